"""XLSX: glossary tables in workbooks, read by the same mapping as CSV and written with filters."""

from collections.abc import Callable, Iterable
from itertools import chain, islice
from pathlib import Path

from glossary.exchange.beside import beside
from glossary.exchange.columns import SAMPLE, ColumnMapping, Sheet, guess, of_headings, sheet_from
from glossary.exchange.incoming import Delivery
from glossary.exchange.tables import Row, delivered, never, stepwise, table_of, unread
from glossary.exchange.workbook import Book, opened
from glossary.exchange.worksheet import save
from glossary.model import Concept

TITLE = "Terms"


def read(
    path: Path, mapping: ColumnMapping | None = None, *, stopped: Callable[[], bool] = never
) -> Delivery:
    """What a sheet of a workbook offers: the one the mapping names, else the first that is filled.

    A row with a formula or an error in it becomes a fault. Raises ExchangeError and StoppedError.
    """
    with opened(path) as book:
        name = (mapping and mapping.sheet) or _first_filled(book)
        rows = stepwise(book.rows(name), stopped) if name else iter(())
        first = list(islice(filter(_filled, rows), 1))
        notes = _passed_over(book, name) if not (mapping and mapping.sheet) else ()
        if not first:
            return Delivery(path.name, (), (), frozenset(), notes)
        if mapping is None and (mapping := of_headings(_cells(first[0]))) is None:
            first += islice(rows, SAMPLE)
            sheet = sheet_from([_cells(row) for row in first], Sheet((), ()))
            mapping = guess(sheet)
            notes += unread(sheet.headings, mapping)
        body = chain(first[1 if mapping.has_heading else 0 :], rows)
        return delivered(path.name, body, mapping, notes)


def sheet_of(path: Path, sheet: str = "") -> Sheet:
    """The beginning of a sheet. Raises ExchangeError."""
    with opened(path) as book:
        name = sheet or _first_filled(book)
        first = list(islice(filter(_filled, book.rows(name)), SAMPLE + 1)) if name else []
        return sheet_from(
            [_cells(row) for row in first], Sheet((), (), sheets=book.names, sheet=name)
        )


def write(path: Path, concepts: Iterable[Concept], *, stopped: Callable[[], bool] = never) -> None:
    """Write a sheet with one row a concept beside the file and then in its place.

    What a row leaves out, `row_of` says. Raises ExchangeError and StoppedError; an existing file is
    then as it was.
    """
    with beside(path) as part:
        save(part, TITLE, table_of(concepts, stopped))


def _first_filled(book: Book) -> str:
    return next((name for name in book.visible_first if any(map(_filled, book.rows(name)))), "")


def _passed_over(book: Book, name: str) -> tuple[str, ...]:
    others = ", ".join(each for each in book.names if each != name)
    return (f"sheet “{name}” is read, not {others}",) if others and name else ()


def _filled(row: Row) -> bool:
    return any(row[1])


def _cells(row: Row) -> list[str]:
    return list(row[1]) if not isinstance(row[1], str) else []
