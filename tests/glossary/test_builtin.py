"""The built-in glossary, as it lies in assets: whole, consistent, and its examples true."""

import csv
from collections import Counter
from functools import cache

import opencc
import pytest

from glossary.exchange.csv_file import read
from glossary.exchange.folder import DOMAINS, RULES, read_folder
from glossary.matcher import Matcher
from glossary.model import Concept, ConceptId, Effect, Language
from glossary.normalize import fold
from reader import resources
from reader.annotation.pinyin import aligned

FOLDER = resources.glossaries()
TABLES = sorted(path for path in FOLDER.glob("*.csv") if path.name not in (RULES, DOMAINS))

KEPT_IN_NAMES = "昇乾鋐錤吒"
"""Characters that names keep on the mainland too, though OpenCC has a simplified form."""


@cache
def builtin() -> tuple[Concept, ...]:
    return read_folder(FOLDER)


@cache
def matcher() -> Matcher:
    return Matcher(builtin())


def found(text: str, term: str) -> list[ConceptId]:
    """The concepts found where the term stands in the text, best first."""
    return [
        sense.concept.id
        for match in matcher().find(text)
        if fold(text)[match.start : match.end] == fold(term)
        for sense in match.senses
    ]


def ruled(effect: Effect) -> list[tuple[ConceptId, str, str, str]]:
    """Concept, term and examples of every rule with this effect."""
    return [
        (concept.id, term.text, rule.example_yes, rule.example_no)
        for concept in builtin()
        for term in concept.terms
        for rule in term.rules
        if rule.effect is effect
    ]


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
    assert [made.id for made in builtin() if not made.chinese() or not made.equivalents()] == []


def test_every_domain_is_listed_once_with_both_its_names():
    with (FOLDER / DOMAINS).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(row["domain"] and row["name_en"] and row["name_zh"] for row in rows)
    listed = [row["domain"] for row in rows]
    assert len(set(listed)) == len(listed)
    assert {made.domain for made in builtin()} - set(listed) == set()


def test_no_term_stands_twice_in_a_concept():
    assert [
        (made.id, term)
        for made in builtin()
        for term, count in Counter((term.language, term.text) for term in made.terms).items()
        if count > 1
    ] == []


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


def test_every_reading_has_one_syllable_a_character():
    assert [
        (made.id, term.text, term.reading)
        for made in builtin()
        for term in made.chinese()
        if term.reading and aligned(term.text, term.reading) is None
    ] == []


def test_rules_have_examples_both_ways():
    assert [
        (id_, term)
        for effect in Effect
        for id_, term, yes, no in ruled(effect)
        if not yes or (effect is Effect.REJECT and not no)
    ] == []


def test_where_a_rejecting_rule_says_yes_the_concept_is_found():
    assert [
        (id_, yes)
        for id_, term, yes, _ in ruled(Effect.REJECT)
        if yes and id_ not in found(yes, term)
    ] == []


def test_where_a_rejecting_rule_says_no_the_concept_is_not_found():
    assert [
        (id_, no) for id_, term, _, no in ruled(Effect.REJECT) if fold(term) not in fold(no)
    ] == []
    assert [(id_, no) for id_, term, _, no in ruled(Effect.REJECT) if id_ in found(no, term)] == []


def test_where_a_preferring_rule_says_yes_its_concept_comes_first():
    assert [
        (id_, yes)
        for id_, term, yes, _ in ruled(Effect.PREFER)
        if yes and found(yes, term)[:1] != [id_]
    ] == []
