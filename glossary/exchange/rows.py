"""One concept to and from one row of named cells, the shape of our own glossary files."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from glossary.errors import ExchangeError
from glossary.exchange.cells import gathered, joined, joined_short, member, split, spread
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
"""What the tables of the built-in glossary have."""
RARE = ("zh_hant", "type", "match", "region", "distinct_from", "retired", "replaced_by")
"""What a table has only if one of its rows says something there."""
WRITTEN = (*COLUMNS, "source", "review", *RARE)
_TERM_LISTS = ("zh", "zh_short", "zh_hant", "zh_hk", "zh_tw", "en")
_LISTS_ALONG = ("reading", "status", "pos", "type", "match", "region")
LISTS = frozenset((*_TERM_LISTS, *_LISTS_ALONG, "external_ids", "ticker", "distinct_from"))
"""Columns whose cells are lists, best first."""
CHINESE = (
    ("zh", Language.ZH_HANS, TermType.FULL),
    ("zh_short", Language.ZH_HANS, TermType.ABBREVIATION),
    ("zh_hant", Language.ZH_HANT, TermType.VARIANT),
    ("zh_hk", Language.ZH_HANT_HK, TermType.VARIANT),
    ("zh_tw", Language.ZH_HANT_TW, TermType.VARIANT),
)
"""The columns of Chinese terms in the order in which readings, statuses … run along them."""
_NAMED = {Kind.COMPANY, Kind.INSTITUTION, Kind.INDEX, Kind.PRODUCT, Kind.PERSON}
_ABBREVIATION = re.compile(r"(?=.*[A-Z].*[A-Z0-9])[A-Z][A-Z0-9&+.-]+s?")
_EXTERNAL = {"external_ids", "ticker"}
_YES = ("yes", "true", "1", "是")


def concept_of(row: Mapping[str, str]) -> Concept:
    """The concept a row describes. Raises ExchangeError saying which cell is wrong."""
    cells = {name: bare for name, cell in row.items() if cell and (bare := cell.strip())}
    get = cells.get
    kind = member(Kind, get("kind", ""), Kind.TERM, "kind")
    terms = _terms(cells, kind)
    if not terms:
        raise ExchangeError("the row has no term")
    concept = Concept(
        id=ConceptId(get("concept", "")),
        kind=kind,
        domain=get("domain", ""),
        terms=tuple(terms),
        definition_en=get("definition_en", ""),
        definition_zh=get("definition_zh", ""),
        source=get("source", ""),
        note=get("note", ""),
        review=member(Review, get("review", ""), Review.DRAFT, "review"),
        external_ids=tuple(_external_ids(cells)) if cells.keys() & _EXTERNAL else (),
    )
    if cells.keys().isdisjoint(RARE):
        return concept
    return replace(
        concept,
        terms=tuple(_with_rare(terms, cells)),
        retired=get("retired", "").lower() in _YES,
        replaced_by=get("replaced_by", ""),
        distinct_from=tuple(map(ConceptId, filter(None, split(get("distinct_from"))))),
    )


def row_of(concept: Concept) -> dict[str, str]:
    """The row that describes a concept, with every column of WRITTEN.

    A row has one sense note for all Chinese terms, that of the first one; it has no context rules,
    readings of English or `based_on`. Terms come back Chinese first, language by language.
    Raises ExchangeError for a concept without terms.
    """
    named = tuple(term for term in concept.terms if not _blank(term.text))
    if not named:
        raise ExchangeError(f"a row can't carry {concept.id}: it has no term")
    concept = replace(concept, terms=named)
    columns = _columns(concept)
    chinese = [term for terms in columns.values() for term in terms]
    terms = [*chinese, *concept.english()]
    row = {
        "concept": concept.id,
        "kind": concept.kind.value,
        "domain": concept.domain,
        "pos": gathered([term.part_of_speech for term in terms], len(terms)),
        **{name: joined(term.text for term in found) for name, found in columns.items()},
        "en": joined(term.text for term in concept.english()),
        "reading": joined_short([term.reading for term in chinese]),
        "definition_en": concept.definition_en,
        "definition_zh": concept.definition_zh,
        "external_ids": joined(
            f"{each.scheme}:{each.value}" for each in concept.external_ids if not _blank(each.value)
        ),
        "status": gathered(
            [_unusual(term.status, TermStatus.PREFERRED) for term in terms],
            len(chinese) or len(terms),
        ),
        "sense_note": chinese[0].sense_note if chinese else "",
        "note": concept.note,
        "source": concept.source,
        "review": _unusual(concept.review, Review.DRAFT),
        **_rare(concept, columns, terms),
    }
    return {name: cell.replace("\0", "") if "\0" in cell else cell for name, cell in row.items()}


def usual_match(kind: Kind, language: Language, text: str) -> MatchRule:
    """How a term is matched if nothing is said.

    An English name or abbreviation in a Chinese text (OpenAI, ETF) is the thing itself; a common
    word is not.
    """
    if language.chinese:
        return MatchRule.NORMAL
    itself = kind in _NAMED or _ABBREVIATION.fullmatch(text)
    return MatchRule.EXACT_CASE if itself else MatchRule.NEVER


def _terms(cells: Mapping[str, str], kind: Kind) -> list[Term]:
    readings = iter(split(cells.get("reading")))
    status, pos = cells.get("status", ""), cells.get("pos", "")
    sense_note = cells.get("sense_note", "")
    chinese = [
        Term(
            language=language,
            text=text,
            type=usual,
            reading=next(readings, ""),
            part_of_speech=pos,
            sense_note=sense_note,
        )
        for column, language, usual in CHINESE
        if column in cells
        for text in split(cells[column])
        if text
    ]
    english = [
        Term(
            language=Language.EN,
            text=text,
            part_of_speech=pos,
            match=usual_match(kind, Language.EN, text),
        )
        for text in split(cells.get("en"))
        if text
    ]
    terms = [*chinese, *english]
    if status:
        said = spread(status, len(chinese) or len(terms), len(terms), "status")
        terms = [
            replace(term, status=member(TermStatus, value, TermStatus.PREFERRED, "status"))
            for term, value in zip(terms, said, strict=True)
        ]
    if ";" in pos or "\\" in pos:
        said = spread(pos, len(terms), len(terms), "pos")
        terms = [replace(t, part_of_speech=value) for t, value in zip(terms, said, strict=True)]
    return terms


def _with_rare(terms: Sequence[Term], cells: Mapping[str, str]) -> list[Term]:
    count = len(terms)
    types, matches, regions = (
        spread(cells.get(column), 1, count, column) for column in ("type", "match", "region")
    )
    return [
        replace(
            term,
            type=member(TermType, types[number], term.type, "type"),
            match=member(MatchRule, matches[number], term.match, "match"),
            region=regions[number],
        )
        for number, term in enumerate(terms)
    ]


def _rare(
    concept: Concept, columns: Mapping[str, Sequence[Term]], terms: Sequence[Term]
) -> dict[str, str]:
    usual_types = [usual for column, _, usual in CHINESE for _ in columns[column]]
    usual_types += [TermType.FULL] * (len(terms) - len(usual_types))
    return {
        "type": joined_short(
            [_unusual(t.type, usual) for t, usual in zip(terms, usual_types, strict=True)]
        ),
        "match": joined_short(
            [
                _unusual(each.match, usual_match(concept.kind, each.language, each.text))
                for each in terms
            ]
        ),
        "region": joined_short([term.region for term in terms]),
        "distinct_from": joined(concept.distinct_from),
        "retired": "yes" if concept.retired else "",
        "replaced_by": concept.replaced_by,
    }


def _columns(concept: Concept) -> dict[str, list[Term]]:
    """The Chinese terms by column; a short form that is not among the last stays in `zh`."""
    columns: dict[str, list[Term]] = {name: [] for name, _, _ in CHINESE}
    by_language = {language: name for name, language, _ in reversed(CHINESE)}
    for term in concept.chinese():
        columns[by_language[term.language]].append(term)
    simplified = columns["zh"]
    full = len(simplified)
    while full and simplified[full - 1].type is TermType.ABBREVIATION:
        full -= 1
    columns["zh"], columns["zh_short"] = simplified[:full], simplified[full:]
    return columns


def _blank(text: str) -> bool:
    return not text.replace("\0", "").strip()


def _unusual(value: TermStatus | TermType | MatchRule | Review, usual: object) -> str:
    return "" if value is usual else value.value


def _external_ids(cells: Mapping[str, str]) -> Iterator[ExternalId]:
    for each in filter(None, split(cells.get("external_ids"))):
        scheme, colon, value = each.partition(":")
        if not colon or not value:
            raise ExchangeError(f"external_ids: “{each}” is not of the form scheme:value")
        yield ExternalId(scheme, value)
    for value in filter(None, split(cells.get("ticker"))):
        yield ExternalId("ticker", value)
