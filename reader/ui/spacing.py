"""Spacing: the even letter spacing that makes room for a wide ruby, as a format of its block."""

from dataclasses import dataclass
from typing import cast

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextLayout, QTextLine

from reader.annotation.ruby import RubyWord
from reader.ui.page_text import PageText

OVERHANG = 0.5
"""How far a ruby may hang over its neighbours, in characters of the running text."""
SEPARATION = 0.14
"""The white between two rubies, in characters of the running text."""
_PRECISION = 4  # quarters of a pixel, to keep the document's formats few


@dataclass(frozen=True, slots=True)
class Spacing:
    """White after each of the code points from start to end, in pixels."""

    start: int
    end: int
    width: float

    @classmethod
    def of(cls, word: RubyWord, gain: float) -> "Spacing":
        """The spacing that widens a word by at least `gain` pixels."""
        steps = -(-gain * _PRECISION // (word.end - word.start))
        return cls(word.start, word.end, steps / _PRECISION)


def ruby_scale(scale: float) -> float:
    """How large ruby is over type of a scale: it grows less than large type and never shrinks."""
    return max(1.0, (1 + scale) / 2)


def spaced_range(page: PageText, block: QTextBlock, spacing: Spacing) -> QTextLayout.FormatRange:
    """The spacing as a format of the block's layout; the document itself stays untouched."""
    spaced = QTextCharFormat()
    spaced.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    spaced.setFontLetterSpacing(spacing.width)
    start = page.to_position(spacing.start)
    span = QTextLayout.FormatRange()
    span.start = start - block.position()
    span.length = page.to_position(spacing.end) - start
    span.format = spaced
    return span


def x_of(line: QTextLine, position: int) -> float:
    """The left edge of the character at a position of the block, from the block's left edge."""
    return cast("tuple[float, int]", line.cursorToX(position))[0]
