"""Matcher: every place where a glossary term stands in a text, overlapping ones included."""

import copy
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

import daachorse

from glossary.context import fitting, unconditional
from glossary.model import Concept, ConceptId, MatchRule, Sense, Term
from glossary.normalize import fold

GROWTH = 4
"""So many times larger than the next set of strings a set must be to be left alone."""


class Match(NamedTuple):
    """A term found, start to end in code points, with every sense that string has."""

    start: int
    end: int
    senses: tuple[Sense, ...]

    def names(self, concept: Concept) -> bool:
        """Whether the concept is what is meant first."""
        return self.senses[0].concept is concept


class Strings:
    """Folded strings that are looked for all at once."""

    def __init__(self, strings: Iterable[str]) -> None:
        known = list(dict.fromkeys(strings))
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(known) if known else None

    def within(self, folded: str) -> bool:
        """Whether one of the strings stands anywhere in the folded text."""
        return self._automaton is not None and bool(self._automaton.find(_encodable(folded)))

    def places(self, folded: str) -> list[tuple[int, int, int]]:
        """Every start, end and number of a string in the folded text, by end."""
        if self._automaton is None or not folded:
            return []
        found: list[tuple[int, int, int]] = self._automaton.find_overlapping(_encodable(folded))
        return found


class Matcher:
    """Built once from concepts with distinct ids and never changed; safe to share between threads.

    Texts are compared folded. Terms that are blank, broken (lone surrogates) or never to be
    matched are left out, and tombstones name nothing. A string's senses stand in the order of
    their concepts.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        senses: dict[str, list[Sense]] = {}
        self._order: dict[ConceptId, int] = {}
        for concept in concepts:
            self._order.setdefault(concept.id, len(self._order))
            for key, term in _matched(concept):
                senses.setdefault(key, []).append(Sense(concept, term))
        self._sets: tuple[_Set, ...] = ()
        if senses:
            self._sets = (_Set({key: tuple(named) for key, named in senses.items()}),)
        self.whole_tokens = _want_whole_tokens(senses.values())
        """Whether a term may want to be a whole token, which the caller must see to."""

    def with_changes(self, before: Iterable[Concept], after: Iterable[Concept]) -> "Matcher":
        """A matcher without the concepts of `before` and with those of `after`.

        What is known besides is shared, so that few changes take little time. `before` holds the
        concepts as this matcher knows them. A concept that comes with the id of one that went,
        now or earlier, takes its place among the senses; a new one stands last.
        """
        before, after = tuple(before), tuple(after)
        gone = {concept.id for concept in (*before, *after)}
        order = self._order
        if not gone <= order.keys():
            order = dict(order)
            for concept in after:
                order.setdefault(concept.id, len(order))
        came: dict[str, list[Sense]] = {}
        for concept in after:
            for key, term in _matched(concept):
                came.setdefault(key, []).append(Sense(concept, term))
        changed = {}
        for key in dict.fromkeys((*matched_strings(before), *came)):
            kept = [sense for sense in self._named(key) if sense.concept.id not in gone]
            kept += came.get(key, ())
            changed[key] = tuple(sorted(kept, key=lambda sense: order[sense.concept.id]))
        grown = Matcher(())
        grown._order = order
        grown._sets = _with(self._sets, changed)
        grown.whole_tokens = self.whole_tokens or _want_whole_tokens(came.values())
        return grown

    @property
    def texts(self) -> tuple[str, ...]:
        """Every string the matcher knows, folded."""
        return tuple(key for each in self._sets for key in each.alive())

    def find(self, text: str, folded: str | None = None) -> list[Match]:
        """Every match, by start, then longest first; `folded` spares folding the text again."""
        folded = fold(text) if folded is None else folded
        found: list[Match] = []
        for each in self._sets:
            found += each.find(text, folded)
        if len(self._sets) > 1:
            found.sort(key=itemgetter(1))
        found.reverse()  # found by end: now the longest of the same start comes first, and stays so
        found.sort(key=itemgetter(0))
        return found

    def senses(self, text: str) -> tuple[Sense, ...]:
        """What the whole string names, whatever stands around it."""
        return self._named(fold(text))

    def _named(self, key: str) -> tuple[Sense, ...]:
        return next((each.senses[each.numbers[key]] for each in self._sets if key in each), ())


class _Set:
    """Strings looked for together, and the senses of each; of one that went there are none."""

    def __init__(self, senses: Mapping[str, tuple[Sense, ...]]) -> None:
        self.numbers = {key: number for number, key in enumerate(senses)}
        self.senses = list(senses.values())
        self.bare = list(map(_are_bare, self.senses))
        self.edged = [_latin(key[0]) or _latin(key[-1]) for key in senses]
        self.strings = Strings(senses)

    def __contains__(self, key: str) -> bool:
        return key in self.numbers

    def alive(self) -> Iterator[str]:
        """The strings that have senses."""
        return (key for key, number in self.numbers.items() if self.senses[number])

    def with_senses(self, changed: Mapping[str, tuple[Sense, ...]]) -> "_Set":
        """The set with other senses of some of its strings."""
        if not changed:
            return self
        other = copy.copy(self)
        other.senses, other.bare = list(self.senses), list(self.bare)
        for key, named in changed.items():
            number = self.numbers[key]
            other.senses[number], other.bare[number] = named, _are_bare(named)
        return other

    def find(self, text: str, folded: str) -> list[Match]:
        """The matches of these strings, by end."""
        known, bare, edged = self.senses, self.bare, self.edged
        found = []
        for start, end, index in self.strings.places(folded):
            if edged[index] and _cuts_latin(folded, start, end):
                continue
            senses = known[index]
            if not bare[index]:
                senses = fitting(senses, text, folded, start, end)
            if senses:
                found.append(Match(start, end, senses))
        return found


def matched_strings(concepts: Iterable[Concept]) -> list[str]:
    """The folded strings by which concepts are found, each once."""
    return list(dict.fromkeys(key for concept in concepts for key, _ in _matched(concept)))


def _matched(concept: Concept) -> Iterator[tuple[str, Term]]:
    """The terms that are looked for, with their folded text."""
    if concept.retired:
        return
    for term in concept.terms:
        if term.match is MatchRule.NEVER:
            continue
        key = fold(term.text)
        if key.strip() and (key.isascii() or _encodable(key) == key):
            yield key, term


def _with(sets: tuple[_Set, ...], changed: Mapping[str, tuple[Sense, ...]]) -> tuple[_Set, ...]:
    """The sets with changed senses: new strings make a set of their own.

    It swallows those before it that are not much larger, so that sets stay few and a large one is
    seldom built anew.
    """
    kept = [
        each.with_senses({key: named for key, named in changed.items() if key in each})
        for each in sets
    ]
    fresh = {
        key: named
        for key, named in changed.items()
        if named and not any(key in each for each in sets)
    }
    if not fresh:
        return tuple(kept)
    while kept and len(kept[-1].numbers) <= GROWTH * len(fresh):
        last = kept.pop()
        fresh = {key: last.senses[last.numbers[key]] for key in last.alive()} | fresh
    return (*kept, _Set(fresh))


def _are_bare(senses: Sequence[Sense]) -> bool:
    return len(senses) == 1 and unconditional(senses[0].term)


def _want_whole_tokens(named: Iterable[Iterable[Sense]]) -> bool:
    return any(s.term.match is MatchRule.WHOLE_TOKEN for senses in named for s in senses)


def _cuts_latin(folded: str, start: int, end: int) -> bool:
    """Whether a Latin word or number goes on beyond either border of the match."""
    return (start > 0 and _latin(folded[start]) and _latin(folded[start - 1])) or (
        end < len(folded) and _latin(folded[end - 1]) and _latin(folded[end])
    )


def _latin(character: str) -> bool:
    return character < "\u0250" and character.isalnum()


def _encodable(text: str) -> str:
    """The text with lone surrogates, which the automaton refuses, made U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
