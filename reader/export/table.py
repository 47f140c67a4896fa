"""The terms and quantities of an edition as rows of cells, and as a CSV file."""

import codecs
import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from glossary.exchange.formulas import harmless
from reader.export.edition import Edition, Row

Cell = str | float | None
Pages = Sequence[Sequence[int]]

TERM_COLUMNS = (
    "Term",
    "Also written",
    "Pinyin",
    "English",
    "Kind",
    "Domain",
    "Ticker",
    "Definition",
    "Definition (Chinese)",
    "Count",
    "First sentence",
    "Pages",
)
QUANTITY_COLUMNS = (
    "Quantity",
    "English",
    "Kind",
    "Qualifier",
    "Value",
    "Low",
    "High",
    "Unit",
    "ISO date",
    "Count",
    "First sentence",
    "Pages",
)


def write_csv(edition: Edition, row_pages: Pages, written: Path) -> None:
    """Write a line a row of the edition, in UTF-8 with the mark of byte order that Excel asks for.

    A cell that a spreadsheet would run as a formula gets a leading apostrophe. `row_pages` holds
    the pages of each row. Raises OSError.
    """
    rows = zip(edition.rows, row_pages, strict=True)
    content = csv_of(TERM_COLUMNS, (term_cells(row, pages) for row, pages in rows))
    written.write_bytes(content)


def csv_of(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A CSV file as spreadsheets want it: UTF-8 with its mark, and no cell is run as a formula."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow(map(harmless, row))
    return codecs.BOM_UTF8 + text.getvalue().encode(errors="replace")


def term_cells(row: Row, pages: Sequence[int]) -> tuple[Cell, ...]:
    """What stands under TERM_COLUMNS for a row; None is an empty cell."""
    met, card = row.met, row.card
    return (
        met.surface,
        "; ".join(surface for surface in met.surfaces if surface != met.surface),
        met.reading,
        "; ".join(card.equivalents),
        met.kind,
        card.domain,
        "; ".join(card.tickers),
        card.definition_en,
        card.definition_zh,
        len(met.mentions),
        row.sentence,
        _pages(pages),
    )


def quantity_cells(row: Row, pages: Sequence[int]) -> tuple[Cell, ...]:
    """What stands under QUANTITY_COLUMNS for a row; None is an empty cell."""
    met, quantity = row.met, row.met.annotation.quantity
    known: tuple[Cell, ...] = (None,) * 6
    if quantity is not None:
        numbers = (quantity.value, quantity.low, quantity.high)
        known = (quantity.qualifier, *numbers, quantity.unit, quantity.iso)
    return (
        met.surface,
        "; ".join(row.card.equivalents),
        met.kind,
        *known,
        len(met.mentions),
        row.sentence,
        _pages(pages),
    )


def parted(edition: Edition, row_pages: Pages) -> tuple[list[tuple[Cell, ...]], ...]:
    """The cells of the terms, and those of the quantities."""
    rows = list(zip(edition.rows, row_pages, strict=True))
    terms = [term_cells(row, pages) for row, pages in rows if not row.met.quantity]
    quantities = [quantity_cells(row, pages) for row, pages in rows if row.met.quantity]
    return terms, quantities


def _pages(pages: Sequence[int]) -> Cell:
    return pages[0] if len(pages) == 1 else ", ".join(map(str, pages))
