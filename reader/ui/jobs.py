"""Jobs: work off the GUI thread with results on it; the only file that knows of threads."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from enum import StrEnum
from threading import Event
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.errors import Cancelled
from reader.ui.garbage import Resting

Result = TypeVar("Result")


class Lane(StrEnum):
    """Where jobs run, one at a time in each; those of `LATEST_WINS` keep the latest one only."""

    OPEN = "open"
    PAGE = "page"
    PREVIEW = "preview"
    SEARCH = "search"
    TASKS = "tasks"
    GLOSSARY = "glossary"
    KEEPER = "keeper"
    MINING = "mining"
    INDEX = "index"
    SHELF = "shelf"
    LIBRARY = "library"
    WORDING = "wording"
    LINES = "lines"
    CHART = "chart"
    INTAKE = "intake"
    FETCH = "fetch"
    QUOTES = "quotes"
    TRENDS = "trends"


LATEST_WINS = frozenset(
    {Lane.OPEN, Lane.PAGE, Lane.PREVIEW, Lane.SEARCH, Lane.SHELF, Lane.TRENDS, Lane.QUOTES}
)


class Work:
    """What a job's function may ask and say; safe to use on the job's thread."""

    def __init__(self, say: Callable[[object], None]) -> None:
        self._cancelled = Event()
        self._say = say

    def cancelled(self) -> bool:
        """Whether the user, or a later request, has stopped the job."""
        return self._cancelled.is_set()

    def progress(self, value: object) -> None:
        """Deliver a frozen value to the job's `progress` on the GUI thread."""
        self._say(value)

    def stop(self) -> None:
        """Ask the function to end; nothing more of it is delivered."""
        self._cancelled.set()


class Job(Generic[Result]):
    """One run of a function. A cancelled job delivers nothing, neither progress nor an end.

    One that a later job takes the place of says so, and nothing more.
    """

    def __init__(
        self,
        work: Work,
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Any], None] | None,
        displaced: Callable[[], object] | None,
    ) -> None:
        self.work = work
        self._done, self._failed, self._progress = done, failed, progress
        self._displaced = displaced

    def cancel(self) -> None:
        """Stop the job as soon as its function asks."""
        self.work.stop()

    def displace(self) -> None:
        """Stop the job for a later one's sake, and call `displaced`."""
        if not self.work.cancelled():
            self.cancel()
            if self._displaced is not None:
                self._displaced()

    def deliver_progress(self, value: object) -> None:
        """Call `progress`, on the GUI thread."""
        if self._progress is not None and not self.work.cancelled():
            self._progress(value)

    def deliver(self, ended: "Future[Result]") -> None:
        """Call `done` or `failed`, on the GUI thread; what is no Exception is raised again."""
        if self.work.cancelled() or ended.cancelled():
            return
        error = ended.exception()
        if error is None:
            self._done(ended.result())
        elif isinstance(error, Exception) and not isinstance(error, Cancelled | CancelledError):
            self._failed(error)
        elif not isinstance(error, Exception):
            raise error


class Jobs(QObject):
    """Runs functions of frozen values on worker threads, one thread a lane."""

    busy_changed = Signal(bool)
    """Whether anything is left to do in the lane of tasks."""
    closing = Signal()
    """Nothing can be run from now on."""
    _ended = Signal(object, object)
    _said = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workers = {
            lane: ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"jobs-{lane}")
            for lane in Lane
        }
        self._open: dict[Lane, list[Job[Any]]] = {lane: [] for lane in Lane}
        self._closed = False
        self._resting = Resting()
        queued = Qt.ConnectionType.QueuedConnection
        self._ended.connect(self._on_ended, queued)
        self._said.connect(self._on_said, queued)

    def run(
        self,
        lane: Lane,
        function: Callable[[Work], Result],
        done: Callable[[Result], None],
        failed: Callable[[Exception], None],
        progress: Callable[[Any], None] | None = None,
        displaced: Callable[[], object] | None = None,
    ) -> Job[Result]:
        """Run the function in a lane; the callbacks are called on the GUI thread.

        `displaced` is called if a later job takes its place before it has ended; who shows that
        something is going on needs it. Raises RuntimeError after `close`.
        """
        if self._closed:
            raise RuntimeError("the jobs are closed")
        if lane in LATEST_WINS:
            for earlier in tuple(self._open[lane]):
                earlier.displace()
        work = Work(lambda value: self._said.emit(job, value))
        job: Job[Result] = Job(work, done, failed, progress, displaced)
        self._open[lane].append(job)
        future = self._workers[lane].submit(_run, function, work, self._resting)
        future.add_done_callback(lambda ended: self._ended.emit(job, ended))
        if lane is Lane.TASKS:
            self.busy_changed.emit(True)
        return job

    def cancel(self, lane: Lane) -> None:
        """Cancel all that runs or waits in the lane."""
        for job in self._open[lane]:
            job.cancel()

    def close(self) -> None:
        """Cancel everything and wait, so that no thread outlives the window."""
        self._closed = True
        self.closing.emit()
        for lane, worker in self._workers.items():
            self.cancel(lane)
            worker.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers.values():
            worker.shutdown(wait=True)

    @Slot(object, object)
    def _on_said(self, job: Job[Any], value: object) -> None:
        job.deliver_progress(value)

    @Slot(object, object)
    def _on_ended(self, job: Job[Any], ended: "Future[Any]") -> None:
        for lane, jobs in self._open.items():
            if job in jobs:
                jobs.remove(job)
                if lane is Lane.TASKS:
                    self.busy_changed.emit(bool(jobs))
        job.deliver(ended)


def _run(function: Callable[[Work], Result], work: Work, resting: Resting) -> Result:
    if work.cancelled():
        raise Cancelled("The work was stopped before it began.")
    with resting:
        return function(work)
