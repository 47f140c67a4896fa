"""Draws the icons of assets/icons in the ink of the theme."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader import resources
from reader.ui.theme import Theme

_SIZES = (16, 20, 24, 40, 48)


def icon(name: str, theme: Theme) -> QIcon | None:
    """The icon of a command, or None where it has none."""
    path = resources.path("icons", f"{name}.svg")
    if not path.is_file():
        return None
    source = path.read_text(encoding="utf-8")
    drawn = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, theme.ink), (QIcon.Mode.Disabled, theme.faint)):
        renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
        for size in _SIZES:
            drawn.addPixmap(_pixmap(renderer, size), mode)
    return drawn


def _pixmap(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap
