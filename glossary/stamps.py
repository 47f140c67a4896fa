"""Stamps of files: what tells the program, or another's engine, from a later version of it."""

import functools
import importlib.util
import sys
import zlib
from collections.abc import Iterable
from pathlib import Path

_PROGRAM = Path(__file__).parent


@functools.cache
def of_program() -> str:
    """This package, Python and what folds characters: what is made of a glossary needs the same."""
    return repr((sys.version, of_folder(_PROGRAM), of_package("opencc")))


def short(told: str) -> str:
    """Sixteen characters for a long stamp: two checksums, which load nothing as hashlib does."""
    content = told.encode(errors="surrogateescape")
    return f"{zlib.crc32(content):08x}{zlib.adler32(content):08x}"


def of_tables(folder: Path) -> str:
    """Tables as this program reads them, every byte of them; empty if they can't be read."""
    told = [of_program()]
    try:
        if not folder.is_dir():
            return ""
        for path in sorted(folder.glob("*.csv")):
            content = path.read_bytes()
            told.append(repr((path.name, len(content), zlib.crc32(content))))
    except OSError:
        return ""
    return short("\n".join(told))


def of_package(name: str) -> str:
    """An installed package by its uppermost files; it is not imported. Empty if there is none."""
    found = importlib.util.find_spec(name)
    return of_files(Path(found.origin).parent.iterdir()) if found and found.origin else ""


def of_folder(folder: Path) -> str:
    """A folder's sources, those in folders within it too."""
    return of_files(folder.rglob("*.py"))


def of_files(paths: Iterable[Path]) -> str:
    """Names, sizes and times of files, as Python goes by for its own compiled ones."""
    found = ((path.name, path.stat()) for path in sorted(paths) if path.is_file())
    return repr([(name, stat.st_size, stat.st_mtime_ns) for name, stat in found])
