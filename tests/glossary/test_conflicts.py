"""Conflicts: two terms that collide, and how bad that is."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from glossary.conflicts import OVERLAID, ConflictKind, Index, all_conflicts, conflicts_of
from glossary.model import (
    Concept,
    ConceptId,
    ContextRule,
    Effect,
    Language,
    Side,
    Term,
    TermStatus,
)
from tests.builders import concept
from tests.strategies import crowded_concepts

CUT = concept("降准", "RRR cut", id="cut")


def kinds(made: Concept, *others: Concept) -> list[ConflictKind]:
    return [conflict.kind for conflict in conflicts_of(made, Index(others))]


def serious(made: Concept, *others: Concept) -> bool:
    return any(conflict.serious for conflict in conflicts_of(made, Index(others)))


def with_terms(made: Concept, *terms: Term) -> Concept:
    return replace(made, terms=(*made.terms, *terms))


def test_a_term_twice_in_a_concept_is_serious():
    twice = with_terms(CUT, Term(language=Language.ZH_HANS, text="降准"))
    assert kinds(twice) == [ConflictKind.SAME_CONCEPT]
    assert serious(twice)


def test_a_term_twice_in_another_script_is_the_same_term():
    twice = with_terms(CUT, Term(language=Language.ZH_HANS, text="降準"))
    assert kinds(twice) == [ConflictKind.SCRIPT]
    assert serious(twice)
    traditional = with_terms(CUT, Term(language=Language.ZH_HANT, text="降準"))
    assert kinds(traditional) == []


def test_the_same_term_in_another_concept_of_the_domain_is_serious():
    (conflict,) = conflicts_of(concept("降准", "x", id="new"), Index([CUT]))
    assert (conflict.kind, conflict.other, conflict.serious) == (ConflictKind.CONFLICT, CUT, True)


def test_the_same_term_in_the_other_script_is_found_and_shown_as_it_is_written_there():
    (conflict,) = conflicts_of(concept("降準", "x", id="new"), Index([CUT]))
    assert (conflict.kind, conflict.theirs) == (ConflictKind.SCRIPT, "降准")


def test_the_same_term_in_another_domain_is_a_homograph_and_allowed():
    other = concept("降准", "landing", id="new", domain="sports")
    assert kinds(other, CUT) == [ConflictKind.HOMOGRAPH]
    assert not serious(other, CUT)


def test_concepts_kept_apart_by_the_user_are_homographs_both_ways():
    both = replace(concept("降准", id="new"), distinct_from=(CUT.id,))
    assert kinds(both, CUT) == kinds(CUT, both) == [ConflictKind.HOMOGRAPH]


def test_readings_and_context_rules_tell_homographs_apart():
    row, go = concept("行", id="a", reading="háng"), concept("行", id="b", reading="xíng")
    assert kinds(row, go) == [ConflictKind.HOMOGRAPH]
    rule = ContextRule(effect=Effect.PREFER, side=Side.AFTER, alternatives=("评级",))
    ruled = replace(CUT, id=ConceptId("b"), terms=(replace(CUT.terms[0], rules=(rule,)),))
    assert kinds(CUT, ruled) == [ConflictKind.HOMOGRAPH]


def test_a_term_preferred_here_and_forbidden_there_is_serious():
    forbidden = replace(CUT.terms[0], status=TermStatus.FORBIDDEN)
    other = replace(CUT, id=ConceptId("b"), terms=(forbidden,))
    assert kinds(CUT, other) == [ConflictKind.STATUS]
    assert serious(CUT, other)


def test_shared_english_is_only_shown():
    other = concept("下调准备金率", "rrr CUT", id="b")
    assert kinds(other, CUT) == [ConflictKind.SAME_ENGLISH]
    assert not serious(other, CUT)


def test_two_preferred_beside_an_admitted_one_are_told():
    admitted = Term(language=Language.EN, text="x", status=TermStatus.ADMITTED)
    two = with_terms(CUT, Term(language=Language.EN, text="reserve cut"), admitted)
    assert kinds(two) == [ConflictKind.TWO_PREFERRED]
    assert kinds(replace(two, terms=two.terms[:-1])) == []


def test_a_concept_does_not_collide_with_itself_nor_with_tombstones():
    gone = replace(CUT, id=ConceptId("b"), retired=True)
    assert conflicts_of(CUT, Index([CUT, gone])) == ()


def test_the_facet_holds_all_that_is_in_a_serious_conflict():
    rival = concept("降準", id="rival")
    assert all_conflicts([CUT, rival, concept("降准", id="far", domain="x")]) == {"cut", "rival"}


def answers(index: Index, made: Iterable[Concept]) -> list[object]:
    """What an index says of these concepts, whatever the order."""
    return [
        index.conflicting(),
        *(
            {(each.kind, each.text, each.other) for each in conflicts_of(one, index)}
            for one in made
        ),
    ]


@given(st.lists(st.lists(crowded_concepts, max_size=4), min_size=2, max_size=4))
def test_an_index_changed_says_what_one_built_anew_says(steps: list[list[Concept]]):
    there: dict[ConceptId, Concept] = {}
    index = Index()
    for step in steps:
        before = [there[made.id] for made in step if made.id in there]
        there |= {made.id: made for made in step}
        index = index.with_changes(before, [there[made.id] for made in step])
        made = list(there.values())
        assert answers(index, made) == answers(Index(made), made)


def test_many_changes_at_once_are_taken_in():
    many = [concept(f"词{number}", id=f"n{number}") for number in range(OVERLAID + 1)]
    index = Index([CUT]).with_changes([CUT], [*many, concept("降准", id="new")])
    assert [made.id for made in index.named("降準")] == ["new"]
    assert index.with_changes(many, []).conflicting() == frozenset()


def test_what_is_typed_is_checked_against_what_has_changed_since():
    index = Index(concept(f"词{number}", f"word {number}", id=f"{number}") for number in range(9))
    changed = index.with_changes([], [CUT])
    assert len(conflicts_of(concept("降準", "word 7", id="new"), changed)) == 2
