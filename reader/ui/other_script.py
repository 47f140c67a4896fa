"""The article's characters as the page draws them: in the other script, one for one."""

import functools

import opencc

from glossary.normalize import is_broken
from reader.ui.page_style import Characters

_CONFIGURATIONS = {
    (Characters.SIMPLIFIED, False): ("t2s",),  # a traditional name may be quoted
    (Characters.SIMPLIFIED, True): ("t2s",),
    (Characters.TAIWAN, False): ("s2tw",),
    (Characters.TAIWAN, True): ("hk2t", "t2tw"),
    (Characters.HONG_KONG, False): ("s2hk",),
    (Characters.HONG_KONG, True): ("tw2t", "t2hk"),
}


def load() -> None:
    """Load what most cards and pages need: that holds the interpreter for 60 ms."""
    for configuration in ("t2s", "s2tw", "s2hk"):
        _converter(configuration)


def drawn(text: str, characters: Characters, *, traditional: bool) -> str:
    """The text in the characters wanted, as long as before, code point for code point.

    `traditional` says in which script it is written. Words decide on their characters; where that
    would change a line's length, each character is converted alone. Lone surrogates may not occur.
    """
    shown = text
    if not text.isascii():
        for configuration in _CONFIGURATIONS.get((characters, traditional), ()):
            shown = _converted(shown, _converter(configuration))
    if "臺" in shown:  # the newspapers print 台股 and 萬台
        pairs = zip(text, shown, strict=True)
        shown = "".join("台" if a == "台" and b == "臺" else b for a, b in pairs)
    return shown


def other_form(text: str) -> str:
    """A term in traditional characters if it is simplified, and the reverse; "" if they agree."""
    if is_broken(text):
        return ""
    for characters in (Characters.SIMPLIFIED, Characters.TAIWAN):
        other = drawn(text, characters, traditional=False)
        if other != text:
            return other
    return ""


def _converted(text: str, converter: opencc.OpenCC) -> str:
    whole = str(converter.convert(text))
    if len(whole) == len(text):
        return whole
    return "\n".join(_line(line, converter) for line in text.split("\n"))


def _line(line: str, converter: opencc.OpenCC) -> str:
    whole = str(converter.convert(line))
    if len(whole) == len(line):
        return whole
    alone = ((character, str(converter.convert(character))) for character in line)
    return "".join(other if len(other) == 1 else character for character, other in alone)


@functools.cache
def _converter(configuration: str) -> opencc.OpenCC:
    return opencc.OpenCC(configuration)
