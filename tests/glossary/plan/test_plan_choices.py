"""Plans: how a file's ids find concepts again, what choices write, and what the plan tells."""

from dataclasses import replace

import pytest

from glossary import plan as planning
from glossary.errors import StaleChangeError, StoppedError
from glossary.exchange.incoming import Delivery
from glossary.layers import Layers
from glossary.model import Concept, ConceptId, ExternalId, Language, MatchRule, Term
from glossary.plan import Choice, Match, Plan, PlanRow, Policy, RowVerdict, Why
from glossary.record import fingerprint
from glossary.store import GlossaryStore
from tests.builders import concept
from tests.deliveries import EVERYTHING, FOUR_COLUMNS, delivery, nameless

CUT = concept("降准", "RRR cut", id="policy.rrr-cut", domain="policy", reading="jiàng zhǔn")
LAYERS = Layers.of([CUT])


def one(given: Delivery, layers: Layers = LAYERS, policy: Policy = Policy.FILL) -> PlanRow:
    """The only row of the plan."""
    (row,) = planning.plan(given, layers, policy).rows
    return row


def offering(*made: Concept, **options) -> Delivery:
    return delivery(*map(nameless, made), **options)


def whys(row: PlanRow) -> set[Why]:
    return {note.why for note in row.notes}


def test_by_our_id_the_file_s_terms_take_the_place_of_ours():
    renamed = replace(CUT, terms=(CUT.terms[0], Term(language=Language.EN, text="cut in the RRR")))
    row = one(delivery(renamed), policy=Policy.OVERWRITE)
    assert (row.match, row.after) == (Match.OWN_ID, renamed)


def test_by_our_id_a_blank_clears_and_by_text_it_does_not():
    defined = replace(CUT, definition_en="x")
    layers = Layers.of([defined])
    assert one(delivery(CUT), layers, Policy.OVERWRITE).after == CUT
    assert one(offering(CUT), layers, Policy.OVERWRITE).verdict is RowVerdict.SAME


def test_what_the_file_has_no_room_for_stays():
    strict = replace(CUT.terms[0], match=MatchRule.WHOLE_TOKEN, sense_note="policy")
    mine = replace(CUT, terms=(strict, *CUT.terms[1:]), note="mine")
    row = one(delivery(CUT, carries=FOUR_COLUMNS), Layers.of([mine]), Policy.OVERWRITE)
    assert row.verdict is RowVerdict.SAME


def test_the_file_s_own_id_finds_the_concept_again_under_another_name():
    first = one(offering(concept("降息", "rate cut"), source_ids=("7",)), Layers())
    assert first.after.external_ids == (ExternalId("source", "terms:7"),)
    again = one(
        offering(concept("下调利率", "rate cut"), source_ids=("7",)),
        Layers.of(user=[first.after]),
        Policy.OVERWRITE,
    )
    assert (again.match, again.current) == (Match.SOURCE_ID, first.after)
    assert [term.text for term in again.after.chinese()] == ["下调利率"]


def test_what_the_user_deleted_does_not_come_back_by_itself():
    gone = replace(CUT, retired=True)
    layers = Layers.of([CUT], (), [gone])
    for given in (delivery(CUT), offering(CUT)):
        made = planning.plan(given, layers, Policy.OVERWRITE)
        assert planning.changes(made) == ()
        assert whys(made.rows[0]) == {Why.DELETED}
        restored = planning.with_choice(made, [0], Choice.FILL)
        assert restored.rows[0].after == CUT


def test_a_new_concept_may_stand_beside_a_deleted_one():
    gone = replace(CUT, retired=True)
    made = planning.plan(offering(CUT), Layers.of([CUT], (), [gone]))
    (row,) = planning.with_choice(made, [0], Choice.NEW).rows
    assert row.after.id not in ("", CUT.id)


def test_a_merged_concept_is_followed_to_what_it_was_merged_into():
    merged = replace(concept("下调准备金率", id="b"), retired=True, replaced_by=CUT.id)
    row = one(delivery(replace(merged, retired=False, replaced_by="")), Layers.of([CUT, merged]))
    assert row.current == CUT
    assert Why.MERGED in whys(row)


def test_keeping_both_notes_that_they_are_distinct():
    both = [concept("头寸", "position", id="a"), concept("头寸", "cash position", id="b")]
    made = planning.plan(offering(concept("头寸", "exposure")), Layers.of(both))
    (row,) = planning.with_choice(made, [0], Choice.NEW).rows
    assert row.after.distinct_from == ("a", "b")


def test_a_correction_notes_what_it_was_made_from():
    made = planning.plan(delivery(replace(CUT, note="new")), LAYERS, Policy.OVERWRITE)
    (change,) = planning.changes(made, LAYERS)
    assert change.before is None
    assert change.after == replace(CUT, note="new", based_on=fingerprint(CUT))


def test_a_stale_plan_is_refused():
    with GlossaryStore(None) as store:
        store.save(CUT)
        made = planning.plan(
            delivery(replace(CUT, note="file")), Layers.of(user=store.concepts()), Policy.FILL
        )
        store.save(replace(CUT, note="another window"))
        now = Layers.of(user=store.concepts())
        with pytest.raises(StaleChangeError):
            store.apply("import", planning.changes(made, now))


def test_a_proposed_deletion_waits_for_the_keeper():
    gone = replace(CUT, retired=True)
    made = planning.plan(delivery(gone), Layers.of(user=[CUT]), Policy.OVERWRITE)
    assert made.rows[0].verdict is RowVerdict.CONFLICT
    assert planning.changes(made) == ()
    (change,) = planning.changes(planning.with_choice(made, [0], Choice.OVERWRITE))
    assert change.after == gone
    assert one(delivery(gone), Layers()).verdict is RowVerdict.SAME


def test_rows_chosen_for_one_concept_write_one_after_the_other():
    both = [concept("头寸", "position", id="a"), concept("头寸", "cash position", id="b")]
    rows = [replace(concept("头寸", text), definition_en=text) for text in ("x", "y")]
    made = planning.plan(offering(*rows), Layers.of(user=both))
    chosen = planning.with_choice(made, range(2), Choice.OVERWRITE, ConceptId("a"))
    (change,) = planning.changes(chosen)
    assert change.after.equivalents() == ("y", "x", "position")


def test_another_policy_changes_the_rows_that_say_something_else():
    made = planning.plan(delivery(replace(CUT, note="x", domain="b")), LAYERS, Policy.SKIP)
    assert made.rows[0].after is None
    filled = planning.with_policy(made, Policy.FILL)
    assert filled.rows[0].after == replace(CUT, note="x")
    assert planning.with_policy(made, Policy.OVERWRITE).rows[0].after.domain == "b"


def test_a_plan_can_be_stopped_and_tells_how_far_it_is():
    given = offering(*(concept(f"词{number}") for number in range(3000)))
    told: list[int] = []
    planning.plan(given, Layers(), tell=told.append)
    assert told == sorted(told)
    assert told[-1] == 3000
    with pytest.raises(StoppedError):
        planning.plan(given, Layers(), stopped=lambda: True)


def test_the_json_has_every_verdict_and_the_differences():
    given = offering(concept("降准", "reserve cut", domain="policy"), concept("降息", "rate cut"))
    told = planning.as_json(planning.plan(given, LAYERS, Policy.OVERWRITE))
    assert list(told) == ["new", "changed", "same", "conflict", "invalid"]
    assert told["changed"][0]["concept"] == "policy.rrr-cut"
    assert told["changed"][0]["differences"][0] == {
        "field": "terms.en",
        "before": "RRR cut",
        "after": "reserve cut; RRR cut",
    }
    assert told["new"][0]["line"] == 3


def test_a_plan_says_how_many_rows_there_are_of_each_verdict():
    made: Plan = planning.plan(delivery(CUT, carries=EVERYTHING), LAYERS)
    assert made.counts() == {RowVerdict.SAME: 1}
