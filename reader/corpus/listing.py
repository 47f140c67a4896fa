"""Which files are read: those named and those in folders named, each once, in order of names."""

import hashlib
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from reader.corpus.piece import LINE_SUFFIXES, Input
from reader.errors import CorpusError, ReaderError
from reader.intake.formats import SUFFIXES

READ = frozenset(SUFFIXES) | LINE_SUFFIXES
"""What is taken for articles in a folder; a file that is named may be called anything."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file, and what it is called: in a folder by its path from there."""

    path: Path
    name: str


def found(named: Sequence[Path], without: Collection[Path] = ()) -> Iterator[Found]:
    """The files named, and those in folders named, each once; hidden ones are passed over.

    `without` are files and folders (absolute) that are passed over in folders. No more is held than
    the names in one folder. Raises ReaderError if a folder can't be read.
    """
    first: dict[Path, int] = {}
    for at, path in enumerate(named):
        first.setdefault(path.absolute(), at)
    folders = {place for place in first if place.is_dir()}
    for at, path in enumerate(named):
        whole = path.absolute()
        if first[whole] != at:
            continue
        if whole not in folders:
            if not _met(whole.parents, folders, first, at):
                yield Found(path, path.name)
            continue
        for each in _texts(path, without):
            place = each.absolute()
            if first.get(place, at) >= at and not _met(place.parents, folders, first, at):
                yield Found(each, each.relative_to(path).as_posix())


def _met(above: Iterable[Path], folders: Collection[Path], first: dict[Path, int], at: int) -> bool:
    """Whether a folder above was named before the one with the number `at`."""
    return any(place in folders and first[place] < at for place in above)


def _texts(folder: Path, without: Collection[Path]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise ReaderError(f"{error.filename} can't be read: {error.strerror}.") from error

    for place, folders, files in os.walk(folder, onerror=refuse):
        here = Path(place)
        folders[:] = sorted(each for each in folders if _seen(here / each, without))
        for name in sorted(files):
            file = here / name
            is_ours = Path(name).suffix.lower() in READ and _seen(file, without)
            if is_ours and (file.is_file() or not file.exists()):  # no pipe, which may have no end
                yield file


def _seen(path: Path, without: Collection[Path]) -> bool:
    return not path.name.startswith(".") and not (without and path.absolute() in without)


@dataclass(frozen=True, slots=True)
class Listing:
    """How many files there are, how many bytes, and a digest of names, sizes and times."""

    files: int
    size: int
    digest: str


def write_listing(inputs: Iterable[Input], place: Path) -> Listing:
    """Write a line for each input, and sum up. Raises OSError, CorpusError if there is none."""
    digest = hashlib.sha256()
    files = size = 0
    with place.open("wb") as file:
        for each in inputs:
            line = f"{json.dumps(asdict(each))}\n".encode()
            file.write(line)
            digest.update(line)
            files, size = files + 1, size + each.size
    if not files:
        raise CorpusError(f"There are no texts ({', '.join(sorted(READ))}) in this folder.")
    return Listing(files, size, digest.hexdigest())


def read_listing(place: Path) -> Iterator[Input]:
    """The inputs of a listing, one after the other. Raises OSError."""
    with place.open("rb") as file:
        for line in file:
            yield Input(**json.loads(line))


def inputs_of(
    files: Iterable[Found], stands_in: Callable[[Path], Path] = lambda path: path
) -> Iterator[Input]:
    """The files as they are now; one that is gone counts as empty, and is told when it is read.

    `stands_in` says where the content of a file lies instead, as that of standard input.
    """
    for each in files:
        place = stands_in(each.path)
        try:
            stat = place.stat()
            size, changed = stat.st_size, stat.st_mtime_ns
        except (OSError, ValueError):
            size = changed = 0
        yield Input(
            path=str(each.path),
            name=each.name,
            place=str(place.absolute()),
            size=size,
            changed=changed if place == each.path else 0,
        )
