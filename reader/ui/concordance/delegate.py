"""LinesDelegate: a line in context: the term in the middle, what is beside it runs to it."""

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.concordance.lines_model import Column
from reader.ui.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ALIGNED = {
    Column.BEFORE: Qt.AlignmentFlag.AlignRight | _MIDDLE,
    Column.TERM: Qt.AlignmentFlag.AlignHCenter | _MIDDLE,
}
_GAP = 9


class LinesDelegate(QStyledItemDelegate):
    """What stands before a term is cut at its beginning, all else at its end."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme

    def row_height(self, font: QFont) -> int:
        """How high a row is."""
        return QFontMetrics(font).height() + _GAP

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Align, cut and colour a cell by its column."""
        super().initStyleOption(option, index)
        column = Column(index.column())
        styled: Any = option
        styled.displayAlignment = _ALIGNED.get(column, Qt.AlignmentFlag.AlignLeft | _MIDDLE)
        if column is Column.BEFORE:
            styled.textElideMode = Qt.TextElideMode.ElideLeft
        styled.state &= ~QStyle.StateFlag.State_HasFocus
        colour = self._theme.ink
        if column is Column.TERM:
            styled.font.setBold(True)
            colour = self._theme.accent
        elif column >= Column.DATE:
            colour = self._theme.muted
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            styled.palette.setColor(role, QColor(colour))
