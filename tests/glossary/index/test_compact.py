"""A concept's line gives the whole concept back; any other line is refused."""

import pytest
from hypothesis import given

from glossary.index.compact import compact, concept_of
from tests.builders import concept
from tests.strategies import broken_texts, concepts


@given(concepts)
def test_a_concept_comes_back_whole(made):
    assert concept_of(compact(made)) == made


@given(broken_texts)
def test_broken_texts_come_back_too(text):
    made = concept("降准", definition_en=text)
    assert concept_of(compact(made)) == made


def test_what_is_as_usual_takes_no_room():
    assert len(compact(concept("降准", "RRR cut"))) < 80


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b'["a","dragon"]', b"\xff", b"[" * 9_999])
def test_another_line_is_refused(line):
    with pytest.raises(ValueError, match="no concept"):
        concept_of(line)
