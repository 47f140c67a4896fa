"""ConceptTable: the glossary's rows for pointer and keyboard; keeps its place when they move."""

from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from glossary.model import Concept, ConceptId
from reader.ui.translation import translated
from reader.ui.workshop.columns import HEADINGS, Column
from reader.ui.workshop.concept_delegate import ConceptDelegate
from reader.ui.workshop.concept_model import CONCEPT_ROLE, ConceptModel, runs_of
from reader.ui.workshop.listing import Sort

WIDTHS = {
    Column.CHINESE: 140,
    Column.READING: 140,
    Column.ENGLISH: 200,
    Column.DOMAIN: 110,
    Column.KIND: 85,
    Column.STATUS: 90,
    Column.REVIEW: 90,
    Column.LAYER: 90,
}
HIDDEN = (Column.REVIEW,)
SCATTERED = 2_000
"""If what is selected would lie apart in more places than this after a sort, it is let go."""

_SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_ALONE = QItemSelectionModel.SelectionFlag.Clear | _SELECT


@dataclass(frozen=True, slots=True)
class _Place:
    """What was chosen, and how many rows below the top the current one stood; None if unseen."""

    current: ConceptId | None
    chosen: frozenset[ConceptId]
    below_top: int | None


class ConceptTable(QTableView):
    """F2 or a double click edits a cell, Enter goes to the form, letters go to the search.

    What can't be edited in its cell is edited in the form.
    """

    current_changed = Signal(object)
    """The Concept of the current row, or None."""
    chosen_changed = Signal()
    sort_wanted = Signal(object)
    """A Sort, or None for the usual order."""
    form_wanted = Signal()
    delete_wanted = Signal()
    paste_wanted = Signal()
    menu_wanted = Signal(object)
    """The menu of the selected rows is wanted at this place of the screen (QPoint)."""
    typed = Signal(str)
    """A letter that is meant for the search."""

    def __init__(self, model: ConceptModel) -> None:
        super().__init__()
        self._concepts = model
        self._place = _Place(None, frozenset(), None)
        self._delegate = ConceptDelegate(model.domains, self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Terms"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self._set_up_headers()
        model.about_to_move.connect(self._note_place)
        model.moved.connect(self._return_to_place)
        model.rowsRemoved.connect(self._choose_neighbour)
        self.doubleClicked.connect(self._on_edit)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

    def current(self) -> Concept | None:
        """The concept of the current row."""
        found = self.currentIndex().data(CONCEPT_ROLE)
        return found if isinstance(found, Concept) else None

    def chosen(self) -> tuple[Concept, ...]:
        """The concepts of the selected rows, from the top."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        ranges = sorted({(part.top(), part.bottom()) for part in parts})
        return tuple(chain.from_iterable(self._concepts.between(*each) for each in ranges))

    def go_to(self, concept_id: ConceptId) -> bool:
        """Make a concept's row the current one; False if it isn't shown."""
        rows = self._concepts.rows_of(frozenset((concept_id,)))
        if rows:
            index = self._concepts.index(rows[0], max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, _ALONE)  # whatever keys are held
            self.scrollTo(index)
        return bool(rows)

    def go_to_first(self) -> None:
        """Give the keyboard to the table, to its first row if none is current."""
        if not self.currentIndex().isValid() and self._concepts.rowCount():
            self.setCurrentIndex(self._concepts.index(0, Column.CHINESE))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sort(self, sort: Sort | None) -> None:
        """Show by which column the rows are sorted, without saying so."""
        header = self.horizontalHeader()
        blocked = header.blockSignals(True)
        order = Qt.SortOrder.DescendingOrder if sort and sort.descending else _RISING
        header.setSortIndicator(int(sort.column) if sort else -1, order)
        header.blockSignals(blocked)
        header.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete and not editing:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_F2 and not self._editable(self.currentIndex()):
            self._on_edit(self.currentIndex())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.form_wanted.emit()
        elif event.text().strip() and event.text().isprintable() and not _commands(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def copy(self) -> None:
        """Put the selected rows on the clipboard, as a spreadsheet takes them."""
        columns = [column for column in Column if not self.isColumnHidden(column)]
        lines = ["\t".join(self._texts(concept, columns)) for concept in self.chosen()]
        if lines:
            QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Which columns are shown, to be ticked; the Chinese always is."""
        menu = QMenu(self.tr("C&olumns"), parent)
        for column in list(Column)[1:]:
            action = menu.addAction(translated("GlossaryTable", HEADINGS[column]))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.setData(column)
        menu.triggered.connect(
            lambda action: self.setColumnHidden(action.data(), not action.isChecked())
        )
        return menu

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_row_height()

    def _texts(self, concept: Concept, columns: list[Column]) -> list[str]:
        return [" ".join(self._concepts.text(concept, column).split()) for column in columns]

    def _set_up_headers(self) -> None:
        header = self.horizontalHeader()
        # Else a heading asks of each cell below it whether it is selected, whenever it is painted.
        header.setSelectionModel(QItemSelectionModel(self._concepts, self))
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setSectionsMovable(True)
        header.setSortIndicatorClearable(True)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS.items():
            header.resizeSection(column, width)
            header.setSectionHidden(column, column in HIDDEN)
        self.show_sort(None)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sortIndicatorChanged.connect(self._on_sort)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height(self.font()))

    def _on_sort(self, column: int, order: Qt.SortOrder) -> None:
        descending = order == Qt.SortOrder.DescendingOrder
        self.sort_wanted.emit(Sort(Column(column), descending) if column >= 0 else None)

    def _on_current(self, index: QModelIndex) -> None:
        found = index.data(CONCEPT_ROLE)
        self.current_changed.emit(found if isinstance(found, Concept) else None)

    def _on_edit(self, index: QModelIndex) -> None:
        if index.isValid() and not self._editable(index):
            self.form_wanted.emit()

    def _editable(self, index: QModelIndex) -> bool:
        return bool(self._concepts.flags(index) & Qt.ItemFlag.ItemIsEditable)

    def _choose_neighbour(self, _parent: QModelIndex, first: int) -> None:
        """Choose the row that takes the place of one that went; Qt would go to the one above."""
        if self.currentIndex().isValid() and not self.selectionModel().hasSelection():
            row = min(first, self._concepts.rowCount() - 1)
            index = self._concepts.index(row, self.currentIndex().column())
            self.selectionModel().setCurrentIndex(index, _ALONE)

    def _on_menu(self, place: QPoint) -> None:
        current = self.visualRect(self.currentIndex())
        if not self.indexAt(place).isValid() and current.isValid():
            place = current.bottomLeft()  # from the keyboard
        self.menu_wanted.emit(self.viewport().mapToGlobal(place))

    def _on_header_menu(self, place: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().viewport().mapToGlobal(place))

    def _note_place(self) -> None:
        current = self.current()
        row, top = self.currentIndex().row(), self.rowAt(0)
        seen = current is not None and self.viewport().rect().intersects(
            self.visualRect(self.currentIndex())
        )
        chosen = frozenset(concept.id for concept in self.chosen())
        self._place = _Place(current.id if current else None, chosen, row - top if seen else None)

    def _return_to_place(self, anew: bool) -> None:
        place, model, last = self._place, self._concepts, len(Column) - 1
        selection = QItemSelection()
        runs = runs_of(model.rows_of(place.chosen))
        for first_row, last_row in runs if len(runs) <= SCATTERED else ():
            selection.select(model.index(first_row, 0), model.index(last_row, last))
        rows = model.rows_of(frozenset((place.current,))) if place.current else []
        with QSignalBlocker(self.selectionModel()):  # for the form nothing has changed
            self.selectionModel().select(selection, _SELECT)
            if rows:
                keep = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(model.index(rows[0], 0), keep)
        if anew or not rows:
            self.scrollToTop()
        elif place.below_top is not None:
            self.verticalScrollBar().setValue(rows[0] - place.below_top)
        if place.current and not rows:
            self.current_changed.emit(None)
        self.chosen_changed.emit()


_RISING = Qt.SortOrder.AscendingOrder


def _commands(event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return bool(held & ~Qt.KeyboardModifier.KeypadModifier)
