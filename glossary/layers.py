"""Glossaries laid over one another: built-in below, the team's between, the user's own on top."""

from collections.abc import Iterable

from glossary.model import Concept, ConceptId


def overlay(*layers: Iterable[Concept]) -> tuple[Concept, ...]:
    """All concepts, lowest layer first; one with the id of a lower one takes its place."""
    laid: dict[ConceptId, Concept] = {}
    for layer in layers:
        laid.update({concept.id: concept for concept in layer})
    return tuple(laid.values())
