"""Strings are found wherever they stand, in long texts too, and can be saved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.index import strings as module
from glossary.index.strings import Strings, engine
from tests.strategies import article_texts

KEYS = st.lists(st.text("降准央行aé𠮷", min_size=1, max_size=5), max_size=6)


def spelled(keys: list[str], text: str) -> list[tuple[int, int, int]]:
    """The places, looked for one by one."""
    known = list(dict.fromkeys(keys))
    return sorted(
        (start, start + len(key), number)
        for number, key in enumerate(known)
        for start in range(len(text))
        if text.startswith(key, start)
    )


@given(KEYS, article_texts)
def test_every_place_of_every_string_is_found_by_its_end(keys, text):
    found = Strings(keys).places(text)
    assert sorted(found) == spelled(keys, text)
    assert [end for _, end, _ in found] == sorted(end for _, end, _ in found)


@given(KEYS, article_texts, st.integers(1, 7))
def test_a_text_gone_through_in_pieces_has_the_same_places(keys, text, piece):
    strings = Strings(keys)
    whole = strings.places(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "PIECE", piece)
        assert strings.places(text) == whole


@given(KEYS, article_texts)
def test_what_was_saved_finds_the_same(keys, text):
    strings = Strings(keys)
    loaded = Strings.loaded(strings.saved())
    assert loaded.places(text) == strings.places(text)
    assert loaded.within(text) == strings.within(text)


@given(KEYS, st.text("降准央行aé𠮷\ud800\ufffd", max_size=5))
def test_a_string_has_its_number_and_another_has_none(keys, text):
    known = list(dict.fromkeys(keys))
    assert Strings(keys).number(text) == (known.index(text) if text in known else -1)


def test_half_a_character_hides_nothing_and_is_no_string():
    assert Strings(["降准"]).places("\ud842降准\udfff") == [(1, 3, 0)]
    assert Strings(["\ufffd"]).number("\ud842") == -1


def test_bytes_of_something_else_are_refused():
    saved = Strings(["降准", "央行"]).saved()
    with pytest.raises(ValueError, match=r"deserialize|invalid|length"):
        Strings.loaded(saved[:40])


def test_the_engine_is_told_by_its_files():
    assert "daachorse" in engine()
    assert engine() == engine()
