"""RulesEditor: context rules and what they make of a sentence while one types."""

import pytest

from glossary.model import ContextRule, Effect, Language, Side, Term
from reader.ui.workshop.rules_editor import RulesEditor
from tests.reader.ui.workshop.forms import retype

NOT_IDEAL = ContextRule(
    effect=Effect.REJECT,
    side=Side.AFTER,
    alternatives=("的", "状态"),
    example_yes="理想涨了。",
    example_no="理想的。",
)
RATHER = ContextRule(effect=Effect.PREFER, side=Side.NEAR, alternatives=("港股",))
TERM = Term(language=Language.ZH_HANS, text="理想", rules=(NOT_IDEAL,))


@pytest.fixture
def editor(qtbot):
    made = RulesEditor(TERM.rules)
    made.set_term(TERM)
    qtbot.addWidget(made)
    made.show()
    return made


def test_rules_are_read_back_as_they_were_shown(editor):
    assert editor.rules() == (NOT_IDEAL,)


def test_each_place_of_a_sentence_is_judged_with_the_rule_that_decides(editor):
    retype(editor._sentence, "理想涨了，这是理想的结果。")
    first, second = editor.verdicts.split("<br>")
    assert "accepted" in first
    assert "rejected" in second
    assert "的 / 状态" in second


def test_the_verdicts_follow_the_rules(editor, qtbot):
    retype(editor._sentence, "理想的结果。")
    with qtbot.waitSignal(editor.changed):
        retype(editor._rows[0]._strings, "状态；情况")
    assert "accepted" in editor.verdicts
    assert editor.rules()[0].alternatives == ("状态", "情况")


def test_a_preferring_rule_is_told(qtbot):
    editor = RulesEditor((RATHER,))
    qtbot.addWidget(editor)
    editor.set_term(TERM)
    retype(editor._sentence, "港股理想涨了")
    assert "preferred" in editor.verdicts
    retype(editor._sentence, "理想涨了")
    assert "only if" in editor.verdicts


def test_a_rule_is_added_and_counts_once_it_has_strings(editor):
    editor._add_new()
    assert editor.rules() == (NOT_IDEAL,)
    retype(editor._rows[1]._strings, "化")
    assert editor.rules()[1].alternatives == ("化",)


def test_a_rule_is_removed(editor, qtbot):
    with qtbot.waitSignal(editor.changed):
        editor._rows[0].removed.emit()
    assert editor.rules() == ()


def test_a_sentence_without_the_term_says_so(editor):
    retype(editor._sentence, "<b>别的")
    assert editor.verdicts
    assert "<b>" not in editor.verdicts
    retype(editor._sentence, "")
    assert editor._verdicts.isHidden()


def test_another_term_is_tried_with_the_same_rules(editor):
    retype(editor._sentence, "蔚来的")
    editor.set_term(Term(language=Language.ZH_HANS, text="蔚来"))
    assert "rejected" in editor.verdicts
