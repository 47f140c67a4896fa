"""Concept and Term: what they answer about themselves."""

from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import given

from glossary.model import Concept, ConceptId, Language, Term, TermStatus
from glossary.record import from_json, to_json
from tests.strategies import concepts


def term(text: str, language: Language, status: TermStatus = TermStatus.PREFERRED) -> Term:
    return Term(language=language, text=text, status=status)


AMD = Concept(
    id=ConceptId("company.amd"),
    terms=(
        term("超微半导体", Language.ZH_HANS),
        term("AMD", Language.EN),
        term("超微", Language.ZH_HANT_TW),
        term("Advanced Micro Devices", Language.EN, TermStatus.ADMITTED),
        term("A.M.D.", Language.EN, TermStatus.DEPRECATED),
        term("AmD", Language.EN, TermStatus.FORBIDDEN),
    ),
)


def test_the_chinese_of_a_concept_is_of_every_script_and_region_best_first():
    assert [found.text for found in AMD.chinese()] == ["超微半导体", "超微"]


def test_the_english_of_a_concept_is_best_first():
    assert [found.text for found in AMD.english()][:2] == ["AMD", "Advanced Micro Devices"]


def test_equivalents_leave_out_what_should_not_be_printed():
    assert AMD.equivalents() == ("AMD", "Advanced Micro Devices")


@given(concepts)
def test_every_term_is_either_chinese_or_english(made: Concept):
    assert sorted(map(repr, made.chinese() + made.english())) == sorted(map(repr, made.terms))


def test_concepts_are_values():
    assert replace(AMD) == AMD
    assert len({AMD, replace(AMD), replace(AMD, note="seen")}) == 2
    with pytest.raises(FrozenInstanceError):
        AMD.note = "changed"


@given(concepts)
def test_a_concept_comes_back_from_json(made: Concept):
    assert from_json(to_json(made)) == made


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"id": "a"}', '{"id": "a", "kind": "nonsense"}'])
def test_other_json_is_refused(text: str):
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_json(text)
