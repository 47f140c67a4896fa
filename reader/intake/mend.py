"""Text made clean of what no article means: odd line ends, marks of byte order, control signs."""

import re

from glossary.normalize import fold_radicals

_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANK_LINE = re.compile(r"^[^\S\n]+$", re.MULTILINE)
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\ufeff]")
_SURROGATE = re.compile("[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]")
_PLANES = range(0, 0x110000, 0x10000)
_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef" + "".join(f"{chr(p + 0xFFFE)}{chr(p + 0xFFFF)}" for p in _PLANES) + "]"
)


def mend(text: str) -> str:
    """The text with `\\n` as its only line end and no control signs; radicals are ideographs.

    Marks of byte order, zero-width spaces and control signs are dropped, noncharacters and lone
    surrogates become U+FFFD, and lines of white space only become empty. Nothing else changes.
    Mending twice is mending once.
    """
    text = _SURROGATE.sub(_whole, text)
    text = _LINE_END.sub("\n", text)
    text = _DROPPED.sub("", text)
    text = _NONCHARACTER.sub("\ufffd", text)
    return fold_radicals(_BLANK_LINE.sub("", text))


def _whole(surrogates: re.Match[str]) -> str:
    pair = surrogates[0].encode("utf-16-le", "surrogatepass")
    return pair.decode("utf-16-le", "replace") if len(pair) == 4 else "\ufffd"
