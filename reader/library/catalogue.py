"""Catalogue: the library's articles found by their words and sorted; their marks, many at once."""

import datetime
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.article import Article, Metadata
from reader.errors import LibraryError, LoadError
from reader.intake.mend import storable
from reader.library.connection import Connection
from reader.library.filing import put_in
from reader.library.finding import find
from reader.library.listing import Page, listed
from reader.library.query import Query
from reader.library.record import stamp
from reader.library.shelving import FIELDS, columns_of, renew, write_metadata
from reader.library.stand import Stand, bring_back, stands_of
from reader.library.tokens import words_of

LONGEST_TAG = 100


class Catalogue:
    """The catalogue of a library, a room of it. Every method raises LibraryError.

    About articles that are not there (any more) nothing is written and nothing is raised.
    """

    def __init__(self, connection: Connection, article_of: Callable[[str], Article]) -> None:
        self._connection = connection
        self._article_of = article_of

    def find(self, query: Query, limit: int = 50, offset: int = 0) -> Page:
        """A page of what fits the query, the copies of a story under the first of them."""
        words = words_of(query)
        numbers, total = find(self._connection, query, words, limit, offset)
        return Page(listed(self._connection, numbers, words), total)

    def sources(self) -> tuple[tuple[str, int], ...]:
        """The sources with how many articles each has, the most first; "" is none known."""
        return self._counted("select source, count(*) from article group by source")

    def tags(self) -> tuple[tuple[str, int], ...]:
        """The tags with how many articles each has, the most first."""
        return self._counted("select name, count(*) from tag group by name")

    def tags_of(self, sha: str) -> tuple[str, ...]:
        """The tags of an article, sorted."""
        rows = self._connection.rows(
            "select name from tag join article on id = article where sha256 = ? order by name",
            [sha],
        )
        return tuple(name for (name,) in rows)

    def star(self, shas: Iterable[str], on: bool = True) -> None:
        """Star articles, or take their stars away."""
        self._connection.write_many(
            "update article set starred = ? where sha256 = ?", [(on, sha) for sha in shas]
        )

    def mark_read(self, shas: Iterable[str], when: datetime.datetime | None) -> None:
        """Mark articles as read at a time (without a zone: local time), or as unread."""
        time = None if when is None else stamp(when)
        self._connection.write_many(
            "update article set read = ? where sha256 = ?", [(time, sha) for sha in shas]
        )

    def tag(self, shas: Iterable[str], name: str) -> None:
        """Put a tag on articles; a blank one is none."""
        if name := tag_name(name):
            self._connection.write_many(
                "insert or ignore into tag select id, ? from article where sha256 = ?",
                [(name, sha) for sha in shas],
            )

    def untag(self, shas: Iterable[str], name: str) -> None:
        """Take a tag from articles."""
        self._connection.write_many(
            "delete from tag where name = ?"
            " and article = (select id from article where sha256 = ?)",
            [(tag_name(name), sha) for sha in shas],
        )

    def rename_tag(self, name: str, new: str) -> None:
        """Give a tag another name in all articles; it may be that of another, which it joins."""
        if not (new := tag_name(new)):
            return
        with self._connection.transaction():
            self._connection.write(
                "insert or ignore into tag select article, ? from tag where name = ?", [new, name]
            )
            if new != name:
                self._connection.write("delete from tag where name = ?", [name])

    def correct(self, sha: str, metadata: Metadata) -> None:
        """Keep metadata as the user has corrected them; what differs stays when it is read anew.

        Raises LibraryError if the article isn't there (any more).
        """
        with self._connection.transaction():
            row = self._connection.first(
                f"select id, edited, {', '.join(FIELDS)} from article where sha256 = ?", [sha]
            )
            if row is None:
                raise LibraryError("The library doesn't hold this article any more.")
            number, edited, *held = row
            now = columns_of(metadata)
            news = {
                field: now[field]
                for field, known in zip(FIELDS, held, strict=True)
                if now[field] != known
            }
            write_metadata(self._connection, number, news)
            names = " ".join(sorted({*edited.split(), *news}))
            self._connection.write("update article set edited = ? where id = ?", [names, number])

    def stands_of(self, shas: Iterable[str], columns: Sequence[str]) -> dict[str, Stand]:
        """How articles stand in columns of the table and their tags, by their hashes."""
        return stands_of(self._connection, shas, columns)

    def bring_back(self, stands: Mapping[str, Stand]) -> dict[str, Stand]:
        """Let articles stand so again; how they stood until now."""
        return bring_back(self._connection, stands)

    def unfiled(self, limit: int = 100) -> tuple[str, ...]:
        """Hashes of articles that are not in the full-text index yet, the shortest first."""
        rows = self._connection.rows(
            "select sha256 from article where not filed order by length, id limit ?", [limit]
        )
        return tuple(sha for (sha,) in rows)

    def file(self, sha: str) -> bool:
        """Put an article into the full-text index and among its copies; whether it is there.

        Done in the background for what was too long to be filed when it was kept, and for what
        an earlier version kept. May raise LoadError for the latter.
        """
        row = self._connection.first(
            "select id, filed, (select count(*) from content where article = id), work"
            " from article where sha256 = ?",
            [sha],
        )
        if row is None:
            return False
        number, filed, has_content, work = row
        if not has_content or work is None:
            try:
                renew(self._connection, number, self._article_of(sha))
            except LoadError:
                self._connection.write("update article set filed = 2 where id = ?", [number])
                raise
        if filed != 1:
            put_in(self._connection, number)
        return self._connection.first("select 1 from article where id = ?", [number]) is not None

    def _counted(self, sql: str) -> tuple[tuple[str, int], ...]:
        rows = self._connection.rows(f"{sql} order by 2 desc, 1")
        return tuple((name, count) for name, count in rows)


def tag_name(typed: str) -> str:
    """A tag's name as it is kept: composed characters, single blanks, LONGEST_TAG at most."""
    composed = unicodedata.normalize("NFC", storable(typed))
    return " ".join(composed.split())[:LONGEST_TAG].strip()
