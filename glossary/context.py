"""Case and context rules: which senses of a string may stand at a place, and what decided it."""

import functools
from typing import NamedTuple

from glossary.model import ContextRule, Effect, Kind, Language, MatchRule, Sense, Side, Term
from glossary.normalize import fold

NEAR = 12
"""How many code points on either side of a term a `near` rule looks at."""
PREFERRED, PLAIN, WAITING = range(3)
_REGIONAL = (Language.ZH_HANT_TW, Language.ZH_HANT_HK)
_NAMES = (Kind.COMPANY, Kind.PERSON, Kind.INSTITUTION, Kind.INDEX, Kind.PLACE)


class _Ready(NamedTuple):
    """A rule made ready to be asked at many places."""

    rejects: bool
    side: Side
    alternatives: tuple[str, ...]


class Fitting:
    """The senses of a string, and the rules by which a place chooses among them."""

    __slots__ = ("_always", "_rules", "_senses")

    def __init__(self, senses: tuple[Sense, ...]) -> None:
        self._senses = senses
        self._always = all(unconditional(sense.term) for sense in senses)
        self._rules = [
            (sense, _written(sense.term), tuple(map(_ready, sense.term.rules))) for sense in senses
        ]

    def at(self, text: str, folded: str, start: int, end: int) -> tuple[Sense, ...]:
        """The senses whose case and context rules allow them at start to end, best first.

        First those a rule prefers here, then those without such a rule, last those that wait for
        one.
        """
        if self._always:
            return self._senses
        found: tuple[list[Sense], list[Sense], list[Sense]] = ([], [], [])
        for sense, written, rules in self._rules:
            if not written or text[start:end] == written:
                rank = _rank(rules, folded, start, end)
                if rank is not None:
                    found[rank].append(sense)
        preferred, plain, waiting = found
        if len(plain) == len(self._senses):
            return self._senses
        return (*preferred, *plain, *waiting)


def judged(
    rules: tuple[ContextRule, ...], folded: str, start: int, end: int
) -> tuple[int | None, ContextRule | None]:
    """How the rules rank a sense at a place of a folded text, and the rule that decides it.

    PREFERRED where a rule prefers it, PLAIN without such a rule, WAITING where one would but
    doesn't apply, None where one rejects it.
    """
    rank, decisive = PLAIN, None
    for rule in rules:
        applies = _applies(rule.side, _folded(rule.alternatives), folded, start, end)
        if rule.effect is Effect.REJECT:
            if applies:
                return None, rule
        elif applies:
            if rank != PREFERRED:
                rank, decisive = PREFERRED, rule
        elif rank == PLAIN:
            rank, decisive = WAITING, rule
    return rank, decisive


def unconditional(term: Term) -> bool:
    """Whether the term is meant wherever its string stands."""
    return not term.rules and term.match is not MatchRule.EXACT_CASE


def everywhere(sense: Sense) -> bool:
    """Whether a sense is meant in every script: a Taiwan or Hong Kong word isn't, a name is."""
    return sense.term.language not in _REGIONAL or sense.concept.kind in _NAMES


def _written(term: Term) -> str:
    """How the term must be written to be meant; "" if that makes no difference."""
    return term.text if term.match is MatchRule.EXACT_CASE else ""


def _ready(rule: ContextRule) -> _Ready:
    return _Ready(rule.effect is Effect.REJECT, rule.side, _folded(rule.alternatives))


def _rank(rules: tuple[_Ready, ...], folded: str, start: int, end: int) -> int | None:
    """What `judged` says first, of rules that are ready."""
    rank = PLAIN
    for rejects, side, alternatives in rules:
        if _applies(side, alternatives, folded, start, end):
            if rejects:
                return None
            rank = PREFERRED
        elif rank == PLAIN and not rejects:
            rank = WAITING
    return rank


def _applies(side: Side, alternatives: tuple[str, ...], folded: str, start: int, end: int) -> bool:
    if side is Side.BEFORE:
        return folded.endswith(alternatives, 0, start)
    if side is Side.AFTER:
        return folded.startswith(alternatives, end)
    near = _near(folded, start, end)
    return any(alternative in near for alternative in alternatives)


def _near(folded: str, start: int, end: int) -> str:
    """What stands near, on both sides and in the same line, with a line end between the sides."""
    before, after = folded[max(0, start - NEAR) : start], folded[end : end + NEAR]
    return before.rpartition("\n")[2] + "\n" + after.partition("\n")[0]


@functools.cache
def _folded(alternatives: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(filter(None, map(fold, alternatives)))
