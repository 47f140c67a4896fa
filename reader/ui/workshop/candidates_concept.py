"""What a candidate becomes in the glossary once it is accepted."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary.model import Concept, ConceptId, Kind, MatchRule, Review, Term
from glossary.normalize import has_han
from reader.annotation.annotate import Annotator
from reader.annotation.prefill import chinese_terms, english_terms, guess_kind
from reader.mining.model import Candidate, Evidence


def concept_of(
    candidate: Candidate,
    english: Iterable[str],
    *,
    annotator: Annotator,
    domain: str,
    concept_id: ConceptId,
) -> Concept:
    """A draft with the candidate's text and these English terms, best first.

    A text in Latin letters is an English term itself, looked for in just these letters.
    """
    english = list(english)
    kind = _kind(candidate, english)
    if has_han(candidate.text):
        terms = [*chinese_terms(candidate.text, annotator), *english_terms(english, kind)]
    else:
        terms = _latin(candidate.text, english, kind)
    return Concept(id=concept_id, kind=kind, domain=domain, terms=tuple(terms), review=Review.DRAFT)


def _kind(candidate: Candidate, english: Sequence[str]) -> Kind:
    """A Chinese name with a dot in it is nearly always a person's."""
    kind = guess_kind(candidate.text, english)
    is_name = Evidence.NAME in candidate.evidence and has_han(candidate.text)
    return Kind.PERSON if is_name and kind is Kind.TERM else kind


def _latin(text: str, english: Sequence[str], kind: Kind) -> list[Term]:
    terms = english_terms((*english, text), kind)
    return [replace(t, match=MatchRule.EXACT_CASE) if t.text == text else t for t in terms]
