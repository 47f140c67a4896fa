"""CSV and TSV: glossary tables as spreadsheets save them, read leniently and written for Excel."""

import codecs
import csv
import io
import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from glossary.errors import ExchangeError
from glossary.exchange.beside import beside
from glossary.exchange.columns import SAMPLE, ColumnMapping, Sheet, guess, of_headings, sheet_from
from glossary.exchange.decoding import decoded, note_of
from glossary.exchange.formulas import as_meant, harmless
from glossary.exchange.headings import field_of
from glossary.exchange.incoming import Delivery
from glossary.exchange.regular import refuse_unfit
from glossary.exchange.tables import delivered, never, stepwise, table_of, unread
from glossary.model import Concept

SEPARATORS = (",", ";", "\t")
LARGEST = 100_000_000
"""Bytes of a file; a glossary of 500,000 terms has about half of it."""
_HEAD = 20
_TOO_LONG = f"a cell has more than {csv.field_size_limit():,} characters"
_GUARDED = re.compile(r"""'(?<![^,;\t\r\n"]')""")
"""Where a cell may begin with an apostrophe; without one there is nothing to take away."""


def read(
    path: Path, mapping: ColumnMapping | None = None, *, stopped: Callable[[], bool] = never
) -> Delivery:
    """What a CSV or TSV file offers; bad lines become faults. An empty file offers nothing.

    Raises ExchangeError if the file can't be opened or decoded, or has no column of terms, and
    StoppedError.
    """
    text, encoding = text_of(path, mapping.encoding if mapping else "")
    separator = (mapping and mapping.separator) or _separator(text)
    rows = _rows(text, separator, path)
    notes = note_of(encoding) if not (mapping and mapping.encoding) else ()
    first = list(itertools.islice(rows, 1))
    if not first:
        return Delivery(path.name, (), (), frozenset(), notes)
    if mapping is None and (mapping := of_headings(first[0][1])) is None:
        first += itertools.islice(rows, SAMPLE)
        sheet = sheet_from([cells for _, cells in first], Sheet((), ()))
        mapping = guess(sheet)
        notes += unread(sheet.headings, mapping)
    body = itertools.chain(first[1 if mapping.has_heading else 0 :], rows)
    return delivered(path.name, stepwise(body, stopped), mapping, notes)


def sheet_of(path: Path, encoding: str = "", separator: str = "") -> Sheet:
    """The beginning of a table. Raises ExchangeError if it can't be opened or decoded."""
    text, encoding = text_of(path, encoding)
    separator = separator or _separator(text)
    first = itertools.islice(_rows(text, separator, path), SAMPLE + 1)
    return sheet_from(
        [cells for _, cells in first], Sheet((), (), encoding=encoding, separator=separator)
    )


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table by heading, each with the line it begins on (counted from 1).

    Raises ExchangeError if the file can't be opened, decoded or taken apart.
    """
    text, _ = text_of(path, "")
    rows = _rows(text, _separator(text), path)
    heading = next(rows, (1, []))[1]
    names = [name.strip() for name in heading]
    blank = dict.fromkeys(names, "")
    for line, cells in rows:
        yield line, blank | dict(zip(names, cells, strict=False))


def write(
    path: Path,
    concepts: Iterable[Concept],
    separator: str = ",",
    *,
    stopped: Callable[[], bool] = never,
) -> None:
    """Write one row a concept, UTF-8 with a byte-order mark, beside the file and then in its place.

    A cell that a spreadsheet would run as a formula gets a leading apostrophe, which `read` takes
    away again. What a row leaves out, `row_of` says.
    Raises ExchangeError, StoppedError; an existing file is then as it was.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=separator, lineterminator="\r\n")
    writer.writerows(map(harmless, row) for row in table_of(concepts, stopped))
    try:
        content = codecs.BOM_UTF8 + written.getvalue().encode()
    except UnicodeEncodeError as error:
        broken = f"U+{ord(error.object[error.start]):X}"
        raise ExchangeError(
            f"{path} can't be written: a text holds half a character ({broken})"
        ) from error
    with beside(path) as part:
        part.write_bytes(content)


def text_of(path: Path, encoding: str = "") -> tuple[str, str]:
    """The text of a file and its encoding. Raises ExchangeError."""
    refuse_unfit(path, LARGEST)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ExchangeError(f"{path} can't be read: {error.strerror}") from error
    return decoded(content, str(path), encoding)


def _rows(text: str, separator: str, path: Path) -> Iterator[tuple[int, list[str]]]:
    """The rows with the line each begins on; blank lines are passed over."""
    guarded = _GUARDED.search(text) is not None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    begins, row = 1, []
    try:
        for row in reader:
            if row:
                yield begins, list(map(as_meant, row)) if guarded else row
            ends, begins = begins, reader.line_num + 1
    except csv.Error as error:
        reason = _TOO_LONG if "field limit" in str(error) else str(error)
        raise ExchangeError(f"{path}, line {reader.line_num}: {reason}") from error
    if row and "\n" in row[-1]:
        _refuse_unclosed(text, separator, path, ends)


def _refuse_unclosed(text: str, separator: str, path: Path, line: int) -> None:
    """Raise ExchangeError if the last row, which begins on this line, has a quote without end."""
    rest = itertools.islice(io.StringIO(text, newline=""), line - 1, None)
    try:
        for _ in csv.reader(rest, delimiter=separator, strict=True):
            pass
    except csv.Error as error:
        if "end of" in str(error):
            raise ExchangeError(f"{path}, line {line}: a quotation mark is never closed") from error


def _separator(text: str) -> str:
    """The separator under which the first lines have known headings, else the most even rows."""
    head = list(itertools.islice(io.StringIO(text, newline=""), _HEAD))

    def likelihood(separator: str) -> tuple[int, float, int]:
        try:
            rows = [row for row in csv.reader(head, delimiter=separator) if row]
        except csv.Error:
            return (0, 0.0, 0)
        widths = [len(row) for row in rows]
        if max(widths, default=1) == 1:
            return (0, 0.0, 0)
        usual = max(set(widths), key=lambda width: (widths.count(width), width))
        even = widths.count(usual) / len(widths) if usual > 1 else 0.0
        return (sum(bool(field_of(cell)) for cell in rows[0]), even, separator == "\t")

    return max(SEPARATORS, key=likelihood)
