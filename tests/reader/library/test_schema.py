"""The library's file is ours alone, and is carried over to later versions whole."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Database, Migrations

from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library import schema
from reader.library.library import Library
from tests.reader.library.articles import TEXT, kept


def later_migrations():
    """The migrations of a version to come: ours and one more."""
    migrations = Migrations("library")
    migrations(name="articles")(schema.articles)
    migrations(name="restored")(schema.restored)
    migrations(name="met")(schema.met)
    migrations(name="verdicts")(schema.verdicts)

    @migrations()
    def tags(database):
        database.execute("create table tag (sha256 text, word text) strict")

    return migrations


def test_the_file_says_whose_it_is(path, library):
    with closing(sqlite3.connect(path)) as connection, connection:
        assert connection.execute("pragma application_id").fetchone() == (schema.APPLICATION_ID,)
    connection.close()


def test_a_database_of_another_program_is_refused_and_left_untouched(tmp_path):
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection, connection:
        Database(connection)["dogs"].insert({"name": "阿黄"})
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="not a Caidu library"):
        Library(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused_and_left_untouched(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_bytes("这只是一些笔记，不是数据库。".encode() * 50)
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="move it away"):
        Library(path)
    assert path.read_bytes() == before


def test_a_library_of_a_later_version_is_refused_and_left_untouched(path):
    with Library(path):
        pass
    schema.open_database(path, later_migrations()).close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="later version"):
        Library(path)
    assert path.read_bytes() == before


def test_a_copy_is_made_before_the_tables_change(path):
    with Library(path) as library:
        sha = kept(library).sha256
    schema.open_database(path, later_migrations()).close()
    with Library(path.with_name("library.before-tags.db")) as copy:
        assert copy.original(sha) == TEXT.encode()


def test_a_copy_of_an_earlier_attempt_gives_way_to_a_whole_one(path):
    with Library(path) as library:
        sha = kept(library).sha256
    for name in ("library.before-tags.db", "library.before-tags.db.part"):
        path.with_name(name).write_bytes(b"half a copy")
    schema.open_database(path, later_migrations()).close()
    with Library(path.with_name("library.before-tags.db")) as copy:
        assert copy.original(sha) == TEXT.encode()
    assert not path.with_name("library.before-tags.db.part").exists()


def test_a_new_library_needs_no_copy(path, library):
    assert [file.name for file in path.parent.iterdir()] == ["library.db"]


def test_a_migration_that_fails_changes_nothing(path):
    with Library(path) as library:
        sha = kept(library).sha256
    migrations = later_migrations()

    @migrations()
    def broken(database):
        database.execute("drop table article")
        database.execute("insert into nowhere values (1)")

    with pytest.raises(LibraryError, match="nowhere"):
        schema.open_database(path, migrations)
    with Library(path) as library:
        assert library.original(sha) == TEXT.encode()


def test_a_library_of_the_first_version_is_carried_over(path):
    first = Migrations("library")
    first(name="articles")(schema.articles)
    schema.open_database(path, first).close()
    with Library(path) as library:
        sha = kept(library).sha256
        library.remember_restored(sha, read_text(TEXT), {1})
        assert library.restored(sha, read_text(TEXT)) == {1}
    assert path.with_name("library.before-restored.db").exists()
