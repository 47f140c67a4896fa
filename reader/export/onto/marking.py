"""Marks on the user's own PDF: highlights with popups on a copy of it, and glossary pages."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from reader.annotation.annotate import Annotator
from reader.annotation.card import card_as_text
from reader.annotation.verdicts import NO_VERDICTS, Verdicts
from reader.article import Article
from reader.errors import ExportError, LoadError
from reader.export.beside import beside
from reader.export.edition import Edition, Row, edition_of
from reader.export.export import Outcome
from reader.export.onto.overlay import (
    Look,
    Mark,
    append_glossary,
    glossary_places,
    numbering,
    put_marks,
    save,
)
from reader.export.onto.source import opened, repaired, withdraw_claims
from reader.export.options import English, ExportOptions, Pinyin
from reader.export.pdf.marks import Quad
from reader.export.pdf.style import tint
from reader.export.pdf.typesetter import Typesetter
from reader.export.progress import Progress, Stage, Stopped, Tell, never, quiet
from reader.intake.pdf.glyphs import PageText
from reader.intake.pdf.legible import unread_of
from reader.intake.pdf.placed import PlacedArticle, place
from reader.intake.pdf.text import read_pages
from reader.library.statuses import ALL_NEW, Statuses

Ruled = Callable[[Article], Verdicts]


def annotate_pdf(
    source: Path,
    target: Path,
    annotator: Annotator,
    options: ExportOptions,
    typesetter: Typesetter,
    *,
    verdicts: Ruled = lambda _: NO_VERDICTS,
    statuses: Statuses = ALL_NEW,
    tell: Tell = quiet,
    stopped: Stopped = never,
) -> Outcome:
    """Write a copy of the source with its terms marked and, but for `English.NONE`, a glossary.

    `verdicts` says what is ruled in the article that is read from it, `statuses` how the reader
    stands to its terms.

    Everything else stays as it was. Raises ExportError if the source can't be marked (it is
    encrypted, signed, damaged, has no text, or is the target) or the target can't be written, and
    Cancelled; `stopped` is asked page by page.
    """
    if target.resolve() == source.resolve() or (
        target.exists() and source.exists() and target.samefile(source)
    ):
        raise ExportError(f"{source.name} is the original; give the marked copy another name.")
    with (
        beside(target) as written,
        opened(source) as pdf,
        tempfile.TemporaryDirectory(prefix="caidu-") as folder,
    ):
        sound = repaired(pdf, Path(folder))
        pages, notes = _read(sound or source, source.name, tell, stopped)
        if sound:
            notes += (f"{source.name} is damaged; the copy holds what could be saved of it.",)
        placed = place(pages, stopped)
        ruled = verdicts(placed.article)
        plan = _plan(placed, annotator, ruled, statuses, options, source.stem, stopped)
        look = Look(highlights=options.highlights, popups=options.popups)
        if not plan.marks:
            notes += ("No term of the glossary was found in it.",)
        if plan.rows:
            glossary = Path(folder, "glossary.pdf")
            before, first = numbering(pdf)
            report = typesetter.set_table(
                plan.rows,
                plan.row_pages(),
                plan.title,
                (before, first),
                options,
                glossary,
                tell,
                stopped,
            )
            notes += report.notes
            pages_of_rows = glossary_places(glossary)
            names = {row: f"{before}{first + page}" for row, page in pages_of_rows.items()}
            put_marks(pdf, plan.with_pages(names), look, tell, stopped)
            append_glossary(pdf, glossary, plan.marks)
        else:
            put_marks(pdf, plan.marks, look, tell, stopped)
        notes += withdraw_claims(pdf)
        count = len(pdf.pages)
        save(pdf, written)
    return Outcome(target, count, notes)


def _read(
    path: Path, name: str, tell: Tell, stopped: Stopped
) -> tuple[tuple[PageText, ...], tuple[str, ...]]:
    """The pages, and what the user should know of their text. Raises ExportError, Cancelled."""

    def told(done: int, total: int) -> None:
        tell(Progress(Stage.PREPARING, done, total))

    try:
        pages = read_pages(path, name, told=told, stopped=stopped)
        unread = unread_of(pages, name, "marked")
    except LoadError as error:
        raise ExportError(str(error)) from error
    notes: list[str] = []
    if unread.scanned:
        notes.append(f"Without marks, for they are images without text: {unread.scanned}.")
    if unread.garbled:
        notes.append(f"The text of these can't be read, nor marked: {unread.garbled}.")
    return pages, tuple(notes)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be marked, and the rows of the glossary, which the marks count by."""

    title: str
    marks: tuple[Mark, ...]
    rows: tuple[Row, ...]

    def row_pages(self) -> tuple[tuple[int, ...], ...]:
        """For each row the pages of its marks, from 1."""
        pages: list[dict[int, None]] = [{} for _ in self.rows]
        for mark in self.marks:
            if mark.row >= 0:
                pages[mark.row][mark.page + 1] = None
        return tuple(tuple(each) for each in pages)

    def with_pages(self, names: dict[int, str]) -> Iterator[Mark]:
        """The marks with the page of the glossary their row stands on."""
        for mark in self.marks:
            page = names.get(mark.row)
            yield (
                replace(mark, contents=f"{mark.contents}\n(Glossary, p. {page})") if page else mark
            )


def _plan(
    placed: PlacedArticle,
    annotator: Annotator,
    verdicts: Verdicts,
    statuses: Statuses,
    options: ExportOptions,
    name: str,
    stopped: Stopped,
) -> _Plan:
    """The article annotated; `name` is its title if it has none. Raises Cancelled."""
    annotated = annotator.annotate(placed.article, verdicts=verdicts, cancelled=stopped)
    unread = replace(options, pinyin=Pinyin.NONE)
    edition = edition_of(annotated, unread, annotator.tokens, name, stopped, statuses=statuses)
    listed = [
        index
        for index, row in enumerate(edition.rows)
        if options.english is not English.NONE
        and (options.quantities_table or not row.met.quantity)
    ]
    place_of = {index: number for number, index in enumerate(listed)}
    marks = tuple(_marks(edition, placed, options, place_of))
    return _Plan(edition.title, marks, tuple(edition.rows[index] for index in listed))


def _marks(
    edition: Edition, placed: PlacedArticle, options: ExportOptions, place_of: dict[int, int]
) -> Iterator[Mark]:
    """A mark for each mention, or one for each of its pages if it goes on in the next."""
    cards = [card_as_text(row.card) for row in edition.rows]
    for mention in edition.mentions:
        met = edition.rows[mention.row].met
        fragments = placed.fragments(mention.start, mention.end)
        for page, here in groupby(fragments, key=lambda fragment: fragment.page):
            yield Mark(
                page=page,
                quads=tuple(Quad(*fragment.box, fragment.turn) for fragment in here),
                contents=cards[mention.row],
                colour=tint(met.kind, options),
                row=place_of.get(mention.row, -1),
                seen=options.quantities or not met.quantity,
            )
