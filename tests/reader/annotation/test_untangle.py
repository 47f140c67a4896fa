"""untangled() keeps what a contest with every dictionary word would keep, in linear time."""

from dataclasses import dataclass
from itertools import accumulate, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.matcher import Strings
from reader.annotation.recognise import Candidate, best, put_in_order, worth
from reader.annotation.untangle import untangled
from reader.annotation.words import LONGEST_WORD, MOST_WORDS, Cut, Headwords, Word

ALPHABET = "".join(chr(0x4E00 + number) for number in range(24))
LEADS = {"term": 0.5, "quantity": 0.75, "name": 0.25}


@dataclass
class Lexicon:
    """A dictionary of bare words."""

    headwords: frozenset[str]

    @property
    def long(self):
        return Strings(word for word in self.headwords if len(word) > 2)


@st.composite
def contests(draw):
    """A cut text, the headwords that fill words of it, and hits at other places."""
    lengths = draw(st.lists(st.integers(1, 3), min_size=1, max_size=10))
    borders = list(accumulate(lengths, initial=0))
    text = ALPHABET[: borders[-1]]
    words = [text[a:b] for a, b in pairwise(borders)]
    spans = st.tuples(st.sampled_from(borders), st.sampled_from(borders))
    headwords = {
        text[start:end] for start, end in draw(st.lists(spans, max_size=12)) if end - start > 1
    }
    places = draw(
        st.lists(
            st.tuples(st.integers(0, len(text) - 1), st.integers(1, 6), st.sampled_from([*LEADS])),
            max_size=10,
            unique_by=lambda each: each[:2],
        )
    )
    hits = [
        Candidate(start, start + length, worth(start, start + length, LEADS[kind]), kind)
        for start, length, kind in places
        if start + length <= len(text) and (length > 1 or kind == "term")
    ]
    return Cut(text, words), Headwords(Lexicon(frozenset(headwords))), hits


@settings(max_examples=400)
@given(contests())
def test_what_is_kept_is_what_would_be_kept_among_all_words(contest):
    cut, headwords, candidates = contest
    hits = [(each.start, each.end, each) for each in [*candidates, *headwords.compound(cut)]]
    put_in_order(hits)
    kept = untangled(hits, cut, headwords)
    every = best([*candidates, *headwords.everywhere(cut, ())])
    assert [each for _, _, each in kept if type(each.value) is not Word] == [
        each for each in every if type(each.value) is not Word
    ]


@given(contests())
def test_a_word_fills_whole_words_of_the_text(contest):
    cut, headwords, _ = contest
    for word in headwords.everywhere(cut, ()):
        assert cut.fills(word.start, word.end)
        assert word.end - word.start <= LONGEST_WORD
        assert sum(place in cut.borders for place in range(word.start + 1, word.end)) < MOST_WORDS


@given(contests())
def test_words_between_two_places_are_those_of_the_whole_text_there(contest):
    cut, headwords, _ = contest
    every = set(headwords.everywhere(cut, ()))
    end = len(cut.folded)
    assert set(headwords.between(cut, 0, end)) == every
    for place in range(end):
        inside = {each for each in every if each.start >= place}
        assert set(headwords.between(cut, place, end)) == inside


class Counted:
    """Headwords that count what is asked of them."""

    def __init__(self, headwords):
        self.headwords, self.steps = headwords, 0

    def over(self, cut, place):
        self.steps += 1
        return self.headwords.over(cut, place)

    def between(self, cut, start, end):
        found = self.headwords.between(cut, start, end)
        self.steps += end - start + len(found)
        return found


def chain(length):
    """Words and terms that overlap their neighbours from one end of a text to the other."""
    text = "甲乙丙" * length
    cut = Cut(text, list(text))
    words = Headwords(Lexicon(frozenset({"甲乙", "乙丙", "丙甲"})))
    return cut, words, [(at, at + 2) for at in range(0, len(text) - 2, 3)]


def ladder(length):
    """One text of the same character; terms of one to six of it stand everywhere."""
    text = "一" * length
    cut = Cut(text, ["一一"] * (length // 2) + ["一"] * (length % 2))
    words = Headwords(Lexicon(frozenset({"一一", "一一一一"})))
    return cut, words, [(a, b) for a in range(length) for b in range(a + 1, min(a + 6, length) + 1)]


@pytest.mark.parametrize("hostile", [chain, ladder])
def test_a_knot_as_long_as_the_text_takes_steps_in_proportion(hostile):
    def steps(length):
        cut, words, places = hostile(length)
        counted = Counted(words)
        hits = [(a, b, Candidate(a, b, worth(a, b, 0.5), "term")) for a, b in places]
        hits += [(each.start, each.end, each) for each in words.compound(cut)]
        put_in_order(hits)
        assert untangled(hits, cut, counted)
        return counted.steps

    assert 0 < steps(4000) <= 2.1 * steps(2000)
