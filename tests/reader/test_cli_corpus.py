"""caidu corpus: the terms many articles suggest, and their annotations as lines of JSON."""

import json

import pytest
from click.testing import CliRunner

from glossary import team
from glossary.model import Verdict
from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from tests.warm import warmed

TEXT = (
    "冷却液泵站的消息\n\n"
    "不少公司在用冷却液泵站，镓硼叠层电池（gallium boron tandem cell）还在试验。\n"
    "市场上的冷却液泵站由Zorvex制造，今年冷却液泵站涨价，央行宣布降准。\n"
)


@pytest.fixture
def data(tmp_path_factory):
    return warmed(tmp_path_factory.mktemp("data"))


@pytest.fixture
def invoke(data):
    def invoke(*arguments, given=""):
        return CliRunner().invoke(
            caidu,
            ["corpus", *map(str, arguments)],
            input=given,
            env={"CAIDU_DATA": str(data)},
        )

    return invoke


@pytest.fixture
def folder(tmp_path):
    """Two articles, one of them in a folder inside, and what is no article."""
    place = tmp_path / "articles"
    (place / "inner").mkdir(parents=True)
    (place / ".hidden").mkdir()
    (place / "一.txt").write_text(TEXT, "utf-8")
    (place / "inner" / "二.md").write_text(f"另一篇\n\n{TEXT}", "utf-8")
    (place / "table.csv").write_text("a,b\n", "utf-8")
    (place / ".hidden" / "three.txt").write_text(TEXT, "utf-8")
    return place


def records(result):
    return {each["text"]: each for each in json.loads(result.stdout)}


def lines(path):
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_terms_come_with_why_how_often_english_and_an_example(invoke, folder):
    done = invoke("terms", folder, "--json")
    assert done.exit_code == 0, done.output
    found = records(done)
    inline = found["镓硼叠层电池"]
    assert (inline["english"], inline["evidence"]) == (["gallium boron tandem cell"], ["inline"])
    assert (found["冷却液泵站"]["count"], found["冷却液泵站"]["articles"]) == (8, 2)
    assert found["Zorvex"]["evidence"] == ["name"]
    example = found["Zorvex"]["example"]
    assert example["file"] == "一.txt"
    assert TEXT[example["start"] : example["end"]] == "Zorvex"
    assert "由Zorvex制造" in example["text"]
    assert "\n" not in example["text"]


def test_lines_are_for_the_eye_and_limited(invoke, folder):
    done = invoke("terms", folder, "--limit", 1)
    assert len(done.stdout.splitlines()) == 1
    assert done.stdout.split("\t")[0].split() == ["2", "2", "inline", "镓硼叠层电池"]
    assert "more; see them with --limit" in done.stderr


def test_least_says_how_often_a_phrase_must_stand(invoke, folder):
    assert "冷却液泵站" in records(invoke("terms", folder, "--json", "--least", 8))
    assert "冷却液泵站" not in records(invoke("terms", folder, "--json", "--least", 9))


def test_standard_input_is_an_article(invoke):
    assert "Zorvex" in records(invoke("terms", "-", "--json", given=TEXT))


def test_what_was_rejected_is_left_out_and_what_was_put_off_is_not(invoke, folder, data):
    with GlossaryStore(data / STORE) as store:
        store.judge_candidates({"Zorvex": Verdict.REJECTED, "冷却液泵站": Verdict.LATER})
    found = records(invoke("terms", folder, "--json"))
    assert "Zorvex" not in found
    assert "冷却液泵站" in found


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(invoke, folder):
    (folder / "empty.txt").write_bytes(b"")
    done = invoke("terms", folder, "--json")
    assert done.exit_code == 1
    assert "empty.txt" in done.stderr
    assert "Zorvex" in records(done)


def test_a_folder_without_texts_is_refused(invoke, tmp_path):
    (tmp_path / "nothing").mkdir()
    done = invoke("terms", tmp_path / "nothing")
    assert done.exit_code == 1
    assert "no texts" in str(done.exception)


def test_a_team_s_glossary_that_is_gone_is_told_and_left_out(invoke, data, tmp_path):
    team.set_place(data, tmp_path / "gone")
    done = invoke("terms", "-", given=TEXT)
    assert done.exit_code == 0
    assert "The team's glossary is left out." in done.stderr


def test_standard_input_is_read_once_only(invoke):
    assert invoke("terms", "-", "-", given=TEXT).exit_code == 2


def test_a_line_of_json_for_each_text(invoke, folder, tmp_path, data):
    out = tmp_path / "out.jsonl"
    done = invoke("annotate", folder, folder / "一.txt", "-o", out)
    assert done.exit_code == 0, done.output
    assert [each["id"] for each in lines(out)] == ["一.txt", "inner/二.md"]
    alone = CliRunner().invoke(
        caidu, ["annotate", "--json", str(folder / "一.txt")], env={"CAIDU_DATA": str(data)}
    )
    assert lines(out)[0] == json.loads(alone.stdout)
    assert "2 of 2 written" in done.stderr


def test_the_file_that_stood_there_is_replaced_by_a_whole_one_or_stays(invoke, folder, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("before\n", "utf-8")
    assert invoke("annotate", tmp_path / "missing.txt", "-o", out / "x").exit_code != 0
    assert out.read_text("utf-8") == "before\n"
    assert invoke("annotate", folder, "-o", out).exit_code == 0
    assert len(lines(out)) == 2
    assert sorted(each.name for each in tmp_path.iterdir()) == ["articles", "out.jsonl"]


def test_a_text_is_not_written_over(invoke, folder):
    done = invoke("annotate", folder, "-o", folder / "一.txt")
    assert done.exit_code == 2
    assert (folder / "一.txt").read_text("utf-8") == TEXT
