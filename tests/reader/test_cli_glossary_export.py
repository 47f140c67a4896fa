"""caidu glossary export: which terms it writes, what it says before, and what it refuses."""

import csv
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary.exchange import formats
from glossary.exchange.tbx.rules import faults
from glossary.model import Term, TermStatus
from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from tests.builders import concept
from tests.warm import warmed

ROOT = Path(__file__).parents[2]
OWN = concept("示例术语", "sample term", id="my.sample", reading="shì lì shù yǔ", domain="banking")


@pytest.fixture
def invoke(tmp_path):
    warmed(tmp_path / "data")

    def invoke(*arguments):
        folder = str(tmp_path / "data")
        return CliRunner().invoke(
            caidu, ["--data", folder, "glossary", "export", *map(str, arguments)]
        )

    return invoke


@pytest.fixture(autouse=True)
def _store(tmp_path):
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        store.save(OWN, concept("另一术语", id="my.other", domain="rates"))
        store.save(replace(concept("删去", id="my.gone"), retired=True))


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_users_terms_alone(invoke, tmp_path):
    done = invoke("-o", tmp_path / "own.csv", "--layer", "user")
    assert (done.exit_code, done.stdout) == (0, f"{tmp_path / 'own.csv'}\n")
    assert {row["concept"] for row in rows(tmp_path / "own.csv")} == {"my.sample", "my.other"}
    assert "2 concepts written" in done.stderr


def test_of_a_domain_from_all_layers(invoke, tmp_path):
    invoke("-o", tmp_path / "a.csv", "--domain", "banking")
    found = rows(tmp_path / "a.csv")
    assert {row["domain"] for row in found} == {"banking"}
    assert "my.sample" in {row["concept"] for row in found}
    assert len(found) > 10


def test_met_in_an_article_with_the_sentence_for_anki(invoke, tmp_path):
    article = tmp_path / "article.txt"
    article.write_text("标题在此\n\n央行宣布降准。这里有示例术语。\n", "utf-8")
    done = invoke("-o", tmp_path / "met.csv", "--met-in", article)
    assert done.exit_code == 0
    found = {row["concept"] for row in rows(tmp_path / "met.csv")}
    assert "my.sample" in found
    assert "my.other" not in found
    assert invoke("-o", tmp_path / "met.apkg", "--met-in", article).exit_code == 0
    assert (tmp_path / "met.apkg").stat().st_size > 1000


@pytest.mark.parametrize("form", list(formats.WRITABLE))
def test_every_format_is_written(invoke, tmp_path, form):
    done = invoke("-o", tmp_path / "out", "--format", form, "--layer", "user")
    assert done.exit_code == 0, done.output
    assert (tmp_path / "out").stat().st_size > 0


@pytest.mark.long
@pytest.mark.parametrize("form", ["tbx", "tbx2"])
def test_the_built_in_glossary_as_tbx_keeps_the_rules(invoke, tmp_path, form):
    path = tmp_path / "all.tbx"
    done = invoke("-o", path, "--format", form, "--domain", "semis", "--domain", "companies")
    assert done.exit_code == 0
    assert faults(path) == []
    back = formats.read(path)
    assert (back.faults, back.notes) == ((), ())
    assert len(back.concepts) > 100


def test_what_the_format_can_not_hold_is_told(invoke, tmp_path):
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        forbidden = Term(language=OWN.terms[0].language, text="禁", status=TermStatus.FORBIDDEN)
        store.save(replace(OWN, definition_en="Said.", terms=(*OWN.terms, forbidden)))
    done = invoke("-o", tmp_path / "a.txt", "--format", "omegat", "--layer", "user")
    assert "omegat can't hold" in done.stderr
    assert "such as 示例术语" in done.stderr
    assert "can't hold" not in invoke("-o", tmp_path / "a.tbx", "--layer", "user").stderr


@pytest.mark.parametrize("arguments", [(), ("-o", "a.docx"), ("-o", "a.csv", "--layer", "x")])
def test_wrong_use_is_told_apart(invoke, arguments):
    assert invoke(*arguments).exit_code == 2


def test_nothing_to_write_fails_and_leaves_the_file(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("as it was")
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "reader", "--data", str(tmp_path / "data"),
         "glossary", "export", "-o", str(path), "--domain", "nowhere"],
        capture_output=True, cwd=ROOT, env=dict(os.environ), check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "nothing was written" in done.stderr.decode()
    assert path.read_text() == "as it was"
