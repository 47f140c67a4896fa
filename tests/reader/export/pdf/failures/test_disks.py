"""Full disks and vanished folders, and many exports in a row: nothing is left over."""

import tempfile
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.export.export import export
from tests.pdf.failing import LONG, MARKED, OPTIONS, edition, linux, names


@pytest.mark.parametrize("size", [pytest.param("8k", marks=pytest.mark.long), "40k"])
def test_a_full_disk_is_told_of_and_leaves_the_old_file(typesetter, small_disk, size):
    target = small_disk(size) / "old.pdf"
    target.write_text("old")
    with pytest.raises(ExportError, match=r"disk0.* can't be written: .*No space left"):
        export(edition(LONG[: len(MARKED) * 40]), OPTIONS, target, typesetter)
    assert target.read_text() == "old"
    assert names(target.parent) == ["old.pdf"]


@pytest.mark.parametrize("size", ["4k", pytest.param("16k", marks=pytest.mark.long)])
def test_a_full_disk_for_temporary_files_is_named(typesetter, old, small_disk, monkeypatch, size):
    folder = small_disk(size)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    with pytest.raises(ExportError, match=r"disk0.*: .*No space left"):
        export(edition(), OPTIONS, old, typesetter)
    assert names(folder) == []
    assert old.read_text() == "old"


def test_a_folder_for_temporary_files_that_is_gone_is_told_of(typesetter, old, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(old.parent / "gone"))
    with pytest.raises(ExportError, match=r"temporary.*gone"):
        export(edition(), OPTIONS, old, typesetter)
    assert old.read_text() == "old"


@pytest.mark.long
@pytest.mark.timeout(300)
@linux
def test_thirty_exports_do_not_grow_the_program(typesetter, old):
    made = edition(MARKED * 60)
    sizes = []
    for _ in range(36):
        export(made, OPTIONS, old, typesetter)
        sizes.append(int(Path("/proc/self/statm").read_text().split()[1]) * 4096)
    assert max(sizes[6:]) - sizes[5] < 4_000_000
