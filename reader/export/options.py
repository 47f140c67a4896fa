"""ExportOptions: what an exported article shows and how it is set; and the presets."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any


class Pinyin(StrEnum):
    """Which words carry ruby."""

    TERMS = "terms"
    FIRST = "first"
    NEW = "new"
    """Those of terms that are new to the reader, or being learnt."""
    ALL = "all"
    NONE = "none"


class English(StrEnum):
    """Where the English stands; always in the table at the end too, but with `none`."""

    TABLE = "table"
    FOOTNOTES = "footnotes"
    MARGIN = "margin"
    INLINE = "inline"
    NONE = "none"


class Explained(StrEnum):
    """Which terms are marked and carry English: all, or what is new to the reader, or learnt."""

    ALL = "all"
    NEW = "new"


class Paper(StrEnum):
    """The size of the pages."""

    A4 = "a4"
    LETTER = "letter"


class Layout(StrEnum):
    """One even column, or a column with a wide margin to write in."""

    COLUMN = "column"
    WIDE = "wide"


PDF, HTML, XLSX, CSV = SUFFIXES = (".pdf", ".html", ".xlsx", ".csv")
SIZES_PT = (7.0, 20.0)
MARGINS_MM = (10.0, 45.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOptions:
    """What is shown, and how pages are set.

    `quantities` marks numbers and dates like terms, `quantities_table` lists them at the end,
    `ordinary` also marks the everyday words of the news. `marks` shows what the reader has
    highlighted, with the notes. `font` is the family of the body, ""
    the bundled one. `margin_mm` is the white around the text, `size_pt` the size of its type.
    `grey` uses no colour. `made_with` adds a line that names Caidu. `replace_missing` prints 〓
    for a character that no font has, instead of failing.
    """

    pinyin: Pinyin = Pinyin.TERMS
    english: English = English.TABLE
    explained: Explained = Explained.ALL
    quantities: bool = False
    quantities_table: bool = False
    ordinary: bool = False
    highlights: bool = True
    popups: bool = True
    marks: bool = True
    paper: Paper = Paper.A4
    layout: Layout = Layout.COLUMN
    margin_mm: float = 23.0
    size_pt: float = 11.0
    font: str = ""
    grey: bool = False
    made_with: bool = False
    replace_missing: bool = False

    def as_record(self) -> dict[str, str | float | bool]:
        """The options by name, as plain values."""
        return {
            field.name: str(value) if isinstance(value := getattr(self, field.name), str) else value
            for field in fields(self)
        }

    @classmethod
    def from_record(cls, record: Mapping[str, object]) -> "ExportOptions":
        """The options in a record; what is missing, unknown or out of its limits is as usual."""
        usual = cls()
        kept: dict[str, Any] = {
            field.name: _like(getattr(usual, field.name), record[field.name], field.name)
            for field in fields(cls)
            if field.name in record
        }
        return replace(usual, **{name: value for name, value in kept.items() if value is not None})


READING = ExportOptions()
CLIENT = ExportOptions(pinyin=Pinyin.NONE, english=English.FOOTNOTES, quantities=True, marks=False)
PRINT = ExportOptions(english=English.MARGIN, layout=Layout.WIDE, grey=True, popups=False)
PRESETS: Mapping[str, ExportOptions] = MappingProxyType(
    {"reading": READING, "client": CLIENT, "print": PRINT}
)

_LIMITS = {"size_pt": SIZES_PT, "margin_mm": MARGINS_MM}


def _like(usual: object, value: object, name: str) -> object:
    """The value as the type of the usual one, or None if it isn't one."""
    if isinstance(usual, StrEnum):
        return next((each for each in type(usual) if each == value), None)
    if isinstance(usual, bool):
        return value if isinstance(value, bool) else None
    if isinstance(usual, float):
        low, high = _LIMITS[name]
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        return None
    return value if isinstance(value, str) else None
