"""What the tests of safekeeping share: the boxes that ask, and what is in the window's files."""

from PySide6.QtWidgets import QMessageBox
from shiboken6 import isValid

from reader.annotation.terminology import STORE
from reader.app import LIBRARY_FILE
from reader.library.library import Library
from tests.builders import concept

MINE = concept("碳足迹", "carbon footprint", id="mine.a")
LATER = concept("脱钩", "decoupling", id="mine.b")


def open_box(parent):
    """The box that asks over a window; None if there is none."""
    found = (each for each in parent.findChildren(QMessageBox) if each.isVisible())
    return next(found, None)


def wait_for_box(qtbot, parent):
    qtbot.waitUntil(lambda: open_box(parent) is not None, timeout=10_000)
    return open_box(parent)


def press_button(box, role):
    """Press the first button of a role."""
    next(each for each in box.buttons() if box.buttonRole(each) is role).click()


def accept(box):
    press_button(box, QMessageBox.ButtonRole.AcceptRole)


def visible(program, kind):
    """The dialog of a kind that is open over the window; None if there is none."""
    found = (each for each in program.window.findChildren(kind) if isValid(each))
    return next((each for each in found if each.isVisible()), None)


def library_of(data):
    return data / LIBRARY_FILE


def glossary_of(data):
    return data / STORE


def previews(data):
    """The beginnings of the articles the library holds."""
    with Library(library_of(data)) as library:
        return sorted(record.title or record.preview for record in library.recent(100))
