"""Gathering: the articles of many files and folders put into the library, one after the other."""

import datetime
import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import Cancelled, LibraryError, LoadError
from reader.intake.formats import HOLDING_OTHERS, SUFFIXES, Format, format_of
from reader.intake.load import read_bytes, taken_from
from reader.intake.stopped import Stopped, never
from reader.intake.taken import Refused, Taken
from reader.library.library import Library

MOST_FILES = 20_000
_TOO_MANY = (
    f"it and all after it are left out: {MOST_FILES:,} files at one time. Take in the rest by"
    " its folders."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """So many of so many files are done; `sha` is the article that was just put in, if one was."""

    done: int
    total: int
    name: str
    sha: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What came of it: the articles new to the library and those it held already, by hash."""

    added: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    stopped: bool = False


Tell = Callable[[Step], object]


def is_readable(path: Path) -> bool:
    """Whether a file found in a folder is of a format that holds articles, by its name."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~$"))


def files_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The files named, and those of our formats in the folders named and in theirs, in order.

    The first MOST_FILES, and one more if there are more.

    Hidden files and folders are left out, and so is what has no end, as a pipe; links to folders
    are not followed.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _under(path) if path.is_dir() else (path,):
            found.setdefault(file.absolute())
            if len(found) > MOST_FILES:
                return tuple(found)
    return tuple(found)


def gather(
    paths: Sequence[Path],
    library: Path,
    rules_off: Collection[str] = (),
    stopped: Stopped = never,
    tell: Tell = lambda step: None,
) -> Gathered:
    """Put all articles of files and folders into the library in the file.

    It is opened here, so this may be called on any thread. What can't be read is refused and the
    rest goes on; whoever stops it keeps what was put in. An article the library holds already
    stays as it is. All count as opened at one time. Raises LibraryError.
    """
    files = files_in(paths)
    with Library(library) as shelf:
        gathering = _Gathering(shelf, rules_off, stopped, tell, len(files))
        for done, file in enumerate(files[:MOST_FILES]):
            if stopped():
                gathering.stopped = True
                break
            gathering.take(done, file)
        else:
            for file in files[MOST_FILES:]:
                gathering.refuse(file, _TOO_MANY)
    return gathering.gathered()


class _Gathering:
    def __init__(
        self, shelf: Library, rules_off: Collection[str], stopped: Stopped, tell: Tell, total: int
    ) -> None:
        self._shelf, self._rules_off, self._asked = shelf, rules_off, stopped
        self._tell, self._total = tell, total
        self._when = datetime.datetime.now(datetime.UTC)
        self._added: dict[str, None] = {}
        self._known: dict[str, None] = {}
        self._refused: list[Refused] = []
        self.stopped = False

    def take(self, done: int, file: Path) -> None:
        """Put in what one file holds. Raises LibraryError."""
        self._tell(Step(done=done, total=self._total, name=file.name))
        try:
            for sha in self._articles(file):
                self._tell(Step(done=done, total=self._total, name=file.name, sha=sha))
        except LoadError as error:
            self.refuse(file, str(error).removeprefix(f"{file.name}: ").removeprefix(f"{file} "))
        except Cancelled:
            self.stopped = True

    def refuse(self, file: Path, reason: str) -> None:
        """Tell that a file is not put in."""
        self._refused.append(Refused(name=str(file), reason=reason))

    def gathered(self) -> Gathered:
        """What came of it so far."""
        return Gathered(
            added=tuple(self._added),
            known=tuple(self._known),
            refused=tuple(self._refused),
            stopped=self.stopped,
        )

    def _articles(self, file: Path) -> Iterator[str]:
        raw = read_bytes(file)
        form = format_of(raw, file.name)
        sha = hashlib.sha256(raw).hexdigest()
        if form not in HOLDING_OTHERS and form is not Format.EMAIL and self._holds(sha):
            yield sha  # what is known need not be read again
            return
        for taken in taken_from(raw, file.name, self._rules_off, self._asked):
            if isinstance(taken, Refused):
                self._refused.append(Refused(name=f"{file} › {taken.name}", reason=taken.reason))
            else:
                yield self._put(taken, file)

    def _put(self, taken: Taken, file: Path) -> str:
        sha = hashlib.sha256(taken.original).hexdigest()
        if not self._holds(sha):
            self._shelf.keep(
                taken.article,
                taken.original,
                str(file),
                self._when,
                form=taken.format,
                belongs=taken.belongs,
            )
            self._added.setdefault(sha)
        return sha

    def _holds(self, sha: str) -> bool:
        if sha in self._added:
            return True
        try:
            self._shelf.record(sha)
        except LibraryError:
            return False
        self._known.setdefault(sha)
        return True


def _under(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in filter(is_readable, (Path(place, name) for name in sorted(names))):
            if file.is_file() or not file.exists():  # no pipe or device, which may have no end
                yield file
