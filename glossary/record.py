"""A concept as JSON, the form in which the history keeps it."""

import hashlib
import json
from dataclasses import asdict
from typing import Any

from glossary.model import (
    Concept,
    ConceptId,
    ContextRule,
    Effect,
    ExternalId,
    Kind,
    Language,
    MatchRule,
    Review,
    Side,
    Term,
    TermStatus,
    TermType,
)


def to_json(concept: Concept) -> str:
    """The whole concept; `from_json` gives it back."""
    return json.dumps(asdict(concept), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Concept:
    """The concept written by `to_json`. Raises ValueError, KeyError or TypeError for other text."""
    record: dict[str, Any] = json.loads(text)
    return Concept(
        **record
        | {
            "id": ConceptId(record["id"]),
            "kind": Kind(record["kind"]),
            "terms": tuple(map(_term, record["terms"])),
            "review": Review(record["review"]),
            "external_ids": tuple(ExternalId(**external) for external in record["external_ids"]),
            "distinct_from": tuple(map(ConceptId, record.get("distinct_from", ()))),
        }
    )


def fingerprint(concept: Concept) -> str:
    """What tells one version of a concept from another; a field at its default counts for nothing.

    So a field that a later version of the program adds changes no fingerprint.
    """
    told = json.dumps(_told(asdict(concept)), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode(errors="surrogatepass")).hexdigest()[:16]


def _told(value: object) -> object:
    if isinstance(value, dict):
        return {name: told for name, member in value.items() if (told := _told(member))}
    return [_told(member) for member in value] if isinstance(value, list | tuple) else value


def _term(record: dict[str, Any]) -> Term:
    return Term(
        **record
        | {
            "language": Language(record["language"]),
            "type": TermType(record["type"]),
            "status": TermStatus(record["status"]),
            "match": MatchRule(record["match"]),
            "rules": tuple(map(_rule, record["rules"])),
        }
    )


def _rule(record: dict[str, Any]) -> ContextRule:
    return ContextRule(
        **record
        | {
            "effect": Effect(record["effect"]),
            "side": Side(record["side"]),
            "alternatives": tuple(record["alternatives"]),
        }
    )
