"""TermsTable: the rows of the terms panel, for pointer and keyboard."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from reader.annotation.met import MetTerm
from reader.ui.known.words import COMMANDS, status_tip
from reader.ui.terms_delegate import TermDelegate
from reader.ui.terms_model import TERM_ROLE, Column, TermsFilter
from reader.ui.theme import Theme


class TermsTable(QTableView):
    """Enter is a click, Ctrl+C copies the row; the third click on a heading undoes the sorting."""

    term_wanted = Signal(object)
    """The MetTerm that was clicked."""
    lines_wanted = Signal(object)
    """The MetTerm all lines of which in the library are wanted."""
    status_wanted = Signal(object)
    """The Status that the chosen terms are to have."""

    def __init__(self, model: TermsFilter) -> None:
        super().__init__()
        self._delegate = TermDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Terms in this article"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.clicked.connect(self._on_clicked)
        self._set_up_headers()

    def chosen(self) -> MetTerm | None:
        """The term of the current row."""
        return _term(self.currentIndex())

    def all_chosen(self) -> tuple[MetTerm, ...]:
        """The terms of all rows that are selected, from above."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        return tuple(term for row in rows if (term := _term(row)) is not None)

    def choose_again(self, term: MetTerm) -> None:
        """Keep the row of a term chosen when its counts have changed."""
        model = self.model()
        for row in range(model.rowCount()):
            found = _term(model.index(row, 0))
            if found is not None and found.surface == term.surface:
                self.setCurrentIndex(model.index(row, 0))
                return

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def menu_for(self, term: MetTerm) -> QMenu:
        """What can be copied of a term, and done with it; it deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offers = (
            (self.tr("Copy &Term"), term.surface),
            (self.tr("Copy &Pinyin"), term.reading),
            (self.tr("Copy &English"), term.english),
            (self.tr("Copy &All"), _row(term)),
        )
        for says, text in offers:
            action = menu.addAction(says)
            action.setData(text)
            action.setEnabled(bool(text))
            action.triggered.connect(lambda _=False, text=text: _copy(text))
        menu.addSeparator()
        lines = menu.addAction(self.tr("All &Lines in the Library (C)"))
        lines.triggered.connect(lambda: self.lines_wanted.emit(term))
        if not term.quantity:
            menu.addSeparator()
            for status in COMMANDS:
                action = menu.addAction(status_tip(status))
                action.triggered.connect(
                    lambda _=False, status=status: self.status_wanted.emit(status)
                )
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            if term := self.chosen():
                _copy(_row(term))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_row_height()

    def _set_up_headers(self) -> None:
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setColumnHidden(Column.READING, True)  # the delegate paints it below the term
        header.setSectionResizeMode(Column.TERM, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.ENGLISH, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.COUNT, QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height(self.font()))

    def _on_clicked(self, index: QModelIndex) -> None:
        several = len(self.selectionModel().selectedRows()) > 1
        if not several and (term := _term(index)):
            self.term_wanted.emit(term)

    def _on_menu(self, point: QPoint) -> None:
        if term := _term(self.indexAt(point)):
            self.menu_for(term).popup(self.viewport().mapToGlobal(point))


def _term(index: QModelIndex) -> MetTerm | None:
    term = index.data(TERM_ROLE)
    return term if isinstance(term, MetTerm) else None


def _row(term: MetTerm) -> str:
    """The term, its pinyin and its English, with tabs between them."""
    return "\t".join((term.surface, term.reading, term.english))


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
