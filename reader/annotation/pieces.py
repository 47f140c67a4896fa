"""Pieces: a long text in parts that are annotated one after another."""

from collections.abc import Iterable, Iterator

from reader.article import Block

PIECE = 65_536
"""Code points that are annotated at one go: what keeps other threads waiting stays short."""
_BREAKS = ("\n", "。", " ")


def joined(blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """The borders of the stretches that blocks in order make where none is left out."""
    start = end = 0
    for block in blocks:
        if block.start != end or end - start > PIECE:
            if end > start:
                yield start, end
            start = block.start
        end = block.end
    if end > start:
        yield start, end


def pieces(text: str) -> list[str]:
    """The pieces of a text, cut at line ends; lines too long for one at full stops or anywhere.

    Nothing that is annotated stands across a line end, so that the pieces show in no annotation.
    """
    if len(text) <= PIECE:
        return [text]
    found: list[str] = []
    start = 0
    while len(text) - start > PIECE:
        places = (text.rfind(sign, start, start + PIECE) + 1 for sign in _BREAKS)
        end = next((place for place in places if place > start), start + PIECE)
        found.append(text[start:end])
        start = end
    return [*found, text[start:]]
