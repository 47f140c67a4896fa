"""Safekeeping: the window's commands and habits that keep library and glossary safe."""

import logging
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QDialog, QWidget

from glossary import backup
from glossary.errors import GlossaryError
from reader.annotation.terminology import STORE
from reader.errors import LibraryError
from reader.library.backup import daily
from reader.library.library import LIBRARY_FILE, Library
from reader.ui.actions import Actions
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.safekeeping.kinds import Kind, glossary_kind, library_kind
from reader.ui.safekeeping.replacing import Replacing
from reader.ui.workshop.keeper import Keeper

if TYPE_CHECKING:  # read when they are first wanted
    from reader.ui.safekeeping.archiving import Archiving

logger = logging.getLogger(__name__)

LIBRARY_MS = 8_000
"""So long after the start the library is backed up: the first article has been shown."""


class Safekeeping(QObject):
    """Files lie in the folder of the user's data. A private window has no library to care for."""

    said = Signal(str)
    """Something to tell the user in passing."""
    failed = Signal(object)
    """An expected failure the user must know of."""

    def __init__(
        self, keeper: Keeper, desk: Desk, jobs: Jobs, actions: Actions, data: Path, window: QWidget
    ) -> None:
        super().__init__(window)
        self._keeper, self._desk, self._jobs = keeper, desk, jobs
        self._actions, self._data, self._window = actions, data, window
        self._library: Path | None = data / LIBRARY_FILE
        self.replacing = Replacing(keeper, desk, jobs, self)
        self.replacing.strange.connect(self._begin_anew)
        self.begins_anew = False
        self._made: Archiving | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(LIBRARY_MS)
        self._later.timeout.connect(self._back_up_library)
        jobs.closing.connect(self._later.stop)

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {
            "backups": lambda: self.show_backups(self._window),
            "export_all": lambda: self.archiving.ask_and_export(),
            "restore_all": lambda: self.archiving.ask_and_restore(),
        }

    @property
    def archiving(self) -> "Archiving":
        """Who writes and restores archives."""
        if self._made is None:
            from reader.ui.safekeeping.archiving import Archiving

            library, glossary = self._data / LIBRARY_FILE, self._data / STORE
            self._made = Archiving(library, glossary, self.replacing, self._jobs, self._window)
            self._made.said.connect(self.said)
            self._made.failed.connect(self.failed)
        return self._made

    def mark_private(self) -> None:
        """Leave the library alone."""
        self._library = None
        for command_id in ("export_all", "restore_all"):
            self._actions[command_id].setEnabled(False)

    def show_backups(self, parent: QWidget) -> QDialog:
        """Show the copies of glossary and library over a window."""
        from reader.ui.safekeeping.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self._kinds(), self.replacing, self._jobs, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def back_up(self) -> None:
        """Keep today's copies, unless there are some; the library's a little later."""
        if (path := self._keeper.path) is not None:
            self._run(lambda: backup.daily(path, _today()))
        if self._library is not None and self._desk.library is not None:
            self._later.start()

    def offer_recovery(self, why: LibraryError) -> None:
        """Offer a way out of a damaged library."""
        from reader.ui.safekeeping.recovery import Recovery

        recovery = Recovery(self._data / LIBRARY_FILE, self.replacing, self._jobs, self._window)
        recovery.failed.connect(self.failed)
        recovery.offer(why)

    def _kinds(self) -> tuple[Kind, ...]:
        kinds = [glossary_kind(self._keeper.path)] if self._keeper.path is not None else []
        if self._library is not None:
            kinds.append(library_kind(self._library))
        return tuple(kinds)

    def _back_up_library(self) -> None:
        path = self._library
        if path is None:
            return

        def copy() -> None:
            daily(path, _today())
            with Library(path) as library:
                library.passages.purge()

        self._run(copy)

    def _run(self, copy: Callable[[], object]) -> None:
        def work(_: Work) -> None:
            copy()

        self._jobs.run(Lane.TASKS, work, lambda _: None, self._on_trouble)

    def _on_trouble(self, error: Exception) -> None:
        if not isinstance(error, GlossaryError | LibraryError):
            raise error
        logger.warning("No backup is made: %s", error)
        self.said.emit(str(error))

    def _begin_anew(self) -> None:
        """Close the window, so that whoever has built it builds another over the new files."""
        self.begins_anew = True
        QTimer.singleShot(0, self._window, self._close_window)

    def _close_window(self) -> None:
        if not self._window.close():
            self.begins_anew = False
            self.said.emit(self.tr("Start Caidu again to use the library that is there now."))


def _today() -> date:
    return date.today()  # noqa: DTZ011  (the user's own day)
