"""Glossaries laid over one another: built-in below, the team's between, the user's own on top."""

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Self

from glossary.model import Concept, ConceptId
from glossary.record import fingerprint

_Concepts = Mapping[ConceptId, Concept]


class Layer(StrEnum):
    """Where a concept comes from, lowest first."""

    BUILT_IN = "built-in"
    TEAM = "team"
    USER = "user"


def by_id(concepts: Iterable[Concept]) -> dict[ConceptId, Concept]:
    """Concepts by id; of two with one id the later counts."""
    return {concept.id: concept for concept in concepts}


class Late(Mapping[ConceptId, Concept]):
    """Concepts by id, read when the first of them is asked for. Safe to share between threads.

    That raises what reading them does.
    """

    def __init__(self, read: Callable[[], Iterable[Concept]]) -> None:
        self._read = read
        self._known: dict[ConceptId, Concept] | None = None
        self._lock = threading.Lock()

    def load(self) -> Mapping[ConceptId, Concept]:
        """All of them, now."""
        with self._lock:
            if self._known is None:
                self._known = by_id(self._read())
            return self._known

    def __getitem__(self, concept_id: ConceptId) -> Concept:
        return self.load()[concept_id]

    def __iter__(self) -> Iterator[ConceptId]:
        return iter(self.load())

    def __len__(self) -> int:
        return len(self.load())


@dataclass(frozen=True, slots=True)
class Layers:
    """The concepts of each layer by id. One of an upper layer takes the place of one below it."""

    built_in: _Concepts = field(default_factory=dict)
    team: _Concepts = field(default_factory=dict)
    user: _Concepts = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        built_in: Iterable[Concept] = (),
        team: Iterable[Concept] = (),
        user: Iterable[Concept] = (),
    ) -> Self:
        """Layers of these concepts; of two with one id in a layer the later counts."""
        return cls(*map(by_id, (built_in, team, user)))

    def concepts(self) -> tuple[Concept, ...]:
        """What counts, lowest layer first; tombstones are left out with all they cover."""
        return tuple(concept for concept in self.laid() if not concept.retired)

    def laid(self) -> tuple[Concept, ...]:
        """The same with the tombstones, which name nothing but keep their places."""
        return tuple({**_at_hand(self.built_in), **self.team, **self.user}.values())

    def concept(self, concept_id: ConceptId) -> Concept | None:
        """What counts for an id, tombstones too."""
        for layer in (self.user, self.team, self.built_in):
            if concept_id in layer:
                return layer[concept_id]
        return None

    def layer_of(self, concept_id: ConceptId) -> Layer | None:
        """The uppermost layer that knows the id."""
        known = ((Layer.USER, self.user), (Layer.TEAM, self.team), (Layer.BUILT_IN, self.built_in))
        return next((layer for layer, concepts in known if concept_id in concepts), None)

    def below(self, concept_id: ConceptId) -> Concept | None:
        """What the user's concept of this id covers, or would cover; no tombstone."""
        found = self.team.get(concept_id) or self.built_in.get(concept_id)
        return None if found is None or found.retired else found

    def is_correction(self, concept_id: ConceptId) -> bool:
        """Whether the user's concept covers one of a lower layer."""
        return concept_id in self.user and self.below(concept_id) is not None

    def is_outdated(self, concept_id: ConceptId) -> bool:
        """Whether what a correction covers is no longer what the correction was made from."""
        below = self.below(concept_id)
        mine = self.user.get(concept_id)
        return bool(mine and below and mine.based_on and mine.based_on != fingerprint(below))

    def bin(self) -> tuple[Concept, ...]:
        """What the user has deleted and can restore; merged ones are not among it."""
        return tuple(c for c in self.user.values() if c.retired and not c.replaced_by)

    def as_users(self, concept: Concept) -> Concept:
        """The concept as the user's layer keeps it: a correction notes what it was made from.

        A correction that notes something already keeps its note.
        """
        below = self.below(concept.id)
        if below is None or concept.id in self.user:
            return concept
        return replace(concept, based_on=fingerprint(below))

    def with_user(self, changed: Mapping[ConceptId, Concept | None]) -> Self:
        """The layers with the user's concepts changed; None takes one away."""
        user = {**self.user, **{id_: concept for id_, concept in changed.items() if concept}}
        for concept_id in changed.keys() - {id_ for id_, concept in changed.items() if concept}:
            user.pop(concept_id, None)
        return replace(self, user=user)


def _at_hand(concepts: _Concepts) -> _Concepts:
    """The same as a dict, which is quickly copied."""
    return concepts.load() if isinstance(concepts, Late) else concepts
