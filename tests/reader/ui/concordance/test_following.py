"""The concordance follows the library, and says in words what it can't show."""

import pytest
from PySide6.QtCore import Qt

from reader.library.library import Library
from reader.ui.concordance.subject import Subject
from tests.reader.ui.concordance.conftest import (
    cooled,
    keep,
    lines,
    look_for,
)

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_new_articles_are_taken_in_and_the_place_is_kept(window, opened, shelf, qtbot):
    look_for(qtbot, opened, Subject("其余业务"))
    window.table.selectRow(5)
    line = window.model.line(5)
    before = window.model.rowCount()
    with Library(shelf) as library:
        keep(
            library,
            902,
            "海川快报\n\n其余业务另行公布。\n",
            max(each.date for each in lines(window)),
        )
    opened.window.tracing._watch.look()
    qtbot.waitUntil(lambda: window.model.rowCount() == before + 1, timeout=10_000)
    assert window.model.line(window.table.currentIndex().row()) == line


def test_an_index_that_is_not_complete_is_said(window, opened, shelf, qtbot):
    opened.indexer.start(0)
    qtbot.waitUntil(lambda: opened.indexer.mark() is not None, timeout=20_000)
    qtbot.waitUntil(lambda: not opened.indexer.working, timeout=20_000)
    opened.indexer.pause()
    with Library(shelf) as library:
        keep(library, 903, "云桥快讯\n\n云桥科技的液冷订单增加。\n")
    window.asking.renew()
    qtbot.waitUntil(lambda: "1 articles to go" in window.facts.text(), timeout=10_000)
    opened.indexer.resume()
    rows = 2 * cooled() + 1
    qtbot.waitUntil(lambda: window.model.rowCount() == rows, timeout=30_000)
    qtbot.waitUntil(lambda: "to go" not in window.facts.text(), timeout=10_000)


def test_what_stands_nowhere_is_said_in_words(window, opened, qtbot):
    look_for(qtbot, opened, Subject("猪周期"))
    assert "猪周期" in window.words
    assert window.model.rowCount() == 0
    assert window.chart.months.months == ()
    assert window.companions.words


def test_a_library_that_cannot_be_read_is_said_in_words(window, opened, shelf, qtbot):
    for path in (shelf, *shelf.parent.glob("library.db-*")):
        path.write_bytes(b"no library at all, " * 500)
    opened.window.tracing.trace(Subject("净息差"))
    qtbot.waitUntil(lambda: bool(window.words), timeout=10_000)
    assert "library" in window.words


def test_an_empty_library_is_said_to_be_empty(start, data, qtbot):
    program = start()
    program.window.tracing.trace(Subject("净息差"))
    qtbot.waitUntil(lambda: "empty" in program.window.tracing.window.words, timeout=10_000)


def test_nothing_is_asked_anew_before_anything_was_asked(opened):
    opened.window.tracing.show()
    window = opened.window.tracing.window
    asks = window.words
    window.asking.renew()
    assert not window.asking.busy
    assert window.words == asks
