"""Replacing: files put in the place of library and glossary while the window lets go of both."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from reader.errors import Cancelled, LibraryError, ReaderError, plain
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.run import Stopped, Tell
from reader.ui.workshop.keeper import Keeper

Deed = Callable[[Tell, Stopped], tuple[Path, ...]]
"""Puts files in place; gives back the copies kept of those that were there."""


class Attempt(QObject):
    """One restoring; whoever asked for it listens."""

    progressed = Signal(float)
    """How much is done, 0 to 1."""
    done = Signal(object)
    """The copies kept of what was there, a tuple of Paths."""
    failed = Signal(str)
    """Why nothing was changed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._unwanted = False

    @property
    def unwanted(self) -> bool:
        """Whether it is to stop, if it still can."""
        return self._unwanted

    def stop(self) -> None:
        """Leave everything as it was, unless it is too late for that; its end is told."""
        self._unwanted = True


class Replacing(QObject):
    """One at a time, on a worker. The article is closed for it, and opened again."""

    strange = Signal()
    """The window has another library open than lies there now, or none: it has to begin anew."""

    def __init__(self, keeper: Keeper, desk: Desk, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._desk, self._jobs = keeper, desk, jobs
        self._attempt: Attempt | None = None

    @property
    def running(self) -> bool:
        """Whether files are being replaced."""
        return self._attempt is not None

    def start(self, deed: Deed, *, library: Path | None = None, glossary: bool = False) -> Attempt:
        """Let go of what will be replaced, and do the deed.

        `library` is its file, if that is replaced. Raises GlossaryError or LibraryError if it
        can't begin.
        """
        if self._attempt is not None:
            raise LibraryError("Something is being restored already.")
        if glossary:
            self._keeper.let_go()
        attempt = self._attempt = Attempt(self)
        sha = self._set_down() if library is not None else None
        before = _number(library)

        def work(work: Work) -> tuple[Path, ...] | Cancelled:
            try:
                return deed(work.progress, lambda: work.cancelled() or attempt.unwanted)
            except Cancelled as outcome:  # of which the jobs would tell nothing
                return outcome

        def end(result: object) -> None:
            trouble = self._take_up(sha, glossary=glossary)
            failed = isinstance(result, Exception)
            if failed or trouble:
                attempt.failed.emit(trouble or str(result))
            else:
                attempt.done.emit(result)
            attempt.deleteLater()
            unknown = self._desk.library is None and not failed
            if library is not None and (unknown or _number(library) != before):
                self.strange.emit()

        def fail(error: Exception) -> None:
            if not isinstance(error, ReaderError | GlossaryError | OSError):
                end(Cancelled(""))
                raise error
            end(Cancelled(plain(error)))

        self._jobs.run(Lane.TASKS, work, end, fail, attempt.progressed.emit)
        return attempt

    def _set_down(self) -> str | None:
        """Close the article if the library holds it; its hash."""
        record = self._desk.opened_article.record
        if record is None:
            return None
        self._desk.close_article()
        return record.sha256

    def _take_up(self, sha: str | None, *, glossary: bool) -> str:
        """Go on with the files that are there now; why the glossary can't, if so."""
        self._attempt = None
        trouble = ""
        if glossary:
            try:
                self._keeper.take_up()
            except GlossaryError as error:
                trouble = plain(error)
        if sha is not None and self._holds(sha) and not self._desk.article.text:
            self._desk.open_kept(sha)
        return trouble

    def _holds(self, sha: str) -> bool:
        try:
            return self._desk.library is not None and bool(self._desk.library.record(sha))
        except LibraryError:
            return False


def _number(file: Path | None) -> int | None:
    """By which one sees that another file has taken its place."""
    try:
        return None if file is None else file.stat().st_ino
    except OSError:
        return None
