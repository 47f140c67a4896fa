"""The glossary in the main window: add, edit, undo, and what each command does or says."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from glossary.backup import backups
from reader.annotation.terminology import STORE
from reader.library.library import Library
from reader.ui.workshop.candidates_dialog import CandidatesDialog
from reader.ui.workshop.export_terms import ExportTermsDialog
from reader.ui.workshop.import_dialog import ImportDialog
from reader.ui.workshop.quick_add import QuickAdd
from reader.ui.workshop.selected import bare
from reader.ui.workshop.writing import AT_ONCE
from tests.builders import concept
from tests.reader.ui.workshop.forms import retype
from tests.reader.ui.workshop.programs import (
    SHIFT,
    TEXT,
    add,
    ctrl,
    english_at,
    glossary,
    kept,
    message,
    open_dialog,
    select,
    walk_to,
)

DEPOT = "冰链仓库"
MANY = [concept(f"冰链{number}号仓库", f"depot {number}") for number in range(AT_ONCE + 5)]


@pytest.fixture(autouse=True)
def _drops_changes(monkeypatch):
    """Answers the question about unsaved changes: they are dropped."""
    answer = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)


# adding and undoing


def test_what_is_selected_counts_after_two_keystrokes_and_is_undone(
    program, open_text, qtbot, data
):
    open_text(TEXT)
    assert english_at(program, DEPOT) == []
    saved = add(program, qtbot, DEPOT)
    assert saved.equivalents() == ("ice chain depot",)
    qtbot.waitUntil(lambda: english_at(program, DEPOT) == [("ice chain depot",)] * 3)
    assert kept(data) == (saved,)
    assert DEPOT in message(program)
    ctrl(program, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: english_at(program, DEPOT) == [])
    assert kept(data) == ()
    ctrl(program, Qt.Key.Key_Z, SHIFT)
    qtbot.waitUntil(lambda: len(english_at(program, DEPOT)) == 3)


def test_a_term_that_was_walked_to_is_edited(program, open_text, qtbot):
    open_text(TEXT)
    found = walk_to(program, "净息差")
    ctrl(program, Qt.Key.Key_D)
    assert glossary(program, qtbot).form.concept().id == found.concept.id
    assert open_dialog(program, QuickAdd) is None


def test_what_is_selected_goes_before_what_was_walked_to(program, open_text, qtbot):
    open_text(TEXT)
    walk_to(program, "净息差")
    select(program, DEPOT)
    ctrl(program, Qt.Key.Key_D)
    dialog = open_dialog(program, QuickAdd)
    assert dialog.chinese.text() == DEPOT
    dialog.reject()


def test_without_a_selection_an_empty_form_is_shown(program, open_text):
    open_text(TEXT)
    ctrl(program, Qt.Key.Key_D)
    dialog = open_dialog(program, QuickAdd)
    assert (dialog.chinese.text(), dialog.english.text()) == ("", "")
    dialog.reject()


def test_without_an_article_a_term_can_be_added(program, qtbot, data):
    ctrl(program, Qt.Key.Key_D)
    dialog = open_dialog(program, QuickAdd)
    retype(dialog.chinese, DEPOT)
    retype(dialog.english, "depot")
    dialog.accept()
    assert [each.equivalents() for each in kept(data)] == [("depot",)]


@pytest.mark.parametrize("piece", ["，", "（", "。\n\n"])
def test_a_selection_without_a_word_says_so(program, open_text, piece):
    open_text(TEXT)
    select(program, piece)
    ctrl(program, Qt.Key.Key_D)
    assert open_dialog(program, QuickAdd) is None
    assert "no word" in message(program)


def test_a_selection_over_two_lines_says_so(program, open_text):
    open_text(TEXT)
    select(program, "扩容", 20)
    ctrl(program, Qt.Key.Key_D)
    assert open_dialog(program, QuickAdd) is None
    assert "one line" in message(program)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        (" “降准” ", "降准"),
        ("（SPAC）", "SPAC"),
        ("市盈率(TTM)", "市盈率(TTM)"),
        ("1.5%", "1.5%"),
        ("，。", ""),
        ("", ""),
    ],
)
def test_what_stands_around_a_word_is_left_out(text, term):
    start, end = bare(text, 0, len(text))
    assert text[start:end] == term


def test_the_full_form_is_shown_when_more_is_wanted(program, open_text, qtbot):
    open_text(TEXT)
    select(program, DEPOT)
    ctrl(program, Qt.Key.Key_D)
    open_dialog(program, QuickAdd).more.linkActivated.emit("more")
    window = glossary(program, qtbot)
    assert window.form.concept().equivalents() == ("ice chain depot",)
    assert window.form.save()
    qtbot.waitUntil(lambda: len(english_at(program, DEPOT)) == 3)


# cards


def test_the_card_of_a_term_leads_to_its_form(program, open_text, qtbot):
    open_text(TEXT)
    found = walk_to(program, "净息差")
    QTest.keyClick(program.window.view, Qt.Key.Key_E)
    form = glossary(program, qtbot).form
    assert form.concept().id == found.concept.id
    assert form.isAncestorOf(form.window().focusWidget())


def test_the_card_of_a_word_leads_to_a_new_term(program, open_text):
    open_text(TEXT)
    word = program.desk.word_at(program.desk.article.text.index("公司"))
    program.window.pointing.show_card(word)
    QTest.keyClick(program.window.view, Qt.Key.Key_E)
    dialog = open_dialog(program, QuickAdd)
    assert dialog.chinese.text() == "公司"
    dialog.reject()


def test_a_quantity_cannot_be_edited(program, open_text):
    open_text(TEXT)
    walk_to(program, "2%")
    QTest.keyClick(program.window.view, Qt.Key.Key_E)
    assert not [each for each in program.window.findChildren(QDialog) if each.isVisible()]
    ctrl(program, Qt.Key.Key_D)
    assert open_dialog(program, QuickAdd) is None
    assert "Numbers" in message(program)


# places in articles


def test_a_line_of_another_article_opens_it_at_the_place(program, open_text, qtbot):
    long = "头条\n\n" + "\n\n".join(f"第{number}段：净息差下降。" for number in range(200))
    open_text(long)
    open_text(TEXT)
    with Library(program.desk.shelf) as shelf:
        sha = shelf.recent(2)[1].sha256
    at = program.desk.article.text.index("再增加")
    program.window.workshop._go_to(None, at)
    assert program.window.view.selection() == (at, at)
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        program.window.workshop._go_to(sha, long.index("第150段"))
    assert program.desk.opened_article.record.sha256 == sha
    place = program.desk.article.text.index("第150段")
    first, last = program.window.view.visible_range()
    assert first <= place < last
    program.window.workshop._go_to(sha, 0)
    assert program.window.view.visible_range()[0] == 0


def test_lines_of_the_article_that_was_left_are_looked_for_anew(program, open_text, qtbot):
    open_text(TEXT)
    walk_to(program, "净息差")
    ctrl(program, Qt.Key.Key_D)
    window = glossary(program, qtbot)
    tab = window.form.occurrences
    window.form.page.tabs.setCurrentWidget(tab)
    qtbot.waitUntil(lambda: tab.model.lines == 1 and not tab.working)
    open_text("净息差下降，净息差回升。\n")
    qtbot.waitUntil(lambda: tab.model.lines == 3 and not tab.working)


def test_the_sentence_in_which_a_term_stands_first_goes_with_it(program, open_text):
    open_text(TEXT + "\n净息差回升。\n")
    found = walk_to(program, "净息差")
    contexts = program.window.workshop._contexts()
    assert contexts[found.concept.id].startswith("某公司的冰链仓库")
    assert contexts.keys() == program.window.workshop._met()


# commands


def test_undo_and_redo_are_offered_when_there_is_something_and_say_what(program, open_text, qtbot):
    open_text(TEXT)
    commands = program.window.commands
    assert not commands["undo"].isEnabled()
    assert not commands["redo"].isEnabled()
    add(program, qtbot, DEPOT)
    assert commands["undo"].isEnabled()
    assert commands["undo"].text().endswith(": add")
    commands["undo"].trigger()
    assert (commands["undo"].isEnabled(), commands["redo"].isEnabled()) == (False, True)
    assert ":" not in commands["undo"].text()
    assert commands["redo"].text().endswith(": add")


def test_new_terms_are_looked_for_in_an_article_once_at_a_time(program, open_text, qtbot):
    commands = program.window.commands
    program.desk.close_article()
    qtbot.waitUntil(lambda: not commands["new_terms"].isEnabled())
    open_text(TEXT)
    assert commands["new_terms"].isEnabled()
    commands["new_terms"].trigger()
    first = open_dialog(program, CandidatesDialog)
    commands["new_terms"].trigger()
    assert len(program.window.findChildren(CandidatesDialog)) == 1
    qtbot.waitUntil(lambda: not first.search.running, timeout=10_000)
    first.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    commands["new_terms"].trigger()
    assert open_dialog(program, CandidatesDialog) is not None


def test_the_glossary_searches_for_what_is_selected(program, open_text, qtbot):
    open_text(TEXT)
    select(program, "净息差")
    ctrl(program, Qt.Key.Key_D, SHIFT)
    assert glossary(program, qtbot).pane.box.text() == "净息差"


def test_both_windows_lead_to_the_same_dialogs(program, open_text, qtbot):
    open_text(TEXT)
    program.window.commands["glossary"].trigger()
    window = glossary(program, qtbot)
    window.commands["new_terms"].trigger()
    assert open_dialog(program, CandidatesDialog) is not None
    for command_id, kind in (("import_terms", ImportDialog), ("export_terms", ExportTermsDialog)):
        program.window.commands[command_id].trigger()
        dialog = open_dialog(program, kind)
        assert dialog is not None
        dialog.reject()


def test_the_glossary_is_copied_once_a_day(program, data, qtbot):
    program.window.safekeeping.back_up()
    program.window.safekeeping.back_up()
    qtbot.waitUntil(lambda: len(backups(data / STORE)) == 1, timeout=10_000)


# closing
