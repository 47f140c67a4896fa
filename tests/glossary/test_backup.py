"""Backups: one a day, the newest kept, each whole; a restored one takes the glossary's place."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from glossary.backup import Backup, backups, daily, restore
from glossary.errors import StoreBrokenError, StoreDamagedError
from glossary.store import GlossaryStore
from tests.builders import concept

DAY = date(2026, 11, 22)
STORES = Path(__file__).parents[1] / "data" / "stores"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.db"
    save(path, "a")
    return path


def save(path: Path, *ids: str) -> None:
    with GlossaryStore(path) as store:
        store.save(*(concept("降准", id=id_) for id_ in ids))


def held(path: Path) -> list[str]:
    with GlossaryStore(path) as store:
        return [found.id for found in store.concepts()]


def backed_up(path: Path) -> Backup:
    assert daily(path, DAY)
    return backups(path)[0]


def test_a_backup_is_made_once_a_day_and_holds_all_with_the_history(path: Path):
    made = daily(path, DAY)
    assert made == path.parent / "backups" / "glossary-2026-11-22.db"
    save(path, "b")
    assert daily(path, DAY) is None
    assert held(made) == ["a"]
    with GlossaryStore(made) as store:
        assert store.undo()
    assert daily(path, DAY + timedelta(1))


def test_asked_for_again_there_is_one_more_of_today_s(path: Path):
    daily(path, DAY)
    for number in range(2, 13):
        save(path, str(number))
        assert daily(path, DAY, again=True).name == f"glossary-2026-11-22-{number}.db"
    assert [(each.day, each.concepts) for each in backups(path)] == [
        (DAY, count) for count in range(12, 0, -1)
    ]


def test_several_of_one_day_push_no_other_day_s_out(path: Path):
    for number in range(7):
        daily(path, DAY + timedelta(number))
        daily(path, DAY + timedelta(number), again=True)
    daily(path, DAY + timedelta(7))
    days = [backup.day for backup in backups(path)]
    assert days[0] == DAY + timedelta(7)
    assert days[1:] == [DAY + timedelta(number) for number in range(6, 0, -1) for _ in "ab"]


def test_the_seven_newest_are_kept(path: Path):
    for number in range(10):
        daily(path, DAY + timedelta(number))
    days = [backup.day for backup in backups(path)]
    assert days == [DAY + timedelta(number) for number in range(9, 2, -1)]
    daily(path, DAY + timedelta(10), kept=2)
    assert [backup.day for backup in backups(path)] == [
        DAY + timedelta(10),
        DAY + timedelta(9),
    ]


def test_a_clock_that_went_wrong_does_not_cost_today_s_backup(path: Path):
    for number in range(1, 9):
        daily(path, DAY + timedelta(1000 + number))
    assert daily(path, DAY)
    assert DAY in [backup.day for backup in backups(path)]
    assert len(backups(path)) == 7


def test_without_a_glossary_there_is_no_backup(tmp_path: Path):
    path = tmp_path / "glossary.db"
    assert daily(path, DAY) is None
    assert backups(path) == ()
    assert list(tmp_path.iterdir()) == []
    path.touch()
    assert daily(path, DAY) is None
    assert backups(path) == ()


def test_backups_are_listed_newest_first_with_their_concepts_and_nothing_else(path: Path):
    daily(path, DAY)
    with GlossaryStore(path) as store:
        store.save(concept("降息", id="b"), concept("加息", id="c"))
    daily(path, DAY + timedelta(2))
    folder = path.parent / "backups"
    (folder / "glossary-2026-11-23.db").write_bytes(b"damaged" * 1000)
    for other in ("glossary-mine.db", "other-2026-11-22.db", "glossary-2026-11-22.txt"):
        (folder / other).touch()
    listed = [(backup.day.day, backup.concepts, backup.before_restore) for backup in backups(path)]
    assert listed == [(24, 3, False), (23, None, False), (22, 1, False)]


def test_tombstones_are_not_counted(path: Path):
    with GlossaryStore(path) as store:
        store.save(concept("降息", id="b"))
        store.save(replace(concept("降息", id="b"), retired=True), action="delete")
    assert backed_up(path).concepts == 1


def test_what_a_killed_program_left_is_cleared_away_another_day(path: Path):
    daily(path, DAY)
    left = path.parent / "backups" / "glossary-2026-11-22.db.4711.part"
    left.touch()
    assert [backup.day for backup in backups(path)] == [DAY]
    daily(path, datetime.now(UTC).date() + timedelta(2))
    assert not left.exists()


def test_a_damaged_glossary_is_not_backed_up_and_no_backup_is_lost(path: Path):
    for number in range(7):
        daily(path, DAY + timedelta(number))
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(StoreDamagedError, match=r"damaged.*glossary-2026-11-28\.db"):
        daily(path, DAY + timedelta(8))
    assert len(backups(path)) == 7
    assert len(list((path.parent / "backups").iterdir())) == 7


def test_a_folder_that_cannot_be_made_is_told(path: Path):
    (path.parent / "backups").touch()
    with pytest.raises(StoreBrokenError, match="backups can't be made"):
        daily(path, DAY)


def test_a_restored_backup_takes_the_glossary_s_place_of_which_a_copy_is_kept(path: Path):
    backup = backed_up(path)
    save(path, "b")
    copy = restore(path, backup)
    assert held(path) == ["a"]
    assert copy is not None
    assert held(copy) == ["a", "b"]
    assert sorted(path.parent.iterdir()) == [path.parent / "backups", path]
    newest = backups(path)[0]
    assert (newest.path, newest.concepts, newest.before_restore) == (copy, 2, True)
    restore(path, newest)
    assert held(path) == ["a", "b"]
    assert held(backup.path) == ["a"]


def test_copies_kept_at_a_restore_do_not_count_among_the_seven(path: Path):
    backup = backed_up(path)
    copies = {restore(path, backup) for _ in range(3)}
    assert len(copies) == 3
    for number in range(10):
        daily(path, DAY + timedelta(number))
    kept = backups(path)
    assert {each.path for each in kept if each.before_restore} == copies
    assert len(kept) == 10


def test_a_window_that_has_the_glossary_open_sees_the_restored_one(path: Path):
    backup = backed_up(path)
    with GlossaryStore(path) as other:
        other.save(concept("降息", id="b"))
        before = other.version()
        restore(path, backup)
        assert other.version() != before
        assert [found.id for found in other.concepts()] == ["a"]
        other.save(concept("加息", id="c"))
    assert held(path) == ["a", "c"]


def test_a_glossary_in_use_is_not_replaced(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("glossary.database.PATIENCE", 0.05)
    backup = backed_up(path)
    save(path, "b")
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBrokenError, match="in use by another program"):
            restore(path, backup)
    assert held(path) == ["a", "b"]
    assert sorted(path.parent.iterdir()) == [path.parent / "backups", path]


def test_a_damaged_glossary_is_replaced_and_kept(path: Path):
    backup = backed_up(path)
    damaged = b"\xff" * 10_000
    path.write_bytes(damaged)
    copy = restore(path, backup)
    assert held(path) == ["a"]
    assert copy is not None
    assert copy.read_bytes() == damaged
    assert sorted(path.parent.iterdir()) == [path.parent / "backups", path]


def test_what_an_unfinished_change_left_does_not_change_the_restored_one(path: Path):
    journal = path.with_name("glossary.db-journal")
    save(path, *map(str, range(500)))
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("UPDATE concept SET note = 'x'")
        unfinished = journal.read_bytes()
    with GlossaryStore(path) as store:
        store.delete(*(found.id for found in store.concepts()))
    backup = backed_up(path)
    path.unlink()
    journal.write_bytes(unfinished)
    restore(path, backup)
    assert held(path) == []
    assert not journal.exists()


def test_a_missing_glossary_is_put_back(path: Path):
    backup = backed_up(path)
    path.unlink()
    assert restore(path, backup) is None
    assert held(path) == ["a"]


def test_another_program_s_file_in_the_glossary_s_place_is_kept_beside(path: Path):
    backup = backed_up(path)
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photo (id)")
    before = path.read_bytes()
    copy = restore(path, backup)
    assert held(path) == ["a"]
    assert copy is not None
    assert copy.read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"\xff" * 10_000, b"SQLite format 3\0" * 1000])
def test_a_damaged_backup_is_refused_and_the_glossary_is_as_it_was(path: Path, content: bytes):
    backup = backed_up(path)
    backup.path.write_bytes(content)
    before = path.read_bytes()
    with pytest.raises(StoreBrokenError, match="choose another"):
        restore(path, backup)
    backup.path.unlink()
    with pytest.raises(StoreBrokenError, match=r"choose another.* is gone"):
        restore(path, backup)
    assert not backup.path.exists()
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path.parent / "backups", path]


def test_a_backup_cut_in_its_middle_is_refused(path: Path):
    save(path, *map(str, range(2000)))
    backup = backed_up(path)
    content = bytearray(backup.path.read_bytes())
    content[20_000:40_000] = b"\xff" * 20_000
    backup.path.write_bytes(content)
    with pytest.raises(StoreBrokenError, match=r"choose another.*damaged"):
        restore(path, backup)


def test_a_backup_of_an_older_version_is_brought_up_to_date_for_who_has_it_open(path: Path):
    old = path.parent / "backups" / "glossary-2026-01-01.db"
    old.parent.mkdir()
    with closing(sqlite3.connect(old)) as connection:
        connection.executescript((STORES / "v1.sql").read_text(encoding="utf-8"))
    before = old.read_bytes()
    (backup,) = backups(path)
    assert backup.concepts == 1
    with GlossaryStore(path) as other:
        restore(path, backup)
        assert [found.id for found in other.concepts()] == ["policy.rrr-cut"]
    assert old.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path.parent / "backups", path]


def test_a_path_with_the_signs_of_a_pattern_is_no_pattern(tmp_path: Path):
    path = tmp_path / "a[1]*.db"
    save(path, "a")
    daily(path, DAY)
    assert [backup.day for backup in backups(path)] == [DAY]
