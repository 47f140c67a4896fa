import contextlib
import gc
import logging
import sys
import threading

import pytest
from PySide6.QtCore import Qt, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from glossary.exchange.compiled import KEPT as COMPILED
from reader import resources
from reader.annotation.cedict import KEPT
from reader.annotation.index import KEPT as INDEX
from reader.annotation.phrasebook import KEPT as PINYIN
from reader.app import (
    LIBRARY_FILE,
    LOG_FILE,
    build,
    open_first,
    open_glossaries,
    run,
    speak,
    uncollected,
)
from reader.cli import main
from reader.settings import Settings
from reader.ui.preferences import Preferences
from tests.reader.ui.windows import press


@pytest.fixture
def chinese(qapp, tmp_path):
    """The program as a Chinese user starts it."""
    Settings(tmp_path / "settings.ini").save(Preferences(language="zh_CN", theme="dark"))
    font = qapp.font()
    program = build(qapp, tmp_path, speak(qapp, tmp_path))
    yield program
    program.window.close()
    program.close()
    program.window.deleteLater()
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    qapp.setFont(font)
    qapp.setStyleSheet("")


def test_everything_is_built_from_the_data_folder(chinese, qapp: QApplication, tmp_path, qtbot):
    assert chinese.troubles == ()
    assert chinese.window.menuBar().actions()[0].text() == "文件(&F)"
    assert (tmp_path / LIBRARY_FILE).exists()
    chinese.window.show()
    with qtbot.waitSignal(chinese.desk.annotated, timeout=20_000):
        open_first(chinese, [])
    text = chinese.desk.article.text
    met = {text[each.start : each.end] for each in chinese.window.view.annotations}
    assert {"费城半导体指数", "液冷", "净息差", "降准", "3.1万台", "800亿美元", "周三"} <= met
    chinese.window.close()
    assert not [each for each in threading.enumerate() if each.name.startswith("jobs-")]


def test_the_built_in_glossary_is_read_once_the_first_article_is_there(chinese, qtbot, monkeypatch):
    read = []
    built_in = chinese.keeper.layers.built_in
    monkeypatch.setattr(type(built_in), "load", lambda _: read.append(threading.current_thread()))
    monkeypatch.setattr(type(built_in), "__len__", lambda each: each.load() or 0)
    chinese.window.show()
    chinese.desk.open_text("净息差下降。")
    with qtbot.waitSignal(chinese.desk.annotated, timeout=20_000):
        assert not read
    qtbot.waitUntil(lambda: bool(read), timeout=20_000)
    assert read[0] is not threading.main_thread()
    chinese.window.close()


def test_domains_are_named_in_the_language_of_the_window(chinese, qtbot):
    chinese.window.show()
    with qtbot.waitSignal(chinese.desk.annotated, timeout=20_000):
        chinese.desk.open_text("净息差下降。")
    press(chinese.window, Qt.Key.Key_N)
    face = chinese.window.pointing.hover.face
    assert "术语 · 银行" in face.findChild(QLabel).text()
    assert face.card.domain == "banking"
    chinese.window.close()


def test_what_can_be_made_anew_is_kept_beside_the_users_data(chinese, tmp_path):
    names = {path.name for path in (tmp_path / "cache").iterdir()}
    once = {COMPILED, PINYIN}  # in a process
    assert {KEPT, INDEX} <= names <= {KEPT, INDEX, *once}


def test_garbage_is_collected_again_once_all_is_built():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_broken_store_leaves_the_built_in_glossary(tmp_path):
    (tmp_path / "glossary.db").write_bytes(b"no database at all" * 100)
    troubles = []
    keeper = open_glossaries(tmp_path, troubles)
    assert len(keeper.layers.concepts()) > 1000
    assert not keeper.writable
    assert len(troubles) == 1


@pytest.fixture
def own_process(qapp, monkeypatch):
    """Undoes what a run does to the process: its hooks, its language, its looks."""
    font = qapp.font()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr("reader.ui.faults.qInstallMessageHandler", lambda _: None)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
    qapp.setFont(font)
    qapp.setStyleSheet("")


@contextlib.contextmanager
def own_log():
    """Undoes what a run does to the log; inside a test, for pytest listens to that too."""
    root = logging.getLogger()
    others, root.handlers = root.handlers, []
    try:
        yield
    finally:
        for handler in root.handlers:
            handler.close()
        root.handlers = others


@pytest.fixture
def stopped(own_process, monkeypatch):
    """What boxes that wait have said."""
    said = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.informativeText()))
    return said


def start(data, monkeypatch):
    """The program as the shell starts it; gives its exit code."""
    monkeypatch.setattr(sys, "argv", ["caidu", "--data", str(data)])
    with own_log(), pytest.raises(SystemExit) as end:
        main()
    return end.value.code


def test_a_data_folder_that_cannot_be_made_is_shown_and_ends_the_start(
    stopped, tmp_path, monkeypatch, capsys
):
    (tmp_path / "file").touch()
    assert start(tmp_path / "file" / "data", monkeypatch) == 1
    assert str(tmp_path / "file") in stopped[0]
    assert "Errno" not in stopped[0]
    assert stopped[0] in capsys.readouterr().err


def test_a_log_that_cannot_be_written_is_shown_and_ends_the_start(stopped, tmp_path, monkeypatch):
    (tmp_path / LOG_FILE).mkdir()
    assert start(tmp_path, monkeypatch) == 1
    assert LOG_FILE in stopped[0]


def test_a_missing_glossary_is_shown_and_ends_the_start(stopped, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(resources, "glossaries", lambda: tmp_path / "nothing")
    assert start(tmp_path, monkeypatch) == 1
    assert "nothing is missing" in stopped[0]
    assert stopped[0] in capsys.readouterr().err


def test_a_run_ends_when_the_window_is_closed(qapp, own_process, tmp_path):
    path, title = tmp_path / "一.txt", []
    path.write_text("净息差承压\n\n净息差下降。", encoding="utf-8")

    def leave():
        title.extend(each.windowTitle() for each in qapp.topLevelWidgets() if each.isVisible())
        qapp.closeAllWindows()

    QTimer.singleShot(3000, qapp, leave)
    with own_log():
        assert run([path], tmp_path / "data") == 0
    assert title == ["净息差承压 – Caidu 财读"]
    log = (tmp_path / "data" / LOG_FILE).read_text(encoding="utf-8")
    assert "Opened an article" in log
    assert "净息差" not in log
