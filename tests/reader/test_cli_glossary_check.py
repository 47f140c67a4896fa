"""caidu glossary check and coverage: what they find, and with which exit code."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from tests.builders import concept


@pytest.fixture
def invoke(tmp_path):
    def invoke(*arguments):
        return CliRunner().invoke(
            caidu, ["--data", str(tmp_path), "glossary", *map(str, arguments)]
        )

    return invoke


def saved(tmp_path, *concepts):
    with GlossaryStore(tmp_path / STORE) as store:
        store.save(*concepts)


def test_a_sound_glossary_passes(invoke, tmp_path):
    saved(tmp_path, concept("示例术语", "sample term", domain="banking", reading="shìlì shùyǔ"))
    done = invoke("check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "0 errors, 0 remarks" in done.stderr


def test_only_what_the_user_has_is_told_unless_all_is_asked_for(invoke, tmp_path):
    saved(tmp_path, concept("示例术语", "sample term", domain="banking"))
    assert invoke("check").stdout == ""
    told = json.loads(invoke("check", "--all", "--json").stdout)
    assert all(set(each) == {"concept", "field", "term", "severity", "reason"} for each in told)


def test_a_wrong_reading_and_an_unknown_domain_are_remarks(invoke, tmp_path):
    saved(tmp_path, concept("示例术语", "sample", id="a", domain="nowhere", reading="shì lì"))
    done = invoke("check", "--json")
    told = json.loads(done.stdout)
    assert {each["field"] for each in told} == {"domain", "terms.reading"}
    assert done.exit_code == 0


def test_an_error_fails(invoke, tmp_path):
    made = concept("示例术语", "sample", id="a", domain="banking")
    saved(tmp_path, replace(made, terms=(*made.terms, replace(made.terms[0], text=" "))))
    done = invoke("check")
    assert done.exit_code == 1
    assert done.stdout == "error    a terms.text: a term is blank\n"


def test_a_file_is_checked_by_its_lines(invoke, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("term,english,reading\n示例术语,sample,shì\n,,x\n另一术语,other,\n")
    done = invoke("check", path, "--json")
    told = json.loads(done.stdout)
    assert [(each["line"], each["severity"]) for each in told] == [(3, "error"), (2, "warning")]
    assert done.exit_code == 1


def test_a_file_and_all_exclude_each_other(invoke, tmp_path):
    assert invoke("check", tmp_path / "a.csv", "--all").exit_code == 2


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text("央行宣布降准，市场反应平淡。\n", "utf-8")
    return path


def test_coverage_tells_the_shares_and_what_only_the_dictionary_knows(invoke, article):
    (told,) = json.loads(invoke("coverage", "--json", article).stdout)
    assert told["characters"] == 12
    assert sum(told["characters_by_source"].values()) <= 12
    assert told["share_of_characters"] == round(told["characters_by_source"]["glossary"] / 12, 4)
    assert 0 < told["share_of_terms"] < 1
    words = {each["text"]: each["english"] for each in told["dictionary_only"]}
    assert "平淡" in words
    assert "降准" not in words


def test_a_term_added_raises_the_coverage(invoke, article, tmp_path):
    (before,) = json.loads(invoke("coverage", "--json", article).stdout)
    saved(tmp_path, concept("平淡", "flat", domain="general"))
    (after,) = json.loads(invoke("coverage", "--json", article).stdout)
    assert after["share_of_characters"] > before["share_of_characters"]
    assert after["terms"] == before["terms"] + 1


def test_coverage_as_lines(invoke, article, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("Only English here.\n")
    lines = invoke("coverage", article, empty).stdout
    assert "12 Chinese characters" in lines
    assert "平淡\tpíngdàn\t" in lines
    assert "0 Chinese characters" in lines
