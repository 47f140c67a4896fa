"""ShelfList: the articles, for pointer and keyboard."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from reader.library.listing import Listed
from reader.ui.shelf.delegate import ShelfDelegate
from reader.ui.shelf.model import LISTED_ROLE, ShelfModel
from reader.ui.theme import Theme

_DEEDS = {
    Qt.Key.Key_S: "star",
    Qt.Key.Key_R: "read",
    Qt.Key.Key_T: "tags",
    Qt.Key.Key_F2: "details",
    Qt.Key.Key_Delete: "forget",
}
"""What a key does with the chosen articles, by the id of the deed."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ShelfList(QListView):
    """A click or Enter opens, Space looks without leaving the list; several can be chosen."""

    opened = Signal(object, bool)
    """The Listed to open, and whether the reader goes there, too."""
    deed_wanted = Signal(str)
    """The id of what is to be done with the chosen articles."""
    menu_wanted = Signal(QPoint)
    """Where on the screen a menu of the chosen articles is to open."""

    def __init__(self, model: ShelfModel) -> None:
        super().__init__()
        self._shelf = model
        self._kept: tuple[str, frozenset[str], int] = ("", frozenset(), 0)
        self._awaited = ""
        self._delegate = ShelfDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.setObjectName("shelfList")
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Articles in the library"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.selectionModel().currentChanged.connect(self._await_nothing)
        model.about_to_change.connect(self._keep_place)
        model.renewed.connect(self._find_place)

    def chosen(self) -> tuple[Listed, ...]:
        """The chosen articles from the top; those that are not there yet are left out."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(each for row in rows if (each := self._shelf.listed(row)) is not None)

    def seen(self) -> range:
        """The rows in sight."""
        first = self.indexAt(QPoint(4, 2)).row()
        last = self.indexAt(QPoint(4, self.viewport().height() - 2)).row()
        first = max(0, first)
        return range(first, (last if last >= 0 else self._shelf.rowCount() - 1) + 1)

    def show_open(self, sha: str) -> None:
        """Mark the article that is open, and choose it alone: what is done is done with it."""
        if sha != self._delegate.current:
            self._delegate.current = self._awaited = sha
            self.choose_open()
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def step(self, rows: int) -> None:
        """Choose the article so many rows further; the first one if none is chosen."""
        current = self.currentIndex().row()
        row = 0 if current < 0 else min(max(current + rows, 0), self._shelf.rowCount() - 1)
        self.choose(row)

    def choose(self, row: int) -> None:
        """Choose one row, whatever keys are held down, and bring it into sight."""
        index = self._shelf.index(row)
        if index.isValid():
            alone = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, alone)
            self.scrollTo(index)

    def open_chosen(self, *, go: bool = True) -> None:
        """Open the current article, the first one if there is none; `go` there, too."""
        if self.currentIndex().row() < 0:
            self.choose(0)
        self._open(self.currentIndex(), go=go)

    def choose_open(self) -> None:
        """Choose the article opened last, if it was not in the list and nothing is chosen since."""
        row = self._shelf.row_of(self._awaited) if self._awaited else None
        if row is not None:
            self._awaited = ""
            self.choose(row)

    def _await_nothing(self) -> None:
        self._awaited = ""

    def event(self, event: QEvent) -> bool:
        """The letters of deeds are no commands of the window while the list has the keyboard."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if bare and (event.key() in _DEEDS or event.key() == Qt.Key.Key_Space):
                event.accept()
                return True
            if event.matches(QKeySequence.StandardKey.Copy) or event.matches(
                QKeySequence.StandardKey.SelectAll
            ):
                event.accept()
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard has an article to do something with."""
        super().focusInEvent(event)
        is_pointer = event.reason() == Qt.FocusReason.MouseFocusReason
        if not is_pointer and self._shelf.rowCount() and not self.selectedIndexes():
            self.choose(max(0, self.currentIndex().row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bare = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            self.deed_wanted.emit("cite")
        elif bare and event.key() in _ENTER:
            self.open_chosen()
        elif bare and event.key() == Qt.Key.Key_Space:
            self.open_chosen(go=False)
        elif bare and event.key() in _DEEDS and self.chosen():
            self.deed_wanted.emit(_DEEDS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Typing a letter looks for nothing: that is what the field above is for."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if left and event.modifiers() == Qt.KeyboardModifier.NoModifier and index.isValid():
            self._open(index, go=True)

    def _open(self, index: QModelIndex, *, go: bool) -> None:
        listed = index.data(LISTED_ROLE)
        if isinstance(listed, Listed):
            self.opened.emit(listed, go)

    def _on_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if index.isValid():
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.menu_wanted.emit(self.viewport().mapToGlobal(point))

    def _keep_place(self) -> None:
        current = self._shelf.listed(self.currentIndex().row())
        sha = current.record.sha256 if current is not None else ""
        chosen = frozenset(each.record.sha256 for each in self.chosen())
        self._kept = (sha, chosen, self.verticalScrollBar().value())

    def _find_place(self) -> None:
        sha, chosen, scrolled = self._kept
        awaited = self._awaited
        selection, flag = self.selectionModel(), QItemSelectionModel.SelectionFlag
        selection.clear()
        for each in chosen:
            if (row := self._shelf.row_of(each)) is not None:
                selection.select(self._shelf.index(row), flag.Select)
        row = self._shelf.row_of(sha) if sha else None
        if row is not None:
            selection.setCurrentIndex(self._shelf.index(row), flag.NoUpdate)
        self._awaited = awaited
        self.choose_open()
        self.verticalScrollBar().setValue(scrolled)
