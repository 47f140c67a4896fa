"""Finding: the numbers of the stories that fit a query, in order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.library.connection import Connection
from reader.library.occurrences import NUMBER
from reader.library.query import Query, Sort
from reader.library.tokens import Words

TITLE_COUNTS = 8.0
"""A word of the title counts as much as so many in the text."""

WEIGHED = 2000
"""Up to so many hits are sorted by weight; of more, those in titles come first, then the newest."""

_KEYS = {
    Sort.RELEVANCE: "max(opened)",
    Sort.OPENED: "max(opened)",
    Sort.KEPT: "max(kept)",
    Sort.DATE: "max(coalesce(date, ''))",
    Sort.TITLE: "min(title)",
    Sort.SOURCE: "min(source)",
}


@dataclass(slots=True)
class _Narrowed:
    """Conditions of a `where`, and their values."""

    conditions: list[str] = field(default_factory=list)
    values: list[object] = field(default_factory=list)

    def add(self, condition: str, *values: object) -> None:
        self.conditions.append(condition)
        self.values.extend(values)

    def one_of(self, condition: str, values: frozenset[str]) -> None:
        """A condition whose {} stands for a row of values; no values, no condition."""
        if values:
            self.add(condition.format(", ".join("?" * len(values))), *sorted(values))

    def __str__(self) -> str:
        return f"where {' and '.join(self.conditions)}" if self.conditions else ""


def find(
    connection: Connection, query: Query, words: Words, limit: int, offset: int
) -> tuple[tuple[int, ...], int]:
    """A page of article numbers, one a story, and how many stories there are in all.

    Of the copies of a story it is the one that comes first. Raises LibraryError.
    """
    narrowed = _narrowed(query, words)
    hits, values, ranked = _hits(connection, query, words)
    source = "hits join article on id = hit" if hits else "article"
    key = "min(rank)" if ranked else _KEYS[query.sort]
    order = "asc" if key.startswith("min") else "desc"
    rows = connection.rows(
        f"with {hits} stories as materialized ("
        f"select id, {key} as key, kept from {source} {narrowed} group by coalesce(work, -id))"
        " select id, (select count(*) from stories) from stories"
        f" order by key {order}, kept desc, id desc limit ? offset ?",
        [*values, *narrowed.values, max(0, limit), max(0, offset)],
    )
    if not rows and offset > 0:  # then nothing says how many there are
        return (), find(connection, query, words, 1, 0)[1]
    return tuple(number for number, _ in rows), rows[0][1] if rows else 0


def _hits(connection: Connection, query: Query, words: Words) -> tuple[str, list[object], bool]:
    """A table of what the words find, its values, and whether it is ranked; none without words."""
    wanted = words.expression()
    if not wanted:
        return "", [], False
    values: list[object] = [wanted]
    ranked = query.sort is Sort.RELEVANCE
    rank = "0"
    if ranked and _are_few(connection, wanted):
        rank = f"bm25(found, {TITLE_COUNTS}, 1.0)"
    elif ranked:
        rank = "rowid not in (select rowid from found where found match ?)"
        values.insert(0, f"{{title}} : ({wanted})")
    table = f"select rowid, {rank} from found where found match ?"
    return f"hits (hit, rank) as materialized ({table}),", values, ranked


def _are_few(connection: Connection, wanted: str) -> bool:
    """Whether it is worth weighing the hits: what is found everywhere is better sorted by time."""
    rows = connection.rows("select 1 from found where found match ? limit ?", [wanted, WEIGHED + 1])
    return len(rows) <= WEIGHED


def _narrowed(query: Query, words: Words) -> _Narrowed:
    narrowed = _Narrowed()
    if words.unwanted:
        narrowed.add(
            "id not in (select rowid from found where found match ?)",
            words.refusal(),
        )
    narrowed.one_of("source in ({})", query.sources)
    narrowed.one_of("id in (select article from tag where name in ({}))", query.tags)
    for condition, value in _limits(query):
        narrowed.add(condition, value)
    if query.unread:
        narrowed.add("read is null")
    if query.starred:
        narrowed.add("starred")
    return narrowed


def _limits(query: Query) -> Iterator[tuple[str, str]]:
    if query.since is not None:
        yield "date >= ?", query.since.isoformat()
    if query.until is not None:
        yield "date <= ?", query.until.isoformat()
    if query.concept is not None:
        yield (
            f"id in (select article from met where concept = {NUMBER} and count > 0)",
            query.concept,
        )
