"""caidu export: which files it writes, where, what it says, and with which exit code."""

import csv
import os
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from reader.cli import caidu
from reader.cli.export import export_command
from reader.cli.export_options import options_of
from reader.cli.places import plan
from reader.export.options import PRESETS, English, ExportOptions, Layout, Paper, Pinyin
from tests.warm import warmed

TEXT = "降准的消息\n\n央行宣布降准0.5个百分点，数据中心改用液冷。\n"


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return warmed(tmp_path_factory.mktemp("data"))


@pytest.fixture
def environment(data):
    return {**os.environ, "CAIDU_DATA": str(data)}


@pytest.fixture
def invoke(environment):
    """The command in this process."""

    def invoke(*arguments, given=""):
        return CliRunner().invoke(
            caidu, ["export", *map(str, arguments)], input=given, env=environment
        )

    return invoke


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "文章.txt"
    path.write_text(TEXT, "utf-8")
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def terms(path):
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return [line["Term"] for line in csv.DictReader(lines)]


@pytest.mark.parametrize(
    ("suffix", "beginning"),
    [
        (".pdf", b"%PDF-"),
        (".html", b"<!DOCTYPE html>"),
        (".xlsx", b"PK"),
        (".csv", b"\xef\xbb\xbf"),
    ],
)
def test_the_name_of_the_file_chooses_its_kind(invoke, file, tmp_path, suffix, beginning):
    target = tmp_path / f"out{suffix}"
    done = invoke(file, "-o", target)
    assert (done.exit_code, done.stdout, done.stderr) == (0, f"{target}\n", "")
    assert target.read_bytes().startswith(beginning)
    assert names(tmp_path) == sorted([target.name, file.name])


def test_standard_input_is_exported(invoke, tmp_path):
    assert invoke("-", "-o", tmp_path / "out.csv", given=TEXT).exit_code == 0
    assert "降准" in terms(tmp_path / "out.csv")


def test_standard_input_in_a_folder_has_a_name(invoke, tmp_path):
    assert invoke("-", "-o", tmp_path / "new", "--format", "csv", given=TEXT).exit_code == 0
    assert names(tmp_path / "new") == ["stdin.csv"]


def test_many_files_go_into_a_folder_that_is_made(invoke, tmp_path):
    for name, text in (("a.txt", "央行降准。"), ("a.html", "数据中心。"), ("b.txt", "液冷。")):
        (tmp_path / name).write_text(text, "utf-8")
    out = tmp_path / "deep" / "out"
    done = invoke(*(tmp_path / name for name in ("a.txt", "a.html", "b.txt")), "-o", out,
                  "--format", "csv")  # fmt: skip
    assert done.exit_code == 0
    assert names(out) == ["a-2.csv", "a.csv", "b.csv"]
    assert done.stdout.splitlines() == [str(out / name) for name in ("a.csv", "a-2.csv", "b.csv")]
    assert done.stderr == "caidu: 3 of 3 written\n"
    assert "降准" in terms(out / "a.csv")
    assert "数据中心" in terms(out / "a-2.csv")


def test_a_file_that_fails_is_named_and_the_others_are_written(invoke, file, tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    out = tmp_path / "out"
    sources = [tmp_path / "missing.txt", file, tmp_path / "empty.txt"]
    done = invoke(*sources, "-o", out, "--format", "html")
    assert done.exit_code == 1
    assert names(out) == ["文章.html"]
    missing, empty, summary = done.stderr.splitlines()
    assert missing.startswith("caidu: ")
    assert "missing.txt does not exist" in missing
    assert "empty.txt" in empty
    assert summary == "caidu: 1 of 3 written, 2 failed"


def test_one_file_that_fails_leaves_the_old_target(invoke, tmp_path):
    (tmp_path / "old.html").write_text("old")
    done = invoke(tmp_path / "missing.txt", "-o", tmp_path / "old.html")
    assert done.exit_code == 1
    assert done.stderr.startswith("caidu: ")
    assert (tmp_path / "old.html").read_text() == "old"
    assert names(tmp_path) == ["old.html"]


def test_a_missing_folder_is_made_for_many_and_named_for_a_file(invoke, file, tmp_path):
    done = invoke(file, "-o", tmp_path / "none" / "out.html")
    assert done.exit_code == 1
    assert "the folder does not exist" in done.stderr
    assert names(tmp_path) == [file.name]


def test_what_is_exported_is_never_overwritten(invoke, tmp_path):
    source = tmp_path / "a.html"
    source.write_text("央行降准。", "utf-8")
    assert invoke(source, "-o", source).exit_code == 2
    assert invoke(source, "-o", tmp_path, "--format", "html").exit_code == 0
    assert source.read_text("utf-8") == "央行降准。"
    assert names(tmp_path) == ["a-2.html", "a.html"]


def test_a_workbook_has_the_quantities_and_options_reach_the_edition(invoke, tmp_path):
    given = TEXT + "五成的人。"
    assert invoke("-", "-o", tmp_path / "out.xlsx", given=given).exit_code == 0
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["Quantities"]
    assert "0.5个百分点" in {cell.value for cell in sheet["A"]}
    out = tmp_path / "out.csv"
    assert invoke("-", "-o", out, given=given).exit_code == 0
    assert "0.5个百分点" not in terms(out)
    assert invoke("-", "-o", out, "--quantities", given=given).exit_code == 0
    assert "0.5个百分点" in terms(out)


@pytest.mark.parametrize(
    "arguments",
    [
        ("a.txt",),
        ("-o", "out.pdf"),
        ("a.txt", "-o", "out.docx"),
        ("a.txt", "-o", ".pdf"),
        ("a.txt", "b.txt", "-o", "out.pdf"),
        ("-", "-", "-o", "out"),
        ("a.txt", "-o", "out.pdf", "--format", "html"),
        ("a.txt", "-o", "out.pdf", "--pinyin", "some"),
        ("a.txt", "-o", "out.pdf", "--margin", "5"),
        ("a.txt", "-o", "out.pdf", "--size", "huge"),
        ("a.txt", "-o", "out.pdf", "--onto", "report.pdf"),
        ("--onto", "report.pdf", "-o", "out.html"),
        ("--onto", "report.pdf", "-o", "report.pdf"),
        ("--onto", "-", "-o", "out.pdf"),
    ],
    ids=" ".join,
)
def test_wrong_use_has_its_own_exit_code(invoke, arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = invoke(*arguments)
    assert done.exit_code == 2
    assert "Usage:" in done.stderr
    assert names(tmp_path) == []


def test_onto_a_missing_report_fails_in_words(invoke, tmp_path):
    done = invoke("--onto", tmp_path / "report.pdf", "-o", tmp_path / "out.pdf")
    assert done.exit_code == 1
    assert done.stderr.startswith("caidu: ")
    assert "report.pdf" in done.stderr
    assert names(tmp_path) == []


def test_onto_marks_a_copy_of_a_report(invoke, file, tmp_path):
    report = tmp_path / "report.pdf"
    assert invoke(file, "-o", report, "--no-popups", "--pinyin", "none").exit_code == 0
    before = report.read_bytes()
    done = invoke("--onto", report, "-o", tmp_path / "marked.pdf")
    assert (done.exit_code, done.stdout) == (0, f"{tmp_path / 'marked.pdf'}\n")
    assert (tmp_path / "marked.pdf").read_bytes().startswith(b"%PDF-")
    assert report.read_bytes() == before


def test_names_that_meet_are_told_apart_in_any_case_of_letters():
    sources = [Path(name) for name in ("x/a.txt", "A.md", "a-2.txt", "y/a.txt")]
    targets = [job.target.name for job in plan(sources, "out/", None).jobs]
    assert targets == ["a.pdf", "A-2.pdf", "a-2-2.pdf", "a-3.pdf"]


def test_a_folder_may_have_a_point_in_its_name(tmp_path):
    several = [Path("a.txt"), Path("b.txt")]
    assert plan(several, "2025.03", None).folder == Path("2025.03")
    (tmp_path / "old.pdf").mkdir()
    assert plan(several[:1], str(tmp_path / "old.pdf"), None).folder == tmp_path / "old.pdf"


def test_the_presets_are_the_programs_and_options_override_them():
    assert options_of("print", dict.fromkeys(ExportOptions().as_record())) == PRESETS["print"]
    chosen = {"grey": False, "english": "inline", "pinyin": "all", "paper": "letter",
              "layout": "column", "margin_mm": 20.0, "font": None}  # fmt: skip
    options = options_of("print", chosen)
    assert options == ExportOptions(
        popups=False,
        english=English.INLINE,
        pinyin=Pinyin.ALL,
        paper=Paper.LETTER,
        layout=Layout.COLUMN,
        margin_mm=20.0,
    )
    assert {type(options.english), type(options.layout)} == {English, Layout}


def test_every_option_of_an_export_can_be_chosen():
    known = {each.name for each in export_command.params}
    assert set(ExportOptions().as_record()) <= known
