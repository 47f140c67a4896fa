"""Backups of the library: one a day, each whole; a restored one takes the library's place."""

import datetime
import sqlite3
from contextlib import closing

import pytest

from reader.errors import LibraryError
from reader.library import backup, schema
from reader.library.library import Library
from tests.reader.library.articles import TEXT, kept
from tests.reader.library.test_schema import laid, later_migrations

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def filled(path):
    with Library(path) as library:
        kept(library)
    return path


def held(path):
    with Library(path) as library:
        return len(library.recent(100))


def test_a_backup_is_made_once_a_day_and_can_be_opened(filled):
    made = backup.daily(filled, DAY)
    assert made == filled.parent / "backups" / "library-2026-11-22.db"
    with Library(filled) as library:
        kept(library, "另一篇。")
    assert backup.daily(filled, DAY) is None
    assert backup.daily(filled, DAY, again=True).name == "library-2026-11-22-2.db"
    assert [(each.day, each.articles) for each in backup.backups(filled)] == [(DAY, 2), (DAY, 1)]
    assert held(made) == 1


def test_the_newest_days_are_kept(filled):
    for number in range(10):
        backup.daily(filled, DAY + datetime.timedelta(number))
    days = [each.day for each in backup.backups(filled)]
    assert days == [DAY + datetime.timedelta(number) for number in range(9, 2, -1)]


def test_without_a_library_there_is_no_backup(path):
    assert backup.daily(path, DAY) is None
    assert backup.backups(path) == ()
    path.parent.mkdir()
    path.touch()
    assert backup.daily(path, DAY) is None


def test_a_library_that_others_write_to_is_backed_up_as_it_is(filled):
    with Library(filled) as library:
        kept(library, "还在日志里的文章。")
        made = backup.daily(filled, DAY)
    assert held(made) == 2


def test_a_damaged_library_is_not_backed_up_and_no_backup_is_lost(filled):
    backup.daily(filled, DAY)
    filled.write_bytes(b"damaged" * 1000)
    with pytest.raises(LibraryError):
        backup.daily(filled, DAY + datetime.timedelta(1))
    assert [each.articles for each in backup.backups(filled)] == [1]


def test_a_restored_backup_takes_the_place_of_the_library_of_which_a_copy_is_kept(filled):
    backup.daily(filled, DAY)
    with Library(filled) as window:
        kept(window, "后来的文章。")
        copy = backup.restore(filled, backup.backups(filled)[0])
        assert len(window.recent(10)) == 1
        kept(window, "恢复之后的文章。")
    assert held(filled) == 2
    assert held(copy) == 2
    assert [each.before_restore for each in backup.backups(filled)].count(True) == 1


def test_a_library_that_cannot_be_read_is_replaced_and_kept(filled):
    backup.daily(filled, DAY)
    filled.write_bytes(b"damaged" * 1000)
    copy = backup.restore(filled, backup.backups(filled)[0])
    assert held(filled) == 1
    assert copy.read_bytes() == b"damaged" * 1000


def test_a_library_that_is_gone_is_restored(filled):
    backup.daily(filled, DAY)
    filled.unlink()
    assert backup.restore(filled, backup.backups(filled)[0]) is None
    assert held(filled) == 1


def test_a_backup_of_an_earlier_version_is_brought_up_to_date(filled):
    old = laid(filled.parent / "backups" / "library-2026-11-01.db", "v1")
    before = old.read_bytes()
    backup.restore(filled, backup.Backup(old, DAY, 2))
    assert held(filled) == 2
    assert old.read_bytes() == before


@pytest.mark.parametrize("kind", ["damaged", "foreign", "newer", "gone", "cut"])
def test_a_backup_that_is_of_no_use_changes_nothing(filled, kind):
    other = filled.with_name("other.db")
    if kind == "damaged":
        other.write_bytes(b"nothing" * 1000)
    elif kind == "foreign":
        with closing(sqlite3.connect(other)) as connection, connection:
            connection.execute("create table dog (name)")
    elif kind == "newer":
        schema.open_database(other, later_migrations()).close()
    elif kind == "cut":
        other.write_bytes(filled.read_bytes()[:-8192])
    before = filled.read_bytes()
    with pytest.raises(LibraryError):
        backup.restore(filled, backup.Backup(other, DAY, None))
    assert filled.read_bytes() == before
    assert sorted(file.name for file in filled.parent.rglob("*.db*")) == sorted(
        {"library.db", *(["other.db"] if kind != "gone" else [])}
    )


def test_restored_articles_are_as_they_were(filled):
    backup.daily(filled, DAY)
    with Library(filled) as library:
        (record,) = library.recent(5)
        library.forgetting._connection.write("update article set title = 'x'")
    backup.restore(filled, backup.backups(filled)[0])
    with Library(filled) as library:
        assert library.recent(5) == (record,)
        assert library.original(record.sha256).decode() == TEXT
