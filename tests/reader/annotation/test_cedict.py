"""CC-CEDICT is kept between starts, and what is kept is never trusted blindly."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.annotation.cedict import KEPT, read_lines

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def lines():
    return read_lines()


@pytest.fixture
def kept(tmp_path):
    """A cache folder with the dictionary kept in it."""
    folder = tmp_path / "cache"
    read_lines(folder)
    return folder


def test_what_is_kept_is_what_was_parsed_and_not_written_again(kept, lines):
    written = (kept / KEPT).stat()
    assert read_lines(kept) == lines
    assert (kept / KEPT).stat().st_ino == written.st_ino
    assert [path.name for path in kept.iterdir()] == [KEPT]


def test_homographs_stand_in_one_place_apart_by_tabs(lines):
    readings = [line.partition("]")[0] for line in lines["行"].decode().split("\t")]
    assert {"行 [xing2", "行 [hang2"} <= set(readings)


def cut_short(content):
    return content[: len(content) // 2]


def changed(content):
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def of_another_form(content):
    return content.replace(b"cedict 3", b"cedict 0", 1)


def of_another_version(content):
    return content.replace(b"cedict 3 ", b"cedict 3 0", 1)


def without_a_heading(content):
    return content.partition(b"\n")[2]


def empty(content):
    return b""


def no_text(content):
    return bytes(range(256)) * 100


@pytest.mark.parametrize(
    "damage",
    [cut_short, changed, of_another_form, of_another_version, without_a_heading, empty, no_text],
)
def test_a_stale_or_damaged_file_is_made_anew(kept, lines, damage):
    path = kept / KEPT
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert path.read_bytes() != whole
    assert read_lines(kept) == lines
    assert path.read_bytes() == whole


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path, lines, caplog):
    (tmp_path / "file").write_text("in the way")
    assert read_lines(tmp_path / "file" / "cache") == lines
    assert "can't be kept" in caplog.text


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(tmp_path, lines):
    (tmp_path / KEPT / "in the way").mkdir(parents=True)
    assert read_lines(tmp_path) == lines
    assert [path.name for path in tmp_path.iterdir()] == [KEPT]


def test_two_programs_may_start_at_once(tmp_path, lines):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from reader.annotation.cedict import read_lines\n"
        "print(len(read_lines(Path(sys.argv[1]))))\n"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", code, tmp_path],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [program.communicate(timeout=60)[0] for program in started]
    assert said == [f"{len(lines)}\n"] * 2
    assert read_lines(tmp_path) == lines
    assert [path.name for path in tmp_path.iterdir()] == [KEPT]
