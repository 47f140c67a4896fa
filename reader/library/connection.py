"""Connection: the library's database as its rooms speak to it; what SQLite refuses in our words."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from reader.library.schema import failures


@dataclass(frozen=True, slots=True)
class Connection:
    """One connection, used on the thread that opened it. Every method raises LibraryError."""

    database: Database
    path: Path

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with failures(self.path):
            return list(self.database.conn.execute(sql, values).fetchall())

    def each(self, sql: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query one by one, so that they are never all in memory."""
        with failures(self.path):
            yield from self.database.conn.execute(sql, values)

    def records(self, sql: str, values: Sequence[object] = ()) -> list[dict[str, Any]]:
        """All rows of a query as dicts by column."""
        with failures(self.path):
            return list(self.database.query(sql, list(values)))

    def first(self, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        with failures(self.path):
            row = self.database.conn.execute(sql, values).fetchone()
        return None if row is None else tuple(row)

    def write(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run one statement; returns how many rows it changed. Alone it is a transaction."""
        with failures(self.path), self._own_transaction():
            return int(self.database.conn.execute(sql, values).rowcount)

    def write_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row."""
        with failures(self.path), self._own_transaction():
            self.database.conn.executemany(sql, rows)

    def alone(self, sql: str) -> list[tuple[Any, ...]]:
        """Run a statement that stands in no transaction; its rows."""
        with failures(self.path):
            return list(self.database.conn.execute(sql).fetchall())

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is written inside, or nothing; no other window writes meanwhile."""
        with failures(self.path), self._own_transaction():
            yield

    @contextmanager
    def _own_transaction(self) -> Iterator[None]:
        connection = self.database.conn
        if connection.in_transaction:
            yield
            return
        connection.execute("begin immediate")
        try:
            yield
            connection.execute("commit")
        except BaseException:
            self.database.rollback()
            raise
