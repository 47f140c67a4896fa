"""The card while verdicts change what it is about: it follows, stays for a menu, and goes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeWidget

from reader.ui.verdicts_dialog import VerdictsDialog
from tests.reader.ui.verdicts.cases import key, menu_of, pops_up, walk_to
from tests.reader.ui.windows import hover


def test_a_card_that_was_put_away_does_not_come_back_with_a_later_change(opened, wait):
    each = walk_to(opened)
    hovering = opened.window.pointing.hover
    wait(lambda: opened.desk.judge.reject(each))
    opened.window.pointing.show_card(each)
    opened.window.court.judging._reject(each)  # which is ruled already
    hovering.dismiss()
    wait(opened.desk.judge.undo)
    assert not hovering.face.isVisible()


def test_the_card_follows_a_verdict_given_while_terms_are_still_looked_for(opened, wait):
    walk_to(opened)
    opened.desk._recognition._complete = False
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert opened.window.pointing.hover.face.card.equivalents[0] == "Huning Cranes"


@pops_up
def test_a_card_left_for_a_menu_goes_once_the_menu_is_closed(opened, qtbot):
    face = opened.window.pointing.hover.face
    hover(opened, "沪宁钢机")
    qtbot.waitUntil(face.isVisible)
    key(opened, Qt.Key.Key_S)
    menu = menu_of(opened)
    opened.window.view._hover(None)
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not face.isVisible())


@pops_up
def test_the_menu_over_a_selection_adds_what_is_selected(opened, qtbot, monkeypatch):
    view, text = opened.window.view, opened.desk.article.text
    at = text.index("沪宁钢机的订单")
    view._select(at, at + 7)
    asked = []
    monkeypatch.setattr(opened.window.workshop.adding, "ask", lambda *them: asked.append(them[0]))
    box = view.box_of(at, at + 4)
    view.customContextMenuRequested.emit(view.viewport().mapFromGlobal(box.center()))
    menu = menu_of(opened)
    (add,) = (each for each in menu.actions() if each.text().startswith("&Add"))
    add.trigger()
    menu.close()
    assert asked == ["沪宁钢机的订单"]


@pytest.fixture
def listed(opened, wait):
    """The list of two verdicts."""
    for surface in ("沪宁钢机", "净息差"):
        walk_to(opened, surface)
        wait(lambda: key(opened, Qt.Key.Key_X))
    opened.window.commands["verdicts"].trigger()
    (dialog,) = opened.window.findChildren(VerdictsDialog)
    yield dialog.findChild(QTreeWidget)
    dialog.close()


def test_return_goes_to_a_verdict_and_the_list_stays(opened, listed):
    listed.setFocus()
    listed.setCurrentItem(listed.topLevelItem(1))
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert opened.window.view.selected_text() == "净息差"
    assert listed.isVisible()


def test_after_one_is_removed_the_next_one_is_current(opened, listed, wait):
    listed.setFocus()
    listed.setCurrentItem(listed.topLevelItem(0))
    wait(lambda: QTest.keyClick(listed, Qt.Key.Key_Delete))
    assert listed.topLevelItemCount() == 1
    assert listed.currentItem() is listed.topLevelItem(0)
    assert [each.text(0) for each in listed.selectedItems()] == ["净息差"]


@pytest.mark.parametrize("row", [0, 1])
def test_the_current_verdict_stays_current_when_the_list_is_made_anew(opened, listed, row, wait):
    listed.setCurrentItem(listed.topLevelItem(row))
    current = listed.currentItem().text(0)
    walk_to(opened)
    wait(opened.window.commands["not_here"].trigger)
    assert listed.topLevelItemCount() == 3
    assert listed.currentItem().text(0) == current
