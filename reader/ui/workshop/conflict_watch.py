"""ConflictWatch: the index in which conflicts are looked up, kept up with the glossary."""

from collections.abc import Callable
from typing import Self

from PySide6.QtCore import QObject, Signal

from glossary.conflicts import Conflict, Index, conflicts_of
from glossary.model import Concept
from glossary.normalize import fold
from reader.ui.jobs import Jobs, Lane
from reader.ui.workshop.changed import Changed
from reader.ui.workshop.keeper import Keeper

AT_ONCE = 500
"""So many changed concepts are taken over at once; more by a worker."""


class ConflictWatch(QObject):
    """One for all that edit concepts (see `over`). With jobs the index is built on a worker.

    Until it is `ready`, only what collides within one concept is known.
    """

    ready = Signal()

    def __init__(self, keeper: Keeper, jobs: Jobs | None = None) -> None:
        super().__init__(keeper)
        self._keeper, self._jobs = keeper, jobs
        self._index: Index | None = None
        self._late: list[Changed] | None = None
        keeper.changed.connect(self._on_changed)

    @classmethod
    def over(cls, keeper: Keeper, jobs: Jobs | None = None) -> Self:
        """The one that watches a keeper's glossary; made with these jobs if there is none yet."""
        known = keeper.findChildren(cls)
        return known[0] if known else cls(keeper, jobs)

    @property
    def index(self) -> Index:
        """The concepts that count, by what they are called."""
        if self._index is None:
            self._build()
        return self._index or Index()

    def conflicts(self, concept: Concept) -> tuple[Conflict, ...]:
        """What a concept, saved or not, collides with; serious ones first."""
        return conflicts_of(concept, self.index)

    def named(self, text: str) -> tuple[Concept, ...]:
        """The concepts with a term that is this text when both are folded."""
        if self._index is not None or self._jobs is None:
            return (*self.index.named(text), *self.index.named(text, chinese=False))
        key = fold(text)
        return tuple(
            concept
            for concept in self._keeper.layers.concepts()
            if any(len(term.text) == len(text) and fold(term.text) == key for term in concept.terms)
        )

    def _build(self) -> None:
        layers = self._keeper.layers
        if self._jobs is None:
            self._index = Index(layers.concepts())
        elif self._late is None:
            self._make(lambda: Index(layers.concepts()))

    def _make(self, make: Callable[[], Index]) -> None:
        if self._jobs is not None:
            self._late = []
            self._jobs.run(Lane.GLOSSARY, lambda work: make(), self._take, self._fail)

    def _take(self, index: Index) -> None:
        late, self._index, self._late = self._late or [], index, None
        for changed in late:
            self._on_changed(changed)
        if self._late is None:
            self.ready.emit()

    def _fail(self, error: Exception) -> None:
        self._late = None
        raise error

    def _on_changed(self, changed: Changed) -> None:
        index = self._index
        if self._late is not None:
            self._late.append(changed)
        elif index is None:
            return
        elif self._jobs is None or len(changed.ids) <= AT_ONCE:
            self._index = index.with_changes(changed.before, changed.after)
        else:  # what was known before is better than nothing meanwhile
            self._make(lambda: index.with_changes(changed.before, changed.after))
