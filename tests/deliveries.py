"""Deliveries for tests: what a file would offer, without the file."""

from dataclasses import fields, replace

from glossary.exchange.incoming import Delivery, Incoming
from glossary.model import Concept, ConceptId, Term

EVERYTHING = frozenset(
    {
        *(each.name for each in fields(Concept) if each.name not in ("id", "based_on")),
        *(f"terms.{each.name}" for each in fields(Term)),
    }
)
FOUR_COLUMNS = frozenset({"terms", "domain", "terms.text", "terms.language", "terms.reading"})
"""What a table with the heading term,english,reading,domain has room for."""


def nameless(made: Concept) -> Concept:
    """The concept as a file without ids gives it."""
    return replace(made, id=ConceptId(""))


def delivery(
    *made: Concept,
    carries: frozenset[str] = EVERYTHING,
    name: str = "terms.csv",
    source_ids: tuple[str, ...] = (),
) -> Delivery:
    """These concepts on the lines from 2 on, with what the file calls them."""
    called = [*source_ids, *[""] * (len(made) - len(source_ids))]
    rows = zip(range(2, len(made) + 2), made, called, strict=True)
    return Delivery(name, tuple(Incoming(*row) for row in rows), (), carries)
