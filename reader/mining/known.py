"""What the glossaries know already, so that it is not proposed."""

from collections.abc import Iterable

from glossary.model import Concept
from glossary.normalize import fold


def known_texts(concepts: Iterable[Concept]) -> frozenset[str]:
    """Every text, folded, that a concept has in any language."""
    return frozenset(fold(term.text) for each in concepts for term in each.terms)
