"""A run: batches, parts, the table; and that its rows are what the annotator says."""

import json
from collections import deque

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotation.record import annotation_record, article_record
from reader.corpus import merging
from reader.corpus.kit import Wanted, done, local_kit
from reader.corpus.listing import found, inputs_of, write_listing
from reader.corpus.parts import Parts, parts_folder
from reader.corpus.pool import Done
from reader.corpus.run import Places, Run, finish
from reader.corpus.schema import ANNOTATIONS, ARTICLES, Form
from reader.errors import CorpusError
from reader.intake.load import read_file
from tests.warm import warmed
from tests.wires import write_lines, write_wires

TOLD = {"version": "1", "glossary": "abc"}
SAME = ("start", "end", "text", "kind", "concept", "reading", "equivalents", "unit", "value")


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return local_kit(warmed(tmp_path_factory.mktemp("data")), Wanted(Form.PARQUET))


@pytest.fixture(scope="module")
def annotator(kit):
    return kit.annotator()


class Here:
    """A pool of this very process; `faulty` says which batches go wrong."""

    def __init__(self, annotator, wanted, faulty=lambda batch: "", last_first=False):
        self._annotator, self._wanted, self._faulty = annotator, wanted, faulty
        self._waiting = deque()
        self._take = self._waiting.pop if last_first else self._waiting.popleft
        self.done = []

    def has_room(self):
        return len(self._waiting) < 3

    def hand(self, batch):
        self._waiting.append(batch)

    def take(self):
        batch = self._take()
        self.done.append(batch)
        fault = self._faulty(batch)
        return Done(batch, fault=fault) if fault else Done(batch, self._packed(batch))

    def _packed(self, batch):
        return done(batch, self._annotator, self._wanted)


@pytest.fixture
def annotated(tmp_path, annotator):
    def annotated(
        *named, form=Form.PARQUET, text=False, most=2, out="out", stop=None, tell=None, **options
    ):
        place = tmp_path / f"{out}.{form.value}"
        parts = Parts(parts_folder(place))
        wanted = Wanted(form, text)
        parts.prepare()
        parts.begin(lambda at: write_listing(inputs_of(found(named)), at), {"glossary": "1"})
        run = Run(parts, wanted, most)
        pool = Here(annotator, wanted, **options)
        run.all_done(pool, tell or (lambda size: None))
        errors = tmp_path / f"{out}.errors.csv"
        places = Places(place, place.with_suffix(".articles.parquet"), errors)
        return place, finish(parts, run.count, wanted, places, TOLD), pool

    return annotated


def rows(place):
    return pq.read_table(place).to_pylist()


def test_a_row_for_each_annotation_and_one_for_each_article(annotated, annotator, tmp_path):
    folder = write_wires(tmp_path / "wires", 5)
    place, summary, _ = annotated(folder)
    assert (summary.articles, summary.failures) == (5, 0)
    table, articles = rows(place), rows(place.with_suffix(".articles.parquet"))
    assert [row["article"] for row in articles] == [0, 1, 2, 3, 4]
    assert [row["id"] for row in articles] == [f"{number:06}.txt" for number in range(5)]
    assert sum(row["annotations"] for row in articles) == len(table) == summary.annotations
    for row in articles:
        article = read_file(folder / row["id"])
        expected = [
            annotation_record(each, article.text)
            for each in annotator.annotate(article).annotations
        ]
        own = [each for each in table if each["article"] == row["article"]]
        assert [{name: each[name] for name in SAME} for each in own] == [
            {name: each[name] for name in SAME} for each in expected
        ]
        assert {each["title"] for each in own} == {row["title"]} == {article.metadata.title}
        assert {each["date"] for each in own} == {row["date"]} == {article.metadata.date}
        assert (row["length"], row["text"]) == (len(article.text), None)


def test_the_columns_are_those_published_and_say_what_made_them(annotated, tmp_path):
    place, *_ = annotated(write_wires(tmp_path / "wires", 1))
    for path, schema in ((place, ANNOTATIONS), (place.with_suffix(".articles.parquet"), ARTICLES)):
        found_ = pq.read_schema(path)
        assert found_.remove_metadata() == schema
        assert found_.metadata == {b"caidu.version": b"1", b"caidu.glossary": b"abc"}


TEXTS = st.lists(
    st.text(
        st.sampled_from("央行降准0.5个百分点，3月亿美元约\n 液冷%比亚迪周三\u3000A"), min_size=1
    ),
    min_size=1,
    max_size=4,
)


@given(texts=TEXTS, most=st.integers(1, 3))
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_rows_are_the_records_of_the_json_command(annotated, annotator, tmp_path, texts, most):
    folder = tmp_path / "texts"
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for number, text in enumerate(texts):
        (folder / f"{number}.txt").write_text(text + "文", "utf-8")
    place, *_ = annotated(folder, most=most)
    expected = []
    for path in sorted(folder.iterdir()):
        article = read_file(path)
        for each in annotator.annotate(article).annotations:
            record = annotation_record(each, article.text)
            record["annotation_source"] = str(record.pop("source"))
            record["kind"] = str(record["kind"])
            expected.append({"id": path.name, **record})
    shared = ["id", *ANNOTATIONS.names[7:]]
    table = rows(place)
    assert [{name: row[name] for name in shared} for row in table] == [
        {name: row[name] for name in shared} for row in expected
    ]


def test_lines_of_json_are_those_of_the_json_command(annotated, annotator, tmp_path):
    folder = write_wires(tmp_path / "wires", 3)
    place, *_ = annotated(folder, form=Form.LINES)
    expected = [
        article_record(annotator.annotate(read_file(path)), path.name)
        for path in sorted(folder.iterdir())
    ]
    assert [json.loads(line) for line in place.read_text("utf-8").splitlines()] == expected


def test_texts_are_written_only_if_asked_for(annotated, tmp_path):
    lines = write_lines(tmp_path / "wires.jsonl", 2)
    place, *_ = annotated(lines, text=True)
    texts = [json.loads(line)["text"] for line in lines.read_text("utf-8").splitlines()]
    assert [row["text"] for row in rows(place.with_suffix(".articles.parquet"))] == texts


@pytest.mark.parametrize("size", [100_000, 70])
def test_the_same_bytes_however_the_work_is_cut_and_done(annotated, tmp_path, monkeypatch, size):
    monkeypatch.setattr(merging, "ROWS", size)
    folder = write_wires(tmp_path / "wires", 6)
    first, *_ = annotated(folder, most=2)
    for out, options in {"a": {"most": 1}, "b": {"most": 5}, "c": {"last_first": True}}.items():
        other, *_ = annotated(folder, out=out, **options)
        assert other.read_bytes() == first.read_bytes()
        articles = [each.with_suffix(".articles.parquet") for each in (first, other)]
        assert articles[0].read_bytes() == articles[1].read_bytes()


def test_parts_that_are_there_are_not_done_again_and_a_damaged_one_is(annotated, tmp_path):
    folder = write_wires(tmp_path / "wires", 7)
    whole, *_ = annotated(folder, out="whole")
    stopped = []

    def stop(size):
        stopped.append(size)
        if len(stopped) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        annotated(folder, tell=stop)
    parts = tmp_path / "out.parquet.parts"
    kept = sorted(parts.glob("*.part"))
    assert len(kept) == 3
    assert not (tmp_path / "out.parquet").exists()
    kept[1].write_bytes(kept[1].read_bytes()[:-1] + b"x")
    told = []
    place, _, pool = annotated(folder, tell=told.append)
    assert [batch.number for batch in pool.done] == [1, 3]
    assert sum(told) == sum(path.stat().st_size for path in folder.iterdir())
    assert place.read_bytes() == whole.read_bytes()
    assert not parts.exists()


def test_a_batch_that_goes_wrong_is_tried_article_by_article(annotated, tmp_path):
    folder = write_wires(tmp_path / "wires", 6)
    told = []

    def faulty(batch):
        return "It fell over." if any("000003" in piece.name for piece in batch.pieces) else ""

    place, summary, _ = annotated(folder, most=3, faulty=faulty, tell=told.append)
    assert (summary.articles, summary.failures) == (5, 1)
    assert [row["id"][:6] for row in rows(place.with_suffix(".articles.parquet"))] == [
        "000000", "000001", "000002", "000004", "000005",
    ]  # fmt: skip
    assert (tmp_path / "out.errors.csv").read_text("utf-8-sig").splitlines() == [
        "path,reason",
        f"{folder / '000003.txt'},It fell over.",
    ]
    assert sum(told) == sum(path.stat().st_size for path in folder.iterdir())


def test_a_batch_that_went_wrong_by_chance_gives_the_same_table(annotated, tmp_path):
    folder = write_wires(tmp_path / "wires", 6)
    whole, *_ = annotated(folder, most=3)
    chance = ["It fell over."]
    other, summary, _ = annotated(
        folder, most=3, out="other", faulty=lambda batch: chance.pop() if chance else ""
    )
    assert summary.failures == 0
    assert other.read_bytes() == whole.read_bytes()


def test_a_list_of_errors_from_before_does_not_stay(annotated, tmp_path):
    folder = write_wires(tmp_path / "wires", 1)
    errors = tmp_path / "out.errors.csv"
    annotated(folder)
    assert not errors.exists()
    errors.write_text("path,reason\nold,old\n", "utf-8")
    annotated(folder)
    assert errors.read_text("utf-8-sig") == "path,reason\n"


def test_nothing_but_errors_makes_an_empty_table(annotated, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    place, summary, _ = annotated(tmp_path / "empty.txt")
    assert (summary.articles, summary.failures) == (0, 1)
    assert rows(place) == []


def test_a_table_that_cannot_be_put_in_place_leaves_the_parts(annotated, tmp_path):
    folder = write_wires(tmp_path / "wires", 1)
    (tmp_path / "out.parquet").mkdir()
    with pytest.raises(CorpusError, match="is a folder"):
        annotated(folder)
    assert list((tmp_path / "out.parquet.parts").glob("*.part"))
    (tmp_path / "out.parquet").rmdir()
    _, summary, pool = annotated(folder)
    assert (summary.articles, pool.done) == (1, [])
