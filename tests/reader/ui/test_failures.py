import os
import sqlite3
import time

import pytest
from PySide6.QtWidgets import QProgressBar

from reader import resources
from reader.app import LIBRARY_FILE, open_first


@pytest.fixture
def reading(program, open_text):
    open_text("净息差下降。")
    return program


def stays(program):
    return (
        program.desk.article.text == "净息差下降。"
        and program.window.view.toPlainText() == "净息差下降。"
        and bool(program.window.view.annotations)
    )


def wait_for(qtbot, told, piece):
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert piece in told[0]


def test_a_missing_file_is_told_and_the_article_stays(reading, told, tmp_path, qtbot):
    reading.window.open_files([tmp_path / "没有.txt"])
    wait_for(qtbot, told, "没有.txt")
    assert stays(reading)


def test_an_empty_file_is_told(reading, told, tmp_path, qtbot):
    path = tmp_path / "empty.txt"
    path.touch()
    reading.window.open_files([path])
    wait_for(qtbot, told, "empty.txt")
    assert stays(reading)


def test_a_binary_file_is_told(reading, told, tmp_path, qtbot):
    path = tmp_path / "noise.bin"
    path.write_bytes(b"\x00\xff\xfe\x80" * 5000 + os.urandom(5000))
    reading.window.open_files([path])
    wait_for(qtbot, told, "noise.bin")
    assert stays(reading)


def test_a_folder_without_articles_is_said_and_the_article_stays(reading, tmp_path, qtbot):
    (tmp_path / "empty").mkdir()
    reading.window.open_files([tmp_path / "empty"])
    said = reading.window.status.currentMessage
    qtbot.waitUntil(lambda: said() == "0 articles added.", timeout=20_000)
    assert stays(reading)


def test_an_enormous_log_is_told(reading, told, tmp_path, qtbot):
    path = tmp_path / "huge.log"
    line = b"2026-01-01 00:00:00 INFO nothing happened here today\n"
    with path.open("wb") as file:
        for _ in range(50):
            file.write(line * (1_050_000 // len(line)))
    reading.window.open_files([path])
    wait_for(qtbot, told, "huge.log")
    assert stays(reading)


def test_a_failed_opening_does_not_stop_the_annotation_under_way(program, told, tmp_path, qtbot):
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        program.desk.open_text("净息差下降，液冷增长。\n" * 2000)
        qtbot.waitSignal(program.desk.opened).wait()
        program.window.open_files([tmp_path / "没有.txt"])
    qtbot.waitUntil(lambda: bool(told))
    assert len(program.window.view.annotations) >= 4000


def test_after_a_failure_the_next_file_opens(reading, told, tmp_path, article_file, qtbot):
    reading.window.open_files([tmp_path / "没有.txt"])
    qtbot.waitUntil(lambda: bool(told))
    reading.window.open_files([article_file])
    qtbot.waitUntil(lambda: "降准" in reading.desk.article.text)


def test_a_file_named_at_the_start_that_fails_leaves_the_sample(program, told, tmp_path, qtbot):
    open_first(program, [tmp_path / "没有.txt"])
    wait_for(qtbot, told, "没有.txt")
    qtbot.waitUntil(lambda: program.desk.path == resources.sample().absolute(), timeout=20_000)


def test_a_file_named_at_the_start_that_fails_leaves_the_last_article(
    start, open_text, tmp_path, qtbot
):
    open_text("净息差下降。")
    again = start()
    again.desk.failed.disconnect(again.window.messages.tell)
    open_first(again, [tmp_path / "没有.txt"])
    qtbot.waitUntil(lambda: again.desk.article.text == "净息差下降。", timeout=20_000)


def test_a_broken_library_leaves_the_window_usable(data, start, qtbot):
    (data / LIBRARY_FILE).write_bytes(b"this is no database" * 100)
    program = start()
    assert program.library is None
    assert len(program.troubles) == 1
    with qtbot.waitSignal(program.desk.annotated):
        program.desk.open_text("净息差下降。")
    assert program.window.view.annotations
    assert not program.desk.open_last()
    assert (data / LIBRARY_FILE).read_bytes().startswith(b"this is no database")


def test_a_library_that_breaks_later_is_told_in_passing_and_reading_goes_on(
    reading, told, data, qtbot
):
    passing = []
    reading.desk.unremembered.connect(passing.append)
    (data / LIBRARY_FILE).write_bytes(b"this is no database" * 1000)
    with qtbot.waitSignal(reading.desk.annotated):
        reading.desk.open_text("液冷增长。")
    assert reading.window.view.toPlainText() == "液冷增长。"
    qtbot.waitUntil(lambda: bool(passing))  # in other words where SQLite goes on by its log
    assert told == []


def test_a_library_another_window_writes_to_does_not_hold_up_the_reader(
    reading, told, data, caplog
):
    other = sqlite3.connect(data / LIBRARY_FILE)
    other.execute("begin immediate")
    began = time.monotonic()
    reading.desk.remember_position(3)
    assert time.monotonic() - began < 2
    other.close()
    assert "Another window" in reading.window.status.currentMessage()
    assert "Another window" in caplog.text
    assert told == []


class BrokenAnnotator:
    def with_manner(self, _):
        return self

    def background(self, *_):
        raise ZeroDivisionError("a fault of ours")


def test_a_fault_of_ours_reaches_the_hook_and_the_window_stays(reading, qtbot):
    window = reading.window
    reading.desk._recognition._annotator = BrokenAnnotator()
    with qtbot.captureExceptions() as faults:
        reading.desk.open_text("液冷增长。")
        qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is ZeroDivisionError
    assert window.view.toPlainText() == "液冷增长。"
    assert not window.status.findChild(QProgressBar).isVisible()
