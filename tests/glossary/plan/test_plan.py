"""Plan: how the rows of a file stand to the glossary, and what they write."""

from dataclasses import replace

import pytest

from glossary import plan as planning
from glossary.exchange.incoming import Delivery, Fault
from glossary.layers import Layers
from glossary.model import Concept, ConceptId, Language, Term
from glossary.plan import Choice, PlanRow, Policy, RowVerdict, Why
from tests.builders import concept
from tests.deliveries import FOUR_COLUMNS, delivery, nameless

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


def test_a_term_nobody_has_is_new_and_gets_an_id():
    row = one(offering(concept("降息", "rate cut", domain="policy")))
    assert (row.verdict, row.choice, row.line) == (RowVerdict.NEW, Choice.NEW, 2)
    assert row.after.id
    assert row.after.terms == concept("降息", "rate cut").terms


def test_a_row_that_equals_a_built_in_concept_is_the_same_and_makes_no_copy():
    for given in (delivery(CUT), offering(CUT), offering(replace(CUT, domain=""))):
        made = planning.plan(given, LAYERS, Policy.OVERWRITE)
        assert [row.verdict for row in made.rows] == [RowVerdict.SAME]
        assert planning.changes(made) == ()


def test_other_english_in_the_same_domain_is_a_change_that_only_overwriting_writes():
    given = offering(concept("降准", "reserve cut", domain="policy"), carries=FOUR_COLUMNS)
    filled, written = one(given), one(given, policy=Policy.OVERWRITE)
    assert (filled.verdict, filled.after) == (RowVerdict.CHANGED, None)
    assert written.verdict is RowVerdict.CHANGED
    assert written.after.equivalents() == ("reserve cut", "RRR cut")
    assert [each.field for each in written.differences] == ["terms.en"]


def test_filling_adds_only_what_was_not_there():
    bare = replace(CUT, terms=CUT.terms[:1], definition_zh="")
    richer = replace(CUT, definition_zh="下调存款准备金率", note="x")
    row = one(offering(richer), Layers.of([bare]))
    assert row.after == replace(bare, terms=CUT.terms, definition_zh="下调存款准备金率", note="x")


def test_skipping_leaves_what_is_there_and_still_adds_what_is_new():
    given = offering(concept("降准", "x", domain="policy"), concept("降息", "rate cut"))
    made = planning.plan(given, LAYERS, Policy.SKIP)
    assert [row.after is None for row in made.rows] == [True, False]


def test_the_same_text_in_another_domain_is_a_homograph_and_new():
    row = one(offering(concept("降准", "landing", domain="sports")))
    assert row.verdict is RowVerdict.NEW
    assert "also means “降准, RRR cut” (policy.rrr-cut)" in row.reason


def test_the_same_text_with_the_same_english_is_the_same_concept_in_any_domain():
    row = one(offering(concept("降准", "RRR cut", domain="central banks")))
    assert (row.current, row.verdict) == (CUT, RowVerdict.CHANGED)


def test_another_reading_makes_another_concept():
    line = concept("行", "line of business", id="a", domain="", reading="háng")
    row = one(offering(concept("行", "to go", domain="", reading="xíng")), Layers.of([line]))
    assert row.verdict is RowVerdict.NEW


def test_the_other_script_is_the_same_term_and_says_so():
    row = one(offering(concept("降準", "RRR cut", domain="policy")))
    assert row.current == CUT
    assert Why.SCRIPT in whys(row)
    assert "“降準” is “降准” in the other script" in row.reason


def test_two_candidates_are_a_conflict_until_one_is_chosen():
    both = [concept("头寸", "position", id="a"), concept("头寸", "cash position", id="b")]
    made = planning.plan(offering(concept("头寸", "exposure")), Layers.of(both))
    (row,) = made.rows
    assert (row.verdict, row.choice, row.after) == (RowVerdict.CONFLICT, Choice.SKIP, None)
    assert [each.id for each in row.candidates] == ["a", "b"]
    chosen = planning.with_choice(made, [0], Choice.OVERWRITE, ConceptId("b"))
    assert chosen.rows[0].after.equivalents() == ("exposure", "cash position")
    assert chosen.rows[0].target == both[1]


def test_of_two_candidates_the_one_with_the_english_is_meant():
    both = [concept("头寸", "position", id="a"), concept("头寸", "cash position", id="b")]
    row = one(offering(concept("头寸", "cash position")), Layers.of(both))
    assert (row.verdict, row.current.id) == (RowVerdict.SAME, "b")


def test_terms_that_name_two_concepts_are_a_conflict():
    both = [concept("英伟达", "NVIDIA", id="nvidia"), concept("超微", "AMD", id="amd")]
    crossed = replace(both[0], terms=(*both[0].chinese(), *both[1].terms))
    assert one(offering(crossed), Layers.of(both)).verdict is RowVerdict.CONFLICT
    english = one(offering(concept("英伟达", "AMD")), Layers.of(both))
    assert english.verdict is RowVerdict.CONFLICT
    assert Why.ENGLISH_ELSEWHERE in whys(english)
    by_id = one(delivery(replace(both[1], id=ConceptId("nvidia"))), Layers.of(both))
    assert by_id.verdict is RowVerdict.CONFLICT
    assert [each.id for each in by_id.candidates] == ["amd"]


def test_a_new_chinese_name_for_known_english_says_whose_that_is():
    row = one(offering(concept("下调准备金率", "RRR cut", domain="policy")))
    assert (row.verdict, row.candidates) == (RowVerdict.NEW, (CUT,))
    (as_synonym,) = planning.with_choice(
        planning.plan(offering(concept("下调准备金率", "RRR cut", domain="policy")), LAYERS),
        [0],
        Choice.OVERWRITE,
        CUT.id,
    ).rows
    assert [term.text for term in as_synonym.after.chinese()] == ["下调准备金率", "降准"]


def test_rows_of_one_concept_are_joined():
    rows = [concept("降息", text, domain="") for text in ("rate cut", "interest-rate cut")]
    row = one(offering(*rows))
    assert row.lines == (2, 3)
    assert row.after.equivalents() == ("rate cut", "interest-rate cut")
    assert Why.JOINED in whys(row)


def test_rows_with_two_terms_of_one_concept_are_joined():
    bank = concept("央行", "PBOC", id="a")
    bank = replace(bank, terms=(Term(language=Language.ZH_HANS, text="人民银行"), *bank.terms))
    row = one(offering(concept("央行", "PBoC"), concept("人民银行", "PBC")), Layers.of([bank]))
    assert (row.current, row.lines) == (bank, (2, 3))


def test_rows_that_part_two_meanings_are_not_joined():
    rows = [
        concept("推理", "inference", definition_en="running a model"),
        concept("推理", "reasoning", definition_en="thinking in steps"),
    ]
    made = planning.plan(offering(*rows), Layers())
    assert [row.verdict for row in made.rows] == [RowVerdict.NEW] * 2
    assert Why.NAMESAKE_IN_FILE in whys(made.rows[1])


@pytest.mark.parametrize("text", ["", " ", "降\x00准", "降\n准", "降\ud800"])
def test_terms_that_can_t_be_are_invalid(text: str):
    row = one(offering(concept(text, "x")))
    assert (row.verdict, row.offered, row.after) == (RowVerdict.INVALID, None, None)
    assert row.reason


def test_lines_the_reader_refused_are_invalid_rows_in_their_place():
    given = replace(delivery(CUT), faults=(Fault(1, "the line has more cells"),))
    made = planning.plan(given, LAYERS)
    assert [(row.line, row.verdict) for row in made.rows] == [
        (1, RowVerdict.INVALID),
        (2, RowVerdict.SAME),
    ]


def test_a_concept_without_one_of_the_languages_is_noted():
    chinese, english = concept("降息"), replace(concept("x", "rate cut"), terms=())
    english = replace(english, terms=(Term(language=Language.EN, text="rate cut"),))
    made = planning.plan(offering(chinese, english), Layers())
    assert [whys(row) for row in made.rows] == [{Why.NO_ENGLISH}, {Why.NO_CHINESE}]
