"""caidu export in a process of its own: stopped, told on a terminal, light at its start."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.warm import warmed

ROOT = Path(__file__).parents[2]
TEXT = "降准的消息\n\n央行宣布降准0.5个百分点，数据中心改用液冷。\n"
COMMAND = [sys.executable, "-W", "ignore", "-m", "reader", "export"]
LONG = "央行宣布降准，数据中心改用液冷，市场反应平淡。\n" * 20_000


@pytest.fixture
def environment(tmp_path_factory):
    return {**os.environ, "CAIDU_DATA": str(warmed(tmp_path_factory.mktemp("data")))}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(TEXT, "utf-8")
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def everything(terminal):
    """What was written to a terminal that nobody holds any more."""
    said = b""
    with os.fdopen(terminal, "rb", buffering=0) as stream, contextlib.suppress(OSError):
        while piece := stream.read(4096):
            said += piece
    return said.decode()


def test_annotating_loads_nothing_of_what_exports_need():
    code = (
        "import sys, reader.cli\n"
        "heavy = ('typst', 'pikepdf', 'openpyxl', 'fontTools', 'pypdfium2', 'PIL')\n"
        "child = 'reader.export.pdf.typesetter'\n"
        "print([n for n in sys.modules if n.split('.')[0] in heavy or n == child])\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=ROOT, capture_output=True, check=True
    )
    assert done.stdout.strip() == b"[]"


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize(
    ("suffix", "stop"),
    [
        (".csv", signal.SIGINT),
        pytest.param(".pdf", signal.SIGTERM, marks=pytest.mark.long),
        pytest.param(".pdf", signal.SIGINT, marks=pytest.mark.long),
        pytest.param(".csv", signal.SIGTERM, marks=pytest.mark.long),
    ],
)
def test_a_stopped_export_leaves_nothing_half_written(
    environment, tmp_path, tmp_path_factory, suffix, stop
):
    scratch = tmp_path_factory.mktemp("scratch")
    environment["TMPDIR"] = str(scratch)
    (tmp_path / "long.txt").write_text(LONG, "utf-8")
    target = tmp_path / f"old{suffix}"
    target.write_text("old")
    with subprocess.Popen(
        [*COMMAND, str(tmp_path / "long.txt"), "-o", str(target)],
        cwd=ROOT, env=environment, stderr=subprocess.PIPE, start_new_session=True,
    ) as running:  # fmt: skip
        until = time.monotonic() + 60
        while len(names(tmp_path)) < 3 and running.poll() is None and time.monotonic() < until:
            time.sleep(0.05)
        assert len(names(tmp_path)) == 3  # the one that is being written
        os.killpg(running.pid, stop)  # the child too, as a terminal does
        said = running.stderr.read().decode()
        assert running.wait(timeout=30) == (130 if stop is signal.SIGINT else 143)
    assert "Traceback" not in said
    assert target.read_text() == "old"
    assert names(tmp_path) == ["long.txt", target.name]
    assert names(scratch) == []


@pytest.mark.skipif(os.name != "posix", reason="terminals as POSIX has them")
def test_a_terminal_is_told_how_far_it_is_and_left_clean(environment, file, tmp_path):
    primary, secondary = os.openpty()
    done = subprocess.run(
        [*COMMAND, str(file), str(file), "-o", str(tmp_path / "out"), "--format", "csv"],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=secondary, check=True,
    )  # fmt: skip
    os.close(secondary)
    said = everything(primary)
    assert "1/2 文章.txt" in said
    assert "2/2 文章.txt" in said
    assert said.split("\r\033[K")[-1] == "caidu: 2 of 2 written\r\n"
    assert done.stdout.decode().splitlines() == [
        str(tmp_path / "out" / name) for name in ("文章.csv", "文章-2.csv")
    ]
