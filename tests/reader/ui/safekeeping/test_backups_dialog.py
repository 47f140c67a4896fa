"""BackupsDialog: lists the copies of glossary and library, makes one, and restores one."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMessageBox
from shiboken6 import isValid

from glossary import backup
from reader.library import backup as library_backup
from reader.ui.safekeeping.backups_dialog import BackupsDialog
from tests.reader.ui.safekeeping.boxes import (
    LATER,
    MINE,
    accept,
    glossary_of,
    library_of,
    open_box,
    previews,
    wait_for_box,
)
from tests.reader.ui.windows import wait_for_text

DAY = date(2026, 3, 4)
FIRST_TEXT = "央行降准\n\n市场预计央行降准。\n\n" + "\n\n".join(
    f"第{number}家银行的净息差承压。" for number in range(200)
)
NEXT_TEXT = "净息差承压\n\n多家银行的净息差下降。\n"


@pytest.fixture
def filled(program, data, open_text):
    """A window over a glossary and a library, each with a backup that holds less."""
    open_text(FIRST_TEXT)
    program.keeper.save(MINE)
    backup.daily(glossary_of(data), DAY)
    library_backup.daily(library_of(data), DAY)
    program.keeper.save(LATER)
    open_text(NEXT_TEXT)
    return program


@pytest.fixture
def dialog(filled, qtbot):
    made = filled.window.safekeeping.show_backups(filled.window)
    qtbot.waitUntil(lambda: not made.run.running)
    yield made
    if isValid(made):
        made.done(0)


def counts(dialog):
    return [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]


def to_library(dialog, qtbot):
    dialog.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not dialog.run.running)


def wait_until_restored(dialog, qtbot):
    wait_for_box(qtbot, dialog)
    accept(open_box(dialog))
    qtbot.waitUntil(lambda: len(counts(dialog)) == 2 and not dialog.run.running, timeout=10_000)


def test_the_command_shows_the_backups_of_both(filled, qtbot):
    filled.window.commands["backups"].trigger()
    (dialog,) = filled.window.findChildren(BackupsDialog)
    qtbot.waitUntil(lambda: counts(dialog) == ["1"])
    assert dialog.table.horizontalHeaderItem(1).text() == "Concepts"
    assert "2026" in dialog.table.item(0, 0).text()
    assert dialog.table.item(0, 2).text() != "?"
    assert dialog.chosen() is not None
    to_library(dialog, qtbot)
    assert dialog.table.horizontalHeaderItem(1).text() == "Articles"
    assert counts(dialog) == ["1"]
    assert dialog.chosen().articles == 1
    dialog.done(0)


def test_a_backup_can_be_made_again_on_the_same_day(dialog, qtbot, filled):
    dialog._back_up.click()
    qtbot.waitUntil(lambda: counts(dialog) == ["2", "1"])
    filled.keeper.remove(LATER.id)
    dialog._back_up.click()
    qtbot.waitUntil(lambda: len(counts(dialog)) == 3)
    assert dialog.line.words
    to_library(dialog, qtbot)
    dialog._back_up.click()
    qtbot.waitUntil(lambda: counts(dialog) == ["2", "1"])


def test_restoring_the_glossary_asks_once_and_keeps_what_was_there(dialog, qtbot, filled):
    dialog._restore.click()
    assert LATER.id in filled.keeper.layers.user
    wait_until_restored(dialog, qtbot)
    qtbot.waitUntil(lambda: set(filled.keeper.layers.user) == {MINE.id})
    assert "before-restore" in dialog.line.words
    assert sorted(counts(dialog)) == ["1", "2"]
    filled.keeper.save(LATER, action="add")
    assert LATER.id in filled.keeper.layers.user


def test_while_the_glossary_is_restored_nothing_can_be_changed_and_the_window_lives(
    dialog, qtbot, filled, monkeypatch
):
    turns = []
    slow = backup.restore

    def restore(path, chosen):
        qtbot.waitUntil(lambda: True)
        turns.append(filled.keeper.writable)
        return slow(path, chosen)

    monkeypatch.setattr(backup, "restore", lambda *each: restore(*each))
    dialog.restore(dialog.chosen())
    assert filled.window.safekeeping.replacing.running
    assert not dialog._restore.isEnabled()
    assert not dialog.tabs.isEnabled()
    dialog.restore(dialog.chosen())  # one at a time
    assert "already" in dialog.line.words
    qtbot.waitUntil(lambda: len(counts(dialog)) == 2, timeout=10_000)
    assert turns == [False]
    assert filled.keeper.writable


def test_restoring_the_library_closes_the_article_and_opens_it_again(
    dialog, qtbot, filled, data, open_text
):
    open_text(FIRST_TEXT)
    filled.window.view.scroll_to_offset(600)
    qtbot.wait(50)
    offset = filled.window.view.top_offset()
    assert offset > 200
    assert len(previews(data)) == 2
    to_library(dialog, qtbot)
    opened = []
    filled.desk.opened.connect(lambda article, at: opened.append((article.text[:4], at)))
    dialog._restore.click()
    wait_until_restored(dialog, qtbot)
    qtbot.waitUntil(lambda: len(opened) == 2, timeout=10_000)
    assert opened[0] == ("", 0)
    assert opened[1][0] == "央行降准"
    assert len(previews(data)) == 1
    assert "before-restore" in dialog.line.words
    assert not filled.window.safekeeping.begins_anew
    with_all = next(each for each in dialog._kinds[1].backups() if each.before_restore)
    dialog.restore(with_all)
    qtbot.waitUntil(lambda: len(counts(dialog)) == 3, timeout=10_000)
    wait_for_text(qtbot, filled, "央行降准")
    assert len(previews(data)) == 2
    assert filled.desk.opened_article.record.reached == offset


def test_an_article_the_restored_library_does_not_hold_is_closed(dialog, qtbot, filled, data):
    assert "净息差" in filled.desk.article.text
    to_library(dialog, qtbot)
    dialog.restore(dialog.chosen())
    qtbot.waitUntil(lambda: len(counts(dialog)) == 2, timeout=10_000)
    assert filled.desk.article.text == ""
    assert filled.desk.library.last().title == "央行降准"


def test_a_restore_goes_on_when_the_dialog_is_closed(dialog, qtbot, filled):
    dialog.restore(dialog.chosen())
    dialog.done(0)
    qtbot.waitUntil(lambda: set(filled.keeper.layers.user) == {MINE.id}, timeout=10_000)
    assert filled.keeper.writable


def test_a_restore_that_is_not_wanted_changes_nothing(dialog, filled):
    dialog.ask_and_restore()
    (box,) = dialog.findChildren(QMessageBox)
    box.reject()
    assert {MINE.id, LATER.id} <= set(filled.keeper.layers.user)


@pytest.mark.parametrize("tab", [0, 1])
def test_a_broken_backup_is_not_restored(dialog, filled, tab, qtbot, data):
    dialog.tabs.setCurrentIndex(tab)
    qtbot.waitUntil(lambda: not dialog.run.running)
    chosen = dialog.chosen()
    chosen.path.write_bytes(b"not a database at all, but long enough to be looked at" * 40)
    dialog.restore(chosen)
    qtbot.waitUntil(lambda: not filled.window.safekeeping.replacing.running)
    assert "choose another" in dialog.line.words
    assert filled.keeper.writable
    assert {MINE.id, LATER.id} <= set(filled.keeper.layers.user)
    assert len(previews(data)) == 2
    wait_for_text(qtbot, filled, "净息差")


def test_without_files_there_are_no_backups(filled, qtbot):
    dialog = BackupsDialog((), filled.window.safekeeping.replacing, filled.jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._back_up.isEnabled()
    assert not dialog._restore.isEnabled()
    assert dialog.line.words
    dialog.done(0)


def test_the_glossary_and_the_library_are_copied_once_a_day(filled, data, qtbot):
    keeping = filled.window.safekeeping
    keeping._later.setInterval(10)
    keeping.back_up()
    keeping.back_up()
    qtbot.waitUntil(lambda: len(backup.backups(glossary_of(data))) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: len(library_backup.backups(library_of(data))) == 2, timeout=10_000)
    assert library_backup.backups(library_of(data))[0].articles == 2
