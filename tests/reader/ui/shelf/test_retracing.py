"""Deeds to articles of the library are undone and done again, with all else and by their time."""

import sqlite3
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from reader.article import Metadata
from reader.library.library import LIBRARY_FILE, Library
from reader.library.passages import Colour
from reader.ui.jobs import Jobs
from reader.ui.shelf.deeds import Deeds
from reader.ui.shelf.retracing import MOST
from tests.reader.ui.shelf.conftest import record_of


@pytest.fixture
def deeds(window):
    window.window.shelf.reading.close()  # no article is read to its end meanwhile
    return window.window.shelf.deeds


@pytest.fixture
def told(deeds):
    found = []
    deeds.said.connect(found.append)
    return found


def do(qtbot, deeds, deed):
    """Do it, and wait until it is written."""
    with qtbot.waitSignal(deeds.done, timeout=10_000):
        deed()


def undo(qtbot, window):
    do(qtbot, window.window.shelf.deeds, window.window.court.undoing.undo)


def redo(qtbot, window):
    do(qtbot, window.window.shelf.deeds, window.window.court.undoing.redo)


def tags(window, sha):
    return window.library.catalogue.tags_of(sha)


def starred(window, shas):
    return [record_of(window, sha).starred for sha in shas]


def test_many_stars_are_one_step_and_each_article_is_as_it_was(window, deeds, told, shas, qtbot):
    do(qtbot, deeds, lambda: deeds.star(shas[:1], on=True))
    do(qtbot, deeds, lambda: deeds.star(shas, on=True))
    assert "star (3 articles)" in window.window.commands["undo"].text()
    undo(qtbot, window)
    assert starred(window, shas) == [True, False, False]
    assert told[-1] == "Undone: star (3 articles)."
    assert window.window.commands["star_article"].isChecked()
    redo(qtbot, window)
    assert starred(window, shas) == [True, True, True]
    undo(qtbot, window)
    undo(qtbot, window)
    assert starred(window, shas) == [False, False, False]
    assert not window.window.commands["star_article"].isChecked()
    assert deeds.retracing.next_undo() is None


def test_a_read_mark_comes_back_with_its_time(window, deeds, shas, qtbot):
    do(qtbot, deeds, lambda: deeds.mark_read(shas[1:2], on=True))
    when = record_of(window, shas[1]).read
    do(qtbot, deeds, lambda: deeds.mark_read(shas[1:2], on=False))
    assert "marked as unread" in window.window.commands["undo"].text()
    undo(qtbot, window)
    assert record_of(window, shas[1]).read == when


def test_only_the_tags_that_a_deed_has_changed_are_undone(window, deeds, shas, qtbot):
    do(qtbot, deeds, lambda: deeds.tag(shas[:1], ["液冷"]))
    do(qtbot, deeds, lambda: deeds.tag(shas[:2], ["液冷"]))
    assert deeds.retracing.next_undo().words == "tag 液冷 (2 articles)"
    with Library(window.desk.shelf) as other:
        other.catalogue.tag(shas[1:2], "季报")
    undo(qtbot, window)
    assert [tags(window, sha) for sha in shas] == [("液冷",), ("季报",), ()]
    redo(qtbot, window)
    assert set(tags(window, shas[1])) == {"季报", "液冷"}
    do(qtbot, deeds, lambda: deeds.tag(shas[:1], [], ["液冷"]))
    assert deeds.retracing.next_undo().words == "no tag 液冷"
    undo(qtbot, window)
    assert tags(window, shas[0]) == ("液冷",)


def test_corrected_details_are_as_they_were_and_may_be_renewed_again(window, deeds, shas, qtbot):
    before = record_of(window, shas[0])
    corrected = replace(before.metadata, title="海川银行季报", date=None)
    do(qtbot, deeds, lambda: deeds.correct(shas[0], corrected, ["银行"]))
    undo(qtbot, window)
    assert record_of(window, shas[0]).metadata == before.metadata
    assert tags(window, shas[0]) == ()
    edited = "select edited from article where sha256 = ?"
    with sqlite3.connect(window.desk.shelf) as connection:
        assert connection.execute(edited, [shas[0]]).fetchone() == ("",)
    connection.close()
    redo(qtbot, window)
    assert record_of(window, shas[0]).metadata == corrected
    assert tags(window, shas[0]) == ("银行",)


def test_what_changes_nothing_or_fails_is_no_step_and_redo_stays(window, deeds, shas, qtbot):
    do(qtbot, deeds, lambda: deeds.star(shas[:1], on=True))
    undo(qtbot, window)
    do(qtbot, deeds, lambda: deeds.star(shas[:1], on=False))
    deeds.failed.disconnect()
    with qtbot.waitSignal(deeds.failed, timeout=10_000):
        deeds.correct("0" * 64, Metadata(title="不在"), ())
    assert deeds.retracing.next_undo() is None
    redo(qtbot, window)
    assert starred(window, shas[:1]) == [True]
    undo(qtbot, window)
    do(qtbot, deeds, lambda: deeds.star(shas[1:2], on=True))
    assert deeds.retracing.next_redo() is None


def test_undo_before_the_deed_is_written_waits_for_it(window, deeds, shas, qtbot):
    undoing = window.window.court.undoing
    with qtbot.waitSignals([deeds.done] * 4, timeout=10_000):
        deeds.star(shas, on=True)
        undoing.undo()
        undoing.redo()
        undoing.undo()
    assert starred(window, shas) == [False, False, False]
    assert deeds.retracing.next_redo().words == "star (3 articles)"


def test_forgetting_takes_its_steps_and_leaves_those_of_others(window, deeds, shas, qtbot):
    do(qtbot, deeds, lambda: deeds.star(shas[1:], on=True))
    do(qtbot, deeds, lambda: deeds.tag(shas[2:], ["铝"]))
    do(qtbot, deeds, lambda: deeds.forget(shas[2:]))
    assert deeds.retracing.next_undo().words == "star (2 articles)"
    undo(qtbot, window)
    assert starred(window, shas[:2]) == [False, False]


def test_articles_forgotten_elsewhere_are_passed_over_in_plain_words(
    window, deeds, told, shas, qtbot
):
    do(qtbot, deeds, lambda: deeds.star(shas[2:], on=True))
    do(qtbot, deeds, lambda: deeds.tag(shas[1:], ["待查"]))
    with Library(window.desk.shelf) as other:
        other.forgetting.forget(shas[2:])
    undo(qtbot, window)
    gone = "not in the library any more."
    assert told[-1].startswith("Undone: tag 待查 (2 articles). ")
    assert told[-1].endswith(gone)
    assert tags(window, shas[1]) == ()
    undo(qtbot, window)
    assert "Undone" not in told[-1]
    assert told[-1].endswith(gone)
    assert deeds.retracing.next_undo() is None


def test_a_step_that_could_not_be_taken_back_stays(data, shas, qtbot, qapp):
    parent = QObject()
    jobs = Jobs(parent)
    deeds = Deeds(data / LIBRARY_FILE, jobs, parent)
    do(qtbot, deeds, lambda: deeds.star(shas, on=True))
    other = sqlite3.connect(data / LIBRARY_FILE, isolation_level=None)
    other.execute("begin immediate")
    with qtbot.waitSignal(deeds.failed, timeout=30_000):
        deeds.retracing.undo()
    other.execute("rollback")
    other.close()
    assert deeds.retracing.next_redo() is None
    do(qtbot, deeds, deeds.retracing.undo)
    jobs.close()
    with Library(data / LIBRARY_FILE) as library:
        assert not any(library.record(sha).starred for sha in shas)


def test_no_more_than_the_latest_steps_are_kept(window, deeds, shas, qtbot):
    with qtbot.waitSignals([deeds.done] * (MOST + 3), timeout=30_000):
        for number in range(MOST + 3):
            deeds.star(shas[:1], on=number % 2 == 0)
    count = 0
    while deeds.retracing.next_undo() is not None:
        undo(qtbot, window)
        count += 1
    assert count == MOST


def test_steps_of_all_kinds_are_undone_in_the_order_of_their_time(window, deeds, shas, qtbot):
    marker = window.window.marking.marker
    do(qtbot, deeds, lambda: deeds.star(shas[:1], on=True))
    marker.mark(0, 4, next(iter(Colour)))
    do(qtbot, deeds, lambda: deeds.star(shas[:1], on=False))
    undo(qtbot, window)
    assert starred(window, shas[:1]) == [True]
    window.window.court.undoing.undo()
    assert marker.passages == ()
    undo(qtbot, window)
    assert starred(window, shas[:1]) == [False]
