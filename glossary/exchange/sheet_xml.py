"""The XML of a workbook's parts: shared strings, formats of dates, and the rows of a sheet."""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import IO

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format
from openpyxl.utils.cell import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

from glossary.exchange.tables import Row
from glossary.exchange.tbx.parser import Handlers, SafeParser

LONGEST_CELL = 32_767
"""Characters of a cell, as Excel has it."""
MOST_COLUMNS = 100
MOST_ROWS = 1_048_576
_CHUNK = 1 << 16  # bytes
_CODED = re.compile("_x([0-9A-Fa-f]{4})_")
_WHOLE = re.compile(r"-?\d+")
_LETTERS = re.compile("[A-Z]{1,3}(?![A-Z])")
_NUMBER = re.compile("[0-9]{1,12}")
_Begin = Callable[[str, dict[str, str]], None]
_End = Callable[[str], None]
_Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Formats:
    """What the cells of a workbook mean: its shared strings, the styles of dates, its epoch."""

    strings: Sequence[str] = ()
    dates: frozenset[int] = frozenset()
    since_1904: bool = False


def events(file: IO[bytes], begin: _Begin, end: _End, say: _Say) -> Iterator[None]:
    """Parse piece by piece, names without prefixes; a step of the iterator is a piece.

    Raises SAXParseException, defusedxml's exceptions, and ValueError for an empty file.
    """

    def plainly(name: str, attributes: dict[str, str]) -> None:
        begin(name.rpartition(":")[2], attributes)

    def ended(name: str) -> None:
        end(name.rpartition(":")[2])

    parser = SafeParser(Handlers(plainly, ended, say, lambda _, __: None))
    if not (chunk := file.read(_CHUNK)):
        raise ValueError("a part is empty")
    while chunk:
        parser.feed(chunk)
        yield
        chunk = file.read(_CHUNK)
    parser.close()
    yield


def strings(file: IO[bytes]) -> list[str]:
    """The shared strings, without the phonetic guides above them."""
    found: list[str] = []
    pieces: list[str] = []
    within: list[str] = []

    def begin(name: str, _: dict[str, str]) -> None:
        if name == "si":
            pieces.clear()
        within.append(name)

    def end(name: str) -> None:
        within.pop()
        if name == "si":
            found.append(_decoded("".join(pieces)))

    def say(text: str) -> None:
        if within and within[-1] == "t" and "rPh" not in within:
            pieces.append(text)

    for _ in events(file, begin, end, say):
        pass
    return found


def date_styles(file: IO[bytes]) -> frozenset[int]:
    """The numbers of the cell styles that show a number as a date."""
    formats = dict(BUILTIN_FORMATS)
    styles: list[int] = []
    within: list[str] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if name == "numFmt":
            formats[int(attributes["numFmtId"])] = attributes["formatCode"]
        elif name == "xf" and within[-1:] == ["cellXfs"]:
            styles.append(int(attributes.get("numFmtId", 0)))
        within.append(name)

    def end(_: str) -> None:
        within.pop()

    for _ in events(file, begin, end, lambda _: None):
        pass
    dated = {number for number, code in formats.items() if is_date_format(code)}
    return frozenset(style for style, number in enumerate(styles) if number in dated)


@dataclass(slots=True)
class SheetRows:
    """The rows of one sheet as they are parsed; `rows` is emptied by whoever takes them."""

    formats: Formats
    rows: list[Row] = field(default_factory=list)
    length: int = 0
    """Characters of all cells so far; a string that cells share counts for each of them."""
    _line: int = 0
    _cells: list[str] = field(default_factory=list)
    _fault: str = ""
    _column: int = 0
    _kind: str = "n"
    _style: int = 0
    _pieces: list[str] = field(default_factory=list)
    _collects: bool = False
    _formula: bool = False
    _guide: bool = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """A row, a cell, or a part of one begins."""
        if name == "c":
            letters = _LETTERS.match(attributes.get("r", ""))
            self._column = column_index_from_string(letters[0]) if letters else self._column + 1
            self._kind = attributes.get("t", "n")
            self._style = _number_in(attributes.get("s", ""), 0)
            self._pieces.clear()
            self._formula = False
        elif name in ("v", "t"):
            self._collects = not self._guide
        elif name == "f":
            self._formula = True
        elif name == "rPh":
            self._guide = True
        elif name == "row":
            self._line = _number_in(attributes.get("r", ""), self._line + 1)
            self._cells, self._fault, self._column = [], "", 0

    def say(self, text: str) -> None:
        """A piece of what stands in a cell."""
        if self._collects:
            self._pieces.append(text)

    def end(self, name: str) -> None:
        """A row is over, a cell, or a part of one."""
        if name == "c":
            self._take()
        elif name in ("v", "t"):
            self._collects = False
        elif name == "rPh":
            self._guide = False
        elif name == "row" and self._line <= MOST_ROWS:
            self.rows.append((self._line, self._fault or self._cells))

    def _take(self) -> None:
        content = "".join(self._pieces)
        if self._formula or self._kind == "e":
            said = "a formula: paste its value" if self._formula else f"the error {content}"
            self._fault = self._fault or f"cell {self._place()} holds {said}"
        elif content and self._column <= MOST_COLUMNS:
            try:
                text = self._text(content)
            except (ValueError, IndexError, OverflowError):
                self._fault = self._fault or f"cell {self._place()} is broken"
                return
            if len(text) > LONGEST_CELL:
                self._fault = f"cell {self._place()} holds more than {LONGEST_CELL:,} characters"
            self.length += len(text)
            self._cells += [""] * (self._column - len(self._cells))
            self._cells[self._column - 1] = text

    def _text(self, content: str) -> str:
        """What a cell says: 300 rather than 300.0, a date as 2026-03-31.

        Raises ValueError, IndexError and OverflowError for what it can't say.
        """
        match self._kind:
            case "s":
                return self.formats.strings[_index(content)]
            case "b":
                return "TRUE" if content == "1" else "FALSE"
            case "n":
                return self._number(content)
        return _decoded(content)

    def _number(self, content: str) -> str:
        if self._style in self.formats.dates:
            epoch = MAC_EPOCH if self.formats.since_1904 else WINDOWS_EPOCH
            moment = from_excel(float(content), epoch)
            if isinstance(moment, datetime) and moment.time() == time():
                moment = moment.date()
            return str(moment.isoformat())
        if _WHOLE.fullmatch(content):
            return content
        number = float(content)
        if not math.isfinite(number):
            raise ValueError(content)
        return str(int(number)) if number.is_integer() else repr(number)

    def _place(self) -> str:
        return f"{get_column_letter(self._column)}{self._line}"


def _decoded(text: str) -> str:
    """A text with the characters that Excel writes as _x000D_."""
    return _CODED.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _index(content: str) -> int:
    if (number := int(content)) < 0:
        raise IndexError(content)
    return number


def _number_in(text: str, usual: int) -> int:
    return int(text) if _NUMBER.fullmatch(text) else usual
