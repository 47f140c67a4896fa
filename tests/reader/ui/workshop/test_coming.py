"""Coming: what concerns very many concepts counts once a worker has prepared it."""

from pathlib import Path

import pytest

from glossary.errors import GlossaryError
from glossary.history import Change
from glossary.layers import Layers
from glossary.store import GlossaryStore
from reader.ui.jobs import Jobs
from reader.ui.workshop.coming import AT_ONCE
from reader.ui.workshop.keeper import Keeper
from tests.builders import concept

MANY = tuple(concept(f"词{n}", f"word {n}", id=f"many.{n}") for n in range(AT_ONCE + 1))
MINE = concept("液冷", "liquid cooling", id="mine.a")


@pytest.fixture
def keeper(tmp_path: Path):
    jobs = Jobs()
    kept = Keeper(GlossaryStore(tmp_path / "glossary.db"), Layers())
    kept.employ(jobs)
    yield kept
    jobs.close()
    kept.close()


def write(keeper: Keeper, concepts=MANY):
    """As a task does it, on a connection of its own."""
    with GlossaryStore(keeper.path) as store:
        return store.apply("import", [Change(each.id, None, each) for each in concepts])


def test_a_large_group_counts_some_time_later_and_nothing_is_changed_until_then(qtbot, keeper):
    with qtbot.waitSignal(keeper.changed) as heard:
        keeper.take_over(write(keeper))
        assert not keeper.layers.user
        with pytest.raises(GlossaryError, match="being written to"):
            keeper.undo()
    assert heard.args[0].after == tuple(sorted(MANY, key=lambda each: each.id))
    with qtbot.waitSignal(keeper.changed):
        keeper.undo()
    assert not keeper.layers.user


def test_a_small_group_counts_at_once(keeper):
    keeper.take_over(write(keeper, (MINE,)))
    assert keeper.layers.user == {MINE.id: MINE}


def test_what_another_window_wrote_is_read_by_a_worker(qtbot, keeper):
    write(keeper)
    with qtbot.waitSignals([keeper.changed, keeper.acted]):
        keeper.look()
        assert not keeper.layers.user
    assert len(keeper.layers.user) == len(MANY)
    assert keeper.undo_word == "import"


def test_a_move_overtaken_by_an_edit_is_made_anew(qtbot, keeper):
    write(keeper)
    keeper.look()
    keeper.save(MINE, action="add")  # sees that the file is another, and reads it
    with qtbot.waitSignal(keeper._timer.timeout, timeout=5_000):
        pass
    qtbot.waitUntil(lambda: not len(keeper._coming))
    assert set(keeper.layers.user) == {MINE.id, *(each.id for each in MANY)}


def test_a_large_team_counts_some_time_later_and_the_last_one_read_wins(qtbot, keeper):
    keeper.set_team(MANY)
    keeper.set_team(())
    keeper.set_team(MANY[:1])
    assert not keeper.layers.team
    qtbot.waitUntil(lambda: not len(keeper._coming))
    assert set(keeper.layers.team) == {MANY[0].id}


def test_a_file_that_another_window_writes_to_is_not_waited_for(qtbot, keeper):
    with GlossaryStore(keeper.path) as other:
        other._database.conn.execute("BEGIN EXCLUSIVE")
        with qtbot.assertNotEmitted(keeper.failed):
            keeper.look()
        other._database.conn.execute("ROLLBACK")


def test_a_file_that_cannot_be_read_any_more_is_told_of(qtbot, keeper):
    write(keeper)
    keeper.path.write_bytes(b"no glossary" * 1000)
    with qtbot.waitSignal(keeper.failed) as heard:
        keeper.look()
    assert isinstance(heard.args[0], GlossaryError)
