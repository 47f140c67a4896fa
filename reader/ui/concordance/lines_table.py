"""LinesTable: lines in context for pointer and keyboard; a heading sorts, a line opens."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from reader.library.concordance import Line, Sort
from reader.library.line_tables import lines_as_csv, lines_as_markdown, lines_as_text
from reader.ui.concordance.delegate import LinesDelegate
from reader.ui.concordance.lines_model import LINE_ROLE, SORTS, Column, LinesModel
from reader.ui.theme import Theme

_SHARES = {Column.BEFORE: 32, Column.AFTER: 32, Column.SOURCE: 12, Column.TITLE: 24}
"""How the columns share the width that the term and the date leave."""
_TERM_EM, _TERM_MOST_EM, _DATE_EM = 5, 12, 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Written = Callable[[tuple[Line, ...]], str]


class LinesTable(QTableView):
    """A click or Space opens the place and stays here, Enter or a double click goes there."""

    opened = Signal(object, bool)
    """The Line whose place is to be shown, and whether the reader goes there."""
    sort_wanted = Signal(object)
    """A Sort."""
    left = Signal()
    """Up from the first row."""
    copied = Signal(int)
    """So many lines were copied."""

    def __init__(self, model: LinesModel) -> None:
        super().__init__()
        self._lines = model
        self._kept: tuple[Line | None, int] = (None, 0)
        self._delegate = LinesDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setObjectName("linesTable")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Lines in context"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self._set_up_headers()
        model.about_to_change.connect(self._keep_place)
        model.renewed.connect(self._find_place)

    def chosen(self) -> tuple[Line, ...]:
        """The chosen lines from the top; those that are not there yet are left out."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return tuple(line for row in rows if (line := self._lines.line(row)) is not None)

    def seen(self) -> range:
        """The rows in sight."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        last = last if last >= 0 else self._lines.rowCount() - 1
        return range(max(0, first), last + 1)

    def show_sort(self, sort: Sort) -> None:
        """Show by which column the lines are sorted."""
        newest_first = sort is Sort.NEWEST
        column = Column.DATE if sort is Sort.OLDEST else _COLUMNS[sort]
        order = Qt.SortOrder.DescendingOrder if newest_first else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self._sort = sort

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def fit(self, term: str) -> None:
        """Let the term's column be as wide as a term of this length wants."""
        self._term = term
        self._share_width()

    def go_to_first(self) -> None:
        """Give the keyboard to the lines."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.selectionModel().hasSelection() and self._lines.rowCount():
            self.selectRow(max(0, self.currentIndex().row()))

    def copy(self, written: Written = lines_as_text) -> None:
        """Put the chosen lines on the clipboard, as text unless told otherwise."""
        if lines := self.chosen():
            QGuiApplication.clipboard().setText(written(lines))
            self.copied.emit(len(lines))

    def menu(self) -> QMenu:
        """What can be done with the chosen lines; the menu deletes itself when it closes."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        current = self.currentIndex().data(LINE_ROLE)
        go = menu.addAction(self.tr("&Open the Article Here"))
        go.triggered.connect(lambda: self.opened.emit(current, True))
        go.setEnabled(current is not None)
        menu.addSeparator()
        for says, written in (
            (self.tr("&Copy"), lines_as_text),
            (self.tr("Copy as &Markdown"), lines_as_markdown),
            (self.tr("Copy as C&SV"), lines_as_csv),
        ):
            action = menu.addAction(says)
            action.triggered.connect(lambda _=False, written=written: self.copy(written))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif bare and event.key() in _ENTER:
            self._open(self.currentIndex(), go=True)
        elif bare and event.key() == Qt.Key.Key_Space:
            self._open(self.currentIndex(), go=False)
        elif bare and event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left.emit()
        elif bare and event.key() in _EDGES:
            self.selectRow(0 if event.key() == Qt.Key.Key_Home else self._lines.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Typing a letter looks for nothing: that is what the field above is for."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        if left and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._open(self.indexAt(event.position().toPoint()), go=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open(self.indexAt(event.position().toPoint()), go=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_row_height()

    def _open(self, index: QModelIndex, *, go: bool) -> None:
        line = index.data(LINE_ROLE)
        if isinstance(line, Line) and len(self.chosen()) <= 1:
            self.opened.emit(line, go)

    def _set_up_headers(self) -> None:
        self._sort, self._term = Sort.NEWEST, ""
        header = self.horizontalHeader()
        header.setSelectionModel(QItemSelectionModel(self._lines, self))  # else slow to paint
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setSortIndicatorShown(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.sectionClicked.connect(self._on_heading)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        self.show_sort(Sort.NEWEST)

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height(self.font()))

    def _share_width(self) -> None:
        header, unit = self.horizontalHeader(), self.fontMetrics().height()
        wanted = self.fontMetrics().horizontalAdvance(self._term) * 1.12 + 1.6 * unit
        term = round(min(max(wanted, _TERM_EM * unit), _TERM_MOST_EM * unit))
        date = _DATE_EM * unit
        header.resizeSection(Column.TERM, term)
        header.resizeSection(Column.DATE, date)
        rest = max(0, self.viewport().width() - term - date)
        for column, share in _SHARES.items():
            header.resizeSection(column, rest * share // sum(_SHARES.values()))

    def _on_heading(self, number: int) -> None:
        column = Column(number)
        if column is Column.DATE:
            self.sort_wanted.emit(Sort.OLDEST if self._sort is Sort.NEWEST else Sort.NEWEST)
        elif column in SORTS and self._sort is not SORTS[column]:
            self.sort_wanted.emit(SORTS[column])
        else:
            self.sort_wanted.emit(Sort.NEWEST)

    def _on_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid() and not self.selectionModel().isSelected(index):
            self.selectRow(index.row())
        if self.currentIndex().isValid():
            self.menu().popup(self.viewport().mapToGlobal(point))

    def _keep_place(self) -> None:
        line = self._lines.line(self.currentIndex().row())
        self._kept = (line, self.verticalScrollBar().value())

    def _find_place(self) -> None:
        line, scrolled = self._kept
        row = self._lines.row_of(line) if line is not None else None
        if row is not None:
            self.selectRow(row)
        self.verticalScrollBar().setValue(scrolled)


_EDGES = (Qt.Key.Key_Home, Qt.Key.Key_End)
_COLUMNS = {sort: column for column, sort in SORTS.items()}
