"""Where two versions of a concept differ, field by field, in a form to be shown."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields

from glossary.model import Concept, Language, Term


@dataclass(frozen=True, slots=True)
class Difference:
    """A field with what it held and holds, as text.

    `field` is a field of Concept; a change inside a term is `terms.<language>`, with the terms of
    that language, best first. What is unusual about all of them, before and after, is left out.
    """

    field: str
    before: str
    after: str


def differences(before: Concept | None, after: Concept | None) -> tuple[Difference, ...]:
    """The fields that differ, in the order of Concept's; of one that is None, all that is said."""
    found: list[Difference] = []
    for name in (each.name for each in fields(Concept)):
        if name == "id":
            continue
        if name == "terms":
            found += _terms(before, after)
        else:
            old, new = _told(before, name), _told(after, name)
            if old != new or (before and after and getattr(before, name) != getattr(after, name)):
                found.append(Difference(name, old, new))
    return tuple(found)


def _terms(before: Concept | None, after: Concept | None) -> list[Difference]:
    found = []
    for language in Language:
        old = [term for term in (before.terms if before else ()) if term.language is language]
        new = [term for term in (after.terms if after else ()) if term.language is language]
        if old != new:
            common = _common([*old, *new]) if old and new else set()
            field = f"terms.{language}"
            found.append(Difference(field, _listed(old, common), _listed(new, common)))
    return found


def _common(terms: Sequence[Term]) -> set[str]:
    """What is said of every one of the terms."""
    return set.intersection(*(set(_unusual(term)) for term in terms))


def _listed(terms: Sequence[Term], common: AbstractSet[str]) -> str:
    return "; ".join(_term(term, common) for term in terms)


def _term(term: Term, common: AbstractSet[str]) -> str:
    said = [term.reading, *(each for each in _unusual(term) if each not in common)]
    said = list(filter(None, said))
    return f"{term.text} [{', '.join(said)}]" if said else term.text


def _unusual(term: Term) -> list[str]:
    """All else that is not as usual, so that no two terms that differ read alike."""
    return [
        *(
            f"{name} {value}"
            for name, value in (
                ("type", term.type),
                ("status", term.status),
                ("pos", term.part_of_speech),
                ("sense", term.sense_note),
                ("match", term.match),
                ("region", term.region),
            )
            if value not in ("", "full", "preferred", "normal")
        ),
        *(
            f"{rule.effect} {rule.side} {'/'.join(rule.alternatives)}"
            f" ({rule.example_yes} | {rule.example_no})"
            for rule in term.rules
        ),
    ]


def _told(concept: Concept | None, name: str) -> str:
    if concept is None:
        return ""
    value = getattr(concept, name)
    if name == "external_ids":
        return "; ".join(f"{external.scheme}:{external.value}" for external in value)
    if isinstance(value, tuple):
        return "; ".join(value)
    return ("yes" if value else "") if isinstance(value, bool) else str(value)
