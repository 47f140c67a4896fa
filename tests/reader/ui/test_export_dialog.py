from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from shiboken6 import isValid

from reader.export.options import CLIENT, PRINT, READING, Pinyin
from reader.settings import Settings
from reader.ui.export_dialog import ExportDialog
from reader.ui.jobs import Lane

LONG = "净息差承压\n\n" + "多家银行的净息差降至1.4%，市场预计央行降准25个基点。\n" * 1500
UNKNOWN = "净息差\U0003fffd"


@pytest.fixture
def show(program, open_text, qtbot):
    """Opens an article and the dialog over it."""
    shown = []

    def opener(*text):
        open_text(*text)
        QTest.keyClick(program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        shown.append(next(each for each in program.window.findChildren(ExportDialog)))
        return shown[-1]

    yield opener
    for dialog in filter(isValid, shown):
        dialog.done(0)


@pytest.fixture
def dialog(show):
    return show()


def page(qtbot, dialog):
    """The first page, once nothing else is on its way."""
    sheet = dialog.preview.sheet
    qtbot.waitUntil(lambda: sheet.image is not None and not sheet._stale, timeout=20_000)
    return sheet.image


def export(qtbot, dialog, target):
    with qtbot.waitSignal(dialog.run.done, timeout=20_000):
        dialog.export(target)


def choose(box, value):
    box.setCurrentIndex(box.findData(str(value)))


def left_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_the_first_page_is_shown(dialog, qtbot):
    picture = page(qtbot, dialog)
    assert picture.height() > picture.width() > 200
    colours = {picture.pixelColor(x, y).name() for x in range(0, 200, 2) for y in range(200)}
    assert len(colours) > 5


def test_the_page_follows_the_options_and_comes_back(dialog, qtbot):
    first = page(qtbot, dialog).copy()
    dialog.form._ticks["highlights"].setChecked(False)
    without = page(qtbot, dialog).copy()
    dialog.form._ticks["highlights"].setChecked(True)
    assert page(qtbot, dialog) == first
    assert without != first


def test_the_paper_shows_in_the_shape_of_the_page(dialog, qtbot):
    page(qtbot, dialog)
    choose(dialog.form._choices["paper"], "letter")
    picture = page(qtbot, dialog)
    assert picture.height() / picture.width() == pytest.approx(11 / 8.5, abs=0.01)


def test_of_many_changes_the_last_is_shown(dialog, qtbot):
    numbers = dialog.form._numbers["size_pt"]
    page(qtbot, dialog)
    numbers.setValue(18)
    wanted = page(qtbot, dialog).copy()
    for size in (8, 9, 10, 11, 12, 18):
        numbers.setValue(size)
        qtbot.wait(30)
    assert page(qtbot, dialog) == wanted


def test_why_there_is_no_page_is_said_in_its_place(show, qtbot):
    dialog = show(UNKNOWN)
    sheet = dialog.preview.sheet
    qtbot.waitUntil(lambda: bool(sheet.words), timeout=20_000)
    assert "U+3FFFD" in sheet.words
    dialog.form._ticks["replace_missing"].setChecked(True)
    page(qtbot, dialog)
    assert sheet.words == ""


@pytest.mark.parametrize("suffix", [".html", ".xlsx", ".csv"])
def test_other_formats_are_described(dialog, qtbot, suffix):
    page(qtbot, dialog)
    choose(dialog.form._format, suffix)
    assert dialog.preview.sheet.image is None
    assert len(dialog.preview.sheet.words) > 40
    choose(dialog.form._format, ".pdf")
    page(qtbot, dialog)


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


def test_a_file_given_no_suffix_gets_that_of_the_format(dialog, qtbot, program, tmp_path):
    program.window.choices.change(export_folder=str(tmp_path))
    choose(dialog.form._format, ".csv")
    dialog.ask_and_export()
    (asking,) = dialog.findChildren(QFileDialog)
    asking.selectFile("plain")
    with qtbot.waitSignal(dialog.run.done, timeout=20_000):
        asking.accept()
    assert (tmp_path / "plain.csv").is_file()


def test_progress_is_shown_and_then_the_outcome(dialog, qtbot, tmp_path):
    said = []
    dialog.run.progressed.connect(lambda _: said.append(dialog.line.words))
    export(qtbot, dialog, tmp_path / "x.pdf")
    assert any("of" in each for each in said)
    assert "x.pdf" in dialog.line.words
    assert "pages" in dialog.line.words
    assert dialog.line._open.isVisible()
    assert dialog.form.isEnabled()


def test_cancel_works_at_once_and_leaves_what_was_there(show, qtbot, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "x.pdf"
    target.write_text("earlier")
    dialog = show(LONG)
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


def test_closing_stops_all_work(show, qtbot, program, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    dialog = show(LONG)
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
    export(qtbot, dialog, tmp_path / "x.csv".replace("csv", "html"))
    assert opened == [str(tmp_path / "x.html")]


def test_without_an_article_there_is_nothing_to_export(program, open_text, qtbot):
    open_text()
    program.desk.close_article()
    for command_id in ("export", "print"):
        assert not program.window.commands[command_id].isEnabled()
    program.window.exporting.export()
    program.window.exporting.print_article()
    assert program.window.findChildren(ExportDialog) == []


def test_a_preset_changes_the_page(dialog, qtbot):
    first = page(qtbot, dialog).copy()
    preset = dialog.form._preset
    choose(preset, "print")
    preset.activated.emit(preset.currentIndex())
    picture = page(qtbot, dialog)
    assert dialog.form.options() == PRINT
    assert picture != first
    points = [(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)]
    assert all(picture.pixelColor(*point).saturation() < 12 for point in points)
