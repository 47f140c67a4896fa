"""What is forgotten is gone: from the tables, the search, the file's bytes and the backups."""

import datetime
import os
from contextlib import closing

import pytest

from reader.annotation.quotation import quote
from reader.annotation.rulings import Ruling, Step
from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library import backup
from reader.library.catalogue import Catalogue
from reader.library.filing import take_out
from reader.library.library import Library
from reader.library.query import Query
from reader.library.sketch import sketch_of
from tests.reader.library.articles import MORNING, kept, put_met, restore

SECRET = (
    "关于zqxjkv项目的机密备忘\n来源：qvzzxk内部\n\n代号zqxjkv的项目将于明年启动，预计投入三亿元人民币。\n"
    "收购对象的名字在这里绝不能写出来，以免消息走漏到市场。\n"
)
TODAY = datetime.date(2026, 11, 23)


def fill(library, count=60):
    for number in range(count):
        kept(library, f"第{number}篇\n\n第{number}篇普通文章，说了第{number}件市场上的事情。\n")


def traces(path, *needles):
    """How often any of the strings stands in the files of a folder, all below included."""
    return sum(
        file.read_bytes().count(needle.encode())
        for file in path.parent.rglob("*")
        if file.is_file()
        for needle in needles
    )


def mark_up(library, text=SECRET):
    """Whatever can be kept about an article."""
    sha = kept(library, text, origin="/home/zqxjkv.txt").sha256
    article = library.article(sha)
    restore(library, sha, article, {1})
    library.remember_position(sha, 9)
    library.catalogue.tag([sha], "zqxjkv-tag")
    put_met(library, "zqxjkv.a", library.record(sha).id, 1)
    at = text.index("zqxjkv")
    ruling = Ruling(quotation=quote(text, at, at + 6), meaning="x", meant=False, called="x")
    step = Step(time=MORNING, given=(ruling,), withdrawn=())
    library.change_rulings(sketch_of(article), lambda rulings: rulings.with_step(step))
    return sha


def test_nothing_of_a_forgotten_article_stays_in_the_file(path):
    needles = ("zqxjkv", "qvzzxk", "绝不能写出来", "收购对象")
    with Library(path) as library:
        fill(library)
        sha = mark_up(library)
        assert traces(path, *needles) > 4
        library.forgetting.forget([sha])
        assert traces(path, *needles) == 0
        assert library.catalogue.find(Query(text="zqxjkv")).total == 0
        assert library.catalogue.find(Query(text="收购")).total == 0
        assert library.catalogue.find(Query(text="普通文章")).total == 60
        assert library.rulings(sketch_of(read_text(SECRET))).steps == ()
        assert library.catalogue.tags() == ()
        tables = ["content", "original", "met", "concept", "tag", "restored", "step", "ruling"]
        left = {
            table: library._connection.first(f"select count(*) from {table}") for table in tables
        }
        assert left == {
            table: (60,) if table in ("content", "original") else (0,) for table in tables
        }
        assert library._connection.rows("pragma foreign_key_check") == []
        assert library._connection.first("pragma integrity_check") == ("ok",)
        library._connection.write("insert into found (found) values ('integrity-check')")
    assert traces(path, *needles) == 0


def test_what_was_ruled_in_a_story_goes_with_its_last_copy(library):
    sha = mark_up(library)
    other = kept(library, f"{SECRET}\n客户端下载请点击这里。\n").sha256
    assert library.record(other).work == library.record(sha).work
    library.forgetting.forget([sha])
    assert len(library.rulings(sketch_of(library.article(other))).standing()) == 1
    library.forgetting.forget([other])
    assert library.rulings(sketch_of(read_text(SECRET))).steps == ()
    for table in ("work", "clause", "step", "ruling"):
        assert library._connection.first(f"select count(*) from {table}") == (0,)


def test_what_was_ruled_before_an_article_was_kept_is_forgotten_too(library):
    article = read_text(SECRET)
    at = SECRET.index("项目")
    ruling = Ruling(quotation=quote(SECRET, at, at + 2), meaning="x", meant=False, called="x")
    step = Step(time=MORNING, given=(ruling,), withdrawn=())
    library.change_rulings(sketch_of(article), lambda rulings: rulings.with_step(step))
    sha = kept(library, SECRET).sha256
    library._connection.write("update article set work = null")
    library.forgetting.forget([sha])
    assert library.rulings(sketch_of(article)).steps == ()


def test_forgetting_what_is_not_there_or_an_article_too_long_to_be_filed_is_done(library):
    long = "长文\n\n" + "这里有许多字。\n" * 5000
    sha = kept(library, long).sha256
    library.forgetting.forget([sha, sha, "0" * 64])
    assert library.recent(5) == ()


def test_a_kept_article_forgotten_may_be_kept_again(library):
    sha = mark_up(library)
    library.forgetting.forget([sha])
    again = kept(library, SECRET)
    assert (again.sha256, again.reached) == (sha, 0)
    assert library.catalogue.find(Query(text="zqxjkv")).total == 1


def test_backups_forget_at_their_next_turn(path):
    with Library(path) as library:
        fill(library, 10)
        sha = mark_up(library)
    for days in (2, 1):
        assert backup.daily(path, TODAY - datetime.timedelta(days))
    path.with_name("library.before-shelf.db").write_bytes(path.read_bytes())
    damaged = path.parent / "backups" / "library-2026-11-20.db"
    damaged.write_bytes(b"zqxjkv" * 1000)
    with Library(path) as library:
        library.forgetting.forget([sha])
    assert traces(path, "zqxjkv") > 0
    assert backup.daily(path, TODAY)
    assert traces(path, "zqxjkv") == 0
    assert [each.articles for each in backup.backups(path)] == [10, 10, 10]
    with Library(path) as library:
        assert library.forgetting.forgotten() == ()


def test_what_a_killed_restoring_left_is_cleared_away(path):
    with Library(path) as library:
        sha = mark_up(library)
    left = path.with_name("library.db.77.part")
    left.write_bytes(path.read_bytes())
    os.utime(left, (0, 0))
    with Library(path) as library:
        library.forgetting.forget([sha])
    backup.forget_in_copies(path)
    assert traces(path, "zqxjkv") == 0
    assert not left.exists()


def test_a_backup_restored_before_its_turn_does_not_bring_it_back(path):
    with Library(path) as library:
        fill(library, 3)
        sha = mark_up(library)
    backup.daily(path, TODAY)
    with Library(path) as library:
        library.forgetting.forget([sha])
    backup.restore(path, backup.backups(path)[0])
    with Library(path) as library:
        assert len(library.recent(10)) == 3
    assert traces(path, "zqxjkv") == 0


def test_a_forgetting_that_was_cut_short_is_finished_at_the_next_turn(path):
    with Library(path) as library:
        sha = mark_up(library)
        with library._connection.transaction():
            library._connection.write("insert into forgotten values (?, '')", [sha])
            library.forgetting._delete(sha)
    backup.daily(path, TODAY)
    assert traces(path, "zqxjkv", "绝不能写出来") == 0


def test_what_is_read_while_another_window_forgets_it_does_not_come_back(path):
    with Library(path) as library, Library(path) as other:
        sha = mark_up(library)
        article = library.article(sha)
        forget = other.forgetting.forget
        take_out(library._connection, library.record(sha).id)
        library._connection.write("delete from content")  # as an earlier version kept it
        room = Catalogue(library._connection, lambda _: forget([sha]) or article)
        assert not room.file(sha)
        assert traces(path, "zqxjkv") == 0


def test_what_is_indexed_while_another_window_forgets_it_does_not_come_back(path):
    with Library(path) as library, Library(path) as other:
        sha = mark_up(library)

        def annotations():
            yield from ()
            other.forgetting.forget([sha])

        with pytest.raises(LibraryError, match="doesn't hold"):
            library.occurrences.remember(sha, annotations(), None)
        later = kept(library, "另一篇\n\n这里说的是别的。\n")
        assert library._connection.rows("select * from met") == []
        assert later.id > 1


def test_while_another_window_reads_it_is_wiped_later(path):
    with Library(path, patience=0.05) as library, closing(Library(path)) as other:
        sha = mark_up(library)
        with other._connection.database.conn as reading:
            reading.execute("begin")
            reading.execute("select * from content").fetchone()
            with pytest.raises(LibraryError, match="forgotten"):
                library.forgetting.forget([sha])
        assert library.recent(5) == ()
    backup.daily(path, TODAY)
    assert traces(path, "zqxjkv", "绝不能写出来") == 0


def test_another_window_has_forgotten_too(path):
    with Library(path) as library, closing(Library(path)) as other:
        sha = mark_up(library)
        assert other.record(sha)
        library.forgetting.forget([sha])
        assert other.catalogue.find(Query()).total == 0
        assert traces(path, "zqxjkv") == 0


def test_an_article_whose_content_is_damaged_is_forgotten_and_the_rest_is_filed_anew(path):
    with Library(path) as library:
        fill(library, 3)
        sha = mark_up(library)
        number = library.record(sha).id
        library._connection.write("update content set blocks = '[' where article = ?", [number])
        library.forgetting.forget([sha])
        for each in library.catalogue.unfiled():
            library.catalogue.file(each)
        assert library.catalogue.find(Query(text="普通文章")).total == 3
    assert traces(path, "zqxjkv", "绝不能写出来") == 0


@pytest.mark.parametrize("count", [1, 3])
def test_many_are_forgotten_at_one_go(library, count):
    fill(library, 5)
    shas = [record.sha256 for record in library.recent(count)]
    library.forgetting.forget(shas)
    assert len(library.recent(10)) == 5 - count
