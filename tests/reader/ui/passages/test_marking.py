"""Highlights and notes in the window: made by key and menu, kept, found again, walked through."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip

from reader.library.passages import Colour
from tests.reader.ui.passages.cases import (
    ALT,
    CONTROL,
    SHIFT,
    TEXT,
    colours,
    highlight,
    key,
    menu_of,
    notes,
    places,
    pops_up,
    said,
    select,
    undo,
    write_note,
)
from tests.reader.ui.windows import press

MENU_KEY = (Qt.Key.Key_H, CONTROL)


def pixels(program, start, end):
    """The colours behind a range, by name."""
    view = program.window.view
    view.leave_annotation()
    view.set_current_passage(None)
    view.go_to(0, 0)
    box = view.box_of(start, end).adjusted(0, 0, 0, 4)
    at = view.viewport().mapFromGlobal(box.topLeft())
    image = view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    xs = range(round(at.x() * ratio), round((at.x() + box.width()) * ratio))
    ys = range(round(at.y() * ratio), round((at.y() + box.height()) * ratio))
    return {image.pixelColor(x, y).name() for x in xs for y in ys}


def test_ctrl_h_highlights_what_is_selected_without_the_white_around_it(opened):
    start, end = highlight(opened, "净息差收窄。", "\n\n")
    assert places(opened) == [(start, end - 2)]
    assert not opened.window.view.textCursor().hasSelection()
    assert "highlight of “净息差收窄。”" in said(opened)


def test_nothing_selected_is_said(opened):
    opened.window.view.go_to(0, 0)
    key(opened, *MENU_KEY)
    assert said(opened) == "Select a passage first."
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    assert not opened.window.marking.editor.isVisible()
    assert places(opened) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("colour", list(Colour))
def test_a_passage_is_painted_in_its_colour_in_both_themes(opened, theme, colour):
    opened.window.choices.change(theme=theme, mark_colour=colour)
    start, end = highlight(opened, "净息差收窄")
    ground, edge = opened.window.view.theme.marks[colour]
    assert {ground, edge} <= pixels(opened, start, end)
    outside = pixels(opened, end + 1, end + 2)
    assert ground not in outside


def test_passages_overlap_and_reach_over_blocks(opened):
    first = highlight(opened, "分析师", "央行")
    second = highlight(opened, "净息差", "市场")
    assert places(opened) == [first, second]
    assert opened.window.view.theme.marks["yellow"][0] in pixels(opened, second[1] - 2, second[1])


def test_the_last_colour_is_remembered(opened, start):
    opened.window.choices.change(mark_colour=Colour.GREEN)
    highlight(opened, "净息差")
    opened.window.close()
    again = start()
    assert again.window.choices.now.mark_colour is Colour.GREEN


@pops_up
def test_ctrl_h_on_a_passage_offers_other_colours(opened):
    highlight(opened, "净息差")
    key(opened, *MENU_KEY)
    menu = menu_of(opened)
    names = [each.text().replace("&", "") for each in menu.actions() if each.text()]
    assert names == [
        *("Yellow", "Green", "Blue", "Pink"),
        *("Note…", "Copy Quotation", "Remove Highlight"),
    ]
    press(menu, Qt.Key.Key_P)
    assert colours(opened) == ["pink"]
    assert opened.window.choices.now.mark_colour is Colour.PINK
    undo(opened)
    assert colours(opened) == ["yellow"]


@pops_up
def test_the_article_menu_highlights_and_acts_on_the_passage_under_the_pointer(opened):
    view = opened.window.view
    start, end = select(opened, "净息差收窄")
    point = view.viewport().mapFromGlobal(view.box_of(start, end).center())
    view.customContextMenuRequested.emit(point)
    (colours_menu,) = (
        each.menu() for each in menu_of(opened).actions() if "Highlight" in each.text()
    )
    colours_menu.actions()[2].trigger()
    menu_of(opened).close()
    assert places(opened) == [(start, end)]
    view.customContextMenuRequested.emit(point)
    (passage_menu,) = (
        each.menu() for each in menu_of(opened).actions() if "Highlight" in each.text()
    )
    remove = passage_menu.actions()[-1]
    remove.trigger()
    menu_of(opened).close()
    assert places(opened) == []


def test_a_note_is_written_beside_the_passage_and_saved_with_ctrl_enter(opened):
    select(opened, "净息差收窄")
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    editor = opened.window.marking.editor
    assert editor.text.hasFocus() or opened.window.focusWidget() is editor.text
    write_note(opened, "  核对口径\n<b>second</b> line ")
    assert notes(opened) == ["核对口径\n<b>second</b> line"]
    assert not editor.isVisible()
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    assert editor.text.toPlainText() == "核对口径\n<b>second</b> line"
    write_note(opened, "new")
    assert notes(opened) == ["new"]
    undo(opened)
    assert notes(opened) == ["核对口径\n<b>second</b> line"]
    undo(opened)
    assert notes(opened) == []


def test_esc_gives_a_note_up_and_marks_nothing(opened):
    select(opened, "净息差收窄")
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    editor = opened.window.marking.editor
    editor.text.setPlainText("never mind")
    press(editor.text, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert places(opened) == []


def test_keys_of_the_window_are_letters_in_the_editor(opened):
    highlight(opened, "净息差收窄")
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    editor = opened.window.marking.editor
    QTest.keyClicks(editor.text, "nxsap")
    press(editor.text, Qt.Key.Key_Z, CONTROL)
    assert editor.text.toPlainText() in ("", "nxsa")
    assert len(places(opened)) == 1
    press(editor.text, Qt.Key.Key_Escape)


def test_what_is_written_is_kept_when_the_article_or_the_window_goes(opened, start, reopen):
    highlight(opened, "净息差收窄")
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    opened.window.marking.editor.text.setPlainText("half a tho")
    reopen(opened, "另一篇文章\n\n净息差。\n")
    assert not opened.window.marking.editor.isVisible()
    reopen(opened)
    assert notes(opened) == ["half a tho"]
    key(opened, Qt.Key.Key_M, ALT)
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    opened.window.marking.editor.text.setPlainText("half a thought")
    opened.window.close()
    again = start()
    reopen(again)
    assert notes(again) == ["half a thought"]


def sign_of(program):
    view = program.window.view
    view.verticalScrollBar().setValue(0)
    ((box, _),) = view._signs(*view._visible_heights())
    return box.center().toPoint()


def test_a_note_has_a_sign_in_the_margin_that_tells_it_and_opens_it(opened, qtbot):
    highlight(opened, "净息差收窄")
    assert opened.window.view._signs(0, 10_000) == []
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    write_note(opened, "核对 <口径>")
    view = opened.window.view
    point = sign_of(opened)
    assert view.sign_at(point + QPoint(60, 0)) is None
    QTest.mouseMove(view.viewport(), QPoint(200, 1))
    QTest.mouseMove(view.viewport(), point)
    assert "核对 &lt;口径&gt;" in QToolTip.text()
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    before = view.textCursor().position()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened.window.marking.editor.isVisible()
    assert view.textCursor().position() == before
    write_note(opened, "")
    assert notes(opened) == [""]
    assert len(places(opened)) == 1
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_keys_walk_from_highlight_to_highlight_and_act_on_it(opened, qtbot):
    last = highlight(opened, "银行股走低")
    first = highlight(opened, "订单增加")
    opened.window.view.go_to(0, 0)
    key(opened, Qt.Key.Key_M, ALT)
    current = opened.window.view.current_passage
    assert (current.start, current.end) == first
    key(opened, Qt.Key.Key_Return)
    write_note(opened, "more")
    key(opened, Qt.Key.Key_M, ALT)
    assert opened.window.view.current_passage.start == last[0]
    key(opened, Qt.Key.Key_M, ALT)
    assert said(opened) == "There are no more highlights this way."
    key(opened, Qt.Key.Key_M, ALT | SHIFT)
    assert "more" in QToolTip.text()
    key(opened, Qt.Key.Key_Delete)
    assert places(opened) == [last]
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_what_is_restored_keeps_its_highlights_on_the_page(program, open_text):
    open_text(f"{TEXT}\n版权声明：本文版权归本站所有，未经许可不得转载。\n")
    highlight(program, "净息差收窄")
    hidden = [n for n, block in enumerate(program.desk.article.blocks) if block.set_aside]
    program.desk.restore(frozenset(hidden))
    assert len(program.window.view.passages) == 1


def test_the_status_line_counts_them(opened):
    highlight(opened, "净息差收窄")
    opened.window.status.clearMessage()
    assert "1 highlight" in opened.window.status._numbers.text()


def test_a_long_note_and_a_narrow_window_leave_the_editor_inside(opened):
    opened.window.resize(700, 400)
    select(opened, "银行股走低")
    key(opened, Qt.Key.Key_H, CONTROL | SHIFT)
    editor = opened.window.marking.editor
    assert opened.window.rect().contains(editor.geometry())
    write_note(opened, "长" * 5000)
    assert notes(opened) == ["长" * 5000]
