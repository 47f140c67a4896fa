import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from reader.app import install_hooks, start_log
from reader.errors import LoadError
from reader.ui.diagnostics import diagnostics, fault_of, report
from reader.ui.preferences import Preferences


@pytest.fixture
def boxes(program):
    yield lambda: [box for box in program.window.findChildren(QMessageBox) if box.isVisible()]
    for box in program.window.findChildren(QMessageBox):
        box.close()


def press(box, says):
    next(each for each in box.findChildren(QPushButton) if each.text() == says).click()


def test_an_expected_failure_is_told_in_its_own_words(program, boxes):
    program.desk.failed.emit(LoadError("x.txt does not exist."))
    (box,) = boxes()
    assert box.informativeText() == "x.txt does not exist."


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "x.txt"), "x.txt: Permission denied"),
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError("timed out"), "timed out"),
    ],
)
def test_what_the_system_refuses_is_told_in_plain_words(program, boxes, error, said):
    program.window.messages.tell(error)
    (box,) = boxes()
    assert box.informativeText() == said


def test_a_bug_shows_a_report_that_can_be_copied(program, boxes):
    program.window.messages.tell_bug(report("Traceback: ValueError"))
    (box,) = boxes()
    press(box, "&Copy Report")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Traceback: ValueError")
    assert "PySide6" in copied


def test_only_one_bug_box_at_a_time(program, boxes):
    for _ in range(3):
        program.window.messages.tell_bug("fault")
    (box,) = boxes()
    box.close()
    program.window.messages.tell_bug("fault")
    assert len(boxes()) == 1


def test_diagnostics_are_saved_and_hold_nothing_of_articles(
    program, open_text, tmp_path, monkeypatch
):
    open_text("这是机密的净息差。")
    path = tmp_path / "out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    program.window.commands["diagnostics"].trigger()
    saved = path.read_text(encoding="utf-8")
    assert "hover_delay = 250" in saved
    assert "机密" not in saved


def test_diagnostics_that_cannot_be_saved_are_told(program, boxes, tmp_path, monkeypatch):
    path = tmp_path / "no" / "such" / "folder.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    program.window.messages.save_diagnostics()
    assert len(boxes()) == 1


def test_leaving_the_dialog_saves_nothing(program, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    program.window.messages.save_diagnostics()
    assert list(tmp_path.glob("*.txt")) == []


def test_names_of_read_files_stay_out_of_diagnostics(tmp_path):
    log = tmp_path / "caidu.log"
    log.write_text("x" * 100_000 + "the end", encoding="utf-8")
    said = diagnostics(Preferences(recent=("/home/me/机密.txt",)), log)
    assert "机密" not in said
    assert said.endswith("the end\n")
    assert len(said) < 50_000
    assert "can't be read" in diagnostics(Preferences(), tmp_path / "none.log")


def test_a_fault_nobody_caught_reaches_the_log_and_the_user(tmp_path, monkeypatch):
    import logging

    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", None)
    monkeypatch.setattr("reader.ui.faults.qInstallMessageHandler", lambda handler: None)
    start_log(tmp_path / "caidu.log")
    told = []
    install_hooks(told.append)
    fault = raised("机密")
    sys.excepthook(type(fault), fault, fault.__traceback__)
    for handler in root.handlers:
        handler.close()
    for said in (told[0], (tmp_path / "caidu.log").read_text(encoding="utf-8")):
        assert "KeyError" in said
        assert "ValueError" in said
        assert "in raised" in said
        assert "机密" not in said


def raised(text):
    try:
        try:
            {}[text]
        except KeyError as error:
            raise ValueError(text) from error
    except ValueError as error:
        return error


def test_an_expected_failure_that_reaches_the_log_keeps_its_words():
    assert fault_of(LoadError("x.txt is empty.")) == "LoadError: x.txt is empty."


def test_a_fault_without_end_is_told_in_few_lines():
    def deeper():
        deeper()

    with pytest.raises(RecursionError) as error:
        deeper()
    assert len(fault_of(error.value).splitlines()) < 100


def test_about_names_those_it_stands_on(program, boxes):
    program.window.commands["about"].trigger()
    (box,) = boxes()
    for name in ("CC-CEDICT", "CC BY-SA 4.0", "Noto", "OFL"):
        assert name in box.text()


def test_a_message_is_not_squeezed_into_a_column(program, boxes):
    program.desk.failed.emit(LoadError("x.txt: This is not text, or its encoding can't be told."))
    (box,) = boxes()
    assert box.width() > 24 * box.fontMetrics().height()
