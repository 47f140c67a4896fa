"""Quotations: what a reader has marked, as rows of a table, plain text, Markdown and files."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.annotation.annotate import Annotator
from reader.annotation.met import MetTerm, Tally
from reader.annotation.model import Source
from reader.annotation.quotation import Quotation
from reader.export.beside import beside
from reader.export.options import CSV, XLSX
from reader.export.table import Cell, csv_of

MARKDOWN = ".md"
COLUMNS = (
    *("Quotation", "Pinyin", "English", "Note", "Colour"),
    *("Title", "Source", "Date", "Marked"),
)
_BETWEEN = "; "
_TERMS = frozenset(Source) - {Source.QUANTITY, Source.DICTIONARY}
_SIGNS = re.compile(r"([\\`*_\[\]<>#|~&])")
_AT_BEGINNING = re.compile(r"^([-+=]|\d{1,9}(?=[.)]))")


@dataclass(frozen=True, slots=True)
class QuotedTerm:
    """A term of a quotation, with its pinyin and its English as far as there are some."""

    surface: str
    reading: str
    english: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationRow:
    """A quotation with all that is said of it; dates are ISO, empty where unknown."""

    text: str
    note: str
    colour: str
    title: str
    source: str
    date: str
    marked: str
    terms: tuple[QuotedTerm, ...] = ()

    @property
    def pinyin(self) -> str:
        """The pinyin of the terms, in their order."""
        return _BETWEEN.join(each.reading for each in self.terms if each.reading)

    @property
    def english(self) -> str:
        """The English of the terms, in their order."""
        return _BETWEEN.join(each.english for each in self.terms if each.english)

    @property
    def origin(self) -> str:
        """Title, source and date in a line."""
        return ", ".join(filter(None, (self.title, self.source, self.date)))


def quoted_terms(annotator: Annotator, quotation: Quotation) -> tuple[QuotedTerm, ...]:
    """The terms in a quotation, as they are read beside the words around it."""
    whole = quotation.whole
    first = len(quotation.before)
    last = first + len(quotation.text)
    tally = Tally(whole)
    found = annotator.annotate_text(whole, wanted=_TERMS)
    tally.add(each for each in found if first <= each.start and each.end <= last)
    return tuple(_term(each) for each in tally.terms() if not each.ordinary)


def as_text(rows: Iterable[QuotationRow]) -> str:
    """Quotations as plain text, a blank line between two."""
    return "\n\n".join("\n".join(filter(None, _lines(row))) for row in rows) + "\n"


def as_markdown(rows: Iterable[QuotationRow]) -> str:
    """Quotations as Markdown, with rules between them."""
    return "\n\n---\n\n".join("\n\n".join(filter(None, _paragraphs(row))) for row in rows) + "\n"


def write_quotations(rows: Sequence[QuotationRow], target: Path) -> None:
    """Write quotations as .md, .csv or .xlsx, in any case of letters. Raises ExportError.

    What stood at the target stays until the new file is whole.
    """
    suffix = target.suffix.lower()
    with beside(target) as written:
        if suffix == XLSX:
            from reader.export.workbook import write_sheets  # openpyxl takes half a second

            write_sheets({"Quotations": (COLUMNS, list(map(_cells, rows)))}, "", written)
        elif suffix == CSV:
            written.write_bytes(csv_of(COLUMNS, map(_cells, rows)))
        else:
            written.write_bytes(as_markdown(rows).encode(errors="replace"))


def _term(met: MetTerm) -> QuotedTerm:
    return QuotedTerm(met.surface, met.reading, met.english)


def _cells(row: QuotationRow) -> tuple[Cell, ...]:
    said = (row.text, row.pinyin, row.english, row.note, row.colour)
    return (*said, row.title, row.source, row.date, row.marked)


def _lines(row: QuotationRow) -> tuple[str, ...]:
    terms = (
        " ".join(filter(None, (each.surface, each.reading, each.english))) for each in row.terms
    )
    return f"“{row.text}”", _BETWEEN.join(terms), row.note, f"— {row.origin}" if row.origin else ""


def _paragraphs(row: QuotationRow) -> tuple[str, ...]:
    lines = (line.strip() for line in row.text.splitlines())
    quoted = "\n>\n".join(f"> {_escaped(line)}" for line in lines if line)
    terms = _BETWEEN.join(
        " ".join(
            filter(
                None,
                (
                    f"**{_escaped(each.surface)}**",
                    f"*{_escaped(each.reading)}*" if each.reading else "",
                    _escaped(each.english),
                ),
            )
        )
        for each in row.terms
    )
    note = "\n\n".join(_escaped(line.strip()) for line in row.note.splitlines() if line.strip())
    return quoted, terms, note, f"— {_escaped(row.origin)}" if row.origin else ""


def _escaped(words: str) -> str:
    """Words as Markdown that reads as they do, at the beginning of a line too."""
    return _AT_BEGINNING.sub(lambda m: _guarded(m[1]), _SIGNS.sub(r"\\\1", words))


def _guarded(beginning: str) -> str:
    """What would begin a list, guarded; of a number it is the point after it."""
    return f"{beginning}\\" if beginning[0].isdigit() else f"\\{beginning}"
