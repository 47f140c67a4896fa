"""caidu library lines: a term's places in the library, in context, sorted, counted."""

import csv
import io
import json

import pytest
from click.testing import CliRunner

from reader.annotation.annotate import Annotator
from reader.annotation.terminology import load_layers
from reader.cli import caidu
from reader.library import indexing
from reader.library.library import LIBRARY_FILE, Library
from reader.library.marks import GlossaryMark, base_mark
from tests.warm import warmed

ARTICLES = {
    "cooling.txt": "液冷方案进入量产\n来源：示例财经　2025-03-26\n\n公司称，液冷订单已排到明年。\n",
    "rates.txt": "净息差仍将承压\n来源：样例日报　2025-04-02\n\n多家银行的净息差降至1.4%。\n",
    "again.txt": "液冷再扩产\n来源：样例日报　2025-05-07\n\n三季度液冷出货翻倍。\n",
}


@pytest.fixture
def data(tmp_path):
    return warmed(tmp_path / "data")


@pytest.fixture
def invoke(data):
    def invoke(*arguments):
        return CliRunner().invoke(caidu, ["--data", str(data), "library", *map(str, arguments)])

    return invoke


@pytest.fixture
def taken(invoke, tmp_path):
    """Three articles are in the library, and not indexed."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert invoke("add", folder).exit_code == 0


@pytest.fixture
def indexed(taken, data):
    """The same, indexed."""
    mark = GlossaryMark(base_mark())
    annotator = Annotator(load_layers(data).laid())
    with Library(data / LIBRARY_FILE) as library:
        library.occurrences.outdate(None, None, "")
        for sha in indexing.pending(library, mark.base):
            indexing.index(library, sha, annotator, mark)


def test_a_string_needs_no_index(invoke, taken):
    told = invoke("lines", "液冷", "--as-text")
    assert told.exit_code == 0
    assert told.stdout.count("【液冷】") == 4
    assert told.stderr == ""
    first = told.stdout.splitlines()[0]
    assert "2025-05-07" in first


def test_a_term_is_found_by_the_index_and_what_is_not_indexed_is_told(invoke, taken):
    told = invoke("lines", "液冷")
    assert told.exit_code == 1
    assert "3 articles not indexed yet" in told.stderr


def test_a_term_is_found_by_its_chinese_and_its_english(invoke, indexed):
    chinese = json.loads(invoke("lines", "液冷", "--json").stdout)
    english = json.loads(invoke("lines", "liquid cooling", "--json").stdout)
    assert chinese["concept"] == english["concept"] is not None
    assert chinese["lines"] == english["lines"]
    assert (chinese["mentions"], chinese["articles"]) == (4, 2)
    assert (chinese["first"], chinese["last"]) == ("2025-03-26", "2025-05-07")
    line = chinese["lines"][0]
    assert (line["term"], line["source"], line["date"]) == ("液冷", "样例日报", "2025-05-07")


def test_lines_are_sorted_narrowed_and_paged(invoke, indexed):
    told = json.loads(invoke("lines", "液冷", "--sort", "right", "--json").stdout)
    after = [line["after"] for line in told["lines"]]
    assert after == sorted(after)
    told = json.loads(invoke("lines", "液冷", "--source", "示例财经", "--json").stdout)
    assert {line["source"] for line in told["lines"]} == {"示例财经"}
    told = invoke("lines", "液冷", "--limit", "1", "--offset", "1")
    assert told.stdout.count("【液冷】") == 1
    assert "2 more" in told.stderr
    assert invoke("lines", "液冷", "--since", "2025-06-01").exit_code == 1


def test_counts_are_told_by_month_and_source(invoke, indexed):
    counts = json.loads(invoke("lines", "液冷", "--counts", "--json").stdout)
    assert counts == [
        {"month": "2025-03", "source": "示例财经", "mentions": 2, "articles": 1},
        {"month": "2025-05", "source": "样例日报", "mentions": 2, "articles": 1},
    ]
    table = invoke("lines", "液冷", "--counts", "--csv").stdout
    assert list(csv.reader(io.StringIO(table)))[1] == ["2025-03", "示例财经", "2", "1"]
    assert "2025-05" in invoke("lines", "液冷", "--counts").stdout


def test_tables_have_a_row_a_line(invoke, indexed):
    rows = list(csv.DictReader(io.StringIO(invoke("lines", "净息差", "--csv").stdout)))
    assert [row["Term"] for row in rows] == ["净息差"] * 2
    assert {row["Source"] for row in rows} == {"样例日报"}


def test_wrong_uses_are_told(invoke, taken, tmp_path):
    assert invoke("lines", "液冷", "--json", "--csv").exit_code == 2
    told = CliRunner().invoke(caidu, ["--data", str(tmp_path / "none"), "library", "lines", "液冷"])
    assert told.exit_code == 1
    assert "no library" in str(told.exception)
    nothing = invoke("lines", "猪周期循环往复")
    assert nothing.exit_code == 1
    assert "stands nowhere" in str(nothing.exception)
