"""One concept to and from one row of named cells, the shape of our own glossary files."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from glossary.errors import ExchangeError
from glossary.model import (
    Concept,
    ConceptId,
    ExternalId,
    Kind,
    Language,
    MatchRule,
    Review,
    Term,
    TermStatus,
    TermType,
)

COLUMNS = (
    "concept",
    "kind",
    "domain",
    "pos",
    "zh",
    "zh_short",
    "zh_hk",
    "zh_tw",
    "en",
    "reading",
    "definition_en",
    "definition_zh",
    "external_ids",
    "status",
    "sense_note",
    "note",
)
_BLANK = dict.fromkeys(COLUMNS, "")
_Choice = TypeVar("_Choice", Kind, TermStatus)
_CHINESE = (
    ("zh", Language.ZH_HANS, TermType.FULL),
    ("zh_short", Language.ZH_HANS, TermType.ABBREVIATION),
    ("zh_hk", Language.ZH_HANT_HK, TermType.VARIANT),
    ("zh_tw", Language.ZH_HANT_TW, TermType.VARIANT),
)
_NAMED = {Kind.COMPANY, Kind.INSTITUTION, Kind.INDEX, Kind.PRODUCT, Kind.PERSON}


def split(cell: str | None) -> list[str]:
    """The members of a list cell, best first; an empty member keeps its place."""
    if not cell or not (bare := cell.strip()):
        return []
    if ";" not in bare:
        return [bare]
    return [member.strip() for member in bare.split(";")]


def concept_of(row: Mapping[str, str]) -> Concept:
    """The concept a row describes. Raises ExchangeError saying which cell is wrong."""
    cells = _BLANK | {name: cell.strip() for name, cell in row.items() if cell}
    kind = _member(Kind, cells["kind"] or Kind.TERM, "kind")
    status = _member(TermStatus, cells["status"] or TermStatus.PREFERRED, "status")
    terms = [*_chinese_terms(cells, status), *_english_terms(cells, kind)]
    if not terms:
        raise ExchangeError("the row has no term")
    return Concept(
        id=ConceptId(cells["concept"]),
        kind=kind,
        domain=cells["domain"],
        terms=tuple(terms),
        definition_en=cells["definition_en"],
        definition_zh=cells["definition_zh"],
        note=cells["note"],
        review=Review.DRAFT,
        external_ids=tuple(map(_external_id, filter(None, split(cells["external_ids"])))),
    )


def row_of(concept: Concept) -> dict[str, str]:
    """The row that describes a concept.

    A row has one status, part of speech and sense note for all terms, those of the first Chinese
    one; it has no match and context rules, source, review state or `based_on`.
    Raises ExchangeError for a concept without terms, or with a term that holds a semicolon.
    """
    if not concept.terms or any(";" in term.text + term.reading for term in concept.terms):
        raise ExchangeError(f"a row can't carry {concept.id}: no term, or one with a semicolon")
    columns: dict[str, list[Term]] = {name: [] for name in ("zh", "zh_short", "zh_hk", "zh_tw")}
    for term in concept.chinese():
        columns[_column(term)].append(term)
    chinese = [term for terms in columns.values() for term in terms]
    first = chinese[0] if chinese else concept.terms[0]
    ids = (f"{external.scheme}:{external.value}" for external in concept.external_ids)
    return {
        "concept": concept.id,
        "kind": concept.kind,
        "domain": concept.domain,
        "pos": first.part_of_speech,
        **{name: _join(term.text for term in terms) for name, terms in columns.items()},
        "en": _join(term.text for term in concept.english()),
        "reading": _join(term.reading for term in chinese).rstrip(";"),
        "definition_en": concept.definition_en,
        "definition_zh": concept.definition_zh,
        "external_ids": _join(ids),
        "status": "" if first.status is TermStatus.PREFERRED else first.status,
        "sense_note": first.sense_note,
        "note": concept.note,
    }


def _chinese_terms(cells: Mapping[str, str], status: TermStatus) -> list[Term]:
    readings = iter(split(cells["reading"]))
    return [
        Term(
            language=language,
            text=text,
            type=kind,
            status=status,
            reading=next(readings, ""),
            part_of_speech=cells["pos"],
            sense_note=cells["sense_note"],
        )
        for column, language, kind in _CHINESE
        if cells[column]
        for text in split(cells[column])
        if text
    ]


def _english_terms(cells: Mapping[str, str], kind: Kind) -> list[Term]:
    # An English name in a Chinese text (OpenAI) is the thing itself; a common word is not.
    match = MatchRule.EXACT_CASE if kind in _NAMED else MatchRule.NEVER
    return [
        Term(language=Language.EN, text=text, part_of_speech=cells["pos"], match=match)
        for text in split(cells["en"])
        if text
    ]


def _column(term: Term) -> str:
    if term.language is Language.ZH_HANT_HK:
        return "zh_hk"
    if term.language in (Language.ZH_HANT_TW, Language.ZH_HANT):
        return "zh_tw"
    return "zh_short" if term.type is TermType.ABBREVIATION else "zh"


def _join(members: Iterable[str]) -> str:
    return ";".join(members)


def _external_id(member: str) -> ExternalId:
    scheme, colon, value = member.partition(":")
    if not colon or not value:
        raise ExchangeError(f"external_ids: “{member}” is not of the form scheme:value")
    return ExternalId(scheme, value)


def _member(values: type[_Choice], text: str, column: str) -> _Choice:
    try:
        return values(text)
    except ValueError:
        allowed = ", ".join(values)
        raise ExchangeError(f"{column}: “{text}” is none of {allowed}") from None
