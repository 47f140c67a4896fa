"""Seen: which files of the watched folder have been looked at, without their names."""

import contextlib
import hashlib
import json
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.library.gather import is_readable

SEEN_FILE = "watched.json"


@dataclass(frozen=True, slots=True)
class Sight:
    """A file as it was at one moment: its size in bytes, and when it changed, in nanoseconds."""

    path: Path
    size: int
    changed: int

    @property
    def mark(self) -> str:
        """By which the file is known again while it stays as it is."""
        said = f"{self.path}\0{self.size}\0{self.changed}"
        return hashlib.sha256(said.encode(errors="replace")).hexdigest()[:24]


def look(folder: Path) -> tuple[Sight, ...]:
    """The files of our formats in a folder, without those in its folders. Raises OSError."""
    found = []
    with os.scandir(folder) as there:
        for each in there:
            path = Path(each.path)
            if is_readable(path) and each.is_file():
                with contextlib.suppress(FileNotFoundError):
                    told = each.stat()
                    found.append(Sight(path, told.st_size, told.st_mtime_ns))
    return tuple(sorted(found, key=lambda sight: sight.path.name))


def read_seen(data: Path) -> frozenset[str]:
    """The marks kept in the data folder; none if they can't be read."""
    try:
        kept = json.loads((data / SEEN_FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return frozenset()
    return frozenset(map(str, kept)) if isinstance(kept, list) else frozenset()


def write_seen(data: Path, marks: Iterable[str]) -> None:
    """Keep the marks in the data folder. Raises OSError."""
    made = data / f"{SEEN_FILE}.new"
    made.write_text(json.dumps(sorted(marks)), encoding="utf-8")
    made.replace(data / SEEN_FILE)
