"""caidu glossary import: the plan it prints, what it writes, and what it leaves."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from glossary.model import Language
from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from tests.builders import concept

ROOT = Path(__file__).parents[2]
VERDICTS = ["new", "changed", "same", "conflict", "invalid"]
TABLE = "term,english,reading,domain\n示例甲,sample one,shì lì jiǎ,banking\n示例乙,sample two,,\n"


@pytest.fixture
def invoke(tmp_path):
    def invoke(*arguments):
        return CliRunner().invoke(
            caidu, ["--data", str(tmp_path / "data"), "glossary", "import", *map(str, arguments)]
        )

    return invoke


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text(TABLE, "utf-8")
    return path


def kept(tmp_path):
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        return {each.terms[0].text: each for each in store.concepts()}


def actions(tmp_path):
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        return [group.action for group in store.history()]


def test_a_table_headed_plainly_is_taken_in_as_one_step(invoke, file, tmp_path):
    done = invoke(file)
    assert done.exit_code == 0
    found = kept(tmp_path)
    assert set(found) == {"示例甲", "示例乙"}
    assert found["示例甲"].domain == "banking"
    assert found["示例甲"].terms[0].reading == "shì lì jiǎ"
    assert found["示例甲"].equivalents() == ("sample one",)
    assert actions(tmp_path) == ["import terms.csv"]
    assert "2 new; 2 concepts written" in done.stderr


def test_the_same_file_twice_changes_nothing(invoke, file, tmp_path):
    invoke(file)
    before = kept(tmp_path)
    done = invoke(file)
    assert "2 same; nothing to change" in done.stderr
    assert done.stdout == ""
    assert kept(tmp_path) == before
    assert actions(tmp_path) == ["import terms.csv"]


def test_undo_takes_all_of_it_back(invoke, file, tmp_path):
    invoke(file)
    CliRunner().invoke(caidu, ["--data", str(tmp_path / "data"), "glossary", "undo"])
    assert kept(tmp_path) == {}


def test_a_dry_run_prints_the_plan_alone_and_does_nothing(invoke, file, tmp_path):
    done = invoke(file, "--dry-run", "--json")
    assert done.exit_code == 0
    planned = json.loads(done.stdout)
    assert list(planned) == VERDICTS
    assert [row["term"] for row in planned["new"]] == ["示例甲", "示例乙"]
    assert not (tmp_path / "data").exists()


def test_the_plan_tells_changed_and_invalid_rows_with_their_lines(invoke, file, tmp_path):
    invoke(file)
    file.write_text(TABLE.replace("sample two,,", "sample two,shì lì yǐ,") + ",,,banking\n")
    planned = json.loads(invoke(file, "--json").stdout)
    (changed,), (invalid,) = planned["changed"], planned["invalid"]
    assert (changed["line"], changed["writes"]) == (3, True)
    assert [each["field"] for each in changed["differences"]] == ["terms.zh-Hans"]
    assert invalid["line"] == 4
    assert invalid["reason"]
    assert kept(tmp_path)["示例乙"].terms[0].reading == "shì lì yǐ"


@pytest.mark.parametrize(
    ("policy", "english"),
    [("skip", ("sample one",)), ("fill", ("sample one",)), ("overwrite", ("other", "sample one"))],
)
def test_the_policy_decides_over_what_is_there(invoke, file, tmp_path, policy, english):
    invoke(file)
    file.write_text("term,english\n示例甲,other\n")
    invoke(file, "--policy", policy)
    assert kept(tmp_path)["示例甲"].equivalents() == english


def test_columns_are_mapped_by_heading_and_by_number(invoke, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_text("Foo;Bar;Baz\n示例丙;sample three;banking\n", "gb18030")
    mapping = ["--map", "foo=zh", "--map", "2=en", "--map", "Baz=domain"]
    done = invoke(path, "--encoding", "gb18030", "--separator", ";", *mapping)
    assert done.exit_code == 0, done.stderr
    (found,) = kept(tmp_path).values()
    assert (found.terms[0].text, found.equivalents(), found.domain) == (
        "示例丙",
        ("sample three",),
        "banking",
    )


def test_a_mapped_field_is_no_longer_guessed_elsewhere(invoke, tmp_path):
    path = tmp_path / "two.csv"
    path.write_text("english,better\n示例丁,x\n")
    path.write_text("zh,en,better\n示例丁,wrong,right\n")
    invoke(path, "--map", "better=en")
    assert kept(tmp_path)["示例丁"].equivalents() == ("right",)


@pytest.mark.parametrize(
    "wrong",
    [("--map", "nowhere=zh"), ("--map", "term=nothing"), ("--policy", "x"), ("--map", "5=en")],
)
def test_wrong_use_is_told_apart(invoke, file, wrong):
    assert invoke(file, *wrong).exit_code == 2


def test_tables_alone_are_mapped(invoke):
    path = ROOT / "tests" / "data" / "tbx" / "v2_dca.tbx"
    assert invoke(path, "--map", "a=b").exit_code == 2


def test_tbx_is_taken_in_and_what_is_not_kept_is_told(invoke, tmp_path):
    done = invoke(ROOT / "tests" / "data" / "tbx" / "v2_dca.tbx")
    assert "Languages passed over: de (1)" in done.stderr
    (found,) = [each for each in kept(tmp_path).values() if "RRR cut" in str(each.terms)]
    assert Language.ZH_HANT_TW in {term.language for term in found.terms}


def test_a_workbook_may_have_several_sheets(invoke, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["nothing", "here"])
    book.create_sheet("Terms").append(["term", "english"])
    book["Terms"].append(["示例戊", "sample five"])
    book.save(tmp_path / "book.xlsx")
    assert invoke(tmp_path / "book.xlsx", "--sheet", "Terms").exit_code == 0
    assert set(kept(tmp_path)) == {"示例戊"}
    assert invoke(tmp_path / "book.xlsx", "--sheet", "None").exit_code != 0


def run(tmp_path, *arguments):
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "-m", "reader", "--data", str(tmp_path / "data"),
         "glossary", "import", *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT, env=dict(os.environ),
    )  # fmt: skip


def test_a_file_of_no_use_fails_with_a_message(tmp_path):
    path = tmp_path / "bad.csv"
    path.write_text("term,english,domain\n,,only\n,,these\n")
    process = run(tmp_path, path)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "no row of it could be used" in stderr.decode()
    assert "Traceback" not in stderr.decode()


def test_a_missing_file_fails_with_a_message(tmp_path):
    process = run(tmp_path, tmp_path / "none.csv")
    _, stderr = process.communicate(timeout=60)
    assert process.returncode == 1
    assert "none.csv" in stderr.decode()


def test_stopping_with_ctrl_c_leaves_nothing(tmp_path):
    path = tmp_path / "many.csv"
    rows = "".join(f"示例{number},sample {number}\n" for number in range(60_000))
    path.write_text(f"term,english\n{rows}")
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        store.save(concept("示例"), action="add")
    process = run(tmp_path, path)
    until = time.monotonic() + 60
    while not list((tmp_path / "data").glob(f"{STORE}-*")) and time.monotonic() < until:
        time.sleep(0.02)  # until it has the store open: the file is read, the plan begins
    time.sleep(0.5)
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert process.returncode in (130, -signal.SIGINT), stderr
    assert b"Traceback" not in stderr
    assert actions(tmp_path) == ["add"]
    assert len(kept(tmp_path)) == 1
