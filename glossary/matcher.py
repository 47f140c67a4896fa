"""Matcher: every place where a glossary term stands in a text, overlapping ones included."""

import functools
from collections.abc import Iterable
from operator import itemgetter
from typing import NamedTuple

import daachorse

from glossary.model import Concept, ContextRule, Effect, MatchRule, Sense, Side, Term
from glossary.normalize import fold

NEAR = 12
"""How many code points on either side of a term a `near` rule looks at."""


class Match(NamedTuple):
    """A term found, start to end in code points, with every sense that string has."""

    start: int
    end: int
    senses: tuple[Sense, ...]

    def names(self, concept: Concept) -> bool:
        """Whether the concept is what is meant first."""
        return self.senses[0].concept is concept


class Matcher:
    """Built once from concepts and never changed; safe to share between threads.

    Texts are compared folded. Terms that are blank, broken (lone surrogates) or never to be
    matched are left out.
    """

    def __init__(self, concepts: Iterable[Concept]) -> None:
        senses: dict[str, list[Sense]] = {}
        for concept in concepts:
            for term in concept.terms:
                key = fold(term.text)
                if term.match is not MatchRule.NEVER and key.strip() and _encodable(key) == key:
                    senses.setdefault(key, []).append(Sense(concept, term))
        self._senses = tuple(tuple(named) for named in senses.values())
        self._bare = tuple(len(named) == 1 and _plain(named[0].term) for named in self._senses)
        self.whole_tokens = any(
            sense.term.match is MatchRule.WHOLE_TOKEN
            for named in senses.values()
            for sense in named
        )
        """Whether a term wants to be a whole token, which the caller must see to."""
        self._edged = tuple(_latin(key[0]) or _latin(key[-1]) for key in senses)
        self._numbers = {key: number for number, key in enumerate(senses)}
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(senses)) if senses else None

    @property
    def texts(self) -> tuple[str, ...]:
        """Every string the matcher knows, folded."""
        return tuple(self._numbers)

    def find(self, text: str, folded: str | None = None) -> list[Match]:
        """Every match, by start, then longest first; `folded` spares folding the text again."""
        folded = fold(text) if folded is None else folded
        if self._automaton is None or not folded:
            return []
        known, bare, edged = self._senses, self._bare, self._edged
        found = []
        for start, end, index in self._automaton.find_overlapping(_encodable(folded)):
            if edged[index] and _cuts_latin(folded, start, end):
                continue
            senses = known[index]
            if not bare[index]:
                senses = fitting(senses, text, folded, start, end)
            if senses:
                found.append(Match(start, end, senses))
        found.reverse()  # found by end: now the longest of the same start comes first, and stays so
        found.sort(key=itemgetter(0))
        return found

    def senses(self, text: str) -> tuple[Sense, ...]:
        """What the whole string names, whatever stands around it."""
        number = self._numbers.get(fold(text))
        return () if number is None else self._senses[number]


def fitting(
    senses: tuple[Sense, ...], text: str, folded: str, start: int, end: int
) -> tuple[Sense, ...]:
    """The senses whose case and context rules allow them at start to end, best first.

    First those a rule prefers here, then those without such a rule, last those that wait for one.
    """
    ranked: list[tuple[int, Sense]] = []
    for sense in senses:
        term = sense.term
        if term.match is MatchRule.EXACT_CASE and text[start:end] != term.text:
            continue
        rank = _rank(term.rules, folded, start, end)
        if rank is not None:
            ranked.append((rank, sense))
    ranked.sort(key=itemgetter(0))
    return tuple([sense for _, sense in ranked])


def _rank(rules: tuple[ContextRule, ...], folded: str, start: int, end: int) -> int | None:
    """0 where a rule prefers the sense, 1 without such a rule, 2 where it waits, None: rejected."""
    rank = 1
    for rule in rules:
        applies = _applies(rule, folded, start, end)
        if rule.effect is Effect.REJECT:
            if applies:
                return None
        elif applies:
            rank = 0
        elif rank:
            rank = 2
    return rank


def _plain(term: Term) -> bool:
    return not term.rules and term.match is not MatchRule.EXACT_CASE


def _applies(rule: ContextRule, folded: str, start: int, end: int) -> bool:
    alternatives = _folded(rule.alternatives)
    if rule.side is Side.BEFORE:
        return folded.endswith(alternatives, 0, start)
    if rule.side is Side.AFTER:
        return folded.startswith(alternatives, end)
    before, after = folded[max(0, start - NEAR) : start], folded[end : end + NEAR]
    return any(alternative in before or alternative in after for alternative in alternatives)


@functools.cache
def _folded(alternatives: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, map(fold, alternatives)))


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
