"""GatheringDialog: how far the taking in of many files is, and what could not be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.library.gather import Gathered, Step
from reader.ui.taking.gathering_words import gathered_words, refused_lines

WIDTH = 520


class GatheringDialog(QDialog):
    """Stays beside the article; closing it while files are taken in stops that."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Taking Articles In"))
        self.setMinimumWidth(WIDTH)
        self._running = False
        self._says = QLabel()
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._details = QPlainTextEdit()
        self._details.setReadOnly(True)
        self._details.setAccessibleName(self.tr("What could not be read"))
        self._copy = QPushButton(self.tr("&Copy List"))
        self._copy.setAutoDefault(False)
        self._copy.clicked.connect(self._on_copy)
        buttons = QDialogButtonBox()
        self._close = buttons.addButton(self.tr("Stop"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self._copy, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._says)
        column.addWidget(self._bar)
        column.addWidget(self._details, 1)
        column.addWidget(buttons)

    @property
    def words(self) -> str:
        """What is said above."""
        return self._says.text()

    @property
    def details(self) -> str:
        """What could not be read, a line each."""
        return self._details.toPlainText()

    def show_step(self, step: Step) -> None:
        """Say which file is being read, and how many are done."""
        self._running = True
        self._close.setText(self.tr("Stop"))
        self._show_details(False)
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._bar.show()
        says = self.tr("Reading {0} …").format(step.name)
        width = WIDTH - 60
        self._says.setText(
            QFontMetrics(self.font()).elidedText(says, Qt.TextElideMode.ElideMiddle, width)
        )

    def show_gathered(self, gathered: Gathered) -> None:
        """Say what came of it."""
        self._running = False
        self._close.setText(self.tr("Close"))
        self._bar.hide()
        self._says.setText(gathered_words(gathered))
        self._details.setPlainText(refused_lines(gathered))
        self._show_details(bool(gathered.refused))

    def reject(self) -> None:
        """Close; what is still being taken in is stopped."""
        if self._running:
            self._running = False
            self.stop_wanted.emit()
        super().reject()

    def _show_details(self, shown: bool) -> None:
        if self._details.isHidden() == shown:
            self._details.setVisible(shown)
            self._copy.setVisible(shown)
            self.adjustSize()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.words}\n{self.details}\n")
