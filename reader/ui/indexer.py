"""Indexer: has the library's index brought up to the glossaries in the background."""

import logging
import threading
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from glossary.errors import GlossaryError
from reader.errors import LibraryError
from reader.library.marks import GlossaryMark, users_mark
from reader.ui.desk import Desk
from reader.ui.index_run import Based, IndexRun, Outcome, Progress
from reader.ui.jobs import Job, Jobs, Lane
from reader.ui.workshop.keeper import Keeper

logger = logging.getLogger(__name__)

START_MS = 4_000
"""So long after the start it begins: the first article has been shown."""
SOON_MS = 2_000
"""So long after an article was kept or a glossary has changed."""
LOOK_MS = 3_000
"""How often it looks whether anybody has written to the library: an import, another window."""
AGAIN_MS = 2_500
"""So long until it looks again where another window was faster."""


class Indexer(QObject):
    """Waits while the page is being annotated; one article is a small transaction."""

    progressed = Signal(int, int)
    """So many articles are done of so many; not told if there are few."""
    ended = Signal()
    """All is done, or it has stopped: there is no progress to show any more."""
    paused_changed = Signal(bool)
    indexed = Signal()
    """The index says something else than before: what was read from it may be read again."""

    def __init__(
        self, desk: Desk, keeper: Keeper, jobs: Jobs, store: Path, parent: QObject | None = None
    ) -> None:
        """`store` is the file of the user's glossary, whether there is one or not."""
        super().__init__(parent)
        self._desk, self._keeper, self._jobs, self._store = desk, keeper, jobs, store
        self._based: Based | None = None
        self._users: tuple[object, str] = (None, "")
        self._job: Job[Outcome] | None = None
        self._paused = False
        self._clear = threading.Event()
        self._clear.set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)
        self._version = 0
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        jobs.closing.connect(self._watch.stop)
        jobs.closing.connect(self._stop)
        desk.annotating.connect(self._clear.clear)
        for ending in (desk.annotated, desk.failed, desk.broke):
            ending.connect(lambda *_: self._clear.set())
        desk.opened.connect(lambda *_: self.look_soon())
        desk.memory.mark_of = self.mark
        keeper.changed.connect(lambda _: self._begin_anew())

    @property
    def working(self) -> bool:
        """Whether the library is being looked through, or articles are indexed."""
        return self._job is not None

    @property
    def paused(self) -> bool:
        """Whether the user wants it to wait."""
        return self._paused

    def mark(self) -> GlossaryMark | None:
        """The mark of the glossaries by which the desk annotates; None while that isn't known."""
        based = self._based
        if based is None or based.team is not self._keeper.layers.team or not self._desk.settled:
            return None
        return GlossaryMark(based.base, self._users_mark())

    def start(self, milliseconds: int = START_MS) -> None:
        """Begin so long from now, and keep up with the library from then on."""
        self._timer.start(milliseconds)
        self._watch.start(LOOK_MS)

    def look_soon(self) -> None:
        """Articles may have come: index them once things have settled."""
        if self._job is None and not self._timer.isActive():
            self._timer.start(SOON_MS)

    def pause(self) -> None:
        """Stop until `resume`, or the next start of the program."""
        self._paused = True
        self._stop()
        self.paused_changed.emit(True)

    def resume(self) -> None:
        """Go on after a pause."""
        self._paused = False
        self.paused_changed.emit(False)
        self._begin()

    def _look(self) -> None:
        """Ask the connection of the GUI thread, which takes some microseconds."""
        library = self._desk.memory.library
        try:
            version = library.news.version() if library is not None else 0
        except LibraryError:
            return  # whoever needs the library says so
        if self._job is None and version != self._version:
            self._version = version
            self.look_soon()

    def _begin_anew(self) -> None:
        """Articles will be outdated, and what is going on goes by what no longer counts."""
        self._stop()
        self._timer.start(SOON_MS)

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def _begin(self) -> None:
        shelf = self._desk.shelf
        if shelf is None or self._paused or self._job is not None:
            return
        if not self._desk.settled:
            self._timer.start(AGAIN_MS)
            return
        run = IndexRun(
            shelf=shelf,
            store=self._store,
            annotator=self._desk.annotator,
            layers=self._keeper.layers,
            users=self._users_mark(),
            based=self._based,
            clear=self._clear,
        )
        self._job = self._jobs.run(
            Lane.INDEX, run.work, self._on_done, self._on_failed, self._on_progress
        )

    def _users_mark(self) -> str:
        marks = self._keeper.marks
        if self._users[0] is not marks:
            self._users = marks, users_mark(marks)
        return self._users[1]

    def _on_progress(self, said: Based | Progress) -> None:
        if isinstance(said, Based):
            self._based = said
        else:
            self.progressed.emit(said.done, said.total)

    def _on_done(self, outcome: Outcome) -> None:
        self._job = None
        self.ended.emit()
        if outcome.indexed:
            self.indexed.emit()
        if outcome.again:
            self._timer.start(AGAIN_MS)

    def _on_failed(self, error: Exception) -> None:
        self._job = None
        self.ended.emit()
        if not isinstance(error, LibraryError | GlossaryError):
            raise error
        logger.warning("The library is not indexed: %s", error)
