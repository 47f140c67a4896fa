"""The fuzzer finds nothing in a minute."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(300),
    pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris: Linux only"),
]


def test_a_minute_of_fuzzing_finds_nothing(tmp_path):
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.fuzz", "60"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    assert "Done " in done.stderr
