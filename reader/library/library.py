"""Library: the articles the user has read, their originals and where reading stopped."""

import datetime
import hashlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.annotation.rulings import Rulings
from reader.article import Article, Block
from reader.errors import LibraryError
from reader.intake.formats import Format
from reader.intake.load import read_as
from reader.intake.mend import storable
from reader.library.catalogue import Catalogue
from reader.library.concordance import Concordances
from reader.library.connection import Connection
from reader.library.familiarity import Familiarity
from reader.library.filing import begin_anew_if_stale, take_out
from reader.library.forgetting import Forgetting
from reader.library.news import News
from reader.library.occurrences import Occurrences
from reader.library.passages import Passages
from reader.library.record import COLUMNS, ArticleRecord, record_of, stamp
from reader.library.ruling_tables import change_rulings, read_rulings
from reader.library.schema import BUSY_SECONDS, open_database
from reader.library.shelving import file_soon, renew, shelve
from reader.library.structure import article_from
from reader.library.trends import Trends

LIBRARY_FILE = "library.db"
_GONE = "The library doesn't hold this article any more."


class Library:
    """A library in one SQLite file, used on the thread that opened it.

    Every method raises LibraryError if the file can't be read or written, and about an article
    that the library doesn't hold.
    """

    def __init__(self, path: Path, patience: float = BUSY_SECONDS) -> None:
        """Open the file, or make it with its folder. Raises LibraryError.

        `patience` is how many seconds a later call waits while another window writes.
        """
        self._path = path
        self._database = open_database(path)
        self._database.execute(f"pragma busy_timeout = {round(1000 * patience)}")
        self._connection = Connection(self._database, path)
        try:
            begin_anew_if_stale(self._connection)
        except BaseException:
            self._database.close()
            raise
        self.news = News(self._connection)
        self.occurrences = Occurrences(self._connection)
        self.concordance = Concordances(self._connection)
        self.trends = Trends(self._connection)
        self.familiarity = Familiarity(self._connection)
        self.catalogue = Catalogue(self._connection, self.article)
        self.passages = Passages(self._connection)
        self.forgetting = Forgetting(self._connection, self.article)

    @property
    def path(self) -> Path:
        """The library's file."""
        return self._path

    def __enter__(self) -> Self:
        """The library itself, closed at the block's end."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file; nothing else may be called afterwards."""
        self._database.close()

    def keep(
        self,
        article: Article,
        original: bytes,
        origin: str,
        when: datetime.datetime | None = None,
        *,
        form: Format = Format.TEXT,
        belongs: str = "",
    ) -> ArticleRecord:
        """Keep an article under the hash of its original and count it as opened at `when`, or now.

        A time without a zone is local time. The same bytes are kept once: the second time only the
        origin, the time and how they are read now are news. What the user has corrected stays.
        """
        sha = hashlib.sha256(original).hexdigest()
        now = stamp(when or _now())
        with self._connection.transaction():
            known = self._connection.first("select id from article where sha256 = ?", [sha])
            if known is None:
                shelve(self._connection, article, original, [sha, form, belongs, origin, now, now])
            else:
                self._connection.write(
                    "update article set origin = ?, opened = ? where id = ?",
                    [storable(origin), now, known[0]],
                )
                renew(self._connection, int(known[0]), article)
        return self.record(sha)

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is kept and changed inside is so at one go, or not at all; and sooner done."""
        with self._connection.transaction():
            yield

    def visit(self, sha: str, when: datetime.datetime | None = None) -> ArticleRecord:
        """Count an article as opened at `when`, or now; a time without a zone is local time."""
        if not self._connection.write(
            "update article set opened = ? where sha256 = ?", [stamp(when or _now()), sha]
        ):
            raise LibraryError(_GONE)
        return self.record(sha)

    def update(self, sha: str, article: Article) -> None:
        """Keep the article as it is read now; nothing is written if that is what is known."""
        with self._connection.transaction():
            renew(self._connection, self._number(sha), article)

    def article(self, sha: str) -> Article:
        """The article as it was read when it was last kept, with the metadata as corrected.

        What is kept only as an original, by an earlier version, is read from it: may raise
        LoadError.
        """
        record = self.record(sha)
        held = self._connection.first(
            "select text, blocks from content where article = ?", [record.id]
        )
        if held is not None:
            return article_from(held[0], held[1], record.metadata)
        return read_as(self.original(sha), record.format, record.title, (), record.metadata)

    def record(self, sha: str) -> ArticleRecord:
        """What the library says of the article with this hash."""
        found = self._select("where sha256 = ?", [sha])
        if not found:
            raise LibraryError(_GONE)
        return found[0]

    def beginning(self, digits: str) -> tuple[ArticleRecord, ...]:
        """The articles whose hashes begin with these digits."""
        return self._select("where instr(sha256, ?) = 1 order by sha256", [digits.lower()])

    def original(self, sha: str) -> bytes:
        """The bytes as they were when the article was first kept."""
        row = self._connection.first(
            "select bytes from original join article on article.id = article where sha256 = ?",
            [sha],
        )
        if row is None:
            raise LibraryError(_GONE)
        return bytes(row[0])

    def remember_position(self, sha: str, offset: int) -> None:
        """Remember the code point at which reading stops."""
        if not self._connection.write(
            "update article set reached = ? where sha256 = ?", [max(0, offset), sha]
        ):
            raise LibraryError(_GONE)

    def remember_restored(self, sha: str, article: Article, indices: Collection[int]) -> None:
        """Remember that the numbered blocks of an article are to be shown, whatever cleaning says.

        Those that the article hides are not, any more. They are known again by place and text.
        """
        blocks = [article.blocks[index] for index in indices]
        with self._connection.transaction():
            number = self._number(sha)
            take_out(self._connection, number)
            self._connection.write_many(
                "insert or replace into restored (article, start, line) values (?, ?, ?)",
                [
                    (number, block.start, _line(article, block))
                    for block in blocks
                    if block.set_aside is None
                ],
            )
            self._connection.write_many(
                "delete from restored where article = ? and start = ?",
                [(number, block.start) for block in blocks if block.set_aside is not None],
            )
            file_soon(self._connection, number)

    def restored(self, sha: str, article: Article) -> frozenset[int]:
        """The numbers of the blocks that were restored in this article."""
        lines = dict(
            self._connection.rows(
                "select start, line from restored join article on id = article where sha256 = ?",
                [sha],
            )
        )
        return frozenset(
            index
            for index, block in enumerate(article.blocks)
            if block.start in lines and lines[block.start] == _line(article, block)
        )

    def rulings(self, sketch: Sequence[int]) -> Rulings:
        """What was ruled about places of the article, in this copy or another; by `sketch_of` it.

        One that the library doesn't hold may have rulings, too.
        """
        return read_rulings(self._connection, sketch)

    def change_rulings(
        self, sketch: Sequence[int], change: Callable[[Rulings], Rulings]
    ) -> Rulings:
        """Put what `change` makes of the article's rulings in their place; no other can interfere.

        Returns the rulings as they are now. What `change` raises passes, and nothing is changed.
        """
        return change_rulings(self._connection, sketch, change)

    def recent(self, limit: int) -> tuple[ArticleRecord, ...]:
        """The articles opened last, the latest first, `limit` of them at most."""
        return self._select("order by opened desc, rowid desc limit ?", [max(0, limit)])

    def last(self) -> ArticleRecord | None:
        """The article opened last, or None in an empty library."""
        return next(iter(self.recent(1)), None)

    def _select(self, clause: str, values: list[object]) -> tuple[ArticleRecord, ...]:
        rows = self._connection.records(f"select {COLUMNS} from article {clause}", values)
        return tuple(map(record_of, rows))

    def _number(self, sha: str) -> int:
        row = self._connection.first("select id from article where sha256 = ?", [sha])
        if row is None:
            raise LibraryError(_GONE)
        return int(row[0])


def _line(article: Article, block: Block) -> str:
    """The hash of a block's text without the line ends around it."""
    start, end = article.content(block)
    return hashlib.sha256(article.text[start:end].encode(errors="replace")).hexdigest()


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
