"""Pile: the candidates that were found, what was decided about them, and the English typed."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from glossary.model import Concept, Verdict
from glossary.normalize import fold
from reader.annotation.bracketed import is_abbreviation
from reader.mining.model import Candidate


class Standing(StrEnum):
    """Where a candidate stands; one that the glossary has stands nowhere."""

    UNDECIDED = "undecided"
    LATER = "later"
    REJECTED = "rejected"


_STANDINGS = {Verdict.LATER: Standing.LATER, Verdict.REJECTED: Standing.REJECTED}
Judged = Mapping[str, tuple[str, Verdict]]


class Pile:
    """Candidates keep the order they were found in."""

    def __init__(self) -> None:
        self._found: dict[str, Candidate] = {}
        self._judged: Judged = {}
        self._typed: dict[str, str] = {}
        self._named: Counter[str] = Counter()

    def begin(self) -> None:
        """Forget what was found: a search begins, of what the glossary doesn't have now."""
        self._found = {}
        self._named.clear()

    def fill(self, candidates: Iterable[Candidate], judged: Judged) -> None:
        """Hold what a search has found."""
        self._found = {fold(each.text): each for each in candidates}
        self._judged = judged

    def set_judged(self, judged: Judged) -> None:
        """Take over what was decided, by folded text."""
        self._judged = judged

    def learn(self, before: Iterable[Concept], after: Iterable[Concept]) -> None:
        """Take over that concepts came and went since the search began."""
        self._named.subtract(_texts(before))
        self._named.update(_texts(after))

    def standing(self, candidate: Candidate) -> Standing | None:
        """Where a candidate stands; None if the glossary has it by now.

        One that was accepted is to be decided again when the glossary has it no more.
        """
        key = fold(candidate.text)
        if self._named[key] > 0:
            return None
        verdict = self._judged[key][1] if key in self._judged else None
        return _STANDINGS.get(verdict, Standing.UNDECIDED) if verdict else Standing.UNDECIDED

    def verdict(self, candidate: Candidate) -> Verdict | None:
        """What is kept about a candidate."""
        known = self._judged.get(fold(candidate.text))
        return known[1] if known else None

    def those(self, standing: Standing | None) -> list[Candidate]:
        """The candidates of one standing, or of all."""
        wanted = (standing,) if standing else tuple(Standing)
        return [each for each in self._found.values() if self.standing(each) in wanted]

    def counts(self) -> Mapping[Standing, int]:
        """How many candidates are of each standing."""
        counted = Counter(map(self.standing, self._found.values()))
        return {standing: counted[standing] for standing in Standing}

    def english(self, candidate: Candidate) -> str:
        """The English of a candidate: what was typed, else what is suggested."""
        return self._typed.get(fold(candidate.text), suggested(candidate.english))

    def type_english(self, candidate: Candidate, english: str) -> None:
        """Keep what was typed, also for another search."""
        self._typed[fold(candidate.text)] = "; ".join(parted(english))


def suggested(english: Sequence[str]) -> str:
    """The best English with the abbreviations there are of it, apart by semicolons."""
    return "; ".join([*english[:1], *filter(is_abbreviation, english[1:])])


def parted(english: str) -> list[str]:
    """The English terms of a line in which semicolons part them."""
    parts = english.replace("；", ";").split(";")
    return [text for part in parts if (text := " ".join(part.split()))]


def _texts(concepts: Iterable[Concept]) -> Counter[str]:
    return Counter(fold(term.text) for each in concepts for term in each.terms)
