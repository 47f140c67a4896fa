"""Library and glossary go into one archive from the window, and come back from it whole."""

import zipfile

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.library import archive
from reader.ui.safekeeping.waiting_dialog import WaitingDialog
from tests.reader.ui.safekeeping.boxes import (
    LATER,
    MINE,
    accept,
    glossary_of,
    library_of,
    previews,
    visible,
    wait_for_box,
)
from tests.reader.ui.windows import wait_for_text

FIRST_TEXT = "央行降准\n\n市场预计央行降准，净息差承压。\n"
NEXT_TEXT = "净息差承压\n\n多家银行的净息差下降，市场预计央行降准。\n"


@pytest.fixture
def filled(program, open_text):
    """A window over an article with a verdict, and a glossary with a history."""
    open_text(FIRST_TEXT)
    program.keeper.save(MINE, action="add")
    program.keeper.save(LATER, action="add")
    program.keeper.undo()
    desk = program.desk
    desk.judge.reject(program.window.view.annotations[0])
    return program


@pytest.fixture
def archiving(filled):
    return filled.window.safekeeping.archiving


@pytest.fixture
def target(archiving, tmp_path, filled, qtbot):
    """An archive written from the window."""
    made = tmp_path / "all.zip"
    archiving.export(made)
    waiting = visible(filled, WaitingDialog)
    qtbot.waitUntil(lambda: "Written" in waiting.line.words, timeout=10_000)
    assert "1 article" in waiting.line.words
    assert "concept" in waiting.line.words
    waiting.reject()
    return made


def test_all_comes_back_after_everything_was_changed(filled, archiving, target, qtbot, data):
    assert archive.look(target).articles == 1
    filled.keeper.undo()
    filled.keeper.save(LATER, action="something else")
    filled.desk.open_text(NEXT_TEXT)
    wait_for_text(qtbot, filled, "多家银行")
    sha = filled.desk.opened_article.record.sha256
    assert len(previews(data)) == 2
    archiving.look_into(target)
    box = wait_for_box(qtbot, filled.window)
    assert "all.zip" in box.text()
    assert "1 article" in box.informativeText()
    accept(box)
    waiting = visible(filled, WaitingDialog)
    qtbot.waitUntil(lambda: "Restored" in waiting.line.words, timeout=10_000)
    assert waiting.line.words.count("before-restore") == 2
    waiting.reject()
    assert previews(data) == ["央行降准"]
    qtbot.waitUntil(lambda: set(filled.keeper.layers.user) == {MINE.id}, timeout=10_000)
    assert (filled.keeper.undo_word, filled.keeper.redo_word) == ("add", "add")
    filled.keeper.redo()
    assert LATER.id in filled.keeper.layers.user
    filled.keeper.undo()
    filled.keeper.undo()
    assert MINE.id not in filled.keeper.layers.user
    assert filled.desk.article.text == ""  # the article of the other library is closed
    assert filled.desk.opened_article.record is None
    filled.desk.open_last()
    wait_for_text(qtbot, filled, "央行降准")
    assert len(filled.desk.judge.standing()) == 1
    assert filled.desk.opened_article.record.sha256 != sha


def test_an_article_that_both_hold_is_open_again_afterwards(filled, archiving, target, qtbot):
    closed = []
    filled.desk.opened.connect(lambda article, _: closed.append(not article.text))
    archiving.restore(target, archive.look(target))
    qtbot.waitUntil(lambda: closed == [True, False], timeout=10_000)
    wait_for_text(qtbot, filled, "央行降准")
    visible(filled, WaitingDialog).reject()


def test_a_restore_that_is_stopped_changes_nothing(
    filled, archiving, target, open_text, qtbot, data, monkeypatch
):
    open_text(NEXT_TEXT)
    attempts = []
    start = archiving._replacing.start
    monkeypatch.setattr(
        archiving._replacing,
        "start",
        lambda *each, **more: attempts.append(start(*each, **more)) or attempts[-1],
    )
    archiving.restore(target, archive.look(target))
    attempts[0].stop()
    with qtbot.waitSignal(archiving.said, timeout=10_000) as said:
        visible(filled, WaitingDialog).reject()
    assert "nothing was changed" in said.args[0] or "not restored" in said.args[0]
    assert len(previews(data)) == 2
    assert set(filled.keeper.layers.user) == {MINE.id}
    wait_for_text(qtbot, filled, "多家银行")


@pytest.mark.parametrize("kind", ["foreign", "no zip", "a later version's", "gone"])
def test_an_archive_of_no_use_is_told_before_anything_is_asked(
    filled, archiving, target, kind, qtbot, data
):
    match kind:
        case "foreign":
            with zipfile.ZipFile(target, "w") as made:
                made.writestr("report.txt", "x")
        case "no zip":
            target.write_bytes(b"PK\x03\x04 not at all")
        case "a later version's":
            with zipfile.ZipFile(target, "w") as made:
                made.writestr("manifest.json", '{"kind": "Caidu archive", "format": 99}')
        case "gone":
            target.unlink()
    archiving.look_into(target)
    box = wait_for_box(qtbot, filled.window)
    assert box.informativeText()
    assert not box.buttons()[0].text().endswith("Restore")
    box.reject()
    assert previews(data) == ["央行降准"]


def test_an_archive_damaged_inside_changes_nothing(filled, archiving, target, qtbot, data):
    contents = archive.look(target)
    raw = bytearray(target.read_bytes())
    raw[len(raw) // 3] ^= 0x55
    target.write_bytes(raw)
    archiving.restore(target, contents)
    waiting = visible(filled, WaitingDialog)
    qtbot.waitUntil(lambda: not archiving._replacing.running, timeout=10_000)
    assert "damaged" in waiting.line.words or "nothing was changed" in waiting.line.words
    waiting.reject()
    assert previews(data) == ["央行降准"]
    assert filled.keeper.writable
    wait_for_text(qtbot, filled, "央行降准")


def test_an_export_that_is_cancelled_leaves_no_file(filled, archiving, tmp_path, qtbot):
    target = tmp_path / "stopped.zip"
    archiving.export(target)
    visible(filled, WaitingDialog).reject()
    filled.jobs.close()
    assert not target.exists()
    assert [each for each in tmp_path.iterdir() if each.name.startswith("tmp")] == []


def test_where_it_cannot_be_written_that_is_told(filled, archiving, tmp_path, qtbot):
    archiving.export(tmp_path / "nowhere" / "all.zip")
    waiting = visible(filled, WaitingDialog)
    qtbot.waitUntil(lambda: "No such file" in waiting.line.words, timeout=10_000)
    waiting.reject()


def test_the_commands_ask_for_the_file(filled, qtbot):
    for command_id in ("export_all", "restore_all"):
        filled.window.commands[command_id].trigger()
        asking = visible(filled, QFileDialog)
        assert asking is not None
        asking.reject()


def test_without_a_library_a_restore_lets_the_window_begin_anew(data, start, target, qtbot):
    filled = start()
    contents = archive.look(target)
    library_of(data).unlink()
    filled.window.safekeeping.archiving.restore(target, contents)
    qtbot.waitUntil(lambda: not filled.window.isVisible(), timeout=10_000)
    assert filled.window.safekeeping.begins_anew
    assert previews(data) == ["央行降准"]
    assert glossary_of(data).exists()
