"""Batches: the inputs cut into pieces of work, the same whoever does them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.corpus.piece import Batch, Input, Piece
from reader.intake.load import LARGEST_FILE

USUAL = 100
"""So many texts are a batch: half a second's work, which is what a kill may cost."""
LARGEST_BATCH = 1_000_000
"""Bytes after which a batch is full."""


def batches(inputs: Iterable[Input], most: int = USUAL) -> Iterator[Batch]:
    """The batches one after the other, each of at most `most` texts. Raises OSError."""
    number = size = texts = 0
    pieces: list[Piece] = []
    for piece, count in _pieces(inputs, most):
        if pieces and (texts + count > most or size + piece.size > LARGEST_BATCH):
            yield Batch(number, tuple(pieces))
            pieces, number, size, texts = [], number + 1, 0, 0
        pieces.append(piece)
        size, texts = size + piece.size, texts + count
    if pieces:
        yield Batch(number, tuple(pieces))


def _pieces(inputs: Iterable[Input], most: int) -> Iterator[tuple[Piece, int]]:
    """Each file, or the stretches of lines of one, with how many texts it is taken to hold."""
    for each in inputs:
        whole = Piece(path=each.path, name=each.name, place=each.place, size=each.size)
        if not each.has_lines:
            yield whole, 1
            continue
        try:
            yield from _stretches(whole, most)
        except OSError as error:
            yield replace(whole, trouble=f"It can't be read: {error.strerror}."), 1


def pieces_of(whole: Input) -> Iterator[Piece]:
    """The pieces of one file."""
    return (piece for piece, _ in _pieces([whole], USUAL))


def _stretches(file_: Piece, most: int) -> Iterator[tuple[Piece, int]]:
    start = size = count = 0
    first = 1
    with Path(file_.place).open("rb") as file:
        for number, (length, blank) in enumerate(_lengths(file.readline), 1):
            if count and (count == most or size + length > LARGEST_BATCH):
                yield _stretch(file_, start, size, first), count
                start, size, count, first = start + size, 0, 0, number
            size += length
            count += not blank
    if count:
        yield _stretch(file_, start, size, first), count


def _stretch(file: Piece, start: int, size: int, line: int) -> Piece:
    return Piece(
        path=file.path, name=file.name, place=file.place, size=size, start=start, line=line
    )


def _lengths(read: Callable[[int], bytes]) -> Iterator[tuple[int, bool]]:
    """The length of each line with its end in bytes, and whether it is blank.

    However long a line is, no more of it is held at once than the longest that can be read.
    """
    while line := read(LARGEST_FILE):
        length, blank = len(line), not line.strip()
        while not line.endswith(b"\n") and (line := read(LARGEST_FILE)):
            length, blank = length + len(line), blank and not line.strip()
        yield length, blank
