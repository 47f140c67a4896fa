"""Which column of a table holds what: guessed by headings, else by what stands in the cells."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from glossary.exchange.cells import names_member, split
from glossary.exchange.headings import (
    DEFINITION,
    EITHER,
    EITHER_TARGET,
    FIELDS,
    TERMS,
    field_of,
)
from glossary.exchange.rows import LISTS
from glossary.model import Kind, MatchRule, Review, TermStatus, TermType
from glossary.normalize import HAN, fold

SAMPLE = 50
"""The rows by which a table is judged."""
_HAN = re.compile(f"[{HAN}]")
_LATIN = re.compile("[A-Za-z]")
_TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]")
_NUMBERED = re.compile(r"^(?:[A-Za-zü:]+[1-5] ?)+$")
_MOST = 0.5
_TRADITIONAL = 0.25  # signs a term that simplified Chinese writes otherwise
_CHOICES: Mapping[str, type[StrEnum]] = MappingProxyType(
    {"kind": Kind, "status": TermStatus, "review": Review, "type": TermType, "match": MatchRule}
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The beginning of a table, to be looked at before it is read.

    `headings` has a name for each column (A, B … without a heading row); `rows` are the first ones
    below them, all as wide as the headings. `sheets` are a workbook's, `sheet` the one looked at.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    has_heading: bool = True
    encoding: str = ""
    separator: str = ""
    sheets: tuple[str, ...] = ()
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """What each column holds: a field of FIELDS, or empty for one left out; and how to read it.

    Empty `encoding`, `separator` and `sheet` stand for the likeliest.
    """

    columns: tuple[str, ...]
    has_heading: bool = True
    encoding: str = ""
    separator: str = ""
    sheet: str = ""


def sheet_from(rows: Sequence[Sequence[str]], shape: Sheet) -> Sheet:
    """The sheet of a table's first rows, its heading told apart; the rest is taken from `shape`."""
    rows = [tuple(cell.strip() for cell in row) for row in rows if any(row)]
    has_heading = bool(rows) and _is_heading(rows[0], rows[1:])
    width = _width(rows) if has_heading else max(map(len, rows), default=0)
    even = [(*row[:width], *[""] * (width - len(row))) for row in rows]
    names = even[0] if has_heading else [""] * width
    headings = tuple(name or _letter(number) for number, name in enumerate(names))
    return replace(
        shape,
        headings=headings,
        rows=tuple(even[1 if has_heading else 0 :][:SAMPLE]),
        has_heading=has_heading,
    )


def guess(sheet: Sheet) -> ColumnMapping:
    """What each column most likely holds; a column nobody understands is left out."""
    if sheet.has_heading and (ours := of_headings(sheet.headings)):
        return replace(ours, encoding=sheet.encoding, separator=sheet.separator, sheet=sheet.sheet)
    meant = [field_of(name) if sheet.has_heading else "" for name in sheet.headings]
    cells = [[row[number] for row in sheet.rows if row[number]] for number in range(len(meant))]
    columns = _settled(sheet, meant, cells)
    if not TERMS.intersection(columns):
        columns = _by_content(columns, cells)
    return ColumnMapping(
        tuple(_once(columns)), sheet.has_heading, sheet.encoding, sheet.separator, sheet.sheet
    )


def of_headings(names: Sequence[str]) -> ColumnMapping | None:
    """The mapping of a table of ours, each column headed by one of our fields; None for others."""
    plain = [name.strip().lower() for name in names]
    ours = set(plain)
    known = ours.issubset(FIELDS) and "id" not in ours and len(ours) == len(plain)
    needed = ours & TERMS and ("source" not in ours or "zh" in ours)
    return ColumnMapping(tuple(plain)) if known and needed else None


def _settled(sheet: Sheet, meant: Sequence[str], cells: Sequence[Sequence[str]]) -> list[str]:
    """The fields, with each heading that may mean several things made the one that fits."""
    columns: list[str] = []
    for name, field, column in zip(sheet.headings, meant, cells, strict=True):
        if field == DEFINITION:
            columns.append("definition_zh" if _is_chinese(column) else "definition_en")
        elif field == EITHER and name.strip().lower() == "source" and "zh" in meant:
            columns.append("source")
        elif field in (EITHER, EITHER_TARGET):
            columns.append(_language(column, "zh" if field == EITHER else "en"))
        elif field == "zh":
            columns.append(_script(column) if name.strip().lower() != "zh" else "zh")
        elif field in _CHOICES and not _names(column, _CHOICES[field]):
            columns.append("domain" if field == "kind" and "domain" not in meant else "")
        else:
            columns.append(field)
    return columns


def _by_content(columns: Sequence[str], cells: Sequence[Sequence[str]]) -> list[str]:
    """The fields, those without one by what they hold: Chinese, English, pinyin, a comment."""
    found = list(columns)
    for number, column in enumerate(cells):
        if found[number] or not column:
            continue
        likely: tuple[str, ...] = ()
        if _is_chinese(column):
            likely = (_script(column), "definition_zh")
        elif _share(column, _TONED, _NUMBERED) > _MOST:
            likely = ("reading",)
        elif _share(column, _LATIN) > _MOST:
            likely = ("en", "note")
        found[number] = next((field for field in likely if field not in found), "")
    return found


def _once(columns: Iterable[str]) -> Iterable[str]:
    """The fields; of two columns with one field that is no list, the second is left out."""
    seen: set[str] = set()
    for field in columns:
        yield "" if field in seen and field not in LISTS else field
        seen.add(field)


def _width(rows: Sequence[Sequence[str]]) -> int:
    """The width of a headed table: a column without a heading counts if most rows fill it."""
    width = len(rows[0])
    while sum(len(row) > width and bool(row[width]) for row in rows[1:]) * 2 >= max(2, len(rows)):
        width += 1
    return width


def _is_heading(first: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether the first row heads the table: it has names we know, or is unlike what follows."""
    if any(field_of(cell) for cell in first):
        return True
    if not others or not all(first):
        return False
    columns = [[row[n] for row in others if len(row) > n and row[n]] for n in range(len(first))]
    return any(map(_is_chinese, columns)) and not any(map(_HAN.search, first))


def _language(column: Sequence[str], usual: str) -> str:
    if _is_chinese(column):
        return _script(column)
    is_english = not _share(column, _HAN) and _share(column, _LATIN) > _MOST
    return "en" if is_english else usual


def _script(column: Sequence[str]) -> str:
    """`zh_hant` if most terms are in traditional characters, else `zh`."""
    changed = sum(fold(char) != char for cell in column for char in _HAN.findall(cell))
    return "zh_hant" if changed > len(column) * _TRADITIONAL else "zh"


def _names(column: Sequence[str], values: type[StrEnum]) -> bool:
    named = sum(all(names_member(values, each) for each in split(cell) if each) for cell in column)
    return named >= len(column) * _MOST


def _is_chinese(column: Sequence[str]) -> bool:
    return _share(column, _HAN) > _MOST


def _share(column: Sequence[str], *patterns: re.Pattern[str]) -> float:
    hits = sum(any(pattern.search(cell) for pattern in patterns) for cell in column)
    return hits / len(column) if column else 0.0


def _letter(number: int) -> str:
    """A column's name in a spreadsheet: A to Z, AA …"""
    name = ""
    number += 1
    while number:
        number, left = divmod(number - 1, 26)
        name = chr(ord("A") + left) + name
    return name
