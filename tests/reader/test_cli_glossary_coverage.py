"""caidu glossary coverage: how far the glossary reaches in a folder of texts, and what it lacks."""

import json

import pytest
from click.testing import CliRunner

from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from tests.builders import concept
from tests.warm import warmed

FIRST = "央行宣布降准，市场反应平淡。\n分析师称，溴素装置负荷仍平淡，溴素装置检修。\n"
SECOND = "溴素装置开工，成交平淡。Veltrix公司表示，溴素装置满产，Veltrix获益。\n"


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(FIRST, "utf-8")
    (folder / "more" / "b.md").write_text(SECOND, "utf-8")
    return folder


@pytest.fixture
def run(tmp_path):
    warmed(tmp_path / "data")

    def run(*arguments):
        command = ["--data", str(tmp_path / "data"), "glossary", "coverage"]
        return CliRunner().invoke(caidu, [*command, *map(str, arguments)])

    return run


def lacking(done):
    return {each["text"]: each for each in json.loads(done.stdout)["lacking"]}


def test_a_folder_is_counted_as_one(run, texts):
    told = json.loads(run(texts, "--json").stdout)
    assert told["texts"] == 2
    assert told["characters"] == sum("\u4e00" <= each <= "\u9fff" for each in FIRST + SECOND)
    by_source = told["characters_by_source"]
    assert sum(by_source.values()) <= told["characters"]
    assert told["share_of_characters"] == round(by_source["glossary"] / told["characters"], 4)


def test_what_the_glossary_lacks_is_listed_with_how_often_and_where(run, texts):
    found = lacking(run(texts, "--json"))
    flat = found["平淡"]
    assert (flat["lack"], flat["texts"], flat["times"]) == ("dictionary", 2, 3)
    assert flat["english"]
    assert flat["text"] in flat["example"]
    assert found["溴素装置"]["lack"] == "phrase"
    assert found["溴素装置"]["times"] == 4
    assert found["Veltrix"]["lack"] == "name"
    assert "降准" not in found


def test_what_stands_in_the_most_texts_comes_first(run, texts):
    order = [
        (-each["texts"], -each["times"])
        for each in json.loads(run(texts, "--json", "--least", "1").stdout)["lacking"]
    ]
    assert order == sorted(order)
    assert len(order) > len(lacking(run(texts, "--json")))


def test_a_term_added_is_lacking_no_more_and_raises_the_share(run, texts, tmp_path):
    before = json.loads(run(texts, "--json").stdout)
    (tmp_path / "data").mkdir(exist_ok=True)
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        store.save(concept("平淡", "flat", domain="general"))
    done = run(texts, "--json")
    after = json.loads(done.stdout)
    assert "平淡" not in lacking(done)
    assert after["share_of_characters"] > before["share_of_characters"]
    assert after["terms"] == before["terms"] + 1


def test_as_lines_and_with_a_limit(run, texts):
    done = run(texts, "--limit", "1")
    assert done.stdout.startswith("2 texts, ")
    assert len(done.stdout.splitlines()) == 5
    assert "more; see them with --limit" in done.stderr


def test_a_text_without_chinese_and_one_that_can_t_be_read(run, texts):
    (texts / "empty.txt").write_text("Only English here.\n")
    assert run(texts / "empty.txt").stdout.startswith("1 text, 0 Chinese characters")
    done = run(texts / "a.txt", texts / "missing.txt")
    assert done.exit_code == 1
    assert "missing.txt" in done.stderr
    assert done.stdout.startswith("1 text, ")


def test_nothing_is_counted_where_nothing_can_be_read(run, texts):
    done = run(texts / "missing.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "missing.txt" in done.stderr
