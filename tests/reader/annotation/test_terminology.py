"""The built-in glossary with the user's own concepts laid over it."""

from dataclasses import replace

import pytest

from glossary.errors import GlossaryError
from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE, load_concepts
from tests.builders import concept


def test_without_a_store_there_is_the_built_in_glossary(tmp_path, concepts):
    assert load_concepts(tmp_path) == concepts
    assert list(tmp_path.iterdir()) == []


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
