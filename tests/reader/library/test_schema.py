"""The library's file is ours alone, and is carried over to later versions whole."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library import migrations, schema
from reader.library.library import Library
from reader.library.query import Query
from reader.library.sketch import sketch_of
from tests.reader.library.articles import TEXT, kept, restore

LIBRARIES = Path(__file__).parents[2] / "data" / "libraries"
OURS = (
    migrations.articles,
    migrations.restored,
    migrations.met,
    migrations.verdicts,
    migrations.shelf,
)


def laid(path, version):
    """A library's file as that version wrote it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((LIBRARIES / f"{version}.sql").read_text(encoding="utf-8"))
    return path


def later_migrations():
    """The migrations of a version to come: ours and one more."""
    migrations = Migrations("library")
    for made in OURS:
        migrations(name=made.__name__)(made)

    @migrations()
    def ratings(database):
        database.execute("create table rating (sha256 text, stars integer) strict")

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
    with Library(path.with_name("library.before-ratings.db")) as copy:
        assert copy.original(sha) == TEXT.encode()


def test_a_copy_of_an_earlier_attempt_gives_way_to_a_whole_one(path):
    with Library(path) as library:
        sha = kept(library).sha256
    for name in ("library.before-ratings.db", "library.before-ratings.db.part"):
        path.with_name(name).write_bytes(b"half a copy")
    schema.open_database(path, later_migrations()).close()
    with Library(path.with_name("library.before-ratings.db")) as copy:
        assert copy.original(sha) == TEXT.encode()
    assert not path.with_name("library.before-ratings.db.part").exists()


def test_a_new_library_needs_no_copy_and_is_one_file_once_it_is_closed(path):
    with Library(path) as library:
        kept(library)
    assert [file.name for file in path.parent.iterdir()] == ["library.db"]


def test_a_migration_that_fails_changes_nothing(path):
    with Library(path) as library:
        sha = kept(library).sha256
    later = later_migrations()

    @later()
    def broken(database):
        database.execute("drop table article")
        database.execute("insert into nowhere values (1)")

    with pytest.raises(LibraryError, match="nowhere"):
        schema.open_database(path, later)
    with Library(path) as library:
        assert library.original(sha) == TEXT.encode()


def test_a_library_of_the_first_version_is_carried_over(path):
    first = Migrations("library")
    first(name="articles")(migrations.articles)
    schema.open_database(path, first).close()
    with Library(path) as library:
        sha = kept(library).sha256
        restore(library, sha, read_text(TEXT), {1})
        assert library.restored(sha, read_text(TEXT)) == {1}
    assert path.with_name("library.before-restored.db").exists()


def test_a_library_of_the_last_release_is_carried_over_and_nothing_is_lost(path):
    laid(path, "v1")
    with Library(path) as library:
        rrr, results = sorted(library.recent(10), key=lambda record: record.kept)
        assert (rrr.title, rrr.source, rrr.reached) == ("央行宣布下调存款准备金率", "示例财经", 21)
        assert (rrr.origin, rrr.date.isoformat()) == ("/home/user/rrr.txt", "2025-03-26")
        assert rrr.opened > results.opened > rrr.kept
        article = library.article(rrr.sha256)
        assert library.restored(rrr.sha256, article) == {1}
        assert "一万亿元" in article.text
        assert library.original(rrr.sha256).decode() == article.text
        (ruling,) = library.rulings(sketch_of(library.article(results.sha256))).standing()
        assert (ruling.quotation.text, ruling.meaning) == ("理想", "company.li-auto")
        assert library.occurrences.concepts() == {
            "policy.rrr",
            "policy.pboc",
            "company.li-auto",
        }
        assert library._connection.rows("pragma foreign_key_check") == []


def test_what_was_carried_over_is_found_once_it_is_filed_and_is_of_the_work_of_its_rulings(path):
    laid(path, "v1")
    with Library(path) as library:
        catalogue = library.catalogue
        assert catalogue.find(Query(text="长期资金")).total == 0
        unfiled = catalogue.unfiled()
        assert len(unfiled) == 2
        assert all(catalogue.file(sha) for sha in unfiled)
        assert catalogue.unfiled() == ()
        assert catalogue.find(Query(text="长期资金")).total == 1
        (listed,) = catalogue.find(Query(text="服务器")).listed
        assert (listed.record.work,) == library._connection.first("select work from step")


def test_a_library_filed_with_another_folding_is_filed_anew(path):
    with Library(path) as library:
        sha = kept(library).sha256
        library._connection.write("update filing set mark = '0 0.9'")
    with Library(path) as library:
        assert library.catalogue.find(Query(text="央行")).total == 0
        assert library.catalogue.unfiled() == (sha,)
        assert library.catalogue.file(sha)
        assert library.catalogue.find(Query(text="央行")).total == 1
    with Library(path) as library:
        assert library.catalogue.unfiled() == ()
