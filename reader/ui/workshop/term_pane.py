"""TermPane: the search over the table, and what is said where nothing is found."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from reader.ui.workshop.concept_table import ConceptTable
from reader.ui.workshop.listing import Listing

WAIT_MS = 40
"""So long after a letter is searched; a fast typist waits once."""

_NARROWEST = 320
_TO_TABLE = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_PageDown)


class TermPane(QWidget):
    """The middle of the glossary's window."""

    new_wanted = Signal(str)
    """What was typed is to be a new term."""
    all_wanted = Signal()
    """The facets hide what there is."""

    def __init__(self, listing: Listing, table: ConceptTable, *, writable: bool) -> None:
        super().__init__()
        self.setObjectName("termPane")
        self.setMinimumWidth(_NARROWEST)
        self._listing, self._table, self._writable = listing, table, writable
        self.box = QLineEdit()
        self.box.setPlaceholderText(self.tr("Search: Chinese, pinyin, English or ticker"))
        self.box.setAccessibleName(self.tr("Search the glossary"))
        self.box.setClearButtonEnabled(True)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT_MS)
        self._wait.timeout.connect(self.search_now)
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.add = QPushButton()
        self.add.clicked.connect(lambda: self.new_wanted.emit(self.box.text().strip()))
        self.show_all = QPushButton(self.tr("Show &All"))
        self.show_all.clicked.connect(self.all_wanted)
        self._lay_out()
        self.box.textChanged.connect(self._wait.start)
        listing.counted.connect(self._show_result)
        self._show_result()

    @property
    def hint(self) -> str:
        """What is said where nothing is found; empty where something is."""
        return self._nothing.text() if self._stack.currentIndex() else ""

    def search(self, text: str) -> None:
        """Search at once for a text."""
        self.box.setText(text)
        self.search_now()

    def search_now(self) -> None:
        """Search for what stands in the box, without waiting for more of it."""
        self._wait.stop()
        if self.box.text() != self._listing.question.typed:
            self._listing.search(self.box.text())

    def take_focus(self, letter: str = "") -> None:
        """Give the keyboard to the search; a letter begins another one."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if letter:
            self.box.setText(letter)
        else:
            self.box.selectAll()

    def close_search(self) -> None:
        """Search for nothing more after this."""
        self._wait.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.box.hasFocus():
            super().keyPressEvent(event)
        elif event.key() in _TO_TABLE:
            self.search_now()
            (self._table.go_to_first if self._listing.rows else self.add.setFocus)()
        elif event.key() == Qt.Key.Key_Escape and self.box.text():
            self.search("")
        else:
            super().keyPressEvent(event)

    def _show_result(self) -> None:
        listing = self._listing
        count, total = len(listing.rows), listing.total
        if listing.pending and listing.question.typed:
            self._count.setText(self.tr("Reading the glossary…"))
        elif count == total:
            self._count.setText(self.tr("{0} terms").format(f"{total:,}"))
        else:
            self._count.setText(self.tr("{0} of {1}").format(f"{count:,}", f"{total:,}"))
        self._stack.setCurrentIndex(0 if count else 1)
        if not count:
            self._show_nothing()

    def _show_nothing(self) -> None:
        question = self._listing.question
        typed = question.typed.strip()
        if typed:
            says = self.tr("No term fits “{0}”.").format(typed)
        elif self._listing.in_bin:
            says = self.tr("The bin is empty. What you delete can be restored from here.")
        elif question.choice:
            says = self.tr("No term has all that is ticked on the left.")
        else:
            says = self.tr("There are no terms yet. Ctrl+N makes one, Ctrl+I imports a list.")
        self._nothing.setText(says)
        self.add.setText(self.tr("&Add “{0}” as a New Term").format(typed.replace("&", "&&")))
        self.add.setVisible(bool(typed) and self._writable)
        self.show_all.setVisible(bool(question.choice))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(12, 10, 12, 6)
        top.setSpacing(10)
        top.addWidget(self.box, 1)
        top.addWidget(self._count)
        empty = QWidget()
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.add)
        buttons.addWidget(self.show_all)
        buttons.addStretch()
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.setSpacing(14)
        middle.addStretch(1)
        middle.addWidget(self._nothing)
        middle.addLayout(buttons)
        middle.addStretch(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(empty)
        column.addLayout(self._stack, 1)
