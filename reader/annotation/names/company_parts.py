"""Parts of a company's name: the place, the brand and what it does; where it begins is hard."""

import re
from collections.abc import Container
from typing import NamedTuple

from reader.annotation.names.borders import holds_border, is_weak, starts_after_word
from reader.annotation.names.tables import industries_ending, place_at, place_ending
from reader.annotation.names.words import Role, words

_BREAK = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9&·()]")
_LAST_BREAK = re.compile(f"(?s:.*){_BREAK.pattern}")
_INSIDE = frozenset(("集团", "控股", "中国", "国际", "亚洲", "亚太", "大中华"))
_LONGEST_BRAND = 4
_COUNTY = re.compile(r"^[\u4e00-\u9fff]{2,3}县(?=[\u4e00-\u9fff]{2,4}$)")
"""A county no table holds, before a brand."""


class Parts(NamedTuple):
    """A company's name: from `start` a chain of places, the brand up to `rest`, what it does."""

    start: int
    brand: int
    rest: int
    words: tuple[str, ...]
    inside: str


def parts_before(folded: str, low: int, end: int, ends: Container[int]) -> Parts | None:
    """The parts of the name before a legal form, none where its beginning is not sure."""
    last = _LAST_BREAK.match(folded, low, end)
    start = last.end() if last else low
    start = _after_open_bracket(folded, start, end)
    inside = ""
    words = industries_ending(folded, start, end)
    rest = end - sum(map(len, words))
    site = place_ending(folded, start, end)
    if start < site < rest < end:
        return None  # 香港, and not its 港: a daughter called by where it is
    bracket = _bracket(folded, start, rest)
    if bracket >= 0:
        inside = folded[bracket + 1 : rest - 1]
        before = industries_ending(folded, start, bracket)
        rest = bracket - sum(map(len, before))
        words = [*before, f"({inside})", *words]
    if not words and rest == end and end - start < 2:
        return None
    found = _begin_at_place(folded, start, rest, ends)
    if found is None:
        found = _begin_at_border(folded, start, rest, ends)
    if found is None:
        return None
    first, brand_start = found
    return Parts(first, brand_start, rest, tuple(words), inside)


def parts_between(folded: str, start: int, end: int) -> Parts | None:
    """The parts of a name whose beginning is known."""
    if "(" in folded[start:end]:
        return None
    after = place_at(folded, start, end)
    words = industries_ending(folded, after, end)
    rest = end - sum(map(len, words))
    return Parts(start, after, rest, tuple(words), "")


def _after_open_bracket(folded: str, start: int, end: int) -> int:
    """The beginning moved behind a bracket that is open at the end."""
    depth = 0
    for offset in range(end - 1, start - 1, -1):
        if folded[offset] == ")":
            depth += 1
        elif folded[offset] == "(":
            depth -= 1
            if depth < 0:
                return offset + 1
    if depth > 0:
        return folded.rfind(")", start, end) + 1
    return start


def _bracket(folded: str, start: int, end: int) -> int:
    """Where the bracket opens that ends at `end` and holds a place or 集团; -1 if none does."""
    if end <= start or folded[end - 1] != ")":
        return -1
    opened = folded.rfind("(", start, end)
    inner = folded[opened + 1 : end - 1]
    known = inner in _INSIDE or (inner and place_at(inner, 0, len(inner)) == len(inner))
    return opened if opened >= 0 and known else -1


def _begin_at_place(
    folded: str, start: int, rest: int, ends: Container[int]
) -> tuple[int, int] | None:
    """Where the name and its brand begin, if a place stands at most a brand before `rest`."""
    for middle in range(rest, max(start, rest - 2 * _LONGEST_BRAND) - 1, -1):
        begin = place_ending(folded, start, middle)
        if begin < 0:
            continue
        between = folded[middle:rest]
        if _BREAK.search(between) or "(" in between or ")" in between or holds_border(between):
            return None
        if begin == start or begin in ends:
            return begin, middle
    return None


def _begin_at_border(
    folded: str, start: int, rest: int, ends: Container[int]
) -> tuple[int, int] | None:
    """Where the name begins without a place: behind a sign or a word no name holds."""
    stretch = folded[start:rest]
    if not stretch or "(" in stretch or ")" in stretch:
        return None
    for offset in starts_after_word(stretch, ends, start):
        called = _COUNTY.sub("", stretch[offset:])
        if len(called) < 2:
            continue
        weak = is_weak(stretch[offset - 1]) and len(called) < _LONGEST_BRAND
        if len(called) > _LONGEST_BRAND or (weak and offset < 3):
            return None
        return _brand_at(stretch, offset, start)
    if start and (folded[start - 1].isalnum()):
        return None
    if 2 <= len(stretch) <= _LONGEST_BRAND or stretch.isascii():
        return _brand_at(stretch, 0, start)
    return None


def _brand_at(stretch: str, offset: int, start: int) -> tuple[int, int] | None:
    called = stretch[offset:]
    if called in words(Role.GENERIC) or holds_border(called):
        return None
    return start + offset, start + offset
