"""Backups of the library's file: one a day, the newest kept, any of them to be restored."""

import glob
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlite_utils import Database

from glossary.copies import KEPT, copy_daily, is_before_restore, journals, put_in_place
from glossary.database import BACKUPS, UNFINISHED, copy_whole, dated_backups, overwrite
from glossary.errors import StoreBrokenError
from reader.errors import LibraryDamagedError, LibraryError
from reader.library.library import Library
from reader.library.schema import check_sound, count_articles, failures, open_database, plain_open

BEFORE = "before-"
"""Copies made before a migration are named after the library, this and the migration."""

LONGEST_COPYING = 3600
"""Seconds after which an unfinished copy is nobody's."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A file of the whole library; `articles` is None if it can't be read.

    `before_restore`: it was not made by the day but kept when another took its place.
    """

    path: Path
    day: date
    articles: int | None
    before_restore: bool = False


def daily(path: Path, today: date, kept: int = KEPT, *, again: bool = False) -> Path | None:
    """Back the library up if there is one and today's backup isn't there yet; else None.

    With `again` there is one more of today's. What was forgotten is first forgotten in all copies
    there are. Raises LibraryError. Not for the GUI thread.
    """

    def write(target: Path) -> bool:
        with told(), plain_open(path) as database:
            if count_articles(database, path) is None:
                return False
            copy_whole(database, target)
        return True

    forget_in_copies(path)
    with told():
        return copy_daily(path, today, kept, write, again=again)


def backups(path: Path) -> tuple[Backup, ...]:
    """Those there are, newest first."""
    return tuple(
        Backup(file, day, _articles(file), is_before_restore(file))
        for day, file in dated_backups(path)
    )


def restore(path: Path, backup: Backup) -> Path | None:
    """Put a backup in the library's place; the copy that was kept of it, if there was one.

    Who has the library open sees it as a change by another window; not so if what lies in its
    place is no library that can be read, which is replaced. Raises LibraryError, having left the
    library as it was. What was forgotten since the backup was made stays forgotten.
    """
    forget_in_copies(path)
    return replace_by(path, backup.path)


def replace_by(path: Path, other: Path) -> Path | None:
    """Put another library's file in the place of one; the copy that was kept of it.

    Raises LibraryError, having left everything as it was.
    """

    def make_ready(ready: Path) -> None:
        try:
            with _existing(other) as database:
                check_sound(database, other)
                copy_whole(database, ready)
            open_database(ready, copied=False).close()
        except LibraryError as error:
            raise LibraryError(f"It can't be used; choose another. {error}") from error

    with told():
        return put_in_place(path, make_ready, lambda copy: _keep(path.resolve(), copy), _pour)


def begin_anew(path: Path) -> Path | None:
    """Put an empty library in the place of one; the copy that was kept of it.

    Raises LibraryError, having left everything as it was.
    """
    with failures(path), tempfile.TemporaryDirectory(dir=path.parent) as folder:
        empty = Path(folder) / path.name
        Library(empty).close()
        return replace_by(path, empty)


def forget_in_copies(path: Path) -> None:
    """Forget in all copies what the library has forgotten. Raises LibraryError.

    A copy that can't be read, or is older than the tables, is deleted: nobody could say what is
    in it.
    """
    if not path.exists() or not (shas := _forgotten(path)):
        return
    for _, file in dated_backups(path):
        try:
            _forget_in(file, shas)
        except LibraryDamagedError:
            _delete(file)
    for file in path.parent.glob(f"{glob.escape(path.stem)}.{BEFORE}*{path.suffix}*"):
        _delete(file)
    _clear_away(path)
    with Library(path) as library:
        library.forgetting.wipe()  # the program may have ended before it was done
        library.forgetting.backups_forgot(shas)


@contextmanager
def told() -> Iterator[None]:
    """What the shared parts raise, as LibraryError."""
    try:
        yield
    except StoreBrokenError as error:
        raise LibraryError(str(error)) from error


def _forget_in(file: Path, shas: tuple[str, ...]) -> None:
    """Forget in a copy, which is swapped for one that has forgotten: it is whole at any moment."""
    unfinished = file.with_name(f"{file.name}.{os.getpid()}.cleansed{UNFINISHED}")
    try:
        with plain_open(file) as database, told():
            check_sound(database, file)
            copy_whole(database, unfinished)
        open_database(unfinished, copied=False).close()
        with Library(unfinished) as library:
            library.forgetting.forget(shas)
            library.forgetting.backups_forgot(shas)
        with failures(file):
            unfinished.replace(file)
    finally:
        for each in (unfinished, *journals(unfinished)):
            _delete(each)


def _clear_away(path: Path) -> None:
    """Delete what a program left that ended while it copied."""
    for file in (
        *(path.parent / BACKUPS).glob(f"{glob.escape(path.stem)}-*{UNFINISHED}*"),
        *path.parent.glob(f"{glob.escape(path.name)}.*{UNFINISHED}*"),
    ):
        if time.time() - file.stat().st_mtime > LONGEST_COPYING:
            _delete(file)


def _delete(file: Path) -> None:
    with failures(file):
        file.unlink(missing_ok=True)


@contextmanager
def _existing(file: Path) -> Iterator[Database]:
    """A connection to a file that is there: SQLite would make one."""
    if not file.is_file():
        raise LibraryError(f"{file} is gone.")
    with plain_open(file) as database:
        yield database


def _forgotten(path: Path) -> tuple[str, ...]:
    """What a library has forgotten; nothing if it can't be read."""
    if not path.exists():
        return ()
    try:
        with plain_open(path) as database:
            if not database["forgotten"].exists():
                return ()
            rows = database.execute("select sha256 from forgotten").fetchall()
    except LibraryDamagedError:
        return ()
    return tuple(sha for (sha,) in rows)


def _keep(path: Path, copy: Path) -> bool:
    """Copy what lies in the library's place; whether it could be read."""
    try:
        with plain_open(path) as database:
            check_sound(database, path)
            copy_whole(database, copy)
    except LibraryDamagedError:
        shutil.copyfile(path, copy)
        return False
    return True


def _pour(ready: Path, path: Path) -> None:
    with plain_open(ready) as source, plain_open(path) as target:
        overwrite(target, source, path)


def _articles(file: Path) -> int | None:
    try:
        with plain_open(file) as database:
            return count_articles(database, file)
    except LibraryError:
        return None
