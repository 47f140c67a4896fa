"""Check: what is wrong with a glossary, concept by concept and between concepts."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from glossary.conflicts import ConflictKind, Index, conflicts_of
from glossary.matcher import Matcher
from glossary.model import Concept, ConceptId, ContextRule, Effect, Term
from glossary.normalize import fold, is_broken


class Severity(StrEnum):
    """How bad it is: an error can't be meant, a warning may be, a note is for the curious."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a field of a concept (`terms.reading` for a term's), in a sentence."""

    concept_id: ConceptId
    field: str
    term: str
    reason: str
    severity: Severity


def faults(
    concepts: Iterable[Concept],
    *,
    domains: Collection[str] | None = None,
    reading_fault: Callable[[str, str], object | None] = lambda text, reading: None,
) -> tuple[Flaw, ...]:
    """Every flaw, in the concepts' order.

    `domains` are the codes there are, if that is to be checked; `reading_fault` says what is wrong
    with the reading of a text, None if nothing is.
    """
    concepts = tuple(concepts)
    ids = {concept.id for concept in concepts}
    index = Index(concepts)
    trial = Matcher(_with_rules(concepts, index))
    found: list[Flaw] = []
    for concept in concepts:
        found += _links(concept, ids)
        if concept.retired:
            continue
        if domains is not None and concept.domain and concept.domain not in domains:
            reason = f"there is no domain “{concept.domain}”"
            found.append(Flaw(concept.id, "domain", "", reason, Severity.WARNING))
        found += _terms(concept, reading_fault)
        found += _conflicts(concept, index)
        found += _examples(concept, trial)
    return tuple(found)


def _terms(concept: Concept, reading_fault: Callable[[str, str], object | None]) -> Iterator[Flaw]:
    if not concept.terms:
        yield Flaw(concept.id, "terms", "", "it has no term", Severity.ERROR)
        return
    if not concept.chinese():
        yield Flaw(concept.id, "terms", "", "it has no Chinese term", Severity.WARNING)
    if not concept.equivalents():
        yield Flaw(concept.id, "terms", "", "it has no English to print", Severity.WARNING)
    for term in concept.terms:
        if not term.text.strip():
            yield Flaw(concept.id, "terms.text", "", "a term is blank", Severity.ERROR)
        elif is_broken(term.text):
            reason = "the term holds control or broken characters"
            yield Flaw(concept.id, "terms.text", term.text, reason, Severity.ERROR)
        elif term.reading and (said := reading_fault(term.text, term.reading)):
            reason = f"the reading “{term.reading}” doesn't fit: {said}"
            yield Flaw(concept.id, "terms.reading", term.text, reason, Severity.WARNING)


def _conflicts(concept: Concept, index: Index) -> Iterator[Flaw]:
    for conflict in conflicts_of(concept, index):
        if conflict.kind in (ConflictKind.HOMOGRAPH, ConflictKind.SAME_ENGLISH):
            continue
        severity = Severity.ERROR if conflict.serious else Severity.NOTE
        where = "here"
        if conflict.other is not None:
            where = f"in {conflict.other.id}"
            severity = Severity.WARNING
        reason = f"“{conflict.text}” stands {where} as well"
        if conflict.kind is ConflictKind.SCRIPT:
            reason = f"“{conflict.text}” stands {where} in the other script (“{conflict.theirs}”)"
        elif conflict.kind is ConflictKind.STATUS:
            reason = f"“{conflict.text}” is to be used here or {where}, and not in the other"
        elif conflict.kind is ConflictKind.TWO_PREFERRED:
            reason = f"“{conflict.text}” and “{conflict.theirs}” are both preferred"
        yield Flaw(concept.id, "terms.text", conflict.text, reason, severity)


def _links(concept: Concept, ids: Collection[ConceptId]) -> Iterator[Flaw]:
    if concept.replaced_by and concept.replaced_by not in ids:
        reason = f"what it was merged into ({concept.replaced_by}) is not there"
        yield Flaw(concept.id, "replaced_by", "", reason, Severity.WARNING)
    for other in concept.distinct_from:
        if other not in ids:
            reason = f"what it is distinct from ({other}) is not there"
            yield Flaw(concept.id, "distinct_from", "", reason, Severity.NOTE)


def _with_rules(concepts: Iterable[Concept], index: Index) -> tuple[Concept, ...]:
    """The concepts with context rules and their namesakes, which the rules tell them from."""
    found = {
        namesake.id: namesake
        for concept in concepts
        if not concept.retired
        for term in concept.terms
        if term.rules
        for namesake in index.named(term.text, chinese=term.language.chinese)
    }
    return tuple(concept for concept in concepts if concept.id in found)


def _examples(concept: Concept, trial: Matcher) -> Iterator[Flaw]:
    for term in concept.terms:
        for rule in term.rules:
            if reason := _failing(concept, term, rule, trial):
                yield Flaw(concept.id, "terms.rules", term.text, reason, Severity.ERROR)


def _failing(concept: Concept, term: Term, rule: ContextRule, trial: Matcher) -> str:
    """Why a rule's examples don't come true; blank if they do or there are none."""
    yes, no = rule.example_yes, rule.example_no
    if not any(alternative.strip() for alternative in rule.alternatives):
        return "a context rule names nothing to look for"
    if rule.effect is Effect.PREFER:
        if yes and _found(trial, yes, term)[:1] != [concept.id]:
            return f"it doesn't come first in the rule's example “{yes}”"
        return ""
    if yes and concept.id not in _found(trial, yes, term):
        return f"it isn't found in the rule's example “{yes}”"
    if no and concept.id in _found(trial, no, term):
        return f"it is found in “{no}”, where the rule rejects it"
    return ""


def _found(trial: Matcher, sentence: str, term: Term) -> list[ConceptId]:
    folded, text = fold(sentence), fold(term.text)
    return [
        sense.concept.id
        for match in trial.find(sentence, folded)
        if folded[match.start : match.end] == text
        for sense in match.senses
    ]
