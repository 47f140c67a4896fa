import pytest

from reader.export.options import PRINT
from tests.reader.ui.exports import choose, export, page

UNKNOWN = "净息差\U0003fffd"


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


def test_the_page_follows_options_that_were_changed_just_before_an_export(dialog, qtbot, tmp_path):
    first = page(qtbot, dialog).copy()
    dialog.form._numbers["size_pt"].setValue(18)
    export(qtbot, dialog, tmp_path / "x.pdf")
    assert page(qtbot, dialog) != first
    assert "x.pdf" in dialog.line.words


def test_why_there_is_no_page_is_said_in_its_place(show_export, qtbot):
    dialog = show_export(UNKNOWN)
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
