"""Layers: the user's own glossary over the team's over the built-in one."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import GlossaryError
from glossary.layers import Late, Layer, Layers, by_id
from glossary.model import Concept, ConceptId
from glossary.record import fingerprint
from tests.builders import concept
from tests.strategies import concepts, ids


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
def test_every_id_is_there_once_with_the_highest_layer_s_concept_unless_that_is_a_tombstone(
    layers: list[list[Concept]],
):
    laid = Layers.of(*layers)
    topmost = {made.id: made for layer in layers for made in layer}
    counting = laid.concepts()
    assert len({made.id for made in counting}) == len(counting)
    assert {made.id: made for made in counting} == {
        id_: made for id_, made in topmost.items() if not made.retired
    }
    for id_, made in topmost.items():
        assert laid.concept(id_) == made


BUILT_IN = concept("降准", "RRR cut", id="a")
MINE = concept("降准", "cut in the reserve ratio", id="a")
A, NOWHERE = ConceptId("a"), ConceptId("nowhere")


def gone(made: Concept, into: str = "") -> Concept:
    return replace(made, retired=True, replaced_by=into)


def test_a_tombstone_hides_what_it_covers_and_is_still_to_be_had_by_its_id():
    laid = Layers.of([BUILT_IN, concept("降息", id="b")], user=[gone(BUILT_IN)])
    assert [found.id for found in laid.concepts()] == ["b"]
    assert laid.concept(A) == gone(BUILT_IN)


def test_a_tombstone_of_the_team_s_hides_the_built_in_one_but_not_the_user_s():
    assert Layers.of([BUILT_IN], [gone(BUILT_IN)]).concepts() == ()
    laid = Layers.of([BUILT_IN], [gone(BUILT_IN)], [MINE])
    assert laid.concepts() == (MINE,)
    assert laid.below(A) is None
    assert not laid.is_correction(A)


def test_the_layer_of_a_concept_is_the_uppermost_that_knows_it():
    layers = [[BUILT_IN], [BUILT_IN], [MINE]]
    known = [Layers.of(*layers[:count]).layer_of(A) for count in range(4)]
    assert known == [None, Layer.BUILT_IN, Layer.TEAM, Layer.USER]
    assert Layers.of([BUILT_IN], user=[gone(BUILT_IN)]).layer_of(A) is Layer.USER
    assert Layers.of().concept(NOWHERE) is None


def test_below_is_what_the_user_s_concept_covers_the_team_s_first():
    team = concept("降准", "RRR reduction", id="a")
    assert Layers.of([BUILT_IN], [team], [MINE]).below(A) == team
    assert Layers.of([BUILT_IN], (), [MINE]).below(A) == BUILT_IN
    assert Layers.of((), (), [MINE]).below(A) is None


def test_only_what_covers_another_is_a_correction():
    laid = Layers.of([BUILT_IN], user=[MINE, concept("降息", id="b")])
    assert laid.is_correction(A)
    assert not laid.is_correction(ConceptId("b"))
    assert not Layers.of([BUILT_IN]).is_correction(A)


def test_a_correction_is_outdated_once_what_it_was_made_from_has_changed():
    mine = Layers.of([BUILT_IN]).as_users(MINE)
    assert mine.based_on == fingerprint(BUILT_IN)
    assert not Layers.of([BUILT_IN], user=[mine]).is_outdated(A)
    updated = replace(BUILT_IN, definition_en="A cut in what banks must hold.")
    assert Layers.of([updated], user=[mine]).is_outdated(A)
    assert Layers.of([BUILT_IN], [updated], [mine]).is_outdated(A)
    assert not Layers.of([gone(updated)], user=[mine]).is_outdated(A)
    assert not Layers.of([updated]).is_outdated(A)


def test_a_concept_of_the_user_s_own_notes_nothing_and_is_never_outdated():
    assert Layers.of().as_users(MINE) == MINE
    assert not Layers.of([BUILT_IN], user=[MINE]).is_outdated(A)


def test_a_correction_corrected_again_keeps_the_note_of_what_it_was_made_from():
    mine = Layers.of([BUILT_IN]).as_users(MINE)
    updated = replace(BUILT_IN, note="updated")
    again = Layers.of([updated], user=[mine]).as_users(replace(mine, note="again"))
    assert again.based_on == fingerprint(BUILT_IN)


def test_the_bin_holds_what_was_deleted_and_not_what_was_merged_or_is_another_layer_s():
    deleted = gone(concept("降息", id="b"))
    laid = Layers.of(
        [gone(concept("加息", id="c"))],
        user=[MINE, deleted, gone(concept("减准", id="d"), into="a")],
    )
    assert laid.bin() == (deleted,)


def test_a_restored_concept_counts_again_and_leaves_the_bin():
    laid = Layers.of([BUILT_IN], user=[gone(MINE)]).with_user({A: MINE})
    assert laid.concepts() == (MINE,)
    assert laid.bin() == ()


@given(st.lists(concepts, max_size=4), st.lists(concepts, max_size=4), st.data())
def test_changing_the_user_s_layer_is_as_laying_it_anew(
    below: list[Concept], mine: list[Concept], data: st.DataObject
):
    laid = Layers.of(below, user=mine)
    changed = data.draw(
        st.dictionaries(
            st.sampled_from([c.id for c in mine] or [NOWHERE]) | ids, st.none() | concepts
        )
    )
    changed = {id_: made and replace(made, id=id_) for id_, made in changed.items()}
    user = {c.id: c for c in mine} | changed
    anew = Layers.of(below, user=[c for c in user.values() if c])
    assert laid.with_user(changed) == anew
    assert laid.user == {c.id: c for c in mine}


def test_concepts_that_come_late_are_read_once_and_are_a_layer_like_another():
    read = []

    def reading():
        read.append(1)
        return [concept("降准", "RRR cut", id="a"), concept("降息", "rate cut", id="b")]

    layers = Layers(Late(reading), by_id([concept("降准", "cut", id="a")]))
    assert not read
    assert layers.laid() == Layers.of(reading(), layers.team.values()).laid()
    assert (layers.layer_of("b"), layers.layer_of("c")) == (Layer.BUILT_IN, None)
    assert len(layers.built_in) == len(list(layers.built_in)) == 2
    assert len(read) == 2  # once by itself


def test_what_keeps_late_concepts_from_being_read_is_told_each_time():
    def failing():
        raise GlossaryError("It is damaged.")

    layers = Layers(Late(failing))
    for _ in range(2):
        with pytest.raises(GlossaryError):
            layers.concept("a")
