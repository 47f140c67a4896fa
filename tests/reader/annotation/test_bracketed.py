"""The English an article gives in brackets after a term."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.normalize import has_han
from reader.annotation.bracketed import english_beside, is_abbreviation

LONG = "Special Purpose Acquisition Company"


def beside(article, term):
    return english_beside(article, article.index(term) + len(term))


@pytest.mark.parametrize(
    ("article", "english"),
    [
        ("特殊目的收购公司（SPAC）上市", ("SPAC",)),
        ("特殊目的收购公司(SPAC)上市", ("SPAC",)),
        (f"特殊目的收购公司（{LONG}, SPAC）", (LONG, "SPAC")),
        (f"特殊目的收购公司（SPAC，{LONG}）", (LONG, "SPAC")),
        (f"“特殊目的收购公司”（{LONG}）", (LONG,)),
        (f"特殊目的收购公司 ({LONG}，简称SPAC)", (LONG, "SPAC")),
        (f"特殊目的收购公司（英文名：{LONG}）", (LONG,)),
        (f"特殊目的收购公司（{LONG}；下称“SPAC”）", (LONG, "SPAC")),
        ("特殊目的收购公司（下称公司）", ()),
        ("特殊目的收购公司（0700.HK）", ()),
        ("特殊目的收购公司（NASDAQ:ABCD）", ()),
        ("特殊目的收购公司（2024年）", ()),
        ("特殊目的收购公司上市（SPAC）", ()),
        ("特殊目的收购公司（没有结束", ()),
        ("特殊目的收购公司", ()),
    ],
)
def test_english_in_brackets_beside_a_term_is_found(article, english):
    assert beside(article, "特殊目的收购公司") == english


@pytest.mark.parametrize(
    ("text", "short"),
    [("SPAC", True), ("ETFs", True), ("R&D", True), ("Nvidia", False), ("liquid", False)],
)
def test_an_acronym_is_told_from_a_word(text, short):
    assert is_abbreviation(text) is short


@given(st.text(alphabet="（）() ,，;；AbcSPAC收购”“\n", max_size=40), st.integers(0, 40))
def test_no_text_breaks_it_and_what_is_found_is_english(article, end):
    for each in english_beside(article, end):
        assert each
        assert each in article
        assert not has_han(each)
