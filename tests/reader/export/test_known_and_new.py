"""Exports explain new terms only if they are to; what is never to be shown is not explained."""

import pytest

from reader.annotation.annotate import Annotator
from reader.annotation.model import Source
from reader.export.edition import edition_of
from reader.export.options import Explained, ExportOptions, Pinyin
from reader.library.familiarity import Status
from reader.library.library import LIBRARY_FILE, Library
from reader.library.recall import statuses_in
from reader.library.statuses import ALL_NEW, Statuses
from tests.builders import article, concept

GLOSSARY = (
    concept("降准", "RRR cut", reading="jiàngzhǔn"),
    concept("央行", "central bank", reading="yāngháng"),
    concept("液冷", "liquid cooling", reading="yèlěng"),
    concept("订单", "order", reading="dìngdān"),
)
ANNOTATOR = Annotator(GLOSSARY)
MARKED = ANNOTATOR.annotate(article("央行降准25个基点。\n液冷订单增加，央行再次降准。"))
STATUSES = Statuses(
    {
        "test.降准": Status.KNOWN,
        "test.央行": Status.LEARNING,
        "test.液冷": Status.NEVER,
    }
)


def made(statuses=STATUSES, **options):
    options = ExportOptions(**options)
    return edition_of(MARKED, options, ANNOTATOR.tokens, statuses=statuses)


def rows(edition):
    return [row.met.surface for row in edition.rows]


def read(edition):
    return [MARKED.article.text[word.start : word.end] for word in edition.ruby]


def test_new_and_learning_terms_only_are_explained():
    assert rows(made()) == ["央行", "降准", "订单"]
    assert rows(made(explained=Explained.NEW)) == ["央行", "订单"]
    assert rows(made(ALL_NEW, explained=Explained.NEW)) == ["央行", "降准", "液冷", "订单"]


def test_new_and_learning_terms_only_carry_pinyin():
    assert read(made(pinyin=Pinyin.NEW)) == ["央行", "订单", "央行"]
    assert read(made(ALL_NEW, pinyin=Pinyin.NEW)) == read(made(ALL_NEW, pinyin=Pinyin.TERMS))


@pytest.mark.parametrize("pinyin", Pinyin)
def test_what_is_never_to_be_shown_has_no_pinyin_in_any_mode(pinyin):
    assert "液冷" not in read(made(pinyin=pinyin))


def test_known_terms_carry_pinyin_where_terms_do_though_they_are_not_explained():
    edition = made(pinyin=Pinyin.TERMS, explained=Explained.NEW)
    assert read(edition) == ["央行", "降准", "订单", "央行", "降准"]
    assert rows(edition) == ["央行", "订单"]
    assert read(made(pinyin=Pinyin.FIRST, explained=Explained.NEW)) == ["央行", "降准", "订单"]


def test_numbers_are_as_their_own_options_say():
    edition = made(explained=Explained.NEW, quantities=True)
    sources = {row.met.annotation.source for row in edition.rows}
    assert sources == {Source.GLOSSARY, Source.QUANTITY}


def test_without_a_library_all_terms_are_new_and_a_broken_one_is_told(tmp_path):
    warned = []
    assert statuses_in(tmp_path, warned.append) == ALL_NEW
    assert not (tmp_path / LIBRARY_FILE).exists()
    with Library(tmp_path / LIBRARY_FILE) as library:
        library.familiarity.set(["a"], Status.KNOWN)
    assert statuses_in(tmp_path, warned.append).known == {"a": Status.KNOWN}
    assert warned == []
    (tmp_path / LIBRARY_FILE).write_bytes(b"no database at all" * 100)
    assert statuses_in(tmp_path, warned.append) == ALL_NEW
    assert len(warned) == 1
