"""Passages: what the reader has highlighted in articles, with notes; kept with the story."""

import datetime
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from reader.annotation.quotation import Quotation
from reader.errors import LibraryError
from reader.intake.mend import storable
from reader.library.connection import Connection
from reader.library.record import COLUMNS, ArticleRecord, record_of, stamp
from reader.library.stories import SKETCHED, story_of

KEPT_DAYS = 30
"""So long a removed passage can be brought back."""

_HELD = "id, start, quote, before, after, colour, note, made"


class Colour(StrEnum):
    """What a passage is marked with. The values are kept: never change one."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article's text as the reader marked it; `note` may be empty."""

    id: str
    quotation: Quotation
    colour: Colour = Colour.YELLOW
    note: str = ""
    made: datetime.datetime


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage and an article of the story it stands in."""

    passage: Passage
    record: ArticleRecord


def marked(
    quotation: Quotation,
    colour: Colour = Colour.YELLOW,
    note: str = "",
    made: datetime.datetime | None = None,
) -> Passage:
    """A new passage, made now unless another time is said."""
    time = made or datetime.datetime.now(datetime.UTC)
    return Passage(id=uuid.uuid4().hex, quotation=quotation, colour=colour, note=note, made=time)


class Passages:
    """The passages of a library, a room of it. Every method raises LibraryError.

    They belong to the story: a copy of the article from elsewhere shows them too.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, sha: str) -> tuple[Passage, ...]:
        """Those in an article, or in another copy of it, in the order of the text."""
        rows = self._connection.records(
            f"select {_HELD} from passage where removed is null"
            " and work = (select work from article where sha256 = ?) order by start, made",
            [sha],
        )
        return tuple(map(_passage, rows))

    def of_story(self, sketch: Sequence[int]) -> tuple[Passage, ...]:
        """Those in the story an article tells, by `sketch_of` it; it needn't be held itself."""
        work = story_of(self._connection, sketch[:SKETCHED])
        rows = self._connection.records(
            f"select {_HELD} from passage where removed is null and work = ? order by start, made",
            [work],
        )
        return tuple(map(_passage, rows))

    def put(self, sha: str, passages: Iterable[Passage]) -> None:
        """Keep passages of an article; those that are there already are what is said now."""
        with self._connection.transaction():
            row = self._connection.first("select work from article where sha256 = ?", [sha])
            if row is None or row[0] is None:
                raise LibraryError("The library doesn't hold this article any more.")
            self._connection.write_many(
                "insert into passage values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)"
                " on conflict (id) do update set"
                " colour = excluded.colour, note = excluded.note, removed = null",
                [_row(passage, int(row[0])) for passage in passages],
            )

    def remove(self, ids: Iterable[str], when: datetime.datetime | None = None) -> None:
        """Remove passages; for KEPT_DAYS `restore` brings them back."""
        time = stamp(when or datetime.datetime.now(datetime.UTC))
        self._connection.write_many(
            "update passage set removed = ? where id = ? and removed is null",
            [(time, each) for each in ids],
        )

    def restore(self, ids: Iterable[str]) -> None:
        """Bring removed passages back."""
        self._connection.write_many(
            "update passage set removed = null where id = ?", [(each,) for each in ids]
        )

    def all(self) -> tuple[Quoted, ...]:
        """Every passage with the article of its story that was opened last; newest first."""
        passages = self._connection.records(
            f"select {_HELD}, work from passage where removed is null order by made desc, start"
        )
        records = self._connection.records(
            f"select {COLUMNS} from article where work in (select work from passage)"
            " order by opened, id"
        )
        latest = {row["work"]: row for row in records}
        return tuple(
            Quoted(_passage(row), record_of(latest[row["work"]]))
            for row in passages
            if row["work"] in latest
        )

    def counts(self, shas: Sequence[str]) -> dict[str, int]:
        """How many passages each of the articles has; those without are left out."""
        marks = ", ".join("?" * len(shas))
        rows = self._connection.rows(
            "select sha256, count(*) from article join passage using (work)"
            f" where removed is null and sha256 in ({marks}) group by sha256",
            shas,
        )
        return dict(rows)

    def purge(self, now: datetime.datetime | None = None) -> None:
        """Delete for good what was removed more than KEPT_DAYS ago."""
        time = now or datetime.datetime.now(datetime.UTC)
        before = stamp(time - datetime.timedelta(days=KEPT_DAYS))
        self._connection.write("delete from passage where removed < ?", [before])


def _passage(row: dict[str, Any]) -> Passage:
    try:
        return Passage(
            id=row["id"],
            quotation=Quotation(
                text=row["quote"], before=row["before"], after=row["after"], start=row["start"]
            ),
            colour=Colour(row["colour"]),
            note=row["note"],
            made=datetime.datetime.fromisoformat(row["made"]),
        )
    except ValueError as error:
        raise LibraryError(f"The library holds a passage that can't be read: {error}.") from error


def _row(passage: Passage, work: int) -> tuple[object, ...]:
    quotation = passage.quotation
    texts = (quotation.text, quotation.before, quotation.after)
    return (
        passage.id,
        work,
        quotation.start,
        *map(storable, texts),
        passage.colour,
        storable(passage.note),
        stamp(passage.made),
    )
