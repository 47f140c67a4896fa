"""Anki packages: what stands on the cards, and that the same concept is the same card again."""

import json
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange import anki
from glossary.model import Language, Term, TermStatus
from tests import strategies
from tests.builders import concept

CUT = replace(
    concept("降准", "RRR cut", "cut in the RRR", id="a", reading="jiàng zhǔn", domain="banking"),
    definition_en="Banks hold <less>.",
    definition_zh="下调",
)


def notes_of(path):
    with zipfile.ZipFile(path) as package, closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(package.read("collection.anki2"))
        rows = database.execute("SELECT guid, flds, tags, mod FROM notes ORDER BY id").fetchall()
        (cards,) = database.execute("SELECT count(*) FROM cards").fetchone()
        (decks,) = database.execute("SELECT decks FROM col").fetchone()
    assert cards == len(rows)
    assert str(anki.DECK) in json.loads(decks)
    return [
        {"guid": guid, "tags": tags.split(), "mod": mod}
        | dict(zip(anki.FIELDS, fields.split("\x1f"), strict=True))
        for guid, fields, tags, mod in rows
    ]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "terms.apkg"


def test_a_card_shows_the_concept(path):
    anki.write(path, [CUT], {CUT.id: "央行宣布降准。"})
    (note,) = notes_of(path)
    assert note["Chinese"] == "降准"
    assert note["Reading"] == "jiàng zhǔn"
    assert note["English"] == "RRR cut; cut in the RRR"
    assert note["Definition"] == "Banks hold &lt;less&gt;.<br>下调"
    assert note["Sentence"] == "央行宣布<b>降准</b>。"
    assert note["tags"] == ["caidu", "banking"]


def test_tickers_and_further_chinese_terms_are_shown_and_forbidden_ones_not(path):
    made = concept("示例银行", "Example Bank", tickers=("1234.HK",))
    further = (
        Term(language=Language.ZH_HANT_HK, text="示例銀行"),
        Term(language=Language.ZH_HANS, text="例行", status=TermStatus.FORBIDDEN),
    )
    anki.write(path, [replace(made, terms=(*further[::-1], *made.terms))])
    (note,) = notes_of(path)
    assert (note["Ticker"], note["Chinese"], note["Also"]) == ("1234.HK", "示例銀行", "示例银行")


def test_the_longest_term_is_bold_in_any_script_and_the_rest_is_escaped(path):
    made = replace(CUT, terms=(*CUT.terms, Term(language=Language.ZH_HANS, text="全面降准")))
    anki.write(path, [made], {made.id: "A<B，全面降準[sound:x]降准"})
    sentence = notes_of(path)[0]["Sentence"]
    assert sentence == "A&lt;B，<b>全面降準</b>&#91;sound:x]<b>降准</b>"


def test_the_same_concept_is_the_same_note_and_a_later_package_updates_it(path):
    anki.write(path, [CUT, concept("降息")], written=1000)
    first = notes_of(path)
    anki.write(path, [concept("加息"), replace(CUT, definition_en="New.")], written=2000)
    second = notes_of(path)
    assert first[0]["guid"] == second[1]["guid"]
    assert len({note["guid"] for note in (*first, *second)}) == 3
    assert first[0]["mod"] < second[1]["mod"]


def test_a_package_is_the_same_but_for_the_moment(path, tmp_path):
    anki.write(path, [CUT], written=1000)
    anki.write(tmp_path / "again.apkg", [CUT], written=1000)
    assert path.read_bytes() == (tmp_path / "again.apkg").read_bytes()


def test_deleted_concepts_get_no_card(path):
    anki.write(path, [replace(CUT, retired=True)])
    assert notes_of(path) == []


@settings(max_examples=30)
@given(st.lists(strategies.concepts, max_size=2), strategies.broken_texts)
def test_any_concept_can_be_written(tmp_path_factory, made, sentence):
    path = tmp_path_factory.mktemp("anki") / "a.apkg"
    anki.write(path, made, {each.id: sentence for each in made})
    assert len(notes_of(path)) <= len(made)


def test_stopping_leaves_no_file(path, tmp_path):
    with pytest.raises(StoppedError):
        anki.write(path, [CUT], stopped=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_is_not_there_is_told(tmp_path):
    with pytest.raises(ExchangeError, match="can't be written"):
        anki.write(tmp_path / "no folder" / "a.apkg", [CUT])
