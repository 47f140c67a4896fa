"""Changes to many concepts at once, as one group; a task writes them where there are very many."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError, StaleChangeError
from glossary.history import Change, Group
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.store import GlossaryStore
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.workshop.keeper import Keeper

AT_ONCE = 300
"""So many changes are written on the GUI thread, in some tens of milliseconds."""


Edit = Callable[[Concept], Concept]


def changes_of(concepts: Iterable[Concept], layers: Layers) -> tuple[Change, ...]:
    """What lets these concepts count, for those that don't already."""
    return tuple(
        Change(concept.id, layers.user.get(concept.id), _users(concept, layers))
        for concept in concepts
        if layers.concept(concept.id) != concept
    )


def _users(concept: Concept, layers: Layers) -> Concept | None:
    """The user's version; None for one that says just what the layer below does."""
    mine, below = layers.as_users(concept), layers.below(concept.id)
    same = below is not None and replace(mine, based_on=below.based_on) == below
    return None if same else mine


def binned(concept: Concept) -> Concept:
    """The concept as a tombstone."""
    return replace(concept, retired=True)


def restored(concept: Concept) -> Concept:
    """A concept of the bin as it counts again."""
    return replace(concept, retired=False, replaced_by="")


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

    def let_count(self, action: str, concepts: Sequence[Concept], edit: Edit) -> None:
        """Let edited versions of concepts count."""
        layers = self._keeper.layers
        self._write(action, len(concepts), lambda: changes_of(map(edit, concepts), layers))

    def forget(self, action: str, ids: Iterable[ConceptId]) -> None:
        """Drop the user's versions, so that what they cover counts again."""
        user = self._keeper.layers.user
        self.apply(action, tuple(Change(id_, user[id_], None) for id_ in ids if id_ in user))

    def apply(self, action: str, changes: tuple[Change, ...]) -> None:
        """Make the changes, as one group."""
        self._write(action, len(changes), lambda: changes)

    def _write(self, action: str, most: int, make: Callable[[], tuple[Change, ...]]) -> None:
        """Make at most so many changes; on a worker if that would take long."""
        if self.busy or not most:
            return
        keeper, path = self._keeper, self._keeper.path
        if most <= AT_ONCE or path is None:
            changes = make()
            if changes:
                self._say(action, len(changes), lambda: keeper.apply(action, changes))
            return

        def write(work: Work) -> Group | None:
            with GlossaryStore(path) as store:
                return store.apply(action, make())

        def take(group: Group | None) -> None:
            count = len(group.changes) if group else 0
            self._after(lambda: self._say(action, count, lambda: keeper.take_over(group)))

        self._set_busy(True)
        self._jobs.run(
            Lane.TASKS, write, take, lambda error: self._after(lambda: self._fail(error))
        )

    def _fail(self, error: Exception) -> None:
        if isinstance(error, StaleChangeError):
            self._keeper.look()
        self.failed.emit(error)

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
        self._keeper.hold(busy, self)
        self.busy_changed.emit(busy)
