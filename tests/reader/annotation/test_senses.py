"""Senses are ordered by the script of the text and the standing of their terms."""

import pytest

from glossary.model import Concept, ConceptId, Kind, Language, Sense, Term, TermStatus, TermType
from reader.annotation.senses import ranked


def sense(name, language=Language.ZH_HANS, *, kind=Kind.TERM, **term):
    made = Term(language=language, text="词", **term)
    return Sense(Concept(id=ConceptId(name), kind=kind, terms=(made,)), made)


def names(senses, *, traditional, region=""):
    return [each.concept.id for each in ranked(senses, traditional=traditional, region=region)]


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


@pytest.mark.parametrize(
    ("region", "first"), [("HK", ["hong-kong", "common"]), ("TW", ["taiwan", "common"])]
)
def test_the_words_of_a_region_come_first_and_those_of_another_not_at_all(region, first):
    senses = (
        sense("common"),
        sense("taiwan", Language.ZH_HANT_TW),
        sense("hong-kong", Language.ZH_HANT_HK),
    )
    assert names(senses, traditional=True, region=region) == first
    assert names(senses, traditional=True) == ["common", "taiwan", "hong-kong"]


def test_a_word_of_another_region_is_better_than_none():
    taiwan = sense("taiwan", Language.ZH_HANT_TW)
    assert names((taiwan,), traditional=True, region="HK") == ["taiwan"]
    other = sense("other", Language.ZH_HANT_TW)
    assert names((taiwan, other), traditional=True, region="HK") == ["taiwan", "other"]
