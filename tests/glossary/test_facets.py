"""Facets: which rows are left under a choice, and how many."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import StoppedError
from glossary.facets import CORRECTION, Facet, Facets, bits, picked, values_of
from glossary.layers import Layer, Layers
from glossary.model import Kind, TermStatus
from tests.builders import concept
from tests.strategies import concepts

BANK = concept("银行", "bank", domain="banking", definition_en="Takes deposits.")
RATE = concept("利率", "rate", domain="rates")
NVIDIA = concept("英伟达", "Nvidia", domain="companies", kind="company")
MINE = concept("液冷", "liquid cooling", domain="banking")
LAYERS = Layers.of((BANK, RATE, NVIDIA), user=(MINE,))
ROWS = (BANK, RATE, NVIDIA, MINE)
BIN = {Facet.BIN: frozenset((str(Facet.BIN),))}


def only(facet: Facet, *values: str) -> dict[Facet, frozenset[str]]:
    return {facet: frozenset(values or (str(facet),))}


def rows(facets: Facets, choice, among=None) -> list[int]:
    return picked(range(facets.size), facets.chosen(choice, among), facets.size)


def test_values_of_one_facet_are_joined_by_or_and_facets_by_and():
    facets = Facets.of(ROWS, LAYERS)
    assert rows(facets, only(Facet.DOMAIN, "banking", "rates")) == [0, 1, 3]
    both = {**only(Facet.DOMAIN, "banking"), **only(Facet.UNDEFINED)}
    assert rows(facets, both) == [3]


def test_a_count_is_what_choosing_the_value_would_leave():
    facets = Facets.of(ROWS, LAYERS)
    counts = facets.counts(only(Facet.DOMAIN, "banking"))
    assert counts[Facet.KIND, Kind.TERM] == 2
    assert counts[Facet.KIND, Kind.COMPANY] == 0
    assert counts[Facet.DOMAIN, "rates"] == 1, "the facet's own choice is not counted"


def test_counts_follow_the_search():
    facets = Facets.of(ROWS, LAYERS)
    counts = facets.counts({}, bits([0, 2], facets.size))
    assert (counts[Facet.DOMAIN, "banking"], counts[Facet.DOMAIN, "rates"]) == (1, 0)


def test_the_bin_is_shown_only_when_it_is_chosen():
    layers = Layers.of((BANK,), user=(replace(BANK, retired=True), MINE))
    facets = Facets.of((BANK, MINE), layers)
    assert rows(facets, {}) == [1]
    assert rows(facets, BIN) == [0]
    assert facets.counts({})[Facet.BIN, Facet.BIN] == 1


def test_what_was_merged_or_retired_below_is_nowhere():
    merged = replace(MINE, retired=True, replaced_by=BANK.id)
    layers = Layers.of((BANK, replace(RATE, retired=True)), user=(merged,))
    facets = Facets.of((BANK, RATE, MINE), layers)
    assert rows(facets, {}) == [0]
    assert rows(facets, BIN) == []


def test_a_correction_is_the_users_and_a_correction_and_may_be_outdated():
    below = replace(BANK, note="as it was")
    mine = Layers.of((below,)).as_users(replace(BANK, note="as I say"))
    layers = Layers.of((BANK,), user=(mine,))
    values = values_of(mine, layers)
    assert {(Facet.LAYER, Layer.USER), (Facet.LAYER, CORRECTION)} <= values
    assert (Facet.OUTDATED, Facet.OUTDATED) in values
    assert (Facet.OUTDATED, Facet.OUTDATED) not in values_of(
        mine, Layers.of((below,), user=(mine,))
    )


def test_a_facet_known_from_elsewhere_is_kept_when_a_row_changes():
    facets = Facets.of(ROWS, LAYERS).with_rows(Facet.MET, [1, 2])
    layers = LAYERS.with_user({RATE.id: replace(RATE, kind=Kind.INDEX)})
    changed = facets.with_changes({1: layers.user[RATE.id]}, layers)
    assert rows(changed, only(Facet.MET)) == [1, 2]
    assert rows(changed, only(Facet.KIND, Kind.INDEX)) == [1]


def test_any_chinese_term_gives_its_status():
    forbidden = replace(BANK.terms[0], text="钱庄", status=TermStatus.FORBIDDEN)
    known = replace(BANK, terms=(*BANK.terms, forbidden))
    facets = Facets.of((known,), Layers.of((known,)))
    assert rows(facets, only(Facet.STATUS, TermStatus.FORBIDDEN)) == [0]
    assert rows(facets, only(Facet.STATUS, TermStatus.PREFERRED)) == [0]


def test_making_facets_stops_when_asked():
    with pytest.raises(StoppedError):
        Facets.of(ROWS, LAYERS, stopped=lambda: True)


@given(st.sets(st.integers(0, 40)), st.permutations(range(41)))
def test_picked_rows_are_those_of_the_set_in_the_order_given(chosen, order):
    assert picked(order, bits(chosen, 41), 41) == [row for row in order if row in chosen]


@given(
    st.lists(concepts, max_size=5, unique_by=lambda each: each.id),
    st.lists(concepts, max_size=3, unique_by=lambda each: each.id),
)
def test_changed_facets_are_as_those_made_anew(before, changes):
    place = {each.id: row for row, each in enumerate(before)}
    changed = {place.setdefault(each.id, len(place)): each for each in changes}
    layers = Layers.of(before)
    after = layers.with_user({each.id: each for each in changes})
    held = [after.concept(concept_id) for concept_id in place]
    kept = Facets.of(before, layers).with_changes(changed, after)
    anew = Facets.of(held, after)
    assert (kept.live, kept.binned) == (anew.live, anew.binned)
    values = {value: mask for value, mask in kept.masks.items() if mask}
    assert values == {value: mask for value, mask in anew.masks.items() if mask}


def test_a_facet_from_elsewhere_may_be_of_all_other_rows_and_passes_over_unknown_ones():
    facets = Facets.of(ROWS, LAYERS).with_rows(Facet.NEVER_MET, [1, 1000], others=True)
    assert rows(facets, only(Facet.NEVER_MET)) == [row for row in rows(facets, {}) if row != 1]
