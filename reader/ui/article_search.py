"""Finds a string in the shown text of an article, whatever ruby or spaces stand between."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.article import Article
from reader.ui.script_variants import script_pattern

MOST_HITS = 20_000


@dataclass(frozen=True, slots=True)
class Hits:
    """Where a string was found, start and end in code points, and which hit is the current one."""

    ranges: tuple[tuple[int, int], ...] = ()
    current: int = -1

    @property
    def count(self) -> int:
        return len(self.ranges)

    def between(self, start: int, end: int) -> Sequence[tuple[int, int]]:
        """The hits that touch the code points from start to end."""
        first = bisect_left(self.ranges, start, key=lambda hit: hit[1] - 1)
        last = bisect_left(self.ranges, end, key=lambda hit: hit[0])
        return self.ranges[first:last]

    def next_index(self, offset: int, backwards: bool) -> int:
        """The hit that begins at or after the code point, or the last before it; around the end."""
        index = bisect_left(self.ranges, offset, key=lambda hit: hit[0])
        return (index - 1 if backwards else index) % self.count if self.count else -1


def find_hits(article: Article, wanted: str, whole_words: bool = False) -> Hits:
    """Every place of the shown text where the string stands, in either script.

    Case and kind of space don't matter.

    `whole_words` concerns Latin letters and digits; Chinese has no borders to speak of.
    """
    parts = [script_pattern(part) for part in wanted.split()]
    if not parts:
        return Hits()
    pattern = r"[^\S\n]+".join(parts)
    if whole_words:
        pattern = rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])"
    compiled = re.compile(pattern, re.IGNORECASE)
    ranges: list[tuple[int, int]] = []
    for block in article.shown():
        start, end = article.content(block)
        ranges += (match.span() for match in compiled.finditer(article.text, start, end))
        if len(ranges) >= MOST_HITS:
            break
    return Hits(tuple(ranges[:MOST_HITS]))
