"""The texts a command about many articles reads: files, whole folders, standard input."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from reader.cli.source import STDIN
from reader.errors import ReaderError

SUFFIXES = frozenset({".txt", ".text", ".md"})
"""What is taken for an article in a folder; a file that is named may be called anything."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file (or standard input), and what it is called: in a folder by its path from there."""

    path: Path
    name: str


def sources_in(named: Sequence[Path]) -> tuple[Source, ...]:
    """The texts that are named, and those in the folders named, each once; in order of names.

    Hidden files and folders are passed over. Raises UsageError if standard input is named twice,
    ReaderError if a folder can't be read or there is no text at all.
    """
    if list(named).count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")
    found: dict[Path, Source] = {}
    for source in _sources(named):
        found.setdefault(source.path if source.path == STDIN else source.path.absolute(), source)
    if not found:
        raise ReaderError(f"There are no texts ({', '.join(sorted(SUFFIXES))}) in this folder.")
    return tuple(found.values())


def _sources(named: Iterable[Path]) -> Iterator[Source]:
    for path in named:
        if path == STDIN:
            yield Source(path, "standard input")
        elif path.is_dir():
            yield from (Source(each, each.relative_to(path).as_posix()) for each in _texts(path))
        else:
            yield Source(path, path.name)


def _texts(folder: Path) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        raise ReaderError(f"{error.filename} can't be read: {error.strerror}.") from error

    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                yield Path(place, name)
