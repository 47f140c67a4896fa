"""OfferBar: a quiet line above the article that offers something, once."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


class OfferBar(QWidget):
    """Hidden until there is an offer; a new one takes the place of the one before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")  # looks as its neighbour does
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._accept: Callable[[], object] | None = None
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._open = QPushButton(self.tr("Open"))
        self._leave = QPushButton(self.tr("Not Now"))
        for button in (self._open, self._leave):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._open.clicked.connect(self._on_open)
        self._leave.clicked.connect(self.withdraw)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._says, 1)
        row.addWidget(self._open)
        row.addWidget(self._leave)
        self.hide()

    @property
    def words(self) -> str:
        """What is offered now; "" for nothing."""
        return self._says.text() if self._accept is not None else ""

    def offer(self, says: str, accept: Callable[[], object]) -> None:
        """Offer something; `accept` is done if the user wants it. The focus stays where it is."""
        self._accept = accept
        self._says.setText(says)
        self._says.setToolTip(says)
        self.show()

    def withdraw(self) -> None:
        """Offer nothing any more."""
        self._accept = None
        self._says.clear()
        self.hide()

    def _on_open(self) -> None:
        accept = self._accept
        self.withdraw()
        if accept is not None:
            accept()
