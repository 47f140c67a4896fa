"""Paints what the reader has marked: soft ground behind the text, and a note's sign beside it."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from reader.library.passages import Colour
from reader.ui.page import Page
from reader.ui.page_layout import LineMarks
from reader.ui.placed_passages import PlacedPassage
from reader.ui.theme import Theme

_ABOVE, _EDGE = 0.06, 0.085
_SIGN, _SIGN_GAP, _SIGN_STEP = 0.58, 0.42, 0.68
_LINES = (0.32, 0.54)


def paint_passages(
    painter: QPainter, page: Page, passages: Sequence[PlacedPassage], theme: Theme, area: QRectF
) -> None:
    """Grounds and edges in the order in which they were made: of two, the later lies above."""
    lines = list(page.lines_between(area.top(), area.bottom()))
    if not lines:
        return
    seen = [each for each in passages if each.start < lines[-1].end and lines[0].start < each.end]
    for each in sorted(seen, key=lambda each: each.passage.made):
        ground, edge = theme.marks[each.passage.colour]
        for rect in _rects(page, each, lines):
            unit = rect.height() / 1.2
            painter.fillRect(rect.adjusted(0, -_ABOVE * unit, 0, 0), QColor(ground))
            high = max(2, round(_EDGE * unit))
            below = QRect(round(rect.left()), round(rect.bottom()), round(rect.width()), high)
            painter.fillRect(below, QColor(edge))


def rects_of(page: Page, each: PlacedPassage, area: QRectF) -> Iterator[QRectF]:
    """The boxes of a passage's characters that stand in a part of the page."""
    return _rects(page, each, page.lines_between(area.top(), area.bottom()))


def _rects(page: Page, each: PlacedPassage, lines: Iterable[LineMarks]) -> Iterator[QRectF]:
    for line in lines:
        start, end = max(each.start, line.start), min(each.end, line.end)
        if start < end:
            yield from page.layout.rects(start, end)


def signs_between(
    page: Page, passages: Sequence[PlacedPassage], top: float, bottom: float
) -> list[tuple[QRectF, PlacedPassage]]:
    """Where the signs of notes stand in the white on the left, from one height to another.

    Each is beside the first line of its passage that is shown; those of one line side by side.
    """
    found: list[tuple[QRectF, PlacedPassage]] = []
    noted = [each for each in passages if each.passage.note]
    seen: set[str] = set()
    for line in page.lines_between(top, bottom):
        beside = 0
        for each in noted:
            begins = line.start <= each.start < line.end or (
                each.start < line.start < each.end and line.start == page.text.pieces[0].start
            )
            if not begins or each.passage.id in seen:
                continue
            seen.add(each.passage.id)
            side = _SIGN * line.unit
            left = page.width.left - (_SIGN_GAP + beside * _SIGN_STEP) * line.unit - side
            middle = line.baseline - 0.36 * line.unit
            found.append((QRectF(max(1.0, left), middle - side / 2, side, side), each))
            beside += 1
    return found


def paint_sign(painter: QPainter, rect: QRectF, colour: Colour, theme: Theme) -> None:
    """A sheet with two lines of writing."""
    ground, edge = theme.marks[colour]
    painter.setPen(QPen(QColor(edge), max(1.2, rect.width() / 10)))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(rect, 2, 2)
    for share in _LINES:
        y = rect.top() + (share + 0.07) * rect.height()
        painter.drawLine(
            QPointF(rect.left() + 0.25 * rect.width(), y),
            QPointF(rect.right() - 0.25 * rect.width(), y),
        )


def swatch(colour: Colour, theme: Theme, side: int, ratio: float) -> QPixmap:
    """A patch of a colour for menus and lists; `side` in pixels of the window."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    ground, edge = theme.marks[colour]
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1.4))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 3, 3)
    painter.end()
    return pixmap
