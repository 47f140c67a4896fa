"""What the tests of verdicts share: an article with two companies of one name, and what to do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton

from reader.annotation.verdicts import meaning_of
from tests.builders import concept
from tests.reader.ui.windows import press

TEXT = (
    "沪宁钢机订单增加\n\n分析师说，沪宁钢机的订单创新高，净息差收窄。\n\n市场预期沪宁钢机上涨。\n"
)
STEEL = concept("沪宁钢机", "Huning Steel", id="steel", kind="company")
CRANE = concept("沪宁钢机", "Huning Cranes", id="crane", kind="company")
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
pops_up = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # of popups


def save_both(program):
    """One after the other: the first one saved comes first among the senses."""
    for each in (STEEL, CRANE):
        program.window.workshop._keeper.save(each)


def meanings(program, surface="沪宁钢机"):
    text = program.desk.article.text
    return [
        meaning_of(each)
        for each in program.window.view.annotations
        if text[each.start : each.end] == surface
    ]


def walk_to(program, surface="沪宁钢机"):
    text, view = program.desk.article.text, program.window.view
    while True:
        each = view.next_annotation()
        assert each is not None
        if text[each.start : each.end] == surface:
            program.window.pointing.show_card(each)
            return each


def key(program, letter, modifiers=Qt.KeyboardModifier.NoModifier):
    program.window.view.setFocus()
    press(program.window.view, letter, modifiers)


def said(program):
    return program.window.status.currentMessage()


def undo_button(program):
    (button,) = (
        each for each in program.window.status.findChildren(QToolButton) if each.text() == "Undo"
    )
    return button


def menu_of(program):
    (menu,) = (each for each in program.window.findChildren(QMenu) if each.isVisible())
    return menu
