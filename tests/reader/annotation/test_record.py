"""The JSON of an annotation, a token and an article has exactly the published keys."""

import datetime
import json
from dataclasses import replace

import pytest

from reader.annotation.annotate import Annotator
from reader.annotation.record import annotation_record, article_record, token_record
from reader.article import Metadata
from tests.builders import article, concept

ANNOTATION = [
    *("start", "end", "text", "kind", "source", "concept", "reading", "equivalents", "definition"),
    *("external_ids", "value", "unit", "low", "high", "qualifier", "iso", "parts"),
]
TEXT = "𠮷英伟达营收800亿美元，去年10月为3%至5%，费城半导体指数上涨"


@pytest.fixture(scope="module")
def recogniser(dictionary):
    return Annotator(
        [
            concept(
                "英伟达", "NVIDIA", id="companies.nvidia", kind="company", tickers=("NVDA.US",)
            ),
            concept("费城半导体指数", "Philadelphia Semiconductor Index", kind="index"),
            concept("半导体", "semiconductor", definition_en="What chips are made of."),
            concept("指数", "index"),
        ],
        dictionary=dictionary,
    )


@pytest.fixture
def records(recogniser):
    date = datetime.date(2025, 3, 27)
    found = recogniser.annotate_text(TEXT, date)
    return {record["text"]: record for record in (annotation_record(each, TEXT) for each in found)}


def test_an_annotation_has_the_published_keys(records):
    assert len(records) > 5
    for record in records.values():
        assert list(record) == ANNOTATION
        for part in record["parts"]:
            assert list(part) == ANNOTATION


def test_offsets_are_code_points_of_the_text(records):
    for text, record in records.items():
        assert TEXT[record["start"] : record["end"]] == text
        for part in record["parts"]:
            assert TEXT[part["start"] : part["end"]] == part["text"]


def test_a_term_names_its_concept(records):
    record = records["英伟达"]
    assert record["concept"] == "companies.nvidia"
    assert record["kind"] == "company"
    assert record["source"] == "glossary"
    assert record["equivalents"] == ["NVIDIA"]
    assert record["external_ids"] == ["ticker:NVDA.US"]
    assert record["reading"] == "Yīngwěidá"
    assert record["value"] is None


def test_the_parts_of_a_long_term_stay_reachable(records):
    parts = {part["text"]: part for part in records["费城半导体指数"]["parts"]}
    assert parts["半导体"]["definition"] == "What chips are made of."
    assert parts["指数"]["equivalents"] == ["index"]


def test_a_quantity_has_its_value_and_unit(records):
    record = records["800亿美元"]
    assert record["source"] == record["kind"] == "quantity"
    assert (record["value"], record["unit"], record["concept"]) == (80_000_000_000, "USD", None)


def test_a_range_has_two_ends_and_no_value(records):
    record = records["3%至5%"]
    assert (record["low"], record["high"], record["value"], record["unit"]) == (3, 5, None, "%")


def test_a_date_is_resolved_from_the_day_of_publication(records):
    record = records["去年10月"]
    assert (record["kind"], record["iso"]) == ("date", "2024-10")


def test_a_token_has_a_syllable_a_code_point(recogniser):
    tokens = [token_record(token) for token in recogniser.tokens("𠮷降价")]
    assert [list(token) for token in tokens] == [["start", "end", "reading", "syllables"]] * 2
    assert tokens[1] == {
        "start": 1,
        "end": 3,
        "reading": "jiàngjià",
        "syllables": ["jiàng", "jià"],
    }


def test_an_article_has_its_text_metadata_and_blocks(recogniser):
    read = replace(
        article("标题\n\n指数上涨\n责任编辑", "title", set_aside=(2,)),
        metadata=Metadata(title="标题", date=datetime.date(2025, 3, 27)),
    )
    record = article_record(recogniser.annotate(read), "a.txt")
    assert list(record) == ["id", "text", "metadata", "blocks", "annotations"]
    assert record["id"] == "a.txt"
    assert record["text"] == read.text
    assert record["metadata"] == {
        "title": "标题",
        "source": "",
        "author": "",
        "date": "2025-03-27",
        "publisher": "",
        "address": "",
    }
    assert record["blocks"][0] == {
        "start": 0,
        "end": 4,
        "kind": "title",
        "level": 0,
        "set_aside": None,
    }
    assert record["blocks"][2]["set_aside"] == "test"


def test_a_record_is_json(recogniser):
    record = article_record(recogniser.annotate(article(TEXT)), "a.txt")
    assert json.loads(json.dumps(record, ensure_ascii=False)) == record
