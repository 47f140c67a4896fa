"""Goes through a glossary and gathers what is wrong with it."""

from collections.abc import Callable, Collection, Iterable

from glossary.check.definitions import definition_flaws
from glossary.check.flaw import Flaw, Severity
from glossary.check.names import link_flaws, namesake_flaws, ticker_flaws
from glossary.check.rules import RuleCheck
from glossary.check.terms import term_flaws
from glossary.conflicts import Index
from glossary.model import Concept


def faults(
    concepts: Iterable[Concept],
    *,
    domains: Collection[str] | None = None,
    reading_fault: Callable[[str, str], object | None] = lambda text, reading: None,
    sounds: Callable[[str], Collection[str]] = lambda character: (),
) -> tuple[Flaw, ...]:
    """Every flaw of each concept, in the concepts' order, then those of definitions.

    `domains` are the codes there are, if that is to be checked; `reading_fault` says what is wrong
    with the reading of a text, None if nothing is; `sounds` are the syllables a character can
    have, with tone marks.
    """
    concepts = tuple(concepts)
    ids = {concept.id for concept in concepts}
    index = Index(concepts)
    rules = RuleCheck(concepts, index)
    found: list[Flaw] = []
    for concept in concepts:
        found += link_flaws(concept, ids)
        if concept.retired:
            continue
        if domains is not None and concept.domain and concept.domain not in domains:
            reason = f"there is no domain “{concept.domain}”"
            found.append(Flaw(concept.id, "domain", "", reason, Severity.WARNING))
        found += term_flaws(concept, reading_fault, sounds)
        found += namesake_flaws(concept, index)
        found += ticker_flaws(concept)
        found += rules.flaws(concept)
    found += definition_flaws(concepts)
    return tuple(found)
