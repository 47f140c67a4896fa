"""Which concept of the glossary a file's concept is about: by id, by the file's id, by text."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from glossary.conflicts import Index, are_distinct
from glossary.layers import Layers
from glossary.model import Concept, ConceptId, ExternalId
from glossary.normalize import fold, same_but_for_script
from glossary.plan.grouping import Group, akin
from glossary.plan.model import Match, Note, RowVerdict, Why
from glossary.plan.writing import SOURCE, Writer

NAMED = 3
"""So many concepts are named in a note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a group is about: `current`, and how that was found; `verdict` None is still open."""

    verdict: RowVerdict | None = None
    current: Concept | None = None
    match: Match | None = None
    candidates: tuple[Concept, ...] = ()
    notes: tuple[Note, ...] = ()


class Matcher:
    """Looks groups up in the layers, by an index of what counts there."""

    def __init__(self, layers: Layers, index: Index, writer: Writer) -> None:
        self._layers = layers
        self._index = index
        self._writer = writer
        self._sources: dict[ExternalId, ConceptId] = {}
        for layer in (layers.built_in, layers.team, layers.user):
            for concept in layer.values():
                for external in concept.external_ids:
                    if external.scheme == SOURCE:
                        self._sources[external] = concept.id
        self._deleted: dict[str, list[Concept]] = {}
        for concept in layers.bin():
            for text in {fold(term.text) for term in concept.chinese()}:
                self._deleted.setdefault(text, []).append(concept)

    def known(self, concept_id: ConceptId, source: ExternalId | None) -> tuple[ConceptId, Match]:
        """The id here that a row's ids name, empty if none, and how; a merged one is followed."""
        named, match = concept_id, Match.OWN_ID
        if not named or self._layers.concept(named) is None:
            named, match = ConceptId(""), Match.SOURCE_ID
            if source:
                named = self._sources.get(source, named)
        onward = self._followed(named)
        # The rows of what was merged say only a part of what it was merged into.
        return onward, match if onward == named else Match.TEXT

    def by_id(self, group: Group, claims: dict[ConceptId, Group]) -> Found:
        """What a group is about that names a concept here."""
        current = self._layers.concept(group.id)
        if current is None:
            raise ValueError(f"{group.id} is not known")
        notes = []
        if merged := [row.concept.id for row in group.rows if row.concept.id not in ("", group.id)]:
            told = ", ".join(merged)
            text = f"{told} was merged into {_named(current)}"
            notes.append(Note(Why.MERGED, text, (told,)))
        found = Found(current=current, match=group.match, notes=tuple(notes))
        if current.retired:
            return self._conflict(found, _gone(current, self._layers))
        if others := self._taken(group, current, claims):
            text = f"it is {_named(current)} by its id, but its terms name {_listed(others)}"
            found = self._conflict(found, Note(Why.SEVERAL, text))
            return replace(found, candidates=others)
        return found

    def by_text(self, group: Group, offered: Concept, without: Collection[ConceptId] = ()) -> Found:
        """What a group is about by its Chinese terms; by its English ones if it has no others.

        It is none of `without`.
        """
        namesakes = _once(
            concept
            for text in group.texts
            for concept in self._index.named_folded(text, chinese=group.chinese)
        )
        open_ones = [concept for concept in namesakes if concept.id not in without]
        near = [concept for concept in open_ones if akin(group, concept)]
        near = near or self._saying_all(offered, open_ones)
        if not near:
            return self._new(group, namesakes, without)
        chosen = near[0] if len(near) == 1 else self._best(group, offered, near)
        if chosen is None:
            note = Note(Why.SEVERAL, f"it may be {_listed(near)}")
            found = Found(current=near[0], match=Match.TEXT, candidates=tuple(near))
            return self._conflict(found, note)
        found = Found(current=chosen, match=Match.TEXT, notes=_script_notes(group, chosen))
        if others := self._english_elsewhere(group, chosen):
            text = f"its Chinese is {_named(chosen)}, but its English is {_listed(others)}"
            found = self._conflict(found, Note(Why.ENGLISH_ELSEWHERE, text))
            return replace(found, candidates=(chosen, *others))
        return found

    def _homograph(self, group: Group, concepts: Sequence[Concept]) -> Found:
        """A new concept although these share a text with it."""
        english = _once(
            concept
            for text in group.english
            if group.chinese
            for concept in self._index.named_folded(text, chinese=False)
        )
        notes = []
        if concepts:
            notes.append(Note(Why.HOMOGRAPH, f"the same text also means {_listed(concepts)}"))
        elif english:
            text = f"its English is also that of {_listed(english)}"
            notes.append(Note(Why.ENGLISH_ELSEWHERE, text))
        candidates = _once((*concepts, *english[:NAMED]))
        return Found(verdict=RowVerdict.NEW, candidates=tuple(candidates), notes=tuple(notes))

    def _new(
        self, group: Group, namesakes: Sequence[Concept], without: Collection[ConceptId]
    ) -> Found:
        deleted = _once(
            concept
            for text in group.texts
            if group.chinese
            for concept in self._deleted.get(text, ())
            if akin(group, concept)
        )
        if not deleted or without:
            return self._homograph(group, namesakes)
        found = Found(current=deleted[0], match=Match.TEXT, candidates=tuple(deleted))
        return self._conflict(found, _gone(deleted[0], self._layers))

    def _conflict(self, found: Found, note: Note) -> Found:
        return replace(found, verdict=RowVerdict.CONFLICT, notes=(*found.notes, note))

    def _best(self, group: Group, offered: Concept, near: Sequence[Concept]) -> Concept | None:
        """The one that says all this already, or that is nearer than each of the others."""
        if found := self._saying_all(offered, near):
            return found[0]
        told = [(_shared(group, concept), _likeness(group, concept)) for concept in near]
        for mine, concept in zip(told, near, strict=True):
            others = [other for other in told if other is not mine]
            if all(mine[0] >= texts and mine[1] > likeness for texts, likeness in others):
                return concept
        return None

    def _saying_all(self, offered: Concept, concepts: Iterable[Concept]) -> list[Concept]:
        """The first of these that says already all that is offered, if one does."""
        found = (each for each in concepts if self._writer.says_all(each, offered))
        return list(islice(found, 1))

    def _english_elsewhere(self, group: Group, chosen: Concept) -> tuple[Concept, ...]:
        """Who has the group's English, if the concept, in the same domain, has other English."""
        english = {fold(term.text) for term in chosen.english()}
        if not group.chinese or not english or not group.english.isdisjoint(english):
            return ()
        domains = {chosen.domain, group.domain or chosen.domain}
        return tuple(
            _once(
                concept
                for text in group.english
                for concept in self._index.named_folded(text, chinese=False)
                if concept.domain in domains and concept.id != chosen.id
            )
        )

    def _taken(
        self, group: Group, current: Concept, claims: dict[ConceptId, Group]
    ) -> tuple[Concept, ...]:
        """Who else has the texts that the concept would be given, and keeps them."""
        mine = {fold(term.text) for term in current.chinese()}
        return tuple(
            _once(
                other
                for text in group.texts
                if group.chinese and text not in mine
                for other in self._index.named_folded(text)
                if other.id != current.id and not are_distinct(other, current)
                if akin(group, other) and text in getattr(claims.get(other.id), "texts", (text,))
            )
        )

    def _followed(self, concept_id: ConceptId) -> ConceptId:
        passed = {concept_id}
        while (concept := self._layers.concept(concept_id)) and concept.retired:
            onward = ConceptId(concept.replaced_by)
            if not onward or onward in passed or self._layers.concept(onward) is None:
                break
            passed.add(onward)
            concept_id = onward
        return concept_id


def _gone(concept: Concept, layers: Layers) -> Note:
    if concept.id in layers.user:
        return Note(Why.DELETED, f"{_named(concept)} was deleted by you")
    return Note(Why.RETIRED, f"{_named(concept)} has been retired")


def _script_notes(group: Group, concept: Concept) -> tuple[Note, ...]:
    written = {term.text for term in concept.chinese()}
    for text, terms in group.texts.items():
        if not group.chinese or any(term.text in written for term in terms):
            continue
        for mine in concept.chinese():
            if fold(mine.text) == text and same_but_for_script(mine.text, terms[0].text):
                theirs = terms[0].text
                told = f"“{theirs}” is “{mine.text}” in the other script"
                return (Note(Why.SCRIPT, told, (theirs, mine.text)),)
    return ()


def _shared(group: Group, concept: Concept) -> set[str]:
    return group.texts.keys() & {fold(term.text) for term in concept.terms}


def _likeness(group: Group, concept: Concept) -> int:
    english = {fold(term.text) for term in concept.english()}
    readings = {term.reading for terms in group.texts.values() for term in terms} - {""}
    return (
        (group.chinese and not group.english.isdisjoint(english))
        + bool(group.domain and group.domain == concept.domain)
        + (not readings.isdisjoint(term.reading for term in concept.terms))
    )


def _once(concepts: Iterable[Concept]) -> list[Concept]:
    found: dict[ConceptId, Concept] = {}
    for concept in concepts:
        found.setdefault(concept.id, concept)
    return list(found.values())


def _listed(concepts: Sequence[Concept]) -> str:
    more = f" and {len(concepts) - NAMED} more" if len(concepts) > NAMED else ""
    return " or ".join(map(_named, concepts[:NAMED])) + more


def _named(concept: Concept) -> str:
    chinese, english = concept.chinese()[:1], concept.english()[:1]
    told: Iterator[str] = (term.text for term in (*chinese, *english))
    return f"“{', '.join(told)}” ({concept.id})"
