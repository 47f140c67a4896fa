"""An annotator with changes answers as one built anew, given that both cut words alike."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.model import Concept, ConceptId, ContextRule, Effect, Language, MatchRule, Side, Term
from reader.annotation.annotate import Annotator
from reader.annotation.segment import Segmenter
from tests.builders import article, concept

IDS = [ConceptId(f"concept.{number}") for number in range(6)]
STRINGS = (
    "央行",
    "降准",
    "行全面",
    "特殊目的",
    "特殊目的收购公司",
    "收购",
    "收购公司",
    "输变电",
    "SPAC",
)
TEXT = "央行全面降准，特殊目的收购公司（SPAC）收购輸變電公司，输变电。"
rules = st.builds(
    ContextRule,
    effect=st.sampled_from(Effect),
    side=st.sampled_from(Side),
    alternatives=st.lists(st.sampled_from(STRINGS), min_size=1, max_size=2).map(tuple),
)
terms = st.builds(
    Term,
    language=st.sampled_from(Language),
    text=st.sampled_from(STRINGS),
    match=st.sampled_from(MatchRule),
    rules=st.lists(rules, max_size=1).map(tuple),
    reading=st.sampled_from(["", "yāngháng"]),
)
bodies = st.builds(
    Concept,
    id=st.just(IDS[0]),
    terms=st.lists(terms, min_size=1, max_size=3).map(tuple),
    definition_en=st.sampled_from(["", "An explanation."]),
    retired=st.booleans(),
)


@pytest.fixture(scope="module")
def segmenter() -> Segmenter:
    """One of their own, which learns as they go."""
    return Segmenter()


@settings(max_examples=60)
@given(
    st.lists(bodies, max_size=len(IDS)),
    st.lists(
        st.dictionaries(st.sampled_from(IDS), st.none() | bodies, min_size=1, max_size=2),
        max_size=4,
    ),
)
def test_after_any_chain_of_changes_it_answers_as_one_built_anew(
    dictionary, segmenter, first, chain
):
    known = {id_: replace(body, id=id_) for id_, body in zip(IDS, first, strict=False)}
    annotator = Annotator(known.values(), dictionary=dictionary, segmenter=segmenter)
    annotator.annotate_text(TEXT)
    for changes in chain:
        before = [known[id_] for id_ in changes if known.get(id_) is not None]
        after = [replace(body, id=id_) for id_, body in changes.items() if body is not None]
        gone = [id_ for id_ in changes if id_ in known]  # they keep their places among the senses
        known |= dict.fromkeys(gone) | {each.id: each for each in after}
        annotator = annotator.with_changes(before, after)
        anew = Annotator(
            [each for each in known.values() if each is not None],
            dictionary=dictionary,
            segmenter=segmenter,
        )
        assert annotator.annotate_text(TEXT) == anew.annotate_text(TEXT)


def equivalents(annotator, text):
    return [each.equivalents[0] for each in annotator.annotate_text(text) if each.senses]


@pytest.fixture
def small(dictionary):
    return Annotator([concept("降准", "RRR cut")], dictionary=dictionary)


def test_an_added_term_is_recognised_and_the_old_annotator_stays_as_it_was(small):
    added = small.with_changes([], [concept("液冷化", "liquid cooling")])
    assert equivalents(added, "液冷化与降准") == ["liquid cooling", "RRR cut"]
    assert equivalents(small, "液冷化与降准") == ["RRR cut"]


def test_the_words_of_a_new_term_are_cut_whole(small):
    added = small.with_changes([], [concept("沪宁钢", "Huning Steel")])
    assert [(each.start, each.end) for each in added.tokens("沪宁钢")] == [(0, 3)]


def test_a_removed_term_is_gone(small):
    removed = small.with_changes([concept("降准", "RRR cut")], [])
    assert equivalents(removed, "央行降准") == []


def test_the_parts_of_a_long_term_change_with_the_terms_inside_it(dictionary):
    long, inner = concept("特殊目的收购公司", "SPAC"), concept("收购", "acquisition")
    annotator = Annotator([long, inner], dictionary=dictionary)
    text = "特殊目的收购公司"

    def parts(of):
        (whole,) = of.annotate_text(text)
        return [each.equivalents[0] for each in whole.parts if each.senses]

    assert parts(annotator) == ["acquisition"]
    renamed = replace(inner, terms=(inner.terms[0], replace(inner.terms[1], text="takeover")))
    changed = annotator.with_changes([inner], [renamed])
    assert parts(changed) == ["takeover"]
    assert parts(changed.with_changes([renamed], [])) == []
    assert parts(annotator) == ["acquisition"]


def test_a_changed_reading_is_used(small):
    old = concept("降准", "RRR cut")
    new = concept("降准", "RRR cut", reading="jiāng zhǔn")
    changed = small.with_changes([old], [new])
    assert str(changed.annotate_text("降准")[0].reading) == "jiāng zhǔn"


def test_whole_articles_are_annotated_with_the_changes(small):
    added = small.with_changes([], [concept("净息差", "net interest margin")])
    found = added.annotate(article("净息差下降。\n\n央行降准。"))
    assert [each.start for each in found.annotations if each.senses] == [0, 10]
