"""Writing: what changes very much of the user's glossary is written by a worker."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError, StaleChangeError
from glossary.history import Group
from glossary.store import GlossaryStore
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.workshop.keeper import Keeper

AT_ONCE = 300
"""So many changes are written on the GUI thread, in some tens of milliseconds."""


class Writing(QObject):
    """One thing at a time; while it is written the keeper takes nothing else."""

    busy_changed = Signal(bool)
    failed = Signal(object)
    """A GlossaryError; nothing was changed."""

    def __init__(self, keeper: Keeper, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._jobs = keeper, jobs
        self._busy = False

    @property
    def busy(self) -> bool:
        """Whether a worker writes."""
        return self._busy

    def at_once(self, changes: int) -> bool:
        """Whether so many changes are for the keeper itself to write."""
        return changes <= AT_ONCE or self._keeper.path is None

    def write(
        self, do: Callable[[GlossaryStore], Group | None], done: Callable[[], object]
    ) -> None:
        """Let a worker do it, on a connection of its own; `done` is called once it is written."""
        path = self._keeper.path
        if self._busy or path is None:
            return

        def work(_: Work) -> Group | None:
            with GlossaryStore(path) as store:
                return do(store)

        self._set_busy(True)
        self._jobs.run(
            Lane.TASKS,
            work,
            lambda group: self._end(group, done),
            self._fail,
        )

    def _end(self, group: Group | None, done: Callable[[], object]) -> None:
        self._set_busy(False)
        try:
            self._keeper.take_over(group)
        except GlossaryError as error:
            self.failed.emit(error)
        else:
            done()

    def _fail(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, GlossaryError):
            raise error
        if isinstance(error, StaleChangeError):
            self._keeper.look()
        self.failed.emit(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._keeper.hold(busy, self)
        self.busy_changed.emit(busy)
