"""VerdictRow: the buttons of a card that ask for a verdict on what it is about."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.ui.card_icons import always_icon, another_icon, reject_icon
from reader.ui.theme import Theme


class VerdictDeed(StrEnum):
    """What is to be done with what a card is about; SENSE is about another of its senses."""

    NOT_HERE = "not_here"
    ANOTHER = "another"
    ALWAYS = "always"
    SENSE = "sense"


@dataclass(frozen=True, slots=True)
class VerdictWanted:
    """A verdict asked for on a card: on what, where a menu may open on the screen, which sense.

    Senses are numbered as the card lists the other ones, from 0.
    """

    deed: VerdictDeed
    judged: object
    at: QPoint
    sense: int = 0


_ICONS = {
    VerdictDeed.NOT_HERE: reject_icon,
    VerdictDeed.ANOTHER: another_icon,
    VerdictDeed.ALWAYS: always_icon,
}


class VerdictRow(QWidget):
    """Reached with Tab; each button has a key, too, which its tool tip names."""

    wanted = Signal(object)
    """A VerdictDeed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            VerdictDeed.NOT_HERE: self.tr("Not this here (X)"),
            VerdictDeed.ANOTHER: self.tr("Another sense here (S)"),
            VerdictDeed.ALWAYS: self.tr("Always this reading (A)"),
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        self.setStyleSheet("QToolButton { padding: 3px; }")  # the icons stand below the text
        self._buttons: dict[VerdictDeed, QToolButton] = {}
        for deed, name in names.items():
            button = QToolButton()
            button.setObjectName(deed)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
            row.addWidget(button)
            self._buttons[deed] = button
        row.addStretch()

    def draw(self, side: int, theme: Theme) -> None:
        """Draw the icons in a theme's colours, `side` pixels high."""
        for deed, button in self._buttons.items():
            button.setIconSize(QSize(side, side))
            button.setIcon(_ICONS[deed](side, self.devicePixelRatioF(), theme.muted))
