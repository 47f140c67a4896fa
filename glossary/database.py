"""Speaking to SQLite: transactions that are whole, and its refusals in the user's words."""

import contextlib
import glob
import os
import re
import sqlite3
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.errors import GlossaryError, StoreBrokenError, StoreDamagedError

if TYPE_CHECKING:
    from sqlite_utils import Database

PATIENCE = 5.0
"""Seconds to wait for another connection that is writing."""

BACKUPS = "backups"
"""The folder beside a glossary's file that holds its backups, named as `<stem>-<day>.db`."""

BEFORE_RESTORE = "-before-restore-"
"""Stands, with a number, after the day in the name of a copy kept when a backup was restored."""

_BACKUP_NAME = re.compile(rf"(\d{{4}}-\d\d-\d\d)(?:(?:{BEFORE_RESTORE}|-)(\d+))?")
UNFINISHED = ".part"

_REASONS = {
    sqlite3.SQLITE_BUSY: "is in use by another program; close that one and try again",
    sqlite3.SQLITE_LOCKED: "is in use by another program; close that one and try again",
    sqlite3.SQLITE_FULL: "can't grow: the disk is full; make room and try again",
    sqlite3.SQLITE_READONLY: "can't be written: it is read-only, or its folder is;"
    " allow writing there, or choose another folder",
    sqlite3.SQLITE_PERM: "can't be opened: you have no right to; allow it, or choose another file",
    sqlite3.SQLITE_IOERR: "can't be read or written: the disk reports an error;"
    " see that it is connected and has room, and try again",
    sqlite3.SQLITE_CANTOPEN: "can't be opened; check that its folder exists and is yours",
}
_DAMAGE = {
    sqlite3.SQLITE_CORRUPT: "is damaged, and was left as it is",
    sqlite3.SQLITE_NOTADB: "is not a glossary, or is damaged, and was left as it is",
}


def connected(path: Path | None) -> "Database":
    """A connection to the file, or to a new database in memory. Nothing is read or written yet.

    Raises StoreBrokenError.
    """
    from sqlite_utils import Database  # 0.1 s, which a look at a file need not take

    with told(path):
        connection = bare(path)
        connection.execute("PRAGMA foreign_keys = ON")
    return Database(connection)


def bare(path: Path | None) -> sqlite3.Connection:
    """The same without what makes it comfortable. Raises sqlite3.Error, for `told`."""
    return sqlite3.connect(":memory:" if path is None else path, timeout=PATIENCE)


@contextlib.contextmanager
def told(path: Path | None) -> Iterator[None]:
    """Make of what the disk or another program did a StoreBrokenError; our own bugs pass.

    What is damaged is a StoreDamagedError that names the newest backup; so is what is raised as
    one without saying which file it is about. A text that SQLite can't hold (half a character) is
    a GlossaryError.
    """
    name = "The glossary" if path is None else str(path)
    try:
        yield
    except sqlite3.Error as error:
        if damage := _DAMAGE.get(_code(error)):
            raise StoreDamagedError(f"{name} {damage} ({error}). {way_out(path)}") from error
        reason = _REASONS.get(_code(error))
        if reason is None:
            raise
        raise StoreBrokenError(f"{name} {reason} ({error})") from error
    except StoreDamagedError as error:
        raise StoreDamagedError(f"{name} {error}. {way_out(path)}") from error
    except UnicodeEncodeError as error:
        half = "a text holds half a character (U+{:X}); delete it and try again"
        code = ord(error.object[error.start])
        raise GlossaryError(f"{name} is unchanged: {half.format(code)}") from error


def _code(error: sqlite3.Error) -> int:
    """The primary result code; 0 for what isn't SQLite's own."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def way_out(path: Path | None) -> str:
    """What the user can do about a file that is of no use: a sentence that names a backup."""
    backups = dated_backups(path) if path else []
    if backups:
        return f"Restore a backup (the newest is {backups[0][1]}), or move the file away."
    return "Put a copy of it in its place, or move it away to begin anew."


def dated_backups(path: Path) -> list[tuple[date, Path]]:
    """The backups of a glossary's file with their days, newest first; whole or not isn't asked."""
    found = []
    for file in (path.parent / BACKUPS).glob(f"{glob.escape(path.stem)}-*{path.suffix}"):
        name = _BACKUP_NAME.fullmatch(file.stem.removeprefix(f"{path.stem}-"))
        if name is None:
            continue
        with contextlib.suppress(ValueError):
            found.append((date.fromisoformat(name[1]), int(name[2] or 0), file))
    return [(day, file) for day, _, file in sorted(found, reverse=True)]


def copy_whole(database: "Database", target: Path) -> None:
    """Write the database's content to a file, in the place of one that is there, or nothing.

    Raises StoreBrokenError if the target can't be written; that the database can't be read is the
    caller's to tell.
    """
    unfinished = target.with_name(f"{target.name}.{os.getpid()}{UNFINISHED}")
    try:
        unfinished.unlink(missing_ok=True)  # VACUUM INTO takes no existing file
        try:
            database.conn.execute("VACUUM INTO ?", (str(unfinished),))
        except sqlite3.Error as error:
            if _code(error) in (*_DAMAGE, sqlite3.SQLITE_BUSY):
                raise
            with told(target):
                raise
        with unfinished.open("rb+") as written:
            os.fsync(written.fileno())
        unfinished.replace(target)
    except OSError as error:
        raise StoreBrokenError(f"{target} can't be written: {error.strerror}") from error
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def overwrite(database: "Database", source: "Database", path: Path) -> None:
    """Put the source's content into the database at a path, whole or not at all.

    Who has it open sees it as any change that another connection made. Raises StoreBrokenError.
    """
    began = time.monotonic()

    def wait(status: int, _left: int, _pages: int) -> None:
        if status == sqlite3.SQLITE_BUSY and time.monotonic() - began > PATIENCE:
            raise TimeoutError

    try:
        with told(path):
            source.conn.backup(database.conn, progress=wait, sleep=0.05)
    except TimeoutError as error:
        raise StoreBrokenError(f"{path} {_REASONS[sqlite3.SQLITE_BUSY]}") from error


def data_version(database: "Database") -> int:
    """A number that changes when another connection has written."""
    (version,) = database.conn.execute("PRAGMA data_version").fetchone()
    return int(version)


def data_version_now(database: "Database") -> int | None:
    """The same, or None if that had to be waited for."""
    database.conn.execute("PRAGMA busy_timeout = 0")
    try:
        return data_version(database)
    except sqlite3.OperationalError as error:
        if _code(error) == sqlite3.SQLITE_BUSY:
            return None
        raise
    finally:
        database.conn.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")


@contextlib.contextmanager
def transaction(database: "Database", *, write: bool) -> Iterator[None]:
    """All of it or nothing. A reader sees one state throughout; a writer waits its turn first."""
    database.conn.execute("BEGIN IMMEDIATE" if write else "BEGIN")
    try:
        yield
        database.conn.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise
