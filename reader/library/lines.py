"""Lines in context: those of the places of something in the library, sorted, a page at a time."""

import datetime
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from glossary.normalize import fold
from reader.library.connection import Connection
from reader.library.placed import Placed

CONTEXT = 60
"""So many code points are given on either side of a term."""
_COMPARED = 12
"""So many code points beside a term count when lines are sorted by them."""

Spot = tuple[Placed, int]
"""An article and the number of a place in it."""


class Sort(StrEnum):
    """The order of lines; those that are alike stand newest first, and as in their article."""

    NEWEST = "newest"
    OLDEST = "oldest"
    SOURCE = "source"
    TITLE = "title"
    LEFT = "left"
    """By what stands before the term, from the term backwards."""
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Line:
    """A term in its line; `start` is its place in the article, in code points.

    `before` and `after` are of the same line, at most CONTEXT code points. `date` is None where
    the article has none.
    """

    sha: str
    title: str
    source: str
    date: datetime.date | None
    before: str
    term: str
    after: str
    start: int


_KEYS: dict[Sort, Callable[[Placed], str]] = {
    Sort.SOURCE: lambda each: fold(each.source),
    Sort.TITLE: lambda each: fold(each.title),
    Sort.OLDEST: lambda each: each.day,
}


def lines_of(
    connection: Connection, placed: Iterable[Placed], sort: Sort, limit: int, offset: int
) -> tuple[Line, ...]:
    """The lines from the `offset`th on, `limit` of them at most."""
    first = max(0, offset)
    return lines_at(connection, spots_of(connection, placed, sort)[first : first + max(0, limit)])


def spots_of(connection: Connection, placed: Iterable[Placed], sort: Sort) -> list[Spot]:
    """All places in the order of their lines."""
    placed = sorted(placed, key=lambda each: (each.day, each.number), reverse=True)
    if sort in (Sort.LEFT, Sort.RIGHT):
        return _by_neighbours(placed, _texts(connection, placed), left=sort is Sort.LEFT)
    if sort in _KEYS:
        placed.sort(key=_KEYS[sort])
    return list(_spots(placed))


def lines_at(connection: Connection, spots: Sequence[Spot]) -> tuple[Line, ...]:
    """The lines of places; those of articles that are gone are left out."""
    texts = _texts(connection, {each.number: each for each, _ in spots}.values())
    return tuple(_line(each, at, texts[each.number]) for each, at in spots if each.number in texts)


def _spots(placed: Iterable[Placed]) -> Iterator[Spot]:
    return ((each, at) for each in placed for at in range(each.mentions))


def _by_neighbours(placed: Sequence[Placed], texts: dict[int, str], *, left: bool) -> list[Spot]:
    spots, beside = list(_spots(placed)), list[str]()
    for each, at in spots:
        text, start, end = texts.get(each.number, ""), *each.places[2 * at : 2 * at + 2]
        if left:
            beside.append(text[max(0, start - _COMPARED) : start].rpartition("\n")[2][::-1])
        else:
            beside.append(text[end : end + _COMPARED].partition("\n")[0])
    keys = fold("\n".join(beside)).split("\n")  # all at one go, which is much quicker
    order = sorted(range(len(spots)), key=keys.__getitem__)
    return [spots[index] for index in order]


def _texts(connection: Connection, placed: Iterable[Placed]) -> dict[int, str]:
    numbers = json.dumps([each.number for each in placed])
    return dict(
        connection.rows(
            "select article, text from content where article in (select value from json_each(?))",
            [numbers],
        )
    )


def _line(each: Placed, at: int, text: str) -> Line:
    start, end = each.places[2 * at : 2 * at + 2]
    return Line(
        sha=each.sha,
        title=each.title,
        source=each.source,
        date=datetime.date.fromisoformat(each.date) if each.date else None,
        before=text[max(0, start - CONTEXT) : start].rpartition("\n")[2],
        term=text[start:end],
        after=text[end : end + CONTEXT].partition("\n")[0],
        start=start,
    )
