"""The signs of the statuses: a ring, a half moon, a disc, an eye with a stroke."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from reader.library.familiarity import Status

_QUARTER = 90 * 16  # sixteenths of a degree, as Qt counts


def paint_sign(painter: QPainter, status: Status, area: QRectF, colour: str) -> None:
    """Draw the sign of a status into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = area.width()
    painter.setPen(QPen(QColor(colour), max(1.2, side / 11)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inside = area.adjusted(0.2 * side, 0.2 * side, -0.2 * side, -0.2 * side)
    if status is Status.NEVER:
        _paint_eye(painter, area)
    else:
        painter.drawEllipse(inside)
        painter.setBrush(QColor(colour))
        if status is Status.KNOWN:
            painter.drawEllipse(inside)
        elif status is Status.LEARNING:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPie(inside, _QUARTER, 2 * _QUARTER)
    painter.restore()


def status_icon(status: Status, side: int, ratio: float, colour: str) -> QIcon:
    """The sign as an icon, `side` pixels high."""
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_sign(painter, status, QRectF(0, 0, side, side), colour)
    painter.end()
    return QIcon(pixmap)


def _paint_eye(painter: QPainter, area: QRectF) -> None:
    side, middle = area.width(), area.center()
    left, right = (QPointF(middle.x() + x * side, middle.y()) for x in (-0.4, 0.4))
    eye = QPainterPath(left)
    eye.quadTo(QPointF(middle.x(), middle.y() - 0.5 * side), right)
    eye.quadTo(QPointF(middle.x(), middle.y() + 0.5 * side), left)
    painter.drawPath(eye)
    painter.drawEllipse(middle, 0.1 * side, 0.1 * side)
    reach = 0.34 * side
    painter.drawLine(middle + QPointF(-reach, reach), middle + QPointF(reach, -reach))
