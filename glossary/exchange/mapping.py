"""What a table's columns hold, to be shown and settled before the table is read."""

from pathlib import Path

from glossary.exchange.columns import ColumnMapping, Sheet, guess
from glossary.exchange.csv_file import sheet_of as sheet_of_text
from glossary.exchange.headings import FIELDS
from glossary.exchange.regular import beginning

__all__ = ["FIELDS", "ColumnMapping", "Sheet", "guess", "sheet_of"]

ZIP = b"PK\x03\x04"
OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def sheet_of(
    path: Path,
    sheet: str | None = None,
    encoding: str | None = None,
    separator: str | None = None,
) -> Sheet:
    """The beginning of a CSV, TSV or XLSX file, with what it was not told guessed.

    Raises ExchangeError if it can't be opened, decoded or unpacked.
    """
    if is_workbook(path):
        from glossary.exchange import xlsx_file

        return xlsx_file.sheet_of(path, sheet or "")
    return sheet_of_text(path, encoding or "", separator or "")


def is_workbook(path: Path) -> bool:
    """Whether a file is one of Excel's, by its first bytes, else by its name."""
    first = beginning(path, len(ZIP))
    if first in (ZIP, OLD_OFFICE):
        return True
    return not first and path.suffix.lower() in (".xlsx", ".xlsm", ".xls")
