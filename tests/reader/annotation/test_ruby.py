"""How words are spaced for their ruby, and where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.model import Reading
from reader.annotation.ruby import SMALLEST_SCALE, Base, RubyWord, place, spread


@st.composite
def lines(draw):
    """The bases of a line, from the left, and the line's width."""
    x, bases = 0.0, []
    for _ in range(draw(st.integers(0, 12))):
        x0 = x + draw(st.floats(0, 60))
        x = x0 + draw(st.floats(5, 90))
        bases.append(Base(x0, x, draw(st.floats(1, 140))))
    return bases, x + draw(st.floats(1, 50))


@given(lines())
def test_rubies_of_a_line_never_overlap_and_stay_in_the_line(line):
    bases, right = line
    placed = place(bases, 0.0, right, 2.0, 9.0)
    ends = [each.x + base.width * each.scale for base, each in zip(bases, placed, strict=True)]
    assert all(
        end <= following.x + 1e-6
        for end, (_, following) in zip(ends, pairwise(placed), strict=False)
    )
    assert all(each.x >= -1e-6 for each in placed)
    assert all(end <= right + 1e-6 for end in ends)


@given(lines())
def test_a_ruby_is_never_stretched(line):
    bases, right = line
    assert all(0 < each.scale <= 1 for each in place(bases, 0.0, right, 2.0, 9.0))


def test_a_ruby_that_fits_is_centred_in_its_natural_width():
    (placed,) = place([Base(40, 80, 30)], 0, 200, 2, 9)
    assert (placed.x, placed.scale) == (45, 1)


def test_a_ruby_may_hang_over_neighbours_that_carry_none():
    (placed,) = place([Base(40, 80, 50)], 0, 200, 2, 9)
    assert (placed.x, placed.scale) == (35, 1)


def test_a_ruby_at_the_edge_moves_into_the_line():
    (placed,) = place([Base(0, 20, 36)], 0, 200, 2, 9)
    assert placed.x == 0


def test_two_wide_neighbours_share_the_shift():
    first, second = place([Base(40, 60, 24), Base(60, 80, 24)], 0, 200, 2, 9)
    assert first.x + 24 <= second.x
    assert 50 - (first.x + 12) == pytest.approx((second.x + 12) - 70)


@given(lines())
def test_after_spreading_every_ruby_finds_room_near_its_base(line):
    bases, _ = line
    gains = spread(bases, 9.0, 2.0)
    shift, spaced = 0.0, []
    for base, gain in zip(bases, gains, strict=True):
        spaced.append(Base(base.x0 + shift, base.x1 + shift + gain, base.width * SMALLEST_SCALE))
        shift += gain
    taken = float("-inf")
    for base in spaced:
        start = max(taken + 2.0, base.x0 - 9.0)
        taken = start + base.width
        assert taken <= base.x1 + 9.0 + 1e-6


def test_a_base_with_room_gains_nothing():
    assert spread([Base(0, 40, 30), Base(60, 100, 44)], 9, 2) == (0, 0)


def test_crowded_neighbours_gain_only_what_is_missing():
    gains = spread([Base(0, 20, 60), Base(20, 40, 60)], 5, 2, scale=1)
    assert all(gain > 0 for gain in gains)
    assert sum(gains) <= 2 * 60 + 2 - 40


def test_a_word_is_broken_where_the_line_is():
    word = RubyWord(10, 14, Reading(("shù", "jù", "zhōng", "xīn")))
    assert str(word.part(0, 13).reading) == "shùjùzhōng"
    assert str(word.part(13, 40).reading) == "xīn"
