"""Writes marks into a user's PDF, and appends the glossary's pages; touches nothing else."""

import datetime
import re
from collections import defaultdict
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, String

from reader.errors import Cancelled
from reader.export.pdf.marks import Colour, Highlighter, Quad
from reader.export.progress import Progress, Stage, Stopped, Tell

OUTLINE_TITLE = "Glossary 词汇表"
LABEL_PREFIX = "G"

_ADDRESS = re.compile(r"(?:caidu:)?page[:/](\d+):(\d+)")
_RISE = 24.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A place to be marked: `page` counts from 0, `row` is the row of the glossary, or -1.

    What is not `seen` is only led to.
    """

    page: int
    quads: tuple[Quad, ...]
    contents: str
    colour: Colour
    row: int
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Look:
    """Which of the marks' two sides are wanted."""

    highlights: bool
    popups: bool


def glossary_places(glossary: Path) -> dict[int, int]:
    """The page of a glossary that each row stands on, from 0."""
    found: dict[int, int] = {}
    with pikepdf.open(glossary) as pdf:
        for number, page in enumerate(pdf.pages):
            for link in page.obj.get(Name.Annots, Array()):
                address = _address(link)
                if address is not None:
                    found.setdefault(address[1], number)
    return found


def numbering(pdf: Pdf) -> tuple[str, int]:
    """How a reader counts appended pages: what stands before each number, and the first number."""
    return (LABEL_PREFIX, 1) if Name.PageLabels in pdf.Root else ("", len(pdf.pages) + 1)


def put_marks(pdf: Pdf, marks: Iterable[Mark], look: Look, tell: Tell, stopped: Stopped) -> None:
    """Put the marks among the annotations of their pages, below what is there. Raises Cancelled.

    `stopped` is asked page by page.
    """
    highlighter = Highlighter(pdf, datetime.datetime.now(datetime.UTC))
    by_page: defaultdict[int, list[tuple[int, Mark]]] = defaultdict(list)
    wanted = marks if look.highlights or look.popups else ()
    for number, mark in enumerate(wanted):
        if mark.seen:
            by_page[mark.page].append((number, mark))
    for index, page in enumerate(pdf.pages):
        if stopped():
            raise Cancelled("The export was stopped.")
        made: list[Object] = []
        for number, mark in by_page[index]:
            pair = highlighter.highlight(
                page,
                mark.quads,
                mark.contents,
                mark.colour,
                f"caidu-{number + 1}",
                shown=look.highlights,
            )
            if not look.popups:
                del pair[0][Name.Popup], pair[0][Name.Contents]
            made += pair if look.popups else pair[:1]
        if made:
            # Links and fields that were there before stay above, or a click would miss them.
            page.obj.Annots = Array([*made, *page.obj.get(Name.Annots, Array())])
        tell(Progress(Stage.FINISHING, index + 1, len(pdf.pages)))


def append_glossary(pdf: Pdf, glossary: Path, marks: Sequence[Mark]) -> None:
    """Append the pages of a glossary, its links led to the marks, and name it in the outline."""
    own = len(pdf.pages)
    firsts: dict[tuple[int, int], Mark] = {}
    for mark in marks:
        firsts.setdefault((mark.page + 1, mark.row), mark)
    with pikepdf.open(glossary) as source:
        for page in source.pages:
            _bare(page, firsts)
        pdf.pages.extend(source.pages)
    for page in list(pdf.pages)[own:]:
        for link in page.obj.Annots:
            number, row = _address(link) or (0, 0)
            del link[Name.A]
            link.Dest = _destination(pdf.pages[number - 1], firsts[number, row])
    _add_outline_item(pdf, pdf.pages[own])
    if Name.PageLabels in pdf.Root:
        label = Dictionary(S=Name.D, P=String(LABEL_PREFIX))
        pikepdf.NumberTree(pdf.Root.PageLabels)[own] = label


def _bare(page: Page, known: Container[tuple[int, int] | None]) -> None:
    """Take from a page what would point into its own PDF: tags, and links but the known ones."""
    links = [link for link in page.obj.get(Name.Annots, Array()) if _address(link) in known]
    page.obj.Annots = Array(links)
    for thing in (page.obj, *links):
        for key in (Name.StructParents, Name.StructParent, Name.Tabs, Name.P):
            if key in thing:
                del thing[key]


def _address(link: Object) -> tuple[int, int] | None:
    """The page, from 1, and the row that a placeholder link names."""
    action = link.get(Name.A)
    if not isinstance(action, Dictionary) or Name.URI not in action:
        return None
    named = _ADDRESS.fullmatch(bytes(action.URI).decode("latin-1"))
    return (int(named[1]), int(named[2])) if named else None


def _destination(page: Page, mark: Mark) -> Array:
    if page.rotation % 360:
        return Array([page.obj, Name.Fit])
    quad = mark.quads[0]
    return Array([page.obj, Name.XYZ, None, round(quad.top + _RISE, 1), None])


def _add_outline_item(pdf: Pdf, page: Page) -> None:
    """Add one item after those that stand in the outline, which are left as they are."""
    outlines = pdf.Root.get(Name.Outlines)
    if not isinstance(outlines, Dictionary):
        outlines = pdf.Root.Outlines = pdf.make_indirect(Dictionary(Type=Name.Outlines, Count=0))
    item = pdf.make_indirect(
        Dictionary(Title=String(OUTLINE_TITLE), Parent=outlines, Dest=Array([page.obj, Name.Fit]))
    )
    last = outlines.get(Name.Last)
    if isinstance(last, Dictionary):
        last.Next, item.Prev = item, last
    else:
        outlines.First = item
    outlines.Last = item
    outlines.Count = max(0, int(outlines.get(Name.Count, 0))) + 1


def save(pdf: Pdf, written: Path) -> None:
    """Write the PDF; streams that were there are copied as they are."""
    pdf.save(
        written,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.none,
        object_stream_mode=pikepdf.ObjectStreamMode.preserve,
        fix_metadata_version=False,
        linearize=pdf.is_linearized,
    )
