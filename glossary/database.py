"""Speaking to SQLite: transactions that are whole, and its refusals in the user's words."""

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlite_utils import Database

from glossary.errors import GlossaryError, StoreBrokenError

PATIENCE = 5.0
"""Seconds to wait for another connection that is writing."""

_REASONS = {
    sqlite3.SQLITE_BUSY: "is in use by another program; close that one and try again",
    sqlite3.SQLITE_LOCKED: "is in use by another program; close that one and try again",
    sqlite3.SQLITE_FULL: "can't grow: the disk is full; make room and try again",
    sqlite3.SQLITE_READONLY: "can't be written: it is read-only, or its folder is",
    sqlite3.SQLITE_PERM: "can't be opened: you have no right to",
    sqlite3.SQLITE_IOERR: "can't be read or written: the disk reports an error",
    sqlite3.SQLITE_CANTOPEN: "can't be opened; check that its folder exists and is yours",
    sqlite3.SQLITE_CORRUPT: "is damaged; put a copy of it in its place",
    sqlite3.SQLITE_NOTADB: "is not a glossary; choose another file",
}
_PRIMARY = 0xFF  # the low byte of an extended result code


def connected(path: Path | None) -> Database:
    """A connection to the file, or to a new database in memory. Nothing is read or written yet.

    Raises StoreBrokenError.
    """
    with told(path):
        connection = sqlite3.connect(":memory:" if path is None else path, timeout=PATIENCE)
        connection.execute("PRAGMA foreign_keys = ON")
    return Database(connection)


@contextlib.contextmanager
def told(path: Path | None) -> Iterator[None]:
    """Make of what the disk or another program did a StoreBrokenError; our own bugs pass.

    A text that SQLite can't hold (half a character) is a GlossaryError.
    """
    name = "The glossary" if path is None else str(path)
    try:
        yield
    except sqlite3.Error as error:
        reason = _REASONS.get(getattr(error, "sqlite_errorcode", 0) & _PRIMARY)
        if reason is None:
            raise
        raise StoreBrokenError(f"{name} {reason} ({error})") from error
    except UnicodeEncodeError as error:
        half = "a text holds half a character (U+{:X}); delete it and try again"
        code = ord(error.object[error.start])
        raise GlossaryError(f"{name} is unchanged: {half.format(code)}") from error


@contextlib.contextmanager
def transaction(database: Database, *, write: bool) -> Iterator[None]:
    """All of it or nothing. A reader sees one state throughout; a writer waits its turn first."""
    database.conn.execute("BEGIN IMMEDIATE" if write else "BEGIN")
    try:
        yield
        database.conn.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise
