"""The team's layer: read from what is shared, and given back to as a proposal."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from glossary import plan as planning
from glossary import team
from glossary.errors import ExchangeError
from glossary.exchange import csv_file, formats
from glossary.exchange.formats import Form
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.plan import Choice, Policy
from glossary.store import GlossaryStore
from tests.builders import concept

CUT = concept("降准", "RRR cut", id="team.cut", domain="policy")
OWN = concept("降息", "rate cut", id="0190c2b2-0000-7000-8000-000000000000")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shared = tmp_path / "shared"
    shared.mkdir()
    return shared


def test_where_no_data_folder_can_be_no_place_is_noted(tmp_path: Path):
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    assert team.place(tmp_path / "data") is None


def test_a_place_is_noted_and_forgotten(tmp_path: Path):
    assert team.place(tmp_path / "none yet") is None
    team.set_place(tmp_path / "data", tmp_path / "共享")
    assert team.place(tmp_path / "data") == tmp_path / "共享"
    team.set_place(tmp_path / "data", None)
    team.set_place(tmp_path / "data", None)
    assert team.place(tmp_path / "data") is None


def test_a_folder_of_tables_is_read_with_rules_and_tombstones(folder: Path):
    csv_file.write(folder / "terms.csv", [CUT])
    (folder / "rules.csv").write_text(
        "concept,term,effect,side,alternatives,example_yes,example_no\n"
        "team.cut,降准,reject,after,的,,\n",
        encoding="utf-8",
    )
    (folder / "retired.csv").write_text("concept,replaced_by\nold,team.cut\n", encoding="utf-8")
    (folder / "readme.md").write_text("not a glossary")
    cut, gone = team.read(folder)
    assert cut.terms[0].rules
    assert (gone.id, gone.retired, gone.replaced_by) == ("old", True, "team.cut")


@pytest.mark.parametrize("form", [Form.CSV, Form.XLSX, Form.TBX, Form.JSON])
def test_a_single_file_of_any_form_is_a_layer(tmp_path: Path, form: Form):
    path = tmp_path / f"team{formats.SUFFIXES[form]}"
    formats.write(path, [CUT], form)
    (made,) = team.read(path)
    assert (made.id, made.equivalents()) == (CUT.id, ("RRR cut",))


def test_concepts_without_ids_get_ones_that_stay(tmp_path: Path):
    path = tmp_path / "terms.csv"
    path.write_text("term,english\n降准,RRR cut\n降息,rate cut\n", encoding="utf-8")
    before = {made.id for made in team.read(path)}
    path.write_text("term,english\n加息,hike\n降息,cut in rates\n降准,RRR cut\n", encoding="utf-8")
    assert before < {made.id for made in team.read(path)}


@pytest.mark.parametrize("content", ["concept,zh\na,降准\na,降息\n", "concept,zh\na,降准,x\n"])
def test_a_fault_names_the_file(folder: Path, content: str):
    (folder / "terms.csv").write_text(content, encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"shared"):
        team.read(folder)


def test_a_missing_or_empty_place_is_an_error(folder: Path):
    for place in (folder, folder / "nowhere"):
        with pytest.raises(ExchangeError):
            team.read(place)
    assert team.signature(folder / "nowhere") == ()


def test_the_signature_changes_with_any_file(folder: Path):
    csv_file.write(folder / "a.csv", [CUT])
    first = team.signature(folder)
    assert first
    assert first == team.signature(folder)
    os.utime(folder / "a.csv", ns=(1, 1))
    second = team.signature(folder)
    csv_file.write(folder / "b.csv", [OWN])
    assert len({first, second, team.signature(folder)}) == 3


def keeper_after(
    path: Path, keeper: Layers, choice: Choice | None = None
) -> dict[ConceptId, Concept]:
    """What the keeper's own layer holds after importing a proposal."""
    made = planning.plan(formats.read(path), keeper, Policy.OVERWRITE)
    if choice:
        made = planning.with_choice(made, range(len(made.rows)), choice)
    with GlossaryStore(None) as store:
        store.save(*keeper.user.values())
        store.apply(f"import {path.name}", planning.changes(made, keeper))
        return {each.id: each for each in store.concepts()}


def test_a_proposal_is_imported_whole_and_with_its_ids(tmp_path: Path):
    mine = Layers.of((), [CUT], [replace(CUT, note="better", based_on="x"), OWN])
    assert team.write_proposal(tmp_path / "mine.jsonl", mine) == team.proposal(mine)
    after = keeper_after(tmp_path / "mine.jsonl", Layers.of(user=[CUT]))
    assert after == {CUT.id: replace(CUT, note="better"), OWN.id: OWN}
    again = planning.plan(formats.read(tmp_path / "mine.jsonl"), Layers.of(user=after.values()))
    assert planning.changes(again) == ()


def test_what_the_team_has_already_is_not_proposed(tmp_path: Path):
    layers = Layers.of((), [CUT], [replace(CUT, based_on="x"), replace(OWN, retired=True)])
    assert team.proposal(layers) == ()
    with pytest.raises(ExchangeError):
        team.write_proposal(tmp_path / "nothing.jsonl", layers)
    assert not (tmp_path / "nothing.jsonl").exists()


def test_only_the_chosen_concepts_are_proposed():
    layers = Layers.of(user=[CUT, OWN])
    assert team.proposal(layers, {OWN.id}) == (OWN,)


def test_a_deletion_is_proposed_and_left_to_the_keeper(tmp_path: Path):
    mine = Layers.of((), [CUT], [replace(CUT, retired=True)])
    path = tmp_path / "mine.jsonl"
    team.write_proposal(path, mine)
    keeper = Layers.of(user=[CUT])
    assert keeper_after(path, keeper) == {CUT.id: CUT}
    assert keeper_after(path, keeper, Choice.OVERWRITE) == {CUT.id: replace(CUT, retired=True)}
