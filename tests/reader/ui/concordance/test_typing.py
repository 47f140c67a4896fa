"""What is typed into the concordance: Chinese, English, pinyin, any string."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.ui.concordance.subject import Subject
from tests.reader.ui.concordance.conftest import (
    ARTICLES,
    cooled,
    settle,
)

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(widget, key, modifiers=NO_KEY):
    QTest.keyClick(widget, key, modifiers)


def type_chinese(field, text):
    """As an input method does; QTest has keys for Latin letters only."""
    field.setText(text)
    field.textEdited.emit(text)


def test_what_is_typed_finds_a_concept_or_any_string(window, qtbot):
    window.prepare()
    qtbot.waitUntil(lambda: bool(window.field._names().keys), timeout=30_000)
    window.field.setFocus()
    window.field.clear()
    QTest.keyClicks(window.field, "liquid cooling")
    qtbot.waitUntil(lambda: len(window.field.suggestions()) > 1, timeout=20_000)
    offered = window.field.suggestions()
    assert offered[0].text == "液冷"
    assert offered[-1] == Subject("liquid cooling")
    press(window.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.asking.question.subject.concept == offered[0].concept
    assert window.field.text() == "液冷"
    window.field.setFocus()
    window.field.clear()
    type_chinese(window.field, "其余业务")
    press(window.field, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.asking.question.subject == Subject("其余业务")
    assert window.model.rowCount() == ARTICLES - cooled()
    assert not window.field.popup.isVisible()


def test_pinyin_is_understood(window, qtbot):
    window.prepare()
    qtbot.waitUntil(lambda: not window._naming._making, timeout=60_000)
    assert window.field._names().meant("jingxicha").text == "净息差"


def test_a_suggestion_is_taken_by_keyboard(window, qtbot):
    window.prepare()
    qtbot.waitUntil(lambda: bool(window.field._names().keys), timeout=30_000)
    window.activateWindow()
    window.field.setFocus()
    window.field.clear()
    type_chinese(window.field, "净息")
    qtbot.waitUntil(window.field.popup.isVisible, timeout=10_000)
    press(window.field.popup, Qt.Key.Key_Down)
    wanted = window.field.popup.currentIndex().row()
    chosen = window.field.suggestions()[wanted]
    press(window.field.popup, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert window.asking.question.subject == chosen
