"""Concepts to and from the rows of the store's tables; the caller has a transaction open."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from glossary.errors import StoreDamagedError
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
    Verdict,
)
from glossary.normalize import fold

_INSERTS = {
    "concept": "INSERT INTO concept VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
    "term": "INSERT INTO term VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
    "context_rule": "INSERT INTO context_rule VALUES (?,?,?,?,?,?,?,?)",
    "external_id": "INSERT INTO external_id VALUES (?,?,?,?)",
}
_AMONG = "IN (SELECT value FROM json_each(?))"
_Rows = Iterable[tuple[Any, ...]]

# Looked up here rather than made anew, which takes a quarter of the time of reading.
_KINDS: dict[str, Kind] = {each.value: each for each in Kind}
_REVIEWS: dict[str, Review] = {each.value: each for each in Review}
_LANGUAGES: dict[str, Language] = {each.value: each for each in Language}
_TYPES: dict[str, TermType] = {each.value: each for each in TermType}
_STATUSES: dict[str, TermStatus] = {each.value: each for each in TermStatus}
_MATCH_RULES: dict[str, MatchRule] = {each.value: each for each in MatchRule}
_NONE = "[]"


def write(database: Database, concepts: Collection[Concept]) -> None:
    """Insert the concepts, each in the place of one with its id."""
    erase(database, [concept.id for concept in concepts])
    for table, insert in _INSERTS.items():
        rows = [row for concept in concepts for row in _ROWS[table](concept)]
        database.conn.executemany(insert, rows)


def erase(database: Database, ids: Iterable[ConceptId]) -> None:
    """Delete the concepts and all they are made of; unknown ids are passed over."""
    database.conn.executemany("DELETE FROM concept WHERE id = ?", [(id_,) for id_ in ids])


def read(database: Database, ids: Iterable[ConceptId] | None = None) -> tuple[Concept, ...]:
    """The concepts with these ids, or all, by id; one query a table however many there are.

    Raises StoreDamagedError, for `told`, if a row holds what no version of the program writes.
    """
    among = None if ids is None else json.dumps(list(ids))
    try:
        return _assembled(*(_selected(database, table, among) for table in _INSERTS))
    except (ValueError, KeyError, TypeError) as error:
        raise StoreDamagedError(f"holds a row that can't be read: {error}") from error


def ids_named(database: Database, text: str) -> list[ConceptId]:
    """The ids of the concepts with a term that folds to what the text folds to."""
    query = "SELECT DISTINCT concept_id FROM term WHERE folded = ?"
    return [id_ for (id_,) in database.conn.execute(query, (fold(text),))]


def write_verdicts(database: Database, verdicts: Mapping[str, Verdict | None]) -> None:
    """Keep verdicts on candidates by their text; None forgets one."""
    now = datetime.now(UTC).isoformat()
    for text, verdict in verdicts.items():
        if verdict is None:
            database.conn.execute("DELETE FROM candidate WHERE folded = ?", (fold(text),))
        else:
            row = (fold(text), text, verdict, now)
            database.conn.execute("INSERT OR REPLACE INTO candidate VALUES (?,?,?,?)", row)


def read_verdicts(database: Database) -> dict[str, tuple[str, Verdict]]:
    """Every verdict with the text as it was judged, by the folded text.

    Raises StoreDamagedError, for `told`, if a row holds a verdict there is none of.
    """
    rows = database.conn.execute("SELECT folded, text, verdict FROM candidate ORDER BY time")
    try:
        return {folded: (text, Verdict(verdict)) for folded, text, verdict in rows}
    except ValueError as error:
        raise StoreDamagedError(f"holds a row that can't be read: {error}") from error


def _selected(database: Database, table: str, among: str | None) -> _Rows:
    key = "id" if table == "concept" else "concept_id"
    where = "" if among is None else f"WHERE {key} {_AMONG}"
    order = {"concept": "1", "context_rule": "1, 2, 3"}.get(table, "1, 2")
    query = f"SELECT * FROM {table} {where} ORDER BY {order}"  # names of ours only
    return database.conn.execute(query, () if among is None else (among,))


def _assembled(
    concept_rows: _Rows, term_rows: _Rows, rule_rows: _Rows, external_rows: _Rows
) -> tuple[Concept, ...]:
    rules: defaultdict[tuple[str, int], list[ContextRule]] = defaultdict(list)
    for concept_id, position, _, effect, side, alternatives, yes, no in rule_rows:
        rules[concept_id, position].append(
            ContextRule(
                effect=Effect(effect),
                side=Side(side),
                alternatives=tuple(json.loads(alternatives)),
                example_yes=yes,
                example_no=no,
            )
        )
    terms: defaultdict[str, list[Term]] = defaultdict(list)
    for row in term_rows:
        terms[row[0]].append(_term(row, tuple(rules.get(row[:2], ()))))
    externals: defaultdict[str, list[ExternalId]] = defaultdict(list)
    for concept_id, _, scheme, value in external_rows:
        externals[concept_id].append(ExternalId(scheme, value))
    return tuple(
        _concept(row, tuple(terms.get(row[0], ())), tuple(externals.get(row[0], ())))
        for row in concept_rows
    )


def _concept(
    row: tuple[Any, ...], terms: tuple[Term, ...], external_ids: tuple[ExternalId, ...]
) -> Concept:
    id_, kind, domain, definition_en, definition_zh, source, note, review, based_on, *later = row
    retired, replaced_by, distinct_from = later
    return Concept(
        id=ConceptId(id_),
        kind=_KINDS[kind],
        domain=domain,
        terms=terms,
        definition_en=definition_en,
        definition_zh=definition_zh,
        source=source,
        note=note,
        review=_REVIEWS[review],
        external_ids=external_ids,
        based_on=based_on,
        retired=bool(retired),
        replaced_by=replaced_by,
        distinct_from=()
        if distinct_from == _NONE
        else tuple(map(ConceptId, json.loads(distinct_from))),
    )


def _term(row: tuple[Any, ...], rules: tuple[ContextRule, ...]) -> Term:
    _, _, language, text, _, type_, status, reading, part_of_speech, sense_note, match, region = row
    return Term(
        language=_LANGUAGES[language],
        text=text,
        type=_TYPES[type_],
        status=_STATUSES[status],
        reading=reading,
        part_of_speech=part_of_speech,
        sense_note=sense_note,
        match=_MATCH_RULES[match],
        rules=rules,
        region=region,
    )


def _concept_rows(concept: Concept) -> _Rows:
    yield (
        concept.id,
        concept.kind,
        concept.domain,
        concept.definition_en,
        concept.definition_zh,
        concept.source,
        concept.note,
        concept.review,
        concept.based_on,
        int(concept.retired),
        concept.replaced_by,
        json.dumps(concept.distinct_from, ensure_ascii=False),
    )


def _term_rows(concept: Concept) -> _Rows:
    for position, term in enumerate(concept.terms):
        yield (
            concept.id,
            position,
            term.language,
            term.text,
            fold(term.text),
            term.type,
            term.status,
            term.reading,
            term.part_of_speech,
            term.sense_note,
            term.match,
            term.region,
        )


def _rule_rows(concept: Concept) -> _Rows:
    for term_position, term in enumerate(concept.terms):
        for position, rule in enumerate(term.rules):
            alternatives = json.dumps(rule.alternatives, ensure_ascii=False)
            yield (
                concept.id,
                term_position,
                position,
                rule.effect,
                rule.side,
                alternatives,
                rule.example_yes,
                rule.example_no,
            )


def _external_rows(concept: Concept) -> _Rows:
    for position, external in enumerate(concept.external_ids):
        yield concept.id, position, external.scheme, external.value


_ROWS = {
    "concept": _concept_rows,
    "term": _term_rows,
    "context_rule": _rule_rows,
    "external_id": _external_rows,
}
