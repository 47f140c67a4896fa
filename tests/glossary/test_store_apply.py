"""GlossaryStore.apply: many changes in one go, refused when stale, whole or not at all."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.errors import GlossaryError, StaleChangeError, StoppedError, StoreBrokenError
from glossary.history import STEP, Change
from glossary.model import Concept, ConceptId
from glossary.store import GlossaryStore
from tests.builders import concept

A = concept("降准", "RRR cut", id="a")
B = concept("降息", "rate cut", id="b")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.db"
    with GlossaryStore(path) as store:
        store.save(A)
    return path


@pytest.fixture
def store(path: Path):
    with GlossaryStore(path) as store:
        yield store


def new(number: int) -> list[Change]:
    made = [concept(f"降准{index}", "RRR cut", id=f"new.{index:06}") for index in range(number)]
    return [Change(one.id, None, one) for one in made]


def assert_untouched(store: GlossaryStore) -> None:
    """All is as before, and the connection can go on."""
    assert store.concepts() == (A,)
    assert [group.action for group in store.history()] == ["edit"]
    (health,) = store._database.conn.execute("PRAGMA integrity_check").fetchone()
    assert health == "ok"
    store.apply("edit", [Change(B.id, None, B)])
    assert store.concepts() == (A, B)
    store.undo()


def test_changes_of_every_kind_are_one_group(store: GlossaryStore):
    edited = replace(A, note="edited")
    store.apply("edit", [Change(B.id, None, B)])
    group = store.apply("import", [Change(A.id, A, edited), Change(B.id, B, None)])
    assert group == store.history()[0]
    assert group is not None
    assert (group.action, len(group.changes)) == ("import", 2)
    assert store.concepts() == (edited,)
    store.undo()
    assert store.concepts() == (A, B)


def test_changes_that_change_nothing_make_no_group(store: GlossaryStore):
    assert store.apply("import", [Change(A.id, A, A)]) is None
    assert store.apply("import", []) is None
    assert len(store.history()) == 1


def test_even_a_change_to_what_is_there_is_refused_when_stale(store: GlossaryStore):
    with pytest.raises(StaleChangeError, match="“edit” can't be done"):
        store.apply("edit", [Change(A.id, None, A)])


@pytest.mark.parametrize(
    ("stale", "reason"),
    [
        (Change(A.id, None, replace(A, note="mine")), r"“降准” \(a\) has been made again since"),
        (Change(A.id, replace(A, note="old"), A), r"“降准” \(a\) has changed since in note"),
        (Change(B.id, B, None), r"“降息” \(b\) has been deleted since"),
    ],
)
def test_one_stale_change_refuses_them_all(store: GlossaryStore, stale: Change, reason: str):
    with pytest.raises(StaleChangeError, match=reason):
        store.apply("import", [*new(3), stale])
    assert_untouched(store)


def test_a_refusal_names_a_few_and_counts_the_rest(store: GlossaryStore):
    stale = [Change(change.concept_id, change.after, None) for change in new(8)]
    with pytest.raises(StaleChangeError, match=r"and 3 more$") as told:
        store.apply("bulk edit", stale)
    assert str(told.value).count("has been deleted since") == 5


def test_of_two_changes_to_one_concept_the_later_counts(store: GlossaryStore):
    store.apply("import", [Change(B.id, None, A), Change(B.id, None, B)])
    assert store.concepts() == (A, B)


def test_how_far_it_is_is_told_up_to_the_end(store: GlossaryStore):
    told: list[int] = []
    store.apply("import", new(2 * STEP + 1), told.append)
    assert told == [STEP, 2 * STEP, 2 * STEP + 1]


@pytest.mark.parametrize("error", [StoppedError, ZeroDivisionError, KeyboardInterrupt])
@pytest.mark.parametrize("at", [STEP, 2 * STEP])
def test_what_is_raised_on_the_way_takes_all_back(
    store: GlossaryStore, error: type[BaseException], at: int
):
    def stop(done: int) -> None:
        if done >= at:
            raise error

    with pytest.raises(error):
        store.apply("import", new(2 * STEP), stop)
    assert_untouched(store)


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (concept("降\ud842", id="z"), r"half a character \(U\+D842\)"),
        (replace(B, id=ConceptId("a\nb")), "can't be a concept's id"),
    ],
)
def test_what_cannot_be_kept_takes_all_back(store: GlossaryStore, bad: Concept, reason: str):
    with pytest.raises(GlossaryError, match=reason):
        store.apply("import", [*new(STEP + 1), Change(bad.id, None, bad)])
    assert_untouched(store)


@pytest.mark.parametrize("room", [0, 5, 40])
def test_a_disk_that_fills_up_on_the_way_takes_all_back(store: GlossaryStore, room: int):
    connection = store._database.conn
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages + room}")
    with pytest.raises(StoreBrokenError, match="the disk is full; make room and try again"):
        store.apply("import", new(3 * STEP))
    connection.execute("PRAGMA max_page_count = 1000000")
    assert_untouched(store)


_LIMITED = """
import resource, sys
from pathlib import Path
from glossary.errors import StoreBrokenError
from glossary.history import Change
from glossary.store import GlossaryStore
from tests.builders import concept
path = Path(sys.argv[1])
limit = path.stat().st_size + int(sys.argv[2])
with GlossaryStore(path) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
    made = [concept("降准", id=f"{number}") for number in range(20_000)]
    try:
        store.apply("import", [Change(one.id, None, one) for one in made])
    except StoreBrokenError as error:
        print(error)
    assert len(store.concepts()) == 1
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    store.undo()
    store.redo()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on files are POSIX's")
@pytest.mark.parametrize("room", [0, 1_000_000])
def test_a_file_that_may_not_grow_takes_all_back(path: Path, room: int):
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(path), str(room)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "disk" in done.stdout
    assert "try again" in done.stdout
    with GlossaryStore(path) as store:
        assert_untouched(store)


def test_a_group_larger_than_the_history_is_kept_whole_until_enough_came_after_it(path: Path):
    with GlossaryStore(path, kept_changes=10) as store:
        store.apply("import", new(25))
        assert [len(group.changes) for group in store.history()] == [25]
        assert store.next_actions() == ("import", None)
        store.undo()
        assert store.concepts() == (A,)
        assert store.next_actions() == (None, "import")
        store.redo()
        assert len(store.concepts()) == 26
        for number in range(9):
            store.save(replace(B, note=f"{number}"))
        assert [group.action for group in store.history()] == [*["edit"] * 9, "import"]
        store.save(B)
        assert [group.action for group in store.history()] == ["edit"] * 10


def test_the_next_actions_are_what_undo_and_redo_do(store: GlossaryStore):
    store.apply("import", [Change(B.id, None, B)])
    said = [store.next_actions()]
    for act in (store.undo, store.undo, store.undo, store.redo, store.redo):
        act()
        said.append(store.next_actions())
    assert said == [
        ("import", None),
        ("edit", "import"),
        (None, "edit"),
        (None, "edit"),
        ("edit", "import"),
        ("import", None),
    ]
    with GlossaryStore(None) as empty:
        assert empty.next_actions() == (None, None)
