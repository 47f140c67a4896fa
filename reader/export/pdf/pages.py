"""What setting hands on to finishing: where chunks of text under ruby stand, as values and JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.annotation.model import Reading


@dataclass(frozen=True, slots=True)
class Chunk:
    """Characters that stay on one line under their ruby; `word` is the same in chunks of a word.

    `width` is that of the characters in points, `size` that of the ruby's letters, `unit` that of
    the text's. `loose` is one without a box around it.
    """

    word: int
    reading: Reading
    width: float
    size: float
    unit: float
    loose: bool = False


@dataclass(frozen=True, slots=True)
class ChunkPlace:
    """Where a chunk under ruby begins: its page from 1, x and top in points from the upper left."""

    chunk: Chunk
    page: int
    x: float
    top: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Text between mentions that belongs to `passages`, by their numbers; links name its number.

    `unit` is the size of its type in points; `wide` says that its characters are as wide as high.
    """

    passages: tuple[int, ...]
    unit: float
    wide: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """What is known of set pages that lack their ruby and popups.

    `covering` are the chunks that make up a mention, by its number. `notes` are for the user.
    """

    chunks: tuple[ChunkPlace, ...]
    covering: Mapping[int, Sequence[Chunk]]
    notes: tuple[str, ...]
    pieces: tuple[Piece, ...] = ()

    def as_record(self) -> dict[str, Any]:
        """The pages as JSON can hold them."""
        return {
            "chunks": [
                (_chunk_record(each.chunk), each.page, each.x, each.top) for each in self.chunks
            ],
            "covering": [
                (mention, [_chunk_record(each) for each in chunks])
                for mention, chunks in self.covering.items()
            ],
            "notes": self.notes,
            "pieces": [(each.passages, each.unit, each.wide) for each in self.pieces],
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Pages":
        """The pages in a record."""
        return cls(
            tuple(ChunkPlace(_chunk(chunk), *place) for chunk, *place in record["chunks"]),
            {mention: [_chunk(each) for each in chunks] for mention, chunks in record["covering"]},
            tuple(record["notes"]),
            tuple(Piece(tuple(passages), *rest) for passages, *rest in record["pieces"]),
        )


def _chunk_record(chunk: Chunk) -> tuple[Any, ...]:
    return chunk.word, chunk.reading.syllables, chunk.width, chunk.size, chunk.unit, chunk.loose


def _chunk(record: Sequence[Any]) -> Chunk:
    word, syllables, *rest = record
    return Chunk(word, Reading(tuple(syllables)), *rest)
