"""The concordance's window: lines found, sorted, narrowed, copied, and gone to."""

from collections import Counter

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from reader.library.concordance import Sort
from reader.library.library import Library
from reader.ui.concordance.answering import PAGE
from reader.ui.concordance.lines_model import Column
from reader.ui.concordance.subject import Subject
from tests.reader.ui.concordance.conftest import (
    ARTICLES,
    EMPTY_MONTH,
    concept_of,
    cooled,
    keep,
    lines,
    look_for,
    settle,
)

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)

NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(widget, key, modifiers=NO_KEY):
    QTest.keyClick(widget, key, modifiers)


def click_heading(window, column):
    header = window.table.horizontalHeader()
    at = header.sectionViewportPosition(column) + header.sectionSize(column) // 2
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NO_KEY, QPoint(at, 8))


def test_all_lines_of_a_concept_stand_newest_first_with_their_facts(window):
    assert window.model.rowCount() == 2 * cooled()
    found = lines(window)
    assert {line.term for line in found} == {"液冷"}
    days = [line.date for line in found]
    assert days == sorted(days, reverse=True)
    assert (found[0].before[-2:], found[0].after[:2]) == ("拿下", "订单")
    said = window.facts.text()
    assert f"{2 * cooled()} mentions in {cooled()} articles" in said
    assert min(days).isoformat() in said
    assert max(days).isoformat() in said
    assert "液冷" in window.windowTitle()
    window.grab()


def test_headings_sort_and_the_same_heading_goes_back(window, qtbot):
    click_heading(window, Column.AFTER)
    settle(qtbot, window)
    after = [line.after for line in lines(window)]
    assert after == sorted(after)
    click_heading(window, Column.DATE)
    settle(qtbot, window)
    assert window.asking.question.sort is Sort.NEWEST
    click_heading(window, Column.DATE)
    settle(qtbot, window)
    days = [line.date for line in lines(window)]
    assert days == sorted(days)
    click_heading(window, Column.SOURCE)
    settle(qtbot, window)
    sources = [line.source for line in lines(window)]
    assert len(list(dict.fromkeys(sources))) == len(Counter(sources))


def test_lines_far_down_arrive_when_they_are_looked_at(window, opened, qtbot):
    look_for(qtbot, opened, Subject("海川"))
    assert window.model.rowCount() == 2 * ARTICLES > 2 * PAGE
    assert window.model.line(2 * ARTICLES - 1) is None
    press(window.table, Qt.Key.Key_End)
    window.table.grab()
    qtbot.waitUntil(lambda: window.model.line(2 * ARTICLES - 1) is not None)
    assert window.table.currentIndex().row() == 2 * ARTICLES - 1


def test_enter_opens_the_article_at_the_place(window, opened, qtbot):
    line = window.model.line(3)
    window.table.selectRow(3)
    with qtbot.waitSignal(opened.desk.opened, timeout=10_000):
        press(window.table, Qt.Key.Key_Return)
    assert opened.desk.opened_article.record.sha256 == line.sha
    assert opened.window.view.selection() == (line.start, line.start + 2)
    assert opened.window.view.selected_text() == "液冷"


def test_a_click_opens_the_place_and_another_in_the_same_article_only_goes_there(
    window, opened, qtbot
):
    same = next(row for row in range(50) if lines(window)[row].sha == lines(window)[row + 1].sha)
    rows = [window.table.visualRect(window.model.index(same + n, Column.AFTER)) for n in (0, 1)]
    with qtbot.waitSignal(opened.desk.opened, timeout=10_000):
        QTest.mouseClick(
            window.table.viewport(), Qt.MouseButton.LeftButton, NO_KEY, rows[0].center()
        )
    first = opened.window.view.selection()
    with qtbot.assertNotEmitted(opened.desk.opening):
        QTest.mouseClick(
            window.table.viewport(), Qt.MouseButton.LeftButton, NO_KEY, rows[1].center()
        )
    assert opened.window.view.selection() > first


def test_chosen_lines_are_copied_as_text_markdown_and_table(window):
    window.table.selectRow(0)
    press(window.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(window.table, Qt.Key.Key_C, CONTROL)
    copied = QGuiApplication.clipboard().text().split("\n")
    assert len(copied) == 2
    assert copied[0].split("\t")[1] == "液冷"
    menu = window.table.menu()
    texts = {}
    for action in menu.actions():
        if action.text().startswith(("Copy as &M", "Copy as C&S")):
            action.trigger()
            texts[action.text()] = QGuiApplication.clipboard().text()
    assert texts["Copy as &Markdown"].startswith("- ")
    assert texts["Copy as &Markdown"].count("**液冷**") == 2
    assert texts["Copy as C&SV"].startswith("Date,Source,Title")
    assert "2 lines copied" in window.statusBar().currentMessage()
    menu.close()


def test_sources_days_and_tags_narrow_the_lines(window, qtbot):
    bar = window.bar
    name, _ = bar._sources[0]
    bar.sources.menu().aboutToShow.emit()
    bar.sources.menu().actions()[0].trigger()
    settle(qtbot, window)
    assert {line.source for line in lines(window)} == {name}
    assert bar.sources.text() == name
    bar.clear.click()
    settle(qtbot, window)
    assert window.model.rowCount() == 2 * cooled()
    bar.tags.menu().aboutToShow.emit()
    bar.tags.menu().actions()[0].trigger()
    settle(qtbot, window)
    assert 0 < window.model.rowCount() <= 60
    bar.clear.click()
    window.chart.month_wanted.emit(f"2025-{EMPTY_MONTH + 1:02}")
    settle(qtbot, window)
    assert {line.date.month for line in lines(window)} == {EMPTY_MONTH + 1}
    window.chart.month_wanted.emit(f"2025-{EMPTY_MONTH:02}")
    settle(qtbot, window)
    assert "none of these articles" in window.words


def test_copies_of_a_story_can_be_counted_once(window, opened, shelf, qtbot):
    text = (
        "宁远算力签下合同\n\n"
        + "宁远算力说，机房将改用浸没式散热，首批交付三百台，工期六个月。" * 6
    )
    with Library(shelf) as library:
        keep(library, 900, text)
        keep(library, 901, text + "\n（转载）\n")
    look_for(qtbot, opened, Subject("宁远算力签下"))
    assert window.model.rowCount() == 2
    window.bar.once.click()
    settle(qtbot, window)
    assert window.model.rowCount() == 1


def test_longer_terms_are_looked_into_only_for_concepts(window, opened, qtbot):
    look_for(qtbot, opened, concept_of(opened, "液冷"))
    few = window.model.rowCount()
    window.bar.inside.click()
    settle(qtbot, window)
    assert window.model.rowCount() > few
    look_for(qtbot, opened, Subject("净息差"))
    assert not window.bar.inside.isEnabled()
    assert window.model.rowCount() == ARTICLES


def test_companions_hide_ordinary_words_and_can_be_looked_for(window, qtbot):
    table, model = window.companions.table, window.companions.model
    shown = model.rowCount()
    assert shown > 0
    window.companions.ordinary.click()
    assert model.rowCount() >= shown
    window.companions.ordinary.click()
    named = model.index(0, 0).data()
    QTest.mouseClick(
        table.viewport(),
        Qt.MouseButton.LeftButton,
        NO_KEY,
        table.visualRect(model.index(0, 0)).center(),
    )
    settle(qtbot, window)
    assert window.field.text() == named
    assert window.model.rowCount() > 0


def test_keys_go_round_the_parts_and_close_the_window(window):
    window.activateWindow()
    window.field.setFocus()
    press(window.field, Qt.Key.Key_Down)
    assert window.table.hasFocus()
    window.table.selectRow(0)
    press(window.table, Qt.Key.Key_Up)
    assert window.field.hasFocus()
    press(window.field, Qt.Key.Key_F6)
    assert window.table.hasFocus()
    press(window.table, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_window_looks_as_it_was_left(window, opened, qtbot):
    window.resize(720, 540)
    window.close()
    kept = opened.window.choices.now.concordance_window
    assert kept
    window.resize(600, 500)
    window.restore_state(kept)
    assert (window.width(), window.height()) == (720, 540)
    assert opened.settings.load().concordance_window == kept


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_painted_in_both_themes(window, opened, theme):
    opened.window.choices.change(theme=theme)
    colour = window.grab().toImage().pixelColor(4, 4)
    assert (colour.lightness() < 128) == (theme == "dark")
