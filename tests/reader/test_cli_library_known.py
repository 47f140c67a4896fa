"""caidu library known: lists of known words; and caidu export heeds what is known."""

import pytest
from click.testing import CliRunner

from reader.cli import caidu
from reader.library.library import LIBRARY_FILE

TEXT = "央行宣布降准\n\n央行宣布降准25个基点，净息差承压。\n"


@pytest.fixture
def invoke(tmp_path):
    def invoke(*arguments):
        return CliRunner().invoke(caidu, ["--data", str(tmp_path / "data"), *map(str, arguments)])

    return invoke


@pytest.fixture
def words(tmp_path):
    path = tmp_path / "words.txt"
    path.write_text("央行\n降准\n蓝天白云好\n", encoding="utf-8")
    return path


def test_a_list_is_taken_in_and_given_out(invoke, words, tmp_path):
    said = invoke("library", "known", "import", words)
    assert (said.exit_code, said.stdout) == (
        0,
        "2 words are terms of the glossary\n1 words of their own: 蓝天白云好\n",
    )
    assert set(invoke("library", "known", "export").stdout.split()) == {
        *("央行", "降准", "蓝天白云好")
    }
    out = tmp_path / "out.txt"
    assert invoke("library", "known", "export", out).exit_code == 0
    assert len(out.read_text(encoding="utf-8").split()) == 3


def test_a_look_at_a_list_makes_no_library(invoke, words, tmp_path):
    assert invoke("library", "known", "import", words, "--dry-run").exit_code == 0
    assert not (tmp_path / "data" / LIBRARY_FILE).exists()
    assert invoke("library", "known", "export").stdout == ""


def test_an_export_for_what_is_new_leaves_out_what_is_known(invoke, words, tmp_path):
    file, out = tmp_path / "article.txt", tmp_path / "out.html"
    file.write_text(TEXT, encoding="utf-8")
    options = ("--for", "new", "--pinyin", "new")
    assert invoke("export", file, "-o", out, *options).exit_code == 0
    assert "RRR cut" in out.read_text(encoding="utf-8")
    invoke("library", "known", "import", words)
    assert invoke("export", file, "-o", out, *options).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert "RRR cut" not in page
    assert "net interest margin" in page
    assert "jiàngzhǔn" not in page
