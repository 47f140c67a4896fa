"""TermDelegate: paints a term with its pinyin below it, and English in up to two lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.annotation.met import MetTerm
from reader.library.familiarity import Status
from reader.ui.known.signs import paint_sign
from reader.ui.page_style import CHINESE_FAMILIES
from reader.ui.terms_model import STATUS_ROLE, TERM_ROLE, Column
from reader.ui.theme import LIGHT, Theme

_SIDE, _ABOVE = 8, 5
_READING_SIZE = 0.86
_SIGN = 0.9


class TermDelegate(QStyledItemDelegate):
    """All columns of the terms table; sizes follow the table's font."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """The colours to paint with."""
        self._theme = theme

    def row_height(self, font: QFont) -> int:
        """The height of a row in pixels for a table's font."""
        reading = QFontMetrics(_smaller(font))
        return QFontMetrics(_chinese(font)).height() + reading.height() + 2 * _ABOVE

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(40, self.row_height(option.font))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        term = index.data(TERM_ROLE)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        painter.save()
        painter.setClipRect(area)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self._theme.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self._theme.hover))
        painter.setPen(QColor(self._theme.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inside = area.adjusted(_SIDE, _ABOVE, -_SIDE, -_ABOVE)
        column = Column(index.column())
        if column is Column.TERM:
            left = self._paint_status(painter, inside, Status(index.data(STATUS_ROLE)), font)
            self._paint_term(painter, left, term, font)
        else:
            self._paint_text(painter, inside, index, column, font)
        painter.restore()

    def _paint_status(self, painter: QPainter, area: QRect, status: Status, font: QFont) -> QRect:
        """Draw the sign of what is not new at the right; returns the room that is left."""
        if status is Status.NEW:
            return area
        side = QFontMetrics(font).height() * _SIGN
        sign = QRectF(area.right() - side, area.center().y() - side / 2, side, side)
        paint_sign(painter, status, sign, self._theme.muted)
        return area.adjusted(0, 0, -round(side) - _ABOVE, 0)

    def _paint_term(self, painter: QPainter, area: QRect, term: MetTerm, font: QFont) -> None:
        chinese, smaller = _chinese(font), _smaller(font)
        metrics = QFontMetrics(chinese)
        bar = QRect(area.left() - _SIDE, area.top(), 3, area.height())
        painter.fillRect(bar, QColor(self._theme.kind(term.kind)))
        painter.setFont(chinese)
        painter.setPen(QColor(self._theme.ink))
        shown = metrics.elidedText(term.surface, Qt.TextElideMode.ElideRight, area.width())
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not term.reading:
            painter.drawText(area, middle, shown)
            return
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, shown)
        painter.setFont(smaller)
        painter.setPen(QColor(self._theme.muted))
        below = QFontMetrics(smaller).elidedText(
            term.reading, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, below)

    def _paint_text(
        self,
        painter: QPainter,
        area: QRect,
        index: QModelIndex | QPersistentModelIndex,
        column: Column,
        font: QFont,
    ) -> None:
        text = str(index.data())
        painter.setFont(font)
        colour = self._theme.muted if column is Column.COUNT else self._theme.ink
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if column is Column.COUNT else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter
        metrics = QFontMetrics(font)
        if metrics.horizontalAdvance(text) > area.width() and column is Column.ENGLISH:
            text = _in_two_lines(text, metrics, area.width())
        painter.drawText(area, int(flags), text)


def _in_two_lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """The text broken between words once, its second line shortened to fit the width in pixels."""
    words = text.split(" ")
    count = len(words)
    while count and metrics.horizontalAdvance(" ".join(words[:count])) > width:
        count -= 1
    if count == 0:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    rest = metrics.elidedText(" ".join(words[count:]), Qt.TextElideMode.ElideRight, width)
    return "\n".join(filter(None, (" ".join(words[:count]), rest)))


def _chinese(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setFamilies([*CHINESE_FAMILIES, *font.families()])
    larger.setPointSizeF(font.pointSizeF() * 1.08)
    return larger


def _smaller(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * _READING_SIZE)
    return smaller
