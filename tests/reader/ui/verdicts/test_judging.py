"""The ways to a verdict: the card, the menus, the list, and always."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QTreeWidget

from glossary.model import Kind
from reader.ui.verdicts_dialog import VerdictsDialog
from reader.ui.workshop.quick_add import QuickAdd
from tests.reader.ui.verdicts.cases import (
    key,
    meanings,
    menu_of,
    pops_up,
    said,
    walk_to,
)
from tests.reader.ui.windows import hover


@pops_up
def test_another_sense_can_be_chosen_here_by_keyboard(opened, wait):
    walk_to(opened)
    key(opened, Qt.Key.Key_S)
    menu = menu_of(opened)
    assert menu.activeAction().text().startswith("Huning Cranes")
    wait(lambda: QTest.keyClick(menu, Qt.Key.Key_Return))
    assert meanings(opened)[0] == "crane"
    assert "here “Huning Cranes”" in said(opened)


@pops_up
def test_a_sense_on_the_card_leads_to_here_and_always(opened, wait):
    walk_to(opened)
    face = opened.window.pointing.hover.face
    face._label.linkActivated.emit("0")
    menu = menu_of(opened)
    assert [each.text() for each in menu.actions()] == ["&Here", "&Always…"]
    wait(menu.actions()[0].trigger)
    menu.close()
    assert meanings(opened)[0] == "crane"


@pops_up
def test_the_cards_buttons_do_the_same_and_can_be_reached_by_keyboard(opened, wait):
    walk_to(opened)
    face = opened.window.pointing.hover.face
    names = ("not_here", "another", "always")
    buttons = [face.findChild(QToolButton, name) for name in names]
    assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in buttons)
    assert all(each.toolTip() and each.accessibleName() for each in buttons)
    wait(buttons[0].click)
    assert meanings(opened)[0] == "crane"
    buttons[1].click()
    menu_of(opened).close()


def test_always_makes_the_chosen_sense_the_only_one_and_can_be_undone(opened, wait):
    each = walk_to(opened)
    opened.window.court.judging._rule(each, lambda: None)
    sense = opened.window.court.judging._others(each)[0]
    opened.window.court.judging.always_wanted.emit(sense)
    (dialog,) = opened.window.findChildren(QuickAdd)
    assert dialog.concept().id == "crane"
    assert dialog.only.isVisible()
    wait(dialog.accept)
    assert meanings(opened) == ["crane"] * 3
    wait(opened.window.commands["undo"].trigger)
    assert meanings(opened) == ["steel"] * 3


def test_always_for_a_word_begins_a_concept_with_its_english(opened, wait):
    text = opened.desk.article.text
    word = opened.desk.word_at(text.index("订单"))
    opened.window.court.judging.always_wanted.emit(word)
    (dialog,) = opened.window.findChildren(QuickAdd)
    assert dialog.chinese.text() == text[word.start : word.end]
    dialog.reject()


@pytest.mark.parametrize("always", [True, False])
def test_a_name_known_by_rule_brings_its_english_and_its_kind(program, open_text, always):
    open_text("公司董事长周启明辞任。")
    text = program.desk.article.text
    at = text.index("周启明")
    (name,) = (each for each in program.window.view.annotations if each.start == at)
    if always:
        program.window.court.judging.always_wanted.emit(name)
    else:
        program.window.pointing.edit_wanted.emit(name)
    (dialog,) = program.window.findChildren(QuickAdd)
    saved = dialog.concept()
    assert [term.text for term in saved.terms] == ["周启明", "Zhou Qiming"]
    assert saved.kind is Kind.PERSON
    dialog.reject()


def test_a_word_of_the_dictionary_can_be_rejected_under_the_pointer(opened, qtbot):
    text, view = opened.desk.article.text, opened.window.view
    at = text.index("说")
    word = opened.desk.word_at(at)
    hover(opened, text[word.start : word.end])
    face = opened.window.pointing.hover.face
    qtbot.waitUntil(face.isVisible)
    key(opened, Qt.Key.Key_X)
    assert not face.isVisible()
    after = opened.desk.word_at(at)
    assert after is None or (after.start, after.end) != (word.start, word.end)
    view.leave_annotation()


def test_without_a_term_the_commands_say_what_to_do(opened):
    for letter in (Qt.Key.Key_X, Qt.Key.Key_S, Qt.Key.Key_A):
        opened.window.status.clearMessage()
        key(opened, letter)
        assert said(opened).startswith("Point at a term")
    assert opened.desk.judge.rulings.steps == ()


def test_the_list_shows_goes_to_and_removes_verdicts(opened, wait):
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    opened.window.commands["verdicts"].trigger()
    (dialog,) = opened.window.findChildren(VerdictsDialog)
    tree = dialog.findChild(QTreeWidget)
    (item,) = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    assert (item.text(0), item.text(1)) == ("沪宁钢机", "not “Huning Steel” here")
    tree.itemClicked.emit(item, 0)
    assert opened.window.view.selected_text() == "沪宁钢机"
    item.setSelected(True)
    (remove,) = (e for e in dialog.findChildren(QPushButton) if e.text() == "&Remove")
    wait(remove.click)
    assert tree.topLevelItemCount() == 0
    assert meanings(opened)[0] == "steel"
    wait(opened.window.commands["undo"].trigger)
    assert tree.topLevelItemCount() == 1
    dialog.close()


@pops_up
def test_the_articles_menu_is_about_what_was_clicked(opened, wait):
    view, text = opened.window.view, opened.desk.article.text
    at = text.rindex("沪宁钢机")
    box = view.box_of(at, at + 4)
    point = view.viewport().mapFromGlobal(box.center()) + QPoint(0, box.height() // 8)
    view.customContextMenuRequested.emit(point)
    menu = menu_of(opened)
    names = [each.objectName() for each in menu.actions()]
    assert {"copy", "not_here", "another_sense", "always", "verdicts"} <= set(names)
    (reject,) = (each for each in menu.actions() if each.objectName() == "not_here")
    wait(reject.trigger)
    menu.close()
    assert meanings(opened) == ["steel", "steel", "crane"]
    QApplication.processEvents()
    assert opened.window.court.judging._aimed is None
