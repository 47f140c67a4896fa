"""Definitions: names have one, each is its own, and no pattern was filled in."""

from glossary.check import faults
from glossary.check.definitions import ALIKE, FEW, build_of
from glossary.model import Concept
from tests.builders import concept


def reasons(*made: Concept) -> list[str]:
    return [flaw.reason for flaw in faults(made)]


def defined(number: int, definition: str, **options: str) -> Concept:
    return concept(f"第{number}项", f"item {number}", definition_en=definition, **options)


def test_a_name_needs_a_definition_and_a_word_does_not():
    assert reasons(concept("某公司", "A Company", kind="company")) == [
        "it has no definition, which a name needs (company)"
    ]
    assert reasons(concept("某公司", "A Co", kind="company", definition_zh="一家公司。")) == []
    assert reasons(concept("价格", "price")) == []


def test_a_definition_is_in_its_language():
    assert reasons(concept("价格", "price", definition_en="What 商品 cost.")) == [
        "the English definition has Chinese characters"
    ]
    assert reasons(concept("价格", "price", definition_zh="What is paid.")) == [
        "the Chinese definition has no Chinese character"
    ]


def test_a_definition_that_stands_twice_is_told_of_the_second():
    made = (defined(1, "What a buyer pays."), defined(2, "what a buyer pays"))
    assert reasons(*made) == [f"the definition is that of {made[0].id}"]


def test_a_pattern_that_was_filled_in_is_told():
    names = ["steel", "salt", "rubber", "cement", "paper", "sugar", "tin", "wool", "glass"]
    made = [defined(n, f"Chinese maker of {name} products.") for n, name in enumerate(names)]
    assert len(made) > max(FEW, ALIKE * len(made))
    assert reasons(*made) == ["9 definitions are built alike: “chinese maker of _ products”"]
    assert reasons(*made[:FEW]) == []


def test_the_build_of_a_definition_keeps_grammar_and_common_words():
    words = ["the", "interest", "rate", "at", "which", "banks", "lend", "to", "one", "another"]
    assert build_of(words, {"rate", "banks"}) == "the _ rate at which banks _ to one another"
    assert build_of(words, ()) == "", "grammar alone is no pattern"
