"""TermsPanel: the terms and quantities of the article, to filter, sort, copy and go to."""

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.ui.terms import MetTerm
from reader.ui.terms_delegate import TermDelegate
from reader.ui.terms_model import TERM_ROLE, Column, TermsFilter, TermsModel
from reader.ui.theme import Theme


class TermsTable(QTableView):
    """The table; Enter is a click, Ctrl+C copies the row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setAccessibleName(self.tr("Terms in this article"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_row()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def chosen(self) -> MetTerm | None:
        """The term of the current row."""
        term = self.currentIndex().data(TERM_ROLE)
        return term if isinstance(term, MetTerm) else None

    def copy_row(self) -> None:
        """Copy the current term, its pinyin and its English, with tabs between them."""
        if term := self.chosen():
            copy("\t".join((term.surface, term.reading, term.english)))


def copy(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


class TermsPanel(QWidget):
    """The right pane. A click goes to the term's first mention, the next click to the next one."""

    place_wanted = Signal(int, int)
    """A mention to go to, start and end in code points."""
    ordinary_words_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("termsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cycled: tuple[MetTerm | None, int] = (None, -1)
        heading = QLabel(self.tr("Terms in this article"))
        heading.setObjectName("heading")
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Filter: Chinese, pinyin or English"))
        self._filter.setAccessibleName(self.tr("Filter the terms"))
        self._filter.setClearButtonEnabled(True)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.addTab("")
        self._tabs.addTab("")
        self._ordinary = QCheckBox(self.tr("Ordinary words"))
        self._ordinary.setToolTip(self.tr("Words of everyday news and of the dictionary too"))
        self._model = TermsModel(self)
        self._shown = TermsFilter(self)
        self._shown.setSourceModel(self._model)
        self._table = self._make_table()
        self._delegate = TermDelegate(self._table)
        self._table.setItemDelegate(self._delegate)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 10, 8)
        column.setSpacing(8)
        for widget in (heading, self._filter, self._tabs, self._table, self._ordinary):
            column.addWidget(widget)
        self._filter.textChanged.connect(self._choose)
        self._tabs.currentChanged.connect(self._choose)
        self._ordinary.toggled.connect(self._choose)
        self._ordinary.toggled.connect(self.ordinary_words_changed)
        self.set_terms(())

    @property
    def table(self) -> TermsTable:
        """The table, for the keyboard."""
        return self._table

    def set_terms(self, terms: tuple[MetTerm, ...]) -> None:
        """Show the terms of an article, or more of them."""
        chosen = self._table.chosen()
        self._model.set_terms(terms)
        self._name_tabs()
        if chosen is not None:
            self._choose_again(chosen)

    def set_ordinary_words(self, ordinary: bool) -> None:
        """Tick the box, without saying so."""
        self._ordinary.blockSignals(True)
        self._ordinary.setChecked(ordinary)
        self._ordinary.blockSignals(False)
        self._choose()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.set_theme(theme)
        self._table.viewport().update()

    def take_focus(self) -> None:
        """Give the keyboard to the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
        if self._filter.hasFocus() and enter and self._shown.rowCount():
            self._table.setFocus(Qt.FocusReason.TabFocusReason)
            self._table.selectRow(max(0, self._table.currentIndex().row()))
        elif self._filter.hasFocus() and event.key() == Qt.Key.Key_Escape:
            self._filter.clear()
        else:
            super().keyPressEvent(event)

    def _make_table(self) -> TermsTable:
        table = TermsTable()
        table.setModel(self._shown)
        table.setSortingEnabled(True)
        header = table.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setColumnHidden(Column.READING, True)
        header.setSectionResizeMode(Column.TERM, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.ENGLISH, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.COUNT, QHeaderView.ResizeMode.ResizeToContents)
        table.clicked.connect(self._on_clicked)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._on_menu)
        return table

    def _choose(self) -> None:
        self._shown.choose(
            self._filter.text(),
            quantities=self._tabs.currentIndex() == 1,
            ordinary=self._ordinary.isChecked(),
        )
        self._name_tabs()

    def _name_tabs(self) -> None:
        terms = [self._model.term(row) for row in range(self._model.rowCount())]
        ordinary = self._ordinary.isChecked()
        words = sum(not term.quantity and (ordinary or not term.ordinary) for term in terms)
        quantities = sum(term.quantity for term in terms)
        self._tabs.setTabText(0, self.tr("Terms {0}").format(f"{words:,}"))
        self._tabs.setTabText(1, self.tr("Quantities {0}").format(f"{quantities:,}"))
        height = self._delegate.row_height(self._table.font())
        self._table.verticalHeader().setDefaultSectionSize(height)

    def _choose_again(self, term: MetTerm) -> None:
        """Keep the row of a term chosen when its counts have changed."""
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            if index.data(TERM_ROLE).surface == term.surface:
                self._table.setCurrentIndex(index)
                return

    def _on_clicked(self, index: QModelIndex) -> None:
        term = index.data(TERM_ROLE)
        if not isinstance(term, MetTerm):
            return
        before, number = self._cycled
        same = before is not None and before.mentions == term.mentions
        number = (number + 1) % len(term.mentions) if same else 0
        self._cycled = (term, number)
        self.place_wanted.emit(*term.mentions[number])

    def _on_menu(self, point: QPoint) -> None:
        term = self._table.indexAt(point).data(TERM_ROLE)
        if not isinstance(term, MetTerm):
            return
        menu = self.menu_for(term)
        menu.popup(self._table.viewport().mapToGlobal(point))

    def menu_for(self, term: MetTerm) -> QMenu:
        """What can be copied of a term; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offers = (
            (self.tr("Copy &Term"), term.surface),
            (self.tr("Copy &Pinyin"), term.reading),
            (self.tr("Copy &English"), term.english),
            (self.tr("Copy &All"), "\t".join((term.surface, term.reading, term.english))),
        )
        for says, text in offers:
            action = menu.addAction(says)
            action.setData(text)
            action.setEnabled(bool(text))
        menu.triggered.connect(lambda action: copy(action.data()))
        return menu
