"""FormPage: how the parts of a concept's form stand together."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget


class FormPage(QWidget):
    """Bars, tabs, a bar, a line and the buttons; bars and line are hidden by themselves."""

    def __init__(
        self, above: Iterable[QWidget], fields: QWidget, below: QWidget, line: QWidget
    ) -> None:
        super().__init__()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(fields, self.tr("&Concept"))
        self.save = QPushButton(self.tr("&Save"))
        self.save.setToolTip(QKeySequence(QKeySequence.StandardKey.Save).toString())
        self.revert = QPushButton(self.tr("Revert"))
        self.revert.setToolTip(QKeySequence(Qt.Key.Key_Escape).toString())
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch()
        for button in (self.revert, self.save):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        for bar in above:
            column.addWidget(bar)
        column.addWidget(self.tabs, 1)
        column.addWidget(below)
        column.addWidget(line)
        column.addLayout(foot)

    def add_tab(self, tab: QWidget, says: str) -> None:
        """Another tab after those there are."""
        self.tabs.addTab(tab, says)

    def set_dirty(self, dirty: bool) -> None:
        """Whether there is anything to save."""
        for button in (self.save, self.revert):
            button.setEnabled(dirty)


def empty_page(says: str) -> QLabel:
    """What is shown instead of a form."""
    label = QLabel(says)
    label.setObjectName("muted")
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label
