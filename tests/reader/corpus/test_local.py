"""Worker processes: what happens to those that are killed."""

import os
import signal

import pyarrow.parquet as pq
import pytest

from reader.corpus import local
from reader.corpus.batching import batches
from reader.corpus.kit import LocalKit, Wanted, local_kit
from reader.corpus.listing import found, inputs_of, write_listing
from reader.corpus.local import LocalPool
from reader.corpus.parts import Parts
from reader.corpus.run import Places, Run, finish
from reader.corpus.schema import Form
from reader.errors import CorpusError
from tests.poison import DEADLY, FAULTY, PoisonedKit, StillbornKit
from tests.warm import warmed
from tests.wires import write_wires

pytestmark = [pytest.mark.skipif(os.name == "nt", reason="signals are sent"), pytest.mark.long]


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return local_kit(warmed(tmp_path_factory.mktemp("data")), Wanted(Form.PARQUET))


def annotated(kit, folder, out, jobs=2, each_done=lambda pool: None):
    parts = Parts(out.with_suffix(".parts"))
    parts.prepare()
    parts.begin(lambda at: write_listing(inputs_of(found([folder])), at), {})
    run = Run(parts, kit.wanted, 3)
    with LocalPool(kit, jobs) as pool:
        run.all_done(pool, lambda size: each_done(pool))
    places = Places(out, out.with_suffix(".articles.parquet"), out.with_suffix(".csv"))
    return finish(parts, run.count, kit.wanted, places, {})


def test_only_the_article_that_kills_a_worker_is_lost(kit, tmp_path):
    folder = write_wires(tmp_path / "wires", 7)
    (folder / "000004.txt").write_text(f"这是{DEADLY}。", "utf-8")
    (folder / "000005.txt").write_text(f"这是{FAULTY}。", "utf-8")
    summary = annotated(PoisonedKit(kit), folder, tmp_path / "out.parquet")
    assert (summary.articles, summary.failures) == (5, 2)
    _, killed, faulty = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert "000004.txt" in killed
    assert "ended unexpectedly (signal 9)" in killed
    assert "000005.txt" in faulty
    assert "RuntimeError: a fault of ours" in faulty


def test_workers_killed_at_their_work_change_nothing(kit, tmp_path):
    folder = write_wires(tmp_path / "wires", 12)
    annotated(kit, folder, tmp_path / "whole.parquet")
    killed = []

    def kill(pool):
        if len(killed) < 2:
            killed.append(pool.pids()[0])
            os.kill(killed[-1], signal.SIGKILL)

    summary = annotated(kit, folder, tmp_path / "out.parquet", each_done=kill)
    assert summary.failures == 0
    assert len(killed) == 2
    whole, out = (pq.read_table(tmp_path / f"{name}.parquet") for name in ("whole", "out"))
    assert whole == out


def test_workers_are_replaced_now_and_then(kit, tmp_path, monkeypatch):
    monkeypatch.setattr(local, "MOST_BATCHES", 1)
    pids = set()
    folder = write_wires(tmp_path / "wires", 6)
    annotated(kit, folder, tmp_path / "out.parquet", 1, lambda pool: pids.update(pool.pids()))
    assert pq.read_metadata(tmp_path / "out.articles.parquet").num_rows == 6
    assert pids == set()  # each has left by the time that its batch is told


def test_workers_end_with_their_pool(kit, tmp_path):
    inputs = inputs_of(found([write_wires(tmp_path / "wires", 1)]))
    with LocalPool(kit, 1) as pool:
        pool.hand(next(batches(inputs)))
        (pid,) = pool.pids()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_workers_that_never_get_ready_end_the_run(kit, tmp_path):
    folder = write_wires(tmp_path / "wires", 1)
    with pytest.raises(CorpusError, match=r"before they do anything \(exit code 3\)"):
        annotated(StillbornKit(kit), folder, tmp_path / "out.parquet")


def test_a_glossary_changed_meanwhile_ends_the_run(kit, tmp_path):
    folder = write_wires(tmp_path / "wires", 1)
    changed = LocalKit(kit.data, "another state", kit.wanted)
    with pytest.raises(CorpusError, match="was changed meanwhile"):
        annotated(changed, folder, tmp_path / "out.parquet")
