"""Recovery: offers a way out where the library's file is damaged when the window comes up."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.errors import LibraryError
from reader.library import backup
from reader.library.backup import Backup
from reader.ui.jobs import Jobs
from reader.ui.run import Run
from reader.ui.safekeeping.kinds import day_of
from reader.ui.safekeeping.replacing import Replacing
from reader.ui.safekeeping.waiting_dialog import WaitingDialog


class Recovery(QObject):
    """The damaged file is kept among the backups, whatever is chosen."""

    failed = Signal(object)
    """An expected failure the user must know of."""

    def __init__(self, library: Path, replacing: Replacing, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._replacing = library, replacing
        self._jobs, self._window = jobs, window

    def offer(self, why: LibraryError) -> None:
        """Offer the newest backup that can be read, and to begin with an empty library."""
        run, library = Run(self._jobs, self), self._library
        run.done.connect(lambda backups: self._ask(why, backups))
        run.failed.connect(lambda _: self._ask(why, ()))
        run.start(lambda tell, stopped: backup.backups(library))

    def _ask(self, why: LibraryError, backups: Sequence[Backup]) -> None:
        newest = next((each for each in backups if each.articles is not None), None)
        box = QMessageBox(self._window)
        box.setObjectName("recovery")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Caidu")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Your library can’t be read."))
        says = [str(why), self.tr("The damaged file is kept among the backups.")]
        if newest is not None:
            restoring = self.tr("&Restore the Backup of {0}").format(day_of(newest))
            restore = box.addButton(restoring, QMessageBox.ButtonRole.AcceptRole)
            restore.clicked.connect(lambda: self._do(lambda: backup.restore(library, newest)))
            box.setDefaultButton(restore)
            says.insert(1, self.tr("The backup holds %n articles.", "", newest.articles or 0))
        box.setInformativeText("\n\n".join(says))
        library = self._library
        empty = box.addButton(self.tr("&Begin Anew"), QMessageBox.ButtonRole.DestructiveRole)
        empty.clicked.connect(lambda: self._do(lambda: backup.begin_anew(library)))
        leave = box.addButton(self.tr("Go On &Without"), QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(leave)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _do(self, put_in_place: Callable[[], Path | None]) -> None:
        def deed() -> tuple[Path, ...]:
            kept = put_in_place()
            return () if kept is None else (kept,)

        try:
            attempt = self._replacing.start(lambda tell, stopped: deed(), library=self._library)
        except LibraryError as error:
            self.failed.emit(error)
            return
        waiting = WaitingDialog("Caidu", self.tr("Restoring…"), self._window)
        attempt.done.connect(waiting.accept)
        attempt.failed.connect(waiting.show_end)
        waiting.open()
