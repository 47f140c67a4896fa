"""Changed: what counts differently after a change to the glossaries."""

from collections.abc import Iterable
from dataclasses import dataclass

from glossary.layers import Layers
from glossary.model import Concept, ConceptId


@dataclass(frozen=True, slots=True)
class Changed:
    """What counted before and what counts now, of the concepts with these ids."""

    before: tuple[Concept, ...]
    after: tuple[Concept, ...]
    ids: frozenset[ConceptId]


def changed_between(before: Layers, after: Layers, ids: Iterable[ConceptId]) -> Changed:
    """What counts differently of the concepts with these ids."""
    differing = frozenset(id_ for id_ in ids if after.concept(id_) != before.concept(id_))
    return Changed(_counting(before, differing), _counting(after, differing), differing)


def _counting(layers: Layers, ids: Iterable[ConceptId]) -> tuple[Concept, ...]:
    found = (layers.concept(id_) for id_ in sorted(ids))
    return tuple(concept for concept in found if concept is not None and not concept.retired)
