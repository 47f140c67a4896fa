"""Contest: terms, names, quantities and words that compete for a text, and who wins."""

from collections.abc import Container, Iterable

from glossary.matcher import Match, Matcher
from glossary.model import Concept, MatchRule
from glossary.normalize import fold
from reader.annotation.background import Background
from reader.annotation.currency import with_currency
from reader.annotation.describe import Found, Word
from reader.annotation.dictionary import Dictionary
from reader.annotation.model import Quantity
from reader.annotation.names.endings import name_endings
from reader.annotation.names.find import find_names
from reader.annotation.names.model import Name
from reader.annotation.quantities import find_quantities
from reader.annotation.recognise import (
    SHORT,
    Candidate,
    best,
    cuts_word,
    owners,
    rejoined,
    worth,
)
from reader.annotation.segment import Segmenter
from reader.annotation.senses import ranked, written_traditionally
from reader.annotation.verdicts import decided

GLOSSARY_LEAD = 0.5
QUANTITY_LEAD = 0.75
NAME_LEAD = 0.25
SHORT_FORM_LEAD = 1.0
LONGEST_WORD = 8
MOST_WORDS = 4


class Contest:
    """Finds what is meant in a text among all that could be. Safe to share between threads."""

    def __init__(self, matcher: Matcher, segmenter: Segmenter, dictionary: Dictionary) -> None:
        self.matcher, self.segmenter, self.dictionary = matcher, segmenter, dictionary
        self._whole = matcher.whole_tokens

    def winners(self, text: str, background: Background, base: int = 0) -> list[Candidate[Found]]:
        """The best disjoint candidates on a text, in order; it begins at `base` of the article."""
        folded = fold(text)
        words = self.segmenter.cut(folded, hmm=False)
        word_of = owners(words)
        candidates = self._terms(text, folded, word_of, traditional=background.traditional)
        termed = {(term.start, term.end) for term in candidates}
        candidates += _numbers(with_currency(text, find_quantities(text, background.date)))
        candidates += _names(find_names(text, folded, {end for _, end in words}))
        candidates += _short_forms(folded, background, base)
        candidates += self._words(folded, words, termed)
        endings = name_endings(folded, word_of)
        if endings:
            candidates = [c for c in candidates if (c.start, c.end) not in endings]
        if background.verdicts:
            candidates = decided(candidates, background.verdicts, base, self.matcher)
        return best(candidates)

    def _terms(
        self, text: str, folded: str, word_of: list[tuple[int, int]], *, traditional: bool
    ) -> list[Candidate[Found]]:
        found = self.matcher.find(text, folded)
        cutting = {
            (start, end)
            for start, end, _ in found
            if end - start <= SHORT
            and word_of[start] is not word_of[end - 1]
            and cuts_word(start, end, word_of)
        }
        if cutting:
            cutting -= rejoined(cutting, word_of)
        terms: list[Candidate[Found]] = []
        for match in found:
            start, end, senses = match
            if (start, end) in cutting:
                continue
            if self._whole and not _fills_words(start, end, word_of):
                senses = tuple(s for s in senses if s.term.match is not MatchRule.WHOLE_TOKEN)
            allowed = ranked(senses, traditional=traditional)
            if allowed:
                kept = match if allowed is senses else Match(start, end, allowed)
                terms.append(Candidate(start, end, worth(start, end, GLOSSARY_LEAD), kept))
        return terms

    def _words(
        self, folded: str, words: list[tuple[int, int]], termed: Container[tuple[int, int]] = ()
    ) -> list[Candidate[Found]]:
        """The dictionary's words that are one or several whole words of the text.

        What stands on the borders of a term (`termed`) would lose to it and is left out.
        """
        known, openings = self.dictionary.headwords, self.dictionary.openings
        found: list[Candidate[Found]] = []
        ends = [end for _, end in words]
        for index, (start, _) in enumerate(words):
            if folded[start : start + 2] not in openings:
                continue
            for end in ends[index : index + MOST_WORDS]:
                if end - start > LONGEST_WORD:
                    break
                text = folded[start:end]
                if text in known and end - start > 1 and (start, end) not in termed:
                    found.append(Candidate(start, end, worth(start, end), Word(text)))
        return found

    def inside(self, surface: str, concept: Concept) -> list[Candidate[Found]]:
        """The best candidates strictly inside a term standing alone, no short form of its own."""
        folded = fold(surface)
        words = self.segmenter.cut_plainly(folded)
        traditional = written_traditionally(surface, folded)
        terms = self._terms(surface, folded, owners(words), traditional=traditional)
        inner = [*terms, *self._words(folded, words)]
        return best(
            [
                each
                for each in inner
                if each.end - each.start < len(surface)
                and not (isinstance(each.value, Match) and each.value.names(concept))
            ]
        )


def _numbers(quantities: Iterable[Quantity]) -> list[Candidate[Found]]:
    return [
        Candidate(each.start, each.end, worth(each.start, each.end, QUANTITY_LEAD), each)
        for each in quantities
    ]


def _names(names: Iterable[Name]) -> list[Candidate[Found]]:
    return [
        Candidate(each.start, each.end, worth(each.start, each.end, NAME_LEAD), each)
        for each in names
    ]


def _short_forms(folded: str, background: Background, base: int) -> list[Candidate[Found]]:
    """The places of the abbreviations the article defines, behind their definitions."""
    found: list[Candidate[Found]] = []
    for key, short in background.short_forms.items():
        start = folded.find(key, max(0, short.since - base))
        while start >= 0:
            end = start + len(key)
            value = short.name._replace(start=start, end=end) if short.name else None
            known = value or Match(start, end, short.senses)
            found.append(Candidate(start, end, worth(start, end, SHORT_FORM_LEAD), known))
            start = folded.find(key, end)
    return found


def _fills_words(start: int, end: int, word_of: list[tuple[int, int]]) -> bool:
    return word_of[start][0] == start and word_of[end - 1][1] == end
