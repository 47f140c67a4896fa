"""Changes to many concepts at once, as one group; a task writes them where there are very many."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from glossary.history import Change
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.store import GlossaryStore
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.workshop.columns import Column, edited
from reader.ui.workshop.keeper import Keeper

AT_ONCE = 300
"""So many changes are written on the GUI thread, in some tens of milliseconds."""


def changes_of(concepts: Iterable[Concept], layers: Layers) -> tuple[Change, ...]:
    """What lets these concepts count, for those that don't already."""
    return tuple(
        Change(concept.id, layers.user.get(concept.id), layers.as_users(concept))
        for concept in concepts
        if layers.concept(concept.id) != concept
    )


def bulk_edited(concepts: Iterable[Concept], column: Column, value: str) -> tuple[Concept, ...]:
    """The concepts with one value in a column."""
    return tuple(edited(concept, column, value) for concept in concepts)


def binned(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The concepts as tombstones."""
    return tuple(replace(concept, retired=True) for concept in concepts)


class Bulk(QObject):
    """Does one thing after the other; while a task writes, nothing else is begun."""

    done = Signal(str, int)
    """The action, and how many concepts it has changed."""
    failed = Signal(object)
    """A GlossaryError; nothing was changed."""
    busy_changed = Signal(bool)

    def __init__(self, keeper: Keeper, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._jobs = keeper, jobs
        self.busy = False

    def let_count(self, action: str, concepts: Iterable[Concept]) -> None:
        """Let these versions of concepts count."""
        self.apply(action, changes_of(concepts, self._keeper.layers))

    def forget(self, action: str, ids: Iterable[ConceptId]) -> None:
        """Drop the user's versions, so that what they cover counts again."""
        user = self._keeper.layers.user
        self.apply(action, tuple(Change(id_, user[id_], None) for id_ in ids if id_ in user))

    def apply(self, action: str, changes: tuple[Change, ...]) -> None:
        """Make the changes, as one group."""
        if self.busy or not changes:
            return
        path = self._keeper.path
        if len(changes) <= AT_ONCE or path is None:
            self._say(action, len(changes), lambda: self._keeper.apply(action, changes))
            return

        def write(work: Work) -> None:
            with GlossaryStore(path) as store:
                store.apply(action, changes)

        self._set_busy(True)
        self._jobs.run(
            Lane.TASKS,
            write,
            lambda _: self._after(lambda: self._say(action, len(changes), self._keeper.refresh)),
            lambda error: self._after(lambda: self.failed.emit(error)),
        )

    def _after(self, then: Callable[[], None]) -> None:
        self._set_busy(False)
        then()

    def _say(self, action: str, count: int, do: Callable[[], None]) -> None:
        try:
            do()
        except GlossaryError as error:
            self.failed.emit(error)
        else:
            self.done.emit(action, count)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.busy_changed.emit(busy)
