"""Listing: found articles with a line of their text, their tags and the copies of their story."""

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reader.article import BlockKind
from reader.library.connection import Connection
from reader.library.context import Context, context_in, hits_in
from reader.library.filing import body_of
from reader.library.record import COLUMNS, ArticleRecord, record_of
from reader.library.tokens import Words


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in the list, with the other copies of its story.

    `line` is the text around the best hit, or how the text begins if nothing was typed; `hits` are
    ranges in it, and `title_hits` in the record's title, in code points.
    """

    record: ArticleRecord
    line: str
    hits: tuple[tuple[int, int], ...] = ()
    title_hits: tuple[tuple[int, int], ...] = ()
    tags: tuple[str, ...] = ()
    copies: tuple[ArticleRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A part of the list; `total` counts the stories of the whole list."""

    listed: tuple[Listed, ...]
    total: int


def listed(connection: Connection, numbers: Sequence[int], words: Words) -> tuple[Listed, ...]:
    """The numbered articles for the list, in that order. Raises LibraryError."""
    patterns = words.patterns()
    records = {record.id: record for record in _records(connection, "id", numbers)}
    works = {record.work for record in records.values() if record.work is not None}
    copies = defaultdict[int | None, list[ArticleRecord]](list)
    for record in sorted(_records(connection, "work", works), key=_newest_first):
        copies[record.work].append(record)
    tags = _tags(connection, numbers)
    contexts = _contexts(connection, numbers, patterns)
    rows: list[Listed] = []
    for record in (records[number] for number in numbers if number in records):
        context = contexts.get(record.id, Context(record.preview, ()))
        rows.append(
            Listed(
                record=record,
                line=context.line,
                hits=context.hits,
                title_hits=hits_in(record.title, patterns),
                tags=tuple(tags[record.id]),
                copies=tuple(copy for copy in copies[record.work] if copy.id != record.id),
            )
        )
    return tuple(rows)


def _records(
    connection: Connection, column: str, values: Collection[int]
) -> tuple[ArticleRecord, ...]:
    marks = ", ".join("?" * len(values))
    rows = connection.records(
        f"select {COLUMNS} from article where {column} in ({marks})", [*values]
    )
    return tuple(map(record_of, rows))


def _newest_first(record: ArticleRecord) -> tuple[float, int]:
    return -record.kept.timestamp(), -record.id


def _tags(connection: Connection, numbers: Sequence[int]) -> dict[int, list[str]]:
    marks = ", ".join("?" * len(numbers))
    rows = connection.rows(
        f"select article, name from tag where article in ({marks}) order by name", numbers
    )
    tags = defaultdict[int, list[str]](list)
    for number, name in rows:
        tags[number].append(name)
    return tags


def _contexts(
    connection: Connection, numbers: Sequence[int], patterns: Sequence[re.Pattern[str]]
) -> dict[int, Context]:
    if not patterns:
        return {}
    restored = defaultdict[int, set[int]](set)
    marks = ", ".join("?" * len(numbers))
    for number, start in connection.rows(
        f"select article, start from restored where article in ({marks})", numbers
    ):
        restored[number].add(start)
    contexts: dict[int, Context] = {}
    for number, text, blocks in connection.rows(
        f"select article, text, blocks from content where article in ({marks})", numbers
    ):
        body = body_of(text, blocks, restored[number], without=(BlockKind.TITLE,))
        if (context := context_in(body, patterns)) is not None:
            contexts[number] = context
    return contexts
