"""The forms of glossary files: told apart, read, and written."""

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from glossary.errors import ExchangeError
from glossary.exchange import cedict, csv_file, json_file, omegat
from glossary.exchange.columns import ColumnMapping
from glossary.exchange.headings import field_of
from glossary.exchange.incoming import Delivery
from glossary.exchange.losses import Loss, kept_by_card, kept_by_fields, kept_by_table
from glossary.exchange.losses import losses as found_losses
from glossary.exchange.mapping import is_workbook
from glossary.exchange.regular import beginning
from glossary.exchange.tables import never
from glossary.model import Concept, ConceptId


class Form(StrEnum):
    """A form of glossary files; TBX2 is read as TBX is."""

    CSV = "csv"
    TSV = "tsv"
    XLSX = "xlsx"
    TBX = "tbx"
    TBX2 = "tbx2"
    OMEGAT = "omegat"
    ANKI = "anki"
    CEDICT = "cedict"
    JSON = "json"


READABLE = (Form.CSV, Form.TSV, Form.XLSX, Form.TBX, Form.OMEGAT, Form.CEDICT, Form.JSON)
WRITABLE = (Form.CSV, Form.TSV, Form.XLSX, Form.TBX, Form.TBX2, Form.OMEGAT, Form.ANKI, Form.JSON)
MAPPED = (Form.CSV, Form.TSV, Form.XLSX)
"""The forms whose columns a mapping explains."""
SUFFIXES: Mapping[Form, str] = MappingProxyType(
    {
        Form.CSV: ".csv",
        Form.TSV: ".tsv",
        Form.XLSX: ".xlsx",
        Form.TBX: ".tbx",
        Form.TBX2: ".tbx",
        Form.OMEGAT: ".txt",
        Form.ANKI: ".apkg",
        Form.CEDICT: ".u8",
        Form.JSON: ".jsonl",
    }
)
"""How a file of a form is named."""
_BY_SUFFIX: Mapping[str, Form] = MappingProxyType(
    {
        ".csv": Form.CSV,
        ".tsv": Form.TSV,
        ".tbx": Form.TBX,
        ".xml": Form.TBX,
        ".tbxm": Form.TBX,
        ".u8": Form.CEDICT,
        ".utf8": Form.OMEGAT,
        ".apkg": Form.ANKI,
        ".jsonl": Form.JSON,
    }
)
_HEAD = 20_000
_MARKUP = re.compile(r"\s*<(?:\?xml|!DOCTYPE|martif|tbx|TBX)\b")


def guess_form(path: Path) -> Form:
    """The form of a file by its name and its beginning; a file that isn't there by its name."""
    by_name = _BY_SUFFIX.get(path.suffix.lower())
    if by_name is Form.ANKI:
        return by_name
    if is_workbook(path):
        return Form.XLSX
    text = _loosely(beginning(path, _HEAD))
    if json_file.is_json(text):
        return Form.JSON
    if _MARKUP.match(text):
        return Form.TBX
    return by_name or _of_text(text)


def read(
    path: Path,
    form: Form | None = None,
    mapping: ColumnMapping | None = None,
    *,
    stopped: Callable[[], bool] = never,
) -> Delivery:
    """What a file offers; `mapping` explains the columns of a table, else they are guessed.

    Raises ExchangeError (file, place, what to do) and StoppedError.
    """
    form = form or guess_form(path)
    match form:
        case Form.CSV | Form.TSV:
            return csv_file.read(path, mapping, stopped=stopped)
        case Form.XLSX:
            from glossary.exchange import xlsx_file

            return xlsx_file.read(path, mapping, stopped=stopped)
        case Form.TBX | Form.TBX2:
            from glossary.exchange import tbx

            return tbx.read(path, stopped)
        case Form.OMEGAT:
            return omegat.read(path, stopped=stopped)
        case Form.CEDICT:
            return cedict.read(path, stopped=stopped)
        case Form.JSON:
            return json_file.read(path, stopped=stopped)
        case Form.ANKI:
            raise ExchangeError(f"{path}: Anki packages are written, not read")


def write(
    path: Path,
    concepts: Iterable[Concept],
    form: Form,
    *,
    contexts: Mapping[ConceptId, str] = MappingProxyType({}),
    stopped: Callable[[], bool] = never,
) -> None:
    """Write concepts beside the file and then in its place; `contexts` are sentences for Anki.

    What the form has no room for is left out: `losses` tells it before. Raises ExchangeError and
    StoppedError; an existing file is then as it was.
    """
    concepts = tuple(concepts)
    match form:
        case Form.CSV:
            csv_file.write(path, concepts, stopped=stopped)
        case Form.TSV:
            csv_file.write(path, concepts, "\t", stopped=stopped)
        case Form.XLSX:
            from glossary.exchange import xlsx_file

            xlsx_file.write(path, concepts, stopped=stopped)
        case Form.TBX | Form.TBX2:
            from glossary.exchange import tbx

            tbx.write(path, concepts, version=3 if form is Form.TBX else 2, stopped=stopped)
        case Form.OMEGAT:
            omegat.write(path, concepts, stopped=stopped)
        case Form.ANKI:
            from glossary.exchange import anki

            anki.write(path, concepts, contexts, stopped=stopped)
        case Form.JSON:
            json_file.write(path, concepts, stopped=stopped)
        case Form.CEDICT:
            raise ExchangeError(f"{path}: the format of CC-CEDICT is read, not written")


def losses(
    concepts: Iterable[Concept], form: Form, *, stopped: Callable[[], bool] = never
) -> tuple[Loss, ...]:
    """What a file of this form would not hold of the concepts, field by field, to be told before.

    Raises StoppedError.
    """
    return found_losses(concepts, _keeper(form), stopped)


def _keeper(form: Form) -> Callable[[Concept], Concept]:
    match form:
        case Form.TBX | Form.TBX2:
            from glossary.exchange import tbx

            return lambda concept: kept_by_fields(concept, tbx.CARRIES)
        case Form.ANKI:
            from glossary.exchange import anki

            return lambda concept: kept_by_card(concept, anki.CARRIES)
        case Form.OMEGAT | Form.CEDICT:
            return omegat.kept
        case Form.CSV | Form.TSV | Form.XLSX:
            return kept_by_table
        case Form.JSON:
            return lambda concept: concept


def _of_text(text: str) -> Form:
    lines = [line for line in text.splitlines()[:100] if line.strip() and not line.startswith("#")]
    if any(map(cedict.is_line, lines)):
        return Form.CEDICT
    if not lines or "\t" not in lines[0]:
        return Form.CSV
    headed = any(map(field_of, lines[0].split("\t")))
    return Form.TSV if headed or lines[0].count("\t") > omegat.COLUMNS - 1 else Form.OMEGAT


def _loosely(head: bytes) -> str:
    encoding = "utf-16" if head[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return head.decode(encoding, "replace")
