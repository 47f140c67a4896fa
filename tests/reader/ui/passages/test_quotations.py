"""The list of quotations: what it says, filtering, going there, copying, writing, removing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from reader.export.quotations import MARKDOWN
from reader.ui.jobs import Lane
from reader.ui.passages.quotes_dialog import Scope
from reader.ui.passages.quotes_model import Column
from tests.reader.ui.passages.cases import (
    CONTROL,
    SHIFT,
    TEXT,
    highlight,
    key,
    places,
    undo,
    write_note,
)
from tests.reader.ui.windows import press

OTHER = "另一条消息\n\n周三，英伟达股价走低，市场观望。\n"


@pytest.fixture
def listed(opened, qtbot, reopen):
    """An article with two passages, and another one with one, whose list is shown."""
    highlight(opened, "央行降准25个基点")
    highlight(opened, "净息差收窄")
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    write_note(opened, "核对口径")
    reopen(opened, OTHER)
    highlight(opened, "英伟达股价")
    reopen(opened)
    key(opened, Qt.Key.Key_Q, CONTROL | SHIFT)
    explained(opened, qtbot)
    return opened


def dialog_of(program):
    return program.window.marking.quoting.dialog


def explained(program, qtbot):
    model = dialog_of(program).model
    qtbot.waitUntil(lambda: all(each.terms is not None for each in model.quotes), timeout=10_000)


def cells(program, column):
    rows = dialog_of(program).table.model()
    return [rows.index(row, column).data() for row in range(rows.rowCount())]


def show_library(program, qtbot):
    dialog_of(program).scope_box.setCurrentIndex(1)
    assert dialog_of(program).scope is Scope.LIBRARY
    explained(program, qtbot)


def test_the_article_s_quotations_have_their_terms_note_and_source(listed):
    assert cells(listed, Column.TEXT) == ["净息差收窄", "央行降准25个基点"]
    assert "net interest margin" in cells(listed, Column.ENGLISH)[0]
    assert "jìngxīchā" in cells(listed, Column.PINYIN)[0].replace(" ", "")
    assert "RRR cut" in cells(listed, Column.ENGLISH)[1]
    assert cells(listed, Column.NOTE) == ["核对口径", ""]
    assert cells(listed, Column.SOURCE)[0].startswith("液冷服务器订单增加")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("净息", ["净息差收窄"]),
        ("jingxicha", ["净息差收窄"]),
        ("jìng xī", ["净息差收窄"]),
        ("RRR", ["央行降准25个基点"]),
        ("核对", ["净息差收窄"]),
        ("另一条", ["英伟达股价"]),
        ("Nvidia 英伟达", ["英伟达股价"]),
        ("nowhere", []),
    ],
)
def test_the_filter_looks_into_everything(listed, qtbot, words, found):
    show_library(listed, qtbot)
    dialog_of(listed).filter.setText(words)
    assert cells(listed, Column.TEXT) == found


def test_the_library_s_come_newest_first_and_can_be_sorted(listed, qtbot):
    show_library(listed, qtbot)
    assert cells(listed, Column.TEXT) == ["英伟达股价", "净息差收窄", "央行降准25个基点"]
    dialog_of(listed).table.sortByColumn(Column.NOTE, Qt.SortOrder.DescendingOrder)
    assert cells(listed, Column.NOTE)[0] == "核对口径"


def test_return_goes_to_the_place_and_opens_its_article(listed, qtbot):
    show_library(listed, qtbot)
    table = dialog_of(listed).table
    dialog_of(listed).choose(0)
    with qtbot.waitSignal(listed.desk.annotated, timeout=10_000):
        press(table, Qt.Key.Key_Return)
    assert listed.desk.article.text == OTHER
    current = listed.window.view.current_passage
    assert listed.desk.article.text[current.start : current.end] == "英伟达股价"
    explained(listed, qtbot)


def test_selected_ones_are_copied_as_text_or_markdown(listed):
    dialog = dialog_of(listed)
    dialog.choose(0)
    press(dialog.table, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("“净息差收窄”\n净息差")
    assert "核对口径" in copied
    assert "央行" not in copied
    dialog.table.clearSelection()
    dialog.copy_wanted.emit(dialog.chosen(), True)
    assert QGuiApplication.clipboard().text().count("> ") == 2


@pytest.mark.parametrize("suffix", [MARKDOWN, ".csv", ".xlsx"])
def test_they_are_written_to_a_file(listed, qtbot, tmp_path, suffix):
    dialog = dialog_of(listed)
    listed.window.choices.change(export_folder=str(tmp_path))
    dialog.export_wanted.emit(dialog.chosen(), suffix)
    (asking,) = dialog.findChildren(QFileDialog)
    target = tmp_path / f"quotes{suffix}"
    asking.fileSelected.emit(str(target))
    asking.close()
    qtbot.waitUntil(target.exists, timeout=10_000)
    qtbot.waitUntil(lambda: not listed.jobs._open[Lane.TASKS], timeout=10_000)
    assert target.stat().st_size > 100


def test_a_file_that_can_t_be_written_is_told(listed, qtbot, tmp_path):
    quoting = listed.window.marking.quoting
    quoting._export([], tmp_path / "nowhere" / "q.md")
    says = dialog_of(listed)._says
    qtbot.waitUntil(lambda: "q.md" in says.text(), timeout=10_000)


def test_removing_several_is_one_step_that_can_be_undone(listed, qtbot):
    show_library(listed, qtbot)
    dialog = dialog_of(listed)
    dialog.table.selectAll()
    press(dialog.table, Qt.Key.Key_Delete)
    assert cells(listed, Column.TEXT) == []
    assert places(listed) == []
    assert "Ctrl+H" in dialog._says.text()
    press(dialog.table, Qt.Key.Key_Z, CONTROL)
    assert len(cells(listed, Column.TEXT)) == 3
    assert len(places(listed)) == 2
    press(dialog.table, Qt.Key.Key_Y, CONTROL)
    press(dialog.table, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert places(listed) == []
    undo(listed)
    assert len(places(listed)) == 2
    explained(listed, qtbot)


def test_without_marks_it_says_how_to_make_some(opened):
    key(opened, Qt.Key.Key_Q, CONTROL | SHIFT)
    dialog = dialog_of(opened)
    assert "Ctrl+H" in dialog._says.text()
    enabled = [each.text() for each in dialog.findChildren(QPushButton) if each.isEnabled()]
    assert enabled == ["Close"]


def test_the_list_follows_what_is_marked(listed, qtbot):
    listed.window.activateWindow()
    qtbot.waitUntil(listed.window.isActiveWindow)
    highlight(listed, "液冷服务器出货量")
    explained(listed, qtbot)
    assert "液冷服务器出货量" in cells(listed, Column.TEXT)
    assert listed.desk.article.text == TEXT
