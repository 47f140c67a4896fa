"""The library keeps what was read, in one file that survives crashes and later versions."""

import datetime
import hashlib
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article, Block, BlockKind
from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library.library import Library
from reader.library.query import Query
from tests.reader.library.articles import MORNING, TEXT, kept, restore


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


def test_an_article_is_given_back_as_it_was_read_with_its_blocks_and_metadata(library):
    article = read_text(TEXT)
    assert library.article(kept(library).sha256) == article


def test_what_is_read_otherwise_now_is_kept_so(library):
    sha = kept(library).sha256
    other = read_text(f"{TEXT}降息也在考虑之中，但没有时间表。\n")
    library.update(sha, other)
    assert library.article(sha).text == other.text
    assert library.record(sha).length == len(other.text)
    assert library.catalogue.find(Query(text="时间表")).total == 1
    assert library.catalogue.find(Query(text="降息")).total == 1
    library.update(sha, read_text(TEXT))
    assert library.catalogue.find(Query(text="时间表")).total == 0


def test_a_visit_counts_as_opened_and_touches_nothing_else(library):
    sha = kept(library).sha256
    other = kept(library, "另一篇。", hours=1).sha256
    assert library.last().sha256 == other
    before = library.record(sha)
    when = MORNING + datetime.timedelta(hours=2)
    assert library.visit(sha, when) == replace(before, opened=when)
    assert library.last().sha256 == sha


def test_half_a_character_does_not_keep_an_article_out(library):
    paragraph = Block(kind=BlockKind.PARAGRAPH, start=0, end=4)
    article = Article(text="降准\ud800了", blocks=(paragraph,))
    sha = library.keep(article, b"half", "half").sha256
    assert library.article(sha).text == "降准?了"


def test_who_reads_need_not_wait_for_who_writes(path, library):
    sha = kept(library).sha256
    with Library(path) as other, other._connection.transaction():
        other._connection.write("update article set reached = 5")
        began = time.monotonic()
        assert library.record(sha).reached == 0
        assert time.monotonic() - began < 0.5
    assert library.record(sha).reached == 5


def test_the_position_is_remembered_across_openings(path):
    with Library(path) as library:
        sha = kept(library).sha256
        library.remember_position(sha, 20)
    with Library(path) as library:
        assert library.record(sha).reached == 20


def test_restored_lines_are_remembered_across_openings_and_known_by_place_and_text(path):
    article = read_text(TEXT)
    with Library(path) as library:
        sha = kept(library).sha256
        restore(library, sha, article, {1})
        restore(library, sha, article, {1})
    with Library(path) as library:
        assert library.restored(sha, article) == {1}
        assert library.restored(sha, read_text(TEXT.replace("示例", "样例"))) == frozenset()
        assert library.restored(sha, read_text(f"前言\n{TEXT}")) == frozenset()
        assert library.restored("0" * 64, article) == frozenset()
        library.remember_restored(sha, article.with_set_aside({1}, "byline"), {1})
        assert library.restored(sha, article) == frozenset()


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
        lambda library: library.article("0" * 64),
        lambda library: library.visit("0" * 64),
        lambda library: library.update("0" * 64, read_text(TEXT)),
        lambda library: library.remember_position("0" * 64, 1),
        lambda library: library.remember_restored("0" * 64, read_text(TEXT), {0}),
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


def test_a_library_locked_for_longer_than_its_patience_says_so(path):
    with Library(path, patience=0.05) as library:
        sha = kept(library).sha256
        other = sqlite3.connect(path)
        other.execute("begin immediate")
        began = time.monotonic()
        with pytest.raises(LibraryError, match="Another window"):
            library.remember_position(sha, 3)
        assert time.monotonic() - began < 2
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
from tests.reader.library.articles import MORNING, TEXT, kept, restore


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
