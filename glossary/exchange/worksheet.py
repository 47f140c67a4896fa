"""Writing of XLSX workbooks: one sheet of texts, headed, filtered, never a formula."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from glossary.errors import ExchangeError
from glossary.exchange.sheet_xml import LONGEST_CELL

_TO_CODE = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_HALF = re.compile("[\ud800-\udfff]")
_FORMULA = re.compile(r"[=+\-@＝＋－＠#]")
_WIDTHS: Mapping[str, float] = MappingProxyType(
    {
        "concept": 24,
        "zh": 22,
        "zh_short": 14,
        "zh_hant": 16,
        "zh_hk": 16,
        "zh_tw": 16,
        "en": 34,
        "reading": 26,
        "definition_en": 48,
        "definition_zh": 40,
        "external_ids": 20,
        "note": 30,
        "source": 24,
    }
)
_USUAL_WIDTH = 12
_FONT = "Microsoft YaHei"  # where there is none, spreadsheets take another one with Chinese


def save(path: Path, title: str, table: Iterable[Sequence[str]]) -> None:
    """Write a sheet: bold heading that stays, filters, every cell a text. Raises ExchangeError."""
    workbook = Workbook(write_only=True)
    sheet = workbook.create_sheet(title)
    rows = iter(table)
    heading = next(rows, [])
    for number, name in enumerate(heading, start=1):
        width = _WIDTHS.get(name, _USUAL_WIDTH)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = "A2"
    sheet.append([_heading(sheet, name) for name in heading])
    count = 1
    try:
        for row in rows:
            sheet.append([_cell(sheet, text) for text in row])
            count += 1
        sheet.auto_filter.ref = f"A1:{get_column_letter(max(1, len(heading)))}{count}"
        workbook.save(path)
    finally:
        if not sheet.closed:
            sheet.close()
    workbook.close()


def _heading(sheet: WriteOnlyWorksheet, name: str) -> Cell:
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(name=_FONT, bold=True)
    cell.fill = PatternFill("solid", fgColor="E8EDF3")
    cell.alignment = Alignment(vertical="top")
    return cell


def _cell(sheet: WriteOnlyWorksheet, text: str) -> Cell | str | None:
    """What a row gets for a text: nothing, the text, or a cell that says it is no formula."""
    if not text:
        return None
    if _HALF.search(text):
        raise ExchangeError(f"a text holds half a character: “{_HALF.sub('?', text[:40])}”")
    coded = _TO_CODE.sub(lambda match: f"_x{ord(match[0]):04X}_", text)
    if len(coded) > LONGEST_CELL:
        raise ExchangeError(f"“{text[:40]}…” is longer than the {LONGEST_CELL:,} signs of a cell")
    if not _FORMULA.match(coded):
        return coded
    cell = WriteOnlyCell(sheet, coded)
    cell.data_type = "s"  # even where it looks like a formula or an error
    cell.quotePrefix = True  # and stays a text when somebody edits it
    return cell
