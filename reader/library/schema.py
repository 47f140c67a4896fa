"""The library's file: its tables, how it is opened, migrated and copied before that."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database, Migrations

from reader.errors import LibraryError

APPLICATION_ID = 0x43616475  # "Cadu"
BUSY_SECONDS = 5.0

MIGRATIONS = Migrations("library")


@MIGRATIONS()
def articles(database: Database) -> None:
    """The originals under the hash of their bytes, and where the reader stopped in each."""
    database.execute(
        """
        create table article (
            sha256   text primary key,
            title    text not null,
            source   text not null,
            author   text not null,
            date     text,
            origin   text not null,
            original blob not null,
            length   integer not null,
            kept     text not null,
            opened   text not null,
            reached  integer not null default 0
        ) strict
        """
    )
    database.execute("create index article_opened on article (opened)")


@MIGRATIONS()
def restored(database: Database) -> None:
    """The lines of an article the reader wants to see although cleaning hides them."""
    database.execute(
        """
        create table restored (
            sha256 text not null references article,
            start  integer not null,
            line   text not null,
            primary key (sha256, start)
        ) strict
        """
    )


@MIGRATIONS()
def met(database: Database) -> None:
    """How often each concept of the glossaries was met in an article."""
    database.execute(
        """
        create table met (
            concept text not null,
            sha256  text not null references article,
            count   integer not null,
            primary key (concept, sha256)
        ) strict, without rowid
        """
    )
    database.execute("create index met_article on met (sha256)")


@MIGRATIONS()
def verdicts(database: Database) -> None:
    """What the user has ruled about places of a work, known by its clauses in every copy of it."""
    database.execute("create table work (work integer primary key) strict")
    database.execute(
        """
        create table clause (
            hash integer not null,
            work integer not null references work,
            primary key (hash, work)
        ) strict, without rowid
        """
    )
    database.execute("create index clause_work on clause (work)")
    database.execute(
        """
        create table step (
            work   integer not null references work,
            number integer not null,
            time   text not null,
            undone integer not null,
            primary key (work, number)
        ) strict, without rowid
        """
    )
    database.execute(
        """
        create table ruling (
            work    integer not null,
            number  integer not null,
            given   integer not null,
            start   integer not null,
            quote   text not null,
            before  text not null,
            after   text not null,
            meaning text not null,
            meant   integer not null,
            called  text not null,
            foreign key (work, number) references step
        ) strict
        """
    )
    database.execute("create index ruling_step on ruling (work, number)")


def open_database(path: Path, migrations: Migrations = MIGRATIONS) -> Database:
    """The library in the file, made if there is none, with its tables up to date.

    Before tables change, a copy is made beside the file. Raises LibraryError if the file is
    another program's, was written by a later version, or can't be read; it is left untouched.
    """
    with failures(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
        try:
            return _migrated(Database(connection, execute_plugins=False), path, migrations)
        except BaseException:
            connection.close()
            raise


@contextmanager
def failures(path: Path) -> Iterator[None]:
    """What SQLite and the file system refuse, said as LibraryError; faults of ours pass."""
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.IntegrityError):
        raise
    except sqlite3.DatabaseError as error:
        raise LibraryError(f"The library {path} can't be used: {error}.{_advice(error)}") from error
    except OSError as error:
        raise LibraryError(f"The library {path} can't be used: {error.strerror}.") from error


def _migrated(database: Database, path: Path, migrations: Migrations) -> Database:
    found = database.execute("pragma application_id").fetchone()[0]
    is_new = not database.table_names()
    if found != APPLICATION_ID and not (is_new and found == 0):
        raise LibraryError(f"{path} is not a Caidu library; it is left untouched.")
    pending = [migration.name for migration in migrations.pending(database)]
    if _is_newer(database, migrations):
        raise LibraryError(
            f"The library {path} was written by a later version of Caidu; it is left untouched. "
            "Update Caidu to open it."
        )
    if pending and not is_new:
        _copy(database, path.with_name(f"{path.stem}.before-{pending[0]}{path.suffix}"))
    if pending:
        with database.atomic():
            database.execute(f"pragma application_id = {APPLICATION_ID}")
            migrations.apply(database)
    return database


def _is_newer(database: Database, migrations: Migrations) -> bool:
    known = {migration.name for migration in migrations.applied(database)}
    with closing(sqlite3.connect(":memory:")) as empty:
        ours = {migration.name for migration in migrations.pending(Database(empty))}
    return not known <= ours


def _copy(database: Database, path: Path) -> None:
    """Copy the file whole or not at all; a copy left by a migration that failed gives way."""
    unfinished = path.with_name(f"{path.name}.part")
    unfinished.unlink(missing_ok=True)  # VACUUM INTO takes no existing file
    database.execute("vacuum into ?", [str(unfinished)])
    unfinished.replace(path)


def _advice(error: sqlite3.DatabaseError) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return {
        sqlite3.SQLITE_BUSY: " Another window is using it: try again.",
        sqlite3.SQLITE_FULL: " The disk is full: make room and try again.",
        sqlite3.SQLITE_READONLY: " The file or its folder may not be written to.",
        sqlite3.SQLITE_CORRUPT: " It is damaged: restore a copy, or move it away to begin anew.",
        sqlite3.SQLITE_NOTADB: " It is not a library: move it away to begin anew.",
    }.get(code, "")
