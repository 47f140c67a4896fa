"""Saving: the chart as a picture, its numbers as a table, each in a file the user names."""

import codecs
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QIODevice, QObject, QSaveFile, Signal
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QWidget

from reader.library.line_tables import counts_as_csv
from reader.ui.concordance.chart_pane import ChartPane
from reader.ui.export_target import ask_target, file_name


class Saving(QObject):
    """Asks where, then writes; a file that can't be written stays as it was."""

    saved = Signal(str)
    """The path of the file that was written."""
    failed = Signal(str)
    """Why there is no file."""

    def __init__(self, chart: ChartPane, folder: Callable[[], str], window: QWidget) -> None:
        super().__init__(window)
        self._chart, self._folder, self._window = chart, folder, window
        chart.picture_wanted.connect(self._ask_for_picture)
        chart.counts_wanted.connect(self._ask_for_counts)

    def save_picture(self, target: Path) -> None:
        """Write the chart as it is seen, as PNG."""
        file = QSaveFile(str(target))
        writer = QImageWriter(file, QByteArray(b"png"))
        opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
        self._end(file, opened and writer.write(self._chart.picture()))

    def save_counts(self, target: Path) -> None:
        """Write month, source, mentions and articles, as CSV."""
        raw = codecs.BOM_UTF8 + counts_as_csv(self._chart.counts).encode(errors="replace")
        file = QSaveFile(str(target))
        written = file.open(QIODevice.OpenModeFlag.WriteOnly) and file.write(raw) == len(raw)
        self._end(file, written)

    def _ask_for_picture(self) -> None:
        title, kind = self.tr("Save the Chart"), self.tr("Pictures")
        ask_target(self._window, title, self._target(".png"), kind, self.save_picture)

    def _ask_for_counts(self) -> None:
        title, kind = self.tr("Save the Numbers"), self.tr("Tables")
        ask_target(self._window, title, self._target(".csv"), kind, self.save_counts)

    def _target(self, suffix: str) -> Path:
        name = file_name(self._chart.title, self.tr("Mentions"))
        return Path(self._folder() or Path.home()) / f"{name}{suffix}"

    def _end(self, file: QSaveFile, written: bool) -> None:
        if written and file.commit():
            self.saved.emit(file.fileName())
        else:
            says = self.tr("{0} can't be written: {1}")
            self.failed.emit(says.format(file.fileName(), file.errorString()))
            file.cancelWriting()
