"""Reading of XLSX workbooks: their sheets as rows of text, nothing unsafe unpacked."""

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from xml.sax import SAXException, SAXParseException

from defusedxml.common import DefusedXmlException

from glossary.errors import ExchangeError
from glossary.exchange.sheet_xml import Formats, SheetRows, date_styles, events, strings
from glossary.exchange.tables import Row

LARGEST: Final = 100_000_000
"""Bytes of a workbook."""
LARGEST_UNPACKED: Final = 200_000_000
"""Bytes of all its parts together, by which a zip bomb is known."""
LONGEST: Final = 100_000_000
"""Characters of a sheet's cells, each string counted as often as cells share it."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    SAXException,
    DefusedXmlException,
    KeyError,
    IndexError,
    ValueError,
    EOFError,
    OverflowError,
    NotImplementedError,
    RuntimeError,  # a part locked with a password
)
"""What comes of a workbook that is none, or not whole, or not safe."""
_BOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


class Book:
    """A workbook opened for reading; `names` are its sheets', in order."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        """Raise what _BROKEN names if it is no workbook."""
        self._path = path
        self._archive = archive
        self._formats: Formats | None = None
        targets: dict[str, str] = {}
        self._parts: dict[str, str] = {}
        sheets: dict[str, str] = {}
        hidden: set[str] = set()
        self._since_1904 = False

        def relation(name: str, attributes: dict[str, str]) -> None:
            if name == "Relationship":
                place = posixpath.normpath(posixpath.join("xl", attributes["Target"])).lstrip("/")
                targets[attributes["Id"]] = place
                self._parts[attributes["Type"].rpartition("/")[2]] = place

        def sheet(name: str, attributes: dict[str, str]) -> None:
            if name == "sheet":
                keys = (value for key, value in attributes.items() if key.endswith(":id"))
                sheets[attributes["name"]] = next(keys, "")
                if attributes.get("state", "visible") != "visible":
                    hidden.add(attributes["name"])
            elif name == "workbookPr":
                self._since_1904 = attributes.get("date1904") in ("1", "true")

        for place, begin in ((_RELATIONS, relation), (_BOOK, sheet)):
            with archive.open(place) as part:
                for _ in events(part, begin, lambda _: None, lambda _: None):
                    pass
        self._sheets = {name: targets[key] for name, key in sheets.items()}
        self.names = tuple(self._sheets)
        self.visible_first = tuple(sorted(self.names, key=hidden.__contains__))

    def rows(self, name: str) -> Iterator[Row]:
        """The rows of a sheet, empty ones too, or what is wrong with one. Raises ExchangeError.

        Cells right of MOST_COLUMNS are passed over.
        """
        if name not in self._sheets:
            raise ExchangeError(f"{self._path} has no sheet “{name}”")
        with _told(self._path):
            if self._formats is None:
                self._formats = self._read_formats()
            found = SheetRows(self._formats)
            with self._archive.open(self._sheets[name]) as part:
                for _ in events(part, found.begin, found.end, found.say):
                    if found.length > LONGEST:
                        raise ExchangeError(
                            f"{self._path} is too large: the cells of “{name}” have more than "
                            f"{LONGEST:,} characters"
                        )
                    yield from found.rows
                    found.rows.clear()

    def _read_formats(self) -> Formats:
        shared: list[str] = []
        dates: frozenset[int] = frozenset()
        if place := self._parts.get("sharedStrings"):
            with self._archive.open(place) as part:
                shared = strings(part)
        if place := self._parts.get("styles"):
            with self._archive.open(place) as part:
                dates = date_styles(part)
        return Formats(shared, dates, self._since_1904)


@contextmanager
def opened(path: Path) -> Iterator[Book]:
    """A workbook to be read. Raises ExchangeError for one that is broken, locked or too large."""
    with _told(path):
        _refuse_unsafe(path)
        archive = zipfile.ZipFile(path)
        if not {_BOOK, _RELATIONS}.issubset(archive.namelist()):
            archive.close()
            raise ExchangeError(
                f"{path} is no XLSX workbook, though packed like one; save it as .xlsx"
            )
    with archive:
        with _told(path):
            book = Book(path, archive)
        yield book


def _refuse_unsafe(path: Path) -> None:
    with path.open("rb") as file:
        sign = file.read(4)
    if sign == b"\xd0\xcf\x11\xe0":
        raise ExchangeError(
            f"{path} is locked with a password or an old .xls; save it as .xlsx without one"
        )
    size = path.stat().st_size
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(part.file_size for part in archive.infolist())
    if size > LARGEST or unpacked > LARGEST_UNPACKED:
        raise ExchangeError(
            f"{path} is too large: a workbook may have {LARGEST // 1_000_000} MB, unpacked "
            f"{LARGEST_UNPACKED // 1_000_000}"
        )


def _reason(error: Exception) -> str:
    """What is wrong with a workbook, in the user's words."""
    match error:
        case DefusedXmlException():
            return "it declares entities or a document type, which can be harmful"
        case SAXParseException():
            return f"line {error.getLineNumber()} of a part: {error.getMessage()}"
        case KeyError():
            return "a part is missing"
        case NotImplementedError():
            return "it is packed in a way that we can't unpack"
        case RuntimeError():
            return "it is locked with a password"
        case _:
            return "it is damaged"


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """What reading raises as an ExchangeError that names the file."""
    try:
        yield
    except OSError as error:
        raise ExchangeError(f"{path} can't be read: {error.strerror or error}") from error
    except _BROKEN as error:
        raise ExchangeError(
            f"{path} is no whole and safe XLSX workbook ({_reason(error)}); "
            "save it once more in Excel"
        ) from error
