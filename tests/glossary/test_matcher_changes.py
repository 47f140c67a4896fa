"""A matcher with changes answers as one built anew from what counts then."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.matcher import GROWTH, Matcher, Strings, matched_strings
from glossary.model import Concept, ConceptId, ContextRule, Effect, Language, MatchRule, Side, Term
from glossary.normalize import fold
from tests.builders import concept
from tests.strategies import article_texts

STRINGS = ("降准", "央行", "降", "行长", "增长", "長", "A", "aa", "輝達", "辉达", "", " ", "\ud800")
IDS = [ConceptId(f"concept.{number}") for number in range(8)]
rules = st.builds(
    ContextRule,
    effect=st.sampled_from(Effect),
    side=st.sampled_from(Side),
    alternatives=st.lists(st.sampled_from(STRINGS), max_size=2).map(tuple),
)
terms = st.builds(
    Term,
    language=st.sampled_from(Language),
    text=st.sampled_from(STRINGS),
    match=st.sampled_from(MatchRule),
    rules=st.lists(rules, max_size=1).map(tuple),
)
bodies = st.builds(
    Concept,
    id=st.just(IDS[0]),
    terms=st.lists(terms, max_size=3).map(tuple),
    retired=st.booleans(),
)
steps = st.lists(st.dictionaries(st.sampled_from(IDS), st.none() | bodies, min_size=1), max_size=6)


def step(
    known: dict[ConceptId, Concept | None], changes: dict[ConceptId, Concept | None]
) -> tuple[list[Concept], list[Concept]]:
    """What went and what came; `known` keeps the place of what went, as layers do."""
    before = [old for id_ in changes if (old := known.get(id_)) is not None]
    after = [replace(body, id=id_) for id_, body in changes.items() if body is not None]
    known.update(dict.fromkeys(id_ for id_ in changes if id_ in known))
    known.update({each.id: each for each in after})
    return before, after


@given(st.lists(bodies, max_size=len(IDS)), steps, st.lists(article_texts, min_size=1, max_size=3))
def test_after_any_chain_of_changes_it_answers_as_one_built_anew(first, chain, texts):
    known = {id_: replace(body, id=id_) for id_, body in zip(IDS, first, strict=False)}
    matcher = Matcher(known.values())
    for changes in chain:
        earlier = matcher
        answers = [earlier.find(text) for text in texts]
        matcher = matcher.with_changes(*step(known, changes))
        anew = Matcher(each for each in known.values() if each is not None)
        for text in texts:
            assert matcher.find(text) == anew.find(text)
        assert sorted(matcher.texts) == sorted(anew.texts)
        for string in STRINGS:
            assert matcher.senses(string) == anew.senses(string)
        assert matcher.whole_tokens or not anew.whole_tokens
        assert [earlier.find(text) for text in texts] == answers


def test_a_corrected_concept_keeps_its_place_among_the_senses():
    first, second = concept("上市", "listing", id="a"), concept("上市", "launch", id="b")
    corrected = replace(first, definition_en="Shares begin to trade.")
    matcher = Matcher([first, second]).with_changes([first], [corrected])
    assert [sense.concept for sense in matcher.senses("上市")] == [corrected, second]


def test_of_two_new_concepts_the_later_stands_last_whatever_went():
    old, first, second = (
        concept(text, id=id_) for text, id_ in (("央行", "a"), ("上市", "b"), ("上市", "c"))
    )
    matcher = Matcher([old]).with_changes([old], [first]).with_changes([], [second])
    assert [sense.concept.id for sense in matcher.senses("上市")] == ["b", "c"]


def test_a_concept_that_comes_again_stands_where_it_stood():
    first, second = concept("上市", id="a"), concept("上市", id="b")
    without = Matcher([first, second]).with_changes([first], [])
    assert [sense.concept.id for sense in without.senses("上市")] == ["b"]
    again = without.with_changes([], [first])
    assert [sense.concept.id for sense in again.senses("上市")] == ["a", "b"]


def test_a_tombstone_keeps_the_place_it_is_restored_to():
    first, second = concept("上市", id="a"), concept("上市", id="b")
    tombstone = replace(first, retired=True)
    matcher = Matcher([tombstone, second])
    assert [sense.concept for sense in matcher.senses("上市")] == [second]
    restored = matcher.with_changes([tombstone], [first])
    assert [sense.concept for sense in restored.senses("上市")] == [first, second]


def test_many_single_additions_make_few_sets():
    matcher = Matcher([concept(f"旧词{number}号") for number in range(500)])
    for number in range(300):
        matcher = matcher.with_changes([], [concept(f"新词{number}号")])
    assert len(matcher._sets) < 8
    text = "旧词7号和新词0号、新词299号"
    assert [text[each.start : each.end] for each in matcher.find(text)] == [
        "旧词7号",
        "新词0号",
        "新词299号",
    ]


def test_a_large_set_is_not_built_anew_for_one_term():
    matcher = Matcher([concept(f"旧词{number}号") for number in range(GROWTH + 1)])
    grown = matcher.with_changes([], [concept("新词")])
    assert grown._sets[0] is matcher._sets[0]


@given(st.lists(st.sampled_from(STRINGS), max_size=4), article_texts)
def test_strings_are_within_a_text_that_holds_one(strings, text):
    concepts = [concept(string, id=str(number)) for number, string in enumerate(strings)]
    sought = matched_strings(concepts)
    assert Strings(sought).within(fold(text)) == any(each in fold(text) for each in sought)


@pytest.mark.parametrize("match", [MatchRule.NORMAL, MatchRule.WHOLE_TOKEN])
def test_a_new_term_may_want_to_be_a_whole_token(match):
    term = Term(language=Language.ZH_HANS, text="降准", match=match)
    added = replace(concept("某词"), terms=(term,))
    matcher = Matcher([concept("央行")]).with_changes([], [added])
    assert matcher.whole_tokens == (match is MatchRule.WHOLE_TOKEN)
