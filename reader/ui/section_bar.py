"""SectionBar: goes from one section of a long article to another."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget


class SectionBar(QWidget):
    """Previous, a list of the sections, next; hidden where there is one section only."""

    section_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._previous = self._button("‹")
        self._previous.setAccessibleName(self.tr("Previous section"))
        self._next = self._button("›")
        self._next.setAccessibleName(self.tr("Next section"))
        self._choice = QComboBox()
        self._choice.setAccessibleName(self.tr("Section of the article"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 2, 8, 2)
        row.addStretch()
        for widget in (self._previous, self._choice, self._next):
            row.addWidget(widget)
        row.addStretch()
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._choice.activated.connect(self.section_chosen)
        self.hide()

    def set_sections(self, titles: list[str], current: int) -> None:
        """Offer the sections, by their first words."""
        self._choice.clear()
        for number, title in enumerate(titles, 1):
            self._choice.addItem(self.tr("{0} of {1}: {2}").format(number, len(titles), title))
        self.set_current(current)
        self.setVisible(len(titles) > 1)

    def set_current(self, current: int) -> None:
        """Show which section is on the page."""
        self._choice.setCurrentIndex(current)
        self._previous.setEnabled(current > 0)
        self._next.setEnabled(current + 1 < self._choice.count())

    def _button(self, sign: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setAutoRaise(True)
        return button

    def _go_back(self) -> None:
        self.section_chosen.emit(self._choice.currentIndex() - 1)

    def _go_on(self) -> None:
        self.section_chosen.emit(self._choice.currentIndex() + 1)
