"""Discourse: which sense of an ambiguous string an article as a whole speaks for."""

from collections import Counter
from collections.abc import Mapping

from glossary.context import PREFERRED, judged
from glossary.model import ConceptId, Sense
from glossary.normalize import fold

MOST_PLACES = 200
"""So many places of one string tell in which sense the article uses it."""
CLEARLY = 3
"""One sense must be preferred so many times as often as the others to be the article's."""
EVERYWHERE = "general"
"""The domain of ordinary words, which change their sense from line to line (通过, 调整)."""


class Discourse:
    """An article asked about its own words; each answer is worked out once. For several threads.

    A string of terminology has one sense in one article: where no rule decides, what rules decide
    elsewhere in it counts (财政部 once near 美国 is the Treasury throughout).
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._folded: str | None = None
        self._leanings: dict[str, Mapping[ConceptId, int]] = {}

    def ordered(
        self, senses: tuple[Sense, ...], folded: str, start: int, end: int
    ) -> tuple[Sense, ...]:
        """The senses of start to end of a folded text; the one the article speaks for first.

        What a rule prefers at the place itself stays where it is.
        """
        if _preferred(senses[0], folded, start, end):
            return senses
        key = folded[start:end]
        if key not in self._leanings:
            self._leanings[key] = self._leaning(key, senses)
        leaning = self._leanings[key]
        if not leaning:
            return senses
        return tuple(sorted(senses, key=lambda sense: -leaning.get(sense.concept.id, 0)))

    def _leaning(self, key: str, senses: tuple[Sense, ...]) -> Mapping[ConceptId, int]:
        """How often the rules prefer each sense in the article, if they speak for one."""
        if any(sense.concept.domain == EVERYWHERE for sense in senses):
            return {}
        if self._folded is None:
            self._folded = fold(self._text)
        folded, found = self._folded, Counter[ConceptId]()
        start = folded.find(key)
        for _ in range(MOST_PLACES):
            if start < 0:
                break
            end = start + len(key)
            found.update(s.concept.id for s in senses if _preferred(s, folded, start, end))
            start = folded.find(key, end)
        ahead = [*(count for _, count in found.most_common(2)), 0, 0]
        return found if ahead[0] and ahead[0] >= CLEARLY * ahead[1] else {}


def _preferred(sense: Sense, folded: str, start: int, end: int) -> bool:
    rules = sense.term.rules
    return bool(rules) and judged(rules, folded, start, end)[0] == PREFERRED
