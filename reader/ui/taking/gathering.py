"""Gathering: takes files and folders into the library on a worker, and shows the first article."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.library.gather import Gathered, Step, gather
from reader.ui.choices import Choices
from reader.ui.jobs import Jobs, Lane
from reader.ui.run import Run, Stopped, Tell
from reader.ui.taking.gathering_dialog import GatheringDialog
from reader.ui.taking.gathering_words import gathered_words

SHOW_MS = 600
"""What takes longer shows how far it is."""


class Gathering(QObject):
    """One lot at a time; what is asked for meanwhile waits for its turn."""

    first = Signal(str)
    """The hash of the first article of a lot, as soon as the library holds it."""
    said = Signal(str)
    failed = Signal(str)
    """Why the library takes nothing in."""

    def __init__(self, jobs: Jobs, choices: Choices, window: QWidget) -> None:
        super().__init__(window)
        self._choices, self._window = choices, window
        self._run = Run(jobs, self, Lane.INTAKE)
        self._waiting: list[_Lot] = []
        self._lot: _Lot | None = None
        self._dialog: GatheringDialog | None = None
        self._step = Step(done=0, total=0, name="")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOW_MS)
        self._timer.timeout.connect(self._show_dialog)
        self._run.progressed.connect(self._on_step)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self._on_failed)
        jobs.closing.connect(self._on_closing)

    @property
    def dialog(self) -> GatheringDialog | None:
        """The dialog, once there was a reason to show it."""
        return self._dialog

    def take(
        self,
        paths: Sequence[Path],
        library: Path,
        instead: Callable[[], object] | None = None,
    ) -> None:
        """Take files and folders into the library in the file.

        `instead` is done if there was no article in them.
        """
        self._waiting.append(_Lot(tuple(paths), library, instead))
        if not self._run.running:
            self._begin()

    def stop(self) -> None:
        """Take in no more; what the library holds by now stays there."""
        self._waiting.clear()
        if self._lot is not None:
            self._lot.is_stopped = True

    def _begin(self) -> None:
        if not self._waiting:
            return
        lot = self._lot = self._waiting.pop(0)
        rules_off = self._choices.now.intake.rules_off

        def work(tell: Tell, stopped: Stopped) -> Gathered:
            def is_over() -> bool:
                return lot.is_stopped or stopped()

            return gather(lot.paths, lot.library, rules_off, is_over, tell)

        self._step = Step(done=0, total=0, name=lot.paths[0].name if lot.paths else "")
        self._timer.start()
        self._run.start(work)

    def _on_step(self, step: Step) -> None:
        self._step = step
        if step.sha and self._lot is not None and not self._lot.has_shown:
            self._lot.has_shown = True
            self.first.emit(step.sha)
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.show_step(step)

    def _on_done(self, gathered: Gathered) -> None:
        lot = self._end()
        says = gathered_words(gathered)
        if gathered.refused:
            self._show_dialog()
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.show_gathered(gathered)
            if not gathered.refused:
                self._dialog.accept()
        if not gathered.refused:
            self.said.emit(says)
        if lot is not None and not lot.has_shown and lot.instead is not None:
            lot.instead()
        self._begin()

    def _on_failed(self, says: str) -> None:
        lot = self._end()
        if self._dialog is not None:
            self._dialog.accept()
        if says:
            self.failed.emit(says)
        if lot is not None and not lot.has_shown and lot.instead is not None:
            lot.instead()
        self._begin()

    def _on_closing(self) -> None:
        self.stop()
        self._timer.stop()

    def _end(self) -> "_Lot | None":
        self._timer.stop()
        lot, self._lot = self._lot, None
        return lot

    def _show_dialog(self) -> None:
        if self._dialog is None:
            self._dialog = GatheringDialog(self._window)
            self._dialog.stop_wanted.connect(self.stop)
        self._dialog.show_step(self._step)
        self._dialog.show()


class _Lot:
    """Files asked for together; `is_stopped` is set by the window and read by the worker."""

    def __init__(
        self, paths: tuple[Path, ...], library: Path, instead: Callable[[], object] | None
    ) -> None:
        self.paths, self.library, self.instead = paths, library, instead
        self.is_stopped = self.has_shown = False
