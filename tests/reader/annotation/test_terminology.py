"""The built-in glossary, the team's over it and the user's own on top."""

from dataclasses import replace

import pytest

from glossary import team
from glossary.errors import GlossaryError
from glossary.exchange import csv_file
from glossary.exchange.compiled import KEPT
from glossary.store import GlossaryStore
from reader import resources
from reader.annotation.terminology import STORE, load_concepts, load_layers
from tests.builders import concept


def test_without_a_store_there_is_the_built_in_glossary(tmp_path, concepts):
    assert load_concepts(tmp_path) == concepts
    assert not (tmp_path / STORE).exists()


def test_the_built_in_glossary_is_kept_compiled_in_the_cache(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_text("concept,zh\na.rrr,降准\n", encoding="utf-8")
    monkeypatch.setattr(resources, "glossaries", lambda: tmp_path)
    data = tmp_path / "data"
    (found,) = load_concepts(data)
    assert found.id == "a.rrr"
    assert [path.name for path in resources.cache_folder(data).iterdir()] == [KEPT]


def test_a_concept_of_the_users_own_comes_with_the_others(tmp_path, concepts):
    own = concept("财读", "Caidu", id="0198c0de-0000-7000-8000-000000000001")
    with GlossaryStore(tmp_path / STORE) as store:
        store.save(own)
    loaded = load_concepts(tmp_path)
    assert loaded[: len(concepts)] == concepts
    assert [each.id for each in loaded[len(concepts) :]] == [own.id]


def test_a_correction_takes_the_place_of_the_built_in_concept(tmp_path, concepts):
    corrected = replace(concepts[0], definition_en="As our desk says it.")
    with GlossaryStore(tmp_path / STORE) as store:
        store.save(corrected)
    loaded = load_concepts(tmp_path)
    assert len(loaded) == len(concepts)
    assert loaded[0].definition_en == "As our desk says it."


def test_a_broken_store_is_an_expected_failure(tmp_path):
    (tmp_path / STORE).write_text("no database")
    with pytest.raises(GlossaryError):
        load_concepts(tmp_path)


def test_ids_of_the_built_in_glossary_are_unique(concepts):
    ids = [each.id for each in concepts]
    assert len(set(ids)) == len(ids)


def test_the_team_s_glossary_lies_between(tmp_path, concepts):
    csv_file.write(tmp_path / "team.csv", [replace(concepts[0], note="team's")])
    team.set_place(tmp_path, tmp_path / "team.csv")
    layers = load_layers(tmp_path)
    assert layers.concept(concepts[0].id).note == "team's"
    assert [made.id for made in layers.team.values()] == [concepts[0].id]


def test_without_the_team_s_glossary_it_goes_on_and_says_so(tmp_path, concepts):
    team.set_place(tmp_path, tmp_path / "gone")
    said: list[str] = []
    assert load_layers(tmp_path, said.append).concepts() == concepts
    assert load_concepts(tmp_path) == concepts
    (trouble,) = said
    assert "gone" in trouble
