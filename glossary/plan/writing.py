"""What becomes of a concept when what a file offers is written over it, or into its gaps."""

from collections.abc import Iterable, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from typing import Any

from glossary.model import Concept, ConceptId, ExternalId, Language, Term
from glossary.normalize import fold
from glossary.plan.model import Match

_TERM_DEFAULTS = {
    each.name: each.default
    for each in fields(Term)
    if each.default is not MISSING  # language and text are looked at apart
}
_FILLED = ("reading", "part_of_speech", "sense_note", "region", "rules")
_PLAIN = ("kind", "domain", "definition_en", "definition_zh", "source", "note", "review")
_GAPS = ("domain", "definition_en", "definition_zh", "source", "note")
_DEFAULTS = {each.name: each.default for each in fields(Concept) if each.name in _PLAIN}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes one delivery's concepts; `carries` are the fields it has room for.

    A field it doesn't carry is left as it is. Writing twice is writing once. What a concept is
    distinct from is about ids, so it is written only over one found by its id. A blank that the
    file offers clears a field only if the file calls the concept by our id.
    """

    carries: frozenset[str]

    def overwritten(self, current: Concept, offered: Concept, match: Match) -> Concept:
        """The concept with what the file says in the place of what it said.

        Found by id, the terms of the languages carried become the file's; found by text, the
        file's come first and the others stay.
        """
        own = match is Match.OWN_ID
        changed: dict[str, Any] = {}
        for name in _PLAIN:
            value = getattr(offered, name)
            if name in self.carries and (own or value != _DEFAULTS[name]):
                changed[name] = value
        if "external_ids" in self.carries:
            changed["external_ids"] = (
                _exact_ids(current, offered) if own else _united(current, offered)
            )
        if "distinct_from" in self.carries and match is not Match.TEXT:
            known = () if own else current.distinct_from
            changed["distinct_from"] = _others((*known, *offered.distinct_from), current.id)
        changed["terms"] = self._terms(current, offered, match)
        return _if_other(current, changed)

    def filled(self, current: Concept, offered: Concept) -> Concept:
        """The concept with what the file says where it said nothing.

        Terms are added in languages that have none, ids in schemes that have none.
        """
        changed: dict[str, Any] = {
            name: getattr(offered, name)
            for name in _GAPS
            if name in self.carries and not getattr(current, name)
        }
        if "external_ids" in self.carries:
            schemes = {external.scheme for external in current.external_ids}
            further = [each for each in offered.external_ids if each.scheme not in schemes]
            changed["external_ids"] = (*current.external_ids, *dict.fromkeys(further))
        languages = {term.language for term in current.terms}
        new = _distinct(offered.terms)
        paired = {id(old): term for term, old in zip(new, _pairs(current.terms, new), strict=True)}
        kept = [self._with_gaps_filled(term, paired.get(id(term))) for term in current.terms]
        changed["terms"] = (*kept, *(term for term in new if term.language not in languages))
        return _if_other(current, changed)

    def says_all(self, current: Concept, offered: Concept) -> bool:
        """Whether a concept found by text says all this already, in whatever order."""
        after = self.overwritten(current, offered, Match.TEXT)
        if after is current:
            return True
        return set(after.terms) == set(current.terms) and current == replace(
            after, terms=current.terms
        )

    def _terms(self, current: Concept, offered: Concept, match: Match) -> tuple[Term, ...]:
        new = _distinct(offered.terms)
        found = _pairs(current.terms, new)
        groups: dict[Language, list[Term]] = {term.language: [] for term in current.terms}
        for term, old in zip(new, found, strict=True):
            again = self._again(old, term, match) if old else term
            groups.setdefault(term.language, []).append(again)
        again_there = {id(old) for old in found}
        offered_ones = {term.language for term in new}
        own = match is Match.OWN_ID
        for term in current.terms:
            kept = match is Match.TEXT and id(term) not in again_there
            cleared = own and self._has_room_for(term.language)
            if kept or not (cleared or term.language in offered_ones):
                groups[term.language].append(term)
        known: dict[Language, list[Term]] = {}
        for term in current.terms:
            known.setdefault(term.language, []).append(term)
        if known == {language: terms for language, terms in groups.items() if terms}:
            return current.terms
        return tuple(term for terms in groups.values() for term in terms)

    def _has_room_for(self, language: Language) -> bool:
        """Whether the file would say so if there were terms of a language."""
        return not self.carries.isdisjoint(("terms.language", f"terms.{language}"))

    def _again(self, term: Term, offered: Term, match: Match) -> Term:
        """A term found again: it keeps what the file doesn't carry."""
        if term == offered:
            return term
        changed = {
            name: value
            for name, default in _TERM_DEFAULTS.items()
            if f"terms.{name}" in self.carries
            and (value := getattr(offered, name)) != getattr(term, name)
            and (match is Match.OWN_ID or value != default)
        }
        if match is not Match.TEXT or not term.language.chinese:
            changed["text"] = offered.text
        return replace(term, **changed) if changed else term

    def _with_gaps_filled(self, term: Term, offered: Term | None) -> Term:
        if offered is None:
            return term
        gaps = {
            name: value
            for name in _FILLED
            if f"terms.{name}" in self.carries
            and not getattr(term, name)
            and (value := getattr(offered, name))
        }
        return replace(term, **gaps) if gaps else term


def as_new(
    offered: Concept,
    concept_id: ConceptId,
    sources: Iterable[ExternalId] = (),
    distinct_from: Iterable[ConceptId] = (),
) -> Concept:
    """What a file offers as a concept of its own, with the names the file has for it."""
    return replace(
        offered,
        id=concept_id,
        based_on="",
        replaced_by="",
        terms=tuple(_distinct(offered.terms)),
        external_ids=tuple(dict.fromkeys((*offered.external_ids, *sources))),
        distinct_from=_others((*offered.distinct_from, *distinct_from), concept_id),
    )


def _distinct(terms: Iterable[Term]) -> list[Term]:
    """The terms without those that are there already; simplified ones are compared folded."""
    found: dict[tuple[Language, str], Term] = {}
    for term in terms:
        simplified = term.language is Language.ZH_HANS
        found.setdefault((term.language, fold(term.text) if simplified else term.text), term)
    return list(found.values())


def _pairs(old: Iterable[Term], new: Sequence[Term]) -> list[Term | None]:
    """For each new term the old one that it is again, if any: by its text, or by that folded."""
    left: dict[tuple[Language, str], Term] = {}
    for term in old:
        left.setdefault((term.language, term.text), term)
    found = [left.pop((term.language, term.text), None) for term in new]
    if left and None in found:
        folded: dict[tuple[Language, str], Term] = {}
        for term in left.values():
            folded.setdefault((term.language, fold(term.text)), term)
        found = [
            old or folded.pop((term.language, fold(term.text)), None)
            for old, term in zip(found, new, strict=True)
        ]
    return found


def _exact_ids(current: Concept, offered: Concept) -> tuple[ExternalId, ...]:
    """The file's, and what other files call the concept, which is ours to know."""
    sources = [each for each in current.external_ids if each.scheme == SOURCE]
    return tuple(dict.fromkeys((*offered.external_ids, *sources)))


def _united(current: Concept, offered: Concept) -> tuple[ExternalId, ...]:
    return tuple(dict.fromkeys((*current.external_ids, *offered.external_ids)))


def _others(ids: Iterable[ConceptId], own: ConceptId) -> tuple[ConceptId, ...]:
    return tuple(id_ for id_ in dict.fromkeys(ids) if id_ != own)


def _if_other(current: Concept, changed: dict[str, Any]) -> Concept:
    if all(getattr(current, name) == value for name, value in changed.items()):
        return current
    return replace(current, **changed)


SOURCE = "source"
"""The scheme of ids that files have for concepts: ("source", "<file's stem>:<id>")."""
