"""Verdicts in the window: X takes a mark away, undo brings it back, a restart keeps both."""

from PySide6.QtCore import Qt

from glossary.model import ConceptId
from reader.annotation.verdicts import meaning_of
from reader.ui.annotate_page import TERMS_ONLY
from tests.builders import concept
from tests.reader.ui.verdicts.cases import (
    CONTROL,
    CRANE,
    SHIFT,
    STEEL,
    TEXT,
    key,
    meanings,
    said,
    save_both,
    undo_button,
    walk_to,
)
from tests.reader.ui.windows import surfaces, wait_for_text


def test_x_takes_the_reading_away_at_its_place_only(opened, wait):
    before = meanings(opened)
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert meanings(opened) == ["crane", *before[1:]]
    assert "not “Huning Steel” here" in said(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert meanings(opened) == before[1:]
    desk = opened.desk
    anew = desk.annotator.annotate(desk.article, wanted=TERMS_ONLY, verdicts=desk.judge.verdicts)
    assert desk.found() == anew


def test_the_card_follows_what_is_left_and_goes_with_the_last(opened, wait):
    walk_to(opened)
    face = opened.window.pointing.hover.face
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert face.isVisible()
    assert face.card.equivalents[0] == "Huning Cranes"
    wait(lambda: key(opened, Qt.Key.Key_X))
    shown = [face.card.headword] if face.isVisible() else []
    assert shown in ([], [opened.desk.article.text[:2]])


def test_the_walk_goes_on_from_where_a_mark_was(opened, wait):
    opened.desk.judge.reject(walk_to(opened))
    view = opened.window.view
    walk_to(opened, "净息差")
    wait(lambda: key(opened, Qt.Key.Key_X))
    at = opened.desk.article.text.index("净息差")
    while (here := view.focused_annotation) is not None and here.start < at + 3:
        view.next_annotation()
    following = view.focused_annotation or view.next_annotation()
    assert following.start > at


def test_undo_and_redo_go_through_the_verdicts(opened, wait):
    before = meanings(opened)
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    after = meanings(opened)
    assert "not “Huning Steel” here" in opened.window.commands["undo"].text()
    wait(lambda: key(opened, Qt.Key.Key_Z, CONTROL))
    assert meanings(opened) == before
    assert said(opened).startswith("Undone")
    wait(lambda: key(opened, Qt.Key.Key_Z, CONTROL | SHIFT))
    assert meanings(opened) == after


def test_the_message_offers_to_take_it_back(opened, wait):
    before = meanings(opened)
    walk_to(opened)
    assert undo_button(opened).isHidden()
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert undo_button(opened).isVisible()
    wait(undo_button(opened).click)
    assert meanings(opened) == before
    assert undo_button(opened).isHidden()


def test_undo_takes_back_what_was_done_last_here_or_in_the_glossary(opened, wait):
    keeper = opened.window.workshop._keeper
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    other = concept("净息差", "net margin", id="margin")
    wait(lambda: keeper.save(other))
    wait(lambda: key(opened, Qt.Key.Key_Z, CONTROL))
    assert keeper.layers.concept(ConceptId("margin")) is None
    assert meanings(opened)[0] == "crane"
    wait(lambda: key(opened, Qt.Key.Key_Z, CONTROL))
    assert meanings(opened)[0] == "steel"
    wait(lambda: key(opened, Qt.Key.Key_Z, CONTROL | SHIFT))
    assert meanings(opened)[0] == "crane"
    wait(lambda: key(opened, Qt.Key.Key_Z, CONTROL | SHIFT))
    assert keeper.layers.concept(ConceptId("margin")) == other


def test_a_restart_keeps_verdicts_and_their_undo(start, qtbot):
    first = start()
    save_both(first)
    first.desk.open_text(TEXT)
    wait_for_text(qtbot, first, "沪宁钢机")
    with qtbot.waitSignal(first.desk.annotated):
        first.desk.judge.reject(walk_to(first))
    first.window.close()
    first.close()
    second = start()
    for each in (STEEL, CRANE):
        second.desk.take_changes((), (each,))
    second.desk.open_last()
    wait_for_text(qtbot, second, "沪宁钢机")
    assert meanings(second)[0] == "crane"
    with qtbot.waitSignal(second.desk.annotated):
        key(second, Qt.Key.Key_Z, CONTROL)
    assert meanings(second)[0] == "steel"


def test_another_copy_of_the_article_has_the_verdicts(opened, wait, open_text):
    text = opened.desk.article.text
    second = [each for each in opened.window.view.annotations if each.start > text.index("\n")]
    wait(lambda: opened.desk.judge.reject(next(e for e in second if meaning_of(e) == "steel")))
    open_text(f"首页 > 财经 > 正文\n责任编辑：某某\n{TEXT}\n点击查看更多行情\n")
    assert opened.desk.article.text.startswith("首页")
    assert meanings(opened) == ["steel", "crane", "steel"]


def test_an_article_that_is_not_kept_keeps_verdicts_as_long_as_it_lies_there(
    opened, wait, monkeypatch
):
    failed = []
    opened.desk.unremembered.connect(failed.append)
    opened.desk.judge._library._database.execute("pragma query_only = 1")
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert len(failed) == 1
    assert meanings(opened)[0] == "crane"
    wait(lambda: key(opened, Qt.Key.Key_Z, CONTROL))
    assert meanings(opened)[0] == "steel"
    assert len(failed) == 1


def test_an_export_has_the_verdicts(opened, wait):
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    source = opened.window.exporting._source()
    source._found = None
    annotated = source._annotated(opened.window.choices.now.export, lambda: False)
    assert meaning_of(annotated.annotations[0]) == "crane"


def test_surfaces_elsewhere_are_untouched(opened, wait):
    before = surfaces(opened)
    walk_to(opened, "净息差")
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert [each for each in before if each != "净息差"] == [
        each for each in surfaces(opened) if each not in ("净", "息差", "利差")
    ]
