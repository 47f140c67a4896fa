"""PlanTable: the rows of a plan for pointer and keyboard, with a choice in each row."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from glossary.plan import Choice
from reader.ui.workshop.plan_model import Column, PlanModel
from reader.ui.workshop.plan_words import Option, options

Index = QModelIndex | QPersistentModelIndex
KEYS: Mapping[int, Choice] = MappingProxyType(
    {
        Qt.Key.Key_F: Choice.FILL,
        Qt.Key.Key_O: Choice.OVERWRITE,
        Qt.Key.Key_N: Choice.NEW,
        Qt.Key.Key_S: Choice.SKIP,
    }
)
_WIDTHS = {
    Column.VERDICT: 84,
    Column.LINE: 60,
    Column.CHINESE: 130,
    Column.ENGLISH: 150,
    Column.CHOICE: 110,
}
_ROOM = 10
_EDIT = QAbstractItemView.EditTrigger


class PlanTable(QTableView):
    """F, O, N and S choose for the selected rows; Ctrl+C copies them."""

    chosen_changed = Signal()
    """Other rows are selected."""

    def __init__(self, model: PlanModel) -> None:
        super().__init__()
        self._plan = model
        self.setModel(model)
        self._delegate = _ChoiceDelegate(model, self)
        self.setItemDelegateForColumn(Column.CHOICE, self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(_EDIT.DoubleClicked | _EDIT.EditKeyPressed | _EDIT.SelectedClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("What the import would do"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROOM)
        header = self.horizontalHeader()
        # Else a heading asks of each cell below it whether it is selected, whenever it is painted.
        header.setSelectionModel(QItemSelectionModel(model, self))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        for column in (Column.CHANGES, Column.REASON):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.selectionModel().currentRowChanged.connect(self.chosen_changed)

    def chosen(self) -> list[int]:
        """The selected rows, as they are shown, from the top."""
        ranges = self.selectionModel().selection().toList()
        return sorted(row for part in ranges for row in range(part.top(), part.bottom() + 1))

    def choose(self, choice: Choice) -> None:
        """Ask for a choice for the selected rows."""
        self._plan.wish(self.chosen(), choice)

    def copy(self) -> None:
        """Put the selected rows on the clipboard."""
        if rows := self.chosen():
            QGuiApplication.clipboard().setText(self._plan.as_text(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif plain and (choice := KEYS.get(event.key())):
            self.choose(choice)
        else:
            super().keyPressEvent(event)


class _ChoiceDelegate(QStyledItemDelegate):
    """Edits a choice by a box of those the row has."""

    def __init__(self, model: PlanModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._plan = model

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget:
        """A box with the row's choices."""
        box = QComboBox(parent)
        for each in options(self._plan.row(index.row())):
            box.addItem(each.name, each)
        box.activated.connect(lambda _: self._close(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802
        """Show what is chosen now, and the others with it."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(index.data()))
            editor.showPopup()

    def setModelData(  # noqa: N802
        self, editor: QWidget, model: QAbstractItemModel, index: Index
    ) -> None:
        """Ask for what was chosen."""
        if isinstance(editor, QComboBox):
            chosen = editor.currentData()
            if isinstance(chosen, Option) and chosen.name != index.data():
                self._plan.wish([index.row()], chosen.choice, chosen.target)

    def _close(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)
