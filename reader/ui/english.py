"""Pure layout of English: under its term where it fits, else in the side column or shortened."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.annotation.model import Annotation

_REACH = 1.6
_GAP = 0.35
_SHORTEST = 2.2


@dataclass(frozen=True, slots=True)
class EnglishLabel:
    """A term on a line, x0 to x1 in pixels, and the natural width of its English."""

    annotation: Annotation
    x0: float
    x1: float
    width: float


@dataclass(frozen=True, slots=True)
class Label:
    """English under a term: where it begins and how much room it has, in pixels."""

    annotation: Annotation
    x: float
    width: float


def place_labels(
    labels: Sequence[EnglishLabel], left: float, right: float, unit: float, side_column: bool
) -> tuple[tuple[Label, ...], tuple[EnglishLabel, ...]]:
    """The labels that stand under their terms, and those that go to the side column.

    A label may hang over its term by a little more than a character on either side. Without a side
    column a label that doesn't fit has less room than its width; one without room is left out.
    """
    placed: list[Label] = []
    notes: list[EnglishLabel] = []
    taken = left - _REACH * unit / 2 - _GAP * unit
    for index, label in enumerate(labels):
        first = max(taken + _GAP * unit, label.x0 - _REACH * unit)
        last = min(right + _REACH * unit / 2, label.x1 + _REACH * unit)
        if index + 1 < len(labels):
            last = min(last, max(label.x1, labels[index + 1].x0 - _GAP * unit))
        width = min(label.width, last - first)
        if width < label.width and side_column:
            notes.append(label)
        elif width >= min(label.width, _SHORTEST * unit):
            x = min(max((label.x0 + label.x1 - width) / 2, first), last - width)
            placed.append(Label(label.annotation, x, width))
            taken = x + width
    return tuple(placed), tuple(notes)
