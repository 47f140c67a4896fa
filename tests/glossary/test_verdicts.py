"""Verdicts on candidates: kept by the folded text, all or none, apart from the history."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from glossary.errors import GlossaryError, StoreDamagedError
from glossary.model import Verdict
from glossary.store import GlossaryStore
from tests.builders import concept


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "glossary.db"


@pytest.fixture
def store(path: Path):
    with GlossaryStore(path) as store:
        store.save(concept("降准"))
        yield store


def judged(store: GlossaryStore) -> dict[str, tuple[str, Verdict]]:
    return store.judged_candidates()


def test_verdicts_outlive_the_connection_and_are_told_by_the_folded_text(path: Path):
    with GlossaryStore(path) as store:
        store.judge_candidates({"輝達": Verdict.REJECTED, "ＡＩ": Verdict.LATER})
    with GlossaryStore(path) as store:
        assert judged(store) == {
            "辉达": ("輝達", Verdict.REJECTED),
            "ai": ("ＡＩ", Verdict.LATER),
        }


def test_a_later_verdict_takes_the_place_of_one_on_the_same_folded_text(store: GlossaryStore):
    store.judge_candidates({"輝達": Verdict.LATER, "降准": Verdict.ACCEPTED})
    store.judge_candidates({"辉达": Verdict.REJECTED})
    assert judged(store)["辉达"] == ("辉达", Verdict.REJECTED)
    store.judge_candidates({"輝達": None, "没有": None})
    assert judged(store) == {"降准": ("降准", Verdict.ACCEPTED)}


def test_verdicts_are_no_part_of_the_history(store: GlossaryStore):
    store.judge_candidates({"降准": Verdict.REJECTED})
    assert len(store.history()) == 1
    store.undo()
    assert judged(store)


def test_verdicts_are_kept_all_or_none(store: GlossaryStore):
    with pytest.raises(GlossaryError, match="half a character"):
        store.judge_candidates({"降准": Verdict.LATER, "\ud842": Verdict.LATER})
    assert judged(store) == {}


def test_a_verdict_no_version_writes_is_damage_and_is_told(path: Path):
    GlossaryStore(path).close()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO candidate VALUES ('降准', '降准', 'perhaps', '2026-01-01')")
    with GlossaryStore(path) as store, pytest.raises(StoreDamagedError, match="perhaps"):
        store.judged_candidates()
