"""Occurrences: where each concept was met in the library's articles."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import byteorder

from glossary.model import Concept
from reader.annotation.model import GENERAL, Annotation
from reader.errors import LibraryError
from reader.library.connection import Connection
from reader.library.holding import holding
from reader.library.marks import GlossaryMark, same_state

NUMBER = "(select number from concept where id = ?)"
"""The number by which the tables know a concept, for its id."""
_Row = tuple[str, int, bytes, bytes]


@dataclass(slots=True)
class _Met:
    """Where a concept is meant; where it stands in longer terms, or may be meant."""

    ordinary: bool
    places: "array[int]" = field(default_factory=lambda: array("I"))
    inside: "array[int]" = field(default_factory=lambda: array("I"))


class Occurrences:
    """The index of the concepts met, by their ids; offsets are code points. Raises LibraryError.

    An article's index is of the glossary with a certain mark: its base stands with the article,
    the state of the user's own glossary is one for the whole library (`users`), and a change to
    that outdates the articles it may touch. An outdated index still says where things stood.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def remember(
        self, sha: str, annotations: Iterable[Annotation], mark: GlossaryMark | None
    ) -> None:
        """Remember what is met in an article, instead of what was known of it.

        `mark` says by which glossary; if that isn't the one the index is of by now, or isn't
        known, the article stays outdated. Nothing is written if all of it is known already.
        """
        met = _met(annotations)
        rows = [
            (concept, len(each.places) // 2, _blob(each.places), _blob(each.inside))
            for concept, each in sorted(met.items())
        ]
        terms = sum(1 for each in met.values() if each.places and not each.ordinary)
        if (self._known(sha), self._told(sha)) == (rows, (self._base(mark), terms)):
            return
        with self._connection.transaction():
            number = self._number(sha)  # not before: another window may forget the article
            self._number_them(met)
            if self._known(sha) != rows:
                self._connection.write("delete from met where article = ?", [number])
                self._connection.write_many(
                    f"insert into met values ({NUMBER}, ?, ?, ?, ?)",
                    ((concept, number, *rest) for concept, *rest in rows),
                )
            self._connection.write(
                "update article set indexed = ?, terms = ? where id = ?",
                [self._base(mark), terms, number],
            )

    def concepts(self) -> frozenset[str]:
        """The ids of the concepts that were met in any article."""
        rows = self._connection.rows(
            "select id from concept where exists ("
            "select 1 from met where met.concept = number and count > 0)"
        )
        return frozenset(concept for (concept,) in rows)

    def pending(self, base: str) -> tuple[str, ...]:
        """The articles that are to be indexed with the glossary, the one opened last first."""
        rows = self._connection.rows(
            "select sha256 from article where indexed is not ? order by opened desc, id desc",
            [base],
        )
        return tuple(sha for (sha,) in rows)

    def indexed(self, mark: GlossaryMark | None) -> frozenset[str]:
        """The articles that are indexed with the glossaries with this mark."""
        base = self._base(mark)
        rows = self._connection.rows("select sha256 from article where indexed = ?", [base])
        return frozenset(sha for (sha,) in rows)

    def holding(self, strings: Iterable[str], rest: Callable[[], object]) -> frozenset[int]:
        """The numbers of the articles in which one of the folded strings stands; maybe of more.

        `rest` is called now and then, and may raise to end it.
        """
        return holding(self._connection, tuple(strings), rest)

    def holds(self, sha: str) -> bool:
        """Whether the library holds an article."""
        return self._connection.first("select 1 from article where sha256 = ?", [sha]) is not None

    def is_indexed(self, sha: str, base: str) -> bool:
        """Whether an article is indexed with the glossary, or isn't in the library any more."""
        row = self._connection.first("select indexed from article where sha256 = ?", [sha])
        return row is None or row[0] == base

    def pass_over(self, sha: str, base: str) -> None:
        """Remember that an article can't be indexed with this glossary and program."""
        self._connection.write("update article set indexed = ? where sha256 = ?", [base, sha])

    @property
    def users(self) -> str | None:
        """The mark of the user's glossary that the index is of; None if there is none yet."""
        row = self._connection.first("select users from indexed_with")
        return None if row is None else str(row[0])

    def outdate(self, articles: Collection[int] | None, before: str | None, users: str) -> bool:
        """Have the articles with these numbers, or all (None), indexed anew.

        The index is then of the user's glossary with the mark `users`; False, with nothing done,
        if it was no longer of the one with the mark `before`.
        """
        with self._connection.transaction():
            if self.users != before:
                return False
            if articles is None:
                self._connection.write("update article set indexed = null")
            else:
                self._connection.write_many(
                    "update article set indexed = null where id = ?",
                    ((number,) for number in articles),
                )
            self._connection.write("insert or replace into indexed_with values (1, ?)", [users])
        return True

    def _number_them(self, met: Mapping[str, _Met]) -> None:
        """Give numbers to concepts that have none, and tell which are ordinary words."""
        self._connection.write_many(
            "insert into concept (id, ordinary) values (?, ?) on conflict (id)"
            " do update set ordinary = excluded.ordinary where ordinary != excluded.ordinary",
            ((concept, each.ordinary) for concept, each in met.items()),
        )

    def _number(self, sha: str) -> int:
        row = self._connection.first("select id from article where sha256 = ?", [sha])
        if row is None:
            raise LibraryError("The library doesn't hold this article any more.")
        return int(row[0])

    def _known(self, sha: str) -> list[_Row]:
        """What is known to be met in an article, by the concepts' ids."""
        return self._connection.rows(
            "select concept.id, count, places, inside from met"
            " join concept on number = concept join article on article.id = article"
            " where sha256 = ? order by concept.id",
            [sha],
        )

    def _told(self, sha: str) -> tuple[str | None, int] | None:
        """With what an article is indexed, and how many terms are met in it."""
        row = self._connection.first("select indexed, terms from article where sha256 = ?", [sha])
        return None if row is None else (row[0], row[1])

    def _base(self, mark: GlossaryMark | None) -> str | None:
        """What an article indexed with this mark is marked with: None if that is outdated."""
        users = self.users
        return mark.base if mark and users is not None and same_state(mark.users, users) else None


def _met(annotations: Iterable[Annotation]) -> Mapping[str, _Met]:
    """What is met of each concept, by its id."""
    met: dict[str, _Met] = {}

    def known(concept: Concept) -> _Met:
        if concept.id not in met:
            met[concept.id] = _Met(concept.domain == GENERAL)
        return met[concept.id]

    for annotation in annotations:
        for rank, sense in enumerate(annotation.senses):
            each = known(sense.concept)
            (each.inside if rank else each.places).extend(annotation[:2])
        for part in _parts(annotation):
            for sense in part.senses:
                known(sense.concept).inside.extend(part[:2])
    return met


def _parts(annotation: Annotation) -> Iterator[Annotation]:
    for part in annotation.parts:
        yield part
        yield from _parts(part)


def _blob(places: "array[int]") -> bytes:
    """Starts and ends in turn, 32 bits each, little-endian."""
    if byteorder == "big":
        places = array("I", places)
        places.byteswap()
    return places.tobytes()


def places_in(blob: bytes) -> "array[int]":
    """The places again."""
    places = array("I", blob)
    if byteorder == "big":
        places.byteswap()
    return places
