"""The library's file: how it is opened, migrated and copied before that."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlite_utils import Database, Migrations

from reader.errors import LibraryDamagedError, LibraryError
from reader.library.migrations import MIGRATIONS

APPLICATION_ID = 0x43616475  # "Cadu"
BUSY_SECONDS = 5.0


_DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def open_database(
    path: Path, migrations: Migrations = MIGRATIONS, *, copied: bool = True
) -> Database:
    """The library in the file, made if there is none, with its tables up to date.

    Before tables change, a copy is made beside the file, if it is to be `copied`. Raises
    LibraryError if the file is another program's, was written by a later version, or can't be
    read; it is left untouched.
    """
    with failures(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
        try:
            connection.execute("pragma secure_delete = on")  # what is deleted is overwritten
            connection.execute("pragma cache_size = -16384")  # KiB
            database = Database(connection, execute_plugins=False)
            _bring_up_to_date(database, path, migrations, copied=copied)
            _let_reading_go_on(connection)
        except BaseException:
            connection.close()
            raise
        return database


@contextmanager
def plain_open(path: Path) -> Iterator[Database]:
    """A connection to a library's file as it is, of whatever version. Raises LibraryError."""
    with failures(path), closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
        yield Database(connection, execute_plugins=False)


def check_ours(database: Database, path: Path) -> bool:
    """Whether a database is a library, or an empty file. Raises LibraryDamagedError otherwise."""
    found = database.execute("pragma application_id").fetchone()[0]
    is_new = not database.table_names()
    if found != APPLICATION_ID and not (is_new and found == 0):
        raise LibraryDamagedError(f"{path} is not a Caidu library; it is left untouched.")
    return not is_new


def count_articles(database: Database, path: Path) -> int | None:
    """How many articles a library of any version holds; None if it is an empty file."""
    if not check_ours(database, path):
        return None
    return int(database.execute("select count(*) from article").fetchone()[0])


def check_sound(database: Database, path: Path) -> None:
    """Raise LibraryDamagedError if this isn't a library or its pages are damaged."""
    if not check_ours(database, path):
        raise LibraryDamagedError(f"{path} holds no library.")
    (found,) = database.execute("pragma quick_check(1)").fetchone()
    if found != "ok":
        raise LibraryDamagedError(f"{path} is damaged ({found}).")


def check_harmless(database: Database, path: Path) -> None:
    """Raise LibraryDamagedError if a file from elsewhere brings what runs by itself."""
    query = "select count(*) from sqlite_master where type in ('trigger', 'view')"
    if database.execute(query).fetchone()[0]:
        raise LibraryDamagedError(f"{path.name} holds what no file of Caidu does.")


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """What SQLite and the file system refuse, said as LibraryError; faults of ours pass."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.DatabaseError as error:
        kind = LibraryDamagedError if _code(error) in _DAMAGE else LibraryError
        raise kind(f"The library {path} can't be used: {error}.{_advice(error)}") from error
    except OSError as error:
        raise LibraryError(f"The library {path} can't be used: {error.strerror}.") from error


def _let_reading_go_on(connection: sqlite3.Connection) -> None:
    """While another connection writes; where a disk or folder doesn't allow it, it waits a little.

    The journal beside the file is gone once the last connection is closed.
    """
    with suppress(sqlite3.OperationalError):
        connection.execute("pragma journal_mode = wal")


def _bring_up_to_date(
    database: Database, path: Path, migrations: Migrations, *, copied: bool
) -> None:
    is_new = not check_ours(database, path)
    pending = [migration.name for migration in migrations.pending(database)]
    if _is_newer(database, migrations):
        raise LibraryError(
            f"The library {path} was written by a later version of Caidu; it is left untouched. "
            "Update Caidu to open it."
        )
    if pending and copied and not is_new:
        _copy(database, path.with_name(f"{path.stem}.before-{pending[0]}{path.suffix}"))
    if pending:
        with database.atomic():
            database.execute(f"pragma application_id = {APPLICATION_ID}")
            migrations.apply(database)


def _is_newer(database: Database, migrations: Migrations) -> bool:
    known = {migration.name for migration in migrations.applied(database)}
    with closing(sqlite3.connect(":memory:")) as bare:
        empty = Database(bare, execute_plugins=False)
        ours = {migration.name for migration in migrations.pending(empty)}
    return not known <= ours


def _copy(database: Database, path: Path) -> None:
    """Copy the file whole or not at all; a copy left by a migration that failed gives way."""
    unfinished = path.with_name(f"{path.name}.part")
    unfinished.unlink(missing_ok=True)  # VACUUM INTO takes no existing file
    database.execute("vacuum into ?", [str(unfinished)])
    unfinished.replace(path)


def _code(error: sqlite3.DatabaseError) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _advice(error: sqlite3.DatabaseError) -> str:
    return {
        sqlite3.SQLITE_BUSY: " Another window is using it: try again.",
        sqlite3.SQLITE_FULL: " The disk is full: make room and try again.",
        sqlite3.SQLITE_CANTOPEN: " Is it a file, and may you write in its folder?",
        sqlite3.SQLITE_READONLY: " The file or its folder may not be written to.",
        sqlite3.SQLITE_CORRUPT: " It is damaged: restore a copy, or move it away to begin anew.",
        sqlite3.SQLITE_NOTADB: " It is not a library: move it away to begin anew.",
    }.get(_code(error), "")
