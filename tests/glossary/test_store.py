"""GlossaryStore: what is saved comes back, whole or not at all."""

import os
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from glossary.errors import GlossaryError, StoreBrokenError, StoreDamagedError
from glossary.model import Concept, ConceptId
from glossary.store import GlossaryStore
from tests.builders import concept
from tests.strategies import concepts


@pytest.fixture(scope="module")
def reused():
    with GlossaryStore(None) as store:
        yield store


@given(concepts)
def test_every_field_comes_back_from_the_store(reused: GlossaryStore, made: Concept):
    reused.save(made)
    assert reused.concept(made.id) == made


def test_what_groups_changed_is_told_as_it_was_and_became():
    old, new = concept("降准", id="mine.a"), concept("降息", id="mine.a")
    with GlossaryStore(None) as store:
        first, second = store.save(old), store.save(new)
        store.delete(new.id)
        (change,) = store.changes([second.id])
        assert (change.concept_id, change.before, change.after) == (old.id, old, new)
        assert {each.before for each in store.changes([first.id, second.id])} == {None, old}
        assert store.changes([]) == ()


@given(concepts)
def test_every_field_comes_back_from_the_history(reused: GlossaryStore, made: Concept):
    reused.save(made)
    reused.delete(made.id)
    reused.undo()
    assert reused.concept(made.id) == made


def test_concepts_outlive_the_connection_and_stand_by_id(tmp_path: Path):
    path = tmp_path / "new folder" / "glossary.db"
    with GlossaryStore(path) as store:
        store.save(concept("降准", id="b"), concept("降息", id="a"))
    with GlossaryStore(path) as store:
        assert [found.id for found in store.concepts()] == ["a", "b"]


def test_a_saved_concept_takes_the_place_of_the_one_with_its_id():
    with GlossaryStore(None) as store:
        store.save(concept("降准", "RRR cut", "cut in the RRR", id="a"))
        store.save(concept("降准", "RRR cut", id="a"))
        assert store.concepts() == (concept("降准", "RRR cut", id="a"),)


def test_of_two_with_one_id_in_one_save_the_later_counts():
    with GlossaryStore(None) as store:
        store.save(concept("降准", id="a"), concept("降息", id="a"))
        assert store.concepts() == (concept("降息", id="a"),)


def test_a_concept_that_is_not_there_is_none():
    with GlossaryStore(None) as store:
        assert store.concept(ConceptId("a")) is None
        assert store.delete(ConceptId("a")) is None


def test_concepts_are_found_by_what_their_terms_fold_to():
    with GlossaryStore(None) as store:
        store.save(concept("輝達", "NVIDIA", id="a"), concept("英特尔", "Intel", id="b"))
        assert [found.id for found in store.named("辉达")] == ["a"]
        assert [found.id for found in store.named("ｎｖｉｄｉａ")] == ["a"]
        assert store.named("辉") == ()


def test_all_concepts_are_read_with_the_same_few_queries_however_many_there_are():
    with GlossaryStore(None) as store:
        counts = []
        for number in (1, 50):
            store.save(*(concept("降准", id=f"{index}") for index in range(number)))
            statements: list[str] = []
            store._database.conn.set_trace_callback(statements.append)
            store.concepts()
            store._database.conn.set_trace_callback(None)
            counts.append(len([text for text in statements if text.startswith("SELECT *")]))
        assert counts == [4, 4]


def test_new_ids_are_uuid_7_and_sort_by_when_they_were_made():
    made = [GlossaryStore.new_id() for _ in range(200)]
    assert len(set(made)) == 200
    assert all(id_[14] == "7" and id_[19] in "89ab" for id_ in made)
    assert made[0][:18] <= made[-1][:18]


@pytest.mark.parametrize("bad", ["", "a\0b", "a\nb", "\ud800"])
def test_an_id_that_cannot_be_seen_is_refused(bad: str):
    with GlossaryStore(None) as store:
        with pytest.raises(GlossaryError, match="can't be a concept's id"):
            store.save(replace(concept("降准"), id=ConceptId(bad)))
        assert store.concepts() == ()


def test_half_a_character_is_refused_and_nothing_of_the_save_is_kept():
    with GlossaryStore(None) as store:
        with pytest.raises(GlossaryError, match=r"half a character \(U\+D842\)"):
            store.save(concept("降准", id="a"), concept("\ud842野家", id="b"))
        assert store.concepts() == ()
        assert store.history() == ()


def test_a_full_disk_is_told_and_nothing_of_the_save_is_kept(tmp_path: Path):
    with GlossaryStore(tmp_path / "glossary.db") as store:
        store.save(concept("降准", id="kept"))
        (pages,) = store._database.conn.execute("PRAGMA page_count").fetchone()
        store._database.conn.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreBrokenError, match="disk is full"):
            store.save(*(concept("降准", id=f"{number}") for number in range(500)))
        assert [found.id for found in store.concepts()] == ["kept"]
        assert len(store.history()) == 1


def test_a_file_another_program_is_writing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("glossary.database.PATIENCE", 0.05)
    path = tmp_path / "glossary.db"
    with GlossaryStore(path) as store:
        other = sqlite3.connect(path)
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreBrokenError, match="in use by another program"):
            store.save(concept("降准"))
        with pytest.raises(StoreBrokenError, match="in use by another program"):
            store.concepts()
        other.close()
        assert store.save(concept("降准"))


def test_a_value_no_version_writes_is_told(tmp_path: Path):
    with GlossaryStore(tmp_path / "glossary.db") as store:
        store.save(concept("降准", id="a"))
        store._database.conn.execute("UPDATE concept SET kind = 'nonsense'")
        store._database.conn.execute("UPDATE change SET after = '[]'")
        store._database.conn.commit()
        with pytest.raises(StoreDamagedError, match=r"holds a row.*nonsense.*move it away"):
            store.concepts()
        with pytest.raises(StoreDamagedError, match=r"holds a history that can't be read"):
            store.history()


def test_a_bug_of_ours_is_not_called_a_broken_file():
    with GlossaryStore(None) as store:
        store._database.conn.execute("DROP TABLE external_id")
        with pytest.raises(sqlite3.OperationalError, match="no such table"):
            store.concepts()


_WRITER = """
import sys
from pathlib import Path
from glossary.model import Concept, Language, Term
from glossary.store import GlossaryStore
store = GlossaryStore(Path(sys.argv[1]))
number = 0
while True:
    term = Term(language=Language.ZH_HANS, text="降准" * 50)
    store.save(*(Concept(id=f"{number}.{part}", terms=(term,)) for part in range(100)))
    print(number, flush=True)
    number += 1
"""


def test_a_process_killed_while_writing_leaves_whole_groups(tmp_path: Path):
    path = tmp_path / "glossary.db"
    with subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as writer:
        assert writer.stdout is not None
        for _ in range(3):
            assert writer.stdout.readline()
        while not path.with_name("glossary.db-journal").exists():
            assert writer.poll() is None
        writer.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    with GlossaryStore(path) as store:
        (health,) = store._database.conn.execute("PRAGMA integrity_check").fetchone()
        assert health == "ok"
        found = store.concepts()
        assert len(found) >= 300
        assert len(found) % 100 == 0
        groups = store.history()
        assert len(groups) * 100 == len(found)
        assert store.undo() == replace(groups[0], undone=True)
        assert len(store.concepts()) == len(found) - 100
