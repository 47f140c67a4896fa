"""caidu corpus annotate as a process of its own: killed, interrupted, and gone on with."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner

from reader.cli import caidu
from tests.warm import warmed
from tests.wires import write_lines, write_wires

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[2]
ENDS = (".parquet", ".articles.parquet", ".errors.csv")
needs_signals = pytest.mark.skipif(os.name == "nt", reason="signals are sent")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return warmed(tmp_path_factory.mktemp("data"))


@pytest.fixture
def invoke(data):
    def invoke(*arguments, given=""):
        words = ["--data", str(data), "corpus", *map(str, arguments)]
        return CliRunner().invoke(caidu, words, input=given)

    return invoke


@pytest.fixture
def started(data):
    """The command as a process, which hears signals."""
    running = []

    def started(*arguments):
        command = [sys.executable, "-W", "ignore", "-m", "reader", "--data", str(data)]
        process = subprocess.Popen(
            [*command, "corpus", "annotate", *map(str, arguments)],
            cwd=ROOT,
            stderr=subprocess.PIPE,
        )
        running.append(process)
        return process

    yield started
    for process in running:
        process.kill()
        process.communicate()


def corpus(folder, count):
    """Files, lines of JSON, and something that can't be read."""
    write_wires(folder, count)
    write_lines(folder / "more.jsonl", count)
    (folder / "empty.txt").write_bytes(b"")
    return folder


def parts(out):
    return list(out.with_name(f"{out.name}.parts").glob("[0-9]*.part"))


def content(path):
    """What a file holds: of a table the rows, as its metadata tells what made it."""
    return pq.read_table(path) if path.suffix == ".parquet" else path.read_bytes()


def until(process, happened):
    deadline = time.monotonic() + 60
    while not happened() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)


@needs_signals
def test_killed_and_gone_on_with_the_table_is_the_same(started, invoke, tmp_path):
    folder = corpus(tmp_path / "wires", 20)
    arguments = ["annotate", folder, "--batch", 4, "--jobs", 2, "-o"]
    assert invoke(*arguments, tmp_path / "whole.parquet").exit_code == 1
    out = tmp_path / "out.parquet"
    process = started(folder, "--batch", 4, "--jobs", 2, "-o", out)
    until(process, lambda: len(parts(out)) >= 5)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = len(parts(out))
    assert 5 <= kept < 11
    assert not out.exists()
    done = invoke(*arguments, out)
    assert done.exit_code == 1, done.stderr
    assert "anew" not in done.stderr
    for end in ENDS:
        assert content(tmp_path / f"out{end}") == content(tmp_path / f"whole{end}")
    assert not parts(out)


@pytest.mark.timeout(600)
@needs_signals
@pytest.mark.parametrize("form", ["parquet", "jsonl"])
def test_killed_at_any_moments_the_table_is_the_same(started, invoke, tmp_path, form):
    folder = corpus(tmp_path / "wires", 80)
    whole, out = tmp_path / f"whole.{form}", tmp_path / f"out.{form}"
    arguments = ["--batch", 5, "--jobs", 2, "-o"]
    assert invoke("annotate", folder, *arguments, whole).exit_code == 1
    chance = random.Random(form)
    merged = tmp_path / f"{out.name}.parts" / "merged"
    for more in (0, *(chance.randrange(9) for _ in range(3)), None):
        process, so_far = started(folder, *arguments, out), len(parts(out))
        enough = (
            merged.exists if more is None else lambda most=so_far + more: len(parts(out)) >= most
        )
        until(process, enough)
        time.sleep(0 if more is None else chance.uniform(0, 0.5))
        process.kill()
        process.wait()
    if not out.exists():
        assert started(folder, *arguments, out).wait(100) == 1
    ends = ENDS if form == "parquet" else (".jsonl", ".errors.csv")
    for end in ends:
        assert content(tmp_path / f"out{end}") == content(tmp_path / f"whole{end}")
    left = {path.name for path in tmp_path.iterdir() if not path.name.startswith("whole")}
    assert {name for name in left if not name.startswith(".caidu-")} == {
        "wires",
        *(f"out{end}" for end in ends),
    }


@needs_signals
def test_ctrl_c_says_how_to_go_on_and_leaves_what_was_there(started, tmp_path):
    folder, out = write_wires(tmp_path / "wires", 300), tmp_path / "out.jsonl"
    out.write_text("before\n", "utf-8")
    process = started(folder, "--batch", 10, "-o", out)
    until(process, lambda: parts(out))
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130, said
    assert "is as it was" in said.decode()
    assert "give the command again to go on" in said.decode()
    assert "Traceback" not in said.decode()
    assert out.read_text("utf-8") == "before\n"
    assert parts(out)


def test_parts_of_other_texts_are_not_taken_up(started, invoke, tmp_path):
    folder, out = write_wires(tmp_path / "wires", 30), tmp_path / "out.parquet"
    process = started(folder, "--batch", 2, "--jobs", 1, "-o", out)
    until(process, lambda: parts(out))
    process.kill()
    process.wait()
    (folder / "000000.txt").write_text("央行宣布降准。\n", "utf-8")
    done = invoke("annotate", folder, "--batch", 2, "-o", out)
    assert "the texts changed since" in done.stderr
    (first, *_) = pq.read_table(tmp_path / "out.articles.parquet").to_pylist()
    assert first["length"] == len("央行宣布降准。\n")


def test_the_table_has_dates_and_sources_and_counts_go_by_them(invoke, tmp_path):
    lines, out = write_lines(tmp_path / "l.jsonl", 24), tmp_path / "out.parquet"
    assert invoke("annotate", lines, "-o", out, "--text").exit_code == 0
    found = json.loads(
        invoke("terms", out, "--by", "month,source", "--concept", "accounting.year-on-year",
               "--json").stdout
    )  # fmt: skip
    table = [
        row for row in pq.read_table(out).to_pylist() if row["concept"] == "accounting.year-on-year"
    ]
    assert sum(row["count"] for row in found) == len(table) > 24
    assert {row["month"] for row in found} <= {f"2024-{month:02}" for month in range(1, 13)}
    assert {row["source"] for row in found} == {row["source"] for row in table}
    as_csv = invoke("terms", out, "--by", "source", "--csv", "--limit", 1).stdout.splitlines()
    assert as_csv[0] == "concept,text,english,source,count,articles"
    assert len(as_csv) == 6
    (line,) = invoke("terms", out, "--limit", 1).stdout.splitlines()
    assert line.endswith("同比\tyear on year")
    assert not invoke("terms", out, "--least", 100_000).stdout


def test_standard_input_is_a_text_too(invoke, tmp_path):
    out = tmp_path / "out.parquet"
    done = invoke("annotate", "-", "-o", out, given="央行宣布降准。\n")
    assert done.exit_code == 0, done.stderr
    (only,) = pq.read_table(tmp_path / "out.articles.parquet").to_pylist()
    assert (only["id"], only["path"]) == ("standard input", "-")
    assert "降准" in pq.read_table(out)["text"].to_pylist()


@pytest.mark.parametrize(
    "wrong",
    [
        ["annotate", "a.txt", "-o", "out.csv"],
        ["annotate", "a.txt", "-o", "a.txt"],
        ["annotate", "out.articles.parquet", "-o", "out.parquet"],
        ["annotate", "a.txt", "-o", "out.parquet", "--errors", "a.txt"],
        ["annotate", "a.csv", "-o", "out.parquet", "--errors", "./a.csv"],
        ["annotate", "", "-o", "out.parquet"],
        ["annotate", "-", "-", "-o", "out.parquet"],
        ["annotate", "a.txt", "-o", "out.parquet", "--jobs", "0"],
        ["annotate", "a.txt", "-o", "out.parquet", "--jobs", "2", "--scheduler", "tcp://a:1"],
        ["terms", "a.parquet", "--json", "--csv"],
        ["terms", "a.parquet", "b.txt"],
        ["terms", "a.parquet", "--by", "week"],
        ["terms", "a.txt", "--by", "month"],
    ],
)
def test_wrong_use_is_told(invoke, tmp_path, monkeypatch, wrong):
    monkeypatch.chdir(tmp_path)
    assert invoke(*wrong).exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_cluster_without_dask_names_the_extra(invoke, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "reader.corpus.cluster", None)
    (tmp_path / "a.txt").write_text("央行宣布降准。\n", "utf-8")
    done = invoke(
        "annotate", tmp_path / "a.txt", "-o", tmp_path / "o.parquet", "--scheduler", "tcp://a:1"
    )
    assert done.exit_code == 2
    assert "pip install 'caidu[cluster]'" in done.stderr
