"""QuotesDialog: the quotations of the article or the library: to filter, copy, export, remove."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.export.options import CSV, XLSX
from reader.export.quotations import MARKDOWN
from reader.ui.passages.quotes import Quote
from reader.ui.passages.quotes_model import QUOTE_ROLE, Column, QuotesFilter, QuotesModel
from reader.ui.theme import Theme

SIZE = QSize(1080, 620)
LINES = 3
WIDTHS = {
    Column.TEXT: 320,
    Column.PINYIN: 150,
    Column.ENGLISH: 170,
    Column.NOTE: 170,
    Column.SOURCE: 180,
}


class Scope(StrEnum):
    """Of what the quotations are."""

    ARTICLE = "article"
    LIBRARY = "library"


class QuotesDialog(QDialog):
    """Stays open beside the article; what it is asked for others do."""

    scope_changed = Signal()
    shown = Signal()
    place_wanted = Signal(object)
    """The Quote whose place is to be shown."""
    copy_wanted = Signal(object, bool)
    """Quotes to copy, and whether as Markdown."""
    export_wanted = Signal(object, str)
    """Quotes to write, and the suffix of the file."""
    removal_wanted = Signal(object)
    """Quotes to remove."""
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Quotations"))
        self.model, self._rows = QuotesModel(self), QuotesFilter(self)
        self._rows.setSourceModel(self.model)
        self.scope_box, self.filter = QComboBox(), QLineEdit()
        self.scope_box.addItem(self.tr("This article"), Scope.ARTICLE)
        self.scope_box.addItem(self.tr("Whole library"), Scope.LIBRARY)
        self.scope_box.setAccessibleName(self.tr("Quotations of"))
        self.filter.setPlaceholderText(self.tr("Filter: Chinese, pinyin, English, note or source"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.table = self._made_table()
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setObjectName("muted")
        self._lay_out()
        self._connect()
        self.resize(SIZE.boundedTo(self.screen().availableSize()))

    @property
    def scope(self) -> Scope:
        """Of what the quotations are to be."""
        return Scope(self.scope_box.currentData())

    def set_library(self, *, there: bool) -> None:
        """Whether there is a library to choose."""
        self.scope_box.setEnabled(there)
        if not there:
            self.scope_box.setCurrentIndex(0)

    def set_theme(self, theme: Theme) -> None:
        """Paint the colours of passages in a theme."""
        self.model.set_theme(theme, self.devicePixelRatioF())

    def show_quotes(self, quotes: Sequence[Quote]) -> None:
        """List these; what is selected and current stays so where it is still there."""
        chosen = {quote.passage.id for quote in self.selected()}
        row = self.table.currentIndex().row()
        self.model.show(quotes)
        for number in range(self._rows.rowCount()):
            if self._quote(number).passage.id in chosen:
                selection = self.table.selectionModel()
                flag = selection.SelectionFlag
                index = self._rows.index(number, Column.TEXT)
                selection.select(index, flag.Select | flag.Rows)
        if not self.selected() and self._rows.rowCount() and row >= 0:
            self.choose(min(row, self._rows.rowCount() - 1))
        self._show_state()

    def choose(self, row: int) -> None:
        """Select a row, as it is sorted, and no other; it is the current one."""
        selection = self.table.selectionModel()
        flag = selection.SelectionFlag
        index = self._rows.index(row, Column.TEXT)
        selection.setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def selected(self) -> list[Quote]:
        """The quotes that are selected, as they are sorted."""
        rows = self.table.selectionModel().selectedRows()
        return [self._quote(row) for row in sorted(index.row() for index in rows)]

    def say(self, words: str) -> None:
        """Say something below the list."""
        self._says.setText(words)

    def showEvent(self, event: QShowEvent) -> None:
        self.shown.emit()
        super().showEvent(event)
        self.filter.setFocus()

    def _made_table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("quotations")
        table.setModel(self._rows)
        table.setAccessibleName(self.tr("Quotations"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setWordWrap(True)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        height = LINES * table.fontMetrics().lineSpacing() + 10
        table.verticalHeader().setDefaultSectionSize(height)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.scope_box)
        top.addWidget(self.filter, 1)
        self._go = QPushButton(self.tr("&Go to Place"))
        self._copy = QPushButton(self.tr("&Copy"))
        self._export = QPushButton(self.tr("&Export"))
        self._remove = QPushButton(self.tr("&Remove"))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self._says, 1)
        for button in (self._go, self._copy, self._export, self._remove, close):
            button.setAutoDefault(False)  # Return goes to a place
            bottom.addWidget(button)
        self._copy.setMenu(self._copy_menu())
        self._export.setMenu(self._export_menu())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)

    def _copy_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, markdown in ((self.tr("As &Text"), False), (self.tr("As &Markdown"), True)):
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _=False, markdown=markdown: self.copy_wanted.emit(self.chosen(), markdown)
            )
        return menu

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        formats = (
            (self.tr("&Markdown…"), MARKDOWN),
            (self.tr("&CSV…"), CSV),
            (self.tr("&Excel…"), XLSX),
        )
        for words, suffix in formats:
            action = menu.addAction(words)
            action.triggered.connect(
                lambda _=False, suffix=suffix: self.export_wanted.emit(self.chosen(), suffix)
            )
        return menu

    def chosen(self) -> list[Quote]:
        """The quotes that are selected; all that are listed if none is."""
        return self.selected() or [self._quote(row) for row in range(self._rows.rowCount())]

    def _connect(self) -> None:
        self.scope_box.currentIndexChanged.connect(lambda _: self.scope_changed.emit())
        self.filter.textChanged.connect(self._on_filter)
        self.table.activated.connect(self._on_activated)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self._go.clicked.connect(lambda: self._on_activated(self.table.currentIndex()))
        self._remove.clicked.connect(self._on_remove)
        keys = QKeySequence.StandardKey
        QShortcut(keys.Delete, self.table, self._on_remove)
        QShortcut(keys.Copy, self.table, lambda: self.copy_wanted.emit(self.selected(), False))
        QShortcut(keys.Find, self, self.filter.setFocus)
        QShortcut(keys.Undo, self.table, self.undo_wanted.emit)
        QShortcut(keys.Redo, self.table, self.redo_wanted.emit)

    def _quote(self, row: int) -> Quote:
        quote = self._rows.index(row, Column.TEXT).data(QUOTE_ROLE)
        assert isinstance(quote, Quote)
        return quote

    def _on_filter(self, words: str) -> None:
        self._rows.look_for(words)
        self._show_state()

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.place_wanted.emit(self._quote(index.row()))

    def _on_remove(self) -> None:
        if chosen := self.selected():
            self.removal_wanted.emit(chosen)

    def _show_state(self) -> None:
        listed, chosen = self._rows.rowCount(), len(self.selected())
        words = self.tr("%n quotations", "", listed)
        if chosen:
            words += "  ·  " + self.tr("%n selected", "", chosen)
        if not self.model.quotes:
            words = self.tr("Nothing is marked here yet: select a passage and press Ctrl+H.")
        self.say(words)
        self._go.setEnabled(chosen == 1)
        self._remove.setEnabled(chosen > 0)
        for button in (self._copy, self._export):
            button.setEnabled(listed > 0)
