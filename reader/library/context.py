"""Context: the line of an article to show in a list, and where the words stand in it."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from glossary.normalize import STRETCH, fold

BEFORE = 16
WIDTH = 120
"""A line has at most so many code points, BEFORE of them before its first hit."""

LOOKED_AT = 40
"""So many hits of each word are compared for the best."""

CUT = "…"


class Context(NamedTuple):
    """A line, and ranges in it in code points."""

    line: str
    hits: tuple[tuple[int, int], ...]


def context_in(body: str, patterns: Sequence[re.Pattern[str]]) -> Context | None:
    """The line of the text where most of the patterns are found near each other, the first such."""
    for at in range(0, len(body), STRETCH):
        stretch = body[max(0, at - WIDTH) : at + STRETCH]
        folded = fold(stretch)
        hits = [
            (*match.span(), number)
            for number, pattern in enumerate(patterns)
            for match in islice(pattern.finditer(folded), LOOKED_AT)
        ]
        if hits:
            return _around(stretch, folded, min(hits, key=lambda hit: _worth(hit, hits)), patterns)
    return None


def hits_in(line: str, patterns: Sequence[re.Pattern[str]]) -> tuple[tuple[int, int], ...]:
    """Where the patterns are found in a line, in order and not overlapping."""
    folded = fold(line)
    found = sorted(
        (match.span() for pattern in patterns for match in pattern.finditer(folded)),
        key=lambda span: (span[0], -span[1]),
    )
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return tuple(apart)


def _worth(hit: tuple[int, int, int], hits: Sequence[tuple[int, int, int]]) -> tuple[int, int, int]:
    """Sorts best first: most other words near, longest, first."""
    start, end, _ = hit
    near = {number for at, _, number in hits if start <= at < start + WIDTH - BEFORE}
    return -len(near), start - end, start


def _around(
    text: str, folded: str, hit: tuple[int, int, int], patterns: Sequence[re.Pattern[str]]
) -> Context:
    start, end, _ = hit
    first = max(folded.rfind("\n", 0, start) + 1, start - BEFORE)
    last = folded.find("\n", end)
    last = min(len(text) if last < 0 else last, max(end, first + WIDTH))
    before = CUT if first > 0 and folded[first - 1] != "\n" else ""
    after = CUT if last < len(text) and folded[last] != "\n" else ""
    line = text[first:last].replace("\n", " ")
    moved = len(before)
    hits = tuple((a + moved, b + moved) for a, b in hits_in(line, patterns))
    return Context(f"{before}{line}{after}", hits)
