"""ConceptDelegate: paints the cells of the glossary's table and edits them in their place."""

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from glossary.model import Kind, Review, TermStatus
from reader.ui.page_style import CHINESE_FAMILIES
from reader.ui.translation import QT_TRANSLATE_NOOP, translated
from reader.ui.workshop.columns import HEADINGS, TYPED, Column
from reader.ui.workshop.concept_model import FAINT_ROLE
from reader.ui.workshop.words import names_of

Index = QModelIndex | QPersistentModelIndex

_ABOVE, _SIDE = 5, 5
_LARGER = 1.08
_QUIET = frozenset({Column.READING, Column.LAYER})


def choices(column: Column, domains: Mapping[str, str]) -> Mapping[str, str]:
    """What can be chosen in a column, by value; empty for those that are typed."""
    match column:
        case Column.DOMAIN:
            named = sorted(domains.items(), key=lambda pair: pair[1].casefold())
            nowhere = QT_TRANSLATE_NOOP("GlossaryTable", "no domain")
            return {"": translated("GlossaryTable", nowhere), **dict(named)}
        case Column.KIND:
            return names_of(Kind)
        case Column.STATUS:
            return names_of(TermStatus)
        case Column.REVIEW:
            return names_of(Review)
        case _:
            return {}


class ConceptDelegate(QStyledItemDelegate):
    """What isn't typed is chosen from a list that opens at once."""

    def __init__(self, domains: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._domains = domains

    def row_height(self, font: QFont) -> int:
        """The height of a row in pixels for a table's font."""
        return QFontMetrics(_larger(font)).height() + 2 * _ABOVE

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        column = Column(index.column())
        if column is Column.CHINESE:
            option.font = _larger(option.font)
        elif column in _QUIET:
            faint = index.data(FAINT_ROLE) or column is Column.LAYER
            role = QPalette.ColorRole.PlaceholderText if faint else QPalette.ColorRole.Text
            colour = option.palette.color(role)
            for text in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(text, colour)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.color(QPalette.ColorRole.Highlight))
        inside = QStyleOptionViewItem(option)
        inside.rect = option.rect.adjusted(_SIDE, 0, 0, 0)
        super().paint(painter, inside, index)
        painter.setPen(option.palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(option.palette.color(QPalette.ColorRole.Accent))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -2))

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        column = Column(index.column())
        if column in TYPED:
            editor = super().createEditor(parent, option, index)
        else:
            editor = self._box(parent, column, str(index.data(Qt.ItemDataRole.EditRole)))
        editor.setAccessibleName(translated("GlossaryTable", HEADINGS[column]))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            value = index.data(Qt.ItemDataRole.EditRole)
            editor.setCurrentIndex(max(0, editor.findData(value)))
        else:
            super().setEditorData(editor, index)

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        else:
            super().setModelData(editor, model, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        leaves = event.type() == QEvent.Type.FocusOut
        if leaves and isinstance(editor, QComboBox) and editor.view().isVisible():
            return False  # its own list has the focus
        return super().eventFilter(editor, event)

    def _box(self, parent: QWidget, column: Column, value: str) -> QComboBox:
        box = QComboBox(parent)
        offers = choices(column, self._domains)
        for offer, says in offers.items():
            box.addItem(says, offer)
        if value not in offers:
            box.addItem(value, value)
        box.activated.connect(lambda: self._chosen(box))
        QTimer.singleShot(0, box, box.showPopup)
        return box

    def _chosen(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)


def _larger(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setFamilies([*CHINESE_FAMILIES, *font.families()])
    larger.setPointSizeF(font.pointSizeF() * _LARGER)
    return larger
