"""best() keeps the worthiest disjoint candidates, and words are not cut."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.recognise import Candidate, best, cuts_word, rejoined, worth


@st.composite
def candidates(draw):
    start = draw(st.integers(0, 7))
    end = start + draw(st.integers(1, 5))
    lead = draw(st.sampled_from([0.0, 0.5, 0.75]))
    return Candidate(start, end, worth(start, end, lead), draw(st.integers(0, 99)))


def disjoint(some):
    ordered = sorted(some, key=lambda each: each.start)
    return all(left.end <= right.start for left, right in pairwise(ordered))


def total(some):
    return sum(each.worth for each in some)


@given(st.lists(candidates(), max_size=8))
def test_no_other_choice_of_disjoint_candidates_is_worth_more(some):
    kept = best(some)
    choices = (c for size in range(len(some) + 1) for c in combinations(some, size))
    assert total(kept) == max(total(choice) for choice in choices if disjoint(choice))


@given(st.lists(candidates(), max_size=30))
def test_the_kept_are_disjoint_sorted_and_among_the_given(some):
    kept = best(some)
    assert all(left.end <= right.start for left, right in pairwise(kept))
    assert all(each in some for each in kept)


@given(st.lists(candidates(), max_size=12, unique_by=lambda each: (each.start, each.end)))
def test_the_order_of_the_given_makes_no_difference(some):
    assert best(some) == best(list(reversed(some)))


def numbered(*borders):
    return [Candidate(start, end, worth(start, end), 0) for start, end in borders]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([(0, 2), (1, 3)], [(0, 2)]),
        ([(0, 2), (1, 3), (2, 4), (3, 5)], [(0, 2), (2, 4)]),
        ([(0, 3), (2, 5), (4, 7)], [(0, 3), (4, 7)]),
    ],
)
def test_a_tie_goes_to_the_left(given, kept):
    assert [(each.start, each.end) for each in best(numbered(*given))] == kept


def test_one_long_term_defeats_the_short_ones_that_would_tile_it():
    whole = numbered((0, 2), (2, 5), (5, 7), (0, 7))
    assert [(each.start, each.end) for each in best(whole)] == [(0, 7)]


def test_two_neighbours_defeat_a_short_one_across_their_border():
    across = numbered((0, 2), (1, 3), (2, 4))
    assert [(each.start, each.end) for each in best(across)] == [(0, 2), (2, 4)]


def test_the_better_source_wins_on_the_same_borders():
    word, term = Candidate(0, 2, worth(0, 2), "word"), Candidate(0, 2, worth(0, 2, 0.5), "term")
    assert best([word, term]) == [term]


def test_nothing_comes_of_nothing():
    assert best([]) == []


@pytest.mark.parametrize(
    ("start", "end", "cut"),
    [
        (0, 2, False),  # 创新, a word
        (0, 4, False),  # 创新股份, two words
        (2, 3, False),  # 股, inside one word
        (1, 3, True),  # 新股, a piece of each
        (0, 3, True),  # 创新股, a word and a piece
        (1, 4, True),  # 新股份, a piece and a word
    ],
)
def test_a_piece_of_one_word_with_a_piece_of_the_next_cuts(start, end, cut):
    assert cuts_word(start, end, {0, 2, 4}) is cut


@pytest.mark.parametrize(
    ("cutting", "words", "kept"),
    [
        ([(0, 2), (2, 4)], [(0, 1), (1, 3), (3, 4)], {(0, 2), (2, 4)}),  # 高盛|大涨, 高/盛大/涨
        ([(1, 3)], [(0, 2), (2, 4)], set()),  # 新股 in 创新/股份
        ([(0, 3), (3, 4)], [(0, 2), (2, 4)], set()),  # two words remain two
        ([(0, 2), (2, 4)], [(0, 1), (1, 3), (3, 5)], set()),  # 高盛 before a cut word
        ([], [(0, 1)], set()),
    ],
)
def test_two_terms_may_cut_a_word_between_them(cutting, words, kept):
    assert rejoined(cutting, {0, *(end for _, end in words)}) == kept
