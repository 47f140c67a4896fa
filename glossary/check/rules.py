"""Context rules: whether the examples of each come true in the company of all namesakes."""

from collections.abc import Iterable, Iterator

from glossary.check.flaw import Flaw, Severity
from glossary.conflicts import Index
from glossary.matcher import Matcher
from glossary.model import Concept, ConceptId, ContextRule, Effect, Term
from glossary.normalize import fold


class RuleCheck:
    """Tries the examples of context rules on those concepts of a glossary that rules can tell."""

    def __init__(self, concepts: Iterable[Concept], index: Index) -> None:
        found = {
            namesake.id: namesake
            for concept in concepts
            if not concept.retired
            for term in concept.terms
            if term.rules
            for namesake in index.named(term.text, chinese=term.language.chinese)
        }
        ruled = (concept for concept in concepts if concept.id in found)
        self._trial = Matcher(ruled)

    def flaws(self, concept: Concept) -> Iterator[Flaw]:
        """What is wrong with the rules of a concept of the glossary."""
        for term in concept.terms:
            for rule in term.rules:
                if reason := self._failing(concept, term, rule):
                    yield Flaw(concept.id, "terms.rules", term.text, reason, Severity.ERROR)
                elif reason := _unshown(rule):
                    yield Flaw(concept.id, "terms.rules", term.text, reason, Severity.NOTE)

    def _failing(self, concept: Concept, term: Term, rule: ContextRule) -> str:
        """Why a rule's examples don't come true; blank if they do or there are none."""
        yes, no = rule.example_yes, rule.example_no
        if not any(alternative.strip() for alternative in rule.alternatives):
            return "a context rule names nothing to look for"
        if rule.effect is Effect.PREFER:
            if yes and self._found(yes, term)[:1] != [concept.id]:
                return f"it doesn't come first in the rule's example “{yes}”"
            return ""
        if yes and concept.id not in self._found(yes, term):
            return f"it isn't found in the rule's example “{yes}”"
        if no and concept.id in self._found(no, term):
            return f"it is found in “{no}”, where the rule rejects it"
        return ""

    def _found(self, sentence: str, term: Term) -> list[ConceptId]:
        folded, text = fold(sentence), fold(term.text)
        return [
            sense.concept.id
            for match in self._trial.find(sentence, folded)
            if folded[match.start : match.end] == text
            for sense in match.senses
        ]


def _unshown(rule: ContextRule) -> str:
    """Which example a rule lacks; one that prefers shows nothing by where it does not."""
    if not rule.example_yes:
        return "no example shows where a context rule lets the concept stand"
    if rule.effect is Effect.REJECT and not rule.example_no:
        return "no example shows where a context rule rejects the concept"
    return ""
