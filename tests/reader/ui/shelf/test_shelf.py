"""The panel in the window: when it is shown, what it follows, and that it holds nobody up."""

import datetime
import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from reader.app import open_first
from reader.article import Metadata
from reader.library.library import LIBRARY_FILE, Library
from reader.library.query import Query, Sort
from reader.settings import Settings
from reader.ui.preferences import Preferences
from reader.ui.shelf.reading_through import ReadingThrough
from reader.ui.shelf_wishes import ShelfWishes
from tests.reader.ui.shelf.conftest import SIZE, keep, panel_of, titles, type_in, wait_for_titles

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_an_empty_library_shows_no_panel_until_it_is_asked_for(program, qtbot):
    window = program.window
    window.resize(*SIZE)
    assert not window.shelf.place.isVisible()
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert window.shelf.place.isVisible()
    qtbot.waitUntil(lambda: "kept here" in panel_of(program).words)
    QTest.keyClick(window, Qt.Key.Key_L, CONTROL)
    assert not window.shelf.place.isVisible()


def test_whether_it_is_shown_is_remembered(window, start):
    assert window.window.shelf.place.isVisible()
    window.window.commands["shelf_shown"].trigger()
    assert window.settings.load().shelf.shown is False
    again = start()
    again.window.resize(*SIZE)
    assert not again.window.shelf.place.isVisible()
    assert not again.window.commands["shelf_shown"].isChecked()


def test_the_wishes_about_the_panel_are_kept_and_nonsense_is_not(tmp_path):
    path = tmp_path / "settings.ini"
    wishes = ShelfWishes(shown=True, sort=Sort.SOURCE, threshold=9)
    Settings(path).save(Preferences(shelf=wishes))
    assert Settings(path).load().shelf == wishes
    path.write_text("[library]\nshown=perhaps\nsort=colour\nthreshold=many\n", encoding="utf-8")
    assert Settings(path).load().shelf == ShelfWishes()


def test_titles_are_no_rich_text(window, qtbot, shas):
    window.window.shelf.deeds.correct(shas[1], Metadata(title="<b>A&B</b>", source="R&D"), ())
    qtbot.waitUntil(lambda: "<b>A&B</b>" in titles(window))
    model = panel_of(window).model
    row = titles(window).index("<b>A&B</b>")
    assert "&lt;b&gt;A&amp;B" in model.index(row).data(Qt.ItemDataRole.ToolTipRole)
    panel_of(window).narrow(Query(sources=frozenset({"R&D"})))
    wait_for_titles(qtbot, window, 1)
    assert panel_of(window).bar.chips()[0].text().startswith("R&&D")


def test_other_preferences_do_not_ask_the_library_again(window, qtbot):
    asked = []
    window.window.shelf.librarian.searching.found.connect(asked.append)
    window.window.commands["zoom_in"].trigger()
    qtbot.wait(100)
    assert not any(found.anew for found in asked)


def test_it_gives_way_in_a_narrow_window_unless_it_is_asked_for(window, qtbot):
    shelf = window.window.shelf
    window.window.resize(780, 600)
    qtbot.waitUntil(lambda: not shelf.place.isVisible())
    window.window.commands["shelf_shown"].trigger()
    assert shelf.place.isVisible()
    window.window.resize(1100, 700)
    qtbot.waitUntil(lambda: window.window.width() == 1100)
    assert shelf.place.isVisible()


def test_the_list_comes_after_the_first_screen_of_the_article(start, shas, qtbot):
    program = start()
    program.window.resize(*SIZE)
    assert program.window.shelf.librarian is None
    with qtbot.waitSignal(program.desk.opened, timeout=20_000):
        open_first(program, [])
    assert program.window.shelf.librarian is None
    wait_for_titles(qtbot, program, 3)


def test_what_is_opened_stands_in_the_list_and_is_marked(window, qtbot):
    with qtbot.waitSignal(window.desk.annotated, timeout=20_000):
        window.desk.open_text("启明半导体扩产\n\n先进封装产能翻番。")
    wait_for_titles(qtbot, window, 4)
    assert titles(window)[0] == "启明半导体扩产"
    sha = window.desk.opened_article.record.sha256
    listing = panel_of(window).list
    assert listing.itemDelegate().current == sha
    assert [each.record.sha256 for each in listing.chosen()] == [sha]


def test_what_comes_in_does_not_move_the_list_that_is_looked_through(window, start, qtbot, shas):
    listing = panel_of(window).list
    listing.choose(2)
    with Library(window.desk.shelf) as library:
        keep(library, "青禾乳业减值", "财新网", None, "商誉减值拖累利润。", -1)
    wait_for_titles(qtbot, window, 4)
    assert [each.record.sha256 for each in listing.chosen()] == [shas[2]]


def test_another_window_is_followed(window, start, shas, qtbot):
    other = start()
    other.window.resize(*SIZE)
    with qtbot.waitSignal(other.desk.annotated, timeout=20_000):
        open_first(other, [])
    wait_for_titles(qtbot, other, 3)
    window.window.shelf.deeds.star([shas[2]], on=True)
    qtbot.waitUntil(lambda: panel_of(other).model.listed(2).record.starred, timeout=10_000)
    other.window.shelf.deeds.forget([shas[2]])
    wait_for_titles(qtbot, window, 2)


def test_an_article_read_to_its_end_counts_as_read(window, qtbot, shas):
    reading = window.window.shelf.reading
    qtbot.waitUntil(lambda: reading.findChild(QTimer).isActive(), timeout=10_000)
    reading.findChild(QTimer).setInterval(10)
    qtbot.waitUntil(lambda: window.library.record(shas[0]).read is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.window.commands["mark_read"].isChecked())


def test_a_long_article_is_not_read_before_its_end_is_seen(window, qtbot):
    with qtbot.waitSignal(window.desk.annotated, timeout=20_000):
        window.desk.open_text("很长的文章\n\n" + "电价上涨，产线关停。\n\n" * 300)
    reading: ReadingThrough = window.window.shelf.reading
    assert not reading.findChild(QTimer).isActive()
    bar = window.window.view.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return reading.findChild(QTimer).isActive()

    qtbot.waitUntil(at_the_end, timeout=10_000)


def test_the_commands_follow_the_open_article(window, qtbot):
    commands = window.window.commands
    assert commands["star_article"].isEnabled()
    commands["star_article"].trigger()
    qtbot.waitUntil(lambda: window.library.record(sha_of(window)).starred)
    assert commands["star_article"].isChecked()
    commands["close_article"].trigger()
    assert not commands["star_article"].isEnabled()
    assert not commands["details"].isEnabled()


def sha_of(program):
    return program.desk.opened_article.record.sha256


@pytest.fixture
def many(data):
    with Library(data / LIBRARY_FILE) as library, library._connection.transaction():
        for number in range(2_000):
            body = f"第{number}号公司的净息差为{number % 7}.{number % 10}%，编号{number * 7919}。"
            keep(library, f"第{number}号", "财新网", datetime.date(2026, 1, 5), body, number)


def test_two_thousand_articles_are_scrolled_and_searched_without_a_stall(start, many, qtbot):
    program = start()
    program.window.resize(*SIZE)
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        open_first(program, [])
    shelf = program.window.shelf
    qtbot.waitUntil(lambda: shelf.librarian is not None)
    panel = panel_of(program)
    qtbot.waitUntil(lambda: panel.model.rowCount() == 2_000, timeout=20_000)
    stalls = watch_stalls(program.window)
    bar = panel.list.verticalScrollBar()
    for part in (0.2, 0.5, 0.9, 1.0):
        bar.setValue(round(bar.maximum() * part))
        qtbot.waitUntil(lambda: all_seen(panel), timeout=10_000)
    assert panel.model.listed(1_999).record.title == "第1999号"
    type_in(qtbot, program, "1234号", 1)
    assert max(stalls) < 0.25


def all_seen(panel) -> bool:
    return all(panel.model.listed(row) is not None for row in panel.list.seen())


def watch_stalls(window) -> list[float]:
    """How long the event loop took between ticks of 5 ms, in seconds."""
    stalls, last = [0.0], [time.perf_counter()]

    def tick() -> None:
        now = time.perf_counter()
        stalls.append(now - last[0])
        last[0] = now

    timer = QTimer(window, interval=5)
    timer.timeout.connect(tick)
    timer.start()
    window.destroyed.connect(timer.stop)
    return stalls
