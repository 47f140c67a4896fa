"""A watched folder: its new files go into the library once they are complete."""

from dataclasses import replace

import pytest

from reader.ui.taking.folder_watch import FolderWatch, look_and_gather
from reader.ui.taking.seen import Sight, look, read_seen, write_seen

TEXT = "净息差下降，央行宣布降准。"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "watched"
    made.mkdir()
    return made


@pytest.fixture
def watch(program, data, qtbot):
    made = FolderWatch(program.jobs, lambda: program.desk.shelf, data, program.window, 100)
    yield made
    made.set_folder("", ())


def titles(program):
    return {record.title for record in program.library.recent(99)}


def test_files_that_are_there_and_files_that_come_are_added_unread(
    program, watch, folder, qtbot, open_text
):
    open_text("别的文章说净息差。")
    shown = program.desk.article
    (folder / "一.txt").write_text("一" + TEXT, encoding="utf-8")
    (folder / "note.xyz").write_text("no format of ours")
    (folder / ".hidden.txt").write_text(TEXT, encoding="utf-8")
    with qtbot.waitSignal(watch.added, timeout=10_000):
        watch.set_folder(str(folder), ())
    assert "一" in titles(program)
    with qtbot.waitSignal(watch.added, timeout=10_000) as added:
        (folder / "二.txt").write_text("二" + TEXT, encoding="utf-8")
    record = program.library.record(added.args[0].added[0])
    assert (record.title, record.read) == ("二", None)
    assert len(titles(program)) == 3
    assert program.desk.article is shown


def test_the_article_being_read_stays_the_one_to_go_on_with(program, folder, qtbot, open_text):
    open_text("别的文章说净息差。")
    (folder / "一.txt").write_text("一" + TEXT, encoding="utf-8")
    wishes = replace(program.window.choices.now.intake, watches=True, folder=str(folder))
    with qtbot.waitSignal(program.window.outside.folder.added, timeout=10_000):
        program.window.choices.change(intake=wishes)
    assert program.library.last().sha256 == program.desk.opened_article.record.sha256


def test_a_file_that_grows_is_not_complete(program, data, folder):
    path, library = folder / "一.txt", program.library.path
    path.write_text(TEXT, encoding="utf-8")
    first = look_and_gather(folder, data, library, (), (), lambda: False)
    assert (len(first.waiting), first.gathered.added) == (1, ())
    path.write_text(TEXT * 2, encoding="utf-8")
    second = look_and_gather(folder, data, library, first.waiting, (), lambda: False)
    assert (len(second.waiting), second.gathered.added) == (1, ())
    third = look_and_gather(folder, data, library, second.waiting, (), lambda: False)
    assert (third.waiting, len(third.gathered.added)) == ((), 1)


def test_what_was_seen_is_not_added_again_even_if_it_was_forgotten(program, data, folder):
    path, library = folder / "一.txt", program.library.path
    path.write_text(TEXT, encoding="utf-8")
    there = look(folder)
    added = look_and_gather(folder, data, library, there, (), lambda: False)
    assert len(added.gathered.added) == 1
    again = look_and_gather(folder, data, library, there, (), lambda: False)
    assert (again.waiting, again.gathered.added) == ((), ())


def test_what_can_not_be_read_is_told_once(program, data, folder):
    (folder / "a.docx").write_bytes(b"PK\x03\x04 broken word/document.xml")
    there = look(folder)
    first = look_and_gather(folder, data, program.library.path, there, (), lambda: False)
    assert len(first.gathered.refused) == 1
    second = look_and_gather(folder, data, program.library.path, there, (), lambda: False)
    assert second.gathered.refused == ()


def test_an_empty_file_waits_for_its_content(program, data, folder):
    (folder / "a.txt").touch()
    looked = look_and_gather(folder, data, program.library.path, look(folder), (), lambda: False)
    assert (looked.waiting, looked.gathered.added) == ((), ())


def test_a_folder_that_is_gone_is_told_once(watch, folder, qtbot):
    told = []
    watch.failed.connect(told.append)
    watch.set_folder(str(folder / "gone"), ())
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    watch.look()
    qtbot.wait(300)
    assert len(told) == 1
    assert "gone" in told[0]


def test_the_marks_hold_no_names_and_a_damaged_file_of_them_harms_nobody(tmp_path):
    sight = Sight(tmp_path / "机密.txt", 9, 1)
    write_seen(tmp_path, [sight.mark])
    assert read_seen(tmp_path) == {sight.mark}
    kept = (tmp_path / "watched.json").read_text("utf-8")
    assert "机密" not in kept
    for damaged in ("", "{", "{}", "[1, null]", "\0"):
        (tmp_path / "watched.json").write_text(damaged)
        assert read_seen(tmp_path) <= {"1", "None"}
    assert read_seen(tmp_path / "nowhere") == frozenset()
