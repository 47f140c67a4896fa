"""Code points and UTF-16 positions of one text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.offsets import Offsets

TEXTS = st.text(st.sampled_from("中国A 𠮷😀\n"), max_size=60)


def test_both_counts_are_equal_without_astral_characters():
    offsets = Offsets("净息差NIM")
    assert [offsets.to_position(n) for n in range(7)] == list(range(7))
    assert [offsets.to_offset(n) for n in range(7)] == list(range(7))


def test_an_astral_character_shifts_everything_after_it():
    offsets = Offsets("在𠮷野家")
    assert [offsets.to_position(n) for n in range(6)] == [0, 1, 3, 4, 5, 6]


def test_a_position_inside_a_pair_belongs_to_the_character_it_halves():
    assert Offsets("在𠮷野家").to_offset(2) == 1


@given(TEXTS)
def test_positions_count_utf16_units(text):
    offsets = Offsets(text)
    for offset in range(len(text) + 1):
        assert offsets.to_position(offset) == len(text[:offset].encode("utf-16-le")) // 2


@given(TEXTS)
def test_offsets_survive_the_round_trip(text):
    offsets = Offsets(text)
    for offset in range(len(text) + 1):
        assert offsets.to_offset(offsets.to_position(offset)) == offset
