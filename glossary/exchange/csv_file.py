"""CSV and TSV: glossary tables as spreadsheets save them, read leniently and written for Excel."""

import codecs
import contextlib
import csv
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from glossary.errors import ExchangeError
from glossary.exchange.rows import COLUMNS, concept_of, row_of
from glossary.model import Concept

ENCODINGS = ("utf-8-sig", "gb18030")
SURPLUS = "(surplus)"
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
"""What a spreadsheet runs, and such a cell once made safe: one apostrophe more or less."""
_GUARDED = re.compile(r"""'(?<![^,;\t\r\n"]')""")
"""Where a cell may begin with an apostrophe; without one there is nothing to take away."""
_ALIASES = {
    "id": "concept",
    "term": "zh",
    "chinese": "zh",
    "source": "zh",
    "中文": "zh",
    "术语": "zh",
    "english": "en",
    "target": "en",
    "translation": "en",
    "英文": "en",
    "pinyin": "reading",
    "拼音": "reading",
    "definition": "definition_en",
    "释义": "definition_zh",
    "subject": "domain",
    "领域": "domain",
    "comment": "note",
    "备注": "note",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A line (counted from 1) that could not be read as a concept, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a file held: its concepts, in order, and the lines that hold none."""

    concepts: tuple[Concept, ...]
    faults: tuple[Fault, ...]


def read(path: Path) -> Table:
    """The concepts of a CSV or TSV file; bad lines become faults. An empty file holds none.

    Raises ExchangeError if the file can't be opened or decoded, or has no column of terms.
    """
    concepts: list[Concept] = []
    faults: list[Fault] = []
    for line, row in _rows(path, _named):
        if SURPLUS in row:
            faults.append(Fault(line, "the line has more cells than the heading"))
            continue
        try:
            concepts.append(concept_of(row))
        except ExchangeError as error:
            faults.append(Fault(line, str(error)))
    return Table(tuple(concepts), tuple(faults))


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table by heading, each with the line it ends on (counted from 1).

    A row with cells beyond the heading, empty ones apart, has SURPLUS among its keys.
    Raises ExchangeError if the file can't be opened, decoded or taken apart.
    """
    return _rows(path, lambda names, _: names)


def _rows(
    path: Path, name_columns: Callable[[list[str], Path], list[str]]
) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        text = _decoded(path.read_bytes(), path)
    except OSError as error:
        raise ExchangeError(f"{path} can't be read: {error.strerror}") from error
    separator = max(",;\t", key=text.partition("\n")[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    guarded = _GUARDED.search(text) is not None
    try:
        heading = next(reader, None)
        if heading is None:
            return
        names = name_columns([name.strip() for name in heading], path)
        for row in filter(None, reader):
            cells = list(map(_unsafe, row)) if guarded else row
            found = dict(zip(names, cells, strict=False))
            if len(cells) < len(names):
                found = dict.fromkeys(names, "") | found
            elif surplus := "".join(row[len(names) :]).strip():
                found[SURPLUS] = surplus
            yield reader.line_num, found
    except csv.Error as error:
        raise ExchangeError(f"{path}, line {reader.line_num}: {error}") from error


def _named(names: list[str], path: Path) -> list[str]:
    """The headings as we call them; a heading of ours outranks an alias of it."""
    plain = [name.lower() for name in names]
    ours = [
        name if (meant := _ALIASES.get(name, name)) in plain and meant != name else meant
        for name in plain
    ]
    if "zh" not in ours:
        known = ", ".join(COLUMNS)
        raise ExchangeError(f"{path} has no column of terms; the headings we know are {known}")
    return ours


def write(path: Path, concepts: Iterable[Concept]) -> None:
    """Write one row a concept, UTF-8 with a byte-order mark, beside the file and then in its place.

    A cell that a spreadsheet would run as a formula gets a leading apostrophe, which `read` takes
    away again. What a row leaves out, `row_of` says.
    Raises ExchangeError; an existing file is then as it was.
    """
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(_safe(row_of(concept)) for concept in concepts)
    beside = path.with_name(f"{path.name}.part")
    try:
        content = codecs.BOM_UTF8 + written.getvalue().encode()
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except UnicodeEncodeError as error:
        broken = f"U+{ord(error.object[error.start]):X}"
        raise ExchangeError(
            f"{path} can't be written: a text holds half a character ({broken})"
        ) from error
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise ExchangeError(f"{path} can't be written: {error.strerror}") from error


def _decoded(content: bytes, path: Path) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode("utf-16")
    for encoding in ENCODINGS:
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode(encoding)
    raise ExchangeError(
        f"{path} is neither UTF-8 nor GB18030; save it as “CSV UTF-8” and try again"
    )


def _safe(row: Mapping[str, str]) -> dict[str, str]:
    return {name: f"'{cell}" if _FORMULA.match(cell) else cell for name, cell in row.items()}


def _unsafe(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
