"""A trial of context rules: what they make of each place of a concept's terms in a sentence."""

from dataclasses import dataclass, replace
from enum import StrEnum

from glossary.context import PLAIN, PREFERRED, judged
from glossary.matcher import Matcher
from glossary.model import Concept, ContextRule, Term
from glossary.normalize import fold


class Outcome(StrEnum):
    """What rules make of a term at a place.

    Where several concepts share the term, the preferred one comes first and one that waits last.
    """

    ACCEPTED = "accepted"
    PREFERRED = "preferred"
    WAITING = "waiting"
    """A rule would prefer the concept, but does not apply: it is meant only if no other is."""
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class RuleVerdict:
    """What happens to a term at start to end (code points), and the rule that decides it."""

    start: int
    end: int
    term: Term
    outcome: Outcome
    rule: ContextRule | None = None


def rule_verdicts(concept: Concept, sentence: str) -> tuple[RuleVerdict, ...]:
    """A verdict for every place of a term in a sentence, by start, then longest first.

    The concept may be a draft. A place where a term's match rule leaves it out has none; whether a
    place is a whole token only the annotator knows.
    """
    bare = replace(
        concept,
        retired=False,
        terms=tuple(replace(term, rules=()) for term in concept.terms),
    )
    ruled = dict(zip(map(id, bare.terms), concept.terms, strict=True))
    folded = fold(sentence)
    return tuple(
        _verdict(ruled[id(sense.term)], folded, match.start, match.end)
        for match in Matcher((bare,)).find(sentence, folded)
        for sense in match.senses
    )


def _verdict(term: Term, folded: str, start: int, end: int) -> RuleVerdict:
    rank, rule = judged(term.rules, folded, start, end)
    if rank is None:
        outcome = Outcome.REJECTED
    elif rank == PLAIN:
        outcome = Outcome.ACCEPTED
    else:
        outcome = Outcome.PREFERRED if rank == PREFERRED else Outcome.WAITING
    return RuleVerdict(start, end, term, outcome, rule)
