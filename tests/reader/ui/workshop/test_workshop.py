"""The glossary in the main window: add, edit, undo, and what each command does or says."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from glossary.backup import backups
from glossary.errors import GlossaryError
from reader.annotation.terminology import STORE
from reader.app import assemble
from reader.library.library import Library
from reader.settings import Settings
from reader.ui.workshop.candidates_dialog import CandidatesDialog
from reader.ui.workshop.export_terms import ExportTermsDialog
from reader.ui.workshop.import_dialog import ImportDialog
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.quick_add import QuickAdd
from reader.ui.workshop.selected import bare
from reader.ui.workshop.writing import AT_ONCE
from tests.builders import concept
from tests.reader.ui.windows import press, surfaces
from tests.reader.ui.workshop.forms import retype
from tests.reader.ui.workshop.programs import (
    SHIFT,
    TEXT,
    add,
    ctrl,
    english_at,
    kept,
    open_dialog,
    select,
)

DEPOT = "冰链仓库"
MANY = [concept(f"冰链{number}号仓库", f"depot {number}") for number in range(AT_ONCE + 5)]


@pytest.fixture(autouse=True)
def _drops_changes(monkeypatch):
    """Answers the question about unsaved changes: they are dropped."""
    answer = QMessageBox.StandardButton.Discard
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answer)


def message(program):
    return program.window.status.currentMessage()


def walk_to(program, piece):
    view, text = program.window.view, program.desk.article.text
    for _ in view.annotations:
        press(program.window, Qt.Key.Key_N)
        found = view.focused_annotation
        if text[found.start : found.end] == piece:
            return found
    raise AssertionError(f"{piece} is none of {surfaces(program)}")


def glossary(program, qtbot):
    """The glossary's window, once it knows its concepts."""
    window = program.window.workshop.window
    qtbot.waitUntil(window.isVisible)
    qtbot.waitUntil(
        lambda: window.stock.ready is not None and window.stock.ready.read, timeout=20_000
    )
    return window


def forget_changes(window):
    window.form.revert()


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
    program.window.workshop.back_up()
    program.window.workshop.back_up()
    qtbot.waitUntil(lambda: len(backups(data / STORE)) == 1, timeout=10_000)


# closing


def test_a_form_with_changes_can_keep_the_window_open(program, open_text, qtbot, monkeypatch):
    open_text(TEXT)
    asked = []

    def answer(*_):
        asked.append("?")
        return QMessageBox.StandardButton.Cancel

    monkeypatch.setattr(QMessageBox, "question", answer)
    walk_to(program, "净息差")
    ctrl(program, Qt.Key.Key_D)
    window = glossary(program, qtbot)
    QTest.keyClicks(window.form.fields.note, "mine")
    assert window.form.dirty
    assert not program.window.close()
    assert (program.window.isVisible(), window.isVisible(), asked) == (True, True, ["?"])
    forget_changes(window)
    assert program.window.close()
    assert not window.isVisible()


def test_the_glossarys_window_looks_as_it_did(program, qtbot):
    program.window.commands["glossary"].trigger()
    window = glossary(program, qtbot)
    window.resize(900, 500)
    window.close()
    assert program.window.choices.now.glossary_window == window.state()


# a glossary that can't be opened


@pytest.fixture
def unopened(layers, annotator, data, qtbot):
    """A program whose user's glossary could not be opened."""
    made = assemble(data, Settings(data / "settings.ini"), annotator, Keeper(None, layers), [])
    made.window.show()
    with qtbot.waitSignal(made.desk.annotated, timeout=20_000):
        made.desk.open_text(TEXT)
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


def told(program):
    boxes = [each for each in program.window.findChildren(QMessageBox) if each.isVisible()]
    words = [each.informativeText() for each in boxes]
    for box in boxes:
        box.reject()
    return words


def test_nothing_can_be_added_to_a_glossary_that_could_not_be_opened(unopened):
    select(unopened, DEPOT)
    ctrl(unopened, Qt.Key.Key_D)
    (words,) = told(unopened)
    assert "could not be opened" in words
    word = unopened.desk.word_at(unopened.desk.article.text.index("公司"))
    unopened.window.workshop.edit(word)
    assert len(told(unopened)) == 1


def test_every_command_is_there_though_the_glossary_could_not_be_opened(unopened, qtbot):
    commands = unopened.window.commands
    assert not commands["undo"].isEnabled()
    assert not commands["redo"].isEnabled()
    commands["glossary"].trigger()
    window = glossary(unopened, qtbot)
    window.show_concept(window.model.concept(0).id)
    assert not window.commands["new"].isEnabled()
    for command_id in ("new_terms", "import_terms", "export_terms", "team", "backups"):
        commands[command_id].trigger()
        qtbot.wait(50)
        for dialog in unopened.window.findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
    unopened.window.workshop.back_up()
    unopened.window.workshop.steps.undo()
    assert unopened.window.close()


# very much at once


def test_what_is_very_much_is_undone_and_redone_by_a_worker(program, open_text, qtbot, data):
    open_text(TEXT)
    program.keeper.save(*MANY, action="import depots.csv")
    steps, working, threads = program.window.workshop.steps, [], set()
    program.window.workshop.working.connect(working.append)
    for step, left in ((steps.undo, 0), (steps.redo, len(MANY))):
        threads.clear()
        with qtbot.waitSignal(steps.said, timeout=20_000) as heard:
            step()
            threads.update(each.name for each in threading.enumerate())
            assert not program.window.commands["undo"].isEnabled()
            with pytest.raises(GlossaryError, match="being written"):
                program.keeper.save(replace(MANY[0], note="meanwhile"))
        assert any(name.startswith("jobs-tasks") for name in threads)
        assert "depots.csv" in heard.args[0]
        assert len(kept(data)) == left
        qtbot.waitUntil(lambda left=left: len(program.keeper.layers.user) == left, timeout=10_000)
    assert ["depots.csv" in each for each in working] == [True, False, True, False]
    assert program.window.commands["undo"].isEnabled()


def test_undoing_very_much_that_another_window_changed_says_so(start, qtbot):
    first, second = start(), start()
    first.keeper.save(*MANY, action="import depots.csv")
    second.keeper.refresh()
    store = second.keeper._store
    store.save(replace(MANY[3], note="theirs"))
    store._database.conn.execute("DELETE FROM change WHERE action = 'edit'")
    store._database.conn.commit()
    steps = first.window.workshop.steps
    steps.failed.disconnect()
    with qtbot.waitSignal(steps.failed, timeout=10_000) as heard:
        steps.undo()
    assert MANY[3].terms[0].text in str(heard.args[0])
    assert len(first.keeper.layers.user) == len(MANY)
    first.keeper.save(replace(MANY[0], note="mine"))


# two windows


def test_a_second_window_shows_what_the_first_has_changed(start, qtbot):
    first, second = start(), start()
    for each in (first, second):
        with qtbot.waitSignal(each.desk.annotated, timeout=20_000):
            each.desk.open_text(TEXT)
    first.window.activateWindow()
    qtbot.waitUntil(first.window.isActiveWindow)
    add(first, qtbot, DEPOT)
    qtbot.waitUntil(lambda: len(english_at(second, DEPOT)) == 3, timeout=10_000)
    assert second.window.commands["undo"].text().endswith(": add")
    second.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: DEPOT not in surfaces(first), timeout=10_000)
