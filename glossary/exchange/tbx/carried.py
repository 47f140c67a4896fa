"""The fields of a concept that TBX files of ours carry."""

from dataclasses import fields

from glossary.model import Concept, Term

_OWN_BUSINESS = {"id", "terms", "based_on", "retired", "replaced_by"}

CARRIES = frozenset(
    [
        *(each.name for each in fields(Concept) if each.name not in _OWN_BUSINESS),
        *(f"terms.{each.name}" for each in fields(Term)),
    ]
)
"""All but what only means something in a store: what a correction was made from, and tombstones."""
