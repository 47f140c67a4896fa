"""The one door to openpyxl: an edition's terms and quantities as an XLSX workbook."""

import io
import math
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.cell import Cell as SheetCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from reader.export.edition import Edition
from reader.export.mark_table import MARK_COLUMNS, mark_rows
from reader.export.table import QUANTITY_COLUMNS, TERM_COLUMNS, Cell, Pages, parted

FONT = "Microsoft YaHei"  # where there is none, spreadsheets take another one with Chinese
CHARSET = 134  # simplified Chinese, by which they choose it
Sheet = tuple[Sequence[str], Sequence[Sequence[Cell]]]
"""The columns of a sheet, and its rows."""
LONGEST_CELL = 32_767  # code points; Excel's limit
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a workbook would take for the code of a character."""
_WIDTHS: Mapping[str, float] = MappingProxyType(
    {
        "Term": 18,
        "Quantity": 18,
        "Also written": 16,
        "Pinyin": 22,
        "English": 30,
        "Definition": 48,
        "Definition (Chinese)": 36,
        "First sentence": 56,
        "Quotation": 56,
        "Note": 40,
        "Title": 36,
    }
)
_USUAL_WIDTH = 12


def write_xlsx(edition: Edition, row_pages: Pages, written: Path) -> None:
    """Write a workbook with the sheets Terms and Quantities, and Marks if anything is marked.

    `row_pages` holds each row's pages. Raises OSError.
    """
    terms, quantities = parted(edition, row_pages)
    sheets: dict[str, Sheet] = {
        "Terms": (TERM_COLUMNS, terms),
        "Quantities": (QUANTITY_COLUMNS, quantities),
    }
    if edition.highlights:
        sheets["Marks"] = (MARK_COLUMNS, mark_rows(edition))
    write_sheets(sheets, edition.title, written)


def write_sheets(sheets: Mapping[str, Sheet], title: str, written: Path) -> None:
    """Write a workbook of sheets by their names: numbers are numbers, and texts never formulas.

    Raises OSError.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, (columns, rows) in sheets.items():
        _fill(workbook.create_sheet(name), columns, rows)
    workbook.properties.title = _legal(title)
    workbook.properties.creator = None
    content = io.BytesIO()
    workbook.save(content)
    written.write_bytes(content.getvalue())


def _fill(sheet: Worksheet, columns: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    plain = Font(name=FONT, charset=CHARSET, size=10)
    bold = Font(name=FONT, charset=CHARSET, size=10, bold=True)
    shade = PatternFill("solid", fgColor="E8EDF3")
    wrapped = Alignment(vertical="top", wrap_text=True)
    for number, name in enumerate(columns, start=1):
        heading = sheet.cell(1, number, name)
        heading.font, heading.fill, heading.alignment = bold, shade, wrapped
        sheet.column_dimensions[heading.column_letter].width = _WIDTHS.get(name, _USUAL_WIDTH)
    for line, row in enumerate(rows, start=2):
        for number, content in enumerate(row, start=1):
            if content is not None and content != "":
                cell = sheet.cell(line, number)
                _put(cell, content)
                cell.font, cell.alignment = plain, wrapped
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _put(cell: SheetCell, content: str | float) -> None:
    if isinstance(content, str):
        cell.value = _legal(content)
        cell.data_type = "s"  # even where it looks like a formula or an error
        cell.quotePrefix = True  # and stays a text when somebody edits it
    elif math.isfinite(content):
        cell.value = content
        cell.number_format = "#,##0" if content == int(content) else "#,##0.0#########"
    else:
        cell.value = str(content)


def _legal(text: str) -> str:
    return _ESCAPE.sub("_x005F_", _ILLEGAL.sub("", text))[:LONGEST_CELL]
