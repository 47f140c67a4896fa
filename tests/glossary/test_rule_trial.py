"""A trial of rules says of each place what becomes of it, and by which rule."""

from dataclasses import replace

from hypothesis import given

from glossary.matcher import Matcher
from glossary.model import Concept, ContextRule, Effect, MatchRule, Side
from glossary.rule_trial import Outcome, rule_verdicts
from tests.builders import concept
from tests.strategies import article_texts
from tests.strategies import concepts as any_concepts

REJECTING = ContextRule(effect=Effect.REJECT, side=Side.AFTER, alternatives=("的", "主义"))
PREFERRING = ContextRule(effect=Effect.PREFER, side=Side.NEAR, alternatives=("港股",))


def ruled(*rules: ContextRule, **fields: object) -> Concept:
    made = concept("理想", "Li Auto")
    return replace(made, terms=(replace(made.terms[0], rules=rules, **fields), made.terms[1]))


def test_without_rules_every_place_is_accepted():
    verdicts = rule_verdicts(ruled(), "理想公布销量，理想的结果。")
    assert [(each.start, each.end, each.outcome, each.rule) for each in verdicts] == [
        (0, 2, Outcome.ACCEPTED, None),
        (7, 9, Outcome.ACCEPTED, None),
    ]


def test_the_rule_that_rejects_a_place_is_named():
    verdicts = rule_verdicts(ruled(PREFERRING, REJECTING), "港股理想走高，这是理想的结果。")
    assert [(each.outcome, each.rule) for each in verdicts] == [
        (Outcome.PREFERRED, PREFERRING),
        (Outcome.REJECTED, REJECTING),
    ]


def test_a_sense_waits_where_a_preferring_rule_does_not_apply():
    (verdict,) = rule_verdicts(ruled(PREFERRING), "理想走高。")
    assert (verdict.outcome, verdict.rule) == (Outcome.WAITING, PREFERRING)


def test_a_verdict_carries_the_drafts_own_term():
    draft = ruled(REJECTING)
    (verdict,) = rule_verdicts(draft, "理想主义")
    assert verdict.term is draft.terms[0]


def test_a_place_the_match_rule_leaves_out_has_no_verdict():
    assert rule_verdicts(ruled(match=MatchRule.NEVER), "理想走高") == ()


def test_a_draft_without_text_has_no_verdicts():
    assert rule_verdicts(concept("", id="draft"), "理想走高") == ()


def test_the_rules_of_a_deleted_concept_can_be_tried():
    assert len(rule_verdicts(replace(ruled(), retired=True), "理想走高")) == 1


@given(any_concepts, article_texts)
def test_a_place_is_matched_unless_every_verdict_on_it_rejects(draft, sentence):
    draft = replace(draft, retired=False)
    verdicts = rule_verdicts(draft, sentence)
    accepted = {(v.start, v.end) for v in verdicts if v.outcome is not Outcome.REJECTED}
    assert accepted == {(match.start, match.end) for match in Matcher((draft,)).find(sentence)}
