"""Senses are ordered by the script of the text and the standing of their terms."""

import pytest

from glossary.model import Concept, ConceptId, Kind, Language, Sense, Term, TermStatus, TermType
from glossary.normalize import fold
from reader.annotation.senses import ranked, written_traditionally


def sense(name, language=Language.ZH_HANS, *, kind=Kind.TERM, **term):
    made = Term(language=language, text="词", **term)
    return Sense(Concept(id=ConceptId(name), kind=kind, terms=(made,)), made)


def names(senses, *, traditional):
    return [each.concept.id for each in ranked(senses, traditional=traditional)]


@pytest.mark.parametrize(
    ("text", "traditional"),
    [
        ("輝達股價創新高", True),
        ("英伟达股价创新高", False),
        ("NVIDIA 3.1%", False),
        ("", False),
        ("公司在台湾的資料中心与其他几家数据中心相比并没有更高的利用率", False),
    ],
)
def test_a_text_is_traditional_if_enough_of_its_characters_are(text, traditional):
    assert written_traditionally(text, fold(text)) is traditional


def test_the_given_order_decides_ties():
    assert names([sense("a"), sense("b")], traditional=False) == ["a", "b"]


def test_a_full_term_comes_before_an_abbreviation_and_a_variant():
    senses = [
        sense("variant", type=TermType.VARIANT),
        sense("short", type=TermType.ABBREVIATION),
        sense("full"),
    ]
    assert names(senses, traditional=False) == ["full", "short", "variant"]


@pytest.mark.parametrize("status", [TermStatus.DEPRECATED, TermStatus.FORBIDDEN])
def test_a_discouraged_term_comes_last(status):
    assert names([sense("no", status=status), sense("yes")], traditional=False) == ["yes", "no"]


@pytest.mark.parametrize("language", [Language.ZH_HANT_TW, Language.ZH_HANT_HK])
def test_a_regional_word_is_not_looked_for_in_simplified_text(language):
    senses = [sense("regional", language), sense("common")]
    assert names(senses, traditional=False) == ["common"]
    assert names(senses[:1], traditional=False) == []
    assert set(names(senses, traditional=True)) == {"regional", "common"}


def test_a_regional_name_is_found_in_any_text():
    named = sense("nvidia", Language.ZH_HANT_TW, kind=Kind.COMPANY)
    assert names([named], traditional=False) == ["nvidia"]
