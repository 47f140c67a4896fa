"""RunDialog waits for one long work; RunLine says how far it is, then what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.export.export import Outcome
from reader.export.progress import Progress
from reader.ui.export_run import ExportRun
from reader.ui.export_words import progress_words
from reader.ui.jobs import Jobs

_WIDTH = 540


class RunLine(QWidget):
    """Empty until there is something to say; keeps its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: Path | None = None
        self._says = QLabel()
        self._says.setWordWrap(True)
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._says.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._open = QPushButton(self.tr("Open"))
        self._open.clicked.connect(self.open_target)
        self._folder = QPushButton(self.tr("Show &in Folder"))
        self._folder.clicked.connect(self.show_folder)
        for button in (self._open, self._folder):
            button.setAutoDefault(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._says, 0, 0)
        grid.addWidget(self._open, 0, 1)
        grid.addWidget(self._folder, 0, 2)
        grid.addWidget(self._bar, 1, 0, 1, 3)
        grid.setColumnStretch(0, 1)
        lines = 2 * self.fontMetrics().lineSpacing()
        self.setMinimumHeight(max(self._open.sizeHint().height(), lines))
        self.clear()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._says.text()

    def clear(self) -> None:
        """Say nothing."""
        self._show("", running=False, target=None)

    def show_progress(self, progress: Progress) -> None:
        """Say what is being done, and show how much of it is."""
        self.show_share(progress_words(progress), progress.done, progress.total)

    def show_share(self, says: str, done: int, total: int) -> None:
        """Say what is being done, and show so much of so much; a total of 0 is not known yet."""
        self._show(says, running=True, target=None)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(says)

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what was written, and offer to open it."""
        name = outcome.target.name
        pages = self.tr("%n pages", "", outcome.pages)
        says = f"{name}, {pages}" if outcome.pages else name
        written = self.tr("Written: {0}.").format(says)
        self.show_written("\n".join((written, *outcome.notes)), outcome.target)

    def show_written(self, says: str, target: Path) -> None:
        """Say something of a file that was written, and offer to open it."""
        self._show(says, running=False, target=target)

    def show_failure(self, says: str) -> None:
        """Say why nothing was written."""
        self._show(says, running=False, target=None)

    def open_target(self) -> None:
        """Open the written file in the program the system has for it."""
        if self._target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    def show_folder(self) -> None:
        """Open the folder of the written file."""
        if self._target is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))

    def _show(self, says: str, *, running: bool, target: Path | None) -> None:
        self._target = target
        self._says.setText(says)
        self._bar.setVisible(running)
        for button in (self._open, self._folder):
            button.setVisible(target is not None)


class RunDialog(QDialog):
    """Its `run` is started by whoever opens it; a failure stays to be read."""

    def __init__(self, title: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.run, self.line = ExportRun(jobs, self), RunLine()
        self._buttons = QDialogButtonBox()
        self._close = self._buttons.addButton(
            self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self._buttons.rejected.connect(self.reject)
        self.run.changed.connect(self._show_running)
        self.run.progressed.connect(self.line.show_progress)
        self.run.failed.connect(self.line.show_failure)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addWidget(self.line)
        column.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)

    def done(self, result: int) -> None:
        """Close, and stop what runs."""
        self.run.cancel()
        super().done(result)

    def _show_running(self, running: bool) -> None:
        self._close.setText(self.tr("Cancel") if running else self.tr("Close"))
