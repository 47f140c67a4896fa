"""Where something stands in the library: which articles are looked in, and the places in them."""

import datetime
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from re import Pattern
from typing import Any

from reader.article import NOTHING_KNOWN
from reader.library.connection import Connection
from reader.library.holding import filed_with
from reader.library.occurrences import NUMBER, places_in
from reader.library.structure import article_from
from reader.library.variants import pattern

_COLUMNS = "article.id, sha256, title, source, date, kept, work"
_AS_SHOWN = ",null]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Within:
    """Which articles are looked in: all that nothing here leaves out.

    An article counts for its date, or for the day it was kept if it has none; `since` and `until`
    are looked in themselves. It must have one of the `sources` and all the `tags`. With `once`, of
    the copies of one story only the earliest counts.
    """

    sources: frozenset[str] = frozenset()
    since: datetime.date | None = None
    until: datetime.date | None = None
    tags: frozenset[str] = frozenset()
    once: bool = False


EVERYWHERE = Within()


@dataclass(frozen=True, slots=True)
class Placed:
    """An article and the places in it, starts and ends in turn, in code points; at least one.

    `date` is ISO text or None; `day` is the same, or when the article was kept. `work` is one
    number for all copies of a story.
    """

    number: int
    sha: str
    title: str
    source: str
    date: str | None
    day: str
    work: int
    places: "array[int]"

    @property
    def mentions(self) -> int:
        """How many places there are."""
        return len(self.places) // 2


def of_concept(
    connection: Connection, concept: str, within: Within, *, inside: bool
) -> list[Placed]:
    """Where a concept is meant, by the index; with `inside` also where it may be, or in a term."""
    condition, tags = tagged(within)
    rows = connection.rows(
        f"select {_COLUMNS}, places, inside from met join article on id = met.article"
        f" where concept = {NUMBER}{condition}",
        [concept, *tags],
    )
    found = (_placed(row, _places(row[7], row[8] if inside else b"")) for row in rows)
    return _chosen(found, within)


def of_text(connection: Connection, string: str, within: Within) -> list[Placed]:
    """Where a string stands in what is shown of the articles, compared folded."""
    wanted = pattern(string)
    if wanted is None:
        return []
    condition, tags = tagged(within)
    may_hold, phrase = filed_with(string)
    restored = set(connection.rows("select article, start from restored"))
    rows = connection.each(
        f"select {_COLUMNS}, text, blocks from content join article on id = content.article"
        f" where {may_hold}{condition}",
        [*phrase, *tags],
    )
    found = (_placed(row, _in_text(wanted, row[7], row[8], row[0], restored)) for row in rows)
    return _chosen(found, within)


def tagged(within: Within) -> tuple[str, list[object]]:
    """The condition that an article has all the tags, with its values."""
    if not within.tags:
        return "", []
    marks = ", ".join("?" * len(within.tags))
    condition = (
        f" and article.id in (select article from tag where name in ({marks})"
        " group by article having count(*) = ?)"
    )
    return condition, [*sorted(within.tags), len(within.tags)]


def day_of(date: str | None, kept: str) -> str:
    """The day an article counts for, ISO text: its own, or that on which it was kept."""
    return date or str(datetime.datetime.fromisoformat(kept).astimezone().date())


def _placed(row: tuple[Any, ...], places: "array[int]") -> Placed:
    number, sha, title, source, date, kept, work = row[:7]
    return Placed(number, sha, title, source, date, day_of(date, kept), work or -number, places)


def _places(own: bytes, others: bytes) -> "array[int]":
    if not others:
        return places_in(own)
    both = places_in(own + others)
    pairs = sorted(set(zip(both[::2], both[1::2], strict=True)))
    return array("I", (offset for pair in pairs for offset in pair))


def _chosen(found: Iterable[Placed], within: Within) -> list[Placed]:
    since = str(within.since or "")
    until = str(within.until or "~")
    chosen = [
        each
        for each in found
        if each.places
        and since <= each.day <= until
        and (not within.sources or each.source in within.sources)
    ]
    if within.once:
        chosen.sort(key=lambda each: (each.day, each.number), reverse=True)
        return list({each.work: each for each in chosen}.values())
    return chosen


def _in_text(
    wanted: Pattern[str], text: str, blocks: str, number: int, restored: set[tuple[Any, ...]]
) -> "array[int]":
    places = array("I")
    if not wanted.search(text):
        return places
    for start, end in _shown(text, blocks, number, restored):
        for match in wanted.finditer(text, start, end):
            places.extend(match.span())
    return places


def _shown(
    text: str, blocks: str, number: int, restored: set[tuple[Any, ...]]
) -> Iterator[tuple[int, int]]:
    """The borders of what is shown of an article; most hide nothing, and need not be parsed."""
    if blocks.count(_AS_SHOWN) == blocks.count("],[") + 1:
        yield 0, len(text)
        return
    article = article_from(text, blocks, NOTHING_KNOWN)
    for block in article.blocks:
        if block.set_aside is None or (number, block.start) in restored:
            yield block.start, block.end
