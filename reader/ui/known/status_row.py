"""StatusRow: the buttons of a card that say how the reader stands to what it is about."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.library.familiarity import Status
from reader.ui.known.signs import status_icon
from reader.ui.known.words import COMMANDS, status_tip
from reader.ui.theme import Theme


class StatusRow(QWidget):
    """Reached with Tab; the button of the status that counts is pressed down."""

    wanted = Signal(object)
    """A Status."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(4)
        self.setStyleSheet("QToolButton { padding: 3px; }")
        self._buttons: dict[Status, QToolButton] = {}
        for status in (Status.NEW, *(each for each in COMMANDS if each is not Status.NEW)):
            button = QToolButton()
            button.setObjectName(COMMANDS[status])
            button.setAutoRaise(True)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(status_tip(status))
            button.setToolTip(status_tip(status))
            button.clicked.connect(lambda _=False, status=status: self._on_clicked(status))
            row.addWidget(button)
            self._buttons[status] = button
        self._status = Status.NEW
        self.show_status(Status.NEW)

    def show_status(self, status: Status) -> None:
        """This is the status that counts."""
        self._status = status
        for each, button in self._buttons.items():
            button.setChecked(each is status)

    def draw(self, side: int, theme: Theme) -> None:
        """Draw the signs in a theme's colours, `side` pixels high."""
        for status, button in self._buttons.items():
            button.setIconSize(QSize(side, side))
            button.setIcon(status_icon(status, side, self.devicePixelRatioF(), theme.muted))

    def _on_clicked(self, status: Status) -> None:
        self.show_status(self._status)  # the library may refuse
        self.wanted.emit(status)
