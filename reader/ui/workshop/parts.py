"""Small parts that the dialogs of the workshop share, so that they look alike."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)


def choice_box(offers: Iterable[tuple[str, str]]) -> QComboBox:
    """A choice among values, each with what it is called."""
    box = QComboBox()
    for value, says in offers:
        box.addItem(says, value)
    return box


def note_label(text: str = "") -> QLabel:
    """A text in a paler colour that wraps."""
    label = QLabel(text)
    label.setObjectName("muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
    return label


def close_button(buttons: QDialogButtonBox, says: str) -> QPushButton:
    """The button that leaves a dialog, added to its others; Enter never presses it unasked."""
    button = buttons.addButton(says, QDialogButtonBox.ButtonRole.RejectRole)
    button.setAutoDefault(False)
    return button


def dialog_column(dialog: QDialog) -> QVBoxLayout:
    """The dialog's layout, with the margins all dialogs have."""
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 20, 20, 16)
    column.setSpacing(14)
    return column


def heading_label(text: str) -> QLabel:
    """What a part of a dialog is about."""
    label = QLabel(text)
    label.setObjectName("heading")
    return label
