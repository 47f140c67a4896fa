"""What the tests of passages share: an article, and what a reader does in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from tests.reader.ui.windows import press

TEXT = (
    "液冷服务器订单增加\n\n"
    "周三，分析师说，液冷服务器出货量达到3.1万台，净息差收窄。\n\n"
    "市场预计央行降准25个基点，🀄银行股走低。\n"
)
COPY = f"来源：样例财经\n\n{TEXT}"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
pops_up = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # of popups


def select(program, first, last=""):
    """Select from where `first` begins to where `last`, or itself, ends."""
    view, text = program.window.view, program.desk.article.text
    start = text.index(first)
    end = text.index(last, start) + len(last) if last else start + len(first)
    view.go_to(start, end)
    view.setFocus()
    return start, end


def key(program, letter, modifiers=Qt.KeyboardModifier.NoModifier):
    press(program.window.view, letter, modifiers)


def highlight(program, first, last=""):
    place = select(program, first, last)
    key(program, Qt.Key.Key_H, CONTROL)
    return place


def places(program):
    return [(each.start, each.end) for each in program.window.marking.marker.placed]


def notes(program):
    return [each.passage.note for each in program.window.view.passages]


def colours(program):
    return [str(each.passage.colour) for each in program.window.view.passages]


def write_note(program, note):
    """In the editor that is open."""
    editor = program.window.marking.editor
    assert editor.isVisible()
    editor.text.setPlainText(note)
    press(editor.text, Qt.Key.Key_Return, CONTROL)


def undo(program):
    key(program, Qt.Key.Key_Z, CONTROL)


def redo(program):
    key(program, Qt.Key.Key_Y, CONTROL)


def said(program):
    return program.window.status.currentMessage()


def menu_of(program):
    (menu,) = (each for each in program.window.findChildren(QMenu) if each.isVisible())
    return menu
