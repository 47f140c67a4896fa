"""The command line on real streams: pipes that break, full disks, no console, other locales."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.warm import warmed

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environment(tmp_path):
    return {**os.environ, "CAIDU_DATA": str(warmed(tmp_path / "data")), "PYTHONWARNINGS": "ignore"}


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("央行宣布降准，数据中心改用液冷。\n", "utf-8")
    return path


def test_a_reader_that_goes_away_is_no_fault(environment, tmp_path):
    path = tmp_path / "lines.jsonl"
    path.write_text('{"text": "央行宣布降准，市场反应平淡"}\n' * 3000, "utf-8")
    command = [sys.executable, "-m", "reader", "annotate", "--jsonl", str(path)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=environment
    ) as running:
        assert running.stdout.readline().startswith(b'{"id"')
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(timeout=60) in (0, 1)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux alone has /dev/full")
def test_a_full_disk_fails_with_a_message(environment, file):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "annotate", str(file)],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env=environment,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("caidu: ")
    assert b"Traceback" not in done.stderr


def test_without_standard_input_a_file_is_still_read(environment, file):
    code = "import sys; sys.stdin = None; from reader.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "annotate", str(file)],
        capture_output=True,
        cwd=ROOT,
        env=environment,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0
    assert "液冷" in done.stdout.decode()


def test_chinese_is_printed_whatever_the_locale(environment, file):
    done = subprocess.run(
        [sys.executable, "-m", "reader", "annotate", str(file)],
        capture_output=True,
        cwd=ROOT,
        env={**environment, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
        check=True,
        timeout=60,
    )
    assert "液冷" in done.stdout.decode("utf-8")
