"""Merging: nothing that any of the concepts says is lost."""

from dataclasses import replace

from hypothesis import given

from glossary import merge
from glossary.layers import Layers
from glossary.model import ConceptId, ExternalId, Language, Review, Term, TermStatus
from glossary.normalize import fold
from glossary.record import fingerprint
from glossary.store import GlossaryStore
from tests.builders import concept
from tests.strategies import crowded_concepts

CUT = concept("降准", "RRR cut", id="cut", definition_en="less reserves")
OTHER = replace(
    concept("下调准备金率", "rrr cut", "reserve cut", id="other", reading="xiàtiáo"),
    definition_en="a cut",
    definition_zh="下调",
    source="PBOC",
    note="theirs",
    external_ids=(ExternalId("wikidata", "Q1"),),
)


def test_terms_are_joined_and_the_other_s_preferred_ones_admitted():
    terms = merge.merged(CUT, OTHER).terms
    assert [(term.text, term.status) for term in terms] == [
        ("降准", TermStatus.PREFERRED),
        ("RRR cut", TermStatus.PREFERRED),
        ("下调准备金率", TermStatus.ADMITTED),
        ("reserve cut", TermStatus.ADMITTED),
    ]


def test_fields_that_are_blank_are_filled_and_the_rest_is_noted():
    merged = merge.merged(CUT, OTHER)
    assert (merged.definition_en, merged.definition_zh) == ("less reserves", "下调")
    assert merged.source == "PBOC"
    assert merged.note == "theirs\ndefinition_en (other): a cut"
    assert merged.external_ids == OTHER.external_ids


def test_a_term_of_a_language_the_kept_one_lacks_stays_preferred():
    traditional = Term(language=Language.ZH_HANT, text="降準")
    merged = merge.merged(CUT, replace(OTHER, terms=(traditional,)))
    assert merged.terms[-1] == traditional


def test_the_approved_one_is_kept_then_the_fullest():
    approved = replace(concept("x", id="a"), review=Review.APPROVED)
    assert [made.id for made in merge.in_order([CUT, OTHER, approved])] == ["a", "other", "cut"]


@given(crowded_concepts, crowded_concepts)
def test_no_text_of_either_is_lost(kept, other):
    merged = merge.merged(kept, other)
    terms = {(term.language, fold(term.text)) for term in merged.terms}
    assert terms == {(term.language, fold(term.text)) for term in (*kept.terms, *other.terms)}
    said = "\n".join((merged.definition_en, merged.note, merged.domain))
    for made in (kept, other):
        assert made.definition_en in said
        assert made.note in said
        assert made.domain in said
        assert set(made.external_ids) <= set(merged.external_ids)
    assert not {kept.id, other.id} & set(merged.distinct_from)


def test_merging_leaves_a_tombstone_and_is_undone_in_one_go():
    third = replace(concept("第三", id="third"), distinct_from=(OTHER.id,))
    layers = Layers.of([OTHER], (), [CUT, third])
    with GlossaryStore(None) as store:
        store.save(CUT, third)
        store.apply("merge", merge.changes(CUT, [OTHER], layers))
        gone = store.concept(OTHER.id)
        assert gone == replace(OTHER, retired=True, replaced_by=CUT.id, based_on=fingerprint(OTHER))
        assert store.concept(CUT.id) == merge.merged(CUT, OTHER)
        assert store.concept(ConceptId("third")).distinct_from == (CUT.id,)
        store.undo()
        assert store.concepts() == (CUT, third)


def test_concepts_that_were_distinct_and_are_merged_are_distinct_from_none_that_went():
    kept, first, second = (concept(text, id=text) for text in "甲乙丙")
    first = replace(first, distinct_from=(second.id, ConceptId("丁")))
    second = replace(second, distinct_from=(first.id, kept.id))
    assert merge.merged(kept, first, second).distinct_from == ("丁",)
