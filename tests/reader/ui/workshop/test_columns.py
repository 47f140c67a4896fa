"""What the table's cells show and hold, and what editing one makes of a concept."""

import pytest

from glossary.layers import Layers
from glossary.model import Concept, ConceptId, Kind, Language, Review, Term, TermStatus
from reader.ui.workshop.columns import Column, edited, text_of, value_of
from tests.builders import concept
from tests.reader.ui.workshop.forms import DOMAINS

BANK = concept("银行", "bank", "lender", domain="banking", reading="yínháng")


@pytest.mark.parametrize(
    ("column", "value", "held"),
    [
        (Column.ENGLISH, "  a  bank ", "a bank"),
        (Column.READING, "yín háng", "yín háng"),
        (Column.DOMAIN, "policy", "policy"),
        (Column.KIND, "company", Kind.COMPANY),
        (Column.STATUS, "forbidden", TermStatus.FORBIDDEN),
        (Column.REVIEW, "approved", Review.APPROVED),
    ],
)
def test_a_cell_holds_what_it_was_given(column, value, held):
    assert value_of(edited(BANK, column, value), column) == held


def test_only_the_first_equivalent_is_edited_and_emptied_it_goes():
    assert edited(BANK, Column.ENGLISH, "the bank").equivalents() == ("the bank", "lender")
    assert edited(BANK, Column.ENGLISH, "").equivalents() == ("lender",)


def test_english_is_added_where_there_is_none():
    bare = concept("银行")
    assert edited(bare, Column.ENGLISH, "bank").equivalents() == ("bank",)
    assert edited(bare, Column.ENGLISH, "") == bare


def test_the_status_is_that_of_the_first_chinese_term():
    changed = edited(BANK, Column.STATUS, "deprecated")
    assert [term.status for term in changed.terms] == [
        TermStatus.DEPRECATED,
        TermStatus.PREFERRED,
        TermStatus.PREFERRED,
    ]


def test_a_concept_without_terms_can_be_shown_and_edited():
    bare = Concept(id=ConceptId("x"), terms=())
    assert [text_of(bare, column, Layers(), DOMAINS) for column in Column][:3] == ["", "", ""]
    assert edited(bare, Column.STATUS, "admitted") == bare


def test_a_concept_in_english_alone_is_known_by_that():
    only = Concept(id=ConceptId("x"), terms=(Term(language=Language.EN, text="SPAC"),))
    assert value_of(only, Column.CHINESE) == "SPAC"


def test_all_equivalents_and_the_domain_by_name_are_shown():
    layers = Layers.of((BANK,))
    assert text_of(BANK, Column.ENGLISH, layers, DOMAINS) == "bank; lender"
    assert text_of(BANK, Column.DOMAIN, layers, DOMAINS) == "Banking"
    assert text_of(BANK, Column.LAYER, layers, DOMAINS) == "built-in"


@pytest.mark.parametrize("column", [Column.CHINESE, Column.LAYER])
def test_other_columns_cannot_be_edited(column):
    with pytest.raises(ValueError, match="can't be edited"):
        edited(BANK, column, "x")
