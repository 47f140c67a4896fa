"""The concepts of a file, its rows joined where several are about one; rows that can't be used."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from glossary.exchange.incoming import Incoming
from glossary.merge import filled
from glossary.model import Concept, ConceptId, ExternalId, Kind, Language, Term
from glossary.normalize import fold, is_broken, same_reading
from glossary.plan.model import Match, Note, Why
from glossary.plan.writing import SOURCE

_UNUSABLE_IN_PROSE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_Key = tuple[bool, str]
NAMED_LINES = 10
"""So many lines are named in a note."""
MOST_NAMESAKES = 100
"""With so many concepts of one text a row is compared: files of real terms have a few."""


@dataclass(slots=True, eq=False)
class Group:
    """Rows of a file about one concept, as they are gathered.

    `id` is the concept's here or, with no match yet, the one they give it, which may be empty.
    """

    id: ConceptId
    match: Match | None = None
    rows: list[Incoming] = field(default_factory=list)
    sources: dict[ExternalId, None] = field(default_factory=dict)
    ids: set[ConceptId] = field(default_factory=set)
    distinct_from: set[ConceptId] = field(default_factory=set)
    domain: str = ""
    texts: dict[str, list[Term]] = field(default_factory=dict)
    """The Chinese terms by their folded text, those written and read alike once.

    Of a group without any, the English ones.
    """
    english: set[str] = field(default_factory=set)
    chinese: bool = False

    def take(self, row: Incoming, source: ExternalId | None) -> None:
        """Join a row."""
        self.rows.append(row)
        self.distinct_from.update(row.concept.distinct_from)
        if row.concept.id:
            self.ids.add(row.concept.id)
        self.domain = self.domain or row.concept.domain
        if not self.chinese and any(term.language.chinese for term in row.concept.terms):
            self.chinese = True
            self.texts.clear()
        if source:
            self.sources[source] = None
        for term in row.concept.terms:
            text = fold(term.text)
            if not term.language.chinese:
                self.english.add(text)
            if term.language.chinese is self.chinese:
                alike = self.texts.setdefault(text, [])
                if all((term.text, term.reading) != (each.text, each.reading) for each in alike):
                    alike.append(term)

    def said_apart(self, other: "Group") -> bool:
        """Whether the two differ in what parts two meanings of one text."""
        if self.domain and other.domain and self.domain != other.domain:
            return True
        meanings = zip(_meaning(self.rows[0].concept), _meaning(other.rows[0].concept), strict=True)
        return any(mine and theirs and mine != theirs for mine, theirs in meanings)

    def join(self, other: "Group") -> None:
        """Take the rows of another group."""
        for row in other.rows:
            self.take(row, None)
        self.sources |= other.sources

    def offered(self) -> Concept:
        """The rows' concept."""
        if len(self.rows) == 1:
            return self.rows[0].concept
        rows = sorted(self.rows, key=lambda row: row.concept.id != self.id)
        first, *others = (row.concept for row in rows)
        return _joined(first, others)

    def lines(self) -> tuple[int, ...]:
        """The lines the rows begin on."""
        return tuple(sorted({row.line for row in self.rows}))

    def notes(self) -> tuple[Note, ...]:
        """What is to be said of the rows themselves."""
        notes = []
        if len(self.rows) > 1:
            lines = _listed(self.lines())
            notes.append(Note(Why.JOINED, f"lines {lines} are about one concept and are joined"))
            if differing := _differing([row.concept for row in self.rows]):
                told = ", ".join(differing)
                text = f"lines {lines} differ in {told}: the first of them counts"
                notes.append(Note(Why.OTHER_KEPT, text, tuple(differing)))
        if not self.chinese:
            notes.append(Note(Why.NO_CHINESE, "it has no Chinese term"))
        elif not self.english:
            notes.append(Note(Why.NO_ENGLISH, "it has no English term"))
        return tuple(notes)


def akin(group: Group, other: Concept | Group, *, rows: bool = False) -> bool:
    """Whether the two, which share a text, are about one thing.

    They are if they share their English too; else if neither domain nor reading tells them apart.
    `rows` of one file are about two things wherever they say two things of one text.
    """
    if rows and isinstance(other, Group) and group.said_apart(other):
        return False
    if _kept_apart(group, other):
        return False
    apart = group.domain and other.domain and group.domain != other.domain
    if not apart and not _read_apart(group, other):
        return True
    chinese = group.chinese and (other.chinese if isinstance(other, Group) else True)
    english = other.english if isinstance(other, Group) else _english(other)
    return chinese and not group.english.isdisjoint(english)


def fault(concept: Concept) -> Note | None:
    """Why a row can't be used, if it can't."""
    if not concept.terms and not concept.retired:
        return Note(Why.NO_TERM, "the row has no term")
    for term in concept.terms:
        if not term.text.strip():
            text = f"the row has a blank term ({term.language})"
            return Note(Why.BLANK, text, (term.language,))
        if is_broken(term.text):
            text = "".join(c if c.isprintable() else "\ufffd" for c in term.text)
            says = f"“{text}” holds control or broken characters"
            return Note(Why.CONTROL, says, (text,))
    if any(map(_UNUSABLE_IN_PROSE.search, filter(None, _other_texts(concept)))):
        return Note(Why.CONTROL, "the row holds control or broken characters")
    if concept.id and not concept.id.isprintable():
        told = repr(concept.id)
        return Note(Why.BAD_ID, f"{told} can't be a concept's id", (told,))
    return None


def source_of(name: str, row: Incoming) -> ExternalId | None:
    """What a file calls the concept of a row, as we note it; None if it says nothing."""
    if not row.source_id:
        return None
    stem, dot, _ = name.rpartition(".")
    return ExternalId(SOURCE, f"{stem if dot and stem else name}:{row.source_id}")


class Gathering:
    """The groups of a file so far, to be found by what they are called."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._by_id: dict[ConceptId | ExternalId, Group] = {}
        self._by_text: dict[_Key, list[Group]] = {}

    def take(
        self,
        row: Incoming,
        source: ExternalId | None,
        known: tuple[ConceptId, Match] | None = None,
    ) -> None:
        """Join a row to the group it is of; `known` is the concept here that its ids name."""
        alone = Group(known[0], known[1]) if known else Group(row.concept.id)
        alone.take(row, source)
        group = self._group_of(alone, row, source)
        if group is None:
            group = alone
            self.groups.append(group)
        else:
            group.take(row, source)
            if Match.TEXT in (group.match, alone.match):
                group.match = Match.TEXT
        for name in (group.id, row.concept.id, source):
            if name:
                self._by_id.setdefault(name, group)
        for text in alone.texts if alone.chinese is group.chinese else ():
            groups = self._by_text.setdefault((group.chinese, text), [])
            if not groups or groups[-1] is not group:
                groups.append(group)

    def namesake(self, group: Group) -> Group | None:
        """An earlier group that has one of the group's texts without being about the same."""
        for text in group.texts:
            for other in self._of(group, text):
                if other is group:
                    break
                return other
        return None

    def _group_of(self, alone: Group, row: Incoming, source: ExternalId | None) -> Group | None:
        names = [name for name in (alone.id, row.concept.id, source) if name]
        if names:
            return next((self._by_id[name] for name in names if name in self._by_id), None)
        namesakes = (group for text in alone.texts for group in self._of(alone, text))
        return next((group for group in namesakes if akin(alone, group, rows=True)), None)

    def _of(self, group: Group, text: str) -> Sequence[Group]:
        return self._by_text.get((group.chinese, text), ())[:MOST_NAMESAKES]


def _read_apart(group: Group, other: Concept | Group) -> bool:
    if not any(term.reading for terms in group.texts.values() for term in terms):
        return False
    theirs = other.texts if isinstance(other, Group) else _texts(other, chinese=group.chinese)
    return not all(
        same_reading(mine.reading, their.reading)
        for text in group.texts.keys() & theirs.keys()
        for mine in group.texts[text]
        for their in theirs[text]
    )


def _meaning(concept: Concept) -> tuple[str, ...]:
    sense = next((term.sense_note for term in concept.terms if term.sense_note), "")
    return concept.definition_en, concept.definition_zh, sense


def _other_texts(concept: Concept) -> Iterable[str]:
    yield concept.domain
    yield concept.definition_en
    yield concept.definition_zh
    yield concept.source
    yield concept.note
    for term in concept.terms:
        yield term.reading
        yield term.part_of_speech
        yield term.sense_note
        yield term.region


def _joined(first: Concept, others: Sequence[Concept]) -> Concept:
    """The rows of one concept as one: terms in their order, of other fields the first not blank."""
    concepts = (first, *others)
    terms: dict[tuple[Language, str], Term] = {}
    for term in (term for concept in concepts for term in concept.terms):
        key = (term.language, fold(term.text))
        terms[key] = filled(terms[key], term) if key in terms else term
    changed: dict[str, Any] = {
        name: next((value for each in concepts if (value := getattr(each, name))), "")
        for name in ("domain", "definition_en", "definition_zh", "source")
    }
    return replace(
        first,
        **changed,
        kind=next((each.kind for each in concepts if each.kind is not Kind.TERM), Kind.TERM),
        terms=tuple(terms.values()),
        note="\n".join(dict.fromkeys(each.note for each in concepts if each.note)),
        external_ids=tuple(dict.fromkeys(id_ for each in concepts for id_ in each.external_ids)),
        distinct_from=tuple(dict.fromkeys(id_ for each in concepts for id_ in each.distinct_from)),
    )


def _differing(concepts: list[Concept]) -> list[str]:
    names = ("domain", "kind", "definition_en", "definition_zh")
    return [
        name
        for name in names
        if len({getattr(concept, name) for concept in concepts} - {"", "term"}) > 1
    ]


def _kept_apart(group: Group, other: Concept | Group) -> bool:
    theirs = {other.id} if isinstance(other, Concept) else other.ids
    return not (
        group.distinct_from.isdisjoint(theirs) and group.ids.isdisjoint(other.distinct_from)
    )


def _listed(lines: Sequence[int]) -> str:
    more = f" and {len(lines) - NAMED_LINES:,} more" if len(lines) > NAMED_LINES else ""
    return ", ".join(map(str, lines[:NAMED_LINES])) + more


def _texts(concept: Concept, *, chinese: bool) -> Mapping[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in concept.terms:
        if term.language.chinese is chinese:
            found.setdefault(fold(term.text), []).append(term)
    return found


def _english(concept: Concept) -> set[str]:
    return {fold(term.text) for term in concept.terms if not term.language.chinese}
