"""A file written beside its target: whole in its place at the end, or no trace of it."""

import os
import subprocess
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.export.beside import beside


def mounted(folder: Path, *options: str) -> bool:
    command = ["mount", "-t", "tmpfs", *options, "none", str(folder)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or not mounted(folder, "-o", "size=64k"):
        pytest.skip("a small disk needs the right to mount one")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def read_only_folder(tmp_path):
    folder = tmp_path / "locked"
    folder.mkdir()
    (folder / "old.pdf").write_text("old")
    if os.name == "posix" and os.geteuid() != 0:
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
        return
    command = ["mount", "--bind", "-o", "ro", str(folder), str(folder)]
    if os.name != "posix" or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("a folder that root can't write needs the right to mount one")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fail(written, half, error):
    if half is not None:
        written.write_text(half)
    raise error


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_stands_in_its_place_alone(tmp_path):
    with beside(tmp_path / "new.pdf") as written:
        written.write_text("new")
        assert written.parent == tmp_path
        assert written.suffix == ".pdf"
        assert not (tmp_path / "new.pdf").exists()
    assert (tmp_path / "new.pdf").read_text() == "new"
    assert names(tmp_path) == ["new.pdf"]


def test_an_old_file_stands_until_the_new_one_is_whole(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_text("old")
    with beside(target) as written:
        written.write_text("new")
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert names(tmp_path) == ["old.pdf"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit, ExportError])
@pytest.mark.parametrize("half", [None, "", "half"])
def test_whatever_goes_wrong_inside_leaves_the_old_file_and_no_other(tmp_path, error, half):
    target = tmp_path / "old.pdf"
    target.write_text("old")
    with pytest.raises(error), beside(target) as written:
        fail(written, half, error)
    assert target.read_text() == "old"
    assert names(tmp_path) == ["old.pdf"]


def test_a_file_that_somebody_took_away_fails_in_words(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_text("old")
    with pytest.raises(ExportError, match="can't be written: No such file"), beside(target) as file:
        file.unlink()
    assert target.read_text() == "old"


def test_a_missing_folder_is_named(tmp_path):
    with (
        pytest.raises(ExportError, match=r"none.*new\.pdf can't be written: the folder does not"),
        beside(tmp_path / "none" / "new.pdf"),
    ):
        pytest.fail("there is nowhere to write")


def test_a_folder_is_no_target(tmp_path):
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(ExportError, match="is a folder"), beside(tmp_path / "folder.pdf"):
        pytest.fail("there is nowhere to write")
    assert names(tmp_path) == ["folder.pdf"]
    assert names(tmp_path / "folder.pdf") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_device_or_pipe_is_no_target(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(ExportError, match="no ordinary file"), beside(tmp_path / "pipe.pdf"):
        pytest.fail("there is nowhere to write")
    assert (tmp_path / "pipe.pdf").is_fifo()


def test_a_file_where_a_folder_should_be_fails_in_words(tmp_path):
    (tmp_path / "file").write_text("old")
    with pytest.raises(ExportError, match="can't be written"), beside(tmp_path / "file" / "a.pdf"):
        pytest.fail("there is nowhere to write")


@pytest.mark.parametrize("name", ["a\0b.pdf", "字" * 300 + ".pdf"], ids=["nul", "long"])
def test_a_name_that_no_file_can_have_fails_in_words(tmp_path, name):
    with pytest.raises(ExportError, match="can't be written"), beside(tmp_path / name) as written:
        written.write_text("new")
    assert names(tmp_path) == []


def test_links_in_a_circle_fail_in_words(tmp_path):
    (tmp_path / "a.pdf").symlink_to(tmp_path / "b.pdf")
    (tmp_path / "b.pdf").symlink_to(tmp_path / "a.pdf")
    with pytest.raises(ExportError, match="can't be written"), beside(tmp_path / "a.pdf"):
        pytest.fail("there is nowhere to write")


def test_a_link_stays_a_link(tmp_path):
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "old.pdf").write_text("old")
    link = tmp_path / "link.pdf"
    link.symlink_to(folder / "old.pdf")
    with beside(link) as written:
        written.write_text("new")
    assert link.is_symlink()
    assert (folder / "old.pdf").read_text() == "new"
    assert names(folder) == ["old.pdf"]


@pytest.mark.skipif(os.name != "posix", reason="rights as POSIX has them")
def test_rights_are_kept_and_new_files_have_the_usual_ones(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_text("old")
    target.chmod(0o640)
    (tmp_path / "usual").touch()
    for path in (target, tmp_path / "new.pdf"):
        with beside(path) as written:
            written.write_text("new")
    assert target.stat().st_mode & 0o777 == 0o640
    usual = (tmp_path / "usual").stat().st_mode
    assert (tmp_path / "new.pdf").stat().st_mode == usual


@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write everything")
def test_a_write_protected_file_stays(tmp_path):
    target = tmp_path / "old.pdf"
    target.write_text("old")
    target.chmod(0o444)
    with pytest.raises(ExportError, match="write-protected"), beside(target) as written:
        written.write_text("new")
    assert target.read_text() == "old"
    assert names(tmp_path) == ["old.pdf"]


@pytest.mark.parametrize("name", ["old.pdf", "new.pdf"])
def test_a_read_only_folder_fails_in_words(read_only_folder, name):
    with pytest.raises(ExportError, match="can't be written"), beside(read_only_folder / name):
        pytest.fail("there is nowhere to write")
    assert names(read_only_folder) == ["old.pdf"]
    assert (read_only_folder / "old.pdf").read_text() == "old"


def test_a_full_disk_leaves_the_old_file(small_disk):
    target = small_disk / "old.pdf"
    target.write_text("old")
    with pytest.raises(ExportError, match="No space left"), beside(target) as written:
        written.write_bytes(b"x" * 200_000)
    assert target.read_text() == "old"
    assert names(small_disk) == ["old.pdf"]
