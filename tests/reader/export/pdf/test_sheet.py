"""The sheet of an edition: blocks with their mentions, rows, and what is said above them."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import ExportError
from reader.export.edition import edition_of
from reader.export.options import English, ExportOptions, Pinyin
from reader.export.pdf.setting import UNPRINTED
from reader.export.pdf.sheet import sheet_of, table_sheet
from tests.builders import annotated

TERM = "[降准|RRR cut; cut|jiàng zhǔn]"


def edition(marked, *kinds, name="", options=None, **more):
    made = options or ExportOptions()
    return edition_of(annotated(marked, *kinds, **more), made, lambda _: (), name)


def sheet(marked, *kinds, name="", **options):
    chosen = ExportOptions(**options)
    return sheet_of(edition(marked, *kinds, name=name, options=chosen), chosen)


pieces = st.lists(st.sampled_from([TERM, "央行", "，", " ", "\n", "　", "A"]), max_size=14).map(
    lambda parts: ["央", *parts]  # an article begins with no blank line
)


@given(pieces, st.sampled_from(Pinyin))
def test_mentions_and_ruby_stand_where_the_text_of_their_block_has_them(parts, pinyin):
    options = ExportOptions(pinyin=pinyin)
    made = edition("".join(parts), name="题", options=options)
    found = [each for each in sheet_of(made, options)["blocks"] if "text" in each]
    mentions = [(each, block) for block in found for each in block["mentions"]]
    assert [block["text"][first:last] for (first, last, *_), block in mentions] == [
        made.article.text[each.start : each.end] for each in made.mentions
    ]
    words = [(each, block["text"]) for block in found for each in block["ruby"]]
    assert all(text[first:last] == "降准" for (first, last, _), text in words)
    assert len(words) == len(made.ruby)


@given(pieces)
def test_a_sheet_survives_json(parts):
    made = sheet("".join(parts), name="题")
    assert json.loads(json.dumps(made)).keys() == made.keys()


@pytest.mark.parametrize("text", ["", " \n\n ", "　\n"])
def test_an_article_without_text_or_title_is_refused_in_words(text):
    with pytest.raises(ExportError, match="nothing to print"):
        sheet(text)
    assert [each["kind"] for each in sheet(text, name="题")["blocks"]] == ["title", "facts"]


def test_a_title_of_the_text_is_not_said_twice():
    assert [each["kind"] for each in sheet("题\n文", "title")["blocks"]] == ["title", "paragraph"]
    kinds = [each["kind"] for each in sheet("文", name="题")["blocks"]]
    assert kinds == ["title", "facts", "paragraph"]


def test_rows_that_follow_one_another_are_a_table():
    made = sheet("a\tb\nc\td\n文\ne", "row", "row", "paragraph", "row")
    tables = [each for each in made["blocks"] if each["kind"] == "table"]
    assert [[row["text"] for row in each["rows"]] for each in tables] == [["a\tb", "c\td"], ["e"]]


def test_the_first_mention_outside_headings_carries_the_note():
    made = sheet(f"{TERM}题\n{TERM}和{TERM}", "title")
    noted = [[each[-1] for each in block["mentions"]] for block in made["blocks"]]
    assert noted == [[False], [True, False]]


def test_without_english_there_is_no_table():
    assert sheet(TERM)["glossary"] == [0]
    assert sheet(TERM, english=English.NONE)["glossary"] == []


def test_a_quantity_that_english_writes_alike_is_not_marked():
    made = sheet("[3.3%|3.3%||quantity]和[五成|50%||quantity]", quantities=True)
    texts = [
        block["text"][first:last]
        for block in made["blocks"]
        for first, last, *_ in block.get("mentions", ())
    ]
    assert texts == ["五成"]


def test_a_table_alone_names_the_pages_it_is_given():
    made = edition(TERM)
    alone = table_sheet(made.rows, [(2, 5)], "题", ("", 1), ExportOptions())
    assert alone["places"] == {"0": [[2, "2:0"], [5, "5:0"]]}
    assert (alone["glossary"], alone["blocks"]) == ([0], [])


def test_traditional_characters_ask_for_their_own_shapes():
    assert sheet("證券市場的資產負債")["region"] == "TW"
    assert sheet("证券市场的资产负债")["region"] == "CN"


def test_facts_are_those_that_are_known():
    made = edition("文")
    article = replace(made.article, metadata=replace(made.article.metadata, source="示例财经"))
    assert sheet_of(replace(made, article=article), ExportOptions())["facts"] == ["示例财经"]


def test_what_no_pdf_may_hold_becomes_a_blank_and_keeps_offsets():
    text = "降\x00准\ufeff\uffff\ufdd0\x1b\t"
    assert text.translate(UNPRINTED) == "降 准    \t"
