"""Verdicts: the user's word on places of an article: not this here, this sense here."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from glossary.matcher import Matcher
from glossary.model import ConceptId
from reader.annotation.describe import Found
from reader.annotation.recognise import Candidate


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What the user has decided, by start and end in code points of the article's text.

    Places in `rejected` map to the concepts (or "" for whatever else) that are not meant there;
    places in `chosen` to the concept that is.
    """

    rejected: Mapping[tuple[int, int], frozenset[str]] = field(default_factory=dict)
    chosen: Mapping[tuple[int, int], ConceptId] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rejected or self.chosen)


NO_VERDICTS = Verdicts()


def decided(
    candidates: list[Candidate[Found]], verdicts: Verdicts, base: int, matcher: Matcher
) -> list[Candidate[Found]]:
    """The candidates on a text that begins at `base` of the article, as the verdicts leave them."""
    return candidates
