"""The library knows which concepts were met in which article."""

import sqlite3
from contextlib import closing

import pytest
from sqlite_utils import Migrations

from reader.errors import LibraryError
from reader.library import schema
from reader.library.library import Library
from tests.reader.library.articles import TEXT, kept


def test_what_is_met_in_any_article_is_remembered_across_openings(path):
    with Library(path) as library:
        library.remember_met(kept(library).sha256, {"policy.rrr": 2, "market.cash": 1})
        other = kept(library, f"另一篇\n{TEXT}").sha256
        library.remember_met(other, {"policy.rrr": 5, "mine.a": 3})
    with Library(path) as library:
        assert library.met_concepts() == {"policy.rrr", "market.cash", "mine.a"}


def test_an_article_annotated_anew_forgets_what_is_met_no_more(library):
    sha = kept(library).sha256
    library.remember_met(sha, {"policy.rrr": 2, "market.cash": 1})
    library.remember_met(sha, {"policy.rrr": 1, "mine.a": 0})
    assert library.met_concepts() == {"policy.rrr"}


def test_what_is_known_already_is_not_written_again(path, library):
    sha = kept(library).sha256
    library.remember_met(sha, {"policy.rrr": 2})
    with closing(sqlite3.connect(path)) as other:
        before = other.execute("pragma data_version").fetchone()
        library.remember_met(sha, {"policy.rrr": 2})
        assert other.execute("pragma data_version").fetchone() == before
        library.remember_met(sha, {"policy.rrr": 3})
        assert other.execute("pragma data_version").fetchone() != before


def test_of_an_article_that_is_not_kept_nothing_is_remembered(library):
    with pytest.raises(LibraryError, match="doesn't hold"):
        library.remember_met("0" * 64, {"policy.rrr": 1})
    assert library.met_concepts() == frozenset()


def test_a_library_from_before_is_carried_over_with_a_copy(path):
    before = Migrations("library")
    before(name="articles")(schema.articles)
    before(name="restored")(schema.restored)
    schema.open_database(path, before).close()
    with Library(path) as library:
        library.remember_met(kept(library).sha256, {"policy.rrr": 1})
        assert library.met_concepts() == {"policy.rrr"}
    assert path.with_name("library.before-met.db").exists()
