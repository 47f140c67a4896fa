"""Conflicts: where a concept's terms collide with one another's or with other concepts'."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from glossary.model import Concept, ConceptId, Language, Term, TermStatus
from glossary.normalize import fold, same_but_for_script, same_reading

OVERLAID = 4_000
"""So many concepts may differ from the ones an index was built of before it is built anew."""

COMPARED = 100
"""Of the concepts that share a text, the facet compares each with so many."""

USABLE = (TermStatus.PREFERRED, TermStatus.ADMITTED)


class ConflictKind(StrEnum):
    """How two terms collide."""

    SAME_CONCEPT = "same_concept"
    SCRIPT = "script"
    TWO_PREFERRED = "two_preferred"
    CONFLICT = "conflict"
    STATUS = "status"
    HOMOGRAPH = "homograph"
    SAME_ENGLISH = "same_english"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A term of a concept that collides: with another of its own, or with one of `other`.

    `theirs` is how the term it collides with is written. What is not serious is allowed, and shown.
    """

    kind: ConflictKind
    text: str
    other: Concept | None = None
    theirs: str = ""
    serious: bool = True


class Index:
    """The concepts that count by what they are called; never changed, safe to share.

    Built once from all of them; `with_changes` costs what the changes cost. Texts are compared
    folded, Chinese ones apart from English ones.
    """

    __slots__ = ("_concepts", "_faulty", "_named", "_over", "_over_named", "_shared")

    def __init__(self, concepts: Iterable[Concept] = ()) -> None:
        self._concepts = {concept.id: concept for concept in concepts if not concept.retired}
        self._named: dict[tuple[bool, str], list[ConceptId]] = {}
        self._shared: set[str] = set()
        self._faulty: set[ConceptId] = set()
        self._over: dict[ConceptId, Concept | None] = {}
        self._over_named: dict[tuple[bool, str], tuple[ConceptId, ...]] = {}
        for concept_id, concept in self._concepts.items():
            keys = _keys(concept)
            if len(keys) < len(concept.terms) and _collides(concept):
                self._faulty.add(concept_id)
            for key in keys:
                ids = self._named.setdefault(key, [])
                ids.append(concept_id)
                if len(ids) == 2 and key[0]:
                    self._shared.add(key[1])

    def with_changes(self, before: Iterable[Concept], after: Iterable[Concept]) -> Self:
        """The index of the concepts with those of `before` gone and those of `after` come.

        An id may be in both; tombstones are passed over.
        """
        gone = {concept.id: concept for concept in before}
        come = {concept.id: concept for concept in after if not concept.retired}
        if len(self._over) + len(gone) + len(come) > OVERLAID:
            left = {**self._concepts, **self._over, **dict.fromkeys(gone), **come}
            return type(self)(concept for concept in left.values() if concept)
        changed = object.__new__(type(self))
        changed._concepts, changed._named = self._concepts, self._named
        changed._faulty, changed._shared = self._faulty, self._shared
        changed._over = {**self._over, **dict.fromkeys(gone), **come}
        named = changed._over_named = dict(self._over_named)
        for concept_id in gone.keys() | come.keys():
            if known := self.concept(concept_id):
                for key in _keys(known):
                    ids = named.get(key, self._named.get(key, ()))
                    named[key] = tuple(id_ for id_ in ids if id_ != concept_id)
        for concept in come.values():
            for key in _keys(concept):
                named[key] = (*named.get(key, self._named.get(key, ())), concept.id)
        return changed

    def concept(self, concept_id: ConceptId) -> Concept | None:
        """The concept with this id, if it counts."""
        if concept_id in self._over:
            return self._over[concept_id]
        return self._concepts.get(concept_id)

    def named(self, text: str, *, chinese: bool = True) -> tuple[Concept, ...]:
        """The concepts with a Chinese (or an English) term that folds to what the text folds to."""
        return self.named_folded(fold(text), chinese=chinese)

    def named_folded(self, folded: str, *, chinese: bool = True) -> tuple[Concept, ...]:
        """The same for a text that is folded already."""
        key = (chinese, folded)
        ids = self._over_named.get(key)
        if ids is None:
            ids = tuple(self._named.get(key, ()))
        return tuple(concept for id_ in ids if (concept := self.concept(id_)))

    def conflicting(self) -> frozenset[ConceptId]:
        """The concepts in a serious conflict."""
        found = {id_ for id_ in self._faulty if id_ not in self._over}
        found |= {id_ for id_, concept in self._over.items() if concept and _collides(concept)}
        over = {text for chinese, text in self._over_named if chinese}
        for text in self._shared | over:
            namesakes = self.named_folded(text)
            if len(namesakes) > 1:
                found |= _at_odds(text, namesakes)
        return frozenset(found)


def conflicts_of(concept: Concept, index: Index) -> tuple[Conflict, ...]:
    """What the concept's terms collide with, serious ones first; the index may know it already."""
    found = list(_within(concept))
    seen = set()
    for term in concept.terms:
        key = fold(term.text)
        for other in index.named(term.text, chinese=term.language.chinese) if key.strip() else ():
            if other.id != concept.id and (other.id, key) not in seen:
                seen.add((other.id, key))
                found.append(_between(concept, term, other))
    return tuple(sorted(found, key=lambda conflict: not conflict.serious))


def all_conflicts(concepts: Iterable[Concept]) -> frozenset[ConceptId]:
    """The ids of the concepts in a serious conflict; with an Index, ask it."""
    return Index(concepts).conflicting()


def are_distinct(one: Concept, other: Concept) -> bool:
    """Whether the user has said that the two are meant to share a term."""
    return other.id in one.distinct_from or one.id in other.distinct_from


def _keys(concept: Concept) -> set[tuple[bool, str]]:
    english = Language.EN
    return {(term.language is not english, fold(term.text)) for term in concept.terms}


def _collides(concept: Concept) -> bool:
    return len(concept.terms) > 1 and any(conflict.serious for conflict in _within(concept))


def _within(concept: Concept) -> Iterable[Conflict]:
    seen: dict[tuple[Language, str], Term] = {}
    for term in concept.terms:
        key = (term.language, fold(term.text))
        if (known := seen.setdefault(key, term)) is not term:
            script = same_but_for_script(known.text, term.text)
            kind = ConflictKind.SCRIPT if script else ConflictKind.SAME_CONCEPT
            # 周轉率 and 週轉率, SanDisk and Sandisk: both are written.
            serious = known.text == term.text or term.language is Language.ZH_HANS
            yield Conflict(kind, term.text, None, known.text, serious)
    for language in {term.language for term in concept.terms}:
        terms = [term for term in concept.terms if term.language is language]
        # Where preferred and admitted are told apart, one is preferred; elsewhere the first is.
        if len(terms) > 2 and any(term.status is TermStatus.ADMITTED for term in terms):
            preferred = [term for term in terms if term.status is TermStatus.PREFERRED]
            for term in preferred[1:]:
                first = preferred[0].text
                yield Conflict(ConflictKind.TWO_PREFERRED, term.text, None, first, serious=False)


def _between(concept: Concept, term: Term, other: Concept) -> Conflict:
    chinese = term.language.chinese
    key = fold(term.text)
    their = next(
        each for each in other.terms if each.language.chinese is chinese and fold(each.text) == key
    )
    kind = ConflictKind.SAME_ENGLISH
    if chinese:
        kind = _kind(concept, term, other, their)
    serious = kind not in (ConflictKind.HOMOGRAPH, ConflictKind.SAME_ENGLISH)
    return Conflict(kind, term.text, other, their.text, serious)


def _kind(concept: Concept, term: Term, other: Concept, their: Term) -> ConflictKind:
    apart = concept.domain and other.domain and concept.domain != other.domain
    told_apart = term.rules or their.rules or term.sense_note or their.sense_note
    if apart or told_apart or are_distinct(concept, other):
        return ConflictKind.HOMOGRAPH
    if not same_reading(term.reading, their.reading):
        return ConflictKind.HOMOGRAPH
    if (term.status in USABLE) is not (their.status in USABLE):
        return ConflictKind.STATUS
    if same_but_for_script(term.text, their.text):
        return ConflictKind.SCRIPT
    return ConflictKind.CONFLICT


def _at_odds(text: str, namesakes: tuple[Concept, ...]) -> set[ConceptId]:
    found = set()
    for concept in namesakes:
        term = next(t for t in concept.terms if t.language.chinese and fold(t.text) == text)
        others = (other for other in namesakes[:COMPARED] if other.id != concept.id)
        if any(_between(concept, term, other).serious for other in others):
            found.add(concept.id)
    return found
