"""The table of finance readings: each term alone and in running text."""

import csv
from pathlib import Path

import pytest

from reader.annotation.pinyin import Readings
from reader.annotation.syllables import aligned

TABLE = Path(__file__).parents[2] / "data" / "readings.csv"


@pytest.fixture(scope="module")
def rows():
    with TABLE.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def test_the_table_covers_the_families(rows):
    assert len({row["term"] for row in rows}) > 1000


def test_terms_alone_are_read_right(annotator, dictionary, segmenter, rows):
    readings = Readings(dictionary, segmenter.cut_plainly)
    wrong = {
        row["term"]: (row["reading"], str(found))
        for row in rows
        if str(found := readings.of(row["term"])) != row["reading"]
    }
    assert wrong == {}


def test_terms_in_running_text_are_read_right(annotator, rows):
    wrong = []
    for row in rows:
        text, term = row["text"], row["term"]
        start = text.index(term)
        syllables = [each for token in annotator.tokens(text) for each in token.reading.syllables]
        found = syllables[start : start + len(term)]
        wanted = aligned(term, row["reading"].lower()).syllables
        if [each.lower() for each in found] != list(wanted):
            wrong.append((text, term, row["reading"], " ".join(found)))
    assert wrong == []
