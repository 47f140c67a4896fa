"""What the export of terms does on a worker: what would be lost, and the writing."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glossary import team
from glossary.exchange import formats
from glossary.exchange.formats import Form
from glossary.exchange.losses import Loss
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from reader.ui.workshop.export_terms_words import PROPOSAL, Scope

Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export is made of: the layers, the concepts chosen by scope, and sentences."""

    layers: Layers
    chosen: Mapping[Scope, Collection[ConceptId]] = field(default_factory=dict)
    contexts: Mapping[ConceptId, str] = field(default_factory=dict)

    def ids(self, scope: Scope) -> Collection[ConceptId]:
        """The ids of the concepts of a scope, tombstones not among them."""
        if scope is Scope.ALL:
            return tuple(concept.id for concept in self.layers.concepts())
        if scope is Scope.OWN:
            return tuple(id_ for id_, mine in self.layers.user.items() if not mine.retired)
        return self.chosen.get(scope, ())

    def concepts(self, scope: Scope) -> tuple[Concept, ...]:
        """The concepts of a scope, as they count."""
        if scope is Scope.ALL:
            return self.layers.concepts()
        found = (self.layers.concept(id_) for id_ in self.ids(scope))
        return tuple(each for each in found if each is not None and not each.retired)

    def changed_ids(self, scope: Scope) -> frozenset[ConceptId] | None:
        """Of a scope, those the user has changed; None stands for every change, deletions too."""
        if scope in (Scope.ALL, Scope.OWN):
            return None
        return frozenset(self.ids(scope)) & self.layers.user.keys()

    def losses(self, scope: Scope, form: str, stopped: Stopped) -> tuple[Loss, ...]:
        """What a format can't carry of a scope's concepts; a proposal carries all.

        Raises StoppedError.
        """
        if form == PROPOSAL:
            return ()
        return formats.losses(self.concepts(scope), Form(form), stopped=stopped)

    def write(self, scope: Scope, form: str, target: Path, stopped: Stopped) -> int:
        """Write a scope's concepts; returns how many. Raises GlossaryError and StoppedError."""
        if form == PROPOSAL:
            return len(team.write_proposal(target, self.layers, self.changed_ids(scope)))
        concepts = self.concepts(scope)
        formats.write(target, concepts, Form(form), contexts=self.contexts, stopped=stopped)
        return len(concepts)

    def count(self, scope: Scope, form: str) -> int:
        """How many concepts would be written."""
        if form != PROPOSAL:
            return len(self.ids(scope))
        return len(team.proposal(self.layers, self.changed_ids(scope)))
