from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from shiboken6 import isValid

from reader.export.options import English, ExportOptions, Pinyin
from reader.export.pdf.image import page_sizes
from reader.export.progress import never, quiet
from reader.ui.export_source import TERMS, ExportSource
from reader.ui.run_dialog import RunDialog
from tests.reader.ui.conftest import ARTICLE


@pytest.fixture
def original(program, open_text, tmp_path):
    """A PDF of the article with neither marks nor a table."""
    open_text()
    folder = tmp_path / "pdf"
    folder.mkdir()
    return plain_pdf(program, folder / "report.pdf")


def plain_pdf(program, path):
    desk = program.desk
    source = ExportSource(desk.article, desk.annotator, "report", desk.found())
    options = ExportOptions(
        pinyin=Pinyin.NONE, english=English.NONE, highlights=False, popups=False
    )
    source.write(options, path, program.typesetter, quiet, never)
    return path


@pytest.fixture(autouse=True)
def _closed(program):
    yield
    for dialog in program.window.findChildren(QDialog):
        if isValid(dialog):
            dialog.close()


def asking(qtbot, program, mode):
    def shown():
        return [
            each
            for each in program.window.findChildren(QFileDialog)
            if each.isVisible() and each.acceptMode() is mode
        ]

    qtbot.waitUntil(lambda: bool(shown()))
    return shown()[0]


def choose(qtbot, program, original, target=None):
    """Goes through both questions; returns the file that was suggested."""
    program.window.choices.change(export_folder=str(original.parent))
    program.window.commands["mark_pdf"].trigger()
    first = asking(qtbot, program, QFileDialog.AcceptMode.AcceptOpen)
    first.selectFile(original.name)
    first.accept()
    second = asking(qtbot, program, QFileDialog.AcceptMode.AcceptSave)
    (suggested,) = second.selectedFiles()
    if target is not None:
        second.fileSelected.emit(str(target))
        second.reject()
    else:
        second.accept()
    return Path(suggested)


def waiting(program):
    return next(each for each in program.window.findChildren(RunDialog) if each.isVisible())


def test_a_marked_copy_is_written_beside_the_original(program, original, qtbot):
    before = original.read_bytes()
    suggested = choose(qtbot, program, original)
    assert suggested == original.with_name("report with terms.pdf")
    dialog = waiting(program)
    qtbot.waitUntil(lambda: not dialog.run.running, timeout=20_000)
    assert suggested.name in dialog.line.words
    assert original.read_bytes() == before
    assert len(page_sizes(suggested)) > len(page_sizes(original))


def test_the_original_is_never_overwritten(program, original, qtbot):
    before = original.read_bytes()
    choose(qtbot, program, original, original)
    dialog = waiting(program)
    qtbot.waitUntil(lambda: not dialog.run.running, timeout=20_000)
    assert "report.pdf is the original" in dialog.line.words
    assert original.read_bytes() == before


def test_what_is_no_pdf_is_told_and_leaves_nothing(program, original, qtbot):
    original.write_text("no PDF")
    choose(qtbot, program, original)
    dialog = waiting(program)
    qtbot.waitUntil(lambda: not dialog.run.running, timeout=20_000)
    assert "report.pdf" in dialog.line.words
    assert [path.name for path in original.parent.iterdir()] == ["report.pdf"]


def test_what_the_window_has_found_is_what_a_whole_annotation_finds(program, open_text):
    desk = program.desk
    open_text(ARTICLE + "\n英伟达公司（以下简称“公司”）的液冷服务器出货量达到3.1万台。" * 900)
    whole = desk.annotator.annotate(desk.article, wanted=TERMS)
    assert desk.found() == whole


def test_escape_stops_the_work(program, original, qtbot):
    choose(qtbot, program, original)
    dialog = waiting(program)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.wait(500)
    assert [path.name for path in original.parent.iterdir()] == ["report.pdf"]
