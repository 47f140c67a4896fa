"""The built-in glossary, as it lies in assets: whole, without a flaw, no id ever lost."""

import csv
from collections import Counter
from functools import cache

import opencc
import pytest

from glossary.check import faults
from glossary.exchange.csv_file import read
from glossary.exchange.folder import DOMAINS, RETIRED, RULES, read_domain_names, read_folder
from glossary.model import Concept, Language
from reader import resources
from reader.annotation.reading_check import reading_fault
from reader.annotation.syllables import sounds
from tests.released_ids import released

FOLDER = resources.glossaries()
TABLES = sorted(path for path in FOLDER.glob("*.csv") if path.name not in (RULES, DOMAINS, RETIRED))

KEPT_IN_NAMES = "昇乾鋐錤吒崑"
"""Characters that names keep on the mainland too, though OpenCC has a simplified form."""


@cache
def builtin() -> tuple[Concept, ...]:
    return read_folder(FOLDER)


def living() -> list[Concept]:
    return [made for made in builtin() if not made.retired]


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_line_of_a_table_is_read(table):
    read_table = read(table)
    assert read_table.faults == ()
    assert read_table.concepts


def test_every_id_stands_once_and_can_be_typed():
    counts = Counter(concept.id for concept in builtin())
    assert [id_ for id_, count in counts.items() if count > 1] == []
    assert [id_ for id_ in counts if not id_ or not id_.isprintable() or " " in id_] == []


def test_every_concept_has_chinese_to_find_and_english_to_print():
    assert [made.id for made in living() if not made.chinese() or not made.equivalents()] == []


def test_every_domain_has_both_its_names_and_stands_once():
    with (FOLDER / DOMAINS).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["domain"] and row["name_en"] and row["name_zh"] for row in rows)
    listed = [row["domain"] for row in rows]
    assert len(set(listed)) == len(listed)


def test_simplified_cells_hold_no_traditional_characters_but_in_names():
    simplify = opencc.OpenCC("t2s").convert
    traditional = {
        (made.id, character)
        for made in builtin()
        for term in made.terms
        if term.language is Language.ZH_HANS
        for character in term.text
        if simplify(character) != character and character not in KEPT_IN_NAMES
    }
    assert traditional == set()


def test_the_check_finds_nothing():
    domains = read_domain_names(FOLDER / DOMAINS, "en")
    flaws = faults(builtin(), domains=domains, reading_fault=reading_fault, sounds=sounds)
    assert [(flaw.concept_id, flaw.reason) for flaw in flaws] == []


def test_every_name_has_a_domain():
    assert [made.id for made in living() if not made.domain] == []


def test_no_released_id_goes():
    assert released() - {made.id for made in builtin()} == set(), "retire it in retired.csv"


def test_every_id_is_released():
    assert {made.id for made in builtin()} - released() == set(), "poe ids"


def test_its_licence_lies_beside_it():
    assert "CC BY 4.0" in (FOLDER / "LICENSE.md").read_text("utf-8")
