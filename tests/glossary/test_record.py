"""A concept as JSON, and the fingerprint that tells one version of it from another."""

import json
from dataclasses import replace

from hypothesis import given

from glossary.model import Concept, ConceptId
from glossary.record import fingerprint, from_json, to_json
from tests.builders import concept
from tests.strategies import concepts

RRR = concept("降准", "RRR cut", id="a", reading="jiàng zhǔn")


def test_what_the_first_version_wrote_is_read_with_nothing_in_the_new_fields():
    record = json.loads(to_json(RRR))
    for name in ("retired", "replaced_by", "distinct_from"):
        del record[name]
    for term in record["terms"]:
        del term["region"]
    assert from_json(json.dumps(record)) == RRR


@given(concepts, concepts)
def test_two_fingerprints_are_the_same_just_where_the_concepts_are(one: Concept, other: Concept):
    assert fingerprint(one) == fingerprint(from_json(to_json(one)))
    assert (fingerprint(one) == fingerprint(other)) == (one == other)


def test_a_fingerprint_stays_what_it_was_from_one_version_of_the_program_to_the_next():
    assert fingerprint(RRR) == "b83c66f9621ddd73"  # kept in users' files


def test_a_fingerprint_of_half_a_character_is_one_too():
    assert len(fingerprint(replace(RRR, note="\ud842"))) == 16
    assert fingerprint(replace(RRR, id=ConceptId("b"))) != fingerprint(RRR)
