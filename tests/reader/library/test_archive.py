"""The library and the glossary go into one archive and come back whole, or nothing changes."""

import hashlib
import json
import sqlite3
import zipfile
from contextlib import closing, suppress

import pytest

from glossary.store import GlossaryStore
from reader.errors import Cancelled, LibraryError
from reader.library import archive
from reader.library.library import Library
from reader.library.query import Query
from tests.builders import concept
from tests.reader.library.articles import kept


@pytest.fixture
def places(tmp_path):
    """A library and a glossary with something in them, and where an archive may be."""
    library, glossary = tmp_path / "data" / "library.db", tmp_path / "data" / "glossary.db"
    fill(library, glossary, "液冷服务器的需求旺盛。", "a")
    return library, glossary, tmp_path / "all.caidu.zip"


def fill(library, glossary, text, id_):
    with Library(library) as opened:
        kept(opened, text)
    with GlossaryStore(glossary) as store:
        store.save(concept("降准", id=id_))


def held(library, glossary):
    with Library(library) as opened, GlossaryStore(glossary) as store:
        titles = sorted(record.preview or record.title for record in opened.recent(10))
        return titles, sorted(each.id for each in store.concepts())


def test_what_was_packed_is_restored_elsewhere(places, tmp_path):
    library, glossary, target = places
    told = []
    contents = archive.pack(target, library, glossary, told.append)
    assert (contents.articles, contents.concepts) == (1, 1)
    assert archive.look(target) == contents
    assert told == sorted(told)
    assert told[-1] == 1.0
    elsewhere = tmp_path / "new" / "library.db", tmp_path / "new" / "glossary.db"
    assert archive.restore(target, *elsewhere) == ()
    assert held(*elsewhere) == held(library, glossary)
    with Library(elsewhere[0]) as opened:
        assert opened.catalogue.find(Query(text="液冷")).total == 1
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("tmp")] == []


def test_what_was_there_is_replaced_and_kept_as_backups(places):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    packed = held(library, glossary)
    fill(library, glossary, "后来的文章。", "b")
    later = held(library, glossary)
    with Library(library) as window:
        kept_library, kept_glossary = archive.restore(target, library, glossary)
        assert len(window.recent(10)) == 1
    assert held(library, glossary) == packed
    assert held(kept_library, kept_glossary) == later


def test_a_library_alone_is_archived_and_the_glossary_is_left_as_it_is(places):
    library, glossary, target = places
    archive.pack(target, library, glossary.with_name("none.db"))
    assert archive.look(target).concepts is None
    fill(library, glossary, "后来的文章。", "b")
    archive.restore(target, library, glossary)
    titles, ids = held(library, glossary)
    assert (len(titles), ids) == (1, ["a", "b"])


def test_nothing_to_be_archived_is_an_error(tmp_path):
    with pytest.raises(LibraryError, match="nothing"):
        archive.pack(tmp_path / "x.zip", tmp_path / "a.db", tmp_path / "b.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0, 1])
def test_it_can_be_stopped_and_nothing_has_changed(places, after):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    before, asked = held(library, glossary), []

    def stopped():
        asked.append(None)
        return len(asked) > after

    with pytest.raises(Cancelled):
        archive.restore(target, library, glossary, stopped=stopped)
    asked.clear()
    with pytest.raises(Cancelled):
        archive.pack(target.with_name("b.zip"), library, glossary, stopped=stopped)
    assert held(library, glossary) == before
    assert sorted(file.name for file in target.parent.iterdir()) == ["all.caidu.zip", "data"]
    assert sorted(file.name for file in library.parent.iterdir()) == ["glossary.db", "library.db"]


def repacked(target, change):
    """The archive with its files (bytes by name) changed by `change`."""
    with zipfile.ZipFile(target) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    change(files)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, raw in files.items():
            packed.writestr(name, raw)


def manifest(**news):
    def change(files):
        files["manifest.json"] = json.dumps({**json.loads(files["manifest.json"]), **news}).encode()

    return change


def with_honest_hashes(name, raw):
    """A file changed, and the manifest with it."""

    def change(files):
        files[name] = raw
        said = json.loads(files["manifest.json"])
        said["files"][name] |= {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
        files["manifest.json"] = json.dumps(said).encode()

    return change


def a_database(tmp_path, *statements, base=None):
    path = tmp_path / "made.db"
    if base is not None:
        path.write_bytes(base.read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return path.read_bytes()


BAD = {
    "a later version's": manifest(format=2),
    "of another kind": manifest(kind="other"),
    "without files": manifest(files={"../evil": {"bytes": 1, "sha256": "0" * 64, "count": 1}}),
    "with a list for a manifest": lambda files: files.update({"manifest.json": b"[]"}),
    "with nested brackets": lambda files: files.update({"manifest.json": b"[" * 90_000}),
    "with a huge manifest": lambda files: files.update({"manifest.json": b" " * 10_000_000}),
    "with a format beyond numbers": manifest(format=float("inf")),
    "made before time": manifest(made="0001-01-01T00:00:00+14:00"),
    "without a manifest": lambda files: files.pop("manifest.json"),
    "with a file more": lambda files: files.update({"../../evil.txt": b"x"}),
    "with a file less": lambda files: files.pop("glossary.db"),
    "with another library": lambda files: files.update({"library.db": b"x" * 50_000}),
    "with a bomb": lambda files: files.update({"library.db": b"\0" * 50_000_000}),
    "with no library though hashed": with_honest_hashes("library.db", b"x" * 50_000),
    "with no glossary though hashed": with_honest_hashes("glossary.db", b"x" * 50_000),
    "with a size of none": manifest(
        files={"library.db": {"bytes": -1, "sha256": "0" * 64, "count": 1}}
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_an_archive_that_is_bad_is_refused_and_nothing_changes(places, name):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    repacked(target, BAD[name])
    before = library.read_bytes(), glossary.read_bytes()
    with pytest.raises(LibraryError):
        archive.restore(target, library, glossary)
    assert (library.read_bytes(), glossary.read_bytes()) == before
    assert sorted(file.name for file in library.parent.iterdir()) == ["glossary.db", "library.db"]
    assert not list(target.parent.glob("evil*"))


def test_a_library_that_brings_what_runs_by_itself_is_refused(places, tmp_path):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    trigger = "create trigger bad after insert on article begin delete from article; end"
    hostile = a_database(tmp_path, trigger, base=library)
    repacked(target, with_honest_hashes("library.db", hostile))
    with pytest.raises(LibraryError, match="holds what no file"):
        archive.restore(target, library, glossary)


@pytest.mark.parametrize(
    "statement",
    [
        "alter table article drop column preview",
        "drop table content",
        "delete from _sqlite_migrations",
        "create virtual table more using fts5(text)",
    ],
)
def test_a_library_with_other_tables_is_refused(places, tmp_path, statement):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    before = held(library, glossary)
    hostile = a_database(tmp_path, statement, base=library)
    repacked(target, with_honest_hashes("library.db", hostile))
    with pytest.raises(LibraryError, match="nothing was changed"):
        archive.restore(target, library, glossary)
    assert held(library, glossary) == before


@pytest.mark.parametrize("at", [0.0, 0.3, 0.6, 0.99])
def test_an_archive_with_a_flipped_byte_or_cut_short_is_refused(places, at):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    raw = bytearray(target.read_bytes())
    before = held(library, glossary)
    target.write_bytes(raw[: round(at * len(raw))])
    with pytest.raises(LibraryError):
        archive.restore(target, library, glossary)
    raw[round(at * 0.9 * len(raw))] ^= 0x55
    target.write_bytes(raw)
    with suppress(LibraryError):
        archive.restore(target, library, glossary)
    assert held(library, glossary) == before


def test_an_archive_with_any_byte_wrong_at_its_end_is_looked_at_or_refused(places):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    raw = target.read_bytes()
    for at in range(1, min(700, len(raw))):
        target.write_bytes(raw[:-at] + bytes([raw[-at] ^ 0xFF]) + raw[len(raw) - at + 1 :])
        with suppress(LibraryError):
            archive.look(target)


def test_if_the_glossary_cannot_be_swapped_the_library_is_as_it_was(places):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    fill(library, glossary, "后来的文章。", "b")
    before = held(library, glossary)
    with closing(sqlite3.connect(glossary)) as other:
        other.execute("begin exclusive")
        with pytest.raises(LibraryError):
            archive.restore(target, library, glossary)
    assert held(library, glossary) == before


def test_a_full_disk_is_told_before_anything_is_written(places, monkeypatch):
    library, glossary, target = places
    archive.pack(target, library, glossary)
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 10}))
    with pytest.raises(LibraryError, match="room"):
        archive.restore(target, library, glossary)


@pytest.mark.parametrize("which", [0, 1])
def test_an_archive_never_takes_the_place_of_what_goes_into_it(places, which):
    library, glossary, _ = places
    before = held(library, glossary)
    other_way = library.parent / ".." / library.parent.name / (library, glossary)[which].name
    with pytest.raises(LibraryError, match="choose another name"):
        archive.pack(other_way, library, glossary)
    assert held(library, glossary) == before


def test_an_archive_that_cannot_be_written_or_read_is_called_so(places, tmp_path):
    library, glossary, _ = places
    nowhere = tmp_path / "none" / "all.zip"
    with pytest.raises(LibraryError, match=r"The archive .* can't be used: No such file"):
        archive.pack(nowhere, library, glossary)
    with pytest.raises(LibraryError, match=r"The archive .* can't be used: No such file"):
        archive.look(nowhere)
    with pytest.raises(LibraryError, match="is no file"):
        archive.pack(tmp_path, library, glossary)
