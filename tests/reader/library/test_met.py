"""The library knows which concepts were met where in which article."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from sqlite_utils import Migrations

from reader.annotation.model import Annotation, Finding, Reading, Sense, Source
from reader.errors import LibraryError
from reader.library import migrations, schema
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from reader.library.occurrences import places_in
from tests.builders import concept
from tests.reader.library.articles import TEXT, kept

CUT = concept("降准", "RRR cut", id="policy.rrr")
CASH = concept("资金", "funds", id="market.cash")
MINE = concept("央行", "central bank", id="mine.a")
MARK = GlossaryMark("base", "")


def met(start, *concepts, parts=()):
    """An annotation that may mean any of the concepts, the first one best."""
    senses = tuple(Sense(each, each.terms[0]) for each in concepts)
    end = start + len(concepts[0].terms[0].text)
    finding = Finding(Source.GLOSSARY, "term", Reading(()), senses=senses, parts=parts)
    return Annotation(start, end, finding)


def rows(library):
    found = library._connection.rows(
        "select id, count, places, inside from met join concept on number = concept"
    )
    return {c: (n, list(places_in(own)), list(places_in(other))) for c, n, own, other in found}


def indexed(library, sha):
    return library._connection.first("select indexed, terms from article where sha256 = ?", [sha])


def test_what_is_met_in_any_article_is_remembered_across_openings(path):
    with Library(path) as library:
        library.occurrences.remember(kept(library).sha256, [met(0, CUT), met(4, CASH)], MARK)
        other = kept(library, f"另一篇\n{TEXT}").sha256
        library.occurrences.remember(other, [met(0, CUT), met(9, MINE)], MARK)
    with Library(path) as library:
        assert library.occurrences.concepts() == {"policy.rrr", "market.cash", "mine.a"}


def test_places_are_kept_apart_from_those_in_longer_terms_and_of_other_senses(library):
    long = met(10, concept("存款准备金率", id="policy.long"), parts=(met(2, CASH),))
    sha = kept(library).sha256
    library.occurrences.remember(sha, [met(0, CUT, MINE), met(5, CUT), long], MARK)
    assert rows(library) == {
        "policy.rrr": (2, [0, 2, 5, 7], []),
        "mine.a": (0, [], [0, 2]),
        "policy.long": (1, [10, 16], []),
        "market.cash": (0, [], [12, 14]),
    }
    assert library.occurrences.concepts() == {"policy.rrr", "policy.long"}
    assert library.record(sha).terms == 2


def test_words_of_everyday_news_are_no_terms(library):
    sha = kept(library).sha256
    everyday = replace(CASH, domain="general")
    library.occurrences.remember(sha, [met(0, CUT), met(4, everyday)], MARK)
    assert library.record(sha).terms == 1
    assert library.occurrences.concepts() == {"policy.rrr", "market.cash"}
    library.occurrences.remember(sha, [met(0, CUT), met(4, CASH)], MARK)
    assert library.record(sha).terms == 2


def test_an_article_annotated_anew_forgets_what_is_met_no_more(library):
    sha = kept(library).sha256
    library.occurrences.remember(sha, [met(0, CUT), met(4, CASH)], MARK)
    library.occurrences.remember(sha, [met(0, CUT)], MARK)
    assert library.occurrences.concepts() == {"policy.rrr"}


def test_what_is_known_already_is_not_written_again(path, library):
    sha = kept(library).sha256
    library.occurrences.remember(sha, [met(0, CUT)], MARK)
    with closing(sqlite3.connect(path)) as other:
        before = other.execute("pragma data_version").fetchone()
        library.occurrences.remember(sha, [met(0, CUT)], MARK)
        assert other.execute("pragma data_version").fetchone() == before
        library.occurrences.remember(sha, [met(0, CUT), met(5, CUT)], MARK)
        assert other.execute("pragma data_version").fetchone() != before


def test_of_an_article_that_is_not_kept_nothing_is_remembered(library):
    with pytest.raises(LibraryError, match="doesn't hold"):
        library.occurrences.remember("0" * 64, [met(0, CUT)], MARK)
    assert library.occurrences.concepts() == frozenset()


def test_an_article_is_indexed_only_by_the_glossary_the_index_is_of(library):
    sha = kept(library).sha256
    library.occurrences.remember(sha, [met(0, CUT)], MARK)
    assert indexed(library, sha) == (None, 1)
    assert library.occurrences.outdate(None, None, "")
    library.occurrences.remember(sha, [met(0, CUT)], None)
    assert indexed(library, sha) == (None, 1)
    library.occurrences.remember(sha, [met(0, CUT)], MARK)
    assert indexed(library, sha) == ("base", 1)
    assert library.occurrences.pending("base") == ()
    assert library.occurrences.pending("later") == (sha,)
    users = '{"1":["2025-03-01T10:00:00+00:00",false]}'
    library.occurrences.remember(sha, [], replace(MARK, users=users))
    assert indexed(library, sha) == (None, 0)


def test_only_who_knows_the_state_of_the_index_can_outdate_articles(library):
    one, other = kept(library), kept(library, f"另一篇\n{TEXT}")
    assert library.occurrences.outdate((), None, "")
    for record in (one, other):
        library.occurrences.remember(record.sha256, [met(0, CUT)], MARK)
    assert not library.occurrences.outdate(None, "an earlier state", "x")
    assert library.occurrences.pending("base") == ()
    assert library.occurrences.outdate([other.id], "", "x")
    assert library.occurrences.pending("base") == (other.sha256,)
    assert library.occurrences.users == "x"


def test_a_text_that_is_read_otherwise_has_no_places_any_more(library):
    article = kept(library)
    library.occurrences.outdate((), None, "")
    library.occurrences.remember(article.sha256, [met(0, CUT)], MARK)
    text = library.article(article.sha256)
    library.update(article.sha256, replace(text, text="。" + text.text[1:]))
    assert rows(library) == {}
    assert library.occurrences.pending("base") == (article.sha256,)


def test_a_library_from_before_is_carried_over_with_a_copy(path):
    before = Migrations("library")
    before(name="articles")(migrations.articles)
    before(name="restored")(migrations.restored)
    schema.open_database(path, before).close()
    with Library(path) as library:
        library.occurrences.remember(kept(library).sha256, [met(0, CUT)], MARK)
        assert library.occurrences.concepts() == {"policy.rrr"}
    assert path.with_name("library.before-met.db").exists()


def test_what_an_earlier_version_met_is_still_known(path):
    before = Migrations("library")
    for name in ("articles", "restored", "met", "verdicts"):
        before(name=name)(getattr(migrations, name))
    database = schema.open_database(path, before)
    with database.conn:
        database.conn.execute(
            "insert into article values ('aa', 't', 's', '', null, 'o', x'e99988', 1,"
            " '2025-03-01T00:00:00+00:00', '2025-03-01T00:00:00+00:00', 0)"
        )
        database.conn.execute("insert into met values ('policy.rrr', 'aa', 3)")
    database.close()
    with Library(path) as library:
        assert library.occurrences.concepts() == {"policy.rrr"}
        assert library.occurrences.pending("base") == ("aa",)
        assert library.concordance.of_concept("policy.rrr").total == 0
