"""Backups of a glossary's file: one a day, the newest kept, any of them to be restored."""

import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from glossary.copies import KEPT, copy_daily, is_before_restore, put_in_place
from glossary.database import connected, copy_whole, dated_backups, overwrite, told
from glossary.errors import StoreBrokenError, StoreDamagedError, StoreTooNewError
from glossary.schema import check_ours, check_sound, count_concepts, opened


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

    def write(target: Path) -> bool:
        with closing(connected(path)) as database, told(path):
            check_ours(database)
            if count_concepts(database) is None:
                return False
            copy_whole(database, target)
        return True

    return copy_daily(path, today, kept, write, again=again)


def backups(path: Path) -> tuple[Backup, ...]:
    """Those there are, newest first."""
    return tuple(
        Backup(file, day, _concepts(file), is_before_restore(file))
        for day, file in dated_backups(path)
    )


def restore(path: Path, backup: Backup) -> Path | None:
    """Put a backup in the glossary's place; the copy that was kept of it, if there was one.

    Who has the glossary open sees it as a change by another window; not so if what lies in its
    place is no glossary that can be read, which is replaced. Raises StoreBrokenError, having left
    the glossary as it was.
    """

    def make_ready(ready: Path) -> None:
        """Copy the backup and bring the copy up to date, once it has proved to be sound."""
        if not backup.path.is_file():  # SQLite would make one
            raise StoreBrokenError(
                f"The backup can't be used; choose another. {backup.path} is gone"
            )
        try:
            with closing(connected(backup.path)) as database, told(backup.path):
                check_sound(database)
                copy_whole(database, ready)
            opened(ready, copied=False).close()
        except (StoreDamagedError, StoreTooNewError) as error:
            raise StoreBrokenError(f"The backup can't be used; choose another. {error}") from error

    return put_in_place(path, make_ready, lambda copy: _keep(path.resolve(), copy), _pour)


def _pour(ready: Path, path: Path) -> None:
    with closing(connected(ready)) as source, closing(connected(path)) as target:
        overwrite(target, source, path)


def _keep(path: Path, copy: Path) -> bool:
    """Copy what lies in the glossary's place; whether it could be read."""
    try:
        with closing(connected(path)) as database, told(path):
            check_ours(database)
            copy_whole(database, copy)
    except StoreDamagedError:
        shutil.copyfile(path, copy)
        return False
    return True


def _concepts(file: Path) -> int | None:
    try:
        with closing(connected(file)) as database, told(file):
            check_ours(database)
            return count_concepts(database)
    except StoreBrokenError:
        return None
