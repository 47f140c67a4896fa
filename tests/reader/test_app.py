import gc
import logging
import sys
import threading

import pytest
from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from reader.annotation.cedict import KEPT
from reader.app import (
    LIBRARY_FILE,
    LOG_FILE,
    all_concepts,
    build,
    open_first,
    run,
    uncollected,
)
from reader.settings import Settings
from reader.ui.preferences import Preferences


@pytest.fixture
def chinese(qapp, tmp_path):
    """The program as a Chinese user starts it."""
    Settings(tmp_path / "settings.ini").save(Preferences(language="zh_CN", theme="dark"))
    font = qapp.font()
    program = build(qapp, tmp_path)
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


def test_what_can_be_made_anew_is_kept_beside_the_users_data(chinese, tmp_path):
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [KEPT]


def test_garbage_is_collected_again_once_all_is_built():
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_broken_store_leaves_the_built_in_glossary(tmp_path):
    (tmp_path / "glossary.db").write_bytes(b"no database at all" * 100)
    troubles = []
    assert len(all_concepts(tmp_path, troubles)) > 1000
    assert len(troubles) == 1


def test_a_run_ends_when_the_window_is_closed(qapp, tmp_path, monkeypatch):
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    monkeypatch.setattr("reader.app.qInstallMessageHandler", lambda _: None)
    path, font, title = tmp_path / "一.txt", qapp.font(), []
    path.write_text("净息差承压\n\n净息差下降。", encoding="utf-8")

    def leave():
        title.extend(each.windowTitle() for each in qapp.topLevelWidgets() if each.isVisible())
        qapp.closeAllWindows()

    QTimer.singleShot(3000, qapp, leave)
    try:
        assert run([path], tmp_path / "data") == 0
    finally:
        for handler in root.handlers:
            handler.close()
        qapp.setFont(font)
        qapp.setStyleSheet("")
    assert title == ["净息差承压 – Caidu 财读"]
    log = (tmp_path / "data" / LOG_FILE).read_text(encoding="utf-8")
    assert "Opened an article" in log
    assert "净息差" not in log
