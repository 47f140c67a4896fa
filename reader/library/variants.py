"""Variants: a string looked for in texts as they are written, in any script, width and case."""

import functools
import re
from collections.abc import Iterator
from re import Pattern

from glossary.normalize import fold

_WRITTEN = (range(0x20, 0xD800), range(0xE000, 0x20000), range(0x20000, 0x32400))
"""The code points that any other may be folded to, or that are folded to another."""
_AT_ONCE = 2_000
"""Folding more in one go would hold the interpreter for too long."""


def pattern(string: str) -> Pattern[str] | None:
    """What matches wherever the string stands in a text if both are folded; None if nowhere.

    Looking for it takes a tenth of the time of folding the text. The first time in a process
    takes 0.3 s. Space around the string does not count, and it never goes over a line end.
    """
    wanted = fold(string.strip())
    if not wanted or "\n" in wanted:
        return None
    return re.compile("".join(f"[{re.escape(each + _others().get(each, ''))}]" for each in wanted))


@functools.cache
def _others() -> dict[str, str]:
    """The characters that are folded to each character, besides itself."""
    others: dict[str, str] = {}
    for text in _written():
        for character, folded in zip(text, fold(text), strict=True):
            if character != folded:
                others[folded] = others.get(folded, "") + character
    return others


def _written() -> Iterator[str]:
    for codes in _WRITTEN:
        for at in range(0, len(codes), _AT_ONCE):
            yield "".join(map(chr, codes[at : at + _AT_ONCE]))
