"""PageWidth: how wide the text and the side column are in a viewport of some width."""

from dataclasses import dataclass

LONGEST_LINE = 40
_SHORTEST_WITH_COLUMN = 36
_COLUMN, _GAP = 10.5, 1.5


@dataclass(frozen=True, slots=True)
class PageWidth:
    """The white left and right of the text and the side column within it, in pixels."""

    left: float
    right: float
    column: tuple[float, float] | None = None
    """Where the side column begins and how wide it is."""


def page_width(width: float, unit: float, side_column: bool) -> PageWidth:
    """The widths for a viewport `width` pixels wide and characters of `unit` pixels.

    Lines never grow longer than 40 characters; a side column is left out where it is too narrow.
    """
    white = min(max(0.05 * width, unit), 2.5 * unit)
    if not side_column or width < _SHORTEST_WITH_COLUMN * unit:
        text = max(0.0, min(LONGEST_LINE * unit, width - 2 * white))
        return PageWidth((width - text) / 2, (width - text) / 2)
    column, gap = min(_COLUMN * unit, 0.24 * width), _GAP * unit
    text = min(LONGEST_LINE * unit, width - column - gap - 1.6 * white)
    left = (width - text - column - gap) / 2
    return PageWidth(left, width - left - text, (left + text + gap, column))
