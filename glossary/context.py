"""Case and context rules: which senses of a string may stand at a place, and what decided it."""

import functools
from collections.abc import Iterable
from typing import NamedTuple, Self

from glossary.model import ContextRule, Effect, Kind, Language, MatchRule, Sense, Side, Term
from glossary.normalize import fold

NEAR = 12
"""How many code points on either side of a term a `near` rule looks at."""
PREFERRED, PLAIN, WAITING = range(3)
_REGIONAL = (Language.ZH_HANT_TW, Language.ZH_HANT_HK)
_NAMES = (Kind.COMPANY, Kind.PERSON, Kind.INSTITUTION, Kind.INDEX, Kind.PLACE)


class Ready(NamedTuple):
    """A rule made ready to be asked at many places."""

    rejects: bool
    side: Side
    alternatives: tuple[str, ...]


class Telling(NamedTuple):
    """The strings without which, on their sides, none of some rules applies."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    near: tuple[str, ...]

    @classmethod
    def of(cls, rules: Iterable[Ready]) -> Self:
        """Those of rules that are ready."""
        sides: dict[Side, list[str]] = {Side.BEFORE: [], Side.AFTER: [], Side.NEAR: []}
        for rule in rules:
            sides[rule.side] += rule.alternatives
        return cls(*map(tuple, sides.values()))

    def stand(self, folded: str, start: int, end: int) -> bool:
        """Whether one of them stands beside start to end of a folded text."""
        before, after, near = self
        return bool(
            (before and folded.endswith(before, 0, start))
            or (after and folded.startswith(after, end))
            or (near and _applies(Side.NEAR, near, folded, start, end))
        )


class Fitting:
    """The senses of a string, and the rules by which a place chooses among them.

    `idle` are the senses, best first, of a place where no rule applies; `steady` says that there
    is but one, which is meant in every script.
    """

    __slots__ = ("_alone", "_rules", "_telling", "_written", "idle", "senses", "steady")

    def __init__(self, senses: tuple[Sense, ...]) -> None:
        self.senses = senses
        self.steady = len(senses) == 1 and everywhere(senses[0])
        self._alone = len(senses) == 1
        self._rules = [(sense, _written(sense.term), ready(sense.term.rules)) for sense in senses]
        self._written = "".join([written for _, written, _ in self._rules])
        # Whether it is preferred makes no difference to the only sense.
        rules = [r for *_, rules in self._rules for r in rules if r.rejects or not self._alone]
        self._telling = Telling.of(rules)
        waits = [not all(rule.rejects for rule in rules) for *_, rules in self._rules]
        order = sorted(range(len(senses)), key=waits.__getitem__)
        self.idle = tuple([senses[at] for at in order]) if any(waits) else senses

    def at(self, text: str, folded: str, start: int, end: int) -> tuple[Sense, ...]:
        """The senses whose case and context rules allow them at start to end, best first.

        First those a rule prefers here, then those without such a rule, last those that wait for
        one.
        """
        applies = self._telling.stand(folded, start, end)
        if self._alone:
            written = self._written
            fits = not applies and (not written or same_case(text[start:end], written))
            return self.senses if fits else ()
        if not (applies or self._written):
            return self.idle
        found: tuple[list[Sense], list[Sense], list[Sense]] = ([], [], [])
        for sense, written, rules in self._rules:
            if not written or same_case(text[start:end], written):
                rank = rank_of(rules, folded, start, end)
                if rank is not None:
                    found[rank].append(sense)
        preferred, plain, waiting = found
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


def same_case(one: str, other: str) -> bool:
    """Whether two texts that are one when folded have the same capitals (ETF, ＥＴＦ; not etf)."""
    return one == other or [*map(str.isupper, one)] == [*map(str.isupper, other)]


def _written(term: Term) -> str:
    """How the term must be written to be meant; "" if that makes no difference."""
    return term.text if term.match is MatchRule.EXACT_CASE else ""


def ready(rules: Iterable[ContextRule]) -> tuple[Ready, ...]:
    """The rules made ready for `rank_of`."""
    return tuple([Ready(r.effect is Effect.REJECT, r.side, _folded(r.alternatives)) for r in rules])


def rank_of(rules: Iterable[Ready], folded: str, start: int, end: int) -> int | None:
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
