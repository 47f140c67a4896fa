"""A compiled glossary is what its tables say, whatever becomes of the tables."""

import os

import pytest

from glossary.errors import ExchangeError
from glossary.exchange import compiled
from glossary.exchange.compiled import KEPT, read_compiled
from glossary.exchange.folder import read_folder
from reader import resources
from tests.builders import concept
from tests.compiled import keep


def stamp(cache):
    found = (cache / KEPT).stat()
    return found.st_ino, found.st_mtime_ns


def test_the_built_in_glossary_comes_back_as_its_tables_say(tmp_path):
    folder = resources.glossaries()
    read = read_compiled(folder, tmp_path)
    written = stamp(tmp_path)
    kept = read_compiled(folder, tmp_path)
    assert kept == read
    assert stamp(tmp_path) == written


def test_what_is_read_first_is_what_the_tables_say(folder, tmp_path):
    assert read_compiled(folder, tmp_path / "cache") == read_folder(folder)


def test_what_is_kept_is_read_and_not_written_again(folder, cache):
    other = (concept("降息", "rate cut"),)
    keep(folder, cache, other)
    written = stamp(cache)
    assert read_compiled(folder, cache) == other
    assert stamp(cache) == written
    assert [path.name for path in cache.iterdir()] == [KEPT]


def same_size(folder):
    replaced(folder / "a.csv", "RRR cut", "RRR Cut")


def swapped(folder):
    one, other = folder / "a.csv", folder / "b.csv"
    was = one.read_bytes()
    one.write_bytes(other.read_bytes())
    other.write_bytes(was)


def renamed(folder):
    (folder / "a.csv").rename(folder / "c.csv")


def one_more(folder):
    (folder / "c.csv").write_text("concept,zh\nc.cut,降息\n", encoding="utf-8")


def one_less(folder):
    (folder / "b.csv").unlink()
    (folder / "rules.csv").unlink()


def other_rule(folder):
    replaced(folder / "rules.csv", "before", "after")


def other_tombstone(folder):
    replaced(folder / "retired.csv", "a.old", "a.odd")


def replaced(path, old, new):
    """Change a table without changing its time."""
    was = path.stat()
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(was.st_atime_ns, was.st_mtime_ns))


@pytest.mark.parametrize(
    "change", [same_size, swapped, renamed, one_more, one_less, other_rule, other_tombstone]
)
def test_a_changed_version_is_noticed_and_kept_in_turn(folder, cache, change):
    before = read_compiled(folder, cache)
    change(folder)
    after = read_folder(folder)
    assert after != before
    assert read_compiled(folder, cache) == after
    written = stamp(cache)
    assert read_compiled(folder, cache) == after
    assert stamp(cache) == written


def test_tables_changed_while_they_are_read_are_not_kept(folder, tmp_path, monkeypatch):
    def read_and_change(folder):
        concepts = read_folder(folder)
        same_size(folder)
        return concepts

    monkeypatch.setattr(compiled, "read_folder", read_and_change)
    read_compiled(folder, tmp_path / "cache")
    monkeypatch.undo()
    assert not (tmp_path / "cache").exists()


def test_a_fault_in_the_tables_is_told_whatever_is_kept(folder, cache):
    replaced(folder / "a.csv", "a.bank", "a.rrr")
    for _ in range(2):
        with pytest.raises(ExchangeError, match="stands 2 times"):
            read_compiled(folder, cache)


@pytest.mark.parametrize("tables", [0, 1])
def test_a_folder_that_has_gone_is_no_glossary_even_if_one_is_kept(tmp_path, tables):
    folder = tmp_path / "tables"
    folder.mkdir()
    if tables:
        one_more(folder)
    assert len(read_compiled(folder, tmp_path / "cache")) == tables
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(ExchangeError, match="missing"):
        read_compiled(folder, tmp_path / "cache")
