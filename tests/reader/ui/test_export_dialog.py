from collections import Counter
from dataclasses import replace

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton

from reader import resources
from reader.export.options import CLIENT, READING, Pinyin
from reader.settings import Settings
from reader.ui.export_dialog import ExportDialog
from reader.ui.export_preview import DELAY_MS
from reader.ui.jobs import Lane
from reader.ui.translation import install_translators
from tests.reader.ui.exports import choose, export

LONG = "净息差承压\n\n" + "多家银行的净息差降至1.4%，市场预计央行降准25个基点。\n" * 1500


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_dialog_is_no_larger_than_the_screen(dialog):
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()


@pytest.mark.parametrize(
    ("suffix", "magic"), [(".pdf", b"%PDF"), (".html", b"<!"), (".xlsx", b"PK"), (".csv", b"")]
)
def test_every_format_is_written(dialog, qtbot, tmp_path, suffix, magic):
    target = tmp_path / "out" / f"净息差{suffix}"
    target.parent.mkdir()
    choose(dialog.form._format, suffix)
    export(qtbot, dialog, target)
    assert target.read_bytes().startswith(magic)
    assert target.stat().st_size > 100
    assert left_in(target.parent) == [target.name]
    assert target.name in dialog.line.words


def test_enter_asks_for_a_file_named_after_the_article(dialog, qtbot, program, tmp_path):
    program.window.choices.change(export_folder=str(tmp_path))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (asking,) = dialog.findChildren(QFileDialog)
    (suggested,) = asking.selectedFiles()
    assert suggested == str(tmp_path / "费城半导体指数收跌，液冷订单增加.pdf")
    with qtbot.waitSignal(dialog.run.done, timeout=20_000):
        asking.accept()
    assert (tmp_path / "费城半导体指数收跌，液冷订单增加.pdf").is_file()


def asked_for_a_file(dialog):
    return next(each for each in dialog.findChildren(QFileDialog) if each.isVisible())


@pytest.mark.parametrize(
    ("typed", "written"),
    [("plain", "plain.html"), ("v2.5", "v2.5.html"), ("x.pdf", "x.pdf.html"), ("X.HTML", "X.HTML")],
)
def test_the_file_gets_the_suffix_of_the_format(dialog, qtbot, program, tmp_path, typed, written):
    folder = tmp_path / "out"
    folder.mkdir()
    program.window.choices.change(export_folder=str(folder))
    choose(dialog.form._format, ".html")
    dialog.ask_and_export()
    asking = asked_for_a_file(dialog)
    asking.selectFile(typed)
    with qtbot.waitSignal(dialog.run.done, timeout=20_000):
        asking.accept()
    assert left_in(folder) == [written]


def test_a_file_that_only_the_suffix_leads_to_is_not_overwritten_unasked(
    dialog, program, qtbot, tmp_path
):
    (tmp_path / "v2.5.html").write_text("earlier")
    program.window.choices.change(export_folder=str(tmp_path))
    choose(dialog.form._format, ".html")
    dialog.ask_and_export()
    asking = asked_for_a_file(dialog)
    asking.selectFile("v2.5")
    asking.accept()
    qtbot.waitUntil(lambda: asked_for_a_file(dialog) is not asking)
    assert asked_for_a_file(dialog).selectedFiles() == [str(tmp_path / "v2.5.html")]
    assert not dialog.run.running
    asked_for_a_file(dialog).reject()
    assert (tmp_path / "v2.5.html").read_text() == "earlier"


def test_a_workbook_lists_quantities_unasked(dialog, qtbot, tmp_path):
    choose(dialog.form._format, ".xlsx")
    export(qtbot, dialog, tmp_path / "x.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "x.xlsx")["Quantities"]
    assert "3.1万台" in {cell.value for cell in sheet["A"]}


def test_the_dialog_closes_with_the_window_whatever_it_waits_for(
    show_export, qtbot, program, tmp_path
):
    folder = tmp_path / "out"
    folder.mkdir()
    dialog = show_export(LONG)
    dialog.form._ticks["grey"].setChecked(True)  # asks for another page in a moment
    dialog.export(folder / "x.pdf")
    dialog.form._ticks["highlights"].setChecked(False)
    program.window.close()
    assert not dialog.isVisible()
    qtbot.wait(2 * DELAY_MS)
    assert left_in(folder) == []
    assert program.window.choices.now.export.grey


def test_progress_is_shown_and_then_the_outcome(dialog, qtbot, tmp_path):
    said = []
    dialog.run.progressed.connect(lambda _: said.append(dialog.line.words))
    export(qtbot, dialog, tmp_path / "x.pdf")
    assert any("of" in each for each in said)
    assert "x.pdf" in dialog.line.words
    assert "pages" in dialog.line.words
    assert dialog.line._open.isVisible()
    assert dialog.form.isEnabled()


def test_cancel_works_at_once_and_leaves_what_was_there(show_export, qtbot, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "x.pdf"
    target.write_text("earlier")
    dialog = show_export(LONG)
    with qtbot.waitSignal(dialog.run.progressed, timeout=20_000):
        dialog.export(target)
    qtbot.wait(400)
    assert not dialog.form.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.form.isEnabled()
    assert not dialog.run.running
    qtbot.waitUntil(lambda: left_in(folder) == ["x.pdf"], timeout=5_000)
    assert target.read_text() == "earlier"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_failure_is_told_in_the_dialog(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.run.failed, timeout=20_000):
        dialog.export(tmp_path / "no" / "such" / "x.pdf")
    assert "x.pdf" in dialog.line.words
    assert not dialog.line._open.isVisible()
    assert dialog.form.isEnabled()


def test_closing_stops_all_work(show_export, qtbot, program, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    dialog = show_export(LONG)
    dialog.export(folder / "x.pdf")
    qtbot.wait(300)
    dialog.done(0)
    jobs = program.window._jobs
    qtbot.waitUntil(lambda: not jobs._open[Lane.TASKS] and not jobs._open[Lane.PREVIEW])
    assert left_in(folder) == []


def test_everything_is_remembered(dialog, qtbot, program, data, tmp_path):
    dialog.form.set_options(replace(CLIENT, pinyin=Pinyin.ALL, font="Some Family"))
    choose(dialog.form._format, ".html")
    dialog.open_when_done.setChecked(True)
    dialog._remember()
    program.window.choices.change(export_folder=str(tmp_path))
    kept = Settings(data / "settings.ini").load()
    assert kept == program.window.choices.now
    assert kept.export == replace(CLIENT, pinyin=Pinyin.ALL, font="Some Family")
    assert (kept.export_format, kept.export_open) == (".html", True)
    assert kept.export_folder == str(tmp_path)


@pytest.mark.parametrize("record", ["", "[]", "{", '{"pinyin": "pink", "size_pt": "x"}', "7"])
def test_nonsense_in_the_settings_gives_the_usual_options(tmp_path, record):
    path = tmp_path / "settings.ini"
    settings = Settings(path)
    settings._store.setValue("export/options", record)
    settings._store.setValue("export/format", ".exe")
    settings._store.sync()
    kept = Settings(path).load()
    assert (kept.export, kept.export_format) == (READING, ".pdf")


class Opened(QObject):
    def __init__(self):
        super().__init__()
        self.paths = []

    @Slot(QUrl)
    def take(self, url):
        self.paths.append(url.toLocalFile())


@pytest.fixture
def opened(qapp):
    made = Opened()
    QDesktopServices.setUrlHandler("file", made, "take")
    yield made.paths
    QDesktopServices.unsetUrlHandler("file")


def test_what_was_written_can_be_opened_and_shown(dialog, qtbot, tmp_path, opened):
    target = tmp_path / "x.pdf"
    export(qtbot, dialog, target)
    assert opened == []
    for says in ("Open", "Show &in Folder"):
        next(each for each in dialog.findChildren(QPushButton) if each.text() == says).click()
    assert opened == [str(target), str(tmp_path)]


def test_it_is_opened_when_done_if_wished(dialog, qtbot, tmp_path, opened):
    dialog.open_when_done.setChecked(True)
    export(qtbot, dialog, tmp_path / "x.pdf")
    assert opened == [str(tmp_path / "x.pdf")]


def test_without_an_article_there_is_nothing_to_export(program, open_text, qtbot):
    open_text()
    program.desk.close_article()
    for command_id in ("export", "print"):
        assert not program.window.commands[command_id].isEnabled()
    program.window.exporting.export()
    program.window.exporting.print_article()
    assert program.window.findChildren(ExportDialog) == []


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_two_parts_of_the_dialog_share_a_key(qapp, show_export, language):
    translators = install_translators(language, resources.path("i18n"), qapp)
    try:
        dialog = show_export()
        parts = [each for kind in (QLabel, QCheckBox, QPushButton)
                 for each in dialog.findChildren(kind)]  # fmt: skip
        texts = [each.text() for each in parts]
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
    keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
    assert len(keys) >= 18
    assert max(keys.values()) == 1
