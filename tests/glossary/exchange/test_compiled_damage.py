"""A compiled glossary that is damaged, foreign, in use or can't be kept does no harm."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from glossary.exchange import compiled
from glossary.exchange.compiled import KEPT, read_compiled
from glossary.exchange.folder import read_folder
from glossary.exchange.packed import pack
from tests.builders import concept
from tests.compiled import keep, lay

pytestmark = pytest.mark.long

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def damaged(tmp_path_factory):
    """A folder, a cache in which other concepts are kept for it, and the bytes that keep them."""
    home = tmp_path_factory.mktemp("damaged")
    folder, cache = lay(home / "tables"), home / "cache"
    keep(folder, cache, (concept("降息", "rate cut", reading="jiàng xī"),))
    return folder, cache, (cache / KEPT).read_bytes()


def test_no_beginning_of_a_file_is_taken_for_the_file(damaged):
    folder, cache, whole = damaged
    heading = compiled._heading(folder)
    path = cache / KEPT
    for length in range(0, len(whole), max(1, len(whole) // 100)):
        path.write_bytes(whole[:length])
        assert compiled._kept(path, heading) is None
    path.write_bytes(whole)
    assert compiled._kept(path, heading)


@example(0, 10**6, b"")
@example(0, 0, b"\n")
@example(10**6, 10**6, b" ")
@given(st.integers(0, 2000), st.integers(0, 2000), st.binary(max_size=8))
def test_damage_anywhere_is_noticed_and_mended(damaged, start, length, written):
    folder, cache, whole = damaged
    path = cache / KEPT
    broken = whole[:start] + written + whole[start + length :]
    if broken == whole:
        return
    path.write_bytes(broken)
    assert read_compiled(folder, cache) == read_folder(folder)
    assert path.read_bytes().partition(b"\n")[2] == pack(read_folder(folder))


def of_an_older_form(content):
    return content.replace(b"glossary 1", b"glossary 0", 1)


def of_a_newer_form(content):
    return content.replace(b"glossary 1", b"glossary 2", 1)


def of_other_tables(content):
    fingerprint = content.partition(b"\n")[0].split(b" ")[-2]
    return content.replace(fingerprint, fingerprint[::-1], 1)


def with_other_concepts(content):
    return content.partition(b"\n")[0] + b"\n" + pack([concept("降息")])


def not_ours(content):
    return bytes(range(256)) * 100


@pytest.mark.parametrize(
    "change", [of_an_older_form, of_a_newer_form, of_other_tables, with_other_concepts, not_ours]
)
def test_a_foreign_file_is_made_anew(folder, cache, change):
    path = cache / KEPT
    whole = path.read_bytes()
    path.write_bytes(change(whole))
    assert path.read_bytes() != whole
    assert read_compiled(folder, cache) == read_folder(folder)
    assert path.read_bytes() == whole


def test_a_file_with_a_true_heading_and_unfit_content_is_made_anew(folder, cache, monkeypatch):
    whole = (cache / KEPT).read_bytes()
    monkeypatch.setattr(compiled, "pack", lambda concepts: b"[1, 2]")
    keep(folder, cache, ())
    monkeypatch.undo()
    assert read_compiled(folder, cache) == read_folder(folder)
    assert (cache / KEPT).read_bytes() == whole


def test_a_folder_that_cannot_be_written_is_no_failure(folder, tmp_path, caplog):
    (tmp_path / "file").touch()
    for _ in range(2):
        assert read_compiled(folder, tmp_path / "file" / "cache") == read_folder(folder)
    assert "can't be kept compiled" in caplog.text


def test_a_file_that_cannot_be_replaced_leaves_nothing_beside_it(folder, tmp_path, caplog):
    (tmp_path / "cache" / KEPT).mkdir(parents=True)
    assert read_compiled(folder, tmp_path / "cache") == read_folder(folder)
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [KEPT]
    assert "can't be kept compiled" in caplog.text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_in_its_place_is_not_waited_for(folder, tmp_path, caplog):
    os.mkfifo(tmp_path / KEPT)
    assert read_compiled(folder, tmp_path) == read_folder(folder)
    assert "can't be kept compiled" in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="the system sets programs no such limit")
def test_a_full_disk_is_no_failure(folder, tmp_path):
    code = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from glossary.exchange.compiled import read_compiled\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))\n"
        "print(len(read_compiled(Path(sys.argv[1]), Path(sys.argv[2]))))\n"
    )
    (said,) = outputs(code, folder, tmp_path / "cache", times=1)
    assert said == "4\n"
    assert list((tmp_path / "cache").iterdir()) == []


def test_programs_that_start_at_once_do_one_another_no_harm(folder, tmp_path):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from glossary.exchange.compiled import KEPT, read_compiled\n"
        "folder, cache = map(Path, sys.argv[1:])\n"
        "known = set()\n"
        "for _ in range(60):\n"
        "    known.add(read_compiled(folder, cache))\n"
        "    (cache / KEPT).unlink(missing_ok=True)\n"
        "print(len(known))\n"
    )
    assert outputs(code, folder, tmp_path / "cache", times=2) == ["1\n", "1\n"]
    assert read_compiled(folder, tmp_path / "cache") == read_folder(folder)
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [KEPT]


def outputs(code, *arguments, times):
    """What so many programs print that run the code at once."""
    started = [
        subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", code, *arguments],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(times)
    ]
    return [program.communicate(timeout=60)[0] for program in started]
