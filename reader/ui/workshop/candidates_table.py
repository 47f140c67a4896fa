"""CandidatesTable: candidates for pointer and keyboard, decided about by single keys."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from reader.ui.workshop.candidates_delegate import CandidatesDelegate
from reader.ui.workshop.candidates_model import CandidatesModel
from reader.ui.workshop.candidates_words import Column


class Decision(StrEnum):
    """What can be decided about candidates."""

    ACCEPT = "accept"
    LATER = "later"
    REJECT = "reject"
    TAKE_BACK = "take back"


KEYS: Mapping[int, Decision] = MappingProxyType(
    {
        Qt.Key.Key_A: Decision.ACCEPT,
        Qt.Key.Key_Return: Decision.ACCEPT,
        Qt.Key.Key_Enter: Decision.ACCEPT,
        Qt.Key.Key_L: Decision.LATER,
        Qt.Key.Key_R: Decision.REJECT,
        Qt.Key.Key_Delete: Decision.REJECT,
        Qt.Key.Key_Backspace: Decision.REJECT,
        Qt.Key.Key_T: Decision.TAKE_BACK,
    }
)
_EDIT_KEYS = (Qt.Key.Key_F2, Qt.Key.Key_E)
_WIDTHS = {
    Column.TERM: 200,
    Column.READING: 190,
    Column.WHY: 150,
    Column.COUNT: 76,
    Column.ARTICLES: 88,
}
_EDIT = QAbstractItemView.EditTrigger
_LETTERS = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CandidatesTable(QTableView):
    """A or Enter accepts, R or Delete rejects, L puts off, T takes back, E or F2 edits."""

    decided = Signal(Decision)
    chosen_changed = Signal()
    """Other rows are selected, or another is the current one."""

    def __init__(self, model: CandidatesModel) -> None:
        super().__init__()
        self.setModel(model)
        delegate = CandidatesDelegate(self)
        self.setItemDelegate(delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(_EDIT.DoubleClicked | _EDIT.SelectedClicked)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Candidates"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(delegate.row_height(self.font()))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(Column.ENGLISH, QHeaderView.ResizeMode.Stretch)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.selectionModel().currentRowChanged.connect(self.chosen_changed)
        model.modelReset.connect(self.choose_first)
        model.rowsRemoved.connect(self.choose_current)

    def chosen(self) -> list[int]:
        """The selected rows from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def choose_first(self) -> None:
        """Make the first row the current one, if there is one."""
        if self.model().rowCount():
            self.selectRow(0)
            self.scrollToTop()
        self.chosen_changed.emit()

    def choose_current(self) -> None:
        """Select the row that took the place of those that have gone."""
        if not self.selectionModel().hasSelection() and self.currentIndex().isValid():
            self.selectRow(self.currentIndex().row())
        self.chosen_changed.emit()

    def edit_english(self) -> None:
        """Edit the English of the current row in its place."""
        index = self.currentIndex()
        if index.isValid():
            cell = index.siblingAtColumn(Column.ENGLISH)
            self.selectionModel().setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.edit(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in _LETTERS
        if plain and event.key() in _EDIT_KEYS:
            self.edit_english()
        elif plain and (decision := KEYS.get(event.key())):
            self.decided.emit(decision)
        else:
            super().keyPressEvent(event)
