"""Kill -9 at any moment of a save or a large import: whole groups only, and the file is sound."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from glossary.backup import backups, daily, restore
from glossary.store import GlossaryStore
from tests.builders import concept

ROWS = 50_000
TIMES = 50
SAVED = 7

_IMPORTER = f"""
import sys
from pathlib import Path
from glossary.history import Change
from glossary.model import Concept, ConceptId, Language, Term
from glossary.store import GlossaryStore

def made(prefix, number):
    return tuple(
        Concept(id=ConceptId(f"{{prefix}}.{{part}}"), terms=(
            Term(language=Language.ZH_HANS, text=f"降准{{part}}"),
            Term(language=Language.EN, text=f"RRR cut {{part}}"),
        ))
        for part in range(number)
    )

rows = made("import", {ROWS})
print("ready", flush=True)
sys.stdin.readline()
with GlossaryStore(Path(sys.argv[1])) as store:
    before = {{each.id: each for each in store.concepts()}}
    for number in range(3):
        store.save(*made(f"save{{number}}", {SAVED}), action="edit")
    store.apply("import", [Change(each.id, before.get(each.id), each) for each in rows])
    store.delete(*(each.id for each in rows))
    while True:
        store.save(*made("again", {SAVED}), action="edit")
        store.undo()
"""


def assert_whole(path: Path) -> None:
    """The file is sound, and of every group there is all or nothing."""
    with GlossaryStore(path) as store:
        (health,) = store._database.conn.execute("PRAGMA integrity_check").fetchone()
        assert health == "ok"
        assert not store._database.conn.execute("PRAGMA foreign_key_check").fetchall()
        held: dict[str, int] = {}
        for found in store.concepts():
            prefix = found.id.partition(".")[0]
            held[prefix] = held.get(prefix, 0) + 1
        assert held.pop("kept") == 1
        assert held.pop("import", ROWS) == ROWS
        assert set(held.values()) <= {SAVED}
        for group in store.history():
            assert len(group.changes) in (1, SAVED, ROWS)
        done = [group for group in store.history() if not group.undone]
        assert store.undo()
        assert len(done[0].changes) in (1, SAVED, ROWS)
        store.redo()


@pytest.mark.long
@pytest.mark.timeout(1800)
def test_a_process_killed_at_any_moment_of_an_import_leaves_whole_groups(tmp_path: Path):
    chance = random.Random(4)
    open_journals = 0
    for number in range(TIMES):
        path = tmp_path / f"{number}" / "glossary.db"
        with GlossaryStore(path) as store:
            store.save(concept("降息", id="kept"))
        with subprocess.Popen(
            [sys.executable, "-c", _IMPORTER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        ) as importer:
            assert importer.stdin is not None
            assert importer.stdout is not None
            assert importer.stdout.readline()
            importer.stdin.write(b"go\n")
            importer.stdin.flush()
            time.sleep(chance.uniform(0, 2))
            assert importer.poll() is None
            importer.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        open_journals += path.with_name("glossary.db-journal").exists()
        assert_whole(path)
        path.unlink()
    assert open_journals > TIMES // 4  # or the moments were badly chosen


_RESTORER = """
import sys
from datetime import date, timedelta
from pathlib import Path
from glossary.backup import backups, daily, restore
path = Path(sys.argv[1])
(first,) = backups(path)
print("ready", flush=True)
sys.stdin.readline()
number = 0
while True:
    number += 1
    daily(path, first.day + timedelta(number), kept=1_000)
    copy = restore(path, first)
    copy.unlink()
"""


@pytest.mark.long
@pytest.mark.timeout(900)
def test_a_process_killed_while_backing_up_and_restoring_leaves_whole_files(tmp_path: Path):
    chance = random.Random(5)
    path = tmp_path / "glossary.db"
    with GlossaryStore(path) as store:
        store.save(*(concept("降准", id=f"{number}") for number in range(5_000)))
    daily(path, date(2026, 11, 22))
    for _ in range(20):
        with subprocess.Popen(
            [sys.executable, "-c", _RESTORER, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        ) as restorer:
            assert restorer.stdin is not None
            assert restorer.stdout is not None
            assert restorer.stdout.readline()
            restorer.stdin.write(b"go\n")
            restorer.stdin.flush()
            time.sleep(chance.uniform(0, 1))
            assert restorer.poll() is None
            restorer.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        assert {backup.concepts for backup in backups(path)} == {5_000}
        with GlossaryStore(path) as store:
            assert len(store.concepts()) == 5_000
            (health,) = store._database.conn.execute("PRAGMA integrity_check").fetchone()
            assert health == "ok"
        for backup in backups(path)[:-1]:
            backup.path.unlink()
    assert restore(path, backups(path)[-1])
