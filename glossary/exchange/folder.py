"""A layer kept as a folder of tables: concepts by file, rules.csv, tombstones in retired.csv."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from glossary.errors import ExchangeError
from glossary.exchange.cells import split
from glossary.exchange.csv_file import read, read_rows
from glossary.model import Concept, ConceptId, ContextRule, Effect, Language, Side, TermStatus
from glossary.normalize import fold

RULES = "rules.csv"
DOMAINS = "domains.csv"
RETIRED = "retired.csv"


def read_folder(folder: Path) -> tuple[Concept, ...]:
    """Every concept of the folder's tables with its context rules, then the tombstones.

    Raises ExchangeError at the first fault (a missing or repeated id is one): a layer is kept by
    its authors, so none is let pass.
    """
    if not folder.is_dir():
        raise ExchangeError(f"{folder} is missing: the glossary can't be read")
    concepts: list[Concept] = []
    for path in sorted(folder.glob("*.csv")):
        if path.name in (RULES, DOMAINS, RETIRED):
            continue
        table = read(path)
        for fault in table.faults:
            raise ExchangeError(f"{path}, line {fault.line}: {fault.reason}")
        concepts += table.concepts
    return completed(concepts, folder)


def completed(concepts: Iterable[Concept], folder: Path) -> tuple[Concept, ...]:
    """The concepts of a folder's tables with its context rules, then the tombstones.

    Raises ExchangeError for a missing or repeated id, and a rule about nothing.
    """
    retired = read_retired(folder / RETIRED) if (folder / RETIRED).exists() else ()
    concepts = (*concepts, *retired)
    check_ids(concepts, folder)
    rules = read_rules(folder / RULES) if (folder / RULES).exists() else {}
    ruled = {concept_id for concept_id, _ in rules}
    known = {(c.id, fold(term.text)) for c in concepts if c.id in ruled for term in c.terms}
    for concept_id, text in rules.keys() - known:
        raise ExchangeError(f"{folder / RULES}: {concept_id} has no term “{text}”")
    ranked = map(_ranked, concepts)
    return tuple(_with_rules(c, rules) if c.id in ruled else c for c in ranked)


def check_ids(concepts: Iterable[Concept], place: Path) -> None:
    """Raise ExchangeError, naming the place, for an id that is missing or stands twice."""
    for used, count in Counter(concept.id for concept in concepts).items():
        if not used or count > 1:
            raise ExchangeError(f"{place}: the id “{used}” stands {count} times")


def read_rules(path: Path) -> dict[tuple[str, str], tuple[ContextRule, ...]]:
    """The rules of a table by concept id and folded term text. Raises ExchangeError."""
    rules: dict[tuple[str, str], tuple[ContextRule, ...]] = {}
    for line, row in read_rows(path):
        try:
            rule = ContextRule(
                effect=Effect(row["effect"]),
                side=Side(row["side"]),
                alternatives=tuple(filter(None, split(row["alternatives"]))),
                example_yes=row["example_yes"],
                example_no=row["example_no"],
            )
        except (KeyError, ValueError) as error:
            raise ExchangeError(f"{path}, line {line}: {error}") from error
        key = (row["concept"], fold(row["term"]))
        rules[key] = (*rules.get(key, ()), rule)
    return rules


def read_retired(path: Path) -> tuple[Concept, ...]:
    """Tombstones of the ids in a table, with what took their places. Raises ExchangeError."""
    try:
        return tuple(
            Concept(
                id=ConceptId(row["concept"].strip()),
                terms=(),
                retired=True,
                replaced_by=row["replaced_by"].strip(),
            )
            for _, row in read_rows(path)
        )
    except KeyError as error:
        raise ExchangeError(f"{path} has no column {error}") from error


def read_domain_names(path: Path, language: str) -> dict[str, str]:
    """What domains are called in a language (en or zh), by code. Raises ExchangeError."""
    column = f"name_{language}"
    try:
        return {row["domain"]: row[column] for _, row in read_rows(path)}
    except KeyError as error:
        raise ExchangeError(f"{path} has no column {error}") from error


def _ranked(concept: Concept) -> Concept:
    """The concept with its first term of each language preferred, the others admitted.

    So a folder's authors mean it where they say nothing; deprecated and forbidden terms stay so.
    """
    met: set[Language] = set()
    terms = []
    for term in concept.terms:
        if term.status is TermStatus.PREFERRED:
            if term.language in met:
                term = replace(term, status=TermStatus.ADMITTED)
            met.add(term.language)
        terms.append(term)
    return replace(concept, terms=tuple(terms)) if len(met) < len(terms) else concept


def _with_rules(
    concept: Concept, rules: Mapping[tuple[str, str], tuple[ContextRule, ...]]
) -> Concept:
    terms = tuple(
        replace(term, rules=found) if (found := rules.get((concept.id, fold(term.text)))) else term
        for term in concept.terms
    )
    return replace(concept, terms=terms)
