"""Packed concepts come back as they were, and nothing else comes of other content."""

import gc
import json
from dataclasses import FrozenInstanceError

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from glossary.exchange.packed import pack, unpack
from glossary.model import Concept, ConceptId, Kind, Language, Term
from tests import strategies

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
ONE = Concept(
    id=ConceptId("a"), terms=(Term(language=Language.ZH_HANS, text="降准"),), retired=True
)
OTHER = Concept(id=ConceptId("b"), kind=Kind.PLACE, terms=(), note="\ud83d\ude00 \ud800")


@example([])
@example([ONE, OTHER, ONE])
@given(st.lists(strategies.concepts, max_size=4).map(lambda few: [*few, *few[:2], *few]))
def test_concepts_come_back_as_they_were(concepts):
    unpacked = unpack(pack(concepts))
    assert unpacked == tuple(concepts)
    assert repr(unpacked) == repr(tuple(concepts))  # members of enumerations, not their texts
    assert list(map(hash, unpacked)) == list(map(hash, concepts))


def test_what_is_unpacked_can_t_be_changed():
    (concept,) = unpack(pack([ONE]))
    for part, name in ((concept, "note"), (concept.terms[0], "text")):
        with pytest.raises(FrozenInstanceError):
            setattr(part, name, "降息")


def test_many_values_in_many_concepts_come_back_each_in_its_place():
    concepts = [
        Concept(id=ConceptId(str(n)), terms=(), note=f"{n % 700}", source=chr(n % 3 + 0xD7FE))
        for n in range(2000)
    ]
    assert unpack(pack(concepts)) == tuple(concepts)


@given(json_values)
def test_other_json_is_refused(value):
    with pytest.raises(ValueError, match="no packed concepts"):
        unpack(json.dumps(value).encode())


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xfd", b"[" * 200_000, "降准".encode()])
def test_what_is_no_json_is_refused(content):
    with pytest.raises(ValueError, match="no packed concepts"):
        unpack(content)


def places(value, place=()):
    """Every place within a JSON value, as the keys that lead there."""
    yield place
    keys = value if isinstance(value, dict) else range(len(value) if type(value) is list else 0)
    for key in keys:
        yield from places(value[key], (*place, key))


def forged(place, value):
    whole = json.loads(pack([ONE, OTHER]))
    if not place:
        return value
    *outer, last = place
    inner = whole
    for key in outer:
        inner = inner[key]
    inner[last] = value
    return whole


@pytest.mark.parametrize("value", [None, 7, -1, 10**18, 1.5, "x", [], ["x"], {}, {"id": 1}])
def test_a_forged_value_is_refused_or_makes_concepts_of_the_right_types(value):
    for place in places(json.loads(pack([ONE, OTHER]))):
        try:
            concepts = unpack(json.dumps(forged(place, value)).encode())
        except ValueError:
            continue
        assert unpack(pack(concepts)) == concepts


def test_the_garbage_collector_goes_on_afterwards():
    unpack(pack([ONE]))
    assert gc.isenabled()
    with pytest.raises(ValueError, match="no packed concepts"):
        unpack(b"[]")
    assert gc.isenabled()
