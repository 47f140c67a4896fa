"""BackupsDialog: lists the copies of the glossary, makes one, and restores one."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMessageBox

from glossary import backup
from glossary.layers import Layers
from glossary.store import GlossaryStore
from reader.ui.workshop.backups_dialog import BackupsDialog
from reader.ui.workshop.keeper import Keeper
from tests.builders import concept

FIRST = concept("碳足迹", "carbon footprint", id="mine.a")
SECOND = concept("脱钩", "decoupling", id="mine.b")


@pytest.fixture
def keeper(tmp_path):
    store = GlossaryStore(tmp_path / "glossary.db")
    store.save(FIRST)
    backup.daily(tmp_path / "glossary.db", date(2026, 3, 4))
    store.save(SECOND)
    kept = Keeper(store, Layers.of(user=store.concepts()))
    yield kept
    kept.close()


@pytest.fixture
def dialog(keeper, jobs, qtbot):
    made = BackupsDialog(keeper, jobs)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.run.running)
    yield made
    made.done(0)


def counts(dialog):
    return [dialog.table.item(row, 1).text() for row in range(dialog.table.rowCount())]


def test_backups_are_listed_with_day_and_concepts(dialog):
    assert counts(dialog) == ["1"]
    assert "2026" in dialog.table.item(0, 0).text()
    assert dialog.table.item(0, 2).text() != "?"
    assert dialog.chosen() is not None


def test_a_backup_can_be_made_again_on_the_same_day(dialog, qtbot, keeper):
    dialog._back_up.click()
    qtbot.waitUntil(lambda: counts(dialog) == ["2", "1"])
    keeper.save(concept("降准", id="mine.c"), action="add")
    dialog._back_up.click()
    qtbot.waitUntil(lambda: counts(dialog) == ["3", "2", "1"])
    assert dialog.line.words


def test_restore_asks_once_and_keeps_what_was_there(dialog, qtbot, keeper):
    dialog._restore.click()
    (box,) = dialog.findChildren(QMessageBox)
    assert SECOND.id in keeper.layers.user
    accept = next(b for b in box.buttons() if box.buttonRole(b) is box.ButtonRole.AcceptRole)
    accept.click()
    qtbot.waitUntil(lambda: len(counts(dialog)) == 2 and not dialog.run.running)
    assert set(keeper.layers.user) == {FIRST.id}
    assert "before-restore" in dialog.line.words
    assert sorted(counts(dialog)) == ["1", "2"]
    keeper.save(SECOND, action="add")
    assert SECOND.id in keeper.layers.user


def test_a_restore_that_is_not_wanted_changes_nothing(dialog, keeper):
    dialog.ask_and_restore()
    (box,) = dialog.findChildren(QMessageBox)
    box.reject()
    assert set(keeper.layers.user) == {FIRST.id, SECOND.id}


def test_a_broken_backup_is_not_restored(dialog, keeper):
    chosen = dialog.chosen()
    chosen.path.write_bytes(b"not a database at all, but long enough to be looked at" * 40)
    dialog.restore(chosen)
    assert dialog.line.words
    assert set(keeper.layers.user) == {FIRST.id, SECOND.id}


def test_a_glossary_in_memory_has_no_backups(qtbot, jobs):
    store = GlossaryStore(None)
    keeper = Keeper(store, Layers.of())
    dialog = BackupsDialog(keeper, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._back_up.isEnabled()
    assert not dialog._restore.isEnabled()
    assert dialog.line.words
    dialog.done(0)
    keeper.close()
