"""Layers: the user's own glossary over the team's over the built-in one."""

from hypothesis import given
from hypothesis import strategies as st

from glossary.layers import Layers
from glossary.model import Concept
from tests.builders import concept
from tests.strategies import concepts


def test_a_correction_takes_the_place_of_the_concept_it_corrects():
    builtin = [concept("降准", "RRR cut", id="a"), concept("降息", id="b")]
    user = [concept("降准", "cut in the reserve ratio", id="a")]
    assert Layers.of(builtin, (), user).concepts() == (user[0], builtin[1])


def test_the_topmost_of_three_layers_wins():
    layers = [[concept("降准", text, id="a")] for text in ("built-in", "team", "user")]
    assert Layers.of(*layers).concepts() == tuple(layers[2])


def test_new_concepts_come_after_those_below():
    assert [
        made.id
        for made in Layers.of([concept("降准", id="z")], [concept("降息", id="a")]).concepts()
    ] == [
        "z",
        "a",
    ]


def test_no_layers_hold_no_concepts():
    assert Layers.of().concepts() == ()
    assert Layers.of([], []).concepts() == ()


@given(st.lists(st.lists(concepts, max_size=4), max_size=3))
def test_every_id_is_there_once_with_the_highest_layer_s_concept(layers: list[list[Concept]]):
    laid = Layers.of(*layers).concepts()
    assert len({made.id for made in laid}) == len(laid)
    assert {made.id: made for made in laid} == {made.id: made for layer in layers for made in layer}
