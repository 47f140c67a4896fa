"""A kept table answers as the concepts themselves would, and makes only what is met."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from glossary.index import kept as module
from glossary.index.kept import Kept, sections_of
from glossary.matcher import Matcher
from glossary.model import Concept, ConceptId
from tests.builders import concept
from tests.glossary.test_matcher_changes import IDS, STRINGS, bodies, step, steps
from tests.strategies import article_texts


def kept(laid: list[Concept], own: tuple[ConceptId, ...] = (), covered=()) -> Kept:
    found = sections_of(laid, own, covered)
    return Kept({name: memoryview(content) for name, content in found.items()})


def same(one: Matcher, other: Matcher, text: str) -> None:
    """Both find the same, however they are asked."""
    assert one.find(text) == other.find(text)
    assert sorted(one.texts) == sorted(other.texts)
    for string in STRINGS:
        assert one.senses(string) == other.senses(string)


@given(st.lists(bodies, max_size=len(IDS)), steps, article_texts)
def test_it_answers_as_the_concepts_themselves_and_so_after_changes(first, chain, text):
    known = {id_: replace(body, id=id_) for id_, body in zip(IDS, first, strict=False)}
    matcher, anew = Matcher.of_kept(kept([*known.values()])), Matcher(known.values())
    assert matcher.flags == anew.flags
    assert matcher.places(text) == anew.places(text)
    assert matcher.whole_tokens == anew.whole_tokens
    same(matcher, anew, text)
    for changes in chain:
        before, after = step(known, changes)
        matcher, anew = matcher.with_changes(before, after), anew.with_changes(before, after)
        same(matcher, anew, text)


def test_a_concept_is_made_when_it_is_met_and_only_once(monkeypatch):
    made: list[bytes] = []
    read = module.concept_of
    monkeypatch.setattr(module, "concept_of", lambda line: made.append(line) or read(line))
    matcher = Matcher.of_kept(kept([concept("降准"), concept("央行"), concept("逆回购")]))
    assert not made
    (first,), (again,) = matcher.find("央行"), matcher.find("央行")
    assert len(made) == 1
    assert first.senses[0] is again.senses[0]


def test_one_concept_is_one_object_under_all_its_names():
    two = replace(concept("降准"), terms=(*concept("降准").terms, *concept("央行").terms))
    first, second = Matcher.of_kept(kept([two])).find("央行降准")
    assert first.senses[0].concept is second.senses[0].concept


def test_concepts_are_found_by_id_those_they_cover_too():
    below = concept("降准", id="a")
    mine, other = replace(below, note="mine"), concept("央行", id="b")
    table = kept([mine, other], (mine.id,), [below])
    assert table.concept(mine.id) == mine
    assert table.covered(mine.id) == below
    assert table.is_own(mine.id)
    assert not table.is_own(other.id)
    assert table.covered(other.id) is None
    assert table.order(other.id) == 1
    assert table.order(ConceptId("none")) == -1
    assert table.concept(ConceptId("none")) is None


def test_ids_with_one_hash_are_told_apart():
    one, other = ConceptId("plumless"), ConceptId("buckeroo")  # one CRC-32
    table = kept([concept("降准", id=one), concept("央行", id=other)])
    assert [table.order(one), table.order(other)] == [0, 1]
    assert table.concept(other).terms[0].text == "央行"
