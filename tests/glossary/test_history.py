"""History is undo: any run of saves, deletes, undos and restarts agrees with a plain model."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from glossary.errors import StaleChangeError
from glossary.model import Concept, ConceptId
from glossary.store import GlossaryStore
from tests.builders import concept
from tests.strategies import concepts, ids

few_ids = st.sampled_from("abc").map(ConceptId)
few_concepts = st.builds(replace, concepts, id=few_ids)


class StoreMachine(RuleBasedStateMachine):
    """The store beside a model: every state there has been, and where in them we stand."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "glossary.db"
        self.store = GlossaryStore(self.path)
        self.states: list[dict[ConceptId, Concept]] = [{}]
        self.at = 0

    def teardown(self) -> None:
        self.store.close()
        self.folder.cleanup()

    def move(self, wanted: dict[ConceptId, Concept]) -> bool:
        if wanted == self.states[self.at]:
            return False
        self.states[self.at + 1 :] = [wanted]
        self.at += 1
        return True

    @rule(made=st.lists(few_concepts, max_size=3))
    def save(self, made: list[Concept]) -> None:
        moved = self.move(self.states[self.at] | {one.id: one for one in made})
        assert (self.store.save(*made) is not None) == moved

    @rule(gone=st.lists(few_ids | ids, max_size=2))
    def delete(self, gone: list[ConceptId]) -> None:
        kept = {id_: one for id_, one in self.states[self.at].items() if id_ not in gone}
        moved = self.move(kept)
        assert (self.store.delete(*gone) is not None) == moved

    @rule()
    def undo(self) -> None:
        assert (self.store.undo() is not None) == (self.at > 0)
        self.at = max(0, self.at - 1)

    @rule()
    def redo(self) -> None:
        assert (self.store.redo() is not None) == (self.at < len(self.states) - 1)
        self.at = min(len(self.states) - 1, self.at + 1)

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = GlossaryStore(self.path)

    @invariant()
    def the_store_holds_what_the_model_holds(self) -> None:
        state = self.states[self.at]
        assert self.store.concepts() == tuple(state[id_] for id_ in sorted(state))

    @invariant()
    def the_history_tells_every_step(self) -> None:
        groups = self.store.history(limit=1000)[::-1]
        assert [group.undone for group in groups] == [
            number >= self.at for number in range(len(self.states) - 1)
        ]
        for group, before, after in zip(groups, self.states, self.states[1:], strict=False):
            told = {change.concept_id: change for change in group.changes}
            for id_ in before.keys() | after.keys():
                change = told.pop(id_, None)
                assert before.get(id_) == (change.before if change else after.get(id_))
                assert after.get(id_) == (change.after if change else before.get(id_))
            assert not told


TestStoreMachine = StoreMachine.TestCase
TestStoreMachine.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@pytest.fixture
def store(tmp_path: Path):
    with GlossaryStore(tmp_path / "glossary.db") as store:
        yield store


def test_the_history_says_when_and_what_newest_first(store: GlossaryStore):
    started = datetime.now(UTC)
    store.save(concept("降准", id="a"), action="import")
    store.save(concept("降息", id="b"))
    store.delete(ConceptId("a"))
    groups = store.history()
    assert [group.action for group in groups] == ["delete", "edit", "import"]
    assert all(started <= group.time <= started + timedelta(minutes=1) for group in groups)


def test_the_history_of_one_concept_leaves_out_the_others(store: GlossaryStore):
    store.save(concept("降准", id="a"), concept("降息", id="b"), action="import")
    store.save(concept("降息", id="b", domain="policy"))
    (group,) = store.history(ConceptId("a"))
    assert [change.concept_id for change in group.changes] == ["a"]
    assert len(store.history(ConceptId("b"))) == 2
    assert len(store.history(ConceptId("b"), limit=1)) == 1
    assert store.history(limit=1)[0].action == "edit"


def test_the_sizes_of_the_next_steps_are_known(store: GlossaryStore):
    assert store.next_sizes() == (0, 0)
    store.save(concept("降准"), concept("降息"), concept("加息"))
    store.save(concept("液冷"))
    assert store.next_sizes() == (1, 0)
    store.undo()
    assert store.next_sizes() == (3, 1)
    store.undo()
    assert store.next_sizes() == (0, 3)
    store.save(concept("净息差"), concept("银行"))
    assert store.next_sizes() == (2, 0)


def test_saving_what_is_there_already_makes_no_group_and_keeps_redo(store: GlossaryStore):
    store.save(concept("降准", id="a"))
    store.save(concept("降息", id="b"))
    store.undo()
    assert store.save(concept("降准", id="a")) is None
    assert store.redo() is not None
    assert len(store.concepts()) == 2


def test_an_import_is_one_group_and_holds_only_what_changed(store: GlossaryStore):
    store.save(concept("降准", id="a"))
    group = store.save(concept("降准", id="a"), concept("降息", id="b"), action="import")
    assert group is not None
    assert [change.concept_id for change in group.changes] == ["b"]


def test_another_window_s_edit_is_what_undo_takes_back_first(store: GlossaryStore, tmp_path: Path):
    store.save(concept("降准", id="a"))
    with GlossaryStore(tmp_path / "glossary.db") as other:
        other.save(concept("降准", "RRR cut", id="a"))
    store.undo()
    assert store.concepts() == (concept("降准", id="a"),)


def changed_behind_the_store(tmp_path: Path, statement: str) -> None:
    with closing(sqlite3.connect(tmp_path / "glossary.db")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(statement)
        connection.commit()


def test_undo_does_not_overwrite_a_concept_that_has_changed_since(
    store: GlossaryStore, tmp_path: Path
):
    store.save(concept("降准", id="a"), concept("降息", id="b"), action="import")
    changed_behind_the_store(tmp_path, "UPDATE concept SET note = 'mine' WHERE id = 'a'")
    with pytest.raises(StaleChangeError, match=r"“import”.*“降准” \(a\) has changed since in note"):
        store.undo()
    assert [found.note for found in store.concepts()] == ["mine", ""]
    assert not store.history()[0].undone


def test_undo_says_that_a_concept_has_been_deleted_since(store: GlossaryStore, tmp_path: Path):
    store.save(concept("降准", id="a"))
    changed_behind_the_store(tmp_path, "DELETE FROM concept")
    with pytest.raises(StaleChangeError, match="deleted since"):
        store.undo()


def test_redo_says_that_a_concept_has_been_made_again_since(store: GlossaryStore, tmp_path: Path):
    store.save(concept("降准", id="a"))
    store.undo()
    insert = "INSERT INTO concept VALUES ('a','term','','','','','mine','draft','',0,'','[]')"
    changed_behind_the_store(tmp_path, insert)
    with pytest.raises(StaleChangeError, match="redone: a has been made again since"):
        store.redo()
    assert [found.note for found in store.concepts()] == ["mine"]


def test_the_oldest_groups_are_dropped_when_the_history_is_full():
    with GlossaryStore(None, kept_changes=5) as store:
        for number in range(4):
            store.save(concept("降准", id=f"{number}a"), concept("降准", id=f"{number}b"))
        assert [len(group.changes) for group in store.history()] == [2, 2, 2]
        for _ in range(3):
            assert store.undo()
        assert store.undo() is None
        assert len(store.concepts()) == 2


def test_a_group_larger_than_the_history_can_still_be_undone():
    with GlossaryStore(None, kept_changes=5) as store:
        store.save(concept("降准", id="a"))
        store.save(*(concept("降息", id=f"{number}") for number in range(20)), action="import")
        assert [group.action for group in store.history()] == ["import"]
        store.undo()
        assert [found.id for found in store.concepts()] == ["a"]
