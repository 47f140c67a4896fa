"""Check: what is wrong with concepts, their terms and their links is found."""

from dataclasses import replace
from functools import partial

import pytest

from glossary.check import Severity, faults
from glossary.model import Concept, ConceptId
from reader.annotation.reading_check import reading_fault
from tests.builders import concept

CUT = concept("降准", "RRR cut", id="cut")


def found(*made: Concept, **options) -> list[tuple[str, Severity]]:
    return [(flaw.field, flaw.severity) for flaw in faults(made, **options)]


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
