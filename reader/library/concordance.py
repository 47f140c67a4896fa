"""Concordance: a term's lines in context over the library, its counts by month, its companions."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.library import companions, lines, placed
from reader.library.companions import Companion as Companion
from reader.library.connection import Connection
from reader.library.lines import Line as Line
from reader.library.lines import Sort as Sort
from reader.library.lines import Spot, lines_of
from reader.library.months import articles_by_month
from reader.library.placed import EVERYWHERE, Placed
from reader.library.placed import Within as Within

PAGE = 100
"""So many lines are given at a time unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Concordance:
    """Some lines of `total`, which stand in so many `articles`; when it was first and last seen.

    `first` and `last` are days of articles: their dates, or when they were kept.
    """

    lines: tuple[Line, ...] = ()
    total: int = 0
    articles: int = 0
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Where something stands, to be asked several things of without looking for it again.

    `articles` are the articles with the places in them, `concept` is the id of the concept looked
    for, or empty.
    """

    articles: tuple[Placed, ...]
    concept: str = ""

    @property
    def total(self) -> int:
        """How many places there are."""
        return sum(each.mentions for each in self.articles)


@dataclass(frozen=True, slots=True)
class Count:
    """How often something stands in a source's articles of a month ("2025-03"), and in how many."""

    month: str
    source: str
    mentions: int
    articles: int


class Concordances:
    """What the library says of a concept, by the index, or of any string, by the texts.

    Places where a concept stands in a longer term, or only may be meant, count with `inside`.
    Strings are compared folded, in what is shown of the articles. Every method raises
    LibraryError; none is quick enough for a thread that a window waits for.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_concept(
        self,
        concept: str,
        sort: Sort = Sort.NEWEST,
        within: Within = EVERYWHERE,
        *,
        inside: bool = False,
        limit: int = PAGE,
        offset: int = 0,
    ) -> Concordance:
        """The lines in which a concept is meant."""
        found = placed.of_concept(self._connection, concept, within, inside=inside)
        return self._concordance(found, sort, limit, offset)

    def of_text(
        self,
        string: str,
        sort: Sort = Sort.NEWEST,
        within: Within = EVERYWHERE,
        *,
        limit: int = PAGE,
        offset: int = 0,
    ) -> Concordance:
        """The lines in which a string stands, whatever it means there."""
        found = placed.of_text(self._connection, string, within)
        return self._concordance(found, sort, limit, offset)

    def places(self, concept: str) -> Mapping[str, tuple[tuple[int, int], ...]]:
        """All places of a concept, also in longer terms and where it may be meant, by article.

        Articles are named by their hashes; starts and ends are code points.
        """
        found = placed.of_concept(self._connection, concept, EVERYWHERE, inside=True)
        return {
            each.sha: tuple(zip(each.places[::2], each.places[1::2], strict=True)) for each in found
        }

    def counts(
        self, concept: str, within: Within = EVERYWHERE, *, inside: bool = False
    ) -> tuple[Count, ...]:
        """A concept's mentions by month, then source; months without any are left out."""
        return _counted(placed.of_concept(self._connection, concept, within, inside=inside))

    def counts_of_text(self, string: str, within: Within = EVERYWHERE) -> tuple[Count, ...]:
        """The same for a string."""
        return _counted(placed.of_text(self._connection, string, within))

    def companions(
        self, concept: str, within: Within = EVERYWHERE, *, limit: int = 200
    ) -> tuple[Companion, ...]:
        """The concepts that stand in the same articles, the highest score first."""
        found = placed.of_concept(self._connection, concept, within, inside=False)
        return companions.of_articles(self._connection, concept, found, limit)

    def find_concept(self, concept: str, within: Within, *, inside: bool) -> Found:
        """Where a concept is meant, for `spots`, `counts_in` and `companions_in`."""
        found = placed.of_concept(self._connection, concept, within, inside=inside)
        return Found(tuple(found), concept)

    def find_text(self, string: str, within: Within) -> Found:
        """The same for a string."""
        return Found(tuple(placed.of_text(self._connection, string, within)))

    def spots(self, found: Found, sort: Sort) -> Sequence[Spot]:
        """The places of what was found, sorted; their lines are `lines_at`."""
        return lines.spots_of(self._connection, found.articles, sort)

    def lines_at(self, spots: Sequence[Spot]) -> tuple[Line, ...]:
        """The lines of some places; those of articles that are gone meanwhile are left out."""
        return lines.lines_at(self._connection, spots)

    def counts_in(self, found: Found) -> tuple[Count, ...]:
        """The mentions of what was found by month, then source."""
        return _counted(found.articles)

    def companions_in(self, found: Found, limit: int = 200) -> tuple[Companion, ...]:
        """The concepts in the articles of what was found, the highest score first."""
        return companions.of_articles(self._connection, found.concept, found.articles, limit)

    def articles_by_month(self, within: Within = EVERYWHERE) -> Mapping[str, int]:
        """How many articles there are of each month, whatever stands in them."""
        return articles_by_month(self._connection, within)

    def _concordance(
        self, found: Sequence[Placed], sort: Sort, limit: int, offset: int
    ) -> Concordance:
        days = [each.day for each in found]
        return Concordance(
            lines=lines_of(self._connection, found, sort, limit, offset),
            total=sum(each.mentions for each in found),
            articles=len(found),
            first=datetime.date.fromisoformat(min(days)) if days else None,
            last=datetime.date.fromisoformat(max(days)) if days else None,
        )


def _counted(found: Sequence[Placed]) -> tuple[Count, ...]:
    counts: dict[tuple[str, str], list[int]] = {}
    for each in found:
        count = counts.setdefault((each.day[:7], each.source), [0, 0])
        count[0] += each.mentions
        count[1] += 1
    return tuple(Count(*key, *count) for key, count in sorted(counts.items()))
