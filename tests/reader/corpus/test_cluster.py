"""A Dask cluster of two real workers gives what this machine alone gives."""

import contextlib
import logging
import os
import signal

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from glossary.model import Concept, ConceptId, Kind, Language, Term
from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from reader.corpus.batching import batches
from reader.corpus.digests import own_layers
from reader.corpus.kit import Wanted, sent_kit
from reader.corpus.listing import found, inputs_of
from reader.corpus.piece import singly
from reader.corpus.schema import Form
from reader.errors import CorpusError
from tests.poison import DEADLY, PoisonedKit
from tests.warm import warmed
from tests.wires import write_lines, write_wires

distributed = pytest.importorskip("distributed")
from reader.corpus.cluster import ClusterPool  # noqa: E402

pytestmark = pytest.mark.long
WANTED = Wanted(Form.PARQUET)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """The user's own folder, with a concept that no worker's machine knows."""
    data = warmed(tmp_path_factory.mktemp("data"))
    term = Term(text="先进封装设备", language=Language.ZH_HANS)
    english = Term(text="advanced packaging kit", language=Language.EN)
    mine = Concept(
        id=ConceptId("own.packaging"), kind=Kind.TERM, domain="technology", terms=(term, english)
    )
    with GlossaryStore(data / STORE) as store:
        store.save(mine)
    return data


@pytest.fixture
def cluster(tmp_path_factory, monkeypatch):
    """Its workers have a data folder of their own."""
    monkeypatch.setenv("CAIDU_DATA", str(warmed(tmp_path_factory.mktemp("theirs"))))
    made = distributed.LocalCluster(
        n_workers=2,
        threads_per_worker=1,
        dashboard_address=None,
        silence_logs=logging.CRITICAL,
    )
    with contextlib.closing(made):
        yield made


def annotate(data, *arguments):
    words = ["corpus", "annotate", *map(str, arguments)]
    return CliRunner().invoke(caidu, ["--data", str(data), *words])


def pids(cluster):
    with distributed.Client(cluster.scheduler_address, set_as_default=False) as client:
        return list(client.run(os.getpid).values())


def test_the_table_is_the_same_though_a_worker_is_killed(data, cluster, tmp_path, monkeypatch):
    folder, lines = write_wires(tmp_path / "wires", 60), write_lines(tmp_path / "l.jsonl", 60)
    (folder / "empty.txt").write_bytes(b"")
    named = [folder, lines, "--batch", 5]
    alone = annotate(data, *named, "-o", tmp_path / "alone.parquet")
    assert alone.exit_code == 1, alone.output
    kept = []
    keep = ClusterPool.take
    (victim, _) = pids(cluster)

    def take(pool):  # the real thing, with a murder in the middle
        kept.append(done := keep(pool))
        if len(kept) == 6:
            os.kill(victim, signal.SIGKILL)
        return done

    monkeypatch.setattr(ClusterPool, "take", take)
    together = annotate(
        data, *named, "-o", tmp_path / "both.parquet", "--scheduler", cluster.scheduler_address
    )
    assert together.exit_code == 1, together.output
    assert victim not in pids(cluster)
    for end in (".parquet", ".articles.parquet", ".errors.csv"):
        assert (tmp_path / f"both{end}").read_bytes() == (tmp_path / f"alone{end}").read_bytes()
    assert "own.packaging" in pq.read_table(tmp_path / "both.parquet")["concept"].to_pylist()


def test_an_article_that_kills_every_worker_goes_to_the_errors(data, cluster, tmp_path):
    folder = write_wires(tmp_path / "wires", 3)
    (folder / "000001.txt").write_text(f"这是{DEADLY}。", "utf-8")
    kit = PoisonedKit(sent_kit(own_layers(data), WANTED))
    (batch,) = batches(inputs_of(found([folder])))
    faults = []
    with ClusterPool(cluster.scheduler_address, kit) as pool:
        for each in (batch, *singly(batch)):
            pool.hand(each)
            faults.append(pool.take().fault)
    assert [fault.partition(":")[0] for fault in faults] == ["KilledWorker", "", "KilledWorker", ""]


def test_another_version_of_caidu_on_the_cluster_is_refused(data, cluster, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.corpus.kit.of_program", lambda: "another")
    (batch,) = batches(inputs_of(found([write_wires(tmp_path / "wires", 1)])))
    with ClusterPool(cluster.scheduler_address, sent_kit(own_layers(data), WANTED)) as pool:
        pool.hand(batch)
        with pytest.raises(CorpusError, match="another version"):
            pool.take()


def test_a_cluster_that_goes_away_is_told(data, cluster, tmp_path):
    (batch,) = batches(inputs_of(found([write_wires(tmp_path / "wires", 1)])))
    kit = sent_kit(own_layers(data), WANTED)
    with ClusterPool(cluster.scheduler_address, kit) as pool:
        cluster.close()
        pool.hand(batch)
        with pytest.raises(CorpusError, match="The cluster is gone"):
            pool.take()


def test_a_cluster_that_is_not_there_is_told(data, tmp_path, monkeypatch):
    monkeypatch.setattr("reader.corpus.cluster.PATIENCE", 2)
    kit = sent_kit(own_layers(data), WANTED)
    with pytest.raises(CorpusError, match="can't be reached"):
        ClusterPool("tcp://127.0.0.1:9", kit)
