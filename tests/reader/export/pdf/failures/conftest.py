"""Fixtures of the tests of failures: nothing may be left over after any of them."""

import os
import subprocess
import tempfile
import threading

import pytest

from reader.export.pdf.typesetter import Typesetter
from tests.pdf.failing import children, names


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """The only folder for temporary files."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def old(tmp_path):
    """A file that stands where the export is to go."""
    target = tmp_path / "out" / "old.pdf"
    target.parent.mkdir()
    target.write_text("old")
    return target


@pytest.fixture
def typesetter(scratch, old):
    """One with children of its own; afterwards none of its processes, threads and files is left."""
    before, threads = children(), set(threading.enumerate())
    with Typesetter() as setter:
        yield setter
    assert children() <= before
    assert set(threading.enumerate()) <= threads
    assert names(scratch) == []
    assert names(old.parent) == [old.name]


@pytest.fixture
def small_disk(tmp_path):
    """Gives folders on disks of a size."""
    mounted = []

    def mount(size):
        folder = tmp_path / f"disk{len(mounted)}"
        folder.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "none", str(folder)]
        if os.name != "posix" or subprocess.run(command, capture_output=True).returncode:
            pytest.skip("a small disk needs the right to mount one")
        mounted.append(folder)
        return folder

    yield mount
    for folder in mounted:
        subprocess.run(["umount", str(folder)], check=True)
