"""Merging concepts into one that keeps everything the others say."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary.history import Change
from glossary.layers import Layers
from glossary.model import Concept, Kind, Language, Review, Term, TermStatus
from glossary.normalize import fold

_REVIEWED = {Review.APPROVED: 0, Review.TO_REVIEW: 1, Review.DRAFT: 2}


def in_order(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The concepts, the one to keep first: approved before others, then the fullest."""
    return tuple(
        sorted(concepts, key=lambda concept: (_REVIEWED[concept.review], -_fullness(concept)))
    )


def merged(kept: Concept, *others: Concept) -> Concept:
    """The first concept with all that the others have and it has not.

    What it has otherwise stays, and theirs goes into the note. Their preferred terms are admitted
    beside those it has in the language.
    """
    one = kept
    for other in others:
        one = _merged(one, other)
    gone = {each.id for each in (kept, *others)}
    return replace(one, distinct_from=tuple(id_ for id_ in one.distinct_from if id_ not in gone))


def changes(kept: Concept, others: Sequence[Concept], layers: Layers) -> tuple[Change, ...]:
    """The changes that merge the others into the first, for `GlossaryStore.apply`.

    The others become tombstones that name it; what was distinct from them is distinct from it.
    """
    gone = {other.id for other in others}
    wanted = [merged(kept, *others)]
    wanted += [replace(other, retired=True, replaced_by=kept.id) for other in others]
    for concept in layers.concepts():
        if concept.id != kept.id and concept.id not in gone and gone & set(concept.distinct_from):
            names = (kept.id if id_ in gone else id_ for id_ in concept.distinct_from)
            wanted.append(replace(concept, distinct_from=tuple(dict.fromkeys(names))))
    return tuple(
        Change(concept.id, layers.user.get(concept.id), layers.as_users(concept))
        for concept in wanted
    )


def _merged(kept: Concept, other: Concept) -> Concept:
    return replace(
        kept,
        domain=kept.domain or other.domain,
        terms=_terms(kept, other),
        definition_en=kept.definition_en or other.definition_en,
        definition_zh=kept.definition_zh or other.definition_zh,
        source="; ".join(_apart(kept.source, other.source, "; ")),
        note="\n".join(_apart(kept.note, _noted(kept, other), "\n")),
        external_ids=tuple(dict.fromkeys((*kept.external_ids, *other.external_ids))),
        distinct_from=tuple(dict.fromkeys((*kept.distinct_from, *other.distinct_from))),
    )


def _terms(kept: Concept, other: Concept) -> tuple[Term, ...]:
    """Language by language as they come, the kept concept's first; none twice."""
    terms: dict[tuple[Language, str], Term] = {}
    for term in kept.terms:
        key = (term.language, fold(term.text))
        terms[key] = filled(terms[key], term) if key in terms else term
    languages = {term.language for term in kept.terms}
    for term in other.terms:
        key = (term.language, fold(term.text))
        if known := terms.get(key):
            terms[key] = filled(known, term)
        else:
            terms[key] = _admitted(term) if term.language in languages else term
    return tuple(terms.values())


def filled(term: Term, other: Term) -> Term:
    """The term with what it lacks and the other has; rules of both."""
    return replace(
        term,
        reading=term.reading or other.reading,
        part_of_speech=term.part_of_speech or other.part_of_speech,
        sense_note=term.sense_note or other.sense_note,
        region=term.region or other.region,
        rules=tuple(dict.fromkeys((*term.rules, *other.rules))),
    )


def _admitted(term: Term) -> Term:
    preferred = term.status is TermStatus.PREFERRED
    return replace(term, status=TermStatus.ADMITTED) if preferred else term


def _noted(kept: Concept, other: Concept) -> str:
    """The other's note, and what of its fields there is no room for."""
    said = [other.note] if other.note else []
    for name in ("domain", "definition_en", "definition_zh"):
        mine, theirs = getattr(kept, name), getattr(other, name)
        if mine and theirs and mine != theirs:
            said.append(f"{name} ({other.id}): {theirs}")
    if other.kind not in (kept.kind, Kind.TERM):
        said.append(f"kind ({other.id}): {other.kind}")
    return "\n".join(said)


def _apart(mine: str, theirs: str, separator: str) -> list[str]:
    parts = [mine] if mine else []
    known = mine.split(separator)
    return parts + [
        part for part in dict.fromkeys(theirs.split(separator)) if part and part not in known
    ]


def _fullness(concept: Concept) -> int:
    texts = (concept.domain, concept.definition_en, concept.definition_zh, concept.source)
    return (
        sum(map(bool, (*texts, concept.note)))
        + len(concept.terms)
        + len(concept.external_ids)
        + sum(bool(term.reading) + len(term.rules) for term in concept.terms)
        + len({term.language for term in concept.terms if term.language is Language.EN})
    )
