"""The private window: what it shows, and that it keeps nothing."""

import sys

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt

from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.app import assemble, open_first
from reader.cli import caidu
from reader.settings import Settings
from reader.ui.taking import outside
from reader.ui.taking.private import private_command
from reader.ui.workshop.keeper import Keeper
from tests.reader.ui.conftest import leave
from tests.reader.ui.windows import press, wait_for_text

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def content(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture
def private(qtbot, layers, annotator, data):
    """Starts a private window over the folder `data`."""
    started = []

    def starter():
        keeper = Keeper(GlossaryStore(data / STORE), layers)
        settings = Settings(data / "settings.ini")
        made = assemble(data, settings, annotator, keeper, [], private=True)
        made.window.show()
        started.append(made)
        return made

    yield starter
    for made in started:
        leave(made)


def test_a_private_window_leaves_every_file_as_it_was(start, private, data, article_file, qtbot):
    usual = start()
    usual.window.open_files([article_file])
    wait_for_text(qtbot, usual, "净息差")
    usual.window.close()
    usual.close()
    before = content(data)
    assert "library.db" in before
    secret = article_file.with_name("secret.txt")
    secret.write_text(
        "机密：净息差降至1.1%，市场预计央行降准。\n\n第二段说降准。\n" * 9, encoding="utf-8"
    )
    made = private()
    open_first(made, [secret, article_file])
    wait_for_text(qtbot, made, "机密")
    made.window.choices.change(theme="dark", ordinary_words=True)
    made.window.view.go_to(60, 70)
    made.window.commands["next_term"].trigger()
    made.window.commands["not_here"].trigger()
    made.window.resize(700, 500)
    made.window.close()
    made.close()
    after = content(data)
    assert after.keys() == before.keys()
    assert [name for name in before if before[name] != after[name]] == []
    assert not any("机密".encode() in raw or b"secret" in raw for raw in after.values())


def test_a_private_window_says_so(private, article_file, qtbot):
    made = private()
    open_first(made, [article_file])
    wait_for_text(qtbot, made, "净息差")
    assert made.window.windowTitle().endswith("Private – Caidu 财读")
    assert made.window.findChild(object, "privateBadge").isVisible()
    assert made.window.findChild(object, "privateLine").isVisible()
    for command_id in ("add_folder", "shelf_shown", "search_shelf", "articles_with_term"):
        assert not made.window.commands[command_id].isEnabled()


def test_a_private_window_begins_empty(start, private, article_file, qtbot):
    usual = start()
    usual.window.open_files([article_file])
    wait_for_text(qtbot, usual, "净息差")
    made = private()
    open_first(made, [])
    assert made.desk.article.text == ""
    assert made.library is None


def test_of_several_files_a_private_window_opens_the_first(private, tmp_path, qtbot):
    paths = [tmp_path / f"{name}.txt" for name in ("一", "二")]
    for path in paths:
        path.write_text(f"{path.stem}：净息差下降。", encoding="utf-8")
    made = private()
    made.window.open_files(paths)
    wait_for_text(qtbot, made, "一：")


def test_the_command_opens_a_process_of_its_own(program, data, monkeypatch):
    opened = []
    monkeypatch.setattr(
        outside, "open_private_window", lambda folder: opened.append(folder) or True
    )
    press(program.window, Qt.Key.Key_P, CONTROL_SHIFT)
    assert opened == [data]
    command = private_command(data)
    assert command[0] == sys.executable
    assert command[1][-3:] == ["--data", str(data), "--private"]


def test_the_command_line_hands_it_on(monkeypatch, tmp_path):
    asked = []

    def run(files, folder, *, private):
        asked.append(private)
        return 0

    monkeypatch.setattr("reader.app.run", run)
    runner = CliRunner()
    assert runner.invoke(caidu, ["--data", str(tmp_path), "--private", "a.txt"]).exit_code == 0
    assert runner.invoke(caidu, ["--data", str(tmp_path), "a.txt"]).exit_code == 0
    assert asked == [True, False]
    assert runner.invoke(caidu, ["--private", "glossary", "list"]).exit_code == 2
