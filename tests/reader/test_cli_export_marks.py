"""caidu export shows what was marked in the window, in a copy of the article too, if asked to."""

import os

import openpyxl
import pytest
from click.testing import CliRunner

from reader.annotation.quotation import quote
from reader.cli import caidu
from reader.intake.load import read_first
from reader.library.library import LIBRARY_FILE, Library
from reader.library.passages import Colour, marked
from tests.warm import warmed

TEXT = (
    "降准的消息\n\n央行宣布降准0.5个百分点，数据中心改用液冷。\n\n"
    "分析师说，净息差收窄，市场走低；出货量达到3.1万台，毛利率约25%。\n"
)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = warmed(tmp_path_factory.mktemp("data"))
    file = folder / "seen.txt"
    file.write_text(TEXT, "utf-8")
    taken = read_first(file)
    start = taken.article.text.index("数据中心")
    with Library(folder / LIBRARY_FILE) as library:
        sha = library.keep(taken.article, taken.original, str(file)).sha256
        passage = marked(quote(taken.article.text, start, start + 8), Colour.PINK, "核对 note")
        library.passages.put(sha, [passage])
    return folder


@pytest.fixture
def export(data, tmp_path):
    def export(text, name, *options):
        file = tmp_path / "article.txt"
        file.write_text(text, "utf-8")
        done = CliRunner().invoke(
            caidu,
            ["export", str(file), "-o", str(tmp_path / name), *options],
            env={**os.environ, "CAIDU_DATA": str(data)},
        )
        assert done.exit_code == 0, done.output
        return tmp_path / name

    return export


@pytest.mark.parametrize("text", [TEXT, f"来源：样例财经\n\n{TEXT}"], ids=["same", "copy"])
def test_marks_are_shown_in_the_article_and_in_a_copy(export, text):
    written = export(text, "a.html").read_text("utf-8")
    assert 'class="own pink" title="核对 note"' in written


def test_no_marks_leaves_them_out(export):
    assert "核对 note" not in export(TEXT, "a.html", "--no-marks").read_text("utf-8")
    assert "核对 note" not in export(TEXT, "a.html", "--preset", "client").read_text("utf-8")
    client = export(TEXT, "a.html", "--preset", "client", "--marks").read_text("utf-8")
    assert "核对 note" in client


def test_another_article_shows_none(export):
    other = "另一条消息\n\n数据中心改用液冷的说法没有得到证实，公司没有回应。\n"
    assert "核对 note" not in export(other, "a.html").read_text("utf-8")


def test_the_workbook_lists_them(export):
    book = openpyxl.load_workbook(export(TEXT, "a.xlsx"))
    _, row = book["Marks"].iter_rows(values_only=True)
    assert row[:3] == ("数据中心改用液冷", "核对 note", "pink")
    assert "liquid cooling" in row[4]
