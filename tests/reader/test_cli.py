"""The command line: what it prints, what it refuses, and with which exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary.errors import GlossaryError
from reader.cli import caidu
from reader.errors import ReaderError
from tests.warm import warmed

ROOT = Path(__file__).parents[2]
TEXT = "降准的消息\n\n央行宣布降准0.5个百分点，数据中心改用液冷。\n"
EXPECTED = (GlossaryError, ReaderError, OSError)
"""What `main` says in a line, with exit code 1; all else would be a traceback."""
SOURCES = {"glossary", "quantity", "name", "dictionary"}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return warmed(tmp_path_factory.mktemp("data"))


@pytest.fixture
def run(data):
    """The command in a process of its own, with real pipes, as the user runs it."""
    environment = {**os.environ, "CAIDU_DATA": str(data), "PYTHONWARNINGS": "ignore"}

    def run(*arguments, given="", encoding="utf-8"):
        return subprocess.run(
            [sys.executable, "-m", "reader", *map(str, arguments)],
            input=given.encode(encoding),
            capture_output=True,
            cwd=ROOT,
            env=environment,
            check=False,
            timeout=60,
        )

    return run


@pytest.fixture
def inside(data):
    """The command in this process: quicker, for what does not depend on real pipes."""

    def invoke(*arguments, given: str | bytes = ""):
        return CliRunner().invoke(
            caidu, list(map(str, arguments)), input=given, env={"CAIDU_DATA": str(data)}
        )

    return invoke


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(TEXT, "utf-8")
    return path


def objects(result):
    return [json.loads(line) for line in result.output.splitlines()]


def test_a_file_becomes_a_table(run, file):
    done = run("annotate", file)
    assert (done.returncode, done.stderr) == (0, b"")
    rows = [line for line in done.stdout.decode().splitlines() if "液冷" in line]
    assert len(rows) == 1
    start = TEXT.index("液冷")
    for piece in (f"{start}-{start + 2}", "term", "yèlěng", "liquid cooling"):
        assert piece in rows[0]


def test_json_is_one_object_with_text_and_blocks(inside, file):
    done = inside("annotate", "--json", file)
    assert done.exit_code == 0
    record = json.loads(done.stdout)
    assert list(record) == ["id", "text", "metadata", "blocks", "annotations"]
    assert record["id"] == "文章.txt"
    assert [0, *(block["end"] for block in record["blocks"])] == [
        *(block["start"] for block in record["blocks"]),
        len(record["text"]),
    ]
    for each in record["annotations"]:
        assert record["text"][each["start"] : each["end"]] == each["text"]
    assert {each["source"] for each in record["annotations"]} <= SOURCES


def test_tokens_tile_the_text(inside, file):
    record = json.loads(inside("annotate", "--json", "--tokens", file).output)
    tokens = record["tokens"]
    assert [0, *(token["end"] for token in tokens)] == [
        *(token["start"] for token in tokens),
        len(record["text"]),
    ]
    assert all(len(token["syllables"]) == token["end"] - token["start"] for token in tokens)


def test_standard_input_is_read(run):
    done = run("annotate", "--json", "-", given="央行降准")
    assert "降准" in [each["text"] for each in json.loads(done.stdout)["annotations"]]


def test_standard_input_may_be_gb18030_as_files_may(inside):
    given = "央行宣布降准，市场反应平淡。".encode("gb18030")
    done = inside("annotate", "--json", "-", given=given)
    assert "降准" in [each["text"] for each in json.loads(done.stdout)["annotations"]]


def test_lines_in_lines_out(inside, tmp_path):
    lines = [
        {"id": 1, "text": "  𠮷降准\n"},
        {"id": "b", "text": "去年10月", "date": "2025-03-27"},
        {"text": ""},
    ]
    path = tmp_path / "lines.jsonl"
    path.write_text("\n\n".join(map(json.dumps, lines)), "utf-8")
    done = inside("annotate", "--jsonl", path)
    assert (done.exit_code, done.stderr) == (0, "")
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert list(first) == ["id", "annotations"]
    assert [first["id"], second["id"], third["id"]] == [1, "b", None]
    assert (first["annotations"][0]["start"], first["annotations"][0]["end"]) == (3, 5)
    assert second["annotations"][0]["iso"] == "2024-10"
    assert third["annotations"] == []


def test_lines_come_from_standard_input_too_with_tokens(inside):
    done = inside("annotate", "--jsonl", "--tokens", "-", given='{"text": "降准"}\n')
    (record,) = objects(done)
    assert list(record) == ["id", "annotations", "tokens"]


@pytest.mark.parametrize("source", ["glossary", "quantity", "dictionary"])
def test_only_restricts_the_sources(inside, source):
    line = json.dumps({"text": "央行降准0.5个百分点，市场反应平淡"})
    (record,) = objects(inside("annotate", "--jsonl", "--only", source, "-", given=line))
    assert {each["source"] for each in record["annotations"]} == {source}


def test_only_takes_several_sources(inside):
    line = json.dumps({"text": "央行降准0.5个百分点，市场反应平淡"})
    only = "glossary, quantity"
    (record,) = objects(inside("annotate", "--jsonl", "--only", only, "-", given=line))
    assert {each["source"] for each in record["annotations"]} == {"glossary", "quantity"}


@pytest.mark.parametrize(
    "line",
    [
        "no json",
        "null",
        "{}",
        '{"text": 3}',
        '{"text": "降准", "date": "last week"}',
        '{"text": "降准", "id": ' + "[" * 200_000 + "]" * 200_000 + "}",
    ],
    ids=lambda line: line[:40],
)
def test_a_bad_line_is_named(inside, line):
    done = inside("annotate", "--jsonl", "-", given='{"text": "降准"}\n\n' + line + "\n")
    assert isinstance(done.exception, ReaderError)
    assert str(done.exception).startswith("Line 3")
    assert len(objects(done)) == 1


def test_a_bad_line_fails_with_its_number(run):
    done = run("annotate", "--jsonl", "-", given='{"text": "降准"}\n{}\n')
    assert done.returncode == 1
    assert done.stderr.decode().startswith("caidu: Line 2")
    assert len(done.stdout.splitlines()) == 1


def test_lines_that_are_no_utf8_fail_with_a_message(inside):
    done = inside("annotate", "--jsonl", "-", given='{"text": "降准"}\n'.encode("gb18030"))
    assert isinstance(done.exception, ReaderError)
    assert str(done.exception).startswith("- is not UTF-8 text")


def test_a_byte_order_mark_before_the_lines_is_no_fault(inside):
    (record,) = objects(
        inside("annotate", "--jsonl", "-", given='\ufeff{"id": 1, "text": "降准"}\n')
    )
    assert record["id"] == 1


def test_lone_surrogates_in_json_are_no_accident(run):
    done = run("annotate", "--jsonl", "-", given='{"id": "\\ud800", "text": "\\ud800降准"}\n')
    assert (done.returncode, done.stderr) == (0, b"")
    record = json.loads(done.stdout)
    assert (record["annotations"][0]["start"], record["annotations"][0]["end"]) == (1, 3)


def test_the_units_a_quantity_may_have_are_listed(inside):
    done = inside("annotate", "--units")
    assert done.exit_code == 0
    rows = dict(line.split("\t", 1) for line in done.stdout.splitlines())
    assert rows["USD"].split("\t")[1].split()[0] == "美元"
    assert {"CNY", "%", "bp", "GW", "shares", "units"} <= rows.keys()


@pytest.mark.parametrize(
    "arguments",
    [
        ("annotate",),
        ("annotate", "--json", "--jsonl", "-"),
        ("annotate", "--only", "nonsense", "-"),
        ("annotate", "--nonsense", "-"),
        ("annotate", "a.txt", "b.txt"),
        ("--nonsense",),
    ],
)
def test_wrong_use_has_its_own_exit_code(inside, arguments):
    done = inside(*arguments)
    assert done.exit_code == 2
    assert "Usage:" in done.output


@pytest.mark.parametrize("options", [(), ("--jsonl",)])
def test_a_missing_file_fails_with_a_message(inside, tmp_path, options):
    done = inside("annotate", *options, tmp_path / "missing.txt")
    assert isinstance(done.exception, EXPECTED)
    assert "missing.txt" in str(done.exception)


def test_a_folder_is_no_file(inside, tmp_path):
    assert isinstance(inside("annotate", tmp_path).exception, EXPECTED)


def test_nothing_to_read_fails_with_a_message(inside):
    assert isinstance(inside("annotate", "-", given=" \n").exception, EXPECTED)


def test_a_broken_glossary_fails_with_a_message(run, tmp_path, file):
    (tmp_path / "glossary.db").write_text("no database")
    done = run("--data", tmp_path, "annotate", file)
    assert done.returncode == 1
    assert done.stderr.decode().startswith("caidu: ")
    assert b"Traceback" not in done.stderr


def test_the_data_folder_can_be_named_on_the_line(inside, tmp_path, file):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "glossary.db").write_text("no database")
    failed = inside("--data", tmp_path / "elsewhere", "annotate", file)
    assert isinstance(failed.exception, GlossaryError)
    assert inside("annotate", file).exit_code == 0


def test_help_and_version_are_shown(inside):
    assert "annotate" in inside("--help").output
    assert "--jsonl" in inside("annotate", "-h").output
    version = inside("--version")
    assert version.exit_code == 0
    assert "caidu" in version.output


def test_help_does_not_show_the_window_as_a_command(inside):
    listed = inside("--help").output.split("Commands:")[1]
    assert "annotate" in listed
    assert "window" not in listed


def test_a_folder_option_without_its_folder_says_so(inside):
    done = inside("--data")
    assert done.exit_code == 2
    assert "requires an argument" in done.output


def test_amounts_and_sandhi_are_written_as_asked(inside):
    line = json.dumps({"text": "他一个人投资了800亿美元。"}, ensure_ascii=False)
    asked = ("annotate", "--jsonl", "--tokens", "-", "--amounts", "long", "--sandhi")
    usual, chosen = (
        json.loads(inside(*arguments, given=line).output) for arguments in (asked[:4], asked)
    )
    for record, amount, tone in ((usual, "US$80bn", "yī"), (chosen, "US$80 billion", "yí")):
        assert (
            amount
            == next(a for a in record["annotations"] if "quantity" in a["kind"])["equivalents"][0]
        )
        assert tone in [s for token in record["tokens"] for s in token["syllables"]]
