"""What was ruled about an article in the window counts on the command line, too."""

import csv
import datetime
import json

import pytest
from click.testing import CliRunner

from reader.annotation.quotation import quote
from reader.annotation.rulings import Ruling, Step
from reader.cli import caidu
from reader.intake.load import read_text
from reader.library.library import LIBRARY_FILE, Library
from reader.library.sketch import sketch_of

TEXT = "降准的消息\n\n央行宣布降准0.5个百分点，数据中心改用液冷，市场反应平稳。\n"
COPY = f"首页 > 财经 > 正文\n{TEXT}\n点击查看更多行情\n"
NOON = datetime.datetime(2025, 3, 26, 12, 0, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("data")


@pytest.fixture(scope="module")
def invoke(data):
    def invoke(*arguments, given=""):
        environment = {"CAIDU_DATA": str(data)}
        done = CliRunner().invoke(caidu, [*map(str, arguments)], input=given, env=environment)
        assert done.exit_code == 0, done.output
        return done

    return invoke


def concepts(invoke, text):
    record = json.loads(invoke("annotate", "--json", "-", given=text).stdout)
    return {
        (e["text"], record["text"][: e["start"]].count("降准")): e["concept"]
        for e in record["annotations"]
    }


@pytest.fixture(scope="module")
def ruled(invoke, data):
    """The second 降准 of the article is rejected, as the window would."""
    at = TEXT.rindex("降准")
    meaning = concepts(invoke, TEXT)["降准", 1]
    ruling = Ruling(quotation=quote(TEXT, at, at + 2), meaning=meaning, meant=False)
    with Library(data / LIBRARY_FILE) as library:
        library.change_rulings(
            sketch_of(read_text(TEXT)),
            lambda rulings: rulings.with_step(Step(time=NOON, given=(ruling,))),
        )
    return meaning


def test_a_file_and_another_copy_of_it_are_annotated_by_the_verdicts(invoke, ruled):
    for text in (TEXT, COPY):
        found = concepts(invoke, text)
        assert found["降准", 0] == ruled
        assert found.get(("降准", 1)) != ruled


def test_an_export_follows_them(invoke, ruled, tmp_path):
    source, out = tmp_path / "article.txt", tmp_path / "out.csv"
    source.write_text(COPY, encoding="utf-8")
    invoke("export", source, "-o", out)
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.reader(file) if "降准" in row]
    assert len(rows) == 1
    assert "2" not in rows[0]


def test_bare_texts_are_annotated_as_they_stand(invoke, ruled):
    line = json.dumps({"id": 1, "text": TEXT})
    record = json.loads(invoke("annotate", "--jsonl", "-", given=line).stdout)
    assert [e["text"] for e in record["annotations"]].count("降准") == 2


def test_a_library_that_cannot_be_read_is_told_and_left_alone(invoke, data, tmp_path):
    library, aside = data / LIBRARY_FILE, tmp_path / "aside.db"
    if library.exists():
        library.rename(aside)
    library.write_bytes(b"this is no database" * 100)
    done = invoke("annotate", "--json", "-", given=TEXT)
    assert "降准" in done.stdout
    assert LIBRARY_FILE in done.stderr
    library.unlink()
    if aside.exists():
        aside.rename(library)
