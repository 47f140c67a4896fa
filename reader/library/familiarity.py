"""Familiarity: what this reader knows of each term, by what was read past and what was said."""

import datetime
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from glossary.normalize import fold
from reader.annotation.model import Annotation
from reader.errors import LibraryError
from reader.intake.mend import storable
from reader.library.connection import Connection
from reader.library.record import stamp

WORD = "word:"
"""What stands before the folded text of a term that is no concept."""

_AMONG = "in (select value from json_each(?))"


class Status(StrEnum):
    """How a reader stands to a term; NEW is one of which nothing else was said."""

    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    NEVER = "never"
    """Not to be explained in any way."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A term's status, in how many works it was read past, and when it was last explained."""

    status: Status = Status.NEW
    seen: int = 0
    explained: datetime.datetime | None = None


UNHEARD_OF = Standing()


def term_key(annotation: Annotation, text: str) -> str:
    """By what a term is known in all articles; `text` is the whole text it stands in."""
    concept = annotation.concept
    return concept.id if concept is not None else word_key(text[annotation.start : annotation.end])


def word_key(text: str) -> str:
    """The key of a term that is no concept."""
    return f"{WORD}{fold(text)}"


class Familiarity:
    """The standings by the keys of terms. Every method raises LibraryError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Mapping[str, Standing]:
        """Every term of which anything is known; the others are UNHEARD_OF."""
        return self._standings("true", ())

    def statuses(self) -> Mapping[str, Status]:
        """The status of every term that isn't NEW."""
        rows = self._connection.rows(
            "select term, status from familiarity where status is not null"
        )
        return {term: _status(status) for term, status in rows}

    def set(self, keys: Iterable[str], status: Status) -> Mapping[str, Standing]:
        """Let terms have a status; returns what they were before, for `restore`.

        One that is said to be NEW is read past from the beginning again.
        """
        wanted = tuple(dict.fromkeys(keys))
        with self._connection.transaction():
            before = self._of(wanted)
            self._write(
                {
                    key: Standing(status, 0 if status is Status.NEW else known.seen)
                    for key, known in before.items()
                }
            )
        return before

    def restore(self, before: Mapping[str, Standing]) -> Mapping[str, Standing]:
        """Let each term be as it was, but for explanations; returns what they were until now."""
        with self._connection.transaction():
            now = self._of(tuple(before))
            self._write(before)
        return now

    def read_past(self, sha: str, threshold: int) -> frozenset[str]:
        """Count an article as read to its end: each concept met in it, once for all its copies.

        A NEW one that has been read past in `threshold` works becomes KNOWN; with 0 none does.
        Returns those. An article that isn't indexed yet does not count.
        """
        with self._connection.transaction():
            concepts = self._not_passed(sha)
            before = self._of(concepts)
            now = {key: _once_more(known, threshold) for key, known in before.items()}
            self._write(now)
        return frozenset(key for key in now if now[key].status is not before[key].status)

    def explain(self, keys: Iterable[str], when: datetime.datetime | None = None) -> None:
        """Remember that terms were explained, on a card or in an export, at `when` or now.

        A time without a zone is local time.
        """
        time = stamp(when or datetime.datetime.now(datetime.UTC))
        self._connection.write_many(
            "insert into familiarity (term, explained, since) values (?, ?, ?)"
            " on conflict (term) do update set explained = excluded.explained",
            [(storable(key), time, time) for key in dict.fromkeys(keys)],
        )

    def new_terms(self, shas: Collection[str] | None = None) -> Mapping[str, int]:
        """How many concepts of each article are NEW, but for ordinary words; None: of all articles.

        It takes some milliseconds for a page of the list; all of a large library are nothing for
        a thread that a window waits for. What has not been indexed yet has none.
        """
        chosen = "true" if shas is None else f"sha256 {_AMONG}"
        values = [] if shas is None else [json.dumps(list(shas))]
        rows = self._connection.rows(
            f"""
            select sha256, terms - (
                select count(*) from met indexed by met_article
                join concept on number = concept join familiarity on term = concept.id
                where met.article = article.id and count > 0 and not ordinary and status is not null
            ) from article where {chosen}
            """,
            values,
        )
        return {sha: max(0, count) for sha, count in rows}

    def _of(self, keys: Collection[str]) -> dict[str, Standing]:
        known = self._standings(f"term {_AMONG}", [json.dumps([*map(storable, keys)])])
        return {key: known.get(storable(key), UNHEARD_OF) for key in keys}

    def _standings(self, condition: str, values: Collection[object]) -> dict[str, Standing]:
        rows = self._connection.rows(
            f"select term, status, seen, explained from familiarity where {condition}", [*values]
        )
        return {term: _standing(*rest) for term, *rest in rows}

    def _write(self, standings: Mapping[str, Standing]) -> None:
        now = stamp(datetime.datetime.now(datetime.UTC))
        self._connection.write_many(
            "insert into familiarity (term, status, seen, since) values (?, ?, ?, ?)"
            " on conflict (term) do update set"
            " status = excluded.status, seen = excluded.seen, since = excluded.since",
            [
                (storable(key), None if each.status is Status.NEW else each.status, each.seen, now)
                for key, each in standings.items()
            ],
        )
        self._connection.write(
            "delete from familiarity where status is null and seen = 0 and explained is null"
        )

    def _not_passed(self, sha: str) -> tuple[str, ...]:
        """The concepts of an article, unless it or a copy of it was read past before."""
        row = self._connection.first("select id, work from article where sha256 = ?", [sha])
        if row is None:
            raise LibraryError("The library doesn't hold this article any more.")
        number, work = row
        if self._connection.first(
            "select 1 from passed join article on id = article where id = ? or work = ?",
            [number, work],
        ):
            return ()
        rows = self._connection.rows(
            "select id from met indexed by met_article join concept on number = concept"
            " where article = ? and count > 0",
            [number],
        )
        if rows:
            self._connection.write("insert into passed values (?)", [number])
        return tuple(concept for (concept,) in rows)


def _once_more(known: Standing, threshold: int) -> Standing:
    seen = known.seen + 1
    learnt = known.status is Status.NEW and 0 < threshold <= seen
    return Standing(Status.KNOWN if learnt else known.status, seen)


def _standing(status: str | None, seen: int, explained: str | None) -> Standing:
    try:
        time = datetime.datetime.fromisoformat(explained) if explained else None
    except ValueError as error:
        raise LibraryError(f"The library holds a time that can't be read: {error}.") from error
    return Standing(_status(status), seen, time)


def _status(status: str | None) -> Status:
    try:
        return Status(status or Status.NEW)
    except ValueError as error:
        raise LibraryError(f"The library holds a status that can't be read: {error}.") from error
