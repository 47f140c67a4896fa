"""Matcher: every place where a glossary term stands in a text, overlapping ones included."""

import copy
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from glossary.context import Fitting
from glossary.index.held import Held, Table
from glossary.index.kept import Kept
from glossary.index.strings import Strings
from glossary.index.terms import (
    GONE,
    JUDGED,
    LATIN_END,
    PLAIN,
    cuts_latin,
    flag,
    matched,
    matched_strings,
    want_whole_tokens,
)
from glossary.model import Concept, ConceptId, Sense
from glossary.normalize import fold

__all__ = ["GONE", "JUDGED", "PLAIN", "Match", "Matcher", "Strings", "matched_strings"]

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


class Matcher:
    """Built once from concepts with distinct ids and never changed; safe to share between threads.

    Texts are compared folded. Terms that are blank, broken (lone surrogates) or never to be
    matched are left out, and tombstones name nothing. A string's senses stand in the order of
    their concepts.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        senses: dict[str, list[Sense]] = {}
        order: dict[ConceptId, int] = {}
        for concept in concepts:
            order.setdefault(concept.id, len(order))
            for key, place in matched(concept):
                senses.setdefault(key, []).append(Sense(concept, concept.terms[place]))
        self._kept: Kept | None = None
        self._following = len(order)
        self._lay((_Set(Held(senses)),) if senses else (), order)
        self.whole_tokens = want_whole_tokens(senses.values())
        """Whether a term may want to be a whole token, which the caller must see to."""

    @classmethod
    def of_kept(cls, kept: Kept) -> "Matcher":
        """The matcher of the concepts in a file, which are read when they are met."""
        matcher = cls(())
        matcher._kept = kept
        matcher._following = kept.count
        matcher._lay((_Set(kept),), {})
        matcher.whole_tokens = kept.whole_tokens
        return matcher

    def with_changes(self, before: Iterable[Concept], after: Iterable[Concept]) -> "Matcher":
        """A matcher without the concepts of `before` and with those of `after`.

        What is known besides is shared, so that few changes take little time. `before` holds the
        concepts as this matcher knows them. A concept that comes with the id of one that went,
        now or earlier, takes its place among the senses; a new one stands last.
        """
        before, after = tuple(before), tuple(after)
        order = self._order_of(concept.id for concept in (*before, *after))
        came: dict[str, list[Sense]] = {}
        for concept in after:
            for key, place in matched(concept):
                came.setdefault(key, []).append(Sense(concept, concept.terms[place]))
        changed = {}
        for key in dict.fromkeys((*matched_strings(before), *came)):
            kept = [sense for sense in self._named(key) if sense.concept.id not in order]
            named = [(self._place(sense.concept.id), sense) for sense in kept]
            named += [(order[sense.concept.id], sense) for sense in came.get(key, ())]
            changed[key] = tuple(sense for _, sense in sorted(named, key=itemgetter(0)))
        grown = Matcher(())
        grown._kept = self._kept
        grown._following = max(self._following, *order.values(), -1) + 1
        fresh = {id_: place for id_, place in order.items() if id_ not in self._order}
        grown._lay(_with(self._sets, changed), self._order | fresh if fresh else self._order)
        grown.whole_tokens = self.whole_tokens or want_whole_tokens(came.values())
        return grown

    def _lay(self, sets: tuple["_Set", ...], order: dict[ConceptId, int]) -> None:
        self._sets, self._order = sets, order
        self._firsts = list(accumulate((len(each.flags) for each in sets[:-1]), initial=0))
        self.flags = sets[0].flags if len(sets) == 1 else b"".join(each.flags for each in sets)
        """GONE, PLAIN or JUDGED for each string by its number."""
        self._fittings: dict[int, Fitting] = {}

    def _place(self, concept_id: ConceptId) -> int:
        """Where a concept stands among the senses; -1 if it is not known."""
        if concept_id in self._order:
            return self._order[concept_id]
        return self._kept.order(concept_id) if self._kept is not None else -1

    def _order_of(self, ids: Iterable[ConceptId]) -> dict[ConceptId, int]:
        """Where these concepts stand, those that are not known behind all others."""
        order: dict[ConceptId, int] = {}
        following = self._following
        for concept_id in ids:
            if concept_id in order:
                continue
            order[concept_id] = place = self._place(concept_id)
            if place < 0:
                order[concept_id] = following
                following += 1
        return order

    @property
    def texts(self) -> tuple[str, ...]:
        """Every string the matcher knows, folded."""
        return tuple(key for each in self._sets for key in each.alive())

    def places(self, folded: str) -> list[tuple[int, int, int]]:
        """Every start, end and number of a string in the folded text, by end; gone ones too."""
        if len(self._sets) == 1:
            return self._sets[0].strings.places(folded)
        found: list[tuple[int, int, int]] = []
        for first, each in zip(self._firsts, self._sets, strict=False):
            places = each.strings.places(folded)
            found += [(start, end, first + number) for start, end, number in places]
        found.sort(key=itemgetter(1))
        return found

    def known(self, number: int) -> tuple[Sense, ...]:
        """All senses of a string by its number, always the same objects."""
        at = bisect_right(self._firsts, number) - 1
        return self._sets[at].senses(number - self._firsts[at])

    def judged(
        self, number: int, text: str, folded: str, start: int, end: int
    ) -> tuple[Sense, ...]:
        """The senses of a string that its surroundings allow at start to end, best first."""
        fitting = self.fitting(number, folded, start, end)
        return fitting.at(text, folded, start, end) if fitting is not None else ()

    def fitting(self, number: int, folded: str, start: int, end: int) -> Fitting | None:
        """What chooses among a string's senses at a place; None if it cuts a Latin word there."""
        latin = folded[start] < LATIN_END or folded[end - 1] < LATIN_END
        if latin and cuts_latin(folded, start, end):
            return None
        fitting = self._fittings.get(number)
        if fitting is None:
            fitting = self._fittings[number] = Fitting(self.known(number))
        return fitting

    def find(self, text: str, folded: str | None = None) -> list[Match]:
        """Every match, by start, then longest first; `folded` spares folding the text again."""
        folded = fold(text) if folded is None else folded
        flags, found = self.flags, []
        for start, end, number in self.places(folded):
            how = flags[number]
            if how == PLAIN:
                found.append(Match(start, end, self.known(number)))
            elif how and (senses := self.judged(number, text, folded, start, end)):
                found.append(Match(start, end, senses))
        found.reverse()  # found by end: now the longest of the same start comes first, and stays so
        found.sort(key=itemgetter(0))
        return found

    def senses(self, text: str) -> tuple[Sense, ...]:
        """What the whole string names, whatever stands around it."""
        return self._named(fold(text))

    def _named(self, key: str) -> tuple[Sense, ...]:
        for each in self._sets:
            if (number := each.strings.number(key)) >= 0:
                return each.senses(number)
        return ()


class _Set:
    """Strings looked for together, and the senses of each; of one that went there are none."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self.changed: dict[int, tuple[Sense, ...]] = {}
        self.flags = table.flags
        self.strings = table.strings

    def __contains__(self, key: str) -> bool:
        return self.strings.number(key) >= 0

    def senses(self, number: int) -> tuple[Sense, ...]:
        """The senses of a string by its number in this set."""
        changed = self.changed.get(number)
        return self._table.senses(number) if changed is None else changed

    def alive(self) -> Iterator[str]:
        """The strings that have senses."""
        return (key for key, flag in zip(self._table.keys(), self.flags, strict=True) if flag)

    @property
    def light(self) -> bool:
        """Whether the set may be built anew: it is no file's."""
        return isinstance(self._table, Held)

    def with_senses(self, changed: Mapping[str, tuple[Sense, ...]]) -> "_Set":
        """The set with other senses of some of its strings."""
        if not changed:
            return self
        other, flags = copy.copy(self), bytearray(self.flags)
        other.changed = dict(self.changed)
        for key, named in changed.items():
            number = self.strings.number(key)
            other.changed[number], flags[number] = named, flag(key, named)
        other.flags = bytes(flags)
        return other


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
    while kept and kept[-1].light and len(kept[-1].flags) <= GROWTH * len(fresh):
        last = kept.pop()
        fresh = {key: last.senses(last.strings.number(key)) for key in last.alive()} | fresh
    return (*kept, _Set(Held(fresh)))
