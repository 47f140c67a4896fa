"""OmegaT's glossaries: source, target, comment, apart by tabs; no heading, no quoting, no guard."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.beside import beside
from glossary.exchange.csv_file import text_of
from glossary.exchange.decoding import lines_of, note_of
from glossary.exchange.incoming import Delivery, Fault, Incoming
from glossary.exchange.tables import STEP, never
from glossary.model import Concept, ConceptId, Language, MatchRule, Term
from glossary.normalize import HAN

COLUMNS = 3
_HAN = re.compile(f"[{HAN}]")
_SPACE = re.compile(r"\s+")
_NOTE = "note: "
_LANGUAGES = (f"terms.{Language.ZH_HANS}", f"terms.{Language.EN}")
_CARRIES = frozenset(("terms", *_LANGUAGES, "definition_en", "definition_zh", "note"))


@dataclass(slots=True)
class _Found:
    """Rows that belong together, so far."""

    line: int
    comment: str
    chinese: dict[str, None] = field(default_factory=dict)
    english: dict[str, None] = field(default_factory=dict)


def read(path: Path, *, stopped: Callable[[], bool] = never) -> Delivery:
    """What a glossary offers: rows of one Chinese term with one comment are one concept.

    Rows one after the other with the same comment and the same English are one too. Either
    language may be the source. Raises ExchangeError and StoppedError.
    """
    text, encoding = text_of(path)
    faults: list[Fault] = []
    rows: list[tuple[int, list[str]]] = []
    for line, row in enumerate(lines_of(text), start=1):
        if line % STEP == 0 and stopped():
            raise StoppedError("stopped; nothing was taken in")
        if not row.strip() or row.startswith("#"):
            continue
        cells = [cell.strip() for cell in row.split("\t")]
        if len(cells) > 1 and cells[0] and cells[1]:
            rows.append((line, [*cells, ""][:COLUMNS]))
        else:
            faults.append(Fault(line, "no source and target apart by a tab"))
    if not rows and faults:
        raise ExchangeError(f"{path} has no line with a source and a target apart by a tab")
    if sum(bool(_HAN.search(cells[0])) for _, cells in rows) * 2 < len(rows):
        rows = [(line, [target, source, said]) for line, (source, target, said) in rows]
    incoming = tuple(Incoming(found.line, _concept(found)) for found in _gathered(rows))
    return Delivery(path.name, incoming, tuple(faults), _CARRIES, note_of(encoding))


def write(path: Path, concepts: Iterable[Concept], *, stopped: Callable[[], bool] = never) -> None:
    """Write a row for each pair of a Chinese and an English term, beside and then in its place.

    Deprecated and forbidden English is left out. The comment is the definition, else the note.
    Raises ExchangeError and StoppedError.
    """
    lines = ["# Glossary in tab-separated format -*- coding: utf-8 -*-"]
    for number, concept in enumerate(concepts):
        if number % STEP == 0 and stopped():
            raise StoppedError("stopped; nothing was written")
        lines += ("\t".join(cells).rstrip("\t") for cells in rows_of(concept))
    try:
        content = "".join(f"{line}\n" for line in lines).encode()
    except UnicodeEncodeError as error:
        raise ExchangeError(f"{path} can't be written: a text holds half a character") from error
    with beside(path) as part:
        part.write_bytes(content)


def rows_of(concept: Concept) -> Iterator[tuple[str, str, str]]:
    """Source, target and comment of each pair; none of a deleted concept or of a source like #a."""
    note = f"{_NOTE}{concept.note}" if concept.note else ""
    comment = _plain(concept.definition_en or concept.definition_zh or note)
    for term in () if concept.retired else concept.chinese():
        source = _plain(term.text)
        for english in map(_plain, concept.equivalents()):
            if source and english and not source.startswith("#"):
                yield source, english, comment


def kept(concept: Concept) -> Concept:
    """What a glossary keeps of a concept, be it as several: to be compared with it."""
    found = _Found(1, "")
    for chinese, english, comment in rows_of(concept):
        found.chinese[chinese] = found.english[english] = None
        found.comment = comment
    return replace(_concept(found), id=concept.id)


def _gathered(rows: Iterable[tuple[int, list[str]]]) -> Iterator[_Found]:
    by_term: dict[tuple[str, str], _Found] = {}
    for line, (chinese, english, comment) in rows:
        found = by_term.setdefault((chinese, comment), _Found(line, comment, {chinese: None}))
        found.english[english] = None
    before: _Found | None = None
    for found in by_term.values():
        if before and found.comment and _alike(before, found):
            before.chinese |= found.chinese
            continue
        if before:
            yield before
        before = found
    if before:
        yield before


def _alike(one: _Found, other: _Found) -> bool:
    return one.comment == other.comment and list(one.english) == list(other.english)


def _concept(found: _Found) -> Concept:
    terms = [Term(language=Language.ZH_HANS, text=text) for text in found.chinese]
    terms += [
        Term(language=Language.EN, text=text, match=MatchRule.NEVER) for text in found.english
    ]
    is_note = found.comment.startswith(_NOTE)
    is_chinese = _HAN.search(found.comment) is not None
    return Concept(
        id=ConceptId(""),
        terms=tuple(terms),
        definition_en="" if is_note or is_chinese else found.comment,
        definition_zh=found.comment if is_chinese and not is_note else "",
        note=found.comment.removeprefix(_NOTE) if is_note else "",
    )


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
