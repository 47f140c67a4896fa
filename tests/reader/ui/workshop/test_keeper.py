"""Keeper: what the user changes counts at once, is undone, and is seen from another window."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from glossary.backup import backups, daily, restore
from glossary.errors import GlossaryError, StaleChangeError
from glossary.layers import Layer, Layers
from glossary.record import fingerprint
from glossary.store import GlossaryStore
from reader.ui.workshop.changed import Changed
from reader.ui.workshop.keeper import Keeper
from tests.builders import concept

BUILT_IN = (
    concept("降准", "RRR cut", id="policy.rrr"),
    concept("降息", "rate cut", id="policy.cut"),
)
MINE = concept("液冷", "liquid cooling", id="mine.a")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "glossary.db"


def keeper_of(path: Path) -> Keeper:
    store = GlossaryStore(path)
    return Keeper(store, Layers.of(BUILT_IN, user=store.concepts()))


@pytest.fixture
def keeper(path: Path):
    kept = keeper_of(path)
    yield kept
    kept.close()


@pytest.fixture
def other(path: Path, keeper: Keeper):
    kept = keeper_of(path)
    yield kept
    kept.close()


def told(qtbot, keeper: Keeper, act) -> Changed:
    with qtbot.waitSignal(keeper.changed) as heard:
        act()
    return heard.args[0]


def test_a_new_concept_counts_and_is_undone_and_redone(qtbot, keeper: Keeper):
    changed = told(qtbot, keeper, lambda: keeper.save(MINE, action="add"))
    assert (changed.before, changed.after, changed.ids) == ((), (MINE,), {MINE.id})
    assert MINE in keeper.layers.concepts()
    assert keeper.undo_word == "add"
    changed = told(qtbot, keeper, keeper.undo)
    assert (changed.before, changed.after) == ((MINE,), ())
    assert (keeper.undo_word, keeper.redo_word) == (None, "add")
    told(qtbot, keeper, keeper.redo)
    assert keeper.layers.user == {MINE.id: MINE}


def test_a_correction_notes_what_it_was_made_from_and_goes_back(qtbot, keeper: Keeper):
    mine = replace(BUILT_IN[0], note="mine")
    changed = told(qtbot, keeper, lambda: keeper.save(mine))
    assert changed.before == (BUILT_IN[0],)
    assert changed.after == (replace(mine, based_on=fingerprint(BUILT_IN[0])),)
    assert keeper.layers.layer_of(mine.id) is Layer.USER
    changed = told(qtbot, keeper, lambda: keeper.back_to_below(mine.id))
    assert changed.after == (BUILT_IN[0],)
    assert keeper.layers.layer_of(mine.id) is Layer.BUILT_IN


def test_a_built_in_concept_in_the_bin_counts_for_nothing_until_it_is_restored(
    qtbot, keeper: Keeper
):
    changed = told(qtbot, keeper, lambda: keeper.remove("policy.rrr"))
    assert (changed.before, changed.after) == ((BUILT_IN[0],), ())
    assert [each.id for each in keeper.layers.bin()] == ["policy.rrr"]
    told(qtbot, keeper, lambda: keeper.restore("policy.rrr"))
    assert keeper.layers.bin() == ()
    assert len(keeper.layers.concepts()) == 2


def test_what_another_window_saved_undid_and_redid_is_seen(qtbot, keeper: Keeper, other: Keeper):
    second = concept("逆回购", "reverse repo", id="mine.b")
    for act in (
        lambda: other.save(MINE),
        lambda: other.save(second),
        other.undo,
        lambda: other.save(replace(MINE, note="longer")),
        other.undo,
        other.redo,
        lambda: other.remove(MINE.id),
    ):
        act()
        keeper.refresh()
        assert keeper.layers == other.layers
        assert (keeper.undo_word, keeper.redo_word) == (other.undo_word, other.redo_word)


def test_what_another_window_does_is_seen_without_being_asked_for(
    qtbot, keeper: Keeper, other: Keeper
):
    assert told(qtbot, keeper, lambda: other.save(MINE)).after == (MINE,)


def test_a_change_another_window_was_faster_with_is_refused_and_what_it_did_is_seen(
    qtbot, keeper: Keeper, other: Keeper
):
    keeper.save(MINE)
    other.refresh()
    other.save(replace(MINE, note="theirs"))
    with pytest.raises(StaleChangeError, match="液冷"):
        keeper.save(replace(MINE, note="ours"))
    assert keeper.layers.user[MINE.id].note == "theirs"
    keeper.save(replace(MINE, note="ours"))
    other.refresh()
    assert other.layers.user[MINE.id].note == "ours"


def test_one_s_own_change_does_not_hide_what_another_window_did(
    qtbot, keeper: Keeper, other: Keeper
):
    other.save(MINE)
    second = concept("逆回购", "reverse repo", id="mine.b")
    keeper.save(second)
    assert set(keeper.layers.user) == {MINE.id, second.id}


def test_the_history_s_limit_hides_nothing_from_another_window(path: Path):
    first, second = GlossaryStore(path, kept_changes=2), GlossaryStore(path, kept_changes=2)
    mine, theirs = Keeper(first, Layers.of(BUILT_IN)), Keeper(second, Layers.of(BUILT_IN))
    for number in range(6):
        mine.save(concept("液冷", str(number), id=f"mine.{number}"))
        if number in (1, 4):
            theirs.refresh()
    mine.undo()
    theirs.refresh()
    assert theirs.layers == mine.layers
    mine.close()
    theirs.close()


def replaced(keeper: Keeper, put_in_place):
    """What a task does to the file while the keeper has let go of it."""
    keeper.let_go()
    try:
        put_in_place()
    finally:
        keeper.take_up()


def test_while_the_file_is_replaced_nothing_can_be_changed(keeper: Keeper):
    keeper.save(MINE)
    keeper.let_go()
    with pytest.raises(GlossaryError, match="try again in a moment"):
        keeper.undo()
    assert keeper.layers.user == {MINE.id: MINE}
    keeper.take_up()
    keeper.undo()
    assert keeper.layers.user == {}


def test_the_file_can_be_replaced_under_the_keeper(qtbot, keeper: Keeper, path: Path):
    keeper.save(MINE)
    told(qtbot, keeper, lambda: replaced(keeper, path.unlink))
    assert keeper.layers.user == {}
    keeper.save(MINE)
    with pytest.raises(OSError, match="directory"):
        replaced(keeper, (path / "nothing").with_name("none").unlink)
    assert keeper.layers.user == {MINE.id: MINE}


def test_another_version_of_the_team_s_glossary_counts_at_once(qtbot, keeper: Keeper):
    theirs = concept("降准", "reserve cut", id="policy.rrr")
    changed = told(qtbot, keeper, lambda: keeper.set_team([theirs]))
    assert (changed.before, changed.after) == ((BUILT_IN[0],), (theirs,))
    assert told(qtbot, keeper, lambda: keeper.set_team([])).after == (BUILT_IN[0],)


def test_without_a_store_nothing_can_be_changed(qtbot):
    keeper = Keeper(None, Layers.of(BUILT_IN))
    assert not keeper.writable
    with pytest.raises(GlossaryError, match="Restore a backup"):
        keeper.save(MINE)


def test_nothing_is_told_of_what_changes_nothing(qtbot, keeper: Keeper):
    keeper.save(MINE)
    with qtbot.assertNotEmitted(keeper.changed), qtbot.assertNotEmitted(keeper.acted):
        keeper.save(MINE)
        keeper.refresh()


def test_what_a_task_wrote_on_its_own_connection_is_taken_over(
    qtbot, keeper: Keeper, path: Path, monkeypatch
):
    with GlossaryStore(path) as task:
        group = task.save(MINE, action="import terms.csv")
        with monkeypatch.context() as patch:
            patch.setattr(GlossaryStore, "concepts", None)  # nothing is read again
            assert told(qtbot, keeper, lambda: keeper.take_over(group)).after == (MINE,)
        assert keeper.undo_word == "import terms.csv"
        undone = task.undo()
        assert told(qtbot, keeper, lambda: keeper.take_over(undone)).after == ()
        task.save(MINE)
        second = task.save(concept("逆回购", "reverse repo", id="mine.b"))
        keeper.take_over(second)  # and the one before, of which nothing was told
    assert set(keeper.layers.user) == {MINE.id, "mine.b"}
    keeper.take_over(None)


def test_a_damaged_file_gives_way_to_a_backup_and_all_can_be_changed_again(
    qtbot, keeper: Keeper, path: Path
):
    keeper.save(MINE)
    copy = daily(path, date(2026, 11, 22))
    keeper.close()
    path.write_bytes(b"damaged" * 1000)
    broken = Keeper(None, Layers.of(BUILT_IN), path=path)
    with pytest.raises(OSError, match="directory"):
        replaced(broken, (path / "nothing").unlink)
    assert not broken.writable
    (found,) = backups(path)
    assert found.path == copy
    with qtbot.waitSignals([broken.changed, broken.acted]):
        replaced(broken, lambda: restore(path, found))
    assert broken.writable
    assert broken.layers.user == {MINE.id: MINE}
    broken.save(replace(MINE, note="again"))
    broken.close()
