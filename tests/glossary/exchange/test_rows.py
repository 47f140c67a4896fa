"""One row, one concept: which cell becomes what."""

import pytest
from hypothesis import given

from glossary.errors import ExchangeError
from glossary.exchange.cells import joined, split
from glossary.exchange.losses import kept_by_table
from glossary.exchange.rows import WRITTEN, concept_of, row_of
from glossary.model import (
    Concept,
    ConceptId,
    ExternalId,
    Kind,
    Language,
    MatchRule,
    Term,
    TermStatus,
    TermType,
)
from tests.strategies import carried_concepts, concepts


def test_a_full_row_becomes_a_concept_with_its_terms_best_first():
    made = concept_of(
        {
            "concept": "company.nvidia",
            "kind": "company",
            "domain": "semis",
            "pos": "noun",
            "zh": "英伟达;英伟达公司",
            "zh_short": "英伟",
            "zh_hk": "英偉達",
            "zh_tw": "輝達",
            "en": "Nvidia; Nvidia Corp.",
            "reading": "Yīngwěidá;Yīngwěidá gōngsī;;;Huīdá",
            "external_ids": "ticker:NVDA.US; wikidata:Q182477",
            "status": "admitted",
        }
    )
    assert made.kind is Kind.COMPANY
    assert [(term.text, term.language, term.type, term.reading) for term in made.chinese()] == [
        ("英伟达", Language.ZH_HANS, TermType.FULL, "Yīngwěidá"),
        ("英伟达公司", Language.ZH_HANS, TermType.FULL, "Yīngwěidá gōngsī"),
        ("英伟", Language.ZH_HANS, TermType.ABBREVIATION, ""),
        ("英偉達", Language.ZH_HANT_HK, TermType.VARIANT, ""),
        ("輝達", Language.ZH_HANT_TW, TermType.VARIANT, "Huīdá"),
    ]
    assert made.equivalents() == ("Nvidia", "Nvidia Corp.")
    assert {term.status for term in made.chinese()} == {TermStatus.ADMITTED}
    assert {term.part_of_speech for term in made.terms} == {"noun"}
    assert made.external_ids == (ExternalId("ticker", "NVDA.US"), ExternalId("wikidata", "Q182477"))


def test_one_term_is_enough():
    made = concept_of({"zh": "降准"})
    assert (made.kind, made.domain, made.terms[0].text) == (Kind.TERM, "", "降准")


@pytest.mark.parametrize(
    ("kind", "rule"), [("company", MatchRule.EXACT_CASE), ("term", MatchRule.NEVER)]
)
def test_english_is_recognised_in_a_chinese_text_only_if_it_is_a_name(kind: str, rule: MatchRule):
    (term,) = concept_of({"zh": "某词", "en": "Stock", "kind": kind}).english()
    assert term.match is rule


@pytest.mark.parametrize("text", ["ETF", "M2", "REITs", "S&P", "R&D", "GB200", "CD-ROM"])
def test_an_english_abbreviation_is_recognised_too(text: str):
    (term,) = concept_of({"zh": "某词", "en": text}).english()
    assert term.match is MatchRule.EXACT_CASE


@pytest.mark.parametrize("text", ["US stocks", "Fed", "A", "T+1 rule", "e-CNY", "to IPO"])
def test_other_english_is_not(text: str):
    (term,) = concept_of({"zh": "某词", "en": text}).english()
    assert term.match is MatchRule.NEVER


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"zh": " ; "}, "no term"),
        ({"concept": "a"}, "no term"),
        ({"zh": "降准", "kind": "planet"}, "kind: “planet” is none of term, company"),
        ({"zh": "降准", "status": "old"}, "status: “old”"),
        ({"zh": "降准", "external_ids": "NVDA"}, "external_ids: “NVDA”"),
        ({"zh": "降准", "external_ids": "ticker:"}, "external_ids: “ticker:”"),
    ],
)
def test_a_wrong_cell_is_named(row: dict[str, str], reason: str):
    with pytest.raises(ExchangeError, match=reason):
        concept_of(row)


def test_an_empty_member_of_a_list_keeps_its_place():
    assert split("a;;b ; ") == ["a", "", "b", ""]
    assert split("  ") == split("") == split(None) == []


def test_a_semicolon_within_a_member_is_told_from_one_between_two():
    assert split(r"profit\; loss;a\\;b") == ["profit; loss", "a\\", "b"]
    assert joined(["profit; loss", "a\\", "b"]) == r"profit\; loss;a\\;b"


@given(carried_concepts())
def test_what_a_row_carries_comes_back(made: Concept):
    assert concept_of(row_of(made)) == made


def has_term(made: Concept) -> bool:
    return any(term.text.replace("\0", "").strip() for term in made.terms)


@given(concepts.filter(has_term))
def test_every_concept_with_a_term_has_a_row_and_what_comes_back_of_it_comes_back_for_good(made):
    row = row_of(made)
    assert set(row) == set(WRITTEN)
    assert all(type(cell) is str for cell in row.values())
    back = kept_by_table(made)
    assert kept_by_table(back) == back


@pytest.mark.parametrize("texts", [(), ("",), ("\0 ",)])
def test_a_concept_without_a_term_is_refused(texts):
    terms = tuple(Term(language=Language.ZH_HANS, text=text) for text in texts)
    with pytest.raises(ExchangeError, match=r"corporate\.x"):
        row_of(Concept(id=ConceptId("corporate.x"), terms=terms))


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("admitted", "admitted admitted preferred preferred"),
        (";admitted;;forbidden", "preferred admitted preferred forbidden"),
    ],
)
def test_one_status_is_that_of_the_chinese_and_a_list_runs_along_all_terms(said: str, meant: str):
    made = concept_of({"zh": "甲;乙", "en": "a;b", "status": said})
    assert [term.status for term in made.terms] == meant.split()


def test_more_statuses_than_terms_are_a_fault():
    with pytest.raises(ExchangeError, match="status: 3 values for 2 terms"):
        concept_of({"zh": "甲;乙", "status": "admitted;admitted;admitted"})


def test_kinds_and_statuses_may_be_said_in_chinese_and_in_capitals():
    made = concept_of({"zh": "甲", "kind": "公司", "status": "Forbidden"})
    assert (made.kind, made.terms[0].status) == (Kind.COMPANY, TermStatus.FORBIDDEN)


def test_a_short_form_that_stands_before_a_full_one_keeps_its_place():
    terms = tuple(
        Term(language=Language.ZH_HANS, text=text, type=kind)
        for text, kind in (("道指", TermType.ABBREVIATION), ("道琼斯指数", TermType.FULL))
    )
    made = Concept(id=ConceptId("a"), terms=terms)
    row = row_of(made)
    assert (row["zh"], row["zh_short"], row["type"]) == ("道指;道琼斯指数", "", "abbreviation")
    assert concept_of(row) == made
