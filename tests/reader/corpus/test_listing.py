"""Which files a corpus is made of."""

import os
from pathlib import Path

import pytest

from reader.corpus.listing import found, inputs_of, read_listing, write_listing
from reader.errors import CorpusError, ReaderError


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.html", "inner/c.jsonl", ".hidden/d.txt", "inner/.e.txt", "f.csv"):
        place = tmp_path / "news" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("文\n", "utf-8")
    return tmp_path / "news"


def names(*named, without=()):
    return [each.name for each in found(named, without)]


def test_folders_give_what_intake_reads_and_lines_of_json_in_order(folder):
    assert names(folder) == ["a.html", "b.txt", "inner/c.jsonl"]


def test_a_file_that_is_named_may_be_called_anything(folder):
    assert names(folder / "f.csv", folder / "inner" / ".e.txt") == ["f.csv", ".e.txt"]


def test_what_is_named_twice_or_lies_in_a_folder_named_before_is_read_once(folder):
    inner = folder / "inner"
    assert names(inner, folder, inner) == ["c.jsonl", "a.html", "b.txt"]
    assert names(folder, inner, folder / "b.txt") == ["a.html", "b.txt", "inner/c.jsonl"]
    assert names(folder / "b.txt", folder) == ["b.txt", "a.html", "inner/c.jsonl"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_pipes_in_a_folder_are_passed_over(folder):
    os.mkfifo(folder / "pipe.txt")
    assert names(folder) == ["a.html", "b.txt", "inner/c.jsonl"]


def test_outputs_in_a_folder_are_passed_over(folder):
    assert names(folder, without={folder / "inner", folder / "b.txt"}) == ["a.html"]


def test_a_folder_that_cannot_be_read_is_told(folder, monkeypatch):
    def refused(place, onerror):
        onerror(PermissionError(13, "Permission denied", str(place)))
        return iter(())

    monkeypatch.setattr("os.walk", refused)  # root reads everything
    with pytest.raises(ReaderError, match="can't be read"):
        names(folder)


def test_a_listing_gives_its_inputs_again_and_its_digest_their_state(folder, tmp_path):
    place = tmp_path / "listing"
    listing = write_listing(inputs_of(found([folder])), place)
    inputs = list(inputs_of(found([folder])))
    assert list(read_listing(place)) == inputs
    assert (listing.files, listing.size) == (3, 3 * len("文\n".encode()))
    assert write_listing(inputs, place) == listing
    (folder / "b.txt").write_text("别的文\n", "utf-8")
    assert write_listing(inputs_of(found([folder])), place).digest != listing.digest


def test_a_file_that_is_gone_is_listed_and_no_file_at_all_is_refused(tmp_path):
    gone = write_listing(inputs_of(found([tmp_path / "gone.txt"])), tmp_path / "listing")
    assert (gone.files, gone.size) == (1, 0)
    (tmp_path / "empty").mkdir()
    with pytest.raises(CorpusError, match="no texts"):
        write_listing(inputs_of(found([tmp_path / "empty"])), tmp_path / "listing")


def test_another_file_may_stand_in(tmp_path):
    (tmp_path / "kept").write_bytes(b"text")
    (only,) = inputs_of(found([Path("-")]), lambda path: tmp_path / "kept")
    assert (only.path, only.place, only.size, only.changed) == ("-", str(tmp_path / "kept"), 4, 0)
