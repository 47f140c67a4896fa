"""The signs on a card's buttons, drawn in the theme's colour at any size."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap


def pin_icon(side: int, ratio: float, colour: str) -> QIcon:
    """A pin."""

    def draw(painter: QPainter) -> None:
        painter.drawEllipse(QRectF(0.3 * side, 0.14 * side, 0.4 * side, 0.4 * side))
        painter.drawLine(QPointF(0.5 * side, 0.54 * side), QPointF(0.5 * side, 0.9 * side))

    return _icon(side, ratio, colour, draw)


def close_icon(side: int, ratio: float, colour: str) -> QIcon:
    """A cross."""

    def draw(painter: QPainter) -> None:
        low, high = 0.25 * side, 0.75 * side
        painter.drawLine(QPointF(low, low), QPointF(high, high))
        painter.drawLine(QPointF(low, high), QPointF(high, low))

    return _icon(side, ratio, colour, draw)


def edit_icon(side: int, ratio: float, colour: str) -> QIcon:
    """A pencil."""

    def draw(painter: QPainter) -> None:
        corners = ((0.2, 0.8), (0.24, 0.62), (0.66, 0.2), (0.8, 0.34), (0.38, 0.76))
        painter.drawPolygon([QPointF(x * side, y * side) for x, y in corners])
        painter.drawLine(QPointF(0.57 * side, 0.29 * side), QPointF(0.71 * side, 0.43 * side))

    return _icon(side, ratio, colour, draw)


def lines_icon(side: int, ratio: float, colour: str) -> QIcon:
    """Lines with a word in the middle of each."""

    def draw(painter: QPainter) -> None:
        for y in (0.24, 0.5, 0.76):
            for left, right in ((0.08, 0.32), (0.68, 0.92)):
                painter.drawLine(QPointF(left * side, y * side), QPointF(right * side, y * side))
            painter.drawRect(QRectF(0.42 * side, (y - 0.06) * side, 0.16 * side, 0.12 * side))

    return _icon(side, ratio, colour, draw)


def reject_icon(side: int, ratio: float, colour: str) -> QIcon:
    """A circle with a stroke through it."""

    def draw(painter: QPainter) -> None:
        painter.drawEllipse(QRectF(0.16 * side, 0.16 * side, 0.68 * side, 0.68 * side))
        painter.drawLine(QPointF(0.27 * side, 0.27 * side), QPointF(0.73 * side, 0.73 * side))

    return _icon(side, ratio, colour, draw)


def another_icon(side: int, ratio: float, colour: str) -> QIcon:
    """A way that forks."""

    def draw(painter: QPainter) -> None:
        painter.drawLine(QPointF(0.12 * side, 0.5 * side), QPointF(0.4 * side, 0.5 * side))
        for y in (0.22, 0.78):
            bend, end = QPointF(0.62 * side, y * side), QPointF(0.88 * side, y * side)
            painter.drawPolyline([QPointF(0.4 * side, 0.5 * side), bend, end])

    return _icon(side, ratio, colour, draw)


def always_icon(side: int, ratio: float, colour: str) -> QIcon:
    """A circle with a tick in it."""

    def draw(painter: QPainter) -> None:
        painter.drawEllipse(QRectF(0.16 * side, 0.16 * side, 0.68 * side, 0.68 * side))
        corners = ((0.34, 0.52), (0.46, 0.64), (0.67, 0.38))
        painter.drawPolyline([QPointF(x * side, y * side) for x, y in corners])

    return _icon(side, ratio, colour, draw)


def _icon(side: int, ratio: float, colour: str, draw: Callable[[QPainter], None]) -> QIcon:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), max(1.2, side / 11)))
    draw(painter)
    painter.end()
    return QIcon(pixmap)
