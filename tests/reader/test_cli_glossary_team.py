"""caidu glossary team and propose: the team's layer set, used, and given back to its keeper."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner

from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import caidu
from tests.builders import concept


@pytest.fixture
def invoke(tmp_path):
    def invoke(*arguments, data="data"):
        folder = str(tmp_path / data)
        return CliRunner().invoke(caidu, ["--data", folder, "glossary", *map(str, arguments)])

    return invoke


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    (folder / "team.csv").write_text("concept,zh,en\nteam.a,团队术语,team term\n", "utf-8")
    return folder


def test_without_a_team_it_says_so(invoke):
    assert invoke("team").stdout == "no team's glossary is used\n"


def test_a_folder_set_is_used_until_it_is_taken_away(invoke, shared):
    assert invoke("team", shared).stdout == f"{shared}\t1 concept\n"
    assert invoke("team").stdout == f"{shared}\t1 concept\n"
    (found,) = json.loads(invoke("find", "团队术语", "--json").stdout)
    assert found["layer"] == "team"
    assert invoke("team", "--none").exit_code == 0
    assert invoke("find", "团队术语").exit_code == 1


def test_a_place_that_can_not_be_read_is_refused_and_not_kept(invoke, tmp_path):
    assert invoke("team", tmp_path / "nowhere").exit_code == 1
    assert invoke("team").stdout == "no team's glossary is used\n"


def test_a_team_that_went_away_is_told_and_left_out(invoke, shared):
    invoke("team", shared)
    (shared / "team.csv").unlink()
    shared.rmdir()
    done = invoke("find", "降准")
    assert done.exit_code == 0
    assert "The team's glossary is left out." in done.stderr


def test_a_folder_and_none_exclude_each_other(invoke, shared):
    assert invoke("team", shared, "--none").exit_code == 2


def test_a_proposal_is_what_the_keeper_takes_in(invoke, tmp_path):
    own = [concept("示例甲", "one", id="my.a"), concept("示例乙", "two", id="my.b")]
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        store.save(*own)
    path = tmp_path / "proposal.json"
    assert invoke("propose", "-o", path).stdout == f"{path}\n"
    assert invoke("import", path, data="keeper").exit_code == 0
    with GlossaryStore(tmp_path / "keeper" / STORE) as store:
        assert [replace(each, external_ids=()) for each in store.concepts()] == own


def test_only_the_concepts_named_are_proposed(invoke, tmp_path):
    with GlossaryStore(tmp_path / "data" / STORE) as store:
        store.save(concept("示例甲", id="my.a"), concept("示例乙", id="my.b"))
    done = invoke("propose", "-o", tmp_path / "a.json", "my.b")
    assert "1 concept proposed" in done.stderr
    assert invoke("propose", "-o", tmp_path / "b.json", "my.c").exit_code == 1
    assert not (tmp_path / "b.json").exists()


def test_with_nothing_to_propose_it_fails(invoke, tmp_path):
    assert invoke("propose", "-o", tmp_path / "a.json").exit_code == 1
