"""The library keeps what was read, in one file that survives crashes and later versions."""

import datetime
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library import schema
from reader.library.library import Library

TEXT = (
    "央行宣布下调存款准备金率\n来源：示例财经\n\n此举预计释放长期资金约一万亿元，市场反应平稳。\n"
)
MORNING = datetime.datetime(2025, 3, 26, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "library.db"


@pytest.fixture
def library(path):
    with Library(path) as opened:
        yield opened


def kept(library, text=TEXT, hours=0, origin="article.txt"):
    when = MORNING + datetime.timedelta(hours=hours)
    return library.keep(read_text(text), text.encode(), origin, when)


def test_a_kept_article_gives_back_its_original_and_what_is_known_of_it(library):
    record = kept(library)
    assert library.original(record.sha256) == TEXT.encode()
    assert record.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert (record.title, record.source) == ("央行宣布下调存款准备金率", "示例财经")
    assert (record.length, record.reached, record.opened) == (len(TEXT), 0, MORNING)


def test_the_same_bytes_are_kept_once_and_count_as_opened_again(library):
    first = kept(library)
    library.remember_position(first.sha256, 12)
    again = kept(library, hours=3, origin="copy.txt")
    assert library.recent(10) == (again,)
    assert (again.origin, again.kept, again.reached) == ("copy.txt", first.kept, 12)
    assert again.opened == MORNING + datetime.timedelta(hours=3)


def test_the_position_is_remembered_across_openings(path):
    with Library(path) as library:
        sha = kept(library).sha256
        library.remember_position(sha, 20)
    with Library(path) as library:
        assert library.record(sha).reached == 20


def test_the_articles_opened_last_come_first(library):
    old = kept(library, "上周的文章。", hours=0).sha256
    new = kept(library, "今天的文章。", hours=1).sha256
    assert [record.sha256 for record in library.recent(5)] == [new, old]
    kept(library, "上周的文章。", hours=2)
    assert [record.sha256 for record in library.recent(1)] == [old]
    assert library.last().sha256 == old


def test_times_of_other_zones_are_ordered_by_the_moment_they_name(library):
    beijing = datetime.timezone(datetime.timedelta(hours=8))
    early = datetime.datetime(2025, 3, 26, 18, 0, tzinfo=beijing)
    late = datetime.datetime(2025, 3, 26, 11, 0, tzinfo=datetime.UTC)
    sha = library.keep(read_text("较晚。"), b"late", "late.txt", late).sha256
    library.keep(read_text("较早。"), b"early", "early.txt", early)
    assert library.last().sha256 == sha


def test_an_empty_library_has_no_last_article(library):
    assert library.last() is None
    assert library.recent(10) == ()


@pytest.mark.parametrize(
    "ask",
    [
        lambda library: library.original("0" * 64),
        lambda library: library.record("0" * 64),
        lambda library: library.remember_position("0" * 64, 1),
    ],
)
def test_an_article_that_is_not_there_is_an_error_fit_for_the_user(library, ask):
    with pytest.raises(LibraryError, match="doesn't hold this article"):
        ask(library)


def test_the_date_of_an_article_is_kept(library):
    record = kept(library, "标题一行\n2025-03-26 21:05\n\n正文在这里，说明了一切，也足够长。\n")
    assert record.date == datetime.date(2025, 3, 26)


def test_an_origin_that_is_no_unicode_is_kept_as_well_as_it_can_be(library):
    record = kept(library, origin=os.fsdecode("文章".encode() + b"\xff.txt"))
    assert record.origin == "文章?.txt"


def test_a_damaged_date_is_an_error_fit_for_the_user(library):
    kept(library)
    library._database.execute("update article set opened = 'yesterday'")
    with pytest.raises(LibraryError, match="yesterday"):
        library.last()


def test_the_file_says_whose_it_is(path, library):
    with sqlite3.connect(path) as connection:
        assert connection.execute("pragma application_id").fetchone() == (schema.APPLICATION_ID,)
    connection.close()


def test_a_database_of_another_program_is_refused_and_left_untouched(tmp_path):
    path = tmp_path / "other.db"
    Database(path)["dogs"].insert({"name": "阿黄"})
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


def test_a_folder_that_cannot_be_made_is_an_error_fit_for_the_user(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match="can't be used"):
        Library(tmp_path / "data" / "library.db")


def test_a_full_disk_loses_nothing_that_was_kept(path, library):
    sha = kept(library).sha256
    library._database.execute("pragma max_page_count = 1")  # SQLite: not below its present size
    with pytest.raises(LibraryError, match="disk is full"):
        library.keep(read_text(TEXT), os.urandom(500_000), "large")
    assert [record.sha256 for record in library.recent(5)] == [sha]


def test_a_library_locked_for_long_says_so(path, library, monkeypatch):
    sha = kept(library).sha256
    library._database.execute("pragma busy_timeout = 50")
    other = sqlite3.connect(path)
    other.execute("begin immediate")
    with pytest.raises(LibraryError, match="Another window"):
        library.remember_position(sha, 3)
    other.close()
    library.remember_position(sha, 3)
    assert library.record(sha).reached == 3


def test_a_library_locked_for_a_moment_is_waited_for(path, library):
    sha = kept(library).sha256
    other = sqlite3.connect(path, check_same_thread=False)
    other.execute("begin immediate")
    release = threading.Timer(0.3, other.rollback)
    release.start()
    library.remember_position(sha, 7)
    release.join()
    other.close()
    assert library.record(sha).reached == 7


WRITER = """
import sys
from pathlib import Path
from reader.intake.load import read_text
from reader.library.library import Library

library = Library(Path(sys.argv[1]))
article = read_text("被打断的文章。")
number = 0
while True:
    number += 1
    library.keep(article, b"%d " % number * 50_000, "child")
    print(number, flush=True)
"""


def test_a_process_killed_while_writing_leaves_a_library_that_opens(path):
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)],
        cwd=Path(__file__).parents[3],
        stdout=subprocess.PIPE,
        text=True,
    )
    with writer:
        for _ in range(5):
            said = int(writer.stdout.readline())
        writer.send_signal(signal.SIGKILL)
    with Library(path) as library:
        assert len(library.recent(10_000)) >= said
        assert all(library.original(record.sha256) for record in library.recent(10_000))
        assert library._database.execute("pragma integrity_check").fetchone() == ("ok",)


def later_migrations():
    """The migrations of a version to come: ours and one more."""
    migrations = Migrations("library")
    migrations(name="articles")(schema.articles)

    @migrations()
    def tags(database):
        database.execute("create table tag (sha256 text, word text) strict")

    return migrations
