"""What the glossaries know already, so that it is not proposed."""

from collections.abc import Iterable, Iterator

from glossary.model import Concept
from glossary.normalize import fold

TICKER = "ticker"


def known_texts(concepts: Iterable[Concept]) -> frozenset[str]:
    """Every text, folded, that a concept has in any language, and its ticker: NVDA for NVDA.US."""
    return frozenset(fold(text) for each in concepts for text in _texts(each))


def _texts(concept: Concept) -> Iterator[str]:
    for term in concept.terms:
        yield term.text
    for external in concept.external_ids:
        if external.scheme == TICKER:
            yield external.value
            yield external.value.partition(".")[0]
