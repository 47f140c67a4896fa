"""What is forgotten from the window is nowhere in the user's data any more, backups included."""

from datetime import date

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.app import LOG_FILE
from reader.library import backup
from reader.library.library import Library
from reader.ui.faults import start_log
from tests.reader.test_app import own_log
from tests.reader.ui.safekeeping.boxes import library_of, press_button, previews, wait_for_box
from tests.reader.ui.windows import wait_for_text

SECRET = "zqxjkv"
TEXT = f"{SECRET}收购案\n\n市场预计央行降准，{SECRET}的净息差承压。\n\n液冷服务器的订单增加。\n"


@pytest.fixture
def secret_file(tmp_path):
    path = tmp_path / f"{SECRET}.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def opened(program, secret_file, data, qtbot, open_text):
    """A window with the secret article, marked in every way, and a backup that holds it."""
    open_text()
    program.window.choices.change(export_folder=str(secret_file.parent / "exports"))
    program.window.open_files([secret_file])
    wait_for_text(qtbot, program, SECRET)
    window, text = program.window, program.desk.article.text
    at = text.index(f"{SECRET}的")
    window.view.go_to(at, at + 8)
    window.commands["highlight_passage"].trigger()
    program.desk.judge.reject(window.view.annotations[0])
    window.shelf.deeds.tag([program.desk.opened_article.record.sha256], [f"{SECRET}-tag"])
    qtbot.waitUntil(lambda: tags(data) == [f"{SECRET}-tag"], timeout=10_000)
    backup.daily(library_of(data), date(2026, 3, 4))
    window.pane.offers.offer(f"Copied: {SECRET}", lambda: None)
    return program


def tags(data):
    with Library(library_of(data)) as library:
        return [name for name, _ in library.catalogue.tags()]


def traces(data):
    """The files of the user's data in which the secret stands, in their names too."""
    files = [file for file in data.rglob("*") if file.is_file()]
    return [
        file.name for file in files if SECRET in file.name or SECRET.encode() in file.read_bytes()
    ]


def forget(program, qtbot):
    program.window.commands["forget_article"].trigger()
    box = wait_for_box(qtbot, program.window)
    assert "backups" in box.informativeText()
    with qtbot.waitSignal(program.window.shelf.deeds.done, timeout=20_000):
        press_button(box, QMessageBox.ButtonRole.DestructiveRole)


def test_nothing_of_a_forgotten_article_is_left_in_the_users_data(opened, data, secret_file, qtbot):
    with own_log():
        start_log(data / LOG_FILE)
        assert traces(data)
        forget(opened, qtbot)
        assert opened.desk.article.text == ""
        assert opened.window.pane.offers.words == ""
        assert str(secret_file) not in opened.window.choices.now.recent
        assert opened.window.choices.now.export_folder.endswith("exports")
        opened.window.close()
        opened.close()
    assert traces(data) == []
    assert secret_file.exists()
    assert len(backup.backups(library_of(data))) == 1


def in_another_window(start, opened, qtbot):
    """Another window that shows the article, too."""
    other = start()
    other.desk.open_kept(opened.desk.opened_article.record.sha256)
    wait_for_text(qtbot, other, SECRET)
    return other


def test_another_window_that_shows_it_writes_nothing_of_it_back(opened, start, data, qtbot):
    other = in_another_window(start, opened, qtbot)
    forget(opened, qtbot)
    other.window.view.go_to(0, 4)
    other.window.commands["highlight_passage"].trigger()
    other.desk.judge.reject(other.window.view.annotations[0])
    other.window.choices.change(theme="dark")
    other.window.choices.change(recent=("another.txt", *other.window.choices.now.recent))
    for program in (opened, other):
        program.window.close()
        program.close()
    assert traces(data) == []
    assert len(previews(data)) == 1


def test_another_window_closes_it_once_it_has_noticed(opened, start, qtbot):
    other = in_another_window(start, opened, qtbot)
    forget(opened, qtbot)
    with qtbot.waitSignal(other.window.shelf.handling.said) as said:
        other.window.shelf.handling.refresh()
    assert "another window" in said.args[0]
    assert other.desk.article.text == ""
