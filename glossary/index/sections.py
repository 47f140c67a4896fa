"""A file of named sections under a heading and checksums: read where it lies, not copied."""

import json
import mmap
import os
import sys
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

_FORM = f"caidu index 1 {sys.byteorder}"
_ALIGNED = 8
_LONGEST_FRONT = 100_000


class UnfitError(ValueError):
    """The file is damaged, or was made from something else."""


class Sections(dict[str, memoryview]):
    """Sections by name, and the file that they lie in."""

    def __init__(self, file: mmap.mmap) -> None:
        super().__init__()
        self._file = file

    def rest(self) -> None:
        """Let go of the memory that what was read takes; it is read again when it is wanted."""
        if hasattr(self._file, "madvise"):  # not on Windows
            self._file.madvise(mmap.MADV_DONTNEED)


def packed(heading: str, sections: Mapping[str, bytes]) -> Iterator[bytes]:
    """What to write to a file, piece by piece, for `opened`; the heading is one line."""
    padded = {name: content + bytes(-len(content) % _ALIGNED) for name, content in sections.items()}
    told = {name: (len(content), zlib.crc32(padded[name])) for name, content in sections.items()}
    front = f"{_FORM} {heading}\n{json.dumps(told)}".encode()
    front = b"%s %08x" % (front, zlib.crc32(front))
    yield front + b" " * (-(len(front) + 1) % _ALIGNED) + b"\n"
    yield from padded.values()


def opened(path: Path, heading: str) -> Sections:
    """The sections of a file, which must stay as it is: another one may take its place.

    Raises OSError if it can't be read, and UnfitError.
    """
    with path.open("rb") as file:
        if not file.seek(0, os.SEEK_END):
            raise UnfitError("it is empty")
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    content = memoryview(mapped)
    first, told, end = _front(content)
    if first != f"{_FORM} {heading}".encode():
        raise UnfitError("it was made from something else")
    sections = Sections(mapped)
    for name, (length, checksum) in told.items():
        padded = end + length + -length % _ALIGNED
        if padded > len(content) or zlib.crc32(content[end:padded]) != checksum:
            raise UnfitError(f"“{name}” is damaged")
        sections[name] = content[end : end + length]
        end = padded
    if end != len(content):
        raise UnfitError("it is longer than it says")
    sections.rest()
    return sections


def _front(content: memoryview) -> tuple[bytes, dict[str, tuple[int, int]], int]:
    """The first line, what the second tells of the sections, and where they begin."""
    start = bytes(content[:_LONGEST_FRONT])
    first, _, rest = start.partition(b"\n")
    second, found, _ = rest.partition(b"\n")
    told, _, checksum = second.rstrip(b" ").rpartition(b" ")
    if not found or b"%08x" % zlib.crc32(first + b"\n" + told) != checksum:
        raise UnfitError("its front is damaged")
    return first, json.loads(told), len(first) + len(second) + 2
