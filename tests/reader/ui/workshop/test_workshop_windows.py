"""The workshop over time: windows that close, that can't be used, that are two, and long work."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMessageBox

from glossary.errors import GlossaryError
from reader.app import assemble
from reader.settings import Settings
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.writing import AT_ONCE
from tests.builders import concept
from tests.reader.ui.windows import surfaces
from tests.reader.ui.workshop.programs import (
    TEXT,
    add,
    ctrl,
    english_at,
    glossary,
    kept,
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
    window.form.revert()
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
    unopened.window.safekeeping.back_up()
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
