"""Formulas: cells of a CSV file that a spreadsheet would run, made harmless and undone again."""

import re
from typing import TypeVar

Cell = TypeVar("Cell")
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
"""What a spreadsheet runs, and such a cell once made harmless: one apostrophe less undoes it."""


def harmless(cell: Cell) -> Cell | str:
    """The cell as it may be written: a text that would be run gets a leading apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def as_meant(cell: str) -> str:
    """The text of a cell that was made harmless."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
