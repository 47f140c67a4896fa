"""Copies of a database's file beside it, whatever is in it: made by the day, and put in place."""

import glob
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from itertools import count
from pathlib import Path

from glossary.database import BACKUPS, BEFORE_RESTORE, UNFINISHED, dated_backups
from glossary.errors import StoreBrokenError

KEPT = 7
"""So many daily copies are kept; copies made when one was restored are not counted."""

MOST_A_DAY = 99


def copy_daily(
    path: Path, today: date, kept: int, write: Callable[[Path], bool], *, again: bool = False
) -> Path | None:
    """Copy a file if it is there and today's copy isn't yet; with `again` there is one more.

    `write` is told where to, and says whether there was anything to be copied. Copies of the
    newest `kept` days stay. Raises StoreBrokenError, and what `write` does.
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
    if not write(target):
        return None
    made = [(day, file) for day, file in dated_backups(path) if not is_before_restore(file)]
    days = list(dict.fromkeys((today, *(day for day, _ in made))))[: max(kept, 1)]
    old = [file for day, file in made if day not in days]
    for file in (*old, *_left_unfinished(path, today)):
        with suppress(OSError):  # it is tried again tomorrow
            file.unlink()
    return target


def put_in_place(
    path: Path,
    make_ready: Callable[[Path], None],
    keep: Callable[[Path], bool],
    pour: Callable[[Path, Path], None],
) -> Path | None:
    """Put another file in the place of one; the copy that was kept of that, if there was one.

    `make_ready` writes the new one to a path; `keep` copies what is there to a path, and says
    whether it could be read; `pour` puts the content of the one into the other, which others may
    have open. What can't be read is replaced. Raises StoreBrokenError, and what these raise.
    """
    path = path.resolve()
    ready = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    copy, readable = None, False
    try:
        make_ready(ready)
        if path.exists():
            copy = _name_before_restore(path)
            readable = keep(copy)
        if readable:
            pour(ready, path)
        else:
            for journal in journals(path):  # or SQLite would change the new one by it
                journal.unlink()
            ready.replace(path)
    except OSError as error:
        raise StoreBrokenError(f"{path} can't be replaced: {error.strerror}") from error
    finally:
        for file in (ready, *journals(ready)):
            with suppress(OSError):
                file.unlink(missing_ok=True)
    return copy


def is_before_restore(file: Path) -> bool:
    """Whether a copy was not made by the day but when another was put in the file's place."""
    return BEFORE_RESTORE in file.name


def journals(path: Path) -> list[Path]:
    """The journals SQLite left beside a file."""
    beside = (path.with_name(f"{path.name}-{kind}") for kind in ("journal", "wal", "shm"))
    return [journal for journal in beside if journal.exists()]


def _name_before_restore(path: Path) -> Path:
    folder, today = _folder(path), datetime.now().astimezone().date()
    names = (f"{path.stem}-{today}{BEFORE_RESTORE}{number}{path.suffix}" for number in count(1))
    return next(folder / name for name in names if not (folder / name).exists())


def _folder(path: Path) -> Path:
    folder = path.parent / BACKUPS
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise StoreBrokenError(f"{folder} can't be made: {error.strerror}") from error
    return folder


def _left_unfinished(path: Path, today: date) -> list[Path]:
    """What a program that was killed on an earlier day left."""
    names = f"{glob.escape(path.stem)}-*{UNFINISHED}"
    midnight = datetime.combine(today, datetime.min.time()).astimezone().timestamp()
    return [file for file in _folder(path).glob(names) if file.stat().st_mtime < midnight]
