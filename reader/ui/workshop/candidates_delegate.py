"""CandidatesDelegate: paints candidates and edits their English among what is suggested."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.ui.workshop.candidates_model import OFFERS_ROLE
from reader.ui.workshop.candidates_words import Column, heading

Index = QModelIndex | QPersistentModelIndex
_ABOVE, _SIDE = 6, 5
_LARGER = 1.08
_UNDER_HEADING = 13
"""So far from the right stand numbers, as their headings do."""


class CandidatesDelegate(QStyledItemDelegate):
    """The English is typed or chosen; choosing is enough, what is typed takes Enter."""

    def row_height(self, font: QFont) -> int:
        """The height of a row in pixels for a table's font."""
        return QFontMetrics(_larger(font)).height() + 2 * _ABOVE

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        if index.column() == Column.TERM:
            option.font = _larger(option.font)
        text = option.palette.brush(QPalette.ColorRole.Text)
        option.palette.setBrush(QPalette.ColorRole.HighlightedText, text)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        inside = QStyleOptionViewItem(option)
        is_number = index.column() in (Column.COUNT, Column.ARTICLES)
        inside.rect = option.rect.adjusted(_SIDE, 0, -_UNDER_HEADING if is_number else -_SIDE, 0)
        super().paint(painter, inside, index)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        box = QComboBox(parent)
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.setCompleter(None)  # type: ignore[arg-type]  # as Qt says: no completion
        box.addItems(index.data(OFFERS_ROLE))
        box.setAccessibleName(heading(Column.ENGLISH))
        line = box.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("best first; others after a semicolon"))
        box.activated.connect(lambda _: self._chosen(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            editor.setEditText(index.data(Qt.ItemDataRole.EditRole))
            if line := editor.lineEdit():
                line.selectAll()

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        leaves = event.type() == QEvent.Type.FocusOut
        if leaves and isinstance(editor, QComboBox) and editor.view().isVisible():
            return False  # its own list has the focus
        if isinstance(editor, QComboBox) and isinstance(event, QKeyEvent) and _is_enter(event):
            self._chosen(editor)
            return True  # else the table would accept the candidate at once
        return super().eventFilter(editor, event)

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


def _is_enter(event: QKeyEvent) -> bool:
    pressed = event.type() == QEvent.Type.KeyPress
    return pressed and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _larger(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setPointSizeF(font.pointSizeF() * _LARGER)
    return larger
