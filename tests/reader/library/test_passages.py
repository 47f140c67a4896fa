"""What the reader marks is kept with the story, can be brought back, and goes with it."""

import datetime
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from reader.annotation.quotation import quote
from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.passages import KEPT_DAYS, Colour, marked
from tests.reader.library.articles import TEXT, kept

NOON = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)
FIRST = marked(quote(TEXT, 2, 8), made=NOON)
SECOND = marked(quote(TEXT, 30, 40), Colour.GREEN, "核对口径 🀄", NOON)
COPY = "来源：样例财经\n" + TEXT


def test_passages_come_back_as_they_were_kept_in_the_order_of_the_text(path):
    with Library(path) as library:
        sha = kept(library).sha256
        library.passages.put(sha, [SECOND, FIRST])
    with Library(path) as library:
        assert library.passages.of(sha) == (FIRST, SECOND)
        assert library.passages.counts([sha, "0"]) == {sha: 2}


def test_a_copy_of_the_story_shows_them_too(library):
    sha = kept(library).sha256
    library.passages.put(sha, [FIRST])
    copy = kept(library, COPY, hours=1).sha256
    assert library.passages.of(copy) == (FIRST,)
    assert [(each.passage, each.record.sha256) for each in library.passages.all()] == [
        (FIRST, copy)
    ]


def test_a_changed_note_takes_the_place_of_the_old_one(library):
    sha = kept(library).sha256
    library.passages.put(sha, [FIRST])
    library.passages.put(sha, [replace(FIRST, colour=Colour.PINK, note="另有一说")])
    (held,) = library.passages.of(sha)
    assert (held.note, held.colour) == ("另有一说", Colour.PINK)


def test_what_is_removed_can_be_brought_back_until_it_is_purged(library):
    sha = kept(library).sha256
    library.passages.put(sha, [FIRST, SECOND])
    library.passages.remove([FIRST.id], NOON)
    library.passages.purge(NOON + datetime.timedelta(days=KEPT_DAYS - 1))
    assert library.passages.of(sha) == (SECOND,)
    library.passages.restore([FIRST.id])
    assert library.passages.of(sha) == (FIRST, SECOND)
    library.passages.remove([FIRST.id], NOON)
    library.passages.purge(NOON + datetime.timedelta(days=KEPT_DAYS + 1))
    library.passages.restore([FIRST.id])
    assert library.passages.of(sha) == (SECOND,)


def test_they_go_with_the_last_copy_of_a_story_that_is_forgotten(path, library):
    sha, copy = kept(library).sha256, kept(library, COPY).sha256
    library.passages.put(sha, [SECOND])
    library.forgetting.forget([sha])
    assert library.passages.of(copy) == (SECOND,)
    library.forgetting.forget([copy])
    assert library.passages.all() == ()
    library.close()
    assert "核对口径".encode() not in path.read_bytes()


def test_of_an_article_that_is_not_kept_nothing_is_kept(library):
    with pytest.raises(LibraryError, match="doesn't hold"):
        library.passages.put("0" * 64, [FIRST])


def test_a_passage_that_cannot_be_read_says_so(path, library):
    sha = kept(library).sha256
    library.passages.put(sha, [FIRST])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update passage set colour = 'plaid'")
    with pytest.raises(LibraryError, match="plaid"):
        library.passages.of(sha)
