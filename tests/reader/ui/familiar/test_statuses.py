"""Terms are said to be new, being learnt, known or never shown; all of the window follows."""

import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from reader.library.familiarity import Status
from reader.library.library import Library
from reader.ui.page_style import English, Pinyin
from tests.reader.ui.conftest import ARTICLE
from tests.reader.ui.familiar.cases import (
    SHIFT,
    key_of,
    labelled,
    listed,
    read,
    statuses,
    type_key,
    underlined,
    walk_to,
)


@pytest.fixture
def opened(program, open_text):
    open_text()
    return program


@pytest.mark.parametrize(
    ("letter", "modifiers", "status"),
    [
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, Status.LEARNING),
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier, Status.KNOWN),
        (Qt.Key.Key_K, SHIFT, Status.NEVER),
    ],
)
def test_a_key_says_how_the_reader_stands_to_the_term_walked_to(opened, letter, modifiers, status):
    walk_to(opened, "液冷")
    type_key(opened, letter, modifiers)
    assert statuses(opened) == {key_of(opened, "液冷"): status}
    type_key(opened, Qt.Key.Key_U)
    assert statuses(opened) == {}


def test_what_was_said_is_told_and_can_be_undone_and_done_again(opened):
    walk_to(opened, "液冷")
    type_key(opened, Qt.Key.Key_K)
    assert opened.window.status.currentMessage() == "液冷: known"
    opened.window.commands["undo"].trigger()
    assert statuses(opened) == {}
    opened.window.commands["redo"].trigger()
    assert statuses(opened) == {key_of(opened, "液冷"): Status.KNOWN}


def test_undo_goes_by_time_through_statuses_and_verdicts(opened):
    undo = opened.window.commands["undo"]
    walk_to(opened, "净息差")
    type_key(opened, Qt.Key.Key_K)
    opened.desk.judge.reject(walk_to(opened, "央行"))
    walk_to(opened, "降准")
    type_key(opened, Qt.Key.Key_L)
    undo.trigger()
    assert statuses(opened) == {key_of(opened, "净息差"): Status.KNOWN}
    assert opened.desk.judge.standing()
    undo.trigger()
    assert not opened.desk.judge.standing()
    assert statuses(opened)
    undo.trigger()
    assert statuses(opened) == {}


def test_what_is_never_shown_is_neither_marked_nor_listed_nor_walked_to(opened):
    view = opened.window.view
    annotation = walk_to(opened, "净息差")
    assert "净息差" in underlined(opened)
    type_key(opened, Qt.Key.Key_K, SHIFT)
    assert "净息差" not in underlined(opened) | read(opened)
    assert "净息差" not in listed(opened)
    assert annotation in view.annotations  # so that a card still opens on it
    view.go_to(0, 0)
    while (each := view.next_annotation()) is not None:
        assert ARTICLE[each.start : each.end] != "净息差"


def test_what_is_never_shown_has_no_pinyin_where_all_words_have(opened):
    opened.window.choices.change_page(pinyin=Pinyin.ALL)
    assert "净息差" in read(opened)
    opened.window.known.knowing.set([key_of(opened, "净息差")], Status.NEVER, "")
    assert "净息差" not in read(opened)
    assert "周三" in read(opened)


def test_pinyin_and_english_can_be_those_of_new_terms_only(opened):
    opened.window.choices.change_page(pinyin=Pinyin.NEW, english=English.NEW)
    assert {"净息差", "央行"} <= read(opened)
    assert {"净息差", "央行", "英伟达"} <= labelled(opened)
    knowing = opened.window.known.knowing
    knowing.set([key_of(opened, "净息差")], Status.KNOWN, "")
    knowing.set([key_of(opened, "央行")], Status.LEARNING, "")
    assert "净息差" not in read(opened) | labelled(opened)
    assert "央行" in read(opened) & labelled(opened)
    assert "净息差" in underlined(opened)
    assert not any(character.isdigit() for character in "".join(labelled(opened)))


def test_the_buttons_of_a_card_show_and_change_the_status(opened):
    walk_to(opened, "液冷")
    face = opened.window.pointing.hover.face
    buttons = {each.objectName(): each for each in face.findChildren(QToolButton)}
    assert buttons["term_new"].isChecked()
    buttons["term_learning"].click()
    assert statuses(opened) == {key_of(opened, "液冷"): Status.LEARNING}
    assert buttons["term_learning"].isChecked()
    assert not buttons["term_new"].isChecked()


def test_a_number_has_no_status_to_be_changed(opened):
    view = opened.window.view
    number = next(each for each in view.annotations if each.quantity is not None)
    opened.window.pointing.show_card(number)
    face = opened.window.pointing.hover.face
    assert not face.findChild(QToolButton, "term_known").isVisible()
    type_key(opened, Qt.Key.Key_K)
    assert statuses(opened) == {}


def test_several_rows_of_the_panel_get_a_status_at_once(opened):
    table = opened.window.terms.table
    table.setFocus()
    table.selectAll()
    count = len(listed(opened))
    QTest.keyClick(table, Qt.Key.Key_K)
    assert len(statuses(opened)) == count > 5
    assert opened.window.status.currentMessage().endswith("…: known")
    opened.window.commands["undo"].trigger()
    assert statuses(opened) == {}


def test_the_menu_of_the_panel_gives_a_status(opened):
    table = opened.window.terms.table
    table.selectRow(listed(opened).index("液冷"))
    menu = table.menu_for(table.chosen())
    (known,) = (each for each in menu.actions() if "(K)" in each.text())
    known.trigger()
    assert statuses(opened) == {key_of(opened, "液冷"): Status.KNOWN}


def test_a_new_window_begins_with_what_was_said(start, qtbot):
    first = start()
    with qtbot.waitSignal(first.desk.annotated, timeout=20_000):
        first.desk.open_text(ARTICLE)
    walk_to(first, "液冷")
    type_key(first, Qt.Key.Key_K, SHIFT)
    second = start()
    with qtbot.waitSignal(second.desk.annotated, timeout=20_000):
        second.desk.open_text(ARTICLE)
    assert "液冷" not in listed(second)


def test_what_another_window_says_counts_once_this_one_is_looked_at(opened):
    key = key_of(opened, "液冷")
    with Library(opened.library.path) as library:
        library.familiarity.set([key], Status.NEVER)
    assert "液冷" in listed(opened)
    QApplication.sendEvent(opened.window, QEvent(QEvent.Type.WindowActivate))
    assert "液冷" not in listed(opened)


def test_a_status_that_cannot_be_kept_is_told_and_changes_nothing(opened, qtbot):
    walk_to(opened, "液冷")
    opened.library._database.execute("pragma query_only = on")
    type_key(opened, Qt.Key.Key_K)
    opened.library._database.execute("pragma query_only = off")
    assert opened.window.status.currentMessage()
    assert opened.window.known.knowing.statuses.known == {}
    assert "液冷" in listed(opened)


def test_a_status_shows_within_fifty_milliseconds(opened, open_text):
    open_text("\n\n".join(ARTICLE.replace("周三", f"第{n}天") for n in range(120)))
    opened.window.choices.change_page(pinyin=Pinyin.NEW, english=English.NEW)
    view, knowing = opened.window.view, opened.window.known.knowing
    key, took = key_of(opened, "净息差"), []
    for status in (Status.KNOWN, Status.NEW, Status.NEVER, Status.NEW, Status.KNOWN):
        began = time.perf_counter()
        knowing.set([key], status, "")
        view.viewport().repaint()
        took.append(time.perf_counter() - began)
    assert min(took) < 0.05, took  # the rest may have waited for other processes
