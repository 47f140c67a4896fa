"""The indexer keeps the library's index up to the glossaries while the window is in use."""

import time

import pytest
from PySide6.QtCore import QElapsedTimer, QTimer

from glossary.store import GlossaryStore
from reader.intake.load import read_text
from reader.library.library import Library
from reader.ui import index_run, indexer
from reader.ui.index_progress import IndexProgress
from tests.builders import concept

FURNACE = concept("寒玉炉", "jade furnace", id="mine.furnace")
SENTENCE = "央行宣布降准，市场预计净息差承压，液冷服务器订单增加，寒玉炉需求上升。"


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(indexer, "SOON_MS", 50)
    monkeypatch.setattr(indexer, "AGAIN_MS", 50)


def fill(shelf, count, sentences=20):
    with Library(shelf) as library:
        for n in range(count):
            text = f"第{n}篇\n\n" + "\n".join(f"{n}之{m}：{SENTENCE}" for m in range(sentences))
            library.keep(read_text(text), text.encode(), "a.txt")


def indexed(shelf):
    with Library(shelf) as library:
        rows = library._connection.rows("select count(*) from article where indexed is not null")
        return rows[0][0]


def total(shelf, concept_id):
    with Library(shelf) as library:
        return library.concordance.of_concept(concept_id).total


@pytest.fixture
def settled(program, open_text, qtbot):
    """The program with an article that is annotated and indexed."""
    open_text()
    qtbot.waitUntil(lambda: indexed(program.desk.shelf) == 1, timeout=20_000)
    qtbot.waitUntil(lambda: not program.indexer.working, timeout=5_000)
    return program


def test_articles_of_the_library_are_indexed_in_the_background(settled, qtbot):
    shelf = settled.desk.shelf
    fill(shelf, 5)
    with qtbot.waitSignal(settled.indexer.indexed, timeout=20_000):
        settled.indexer.look_soon()
    assert indexed(shelf) == 6
    with Library(shelf) as library:
        article = library.recent(1)[0]
        assert article.terms > 2


def test_a_term_of_the_users_is_found_in_articles_that_lie_closed(settled, qtbot):
    shelf = settled.desk.shelf
    fill(shelf, 3)
    settled.indexer.look_soon()
    qtbot.waitUntil(lambda: indexed(shelf) == 4, timeout=20_000)
    settled.keeper.save(FURNACE)
    qtbot.waitUntil(lambda: total(shelf, FURNACE.id) == 60, timeout=20_000)
    settled.keeper.undo()
    qtbot.waitUntil(lambda: total(shelf, FURNACE.id) == 0, timeout=20_000)
    qtbot.waitUntil(lambda: indexed(shelf) == 4, timeout=20_000)


def test_what_another_window_writes_is_found_too(settled, qtbot):
    shelf = settled.desk.shelf
    fill(shelf, 2)
    with GlossaryStore(settled.keeper.path) as other:
        other.save(FURNACE)
    settled.indexer.look_soon()
    qtbot.waitUntil(lambda: total(shelf, FURNACE.id) == 40, timeout=20_000)


def test_articles_that_anybody_adds_are_noticed(settled, qtbot, monkeypatch):
    monkeypatch.setattr(indexer, "LOOK_MS", 50)
    settled.indexer.start(0)
    fill(settled.desk.shelf, 2)
    qtbot.waitUntil(lambda: indexed(settled.desk.shelf) == 3, timeout=20_000)


def test_the_open_article_is_kept_with_the_mark_of_its_glossaries(settled, open_text, qtbot):
    settled.indexer.pause()
    open_text("另一篇\n\n市场预计央行降准，液冷订单增加。\n")
    qtbot.waitUntil(lambda: indexed(settled.desk.shelf) == 2, timeout=5_000)


def test_it_waits_while_the_page_is_annotated(settled, qtbot):
    shelf = settled.desk.shelf
    fill(shelf, 2)
    settled.desk.annotating.emit()
    settled.indexer.look_soon()
    qtbot.waitUntil(lambda: settled.indexer.working, timeout=5_000)
    qtbot.wait(400)
    assert indexed(shelf) == 1
    settled.desk.annotated.emit()
    qtbot.waitUntil(lambda: indexed(shelf) == 3, timeout=20_000)


def test_much_to_do_is_told_and_can_wait(settled, qtbot, monkeypatch):
    shelf = settled.desk.shelf
    monkeypatch.setattr(index_run, "MANY", 5)
    monkeypatch.setattr(index_run, "TOLD_SECONDS", 0)
    fill(shelf, 30, sentences=60)
    shown = settled.window.status.findChild(IndexProgress)
    assert shown.isHidden()
    with qtbot.waitSignal(settled.indexer.progressed, timeout=20_000) as heard:
        settled.indexer.look_soon()
    assert heard.args[1] == 30
    assert not shown.isHidden()
    assert "30" in shown.says.text()
    shown.button.click()
    assert settled.indexer.paused
    assert not settled.indexer.working
    qtbot.wait(300)
    done = indexed(shelf)
    assert done < 31
    qtbot.wait(200)
    assert indexed(shelf) == done
    assert not shown.isHidden()
    shown.button.click()
    qtbot.waitUntil(lambda: indexed(shelf) == 31, timeout=30_000)
    qtbot.waitUntil(shown.isHidden, timeout=5_000)


def test_few_articles_are_indexed_without_a_word(settled, qtbot):
    fill(settled.desk.shelf, 3)
    with (
        qtbot.assertNotEmitted(settled.indexer.progressed),
        qtbot.waitSignal(settled.indexer.indexed, timeout=20_000),
    ):
        settled.indexer.look_soon()


def test_the_window_is_not_held_up_and_closes_at_once(settled, qtbot):
    shelf = settled.desk.shelf
    fill(shelf, 40, sentences=100)
    gaps, clock = [], QElapsedTimer()
    ticking = QTimer()
    ticking.timeout.connect(lambda: gaps.append(clock.restart()))
    settled.indexer.look_soon()
    qtbot.waitUntil(lambda: indexed(shelf) > 3, timeout=20_000)
    clock.start()
    ticking.start(1)
    qtbot.waitUntil(lambda: len(gaps) > 400, timeout=20_000)
    ticking.stop()
    assert settled.indexer.working
    assert sorted(gaps)[-3] < 50
    began = time.monotonic()
    settled.window.close()
    assert time.monotonic() - began < 0.5
    assert indexed(shelf) < 41


def test_a_library_that_refuses_is_left_alone(settled, qtbot, caplog):
    settled.indexer.pause()
    settled.desk.shelf.write_bytes(b"no library" * 500)
    settled.indexer.resume()
    qtbot.waitUntil(lambda: not settled.indexer.working, timeout=5_000)
    assert "not indexed" in caplog.text
