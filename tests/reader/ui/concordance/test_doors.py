"""The ways into the concordance: card, key, menus, terms panel, glossary."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.app import assemble
from reader.settings import Settings
from reader.ui.concordance.subject import Subject
from reader.ui.terms_model import TERM_ROLE
from reader.ui.workshop.keeper import Keeper
from tests.reader.ui.concordance.conftest import concept_of, settle
from tests.reader.ui.conftest import leave

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

NO_KEY = Qt.KeyboardModifier.NoModifier


def subject(program):
    return program.window.tracing.window.asking.question.subject


def annotation_of(program, text):
    article = program.desk.article.text
    found = (each for each in program.window.view.annotations)
    return next(each for each in found if article[each.start : each.end] == text)


def select(program, text):
    start = program.desk.article.text.index(text)
    program.window.view.go_to(start, start + len(text))


def test_a_card_has_a_button_for_all_lines(opened, qtbot):
    opened.window.pointing.show_card(annotation_of(opened, "净息差"))
    face = opened.window.pointing.hover.face
    assert "(C)" in face._lines.toolTip()
    face._lines.click()
    settle(qtbot, opened.window.tracing.window)
    assert subject(opened) == concept_of(opened, "净息差")


def test_the_key_takes_what_the_card_shows_or_what_is_selected(opened, qtbot):
    tracing = opened.window.tracing
    opened.window.pointing.show_card(annotation_of(opened, "净息差"))
    opened.window.commands["all_occurrences"].trigger()
    settle(qtbot, tracing.window)
    assert subject(opened).concept == concept_of(opened, "净息差").concept
    opened.window.pointing.close_all()
    opened.window.view.leave_annotation()
    select(opened, "管理层预计")
    opened.window.commands["all_occurrences"].trigger()
    settle(qtbot, tracing.window)
    assert subject(opened).text in ("管理层预计", "管理层")


def test_without_anything_chosen_it_is_said_what_to_do(opened):
    opened.window.view.go_to(0, 0)
    opened.window.view.leave_annotation()
    opened.window.commands["all_occurrences"].trigger()
    assert opened.window.tracing.window is None
    assert "select" in opened.window.status.currentMessage()


def test_the_menu_shows_the_window_with_the_selection_and_one_window_is_enough(opened, qtbot):
    select(opened, "季报：净息差")
    opened.window.commands["concordance"].trigger()
    window = opened.window.tracing.window
    settle(qtbot, window)
    assert subject(opened) == Subject("季报：净息差")
    assert window.isVisible()
    assert not window.isModal()
    opened.window.commands["concordance"].trigger()
    assert opened.window.tracing.window is window


def test_the_articles_menu_offers_the_selection(opened, qtbot):
    select(opened, "季报：净息差")
    view = opened.window.view
    start, end = view.selection()
    box = view.box_of(start, end)
    view.customContextMenuRequested.emit(view.viewport().mapFromGlobal(box.center()))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [each for each in menu.actions() if each.text().startswith("All Li&nes")]
    action.trigger()
    menu.close()
    settle(qtbot, opened.window.tracing.window)
    assert subject(opened).text in "季报：净息差"


def test_the_terms_panel_has_a_menu_and_a_key(opened, qtbot):
    table = opened.window.terms.table
    row = next(
        each
        for each in range(table.model().rowCount())
        if table.model().index(each, 0).data(TERM_ROLE).surface == "净息差"
    )
    term = table.model().index(row, 0).data(TERM_ROLE)
    menu = table.menu_for(term)
    (action,) = [each for each in menu.actions() if each.text().startswith("All &Lines")]
    action.trigger()
    menu.close()
    settle(qtbot, opened.window.tracing.window)
    assert subject(opened) == concept_of(opened, "净息差")
    opened.window.tracing.window.look_for(Subject("海川"))
    settle(qtbot, opened.window.tracing.window)
    opened.window.tracing.window.close()
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    table.setFocus()
    table.selectRow(row)
    QTest.keyClick(table, Qt.Key.Key_C, NO_KEY)
    settle(qtbot, opened.window.tracing.window)
    assert subject(opened) == concept_of(opened, "净息差")


def test_the_glossary_has_a_command_and_a_button(opened, qtbot):
    wanted = concept_of(opened, "液冷")
    workshop = opened.window.workshop
    workshop.show_glossary()
    glossary = workshop.window
    qtbot.waitUntil(lambda: glossary.model.rowCount() > 0, timeout=20_000)
    glossary.show_concept(wanted.concept)
    qtbot.waitUntil(lambda: glossary.table.current() is not None)
    glossary.commands["lines"].trigger()
    settle(qtbot, opened.window.tracing.window)
    assert subject(opened).concept == wanted.concept
    opened.window.tracing.window.look_for(Subject("海川"))
    glossary.form.occurrences.all.click()
    settle(qtbot, opened.window.tracing.window)
    assert subject(opened).concept == wanted.concept


def test_a_private_window_has_nowhere_to_look(qtbot, layers, annotator, data):
    made = assemble(
        data, Settings(data / "settings.ini"), annotator, Keeper(None, layers), [], private=True
    )
    made.window.show()
    made.window.commands["concordance"].trigger()
    assert made.window.tracing.window is None
    assert "no library" in made.window.status.currentMessage()
    leave(made)
