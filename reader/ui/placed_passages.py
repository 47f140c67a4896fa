"""PlacedPassage: a passage where it stands in the text of an article, and finding one there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.annotation.highlight import Highlight
from reader.annotation.quotation import Quotation
from reader.library.passages import Passage


@dataclass(frozen=True, slots=True)
class PlacedPassage:
    """A passage from start to end, in code points of `Article.text`."""

    passage: Passage
    start: int
    end: int

    @property
    def highlight(self) -> Highlight:
        """The same for those who know of no library."""
        return Highlight(self.start, self.end, self.passage.colour.value, self.passage.note)


def placed(
    passages: Iterable[Passage], places: Mapping[Quotation, int]
) -> tuple[PlacedPassage, ...]:
    """The passages that stand in a text in which the quotations begin at `places`, in its order."""
    found = (
        PlacedPassage(each, start, start + len(each.quotation.text))
        for each in passages
        if (start := places.get(each.quotation)) is not None
    )
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.passage.made)))


def innermost(passages: Iterable[PlacedPassage], offset: int) -> PlacedPassage | None:
    """The shortest passage over a code point, or that ends there; of several the latest."""
    over = [each for each in passages if each.start <= offset <= each.end]
    return min(
        over,
        key=lambda each: (
            offset == each.end,
            each.end - each.start,
            -each.passage.made.timestamp(),
        ),
        default=None,
    )


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of a text without the white at its ends; equal numbers if nothing is left."""
    words = text[start:end]
    if not words.strip():
        return start, start
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())
