"""OccurrencesDelegate: paints a line in context, the terms of all lines below one another."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.workshop.occurrences import Found, Occurrence
from reader.ui.workshop.occurrences_model import ROW_ROLE, heading

_PAD = 8
_ABOVE = 5
_GROUP = QPalette.ColorGroup.Active


class OccurrencesDelegate(QStyledItemDelegate):
    """The term stands in the middle, bold and in the colour of links."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = QFontMetrics(option.font).height() + 2 * _ABOVE
        return QSize(80, height + (_ABOVE if index.data(ROW_ROLE)[1] is None else 0))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found, occurrence = index.data(ROW_ROLE)
        palette: QPalette = option.palette
        area: QRect = option.rect
        painter.save()
        painter.setClipRect(area)
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, palette.color(_GROUP, QPalette.ColorRole.Highlight))
        inside = area.adjusted(_PAD, 0, -_PAD, 0)
        if occurrence is None:
            self._paint_heading(painter, inside, found, option.font, palette)
        else:
            self._paint_line(painter, inside, occurrence, option.font, palette)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, area: QRect, found: Found, font: QFont, palette: QPalette
    ) -> None:
        painter.setFont(font)
        painter.setPen(palette.color(_GROUP, QPalette.ColorRole.PlaceholderText))
        words = QFontMetrics(font).elidedText(
            heading(found), Qt.TextElideMode.ElideMiddle, area.width()
        )
        below = area.adjusted(0, _ABOVE, 0, 0)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_line(
        self, painter: QPainter, area: QRect, line: Occurrence, font: QFont, palette: QPalette
    ) -> None:
        bold = QFont(font)
        bold.setBold(True)
        width = QFontMetrics(bold).horizontalAdvance(line.term)
        side = max(0, (area.width() - width) // 2)
        middle = Qt.AlignmentFlag.AlignVCenter
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(palette.color(_GROUP, QPalette.ColorRole.Text))
        left = QRect(area.left(), area.top(), side, area.height())
        before = metrics.elidedText(line.before, Qt.TextElideMode.ElideLeft, side)
        painter.drawText(left, Qt.AlignmentFlag.AlignRight | middle, before)
        right = QRect(left.right() + 1 + width, area.top(), side, area.height())
        after = metrics.elidedText(line.after, Qt.TextElideMode.ElideRight, side)
        painter.drawText(right, Qt.AlignmentFlag.AlignLeft | middle, after)
        painter.setFont(bold)
        painter.setPen(palette.color(_GROUP, QPalette.ColorRole.Link))
        term = QRect(left.right() + 1, area.top(), width, area.height())
        painter.drawText(term, Qt.AlignmentFlag.AlignCenter, line.term)
