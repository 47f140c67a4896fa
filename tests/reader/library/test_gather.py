"""Files and folders put into the library."""

import os
import zipfile
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.gather import files_in, gather
from reader.library.library import Library


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "library.db"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "articles"
    (made / "older").mkdir(parents=True)
    (made / ".git").mkdir()
    for name in ("b.txt", "a.md", "older/c.txt", ".git/d.txt", ".e.txt", "~$f.docx", "g.exe"):
        (made / name).write_text(f"{name}：净息差下降。", encoding="utf-8")
    return made


def names(paths):
    return [path.name for path in paths]


def test_a_folder_gives_the_files_of_our_formats_in_order(folder):
    assert names(files_in([folder])) == ["a.md", "b.txt", "c.txt"]


def test_a_file_that_is_named_is_taken_whatever_it_is_called_and_once(folder):
    odd = folder / "g.exe"
    assert names(files_in([odd, folder, odd])) == ["g.exe", "a.md", "b.txt", "c.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_pipes_in_a_folder_are_passed_over_and_links_that_lead_nowhere_are_told(folder, path):
    os.mkfifo(folder / "pipe.txt")
    (folder / "to_pipe.txt").symlink_to(folder / "pipe.txt")
    (folder / "nowhere.txt").symlink_to(folder / "gone.txt")
    gathered = gather([folder], path)
    assert len(gathered.added) == 3
    assert [(each.name, each.reason) for each in gathered.refused] == [
        (str(folder / "nowhere.txt"), "does not exist.")
    ]


def test_that_there_are_too_many_files_at_one_time_is_told(folder, path, monkeypatch):
    monkeypatch.setattr("reader.library.gather.MOST_FILES", 2)
    gathered = gather([folder], path)
    assert len(gathered.added) == 2
    assert [Path(each.name).name for each in gathered.refused] == ["c.txt"]
    assert "left out" in gathered.refused[0].reason


def test_links_to_folders_are_not_followed(folder):
    (folder / "older" / "loop").symlink_to(folder)
    assert len(files_in([folder])) == 3


def test_articles_are_added_once_and_count_as_opened_together(folder, path):
    told = []
    first = gather([folder], path, tell=told.append)
    assert (len(first.added), first.known, first.refused) == (3, (), ())
    assert [step.sha for step in told if step.sha] == list(first.added)
    again = gather([folder], path)
    assert (again.added, len(again.known)) == ((), 3)
    with Library(path) as library:
        records = library.recent(9)
        assert len({record.opened for record in records}) == 1
        assert all(record.read is None for record in records)
        assert {record.origin for record in records} == set(map(str, files_in([folder])))


def test_what_is_known_keeps_when_it_was_opened(folder, path):
    gather([folder], path)
    with Library(path) as library:
        before = {record.sha256: record.opened for record in library.recent(9)}
    gather([folder], path)
    with Library(path) as library:
        assert {record.sha256: record.opened for record in library.recent(9)} == before


def test_what_can_not_be_read_is_refused_by_name_and_the_rest_goes_on(folder, path):
    (folder / "bad.txt").write_bytes(b"\0\1\2" * 99)
    with zipfile.ZipFile(folder / "z.zip", "w") as archive:
        archive.writestr("in.txt", "里面：净息差下降。")
        archive.writestr("bad.txt", b"\0\1\2" * 99)
    gathered = gather([folder, folder / "gone.txt"], path)
    assert len(gathered.added) == 4
    assert [each.name for each in gathered.refused] == [
        str(folder / "bad.txt"),
        f"{folder / 'z.zip'} › bad.txt",
        str(folder / "gone.txt"),
    ]
    assert all(each.reason and not each.reason.startswith("bad.txt") for each in gathered.refused)


def test_who_stops_it_keeps_what_was_put_in(folder, path):
    seen = []
    gathered = gather([folder], path, stopped=lambda: len(seen) > 1, tell=seen.append)
    assert gathered.stopped
    assert len(gathered.added) == 1
    with Library(path) as library:
        assert len(library.recent(9)) == 1


def test_rules_that_are_off_hide_nothing(tmp_path, path):
    file = tmp_path / "a.txt"
    text = "净息差下降，央行宣布降准。\n\n版权声明：本文版权归本站所有，未经许可不得转载。\n"
    file.write_text(text, encoding="utf-8")
    gathered = gather([file], path, {"copyright"})
    with Library(path) as library:
        assert not any(block.set_aside for block in library.article(gathered.added[0]).blocks)


def test_a_library_that_can_not_be_opened_is_an_error(folder, path):
    path.parent.mkdir()
    path.write_bytes(b"no database at all" * 100)
    with pytest.raises(LibraryError):
        gather([folder], path)
