"""The store's file: ours only, copied before it is migrated, never touched if it is newer."""

import os
import re
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from glossary.backup import daily
from glossary.errors import StoreBrokenError, StoreDamagedError, StoreTooNewError
from glossary.history import Change
from glossary.schema import APPLICATION_ID, MIGRATIONS, opened
from glossary.store import GlossaryStore
from tests.builders import concept

DAY = date(2026, 11, 22)
STORES = Path(__file__).parents[1] / "data" / "stores"


def next_version() -> Migrations:
    """Our migrations and one more."""
    migrations = Migrations("glossary")
    for made in MIGRATIONS._migrations:
        migrations(name=made.name)(made.fn)

    @migrations()
    def add_colour(database: Database) -> None:
        database.conn.execute("ALTER TABLE concept ADD COLUMN colour TEXT NOT NULL DEFAULT ''")

    return migrations


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "glossary.db"
    with GlossaryStore(path) as store:
        store.save(concept("降准", "RRR cut", id="a"))
    return path


def pragma(path: Path, name: str) -> object:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_a_new_file_is_marked_as_ours_strict_and_one_file_only(path: Path):
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "journal_mode") == "delete"
    assert [file.name for file in path.parent.iterdir()] == ["glossary.db"]
    with closing(sqlite3.connect(path)) as connection:
        strict = connection.execute(
            "SELECT strict FROM pragma_table_list WHERE name NOT LIKE '%sqlite_%'"
        ).fetchall()
    assert strict == [(1,)] * 6


@pytest.mark.parametrize("stored", sorted(STORES.glob("*.sql")), ids=lambda path: path.stem)
def test_a_store_of_every_released_schema_opens(stored: Path, tmp_path: Path):
    path = tmp_path / "glossary.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(stored.read_text(encoding="utf-8"))
    with GlossaryStore(path) as store:
        (found,) = store.concepts()
        assert found.id == "policy.rrr-cut"
        assert [term.text for term in found.terms] == ["降准", "RRR cut"]
        assert [rule.alternatives for rule in found.terms[0].rules] == [("水",)]
        assert found.external_ids[0].value == "Q1"
        assert [group.action for group in store.history()] == ["edit", "import"]
        assert not found.retired
        assert found.distinct_from == ()
        store.undo()
        store.undo()
        assert store.concepts() == ()
        assert store.judged_candidates() == {}


def test_the_first_version_s_store_is_copied_under_a_name_and_can_then_keep_what_is_new(
    tmp_path: Path,
):
    path = tmp_path / "glossary.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((STORES / "v1.sql").read_text(encoding="utf-8"))
    with GlossaryStore(path) as store:
        (old,) = store.concepts()
        region = replace(old.terms[0], region="mainland")
        new = replace(old, terms=(region, *old.terms[1:]), retired=True, replaced_by="b")
        store.apply("merge", [Change(old.id, old, new)])
        assert store.concepts() == (new,)
        store.undo()
        assert store.concepts() == (old,)
    copy = tmp_path / "glossary.before-workshop.db"
    assert sorted(tmp_path.iterdir()) == [copy, path]
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT id FROM concept").fetchall() == [(old.id,)]
        columns = connection.execute("SELECT name FROM pragma_table_info('concept')").fetchall()
        assert ("retired",) not in columns


def test_an_older_file_is_copied_and_then_migrated(path: Path):
    opened(path, next_version()).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT id, colour FROM concept").fetchall() == [("a", "")]
    copy = path.with_name("glossary.before-add_colour.db")
    assert sorted(file.name for file in path.parent.iterdir()) == [copy.name, path.name]
    with GlossaryStore(copy) as store:
        assert store.concepts() == (concept("降准", "RRR cut", id="a"),)


def test_a_file_of_today_is_not_copied(path: Path):
    before = path.read_bytes()
    opened(path).close()
    assert [file.name for file in path.parent.iterdir()] == ["glossary.db"]
    assert path.read_bytes() == before


def test_a_migration_that_fails_leaves_the_file_as_it_was_and_may_be_tried_again(path: Path):
    failing = next_version()

    @failing()
    def stumble(database: Database) -> None:
        database.conn.execute("DELETE FROM concept")
        raise ZeroDivisionError

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            opened(path, failing)
    with GlossaryStore(path) as store:
        assert len(store.concepts()) == 1
        assert store.save(concept("降息"))


def test_without_room_for_the_copy_nothing_is_migrated(path: Path):
    path.with_name("glossary.before-add_colour.db").mkdir()
    with pytest.raises(StoreBrokenError, match=r"add_colour\.db can't be written"):
        opened(path, next_version())
    assert len(list(path.parent.iterdir())) == 2
    with GlossaryStore(path) as store:
        assert len(store.concepts()) == 1


def test_a_migration_that_breaks_references_is_rolled_back(path: Path):
    careless = next_version()

    @careless()
    def orphan(database: Database) -> None:
        columns = "'nobody', 0, 'en', 'x', 'x', 'full', 'preferred', '', '', '', 'normal', ''"
        database.conn.execute("PRAGMA defer_foreign_keys = ON")
        database.conn.execute(f"INSERT INTO term VALUES ({columns})")

    with pytest.raises(StoreBrokenError, match="parts of it are missing"):
        opened(path, careless)
    with GlossaryStore(path) as store:
        assert len(store.concepts()) == 1


def test_a_later_version_s_file_is_refused_and_not_touched(path: Path):
    opened(path, next_version()).close()
    before = path.read_bytes()
    with pytest.raises(StoreTooNewError, match=r"\(add_colour\).* install the later version"):
        GlossaryStore(path)
    backup = daily(path, DAY)
    with pytest.raises(StoreTooNewError, match=rf"newest is {re.escape(str(backup))}"):
        GlossaryStore(path)
    assert path.read_bytes() == before


def test_another_program_s_database_is_refused_and_not_touched(tmp_path: Path):
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photo (id)")
    before = path.read_bytes()
    with pytest.raises(StoreDamagedError, match=r"another program's database.* move it away"):
        GlossaryStore(path)
    with pytest.raises(StoreDamagedError, match="another program's database"):
        daily(path, DAY)
    assert path.read_bytes() == before


def test_a_marked_database_of_another_program_is_refused_even_when_empty(tmp_path: Path):
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 7")
    with pytest.raises(StoreBrokenError, match="another program's database"):
        GlossaryStore(path)


def test_a_file_that_is_no_database_is_refused_and_not_touched(tmp_path: Path):
    path = tmp_path / "glossary.db"
    path.write_text("降准,RRR cut\n" * 100, encoding="utf-8")
    before = path.read_bytes()
    with pytest.raises(StoreDamagedError, match=r"not a glossary.* move it away"):
        GlossaryStore(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_told_and_its_newest_backup_named(path: Path):
    for day in (1, 3, 2):
        daily(path, DAY.replace(day=day))
    content = bytearray(path.read_bytes())
    content[5000:] = b"\xff" * (len(content) - 5000)
    path.write_bytes(content)
    with pytest.raises(StoreDamagedError, match="damaged") as told, GlossaryStore(path) as store:
        store.concepts()
    newest = path.parent / "backups" / "glossary-2026-11-03.db"
    assert f"the newest is {newest}" in str(told.value)
    assert str(told.value).count(str(path)) == 1
    assert path.read_bytes() == content


def test_a_file_cut_short_is_told(path: Path):
    path.write_bytes(path.read_bytes()[:6000])
    with pytest.raises(StoreDamagedError, match="damaged"), GlossaryStore(path) as store:
        store.concepts()


@pytest.fixture
def as_nobody():
    """The rights of an ordinary user, whom a read-only place stops, though tests run as root."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights are another matter on Windows")
    was = os.geteuid()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        with GlossaryStore(place / "glossary.db") as store:
            store.save(concept("降准", "RRR cut", id="a"))
        (place / "glossary.db").chmod(0o444)
        place.chmod(0o555)
        if was == 0:
            os.seteuid(65534)
        yield place / "glossary.db"
        os.seteuid(was)
        place.chmod(0o755)


def test_in_a_read_only_place_the_glossary_is_read_and_what_to_do_is_told(as_nobody: Path):
    before = as_nobody.read_bytes()
    with GlossaryStore(as_nobody) as store:
        assert len(store.concepts()) == 1
        assert len(store.history()) == 1
        with pytest.raises(StoreBrokenError, match=r"read-only.* allow writing there"):
            store.save(concept("降息"))
        with pytest.raises(StoreBrokenError, match="read-only"):
            store.undo()
        assert len(store.concepts()) == 1
    with pytest.raises(StoreBrokenError, match="backups can't be made: Permission denied"):
        daily(as_nobody, DAY)
    with pytest.raises(StoreBrokenError, match="can't be opened; check"):
        GlossaryStore(as_nobody.with_name("new.db"))
    with pytest.raises(StoreBrokenError, match="choose another folder"):
        GlossaryStore(as_nobody.parent / "new" / "glossary.db")
    assert as_nobody.read_bytes() == before
    assert [file.name for file in as_nobody.parent.iterdir()] == ["glossary.db"]


def test_a_glossary_one_may_not_even_read_is_told(as_nobody: Path):
    was = os.geteuid()
    os.seteuid(as_nobody.stat().st_uid)
    as_nobody.chmod(0)
    os.seteuid(was)
    with pytest.raises(StoreBrokenError, match="can't be opened"):
        GlossaryStore(as_nobody)


def test_an_empty_file_becomes_a_glossary(tmp_path: Path):
    path = tmp_path / "glossary.db"
    path.touch()
    with GlossaryStore(path) as store:
        assert store.concepts() == ()


def test_a_file_as_parent_folder_is_told(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(StoreBrokenError, match="can't be made"):
        GlossaryStore(tmp_path / "file" / "glossary.db")


def test_a_folder_in_the_file_s_place_is_told(tmp_path: Path):
    with pytest.raises(StoreBrokenError, match="can't be opened"):
        GlossaryStore(tmp_path)


def test_a_read_only_store_can_be_read_and_says_that_it_cannot_be_written(path: Path):
    with GlossaryStore(path) as store:
        store._database.conn.execute("PRAGMA query_only = ON")
        assert len(store.concepts()) == 1
        with pytest.raises(StoreBrokenError, match="read-only"):
            store.save(concept("降息"))


def test_migrations_released_are_still_named_as_they_were():
    assert [made.name for made in MIGRATIONS._migrations] == ["create_tables", "workshop"]
