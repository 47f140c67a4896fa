"""Asking: questions to the library, one at a time: first lines, what is beside, then pages."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryError
from reader.library.library import Library
from reader.ui.concordance.answering import PAGE, PATIENCE, Answering, Beside, Rows, Seen
from reader.ui.concordance.subject import Question
from reader.ui.jobs import Job, Jobs, Lane, Work

_WAITING = 3


class Asking(QObject):
    """One question at a time; the latest wins, and of its pages the one wanted last."""

    seen = Signal(object)
    """A Seen."""
    beside = Signal(object)
    """A Beside."""
    arrived = Signal(object)
    """Some Rows."""
    failed = Signal(object)
    """A LibraryError."""
    busy_changed = Signal(bool)

    def __init__(
        self, library: Path, jobs: Jobs, base: Callable[[], str | None], parent: QObject
    ) -> None:
        """`base` is the mark of the glossary that articles are indexed with; None if unknown."""
        super().__init__(parent)
        self._library, self._jobs, self._base = library, jobs, base
        self._question = Question()
        self._answer: Seen | None = None
        self._view: Callable[[], range] = lambda: range(PAGE)
        self._anew = self._beside_due = True
        self._stale = False
        self._wanted: list[int] = []
        self._fetched: int | None = None
        self._job: Job[object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    @property
    def question(self) -> Question:
        """The latest question."""
        return self._question

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._job is not None or self._timer.isActive()

    def set_view(self, seen: Callable[[], range]) -> None:
        """Where to ask which rows are looked at, when the same is asked again."""
        self._view = seen

    def ask(self, question: Question) -> None:
        """Ask another question."""
        if self._answer is not None and not question.same_places(self._answer.question):
            self._answer = None
        if self._answer is None:
            self._beside_due = True
        self._question, self._anew = question, True
        self._stop()
        self._timer.start(0)

    def renew(self) -> None:
        """Ask the same again, once the answer on its way is here: it may be another by now."""
        if not self._question.subject:
            return
        self._stale = True
        if self._job is None and not self._timer.isActive():
            self._timer.start(0)

    def want(self, row: int) -> None:
        """A row is looked at whose line isn't there yet."""
        page = row // PAGE
        if page not in self._wanted and page != self._fetched:
            self._wanted = [*self._wanted[1 - _WAITING :], page]
            self._next()

    def stop(self) -> None:
        """Ask nothing more."""
        self._timer.stop()
        self._stop()

    def _stop(self) -> None:
        self._wanted.clear()
        self._fetched = None
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.busy_changed.emit(False)

    def _begin(self) -> None:
        self._stop()
        if self._stale:
            self._stale, self._answer, self._beside_due = False, None, True
        rows = range(PAGE) if self._anew else self._view()
        asked, known, base = self._question, self._answer, self._base()
        beside, anew = self._beside_due, self._anew
        work = Answering(self._library, asked, known, rows, base, anew, beside)
        self._run(work.all)

    def _next(self) -> None:
        answer = self._answer
        if self._job is not None or self._timer.isActive() or answer is None or not self._wanted:
            return
        self._fetched = self._wanted.pop()
        first = self._fetched * PAGE
        spots, library = answer.spots[first : first + PAGE], self._library

        def page(_: Work) -> Rows:
            with Library(library, patience=PATIENCE) as shelf:
                return Rows(first, shelf.concordance.lines_at(spots))

        self._run(page)

    def _run(self, function: Callable[[Work], object]) -> None:
        self._job = self._jobs.run(Lane.LINES, function, self._end, self._fail, self._take)
        self.busy_changed.emit(True)

    def _take(self, seen: Seen) -> None:
        self._answer, self._anew = seen, False
        self.seen.emit(seen)

    def _end(self, result: object) -> None:
        self._job, self._fetched = None, None
        self.busy_changed.emit(False)
        if isinstance(result, Rows):
            self.arrived.emit(result)
        elif isinstance(result, Beside):
            self._beside_due = False
            self.beside.emit(result)
        if self._stale and not self._timer.isActive():
            self._timer.start(0)
        self._next()

    def _fail(self, error: Exception) -> None:
        self._job = None
        self.busy_changed.emit(False)
        if not isinstance(error, LibraryError):
            raise error
        self._wanted.clear()
        self.failed.emit(error)
