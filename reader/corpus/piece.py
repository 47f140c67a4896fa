"""Piece and Batch: what a worker is given at one go, by name or with its bytes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import LoadError
from reader.intake.load import LARGEST_FILE, read_bytes

LINE_SUFFIXES = frozenset({".jsonl", ".ndjson"})
"""How files of lines of JSON, an article each, are called."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """A file to read: as it was named, what it is called, where it lies, and its state."""

    path: str
    name: str
    place: str
    size: int
    changed: int

    @property
    def has_lines(self) -> bool:
        """Whether each line is an article."""
        return Path(self.name).suffix.lower() in LINE_SUFFIXES


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A file, or the bytes `start` to `end` of a file of lines, whose first has the number `line`.

    `raw` is what is read, if it is sent along; `trouble` is why it can't be.
    """

    path: str
    name: str
    place: str
    size: int
    start: int = 0
    line: int = 0
    raw: bytes | None = None
    trouble: str = ""

    @property
    def where(self) -> str:
        """What to tell the user of the place."""
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Batch:
    """Pieces that are annotated together and kept as one part; numbers count from 0."""

    number: int
    pieces: tuple[Piece, ...]

    @property
    def size(self) -> int:
        """Bytes to read."""
        return sum(piece.size for piece in self.pieces)


def content(piece: Piece) -> bytes:
    """The bytes of a piece. Raises LoadError if they can't be read."""
    if piece.trouble:
        raise LoadError(piece.trouble)
    if piece.raw is not None:
        return piece.raw
    if not piece.line:
        return read_bytes(Path(piece.place))
    if piece.size > LARGEST_FILE:
        raise LoadError(f"The line is too long: {LARGEST_FILE // 1_000_000} MB at most.")
    try:
        with Path(piece.place).open("rb") as file:
            file.seek(piece.start)
            return file.read(piece.size)
    except OSError as error:
        raise LoadError(f"It can't be read: {error.strerror}.") from error


def carried(batch: Batch) -> Batch:
    """The batch with its bytes, for a worker that does not see the files."""
    return replace(batch, pieces=tuple(map(_carried, batch.pieces)))


def _carried(piece: Piece) -> Piece:
    try:
        return replace(piece, raw=content(piece))
    except LoadError as error:
        return replace(piece, trouble=str(error))


def singly(batch: Batch) -> Iterator[Batch]:
    """Batches of one file or one line each, which together are the batch."""
    for piece in batch.pieces:
        for each in _lines(piece) if piece.line else (piece,):
            yield Batch(batch.number, (each,))


def _lines(piece: Piece) -> Iterator[Piece]:
    whole = _carried(piece)
    if whole.raw is None:
        yield whole
        return
    for number, line in enumerate(whole.raw.split(b"\n"), piece.line):
        if line.strip():
            yield replace(piece, line=number, raw=line, size=len(line))
