"""Two windows or programs on one glossary: each sees the other, and none overwrites silently."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.errors import StaleChangeError
from glossary.history import Change
from glossary.model import Verdict
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


def test_the_version_tells_of_what_another_connection_wrote_and_only_of_that(path: Path):
    with GlossaryStore(path) as mine, GlossaryStore(path) as other:
        before = mine.version()
        mine.save(B)
        mine.concepts()
        assert mine.version() == before
        other.concepts()
        assert mine.version() == before
        other.apply("edit", [Change(A.id, A, None)])
        assert mine.version() != before
        seen = mine.version()
        other.judge_candidates({"量化宽松": Verdict.LATER})
        assert mine.version() != seen


def test_the_slower_of_two_windows_is_refused(path: Path):
    with GlossaryStore(path) as mine, GlossaryStore(path) as other:
        other.apply("edit", [Change(A.id, A, replace(A, note="theirs"))])
        with pytest.raises(StaleChangeError, match="has changed since in note"):
            mine.apply("edit", [Change(A.id, A, replace(A, note="mine"))])
        assert [found.note for found in mine.concepts()] == ["theirs"]


_WRITER = """
import json, sys
from pathlib import Path
from dataclasses import replace
from glossary.errors import StaleChangeError
from glossary.history import Change
from glossary.model import ConceptId
from glossary.store import GlossaryStore
done = refused = 0
with GlossaryStore(Path(sys.argv[1])) as store:
    print("ready", flush=True)
    sys.stdin.readline()
    while done < 60:
        found = store.concept(ConceptId("a"))
        counted = replace(found, note=str(int(found.note or 0) + 1))
        try:
            store.apply("edit", [Change(found.id, found, counted)])
            done += 1
        except StaleChangeError:
            refused += 1
print(json.dumps([done, refused]))
"""


def test_two_processes_at_once_lose_no_change(path: Path):
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        for _ in range(2)
    ]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()
    told = [json.loads(writer.communicate(timeout=100)[0]) for writer in writers]
    assert [done for done, _ in told] == [60, 60]
    with GlossaryStore(path) as store:
        (found,) = store.concepts()
        assert found.note == "120"
        notes = [group.changes[0].after for group in store.history(limit=120)]
        assert [note.note for note in notes if note] == [str(count) for count in range(120, 0, -1)]


_OPENER = """
import sys
from pathlib import Path
from glossary.store import GlossaryStore
from tests.builders import concept
sys.stdin.readline()
with GlossaryStore(Path(sys.argv[1])) as store:
    store.save(concept("降准", id=sys.argv[2]))
"""


@pytest.mark.parametrize("stored", ["", "v1.sql"])
def test_two_processes_may_make_or_migrate_one_file_at_once(tmp_path: Path, stored: str):
    path = tmp_path / "glossary.db"
    if stored:
        script = Path(__file__).parents[1] / "data" / "stores" / stored
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(script.read_text(encoding="utf-8"))
    names = ["x", "y"]
    openers = [
        subprocess.Popen(
            [sys.executable, "-c", _OPENER, str(path), name],
            stdin=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        )
        for name in names
    ]
    for opener in openers:
        assert opener.stdin is not None
        opener.stdin.write(b"go\n")
        opener.stdin.flush()
    assert [opener.wait(60) for opener in openers] == [0, 0]
    for opener in openers:
        assert opener.stdin is not None
        opener.stdin.close()
    with GlossaryStore(path) as store:
        assert {"x", "y"} <= {found.id for found in store.concepts()}
    assert not list(tmp_path.glob("*.part"))
