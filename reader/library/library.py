"""Library: the articles the user has read, their originals and where reading stopped."""

import datetime
import hashlib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reader.annotation.rulings import Rulings
from reader.article import Article, Block
from reader.errors import LibraryError
from reader.library.ruling_tables import change_rulings, read_rulings
from reader.library.schema import BUSY_SECONDS, failures, open_database

LIBRARY_FILE = "library.db"
_COLUMNS = "sha256, title, source, author, date, origin, length, kept, opened, reached"


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """What the library says of an article; `length` and `reached` count code points.

    `sha256` is the hash of the original's bytes, `origin` says where it came from, such as a path,
    and `reached` is where reading stopped.
    """

    sha256: str
    title: str
    source: str
    author: str
    date: datetime.date | None
    origin: str
    length: int
    kept: datetime.datetime
    opened: datetime.datetime
    reached: int


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
        self, article: Article, original: bytes, origin: str, when: datetime.datetime | None = None
    ) -> ArticleRecord:
        """Keep an article under the hash of its original and count it as opened at `when`, or now.

        A time without a zone is local time. The same bytes are kept once: the second time only the
        origin and the time are news.
        """
        sha = hashlib.sha256(original).hexdigest()
        now = _stamp(when or _now())
        metadata = article.metadata
        with failures(self._path), self._database.atomic():
            self._database.execute(
                """
                insert into article
                    (sha256, title, source, author, date, origin, original, length, kept, opened)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (sha256) do update
                    set origin = excluded.origin, opened = excluded.opened
                """,
                [
                    sha,
                    metadata.title,
                    metadata.source,
                    metadata.author,
                    metadata.date.isoformat() if metadata.date else None,
                    origin.encode(errors="replace").decode(),  # a path need not be Unicode
                    original,
                    len(article.text),
                    now,
                    now,
                ],
            )
        return self.record(sha)

    def record(self, sha: str) -> ArticleRecord:
        """What the library says of the article with this hash."""
        found = self._select("where sha256 = ?", [sha])
        if not found:
            raise LibraryError("The library doesn't hold this article any more.")
        return found[0]

    def original(self, sha: str) -> bytes:
        """The bytes as they were when the article was first kept."""
        with failures(self._path):
            row = self._database.execute(
                "select original from article where sha256 = ?", [sha]
            ).fetchone()
        if row is None:
            raise LibraryError("The library doesn't hold this article any more.")
        return bytes(row[0])

    def remember_position(self, sha: str, offset: int) -> None:
        """Remember the code point at which reading stops."""
        with failures(self._path), self._database.atomic():
            changed = self._database.execute(
                "update article set reached = ? where sha256 = ?", [max(0, offset), sha]
            ).rowcount
        if not changed:
            raise LibraryError("The library doesn't hold this article any more.")

    def remember_restored(self, sha: str, article: Article, indices: Collection[int]) -> None:
        """Remember that the numbered blocks of an article are to be shown, whatever cleaning says.

        They are known again by their place and text.
        """
        self.record(sha)
        with failures(self._path), self._database.atomic():
            for block in (article.blocks[index] for index in indices):
                self._database.execute(
                    "insert or replace into restored (sha256, start, line) values (?, ?, ?)",
                    [sha, block.start, _line(article, block)],
                )

    def restored(self, sha: str, article: Article) -> frozenset[int]:
        """The numbers of the blocks that were restored in this article."""
        with failures(self._path):
            rows = self._database.execute(
                "select start, line from restored where sha256 = ?", [sha]
            ).fetchall()
        lines = dict(rows)
        return frozenset(
            index
            for index, block in enumerate(article.blocks)
            if block.start in lines and lines[block.start] == _line(article, block)
        )

    def remember_met(self, sha: str, counts: Mapping[str, int]) -> None:
        """Remember how often each concept is met in an article, by id, instead of what was known.

        Nothing is written if that is known already.
        """
        self.record(sha)
        rows = [(concept, sha, count) for concept, count in counts.items() if count > 0]
        with failures(self._path):
            known = self._database.execute(
                "select concept, sha256, count from met where sha256 = ?", [sha]
            ).fetchall()
            if set(known) == set(rows):
                return
            with self._database.atomic():
                self._database.execute("delete from met where sha256 = ?", [sha])
                self._database.conn.executemany("insert into met values (?, ?, ?)", rows)

    def met_concepts(self) -> frozenset[str]:
        """The ids of the concepts that were met in any article."""
        with failures(self._path):
            rows = self._database.execute("select distinct concept from met").fetchall()
        return frozenset(concept for (concept,) in rows)

    def rulings(self, sketch: Sequence[int]) -> Rulings:
        """What was ruled about places of the article, in this copy or another; by `sketch_of` it.

        One that the library doesn't hold may have rulings, too.
        """
        with failures(self._path):
            return read_rulings(self._database, sketch)

    def change_rulings(
        self, sketch: Sequence[int], change: Callable[[Rulings], Rulings]
    ) -> Rulings:
        """Put what `change` makes of the article's rulings in their place; no other can interfere.

        Returns the rulings as they are now. What `change` raises passes, and nothing is changed.
        """
        with failures(self._path):
            return change_rulings(self._database, sketch, change)

    def recent(self, limit: int) -> tuple[ArticleRecord, ...]:
        """The articles opened last, the latest first, `limit` of them at most."""
        return self._select("order by opened desc, rowid desc limit ?", [max(0, limit)])

    def last(self) -> ArticleRecord | None:
        """The article opened last, or None in an empty library."""
        return next(iter(self.recent(1)), None)

    def _select(self, clause: str, values: list[object]) -> tuple[ArticleRecord, ...]:
        with failures(self._path):
            rows = self._database.query(f"select {_COLUMNS} from article {clause}", values)
            return tuple(map(_record, rows))


def _record(row: dict[str, Any]) -> ArticleRecord:
    try:
        date = datetime.date.fromisoformat(row["date"]) if row["date"] else None
        times = {name: datetime.datetime.fromisoformat(row[name]) for name in ("kept", "opened")}
    except ValueError as error:
        raise LibraryError(f"The library holds a date that can't be read: {error}.") from error
    return ArticleRecord(**{**row, **times, "date": date})


def _line(article: Article, block: Block) -> str:
    """The hash of a block's text without the line ends around it."""
    start, end = article.content(block)
    return hashlib.sha256(article.text[start:end].encode(errors="replace")).hexdigest()


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


def _stamp(when: datetime.datetime) -> str:
    """A time as text that sorts as time does."""
    return when.astimezone(datetime.UTC).isoformat(timespec="microseconds")
