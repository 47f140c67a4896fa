"""Check: what is wrong with a glossary is found, and nothing is wrong with ours."""

from dataclasses import replace
from functools import partial

import pytest

from glossary.check import Severity, faults
from glossary.exchange.folder import DOMAINS, read_domain_names, read_folder
from glossary.model import Concept, ConceptId, ContextRule, Effect, Side, Term
from reader import resources
from reader.annotation.reading_check import reading_fault
from tests.builders import concept

CUT = concept("降准", "RRR cut", id="cut")


def found(*made: Concept, **options) -> list[tuple[str, Severity]]:
    return [(flaw.field, flaw.severity) for flaw in faults(made, **options)]


def ruled(effect: Effect, **examples: str) -> Concept:
    rule = ContextRule(effect=effect, side=Side.AFTER, alternatives=("的",), **examples)
    return replace(CUT, terms=(replace(CUT.terms[0], rules=(rule,)), *CUT.terms[1:]))


def test_the_built_in_glossary_has_no_errors():
    domains = read_domain_names(resources.glossaries() / DOMAINS, "en")
    built_in = read_folder(resources.glossaries())
    flaws = faults(built_in, domains=domains, reading_fault=reading_fault)
    assert [flaw for flaw in flaws if flaw.severity is Severity.ERROR] == []
    assert {flaw.field for flaw in flaws} <= {"terms.text"}, "only namesakes are left"


def test_a_sound_concept_has_nothing_wrong():
    assert found(CUT, domains=["finance"], reading_fault=reading_fault) == []


@pytest.mark.parametrize(
    ("made", "field", "severity"),
    [
        (replace(CUT, terms=()), "terms", Severity.ERROR),
        (concept("降准"), "terms", Severity.WARNING),
        (replace(CUT, terms=CUT.terms[1:]), "terms", Severity.WARNING),
        (concept(" ", "x"), "terms.text", Severity.ERROR),
        (concept("降\t准", "x"), "terms.text", Severity.ERROR),
        (concept("降准", "x", "x"), "terms.text", Severity.ERROR),
        (replace(CUT, distinct_from=(ConceptId("gone"),)), "distinct_from", Severity.NOTE),
        (replace(CUT, retired=True, replaced_by="gone"), "replaced_by", Severity.WARNING),
    ],
)
def test_what_is_wrong_with_a_concept_is_found(made: Concept, field: str, severity: Severity):
    assert found(made) == [(field, severity)]


def test_a_reading_that_doesn_t_fit_and_an_unknown_domain_are_found():
    wrong = concept("降准", "RRR cut", reading="jiàng")
    check = partial(found, wrong, reading_fault=reading_fault)
    assert check() == [("terms.reading", Severity.WARNING)]
    assert check(domains=[])[0] == ("domain", Severity.WARNING)


def test_namesakes_are_found_on_both_sides():
    assert found(CUT, concept("降準", "x", id="b")) == [("terms.text", Severity.WARNING)] * 2


@pytest.mark.parametrize(
    ("made", "wrong"),
    [
        (ruled(Effect.REJECT, example_yes="央行降准了", example_no="降准的影响"), False),
        (ruled(Effect.REJECT, example_yes="降准的影响"), True),
        (ruled(Effect.REJECT, example_no="央行降准了"), True),
        (ruled(Effect.PREFER, example_yes="降准的影响"), False),
        (ruled(Effect.PREFER, example_yes="央行降息"), True),
    ],
)
def test_examples_of_context_rules_must_come_true(made: Concept, wrong: bool):
    assert found(made) == ([("terms.rules", Severity.ERROR)] if wrong else [])


def test_a_preferring_rule_must_win_over_namesakes():
    made = ruled(Effect.PREFER, example_yes="央行降准")
    rival = replace(concept("降准", "x", id="rival"), domain="other")
    assert found(made) == []
    assert found(rival, made) == [("terms.rules", Severity.ERROR)]


def test_a_rule_that_looks_for_nothing_is_an_error():
    rule = ContextRule(effect=Effect.REJECT, side=Side.AFTER, alternatives=("",))
    term: Term = replace(CUT.terms[0], rules=(rule,))
    assert found(replace(CUT, terms=(term, *CUT.terms[1:]))) == [("terms.rules", Severity.ERROR)]
