"""Differences: every field that differs is named, and none that doesn't."""

from dataclasses import fields, replace

import pytest
from hypothesis import given

from glossary.difference import Difference, differences
from glossary.model import (
    Concept,
    ConceptId,
    ContextRule,
    Effect,
    ExternalId,
    Kind,
    Language,
    MatchRule,
    Review,
    Side,
    Term,
    TermStatus,
    TermType,
)
from tests.builders import concept
from tests.strategies import concepts

RRR = concept("降准", "RRR cut", id="a", reading="jiàng zhǔn", tickers=("RRR",))


def comparable(made: Concept) -> tuple[object, ...]:
    """All that counts: the order of terms within a language does, that of the languages doesn't."""
    terms = [[term for term in made.terms if term.language is each] for each in Language]
    rest = [getattr(made, each.name) for each in fields(made) if each.name not in ("id", "terms")]
    return (terms, *rest)


@given(concepts, concepts)
def test_nothing_differs_just_where_all_that_counts_is_the_same(one: Concept, other: Concept):
    assert differences(one, one) == ()
    assert (differences(one, other) == ()) == (comparable(one) == comparable(other))


@given(concepts, concepts)
def test_the_way_back_tells_the_same_with_the_sides_changed(one: Concept, other: Concept):
    there, back = differences(one, other), differences(other, one)
    assert there == tuple(Difference(each.field, each.after, each.before) for each in back)


@given(concepts)
def test_a_new_concept_tells_all_it_says_and_a_deleted_one_all_it_said(made: Concept):
    assert {each.before for each in differences(None, made)} <= {""}
    assert {each.after for each in differences(made, None)} <= {""}
    told = {each.field for each in differences(None, made)}
    assert told >= {f"terms.{term.language}" for term in made.terms}
    assert {"kind", "review"} <= told
    assert differences(None, None) == ()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"kind": Kind.INDEX}, ("kind", "term", "index")),
        ({"domain": "policy"}, ("domain", "finance", "policy")),
        ({"definition_zh": "下调"}, ("definition_zh", "", "下调")),
        ({"review": Review.APPROVED}, ("review", "draft", "approved")),
        ({"external_ids": ()}, ("external_ids", "ticker:RRR", "")),
        (
            {"external_ids": (ExternalId("ticker", "RRR"), ExternalId("isin", "X"))},
            ("external_ids", "ticker:RRR", "ticker:RRR; isin:X"),
        ),
        ({"retired": True}, ("retired", "", "yes")),
        ({"replaced_by": "b"}, ("replaced_by", "", "b")),
        (
            {"distinct_from": (ConceptId("b"), ConceptId("c"))},
            ("distinct_from", "", "b; c"),
        ),
    ],
)
def test_a_changed_field_is_told_as_it_was_and_is(
    changed: dict[str, object], told: tuple[str, str, str]
):
    assert differences(RRR, replace(RRR, **changed)) == (Difference(*told),)


def test_fields_that_look_alike_as_text_still_differ():
    one = replace(RRR, distinct_from=(ConceptId("b; c"),))
    other = replace(RRR, distinct_from=(ConceptId("b"), ConceptId("c")))
    assert [each.field for each in differences(one, other)] == ["distinct_from"]


def test_a_term_is_told_under_its_language_with_the_others_of_that_language():
    term = Term(language=Language.EN, text="cut in the RRR", status=TermStatus.ADMITTED)
    more = replace(RRR, terms=(*RRR.terms, term))
    (told,) = differences(RRR, more)
    assert told == Difference("terms.en", "RRR cut", "RRR cut; cut in the RRR [status admitted]")


def test_a_new_order_within_a_language_is_a_difference():
    one = concept("降准", "RRR cut", "cut in the RRR")
    other = concept("降准", "cut in the RRR", "RRR cut")
    (told,) = differences(one, other)
    assert (told.before, told.after) == ("RRR cut; cut in the RRR", "cut in the RRR; RRR cut")


RULE = ContextRule(
    effect=Effect.REJECT,
    side=Side.BEFORE,
    alternatives=("不", "未"),
    example_yes="央行降准",
    example_no="央行不降准",
)


@pytest.mark.parametrize(
    "changed",
    [
        {"text": "RRR 降准"},
        {"reading": "jiàng"},
        {"type": TermType.VARIANT},
        {"status": TermStatus.FORBIDDEN},
        {"part_of_speech": "verb"},
        {"sense_note": "of banks"},
        {"match": MatchRule.NEVER},
        {"region": "mainland"},
        {"rules": (RULE,)},
        {"rules": (replace(RULE, example_no=""),)},
    ],
)
def test_each_part_of_a_term_shows_when_it_changes(changed: dict[str, object]):
    other = replace(RRR, terms=(replace(RRR.terms[0], **changed), RRR.terms[1]))
    (told,) = differences(RRR, other)
    assert told.field == "terms.zh-Hans"
    assert told.before == "降准 [jiàng zhǔn]"
    assert told.after != told.before


def test_a_rule_is_told_with_its_examples():
    ruled = replace(RRR, terms=(replace(RRR.terms[0], rules=(RULE,)), RRR.terms[1]))
    (told,) = differences(RRR, ruled)
    assert told.after == "降准 [jiàng zhǔn, reject before 不/未 (央行降准 | 央行不降准)]"


def test_what_is_unusual_of_all_terms_before_and_after_is_not_told():
    one, other = (
        Term(language=Language.EN, text=text, part_of_speech="noun", match=MatchRule.NEVER)
        for text in ("RRR cut", "cut in the RRR")
    )
    before = replace(RRR, terms=(RRR.terms[0], one))
    (told,) = differences(before, replace(before, terms=(*before.terms, other)))
    assert (told.before, told.after) == ("RRR cut", "RRR cut; cut in the RRR")
    (told,) = differences(before, replace(before, terms=(RRR.terms[0],)))
    assert told.before == "RRR cut [pos noun, match never]"
