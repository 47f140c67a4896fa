"""RunDialog: waits for one long work, and can be told to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from reader.ui.export_run import ExportRun
from reader.ui.jobs import Jobs
from reader.ui.run_line import RunLine

_WIDTH = 460


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
