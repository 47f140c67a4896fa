"""ExportDialog: what is exported and how, beside the first page as it will look."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.export.export import Outcome
from reader.export.options import PDF
from reader.export.pdf.typesetter import Typesetter
from reader.ui.choices import Choices
from reader.ui.export_form import ExportForm
from reader.ui.export_preview import ExportPreview
from reader.ui.export_run import ExportRun
from reader.ui.export_source import ExportSource
from reader.ui.export_target import ask_target, file_name
from reader.ui.export_words import FORMAT_NOTES, format_name
from reader.ui.first_page import FirstPages
from reader.ui.jobs import Jobs
from reader.ui.run_dialog import RunLine
from reader.ui.translation import translated

SIZE = (900, 740)


class ExportDialog(QDialog):
    """Stays open after an export; what it says is remembered when it closes and when it runs."""

    explained = Signal(object)
    """The keys of the terms that the file explains, as a frozenset."""

    def __init__(
        self,
        source: ExportSource,
        typesetter: Typesetter,
        jobs: Jobs,
        choices: Choices,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._source, self._typesetter, self._choices = source, typesetter, choices
        now = choices.now
        self.form = ExportForm(now.export, now.export_format)
        self.preview = ExportPreview(FirstPages(source, typesetter), jobs)
        self.run = ExportRun(jobs, self)
        self.line = RunLine()
        self.open_when_done = QCheckBox(self.tr("Open when don&e"))
        self.open_when_done.setChecked(now.export_open)
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._show_form()

    def ask_and_export(self) -> None:
        """Ask for the file, then write it."""
        suffix = self.form.suffix
        name = file_name(self._source.title, self.tr("Article")) + suffix
        folder = Path(self._choices.now.export_folder or Path.home())
        suggested = (folder if folder.is_dir() else Path.home()) / name
        ask_target(self, self.tr("Export as"), suggested, format_name(suffix), self.export)

    def export(self, target: Path) -> None:
        """Write the article to the target."""
        options = self.form.options()
        self._remember(folder=str(target.parent))
        self.preview.stop()
        self.run.start(
            lambda tell, stopped: self._source.write(
                options, target, self._typesetter, tell, stopped
            )
        )

    def reject(self) -> None:
        """Cancel what runs; if nothing does, close."""
        if self.run.running:
            self.run.cancel()
            self.line.show_failure(self.tr("Cancelled."))
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close, whatever runs."""
        self.run.cancel()
        self.preview.stop()
        self._remember()
        super().done(result)

    def _make_buttons(self) -> None:
        self._export = QPushButton(self.tr("E&xport…"))
        self._export.setDefault(True)
        self._buttons = QDialogButtonBox()
        self._close = self._buttons.addButton(
            self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole
        )
        self._buttons.addButton(self._export, QDialogButtonBox.ButtonRole.ActionRole)
        self._close.setAutoDefault(False)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFixedWidth(self.form.sizeHint().width() + scroll.verticalScrollBar().width())
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addWidget(scroll)
        sides.addWidget(self.preview, 1)
        bottom = QHBoxLayout()
        bottom.addWidget(self.open_when_done)
        bottom.addStretch()
        bottom.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(14)
        column.addLayout(sides, 1)
        column.addWidget(self.line)
        column.addLayout(bottom)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        self._export.clicked.connect(self.ask_and_export)
        self._buttons.rejected.connect(self.reject)
        self.form.changed.connect(self._show_form)
        self.run.changed.connect(self._show_running)
        self.run.progressed.connect(self.line.show_progress)
        self.run.done.connect(self._on_done)
        self.run.failed.connect(self.line.show_failure)

    def _show_form(self) -> None:
        self.line.clear()
        self._show_preview()

    def _show_preview(self) -> None:
        suffix = self.form.suffix
        if suffix == PDF:
            self.preview.show_options(self.form.options())
        else:
            self.preview.show_words(translated("Export", FORMAT_NOTES[suffix]))

    def _show_running(self, running: bool) -> None:
        self.form.setEnabled(not running)
        self._export.setEnabled(not running)
        self._close.setText(self.tr("Cancel") if running else self.tr("Close"))
        (self._close if running else self._export).setFocus()
        if not running:
            self._show_preview()

    def _on_done(self, outcome: Outcome) -> None:
        self.line.show_outcome(outcome)
        self.explained.emit(self._source.explained)
        if self.open_when_done.isChecked():
            self.line.open_target()

    def _remember(self, folder: str = "") -> None:
        self._choices.change(
            export_folder=folder or self._choices.now.export_folder,
            export=self.form.options(),
            export_format=self.form.suffix,
            export_open=self.open_when_done.isChecked(),
        )
