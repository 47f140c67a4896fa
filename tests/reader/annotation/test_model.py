"""A finding is worked out when it is asked for; an annotation puts it at a place."""

import pytest

from reader.annotation.model import Annotation, Finding, Quantity, Reading, Source

READING = Reading(("jiàng", "zhǔn"))


def told(**fields):
    return Finding(Source.GLOSSARY, "term", fields.pop("reading", READING), **fields)


@pytest.mark.parametrize("name", ["reading", "equivalents", "parts"])
def test_what_is_given_as_a_function_is_made_once_and_only_when_asked_for(name):
    made = []

    def make():
        made.append(name)
        return READING if name == "reading" else ()

    finding = told(**{name: make})
    assert made == []
    assert getattr(finding, name) is getattr(finding, name)
    assert made == [name]


def test_equal_findings_say_the_same_however_they_were_given():
    assert told() == told(reading=lambda: READING)
    assert hash(told()) == hash(told(reading=lambda: READING))
    assert told() != told(definition="An explanation.")
    assert told() != told(equivalents=("RRR cut",))


def test_a_quantity_and_parts_move_with_their_annotation():
    quantity = Quantity(2, 4, value=3.0)
    inner = Annotation(1, 2, told())
    (part,) = Annotation(5, 7, told(parts=(inner,))).parts
    assert (part.start, part.end) == (6, 7)
    moved = Annotation(5, 7, Finding(Source.QUANTITY, "quantity", READING, quantity=quantity))
    assert (moved.quantity.start, moved.quantity.end, moved.quantity.value) == (5, 7, 3.0)
    assert moved.moved(3).quantity.start == 8


def test_the_place_of_a_quantity_makes_no_difference_to_what_is_said():
    one, other = (
        Finding(Source.QUANTITY, "quantity", READING, quantity=Quantity(at, at + 2))
        for at in (0, 7)
    )
    assert one == other
