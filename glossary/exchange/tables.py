"""The rows of any table, CSV or workbook, to a delivery, by a mapping of its columns."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.columns import ColumnMapping
from glossary.exchange.headings import FIELDS, TERMS
from glossary.exchange.incoming import Delivery, Fault, Incoming
from glossary.exchange.rows import CHINESE, COLUMNS, LISTS, RARE, WRITTEN, concept_of, row_of
from glossary.model import Concept, ConceptId, Language

Row = tuple[int, list[str] | str]
"""A line with its cells, or with what is wrong with it."""
STEP = 1_000
"""After how many rows it is asked whether to stop."""
NAMED = 10
"""So many columns are named in a note."""
LONGEST_NAME = 40
_OURS = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
    r"|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+"
)
"""An id as this program gives them: of the user's concepts, of the built-in ones."""
_CARRIED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **{column: ("terms", f"terms.{language}") for column, language, _ in CHINESE},
        "zh_short": ("terms", f"terms.{Language.ZH_HANS}", "terms.type"),
        "en": ("terms", f"terms.{Language.EN}"),
        "pos": ("terms.part_of_speech",),
        "ticker": ("external_ids",),
        "concept": (),
        "id": (),
        **{name: (f"terms.{name}",) for name in ("reading", "status", "sense_note")},
        **{name: (f"terms.{name}",) for name in ("type", "match", "region")},
    }
)


def never() -> bool:
    """Nobody asks to stop."""
    return False


def stepwise(rows: Iterable[Row], stopped: Callable[[], bool]) -> Iterator[Row]:
    """The rows; raises StoppedError when `stopped` says so, asked every STEP rows."""
    for number, row in enumerate(rows):
        if number % STEP == 0 and stopped():
            raise StoppedError("stopped; nothing was taken in")
        yield row


def delivered(
    name: str, rows: Iterable[Row], mapping: ColumnMapping, notes: tuple[str, ...] = ()
) -> Delivery:
    """What the rows below the heading offer; bad ones become faults, empty ones are passed over.

    Raises ExchangeError if no column is one of terms, or a field is none of FIELDS.
    """
    columns = mapping.columns
    if not TERMS.intersection(columns):
        known = ", ".join(COLUMNS)
        raise ExchangeError(f"{name} has no column of terms; the headings we know are {known}")
    if unknown := set(columns) - {*FIELDS, ""}:
        raise ExchangeError(f"a column can't be read as {', '.join(sorted(unknown))}")
    twice = sorted({field for field in columns if field and columns.count(field) > 1})
    if alone := [field for field in twice if field not in LISTS]:
        raise ExchangeError(f"only one column can hold {', '.join(alone)}")
    incoming: list[Incoming] = []
    faults: list[Fault] = []
    for line, cells in rows:
        try:
            if made := _incoming(line, cells, columns, twice):
                incoming.append(made)
        except ExchangeError as error:
            faults.append(Fault(line, str(error)))
    carries = frozenset(
        carried for field in filter(None, columns) for carried in _CARRIED.get(field, (field,))
    )
    return Delivery(name, tuple(incoming), tuple(faults), carries, notes)


def table_of(concepts: Iterable[Concept], stopped: Callable[[], bool]) -> Iterator[list[str]]:
    """The heading and the rows of a table; a column of RARE only if a row has something there.

    Raises ExchangeError for a concept without terms, StoppedError.
    """
    rows = []
    used: set[str] = set()
    for number, concept in enumerate(concepts):
        if number % STEP == 0 and stopped():
            raise StoppedError("stopped; nothing was written")
        row = row_of(concept)
        used.update(name for name in RARE if row[name])
        rows.append(row)
    columns = [name for name in WRITTEN if name not in RARE or name in used]
    yield columns
    for row in rows:
        yield [row[name] for name in columns]


def unread(headings: Sequence[str], mapping: ColumnMapping) -> tuple[str, ...]:
    """A note on the columns that a mapping leaves out, if there are any."""
    left = [name for name, field in zip(headings, mapping.columns, strict=False) if not field]
    if not left:
        return ()
    named = ", ".join(
        name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…" for name in left[:NAMED]
    )
    more = f" and {len(left) - NAMED:,} more" if len(left) > NAMED else ""
    return (f"columns not read: {named}{more}",)


def _incoming(
    line: int, cells: Sequence[str] | str, columns: Sequence[str], twice: Sequence[str]
) -> Incoming | None:
    if isinstance(cells, str):
        raise ExchangeError(cells)
    if not any(map(str.strip, cells)):
        return None
    if len(cells) > len(columns) and any(cell.strip() for cell in cells[len(columns) :]):
        raise ExchangeError("the line has more cells than the heading")
    row = dict(zip(columns, cells, strict=False))
    for field in twice:
        members = [cell for name, cell in zip(columns, cells, strict=False) if name == field]
        row[field] = ";".join(cell for cell in members if cell.strip())
    concept = concept_of(row)
    theirs = row.get("id", "").strip()
    if theirs and not concept.id and _OURS.fullmatch(theirs):
        concept, theirs = replace(concept, id=ConceptId(theirs)), ""
    if not concept.id and not concept.chinese():
        raise ExchangeError("it has no Chinese term")
    return Incoming(line, concept, theirs)
