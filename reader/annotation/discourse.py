"""Discourse: which sense of an ambiguous string an article as a whole speaks for."""

from collections import Counter
from collections.abc import Mapping

from glossary.context import PREFERRED, Ready, Telling, rank_of, ready
from glossary.model import ConceptId, Sense
from glossary.normalize import fold

MOST_PLACES = 200
"""So many places of one string tell in which sense the article uses it."""
MOST_TEXT = 100_000
"""So many code points tell it, at most: the time stays in proportion to the text's length."""
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
        self.folded = fold(text)
        self._telling = self.folded[:MOST_TEXT]
        # By the senses too: at one place rules may allow fewer of them than at another.
        self._leanings: dict[tuple[str, frozenset[ConceptId]], Mapping[ConceptId, int]] = {}

    def ordered(
        self,
        senses: tuple[Sense, ...],
        folded: str,
        start: int,
        end: int,
        *,
        decided: bool = True,
    ) -> tuple[Sense, ...]:
        """The senses of start to end of a folded text; the one the article speaks for first.

        What a rule prefers at the place itself stays where it is; not `decided`, none does.
        """
        if decided and _preferred(ready(senses[0].term.rules), folded, start, end):
            return senses
        key = folded[start:end]
        asked = (key, frozenset([sense.concept.id for sense in senses]))
        leaning = self._leanings.get(asked)
        if leaning is None:
            leaning = self._leanings[asked] = self._leaning(key, senses)
        if not leaning:
            return senses
        return tuple(sorted(senses, key=lambda sense: -leaning.get(sense.concept.id, 0)))

    def _leaning(self, key: str, senses: tuple[Sense, ...]) -> Mapping[ConceptId, int]:
        """How often the rules prefer each sense in the article, if they speak for one."""
        if any(sense.concept.domain == EVERYWHERE for sense in senses):
            return {}
        if not any(sense.term.rules for sense in senses):
            return {}
        choosing = [(sense.concept.id, ready(sense.term.rules)) for sense in senses]
        telling = Telling.of(r for _, rules in choosing for r in rules if not r.rejects)
        folded, found = self._telling, Counter[ConceptId]()
        start = folded.find(key) if any(telling) else -1
        for _ in range(MOST_PLACES):
            if start < 0:
                break
            end = start + len(key)
            if telling.stand(folded, start, end):
                found.update(
                    id_ for id_, rules in choosing if _preferred(rules, folded, start, end)
                )
            start = folded.find(key, end)
        ahead = [*(count for _, count in found.most_common(2)), 0, 0]
        return found if ahead[0] and ahead[0] >= CLEARLY * ahead[1] else {}


def _preferred(rules: tuple[Ready, ...], folded: str, start: int, end: int) -> bool:
    return rank_of(rules, folded, start, end) == PREFERRED
