"""What holds for any plan: it writes what it shows, and importing twice is importing once."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary import plan as planning
from glossary.exchange.incoming import Delivery, Incoming
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.normalize import fold
from glossary.plan import Choice, Match, Plan, Policy, RowVerdict
from glossary.plan.writing import Writer
from glossary.store import GlossaryStore
from tests.deliveries import EVERYTHING, FOUR_COLUMNS
from tests.strategies import concepts, crowded_concepts

carried = st.sampled_from([EVERYTHING, FOUR_COLUMNS, EVERYTHING - {"terms.language", "domain"}])


def is_sane(made: Concept) -> bool:
    """Whether a concept doesn't contradict itself: no term is there twice, no two ways."""
    texts = [fold(term.text) for term in made.terms]
    return len(set(texts)) == len(texts) and made.id not in made.distinct_from


sane = crowded_concepts.filter(is_sane)
named = sane.filter(lambda made: made.id)
live = named.map(lambda made: replace(made, retired=False, replaced_by=""))


@st.composite
def deliveries(draw: st.DrawFn) -> Delivery:
    """A few rows that all have ids of ours, all have ids of the file's, or none of them has any."""
    named_by = draw(st.sampled_from(["us", "the file", "nobody"]))
    if named_by == "us":
        rows = draw(st.lists(named, max_size=5, unique_by=lambda made: made.id))
        incoming = tuple(Incoming(line, row) for line, row in enumerate(rows, 2))
    else:
        rows = [
            replace(row, id=ConceptId(""), distinct_from=(), retired=False)
            for row in draw(st.lists(sane, max_size=5))
        ]
        incoming = tuple(
            Incoming(line, row, str(line) if named_by == "the file" else "")
            for line, row in enumerate(rows, 2)
        )
    return Delivery("terms.csv", incoming, (), draw(carried))


@st.composite
def glossaries(draw: st.DrawFn) -> Layers:
    """Layers in which every concept that was merged was merged into one there is."""
    below = draw(st.lists(live, max_size=3)), draw(st.lists(live, max_size=2))
    mine = draw(st.lists(named, max_size=3))
    there = {made.id for layer in (*below, mine) for made in layer}
    merged = [made if made.replaced_by in there else replace(made, replaced_by="") for made in mine]
    return Layers.of(*below, merged)


def imported(made: Plan, layers: Layers) -> Layers:
    """The layers after the plan was written to a real store."""
    with GlossaryStore(None) as store:
        store.save(*layers.user.values())
        store.apply("import terms.csv", planning.changes(made, layers))
        return Layers(layers.built_in, layers.team, {made.id: made for made in store.concepts()})


def unbased(made: Concept | None) -> Concept | None:
    return made and replace(made, based_on="")


@given(glossaries(), deliveries(), st.sampled_from(Policy))
def test_what_is_shown_is_what_is_written(layers: Layers, offered: Delivery, policy: Policy):
    made = planning.plan(offered, layers, policy)
    after = imported(made, layers)
    shown = {row.after.id: unbased(row.after) for row in made.written()}
    for concept_id in {*layers.user, *after.user, *shown}:
        wanted = shown.get(concept_id, unbased(layers.concept(concept_id)))
        assert unbased(after.concept(concept_id)) == wanted
    for row in made.rows:
        assert bool(row.differences) == (row.after is not None and row.after != row.target)
        assert row.after is None or row.after != row.target


@given(glossaries(), deliveries(), st.sampled_from(Policy))
def test_importing_twice_changes_nothing_the_second_time(
    layers: Layers, offered: Delivery, policy: Policy
):
    made = planning.plan(offered, layers, policy)
    if any(row.verdict is RowVerdict.CONFLICT for row in made.rows):
        return  # what was in doubt may be clear after the rest was written
    after = imported(made, layers)
    again = planning.plan(offered, after, policy)
    assert planning.changes(again, after) == ()
    if policy is Policy.OVERWRITE:
        assert {row.verdict for row in again.rows} <= {RowVerdict.SAME, RowVerdict.INVALID}


@given(glossaries(), deliveries())
def test_every_row_of_the_file_is_in_the_plan_once(layers: Layers, offered: Delivery):
    made = planning.plan(offered, layers)
    lines = [line for row in made.rows for line in row.lines]
    assert sorted(lines) == [each.line for each in offered.incoming]


@given(glossaries(), deliveries(), st.sampled_from(Policy))
def test_no_policy_brings_back_what_was_deleted_or_deletes(
    layers: Layers, offered: Delivery, policy: Policy
):
    after = imported(planning.plan(offered, layers, policy), layers)
    for concept_id in layers.user:
        was, now = layers.concept(concept_id), after.concept(concept_id)
        assert was is not None
        assert now is not None
        assert was.retired == now.retired


@given(glossaries(), deliveries(), st.data())
def test_any_choice_can_be_written(layers: Layers, offered: Delivery, data: st.DataObject):
    made = planning.plan(offered, layers)
    for place, row in enumerate(made.rows):
        candidates = [None, *(each.id for each in row.candidates)]
        choice, target = data.draw(st.sampled_from(Choice)), data.draw(st.sampled_from(candidates))
        made = planning.with_choice(made, [place], choice, target)
    imported(made, layers)


@pytest.mark.parametrize("match", Match)
@given(current=concepts, offered=concepts, carries=carried)
def test_overwriting_twice_is_overwriting_once(
    match: Match, current: Concept, offered: Concept, carries: frozenset[str]
):
    writer = Writer(carries)
    once = writer.overwritten(current, offered, match)
    assert writer.overwritten(once, offered, match) is once


@given(current=concepts, offered=concepts, carries=carried)
def test_filling_twice_is_filling_once_and_takes_nothing_away(
    current: Concept, offered: Concept, carries: frozenset[str]
):
    writer = Writer(carries)
    once = writer.filled(current, offered)
    assert writer.filled(once, offered) is once
    assert [term.text for term in once.terms][: len(current.terms)] == [
        term.text for term in current.terms
    ]
    assert once.note == (current.note or (offered.note if "note" in carries else ""))


@given(current=concepts, offered=concepts)
def test_a_field_that_is_not_carried_stays(current: Concept, offered: Concept):
    for match in Match:
        after = Writer(FOUR_COLUMNS).overwritten(current, offered, match)
        assert replace(after, terms=(), domain="") == replace(current, terms=(), domain="")


@given(current=crowded_concepts, offered=crowded_concepts)
def test_overwriting_by_our_id_makes_it_the_file_s(current: Concept, offered: Concept):
    offered = replace(offered, terms=offered.terms[:1], distinct_from=())
    after = Writer(EVERYTHING).overwritten(current, offered, Match.OWN_ID)
    same = {"id": current.id, "retired": current.retired, "replaced_by": current.replaced_by}
    assert replace(after, external_ids=()) == replace(offered, external_ids=(), **same)
