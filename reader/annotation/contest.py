"""Contest: terms, names, quantities and words that compete for a text, and who wins."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from operator import itemgetter
from typing import NamedTuple

from glossary.matcher import PLAIN, Match, Matcher
from glossary.model import Concept, Kind, MatchRule, Sense
from glossary.normalize import fold
from reader.annotation.background import Background
from reader.annotation.currency import with_currency
from reader.annotation.describe import Found
from reader.annotation.manner import Amounts
from reader.annotation.names.endings import name_endings
from reader.annotation.names.find import find_names
from reader.annotation.names.model import Name
from reader.annotation.quantities import find_quantities
from reader.annotation.quantity import Quantity
from reader.annotation.recognise import (
    GLOSSARY_LEAD,
    SHORT,
    Candidate,
    Hit,
    best,
    cuts_word,
    put_in_order,
    rejoined,
    worth,
)
from reader.annotation.script import written_traditionally
from reader.annotation.segment import Segmenter
from reader.annotation.senses import ranked
from reader.annotation.untangle import untangled
from reader.annotation.verdicts import Verdicts, decided
from reader.annotation.words import Cut, Headwords

QUANTITY_LEAD = 0.75
NAME_LEAD = 0.25
SHORT_FORM_LEAD = 1.0


class Opened(NamedTuple):
    """A text with its words, and every place (start, end, number) of a term's string."""

    text: str
    cut: Cut
    places: list[tuple[int, int, int]]


class Contest:
    """Finds what is meant in a text among all that could be. Safe to share between threads.

    A hit holds a Candidate, or the number of a plain term: most are that, and need be no more.
    """

    def __init__(
        self,
        matcher: Matcher,
        segmenter: Segmenter,
        headwords: Headwords,
        amounts: Amounts = Amounts.SHORT,
    ) -> None:
        self.matcher, self.segmenter, self.headwords = matcher, segmenter, headwords
        self._amounts = amounts
        # By script and region: the order of senses, by their string's number or their ids.
        self._ranked: dict[tuple[bool, str], dict[object, tuple[Sense, ...]]] = {}

    def with_matcher(self, matcher: Matcher) -> "Contest":
        """The same contest for other terms."""
        return Contest(matcher, self.segmenter, self.headwords, self._amounts)

    def with_amounts(self, amounts: Amounts) -> "Contest":
        """The same contest, with amounts in this style."""
        return Contest(self.matcher, self.segmenter, self.headwords, amounts)

    def winners(
        self, text: str, background: Background, base: int = 0, *, words: bool = True
    ) -> list[Hit]:
        """The best disjoint hits on a text, in order; it begins at `base` of the article.

        Without `words` those of the dictionary compete too, but not all that win are told.
        """
        opened = self._opened(text, background, base)
        verdicts = _verdicts_on(background.verdicts, base, base + len(text))
        if words or verdicts:
            candidates = self._candidates(opened, background, base, every=verdicts)
            if verdicts:
                candidates = decided(candidates, background.verdicts, text, base, self.matcher)
            return [(each.start, each.end, each) for each in best(candidates)]
        hits = self._hits(opened, background, base)
        hits += [(each.start, each.end, each) for each in self.headwords.compound(opened.cut)]
        put_in_order(hits)
        return untangled(hits, opened.cut, self.headwords)

    def candidates(self, text: str, background: Background) -> list[Candidate[Found]]:
        """All that compete on a text."""
        return self._candidates(self._opened(text, background), background, 0, every=True)

    def inside(self, surface: str, concept: Concept) -> list[Candidate[Found]]:
        """The best candidates strictly inside a term standing alone, no short form of its own."""
        folded = fold(surface)
        words = [folded[start:end] for start, end in self.segmenter.cut_plainly(folded)]
        cut = Cut(folded, words)
        traditional = surface != folded and written_traditionally(surface)
        opened = Opened(surface, cut, self.matcher.places(folded))
        terms = self._terms(opened, Background(traditional=traditional))
        inner = [*map(self._candidate, terms), *self.headwords.everywhere(cut, ())]
        return best(
            [
                each
                for each in inner
                if each.end - each.start < len(surface)
                and not (isinstance(each.value, Match) and each.value.names(concept))
            ]
        )

    def _opened(self, text: str, background: Background | None = None, base: int = 0) -> Opened:
        whole = background.discourse if background is not None else None
        folded = whole.folded[base : base + len(text)] if whole is not None else fold(text)
        cut = Cut(folded, self.segmenter.words(folded))
        return Opened(text, cut, self.matcher.places(folded))

    def _candidates(
        self, opened: Opened, background: Background, base: int, *, every: bool
    ) -> list[Candidate[Found]]:
        """All that compete; with `every` also words on the borders of something else."""
        hits = self._hits(opened, background, base)
        taken = () if every else {(start, end) for start, end, _ in hits}
        return [*map(self._candidate, hits), *self.headwords.everywhere(opened.cut, taken)]

    def _hits(self, opened: Opened, background: Background, base: int) -> list[Hit]:
        """All that compete but the words of the dictionary, in no order."""
        text, cut, _ = opened
        folded, borders = cut.folded, cut.borders
        terms = self._terms(opened, background)
        found = find_quantities(text, background.date, self._amounts, yuan=background.yuan)
        others = _numbers(with_currency(text, found, background.yuan))
        others += self._names(find_names(text, folded, borders), terms)
        if background.short_forms:
            others += _short_forms(folded, background, base, borders)
        cut.barred = barred = name_endings(folded, borders)
        hits = _without(barred, terms)
        hits += [(o.start, o.end, o) for o in others if (o.start, o.end) not in barred]
        return hits

    def _terms(self, opened: Opened, background: Background) -> list[Hit]:
        """The places of the terms that may be meant there, by end."""
        _, cut, places = opened
        flags, borders = self.matcher.flags, cut.borders
        judged = self._judge(opened, background)
        terms: list[Hit] = []
        cutting: list[Hit] = []
        for hit in places:  # the loop that runs most often of all
            start, end, number = hit
            meant: Hit | None = hit if flags[number] == PLAIN else judged(hit)
            if meant is None:
                continue
            if end - start > SHORT or (start in borders and end in borders):
                terms.append(meant)
            elif cuts_word(start, end, borders):
                cutting.append(meant)
            else:
                terms.append(meant)
        kept = rejoined([(start, end) for start, end, _ in cutting], borders)
        if kept:
            terms += [hit for hit in cutting if (hit[0], hit[1]) in kept]
            terms.sort(key=itemgetter(1))
        return terms

    def _judge(self, opened: Opened, background: Background) -> Callable[[Hit], Hit | None]:
        """What gives the place of a term as its surroundings allow it, if they do."""
        text, cut, _ = opened
        folded, discourse = cut.folded, background.discourse
        traditional, region = background.traditional, background.region
        orders = self._ranked.setdefault((traditional, region), {})
        fitting_at, whole_tokens = self.matcher.fitting, self.matcher.whole_tokens

        def judged(hit: Hit) -> Hit | None:
            start, end, number = hit
            fitting = fitting_at(number, folded, start, end)
            if fitting is None:
                return None
            senses = fitting.at(text, folded, start, end)
            if fitting.steady and not whole_tokens:
                return hit if senses else None
            idle = senses is fitting.idle
            if whole_tokens and not cut.fills(start, end):
                senses = tuple([s for s in senses if s.term.match is not MatchRule.WHOLE_TOKEN])
                idle = False
            key = number if idle else tuple(map(id, senses))
            ordered = orders.get(key)
            if ordered is None:
                ordered = ranked(senses, traditional=traditional, region=region)
                orders[key] = ordered
            if len(ordered) > 1 and discourse is not None:
                ordered = discourse.ordered(ordered, folded, start, end, decided=not idle)
            if not ordered or ordered is fitting.senses:
                return hit if ordered else None
            value = Match(start, end, ordered)
            return start, end, Candidate(start, end, worth(start, end, GLOSSARY_LEAD), value)

        return judged

    def _candidate(self, hit: Hit) -> Candidate[Found]:
        start, end, value = hit
        if isinstance(value, Candidate):
            return value
        known = Match(start, end, self.matcher.known(value))
        return Candidate(start, end, worth(start, end, GLOSSARY_LEAD), known)

    def _names(self, names: Sequence[Name], terms: Sequence[Hit]) -> list[Candidate[Found]]:
        """The names; 唐纳德·特朗普 has the English of 特朗普 if it has none of its own."""
        nameless = {each.end for each in names if each.kind is Kind.PERSON and not each.english}
        people = self._people(nameless, terms) if nameless else {}
        found: list[Candidate[Found]] = []
        for each in names:
            value: Found = each
            known = people.get(each.end)
            if known and known.start > each.start and not each.english and each.kind is Kind.PERSON:
                value = Match(each.start, each.end, known.senses)
            lead = worth(each.start, each.end, NAME_LEAD)
            found.append(Candidate(each.start, each.end, lead, value))
        return found

    def _people(self, ends: Collection[int], terms: Sequence[Hit]) -> dict[int, Match]:
        """The people of the glossary that end at some of the places."""
        place = itemgetter(1)
        found = [
            self._candidate(hit).value
            for end in ends
            for hit in terms[
                bisect_left(terms, end, key=place) : bisect_right(terms, end, key=place)
            ]
        ]
        return {
            value.end: value
            for value in found
            if isinstance(value, Match) and value.senses[0].concept.kind is Kind.PERSON
        }


def _without(barred: Iterable[tuple[int, int]], terms: list[Hit]) -> list[Hit]:
    """The terms, which stand by end, that are at none of some places; those are few."""
    kept: list[Hit] = []
    done = 0
    for start, end in sorted(barred, key=itemgetter(1)):
        at = bisect_left(terms, end, lo=done, key=itemgetter(1))
        while at < len(terms) and terms[at][1] == end:
            if terms[at][0] == start:
                kept += terms[done:at]
                done = at + 1
            at += 1
    return kept + terms[done:]


def _numbers(quantities: Iterable[Quantity]) -> list[Candidate[Found]]:
    return [
        Candidate(each.start, each.end, worth(each.start, each.end, QUANTITY_LEAD), each)
        for each in quantities
    ]


def _verdicts_on(verdicts: Verdicts, start: int, end: int) -> bool:
    """Whether the user has decided about a place from start to end of the article."""
    within = (verdicts.rejected_within(start, end), verdicts.chosen_within(start, end))
    return bool(verdicts) and any(any(True for _ in each) for each in within)


def _short_forms(
    folded: str, background: Background, base: int, ends: set[int]
) -> list[Candidate[Found]]:
    """The places of the abbreviations the article defines, behind their definitions."""
    found: list[Candidate[Found]] = []
    places = background.short_forms.places(folded, base, lambda at: not at or at in ends)
    for start, end, short in places:
        value = short.name._replace(start=start, end=end) if short.name else None
        known = value or Match(start, end, short.senses)
        found.append(Candidate(start, end, worth(start, end, SHORT_FORM_LEAD), known))
    return found
