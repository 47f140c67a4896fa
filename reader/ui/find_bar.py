"""FindBar: what to look for in the article, and how often it was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget


class FindBar(QWidget):
    """Hidden until asked for; Enter finds the next hit, Shift+Enter the one before, Esc leaves."""

    wanted = Signal(str, bool, bool)
    """What to find, whether backwards, whether whole words only."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._box = QLineEdit()
        self._box.setPlaceholderText(self.tr("Find in the article"))
        self._box.setAccessibleName(self.tr("Find in the article"))
        self._box.setClearButtonEnabled(True)
        self._box.setMinimumWidth(120)
        self._box.setMaximumWidth(360)
        self._count = QLabel()
        self._count.setObjectName("muted")
        self._whole = QCheckBox(self.tr("Whole words"))
        previous = self._button("↑", self.tr("Find the one before (Shift+F3)"))
        following = self._button("↓", self.tr("Find the next one (F3)"))
        close = self._button("✕", self.tr("Close (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 12, 6)
        for widget in (self._box, previous, following, self._count, self._whole):
            row.addWidget(widget)
        row.setStretchFactor(self._box, 2)
        row.addStretch(1)
        row.addWidget(close)
        self._box.textChanged.connect(self.find_again)
        self._whole.toggled.connect(self.find_again)
        previous.clicked.connect(self.find_previous)
        following.clicked.connect(self.find_next)
        close.clicked.connect(self.leave)
        self.hide()

    def open_with(self, text: str) -> None:
        """Show the bar, with the selected text if there is some on one line."""
        self.show()
        if text and "\n" not in text:
            self._box.setText(text)
        self._box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._box.selectAll()

    def find_next(self) -> None:
        """Look for the next hit; opens the bar where nothing is being looked for."""
        self._ask(backwards=False)

    def find_previous(self) -> None:
        """Look for the hit before."""
        self._ask(backwards=True)

    def find_again(self) -> None:
        """Look for what stands in the box now, if anything does."""
        self.wanted.emit(self._box.text(), False, self._whole.isChecked())

    def show_count(self, current: int, count: int) -> None:
        """Say which hit this is, counted from 1, and how many there are."""
        if not self._box.text():
            self._count.clear()
        elif count:
            self._count.setText(self.tr("{0} of {1}").format(f"{current:,}", f"{count:,}"))
        else:
            self._count.setText(self.tr("Not found"))

    def leave(self) -> None:
        """Hide the bar and give the keyboard back to the article."""
        self.hide()
        self._box.clear()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    def _ask(self, *, backwards: bool) -> None:
        if self._box.text():
            self.wanted.emit(self._box.text(), backwards, self._whole.isChecked())
        else:
            self.open_with("")

    def _button(self, sign: str, says: str) -> QToolButton:
        button = QToolButton()
        button.setText(sign)
        button.setAutoRaise(True)
        button.setToolTip(says)
        button.setAccessibleName(says)
        return button
