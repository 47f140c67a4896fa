"""What the tests of the window share: keys, waiting and pointing."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """A key as the window's shortcuts see it."""
    QTest.keyClick(window, key, modifiers)


def wait_for_text(qtbot, program, piece):
    qtbot.waitUntil(lambda: piece in program.desk.article.text, timeout=10_000)
    qtbot.waitUntil(lambda: bool(program.window.view.annotations), timeout=10_000)


def surfaces(program):
    text = program.desk.article.text
    return [text[each.start : each.end] for each in program.window.view.annotations]


def hover(program, surface):
    view, text = program.window.view, program.desk.article.text
    at = text.index(surface)
    box = view.box_of(at, at + len(surface))
    view.annotation_hovered.emit(None, box)
    point = view.viewport().mapFromGlobal(box.center()) + QPoint(0, box.height() // 8)
    QTest.mouseMove(view.viewport(), QPoint(1, 1))
    QTest.mouseMove(view.viewport(), point)
