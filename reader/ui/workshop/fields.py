"""The small fields that the forms of the glossary are made of."""

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)


class ChoiceBox(QComboBox):
    """Values under their names. The wheel scrolls the form, unless the box has the keyboard."""

    def __init__(self, names: Mapping[str, str], says: str, *, editable: bool = False) -> None:
        super().__init__()
        self.setEditable(editable)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setAccessibleName(says)
        self.setToolTip(says)
        for value, name in names.items():
            self.addItem(name, value)

    @property
    def value(self) -> str:
        """What is chosen; in an editable box what is typed, if it is no name of a value."""
        if not self.isEditable():
            return str(self.currentData())
        typed = self.currentText().strip()
        index = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        return typed if index < 0 else str(self.itemData(index))

    def set_value(self, value: str) -> None:
        """Choose a value, without saying so."""
        blocked = self.blockSignals(True)
        index = self.findData(value)
        self.setCurrentIndex(index)
        if self.isEditable() and index < 0:
            self.setEditText(value)
        self.blockSignals(blocked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TextBox(QPlainTextEdit):
    """A few lines of plain text; Tab leaves the box."""

    def __init__(self, says: str, lines: int = 2) -> None:
        super().__init__()
        self._lines = lines
        self.setTabChangesFocus(True)
        self.setAccessibleName(says)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str) -> None:
        """Show another text, without saying so."""
        blocked = self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(blocked)

    def sizeHint(self) -> QSize:
        around = 2 * (self.frameWidth() + round(self.document().documentMargin()))
        lines = self._lines * QFontMetrics(self.font()).lineSpacing()
        return QSize(80, lines + around + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class SaidLine(QLabel):
    """A quiet line of words; hidden while there is nothing to say."""

    def __init__(self, role: QPalette.ColorRole = QPalette.ColorRole.PlaceholderText) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(role)
        self.hide()

    def say(self, text: str) -> None:
        """Show a text, or nothing."""
        self.setText(text)
        self.setVisible(bool(text))


class Bar(QFrame):
    """Words with buttons below or, `inline`, after them, set off from the form; hidden at first."""

    def __init__(self, *, inline: bool = False) -> None:
        super().__init__()
        self.setObjectName("formBar")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(6)
        self._buttons.addStretch()
        parts = QHBoxLayout(self) if inline else QVBoxLayout(self)
        parts.setContentsMargins(12, 8, 12, 9)
        parts.setSpacing(7)
        parts.addWidget(self._says, 1)
        parts.addLayout(self._buttons)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._says.text()

    def add_button(self, says: str, do: Callable[[], object]) -> QPushButton:
        """A button below the words."""
        button = QPushButton(says)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def say(self, text: str, *, serious: bool = False) -> None:
        """Show the bar with these words, or hide it."""
        role = QPalette.ColorRole.BrightText if serious else QPalette.ColorRole.WindowText
        self._says.setForegroundRole(role)
        self._says.setText(text)
        self.setVisible(bool(text))


class Ordered(QWidget):
    """Tab goes through its fields in the order in which they stand, also those added later."""

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        for one, other in pairwise(_tab_stops(self.layout())):
            QWidget.setTabOrder(one, other)
        return super().focusNextPrevChild(forward)


def show_text(field: QLineEdit, text: str) -> None:
    """Show a text in a line, from its beginning."""
    field.setText(text)
    field.setCursorPosition(0)


def line_edit(says: str, hint: str = "") -> QLineEdit:
    """A field for one line, called so where it has no label; `hint` shows while it is empty."""
    field = QLineEdit()
    field.setAccessibleName(says)
    field.setToolTip(says)
    field.setPlaceholderText(hint)
    return field


def small_button(sign: str, says: str, do: Callable[[], object]) -> QToolButton:
    """A button with a sign, called so for those who don't see it."""
    button = QToolButton()
    button.setText(sign)
    button.setAccessibleName(says)
    button.setToolTip(says)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda: do())
    return button


def _tab_stops(layout: QLayout | None) -> Iterator[QWidget]:
    if layout is None:
        return
    for index in range(layout.count()):
        item = layout.itemAt(index)
        if item is None:
            continue
        widget = item.widget()
        if widget is None:
            yield from _tab_stops(item.layout())
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget
        else:
            yield from _tab_stops(widget.layout())
