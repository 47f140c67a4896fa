"""ShelfPanel: the library to search and to choose from."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from reader.library.query import EVERYTHING, Query
from reader.ui.shelf.bar import FilterBar
from reader.ui.shelf.list_view import ShelfList
from reader.ui.shelf.model import ShelfModel
from reader.ui.shelf.narrowing import narrowed
from reader.ui.shelf.searching import Found
from reader.ui.shelf.words import count_words
from reader.ui.theme import Theme

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 8,
    Qt.Key.Key_PageUp: -8,
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MEANT_SHOWN = 6


class ShelfPanel(QWidget):
    """Typing searches; up, down and Enter in the field go through the list."""

    asked = Signal(object, bool)
    """A Query, and whether the user is typing it."""
    left = Signal()
    """The reader wants to go back to the article."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query, self._term = EVERYTHING, ""
        self.model = ShelfModel(self)
        self.list = ShelfList(self.model)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search: Chinese, pinyin or English"))
        self.field.setAccessibleName(self.tr("Search the library"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self._meant = QLabel()
        self._meant.setObjectName("muted")
        self._meant.setWordWrap(True)
        self._meant.setTextFormat(Qt.TextFormat.PlainText)
        self._meant.hide()
        self.bar = FilterBar()
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._words.setContentsMargins(16, 40, 16, 16)
        self._pages = QStackedWidget()
        self._lay_out()
        self.field.textChanged.connect(self._on_typed)
        self.bar.changed.connect(self.narrow)

    @property
    def query(self) -> Query:
        """What is asked, but for what its words mean."""
        return self._query

    @property
    def words(self) -> str:
        """What is said instead of a list; "" if there is one."""
        return self._words.text() if self._pages.currentWidget() is self._words else ""

    @property
    def meant(self) -> str:
        """What is said about the meaning of what was typed."""
        return self._meant.text()

    def narrow(self, query: Query, term: str = "") -> None:
        """Ask with other filters, or sorted otherwise; `term` names another concept."""
        self._term = term or (self._term if query.concept == self._query.concept else "")
        self._query = query
        self.bar.show_query(query, self._term)
        self.asked.emit(query, False)

    def show_query(self, query: Query) -> None:
        """Show what is asked, without asking."""
        self._query = query
        self.bar.show_query(query, self._term)

    def take(self, found: Found) -> None:
        """Show an answer."""
        self.model.take(found)
        if found.facets is not None:
            self.bar.set_facets(found.facets)
            self._count.setText(count_words(found.total))
            self._say_meant(found.query)
            self._say_nothing_found(found)
        if found.anew:
            self.list.scrollToTop()
            if not found.query.text.strip():
                self.list.choose_open()

    def say(self, words: str) -> None:
        """Say something instead of the list."""
        self._words.setText(words)
        self._pages.setCurrentWidget(self._words if words else self.list)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self.list.set_theme(theme)

    def take_focus(self) -> None:
        """Give the keyboard to the field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, some keys are meant for the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _STEPS and self.model.rowCount():
            self.list.step(_STEPS[Qt.Key(key)])
        elif key in _ENTER and self.model.rowCount():
            self.list.open_chosen()
        elif key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        else:
            return False
        return True

    def _on_typed(self, text: str) -> None:
        self._query = replace(self._query, text=text)
        self.bar.show_query(self._query, self._term)
        self.asked.emit(self._query, True)

    def _say_meant(self, query: Query) -> None:
        chinese = dict.fromkeys(each for meant in query.meant for each in meant.chinese)
        shown = list(chinese)[:_MEANT_SHOWN]
        more = " …" if len(chinese) > len(shown) else ""
        self._meant.setText(self.tr("also: {0}").format("、".join(shown) + more))
        self._meant.setVisible(bool(shown))

    def _say_nothing_found(self, found: Found) -> None:
        text = found.query.text.strip()
        if found.total:
            self.say("")
        elif text and narrowed(found.query):
            self.say(self.tr("Nothing found for “{0}” with these filters.").format(text))
        elif text:
            self.say(self.tr("Nothing found for “{0}”.").format(text))
        elif narrowed(found.query):
            self.say(self.tr("No article fits these filters."))
        else:
            self.say(self.tr("Articles you open are kept here."))

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Library"))
        heading.setObjectName("heading")
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addStretch(1)
        top.addWidget(self._count)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._words)
        head = QVBoxLayout()
        head.setContentsMargins(14, 14, 10, 0)
        head.setSpacing(8)
        head.addLayout(top)
        for widget in (self.field, self._meant, self.bar):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        self.setTabOrder(self.field, self.list)
