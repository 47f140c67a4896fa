"""Case and context rules: which senses of a string may stand at a place, and what decided it."""

import functools
from operator import itemgetter

from glossary.model import ContextRule, Effect, MatchRule, Sense, Side, Term
from glossary.normalize import fold

NEAR = 12
"""How many code points on either side of a term a `near` rule looks at."""
PREFERRED, PLAIN, WAITING = range(3)


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
        rank, _ = judged(term.rules, folded, start, end)
        if rank is not None:
            ranked.append((rank, sense))
    ranked.sort(key=itemgetter(0))
    return tuple([sense for _, sense in ranked])


def judged(
    rules: tuple[ContextRule, ...], folded: str, start: int, end: int
) -> tuple[int | None, ContextRule | None]:
    """How the rules rank a sense at a place of a folded text, and the rule that decides it.

    PREFERRED where a rule prefers it, PLAIN without such a rule, WAITING where one would but
    doesn't apply, None where one rejects it.
    """
    rank, decisive = PLAIN, None
    for rule in rules:
        applies = _applies(rule, folded, start, end)
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
