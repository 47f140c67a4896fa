"""MessageLine: says quietly what was done or went wrong, and offers to take it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget


class MessageLine(QWidget):
    """Keeps its place while it says nothing."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._says.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._says.setAccessibleName(self.tr("Message"))
        self._undo = QToolButton()
        self._undo.setText(self.tr("Undo"))
        self._undo.setObjectName("lineButton")
        self._undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._undo.clicked.connect(self.undo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 2, 14, 4)
        row.addWidget(self._says, 1)
        row.addWidget(self._undo)
        policy = self._undo.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._undo.setSizePolicy(policy)
        self.say("")

    @property
    def words(self) -> str:
        """What is said now."""
        return self._says.text()

    @property
    def offers_undo(self) -> bool:
        """Whether what was done can be taken back from here."""
        return not self._undo.isHidden()

    def say(self, text: str, *, undo: bool = False) -> None:
        """Say what was done."""
        self._show(text, QPalette.ColorRole.WindowText, undo=undo)

    def complain(self, error: Exception) -> None:
        """Say what went wrong."""
        self._show(str(error), QPalette.ColorRole.BrightText, undo=False)

    def _show(self, text: str, role: QPalette.ColorRole, *, undo: bool) -> None:
        self._says.setForegroundRole(role)
        self._says.setText(text)
        self._says.setToolTip(text)
        self._undo.setVisible(undo)
