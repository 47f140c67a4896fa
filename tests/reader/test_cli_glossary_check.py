"""caidu glossary check: what it finds, and with which exit code."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from glossary import team
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
    shared = tmp_path / "team.csv"
    shared.write_text("concept,domain,zh,en\nt.a,nowhere,另一术语,other\n")
    team.set_place(tmp_path, shared)
    assert invoke("check").stdout == ""
    told = json.loads(invoke("check", "--all", "--json").stdout)
    assert {
        "concept": "t.a",
        "field": "domain",
        "term": "",
        "severity": "warning",
        "reason": "there is no domain “nowhere”",
    } in told


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


def test_namesakes_without_an_id_are_named_by_their_lines(invoke, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("concept,domain,zh,en\na,banking,示例,x\na,banking,示例,y\n,banking,示例,z\n")
    assert [line.split("stands in ")[1] for line in invoke("check", path).stdout.splitlines()] == [
        *("(line 3) as well", "(line 4) as well"),
        *("a as well", "(line 4) as well"),
        *("a as well", "(line 3) as well"),
    ]


def test_a_file_and_all_exclude_each_other(invoke, tmp_path):
    assert invoke("check", tmp_path / "a.csv", "--all").exit_code == 2


def test_a_folder_of_tables_is_checked_whole(invoke, tmp_path):
    folder = tmp_path / "team"
    folder.mkdir()
    (folder / "a.csv").write_text("concept,kind,domain,zh,en\nt.a,company,,某公司,A Company\n")
    (folder / "rules.csv").write_text(
        "concept,term,effect,side,alternatives,example_yes,example_no\n"
        "t.a,某公司,reject,after,的,某公司的事,\n"
    )
    told = json.loads(invoke("check", folder, "--json").stdout)
    assert [(each["concept"], each["field"], each["severity"]) for each in told] == [
        ("t.a", "terms.rules", "error"),
        ("t.a", "definition_en", "note"),
    ]


def test_a_folder_is_read_as_a_team_s_is(invoke, tmp_path):
    folder = tmp_path / "team"
    folder.mkdir()
    done = invoke("check", folder)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "no glossary file" in str(done.exception)
    (folder / "a.tsv").write_text("term\tenglish\treading\n示例术语\tsample\tshì\n")
    told = json.loads(invoke("check", folder, "--json").stdout)
    assert [each["field"] for each in told] == ["terms.reading"]
