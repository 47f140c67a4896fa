"""The one door of export: an edition written as the file its suffix asks for."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import Cancelled, ExportError
from reader.export.beside import beside
from reader.export.edition import Edition
from reader.export.html.document import html_of
from reader.export.options import HTML, PDF, SUFFIXES, XLSX, ExportOptions
from reader.export.pdf.typesetter import Typesetter
from reader.export.progress import Progress, Stage, Stopped, Tell, never, quiet
from reader.export.table import write_csv


@dataclass(frozen=True, slots=True)
class Outcome:
    """A file written, how many pages it has (0 unless a PDF), and what the user should know."""

    target: Path
    pages: int = 0
    notes: tuple[str, ...] = ()


def suited(options: ExportOptions, target: Path) -> ExportOptions:
    """The options with which to make the edition for a target, and to export it there.

    A workbook lists the quantities too.
    """
    if target.suffix.lower() == XLSX:
        return replace(options, quantities_table=True)
    return options


def export(
    edition: Edition,
    options: ExportOptions,
    target: Path,
    typesetter: Typesetter,
    *,
    tell: Tell = quiet,
    stopped: Stopped = never,
) -> Outcome:
    """Write the edition to the target: .pdf, .html, .xlsx or .csv, in any case of letters.

    What stood at the target stays until the new file is whole. Raises ExportError, or Cancelled
    once `stopped` says so.
    """
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise ExportError(f"{target.name}: an export ends in {', '.join(SUFFIXES)}.")
    with beside(target) as written:
        pages, notes = _write(edition, options, written, typesetter, tell, stopped)
        if stopped():
            raise Cancelled("The export was stopped.")
    return Outcome(target, pages, notes)


def _write(
    edition: Edition,
    options: ExportOptions,
    written: Path,
    typesetter: Typesetter,
    tell: Tell,
    stopped: Stopped,
) -> tuple[int, tuple[str, ...]]:
    """Write the file, and say how many pages it has and what the user should know."""
    suffix = written.suffix.lower()
    if suffix == PDF:
        report = typesetter.set_article(edition, options, written, tell, stopped)
        return report.pages, report.notes
    if suffix == HTML:
        tell(Progress(Stage.FINISHING))
        written.write_text(html_of(edition, options), encoding="utf-8", newline="\n")
        return 0, ()
    row_pages = _row_pages(edition, options, typesetter, tell, stopped)
    tell(Progress(Stage.FINISHING))
    if suffix == XLSX:
        from reader.export.workbook import write_xlsx  # openpyxl takes half a second

        write_xlsx(edition, row_pages, written)
    else:
        write_csv(edition, row_pages, written)
    return 0, ()


def _row_pages(
    edition: Edition, options: ExportOptions, typesetter: Typesetter, tell: Tell, stopped: Stopped
) -> Sequence[Sequence[int]]:
    """The pages each row would stand on in a PDF with the same options."""
    if not edition.rows:
        return ()
    whatever_fonts_hold = replace(options, replace_missing=True)
    with tempfile.TemporaryDirectory(prefix="caidu-") as folder:
        pages = Path(folder, "pages.pdf")
        return typesetter.set_article(edition, whatever_fonts_hold, pages, tell, stopped).row_pages
