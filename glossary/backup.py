"""Backups of a glossary's file: one a day, the newest kept, any of them to be restored."""

import glob
import os
import shutil
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date, datetime
from itertools import count
from pathlib import Path

from glossary.database import (
    BACKUPS,
    BEFORE_RESTORE,
    UNFINISHED,
    connected,
    copy_whole,
    dated_backups,
    overwrite,
    told,
)
from glossary.errors import StoreBrokenError, StoreDamagedError, StoreTooNewError
from glossary.schema import check_ours, check_sound, count_concepts, opened

KEPT = 7
"""So many daily backups are kept; copies made when one was restored are not counted."""

MOST_A_DAY = 99


@dataclass(frozen=True, slots=True)
class Backup:
    """A file of the whole glossary; `concepts` is None if it can't be read.

    `before_restore`: it was not made by the day but kept when another took its place.
    """

    path: Path
    day: date
    concepts: int | None
    before_restore: bool = False


def daily(path: Path, today: date, kept: int = KEPT, *, again: bool = False) -> Path | None:
    """Back the glossary up if there is one and today's backup isn't there yet; else None.

    With `again` there is one more of today's. Those of the newest `kept` days stay. Raises
    StoreBrokenError if it can't be written, and StoreDamagedError for a glossary that can't be
    read, having kept every backup there was.
    """
    if not path.exists():
        return None
    numbers = ("", *(f"-{number}" for number in range(2, MOST_A_DAY + 1)))
    names = (_folder(path) / f"{path.stem}-{today}{number}{path.suffix}" for number in numbers)
    target = next(names)
    if target.exists():
        if not again:
            return None
        target = next((name for name in names if not name.exists()), target)
    with closing(connected(path)) as database, told(path):
        check_ours(database)
        if count_concepts(database) is None:
            return None
        copy_whole(database, target)
    made = [(day, file) for day, file in dated_backups(path) if not _is_restore_s(file)]
    days = list(dict.fromkeys((today, *(day for day, _ in made))))[: max(kept, 1)]
    old = [file for day, file in made if day not in days]
    for file in (*old, *_left_unfinished(path, today)):
        with suppress(OSError):  # it is tried again tomorrow
            file.unlink()
    return target


def backups(path: Path) -> tuple[Backup, ...]:
    """Those there are, newest first."""
    return tuple(
        Backup(file, day, _concepts(file), _is_restore_s(file)) for day, file in dated_backups(path)
    )


def restore(path: Path, backup: Backup) -> Path | None:
    """Put a backup in the glossary's place; the copy that was kept of it, if there was one.

    Who has the glossary open sees it as a change by another window; not so if what lies in its
    place is no glossary that can be read, which is replaced. Raises StoreBrokenError, having left
    the glossary as it was.
    """
    path = path.resolve()
    ready = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        _make_ready(backup.path, ready)
        copy, readable = _keep(path) if path.exists() else (None, False)
        if readable:
            with closing(connected(ready)) as source, closing(connected(path)) as target:
                overwrite(target, source, path)
        else:
            for journal in _journals(path):  # or SQLite would change the backup by it
                journal.unlink()
            ready.replace(path)
    except OSError as error:
        raise StoreBrokenError(f"{path} can't be replaced: {error.strerror}") from error
    finally:
        for file in (ready, *_journals(ready)):
            with suppress(OSError):
                file.unlink(missing_ok=True)
    return copy


def _make_ready(backup: Path, ready: Path) -> None:
    """Copy a backup and bring the copy up to date, once it has proved to be a sound glossary."""
    if not backup.is_file():  # SQLite would make one
        raise StoreBrokenError(f"The backup can't be used; choose another. {backup} is gone")
    try:
        with closing(connected(backup)) as database, told(backup):
            check_sound(database)
            copy_whole(database, ready)
        opened(ready, copied=False).close()
    except (StoreDamagedError, StoreTooNewError) as error:
        raise StoreBrokenError(f"The backup can't be used; choose another. {error}") from error


def _keep(path: Path) -> tuple[Path, bool]:
    """Copy what lies in the glossary's place; the copy, and whether it could be read."""
    folder, today = _folder(path), datetime.now().astimezone().date()
    names = (f"{path.stem}-{today}{BEFORE_RESTORE}{number}{path.suffix}" for number in count(1))
    copy = next(folder / name for name in names if not (folder / name).exists())
    try:
        with closing(connected(path)) as database, told(path):
            check_ours(database)
            copy_whole(database, copy)
    except StoreDamagedError:
        shutil.copyfile(path, copy)
        return copy, False
    return copy, True


def _folder(path: Path) -> Path:
    folder = path.parent / BACKUPS
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreBrokenError(f"{folder} can't be made: {error.strerror}") from error
    return folder


def _journals(path: Path) -> list[Path]:
    beside = (path.with_name(f"{path.name}-{kind}") for kind in ("journal", "wal", "shm"))
    return [journal for journal in beside if journal.exists()]


def _left_unfinished(path: Path, today: date) -> list[Path]:
    """What a program that was killed on an earlier day left."""
    names = f"{glob.escape(path.stem)}-*{UNFINISHED}"
    midnight = datetime.combine(today, datetime.min.time()).astimezone().timestamp()
    return [file for file in _folder(path).glob(names) if file.stat().st_mtime < midnight]


def _concepts(file: Path) -> int | None:
    try:
        with closing(connected(file)) as database, told(file):
            check_ours(database)
            return count_concepts(database)
    except StoreBrokenError:
        return None


def _is_restore_s(file: Path) -> bool:
    return BEFORE_RESTORE in file.name
