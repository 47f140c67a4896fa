"""RuleCheck: the examples of context rules come true, or the rule is wrong."""

from dataclasses import replace

import pytest

from glossary.check import Severity, faults
from glossary.model import Concept, ContextRule, Effect, Side, Term
from tests.builders import concept

CUT = concept("降准", "RRR cut", id="cut")


def found(*made: Concept) -> list[tuple[str, Severity]]:
    flaws = faults(made)
    return [(f.field, f.severity) for f in flaws if f.severity is not Severity.NOTE]


def ruled(effect: Effect, **examples: str) -> Concept:
    rule = ContextRule(effect=effect, side=Side.AFTER, alternatives=("的",), **examples)
    return replace(CUT, terms=(replace(CUT.terms[0], rules=(rule,)), *CUT.terms[1:]))


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


def test_a_rule_without_an_example_shows_nothing():
    def notes(**examples: str) -> list[tuple[str, Severity]]:
        flaws = faults([ruled(Effect.REJECT, **examples)])
        return [(flaw.field, flaw.severity) for flaw in flaws]

    assert notes() == notes(example_yes="央行降准了") == [("terms.rules", Severity.NOTE)]
    assert notes(example_yes="央行降准了", example_no="降准的影响") == []
