"""The window: what is opened, pasted and dropped."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from reader.app import open_first
from reader.ui.showing import POSITION_DELAY_MS
from tests.reader.ui.windows import surfaces, wait_for_text


def test_a_file_named_on_the_command_line_is_shown_with_its_terms(program, article_file, qtbot):
    open_first(program, [article_file])
    wait_for_text(qtbot, program, "净息差")
    assert {"费城半导体指数", "液冷", "净息差", "降准"} <= set(surfaces(program))
    assert "费城半导体指数收跌" in program.window.windowTitle()
    assert not program.window.view.findChild(QLabel, "muted").isVisible()


def test_the_menu_opens_a_file(program, article_file, qtbot, monkeypatch):
    answer = ([str(article_file)], "")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: answer)
    program.window.commands["open"].trigger()
    wait_for_text(qtbot, program, "净息差")
    assert program.window.choices.now.recent == (str(article_file),)


def test_leaving_the_file_dialog_changes_nothing(program, open_text, monkeypatch):
    open_text()
    before = program.desk.article
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    program.window.commands["open"].trigger()
    assert program.desk.article is before


def test_several_files_open_the_first_and_keep_the_others_at_hand(program, tmp_path, qtbot):
    paths = [tmp_path / f"{name}.txt" for name in ("一", "二", "三")]
    for path in paths:
        path.write_text(f"{path.stem}：净息差下降。", encoding="utf-8")
    program.window.open_files(paths)
    wait_for_text(qtbot, program, "一：")
    assert program.window.choices.now.recent == tuple(map(str, paths))
    program.window.recent.actions()[2].trigger()
    wait_for_text(qtbot, program, "三：")


def test_the_recent_files_can_be_forgotten(program, article_file, qtbot):
    program.window.open_files([article_file])
    wait_for_text(qtbot, program, "净息差")
    program.window.recent.actions()[-1].trigger()
    assert program.window.choices.now.recent == ()
    assert not program.window.recent.isEnabled()


@pytest.mark.parametrize(
    "modifiers",
    [
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ],
)
def test_pasting_makes_an_article(program, qtbot, modifiers):
    QGuiApplication.clipboard().setText("央行宣布降准。")
    program.window.view.setFocus()
    QTest.keyClick(program.window.view, Qt.Key.Key_V, modifiers)
    wait_for_text(qtbot, program, "降准")


def test_pasting_into_the_filter_is_no_article(program, open_text):
    open_text()
    program.window.commands["go_terms"].trigger()
    box = program.window.terms.findChild(QLineEdit)
    QGuiApplication.clipboard().setText("净息差")
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "净息差"
    assert program.window.terms.table.model().rowCount() == 1


def test_an_empty_clipboard_is_said_in_the_status_line(program):
    QGuiApplication.clipboard().setText(" \n")
    program.window.commands["paste"].trigger()
    assert "clipboard" in program.window.status.currentMessage()


def drop(widget, mime):
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)


@pytest.mark.parametrize("where", ["page", "window"])
def test_a_dropped_file_is_opened(program, article_file, qtbot, where):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(article_file))])
    drop(program.window.view if where == "page" else program.window, mime)
    wait_for_text(qtbot, program, "净息差")


def test_a_dropped_text_is_opened(program, qtbot):
    mime = QMimeData()
    mime.setText("净息差下降。")
    drop(program.window.view, mime)
    wait_for_text(qtbot, program, "净息差")


def test_a_page_that_is_laid_out_anew_after_the_window_was_closed_remembers_nothing(
    program, open_text, qtbot
):
    open_text()
    program.window.close()
    program.library.close()
    program.window.view.visible_range_changed.emit(0, 1)
    qtbot.wait(POSITION_DELAY_MS + 300)
