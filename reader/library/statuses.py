"""Statuses: how this reader stands to the terms of articles, for whoever shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.annotation.model import Annotation, Source
from reader.library.familiarity import Status, term_key

FRESH = frozenset({Status.NEW, Status.LEARNING})
"""Those that are still to be explained."""


@dataclass(frozen=True, slots=True)
class Statuses:
    """The statuses by the keys of terms; one that is not there is NEW.

    `text` is always the whole text in which an annotation stands.
    """

    known: Mapping[str, Status] = field(default_factory=dict)

    def of(self, annotation: Annotation, text: str) -> Status:
        """The status of what an annotation says; numbers and dates have none but NEW."""
        if not self.known or annotation.source is Source.QUANTITY:
            return Status.NEW
        return self.known.get(term_key(annotation, text), Status.NEW)

    def differing(self, others: "Statuses") -> frozenset[str]:
        """The keys of the terms that have another status there."""
        return frozenset(key for key, _ in self.known.items() ^ others.known.items())

    def hides(self, annotation: Annotation, text: str) -> bool:
        """Whether it is never to be shown."""
        return self.of(annotation, text) is Status.NEVER

    def fresh(self, annotation: Annotation, text: str) -> bool:
        """Whether it is a term that is new, or being learnt."""
        return annotation.source is not Source.QUANTITY and self.of(annotation, text) in FRESH


ALL_NEW = Statuses()
