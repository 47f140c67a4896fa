"""Finishes the pages typst has set: ruby, popups, links between text and table; in the child."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Page, Pdf

from reader.export.pdf.links import Placeholder, lead, move, placeholders
from reader.export.pdf.marks import Highlighter, Quad, paint_under
from reader.export.pdf.outlines import RubyFace
from reader.export.pdf.pages import Chunk, ChunkPlace, Pages
from reader.export.pdf.passages import PassageMarks
from reader.export.pdf.quads import exact
from reader.export.pdf.ruby import RubyPainter
from reader.export.pdf.signs import width
from reader.export.pdf.style import scale_of
from reader.export.pdf.tags import Tags
from reader.export.progress import Progress, Stage, Tell

TOLERANCE = 0.5
BAND = (0.05, 0.5)
"""Where over a term its link to the table lies, in sizes: the ruby's place, so that the pointer
meets the highlight with its popup and not the link."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The number of pages, and the mentions with the pages they stand on, from 1."""

    pages: int
    mention_pages: tuple[tuple[int, int], ...]


def finish(
    raw: Path, pages: Pages, sheet: dict[str, Any], face: RubyFace, written: Path, tell: Tell
) -> Finished:
    """Finish the raw PDF of a sheet. Raises OSError."""
    with pikepdf.open(raw) as pdf:
        total = len(pdf.pages)
        found = list(placeholders(pdf))
        finisher = _Finisher.of(pdf, sheet, found, pages)
        for number, group in groupby(found, key=lambda each: each.page):
            tell(Progress(Stage.FINISHING, number + 1, total))
            finisher.page(number, list(group))
        finisher.tags.close()
        _draw_ruby(pdf, [*pages.chunks, *_covering(pdf, found, pages.covering)], sheet, face)
        pdf.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        mentions = (each for each in found if each.name == "mention")
        return Finished(total, tuple((int(each.key), each.page + 1) for each in mentions))


@dataclass(frozen=True, slots=True)
class _Mention:
    """What is said of a mention, the size of its type in points, and whether all is `wide`."""

    row: dict[str, Any]
    unit: float
    wide: bool


@dataclass(frozen=True, slots=True)
class _Finisher:
    """Turns placeholders into links and highlights; `firsts` are first mentions by their row."""

    pdf: Pdf
    pages: Sequence[Dictionary]
    sheet: dict[str, Any]
    mentions: Mapping[str, _Mention]
    places: Mapping[tuple[str, str], Placeholder]
    firsts: Mapping[str, Placeholder]
    tags: Tags
    marks: Highlighter
    passages: PassageMarks

    @classmethod
    def of(
        cls, pdf: Pdf, sheet: dict[str, Any], found: Sequence[Placeholder], set_: Pages
    ) -> "_Finisher":
        mentions = dict(_mentions(sheet))
        places = {(each.name, each.key): each for each in found}
        firsts: dict[str, Placeholder] = {}
        for key, mention in mentions.items():
            if ("mention", key) in places:
                firsts.setdefault(str(mention.row["index"]), places["mention", key])
        pages = tuple(page.obj for page in pdf.pages)
        tags, marks = Tags(pdf), Highlighter(pdf)
        passages = PassageMarks(sheet, set_.pieces, marks, tags)
        return cls(pdf, pages, sheet, mentions, places, firsts, tags, marks, passages)

    def page(self, number: int, found: Sequence[Placeholder]) -> None:
        """Finish the placeholders of one page, counted from 0."""
        page = self.pdf.pages[number]
        coloured: list[tuple[Quad, Sequence[float]]] = []
        marks: list[Dictionary] = []
        for each in found:
            if each.name == "mention":
                if self.sheet["popups"]:
                    marks += self._popup(page, each)
                elif self.sheet["highlights"]:
                    coloured += self._coloured(page, each)
                if self.passages.hold(each.key):
                    self.passages.take_mention(each, self._quads(page, each))
                self._lead_to_row(each)
            elif each.name == "passage":
                self.passages.take_piece(each, self._edge(page))
            elif each.name == "row":
                headword = self.sheet["rows"][int(each.key)]["headword"]
                to, said = self.firsts.get(each.key), f"{headword}: to its first mention"
                lead(self.pages, each, to, said)
            elif (to := self.places.get(("mention", each.key))) is not None:
                lead(self.pages, each, to, f"To page {to.page + 1}")
        own = self.passages.finish(page)
        links = [link for link in page.obj.Annots if not self.passages.was_placeholder(link)]
        page.obj.Annots = Array([*own, *marks, *links])  # links lie above
        paint_under(page, coloured)

    def _popup(self, page: Page, each: Placeholder) -> tuple[Dictionary, ...]:
        """The highlight of a mention and its popup, with the link to its row moved aside."""
        row, unit = self.mentions[each.key].row, self.mentions[each.key].unit
        if row["quiet"]:
            return ()
        quads = self._quads(page, each)
        shown, name = self.sheet["highlights"], f"mention-{each.key}"
        pair = self.marks.highlight(page, quads, row["popup"], row["tint"], name, shown=shown)
        self.tags.add_after(each.link, pair)
        low, high = (quads[0].top + unit * share for share in BAND)
        move(each.link, Quad(quads[0].left, low, quads[0].right, high))
        return pair

    def _coloured(self, page: Page, each: Placeholder) -> Iterator[tuple[Quad, Sequence[float]]]:
        """What is to be coloured of a mention without a popup."""
        row = self.mentions[each.key].row
        if not row["quiet"]:
            yield from ((quad, row["tint"]) for quad in self._quads(page, each))

    def _quads(self, page: Page, each: Placeholder) -> tuple[Quad, ...]:
        mention = self.mentions[each.key]
        return exact(each.quads, mention.unit, self._edge(page), wide=mention.wide)

    def _edge(self, page: Page) -> float:
        """Where lines end."""
        return float(page.mediabox[2]) - float(self.sheet["style"]["margin"]["right"])

    def _lead_to_row(self, each: Placeholder) -> None:
        row = self.mentions[each.key].row
        english = f": {row['short']}" if row["short"] else ""
        to = self.places.get(("row", str(row["index"])))
        lead(self.pages, each, to, f"{row['headword']}{english}. To the glossary")


def _mentions(sheet: dict[str, Any]) -> Iterator[tuple[str, _Mention]]:
    """The mentions of a sheet by their keys, in the order of the text."""
    for block in sheet["blocks"]:
        for part in block["rows"] if block["kind"] == "table" else (block,):
            unit = sheet["size"] * scale_of(part, sheet["style"]["scales"])
            for start, end, index, row, _ in part.get("mentions", ()):
                wide = all(width(sign) == 1.0 for sign in part["text"][start:end])
                yield str(index), _Mention(sheet["rows"][row], unit, wide)


def _covering(
    pdf: Pdf, found: Iterable[Placeholder], covering: Mapping[int, Sequence[Chunk]]
) -> Iterator[ChunkPlace]:
    """Where the chunks stand that make up whole mentions: side by side in their links."""
    rest: dict[str, list[Chunk]] = {}
    for each in found:
        if each.name != "mention" or int(each.key) not in covering:
            continue
        height = float(pdf.pages[each.page].mediabox[3])
        chunks = rest.setdefault(each.key, list(covering[int(each.key)]))
        for quad in each.quads:
            x, room = quad.left, quad.right - quad.left + TOLERANCE
            here = []
            while chunks and chunks[0].width <= room:
                here.append(chunks.pop(0))
                room -= here[-1].width
            loose = sum(chunk.loose for chunk in here)
            stretch = max(0.0, room - TOLERANCE) / loose if loose else 0.0
            for chunk in here:
                top = (quad.top + quad.bottom + chunk.unit) / 2
                yield ChunkPlace(chunk, each.page + 1, x, height - top)
                x += chunk.width + stretch * chunk.loose


def _draw_ruby(
    pdf: Pdf, chunks: Sequence[ChunkPlace], sheet: dict[str, Any], face: RubyFace
) -> None:
    painter = RubyPainter(pdf, face, sheet["style"]["inks"]["accent"])
    margin = sheet["style"]["margin"]
    ordered = sorted(chunks, key=lambda each: each.page)
    for number, group in groupby(ordered, key=lambda each: each.page):
        page = pdf.pages[number - 1]
        right = float(page.mediabox[2]) - margin["right"]
        painter.paint(page, list(group), margin["left"], right)
