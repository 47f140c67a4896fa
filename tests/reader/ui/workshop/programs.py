"""What the tests of the glossary in the window share: keys, the dialogs that are open, terms."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.ui.workshop.quick_add import QuickAdd
from tests.reader.ui.windows import press, surfaces

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TEXT = (
    "仓储\n\n某公司的冰链仓库（ice chain depot）扩容，净息差下降2%。\n\n"
    "冰链仓库增，冰链仓库再增加。\n"
)
"""An article with a term that no glossary knows, and what it is in English."""


def select(program, piece, length=None):
    """Select the first place of a piece of the article."""
    start = program.desk.article.text.index(piece)
    program.window.view.go_to(start, start + (length or len(piece)))


def ctrl(program, key, more=Qt.KeyboardModifier.NoModifier):
    press(program.window, key, CONTROL | more)


def open_dialog(program, kind):
    """The dialog of a kind that is open over the window; None if there is none."""
    found = (each for each in program.window.findChildren(kind) if each.isVisible())
    return next(found, None)


def add(program, qtbot, piece):
    """Add a piece of the article as a term by keys alone."""
    select(program, piece)
    ctrl(program, Qt.Key.Key_D)
    dialog = open_dialog(program, QuickAdd)
    with qtbot.waitSignal(dialog.saved) as heard:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    qtbot.wait(50)
    program.window.activateWindow()  # a window manager does so by itself
    qtbot.waitUntil(program.window.isActiveWindow)
    return heard.args[0]


def english_at(program, piece):
    """What the page takes the places of a piece for."""
    text, view = program.desk.article.text, program.window.view
    found = [each for each in view.annotations if text[each.start : each.end] == piece]
    return [each.concept.equivalents() if each.concept else () for each in found]


def kept(data):
    """The concepts in the user's file."""
    with GlossaryStore(data / STORE) as store:
        return store.concepts()


def message(program):
    return program.window.status.currentMessage()


def walk_to(program, piece):
    view, text = program.window.view, program.desk.article.text
    for _ in view.annotations:
        press(program.window, Qt.Key.Key_N)
        found = view.focused_annotation
        if text[found.start : found.end] == piece:
            return found
    raise AssertionError(f"{piece} is none of {surfaces(program)}")


def glossary(program, qtbot):
    """The glossary's window, once it knows its concepts."""
    window = program.window.workshop.window
    qtbot.waitUntil(window.isVisible)
    qtbot.waitUntil(
        lambda: window.stock.ready is not None and window.stock.ready.read, timeout=20_000
    )
    return window
