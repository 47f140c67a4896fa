"""A five-pointed star to be painted."""

import math

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF

_INNER = 0.45


def star(centre: QPointF, radius: float) -> QPolygonF:
    """The star around a point, its tip upwards; the radius in pixels."""
    points = []
    for corner in range(10):
        angle = math.pi * (corner / 5 - 0.5)
        reach = radius if corner % 2 == 0 else radius * _INNER
        points.append(centre + QPointF(math.cos(angle), math.sin(angle)) * reach)
    return QPolygonF(points)
