"""Anchor: a place of the article to hold on to while the page is laid out anew."""

from dataclasses import dataclass

from reader.ui.page import Page


@dataclass(frozen=True, slots=True)
class Anchor:
    """A code point and how far below the viewport's top its line begins, in pixels."""

    offset: int
    distance: float


def anchor_of(page: Page, top: float, bottom: float) -> Anchor:
    """The first line that can be seen whole between two heights; the last of all if there is none.

    Below the text there may be room for what isn't text.
    """
    lines = page.lines_between(top, bottom)
    line = next((line for line in lines if line.top >= top - line.unit / 2), None)
    if line is None and page.text.pieces:
        line = page.line_of(page.text.pieces[-1].end)
        if line is not None and line.top >= top:
            line = None
    return Anchor(line.start, line.top - top) if line else Anchor(0, 0.0)
