"""What the annotator knows of a place of a text, found in the lines around it."""

from collections.abc import Callable, Container, Sequence

from reader.annotation.annotate import Annotator
from reader.annotation.model import Annotation, Token
from reader.annotation.verdicts import Place

REACH = 60
"""Longer than any word, in code points."""


def word_at(
    annotator: Annotator, text: str, offset: int, rejected: Callable[[int], Container[Place]]
) -> Annotation | None:
    """The dictionary word over a code point; `rejected` are those not meant, by a line's start."""
    start, end = _line_around(text, offset)
    found = annotator.word_at(text[start:end], offset - start, rejected(start))
    return found and found.moved(start)


def readings_at(annotator: Annotator, text: str, start: int, end: int) -> Sequence[Annotation]:
    """All that could be meant from start to end, or by what overlaps that; likeliest first."""
    before, after = _line_around(text, start)[0], max(_line_around(text, end)[1], end)
    found = annotator.readings_at(text[before:after], start - before, end - before)
    return [each.moved(before) for each in found]


def tokens(annotator: Annotator, text: str, start: int, end: int) -> Sequence[Token]:
    """The words of a range of code points."""
    found = annotator.tokens(text[start:end])
    return [Token(each.start + start, each.end + start, each.reading) for each in found]


def _line_around(text: str, offset: int) -> tuple[int, int]:
    """A stretch around a code point that ends at line ends or well beyond any word."""
    start = max(text.rfind("\n", max(0, offset - REACH), offset) + 1, offset - REACH, 0)
    end = text.find("\n", offset, offset + REACH)
    return start, end if end >= 0 else min(len(text), offset + REACH)
