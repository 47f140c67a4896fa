"""Run: one long work at a time, on the lane of tasks or another, told of, cancelled at once."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from reader.errors import ReaderError, plain
from reader.ui.jobs import Job, Jobs, Lane, Work

Tell = Callable[[Any], object]
Stopped = Callable[[], bool]


class Run(QObject):
    """Whoever runs something listens; after `cancel` nothing more is said of it."""

    changed = Signal(bool)
    """Whether something runs."""
    progressed = Signal(object)
    done = Signal(object)
    """What the work has given back."""
    failed = Signal(str)
    """Why there is nothing, in words for the user; empty for a bug, which is raised."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None, lane: Lane = Lane.TASKS) -> None:
        super().__init__(parent)
        self._jobs, self._lane = jobs, lane
        self._job: Job[Any] | None = None

    @property
    def running(self) -> bool:
        """Whether something runs."""
        return self._job is not None

    def start(self, function: Callable[[Tell, Stopped], object]) -> None:
        """Run the function, which is given whom to tell and whom to ask whether to stop."""

        def work(work: Work) -> object:
            return function(work.progress, work.cancelled)

        self._job = self._jobs.run(self._lane, work, self._end, self._fail, self.progressed.emit)
        self.changed.emit(True)

    def cancel(self) -> None:
        """Stop what runs; what it was writing never appears."""
        if self._job is not None:
            self._job.cancel()
            self._leave()

    def _end(self, result: object) -> None:
        self._leave()
        self.done.emit(result)

    def _fail(self, error: Exception) -> None:
        self._leave()
        if not isinstance(error, ReaderError | GlossaryError | OSError):
            self.failed.emit("")
            raise error
        self.failed.emit(plain(error))

    def _leave(self) -> None:
        self._job = None
        self.changed.emit(False)
