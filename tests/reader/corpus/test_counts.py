"""Counts of terms by month and source."""

import datetime
import random
from collections import Counter, defaultdict

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from reader.corpus.counts import By, counted
from reader.corpus.schema import ANNOTATIONS
from reader.errors import CorpusError

EMPTY = {
    field.name: None if field.nullable else "" for field in ANNOTATIONS if field.type == pa.string()
}


def written(place, rows, group):
    blank = EMPTY | {"start": 0, "end": 1, "equivalents": [], "value": None}
    table = pa.Table.from_pylist([blank | row for row in rows], ANNOTATIONS)
    pq.write_table(table, place, row_group_size=group)
    return place


def random_rows(seed):
    chance = random.Random(seed)
    for article in range(40):
        month = chance.choice([None, 1, 2, 3])
        told = {
            "article": article,
            "source": chance.choice(["甲报", "乙报", ""]),
            "date": month and datetime.date(2025, month, 5),
        }
        for _ in range(chance.randrange(9)):
            concept = chance.choice([None, "a", "b"])
            text = chance.choice(["降准", "下调准备金率"]) if concept == "a" else "液冷"
            english = {"a": ["RRR cut"], "b": []}.get(concept, ["x"])
            yield told | {"concept": concept, "text": text, "equivalents": english}


@pytest.mark.parametrize("by", [(), (By.MONTH,), (By.SOURCE,), (By.MONTH, By.SOURCE)])
@pytest.mark.parametrize("group", [1, 7, 10_000])
def test_counts_are_those_of_the_rows(tmp_path, by, group):
    rows = list(random_rows(group))
    found = counted(written(tmp_path / "t.parquet", rows, group), by)
    counts, articles = Counter(), defaultdict(set)
    for row in rows:
        if row["concept"]:
            month = f"{row['date']:%Y-%m}" if row["date"] else ""
            parts = {By.MONTH: month, By.SOURCE: row["source"]}
            key = (row["concept"], tuple(parts[each] for each in by))
            counts[key] += 1
            articles[key].add(row["article"])
    assert {(c.concept, c.key): c.count for each in found for c in each} == counts
    assert {(c.concept, c.key): c.articles for each in found for c in each} == {
        key: len(each) for key, each in articles.items()
    }
    totals = [sum(c.count for c in each) for each in found]
    assert totals == sorted(totals, reverse=True)


def test_a_concept_is_shown_as_it_is_written_most_often(tmp_path):
    named = {"concept": "a", "equivalents": ["RRR cut", "cut"], "article": 0}
    rows = [named | {"text": text} for text in ("降准", "下调准备金率", "降准")]
    ((only,),) = counted(written(tmp_path / "t.parquet", rows, 10))
    assert (only.text, only.english, only.count, only.articles) == ("降准", "RRR cut", 3, 1)


def test_one_concept_alone(tmp_path):
    place = written(tmp_path / "t.parquet", list(random_rows(1)), 10)
    (one,) = counted(place, (By.MONTH,), "b")
    assert {each.concept for each in one} == {"b"}
    assert [one] == [each for each in counted(place, (By.MONTH,)) if each[0].concept == "b"]
    assert counted(place, (), "unknown") == []


def test_an_empty_table_counts_nothing(tmp_path):
    assert counted(written(tmp_path / "t.parquet", [], 10)) == []


def test_what_is_no_such_table_is_told(tmp_path):
    place = tmp_path / "t.parquet"
    with pytest.raises(CorpusError, match="can't be read"):
        counted(place)
    place.write_bytes(b"PAR1 nonsense PAR1")
    with pytest.raises(CorpusError, match="can't be read"):
        counted(place)
    pq.write_table(pa.table({"a": [1]}), place)
    with pytest.raises(CorpusError, match="was not made by"):
        counted(place)
