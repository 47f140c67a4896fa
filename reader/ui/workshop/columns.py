"""The columns of the glossary's table: what stands in them and how it is edited."""

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum

from glossary.facets import CORRECTION
from glossary.layers import Layer, Layers
from glossary.model import (
    Concept,
    Kind,
    Language,
    Review,
    Term,
    TermStatus,
)
from reader.ui.translation import QT_TRANSLATE_NOOP
from reader.ui.workshop.words import named


class Column(IntEnum):
    """The columns, from the left."""

    CHINESE = 0
    READING = 1
    ENGLISH = 2
    DOMAIN = 3
    KIND = 4
    STATUS = 5
    REVIEW = 6
    LAYER = 7


HEADINGS = (
    QT_TRANSLATE_NOOP("GlossaryTable", "Chinese"),
    QT_TRANSLATE_NOOP("GlossaryTable", "Pinyin"),
    QT_TRANSLATE_NOOP("GlossaryTable", "English"),
    QT_TRANSLATE_NOOP("GlossaryTable", "Domain"),
    QT_TRANSLATE_NOOP("GlossaryTable", "Kind"),
    QT_TRANSLATE_NOOP("GlossaryTable", "Status"),
    QT_TRANSLATE_NOOP("GlossaryTable", "Review"),
    QT_TRANSLATE_NOOP("GlossaryTable", "From"),
)
EDITABLE = frozenset(set(Column) - {Column.CHINESE, Column.LAYER})
TYPED = frozenset({Column.READING, Column.ENGLISH})
"""What is typed; the other editable columns are chosen from a list."""


def main_term(concept: Concept) -> Term | None:
    """The term a concept is known by in the table: its first Chinese one, or its first."""
    return next(iter(concept.chinese() or concept.terms), None)


def value_of(concept: Concept, column: Column) -> str:
    """What an editable column holds, as the model of the glossary has it."""
    main = main_term(concept)
    match column:
        case Column.CHINESE:
            return main.text if main else ""
        case Column.READING:
            return main.reading if main else ""
        case Column.ENGLISH:
            return next((term.text for term in concept.english()), "")
        case Column.DOMAIN:
            return concept.domain
        case Column.KIND:
            return concept.kind
        case Column.STATUS:
            return main.status if main else ""
        case Column.REVIEW:
            return concept.review
        case _:
            return ""


def text_of(concept: Concept, column: Column, layers: Layers, domains: Mapping[str, str]) -> str:
    """What a cell shows."""
    if column is Column.ENGLISH:
        return "; ".join(term.text for term in concept.english())
    if column is Column.DOMAIN:
        return domains.get(concept.domain, concept.domain)
    if column is Column.LAYER:
        layer = layers.layer_of(concept.id)
        corrected = layer is Layer.USER and layers.is_correction(concept.id)
        return named(CORRECTION if corrected else str(layer or ""))
    value = value_of(concept, column)
    return value if column in (Column.CHINESE, Column.READING) else named(value)


def edited(concept: Concept, column: Column, value: str) -> Concept:
    """The concept with another value in a column; emptied English takes the first equivalent away.

    Raises ValueError for a value that the column can't hold.
    """
    value = " ".join(value.split())
    match column:
        case Column.DOMAIN:
            return replace(concept, domain=value)
        case Column.KIND:
            return replace(concept, kind=Kind(value))
        case Column.REVIEW:
            return replace(concept, review=Review(value))
        case Column.STATUS:
            return _with_main(concept, status=TermStatus(value))
        case Column.READING:
            return _with_main(concept, reading=value)
        case Column.ENGLISH:
            return _with_english(concept, value)
        case _:
            raise ValueError(f"{column.name} can't be edited in the table")


def _with_main(
    concept: Concept, *, status: TermStatus | None = None, reading: str | None = None
) -> Concept:
    main = main_term(concept)
    if main is None:
        return concept
    changed = replace(
        main,
        status=main.status if status is None else status,
        reading=main.reading if reading is None else reading,
    )
    return replace(concept, terms=_replaced(concept.terms, main, changed))


def _with_english(concept: Concept, text: str) -> Concept:
    first = next(iter(concept.english()), None)
    if first is None:
        added = (Term(language=Language.EN, text=text),) if text else ()
        return replace(concept, terms=(*concept.terms, *added))
    if text:
        return replace(concept, terms=_replaced(concept.terms, first, replace(first, text=text)))
    return replace(concept, terms=tuple(term for term in concept.terms if term is not first))


def _replaced(terms: tuple[Term, ...], old: Term, new: Term) -> tuple[Term, ...]:
    return tuple(new if term is old else term for term in terms)
