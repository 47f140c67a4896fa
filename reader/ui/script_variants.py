"""All the characters that a character typed into a search may stand for, in either script."""

import functools
import re
from collections import defaultdict

import opencc

_HAN = range(0x4E00, 0xA000)
_ALIKE = ("着著", "么麼麽", "卫衞", "台枱", "叙敍", "妆粧", "效効")


def script_pattern(wanted: str) -> str:
    """A regular expression for a string whose Chinese may be written in either script."""
    return "".join(_one_of(character) for character in wanted)


def _one_of(character: str) -> str:
    simplified, written = _tables()
    alike = written.get(simplified.get(character, character), "")
    return f"[{alike}]" if len(alike) > 1 else re.escape(character)


@functools.cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """The simplified form of each character, and all characters that have it."""
    han = list(map(chr, _HAN))
    forms = opencc.OpenCC("t2s").convert("\n".join(han)).split("\n")
    simplified = {a: form for a, form in zip(han, forms, strict=True) if len(form) == 1}
    for group in _ALIKE:
        simplified |= dict.fromkeys(group, group[0])
    written: defaultdict[str, str] = defaultdict(str)
    for character, form in simplified.items():
        written[form] += character
    return simplified, dict(written)
