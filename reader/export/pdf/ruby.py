"""Ruby drawn on finished pages: as filled outlines, which no reader takes for text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pikepdf
from pikepdf import Dictionary, Name, Pdf, Stream

from reader.annotation.model import Reading
from reader.annotation.ruby import Base, place
from reader.export.pdf.outlines import RubyFace
from reader.export.pdf.pages import ChunkPlace
from reader.export.pdf.runs import OVERHANG, SEPARATION
from reader.export.pdf.style import RUBY_RISE

EM = 1000.0


@dataclass(frozen=True, slots=True)
class _Word:
    """A word, or as much of it as stands on a line."""

    reading: Reading
    x0: float
    x1: float


class RubyPainter:
    """Draws ruby in one ink; each distinct text is kept once in the file."""

    def __init__(self, pdf: Pdf, face: RubyFace, ink: str) -> None:
        self._pdf, self._face = pdf, face
        channels = (int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5))
        self._colour = " ".join(f"{channel:.3f}" for channel in channels)
        self._forms: dict[str, tuple[Name, Stream]] = {}

    def paint(
        self, page: pikepdf.Page, chunks: Sequence[ChunkPlace], left: float, right: float
    ) -> None:
        """Draw the ruby of the chunks of a page, which stay between left and right if they can."""
        if not chunks:
            return
        height = float(page.mediabox[3])
        lines = ["/Artifact BMC q", f"{self._colour} rg"]
        for line in _lines(chunks):
            lines += self._line(page, line, height, left, right)
        lines += ["Q EMC", ""]
        page.contents_add("\n".join(lines).encode())

    def _line(
        self,
        page: pikepdf.Page,
        line: Sequence[ChunkPlace],
        height: float,
        left: float,
        right: float,
    ) -> Iterator[str]:
        first = line[0].chunk
        words = list(_words(line))
        bases = [
            Base(word.x0, word.x1, self._face.width(str(word.reading), first.size))
            for word in words
        ]
        overhang, apart = OVERHANG * first.unit, SEPARATION * first.unit
        edges = min(left, words[0].x0) - overhang, max(right, words[-1].x1) + overhang
        placed = place(bases, *edges, apart, overhang)
        y = height - line[0].top + RUBY_RISE * first.unit
        scale = first.size / EM
        for word, where in zip(words, placed, strict=True):
            name = self._form(page, str(word.reading))
            wide = scale * where.scale
            yield f"q {wide:.6f} 0 0 {scale:.6f} {where.x:.2f} {y:.2f} cm {name} Do Q"

    def _form(self, page: pikepdf.Page, text: str) -> Name:
        if text not in self._forms:
            box = [-100, -350, self._face.width(text, EM) + 100, 1300]
            form = Stream(
                self._pdf,
                self._face.form(text),
                Type=Name.XObject,
                Subtype=Name.Form,
                BBox=box,
                Resources=Dictionary(),
            )
            self._forms[text] = Name(f"/Ruby{len(self._forms)}"), self._pdf.make_indirect(form)
        name, form = self._forms[text]
        resources = page.obj.Resources
        if Name.XObject not in resources:
            resources.XObject = Dictionary()
        resources.XObject[name] = form
        return name


def _lines(chunks: Iterable[ChunkPlace]) -> Iterator[list[ChunkPlace]]:
    """The chunks line by line, each from the left; a table's cells side by side are one line."""
    ordered = sorted(chunks, key=lambda each: (round(each.top, 1), each.x))
    for _, line in groupby(ordered, key=lambda each: (round(each.top, 1), each.chunk.size)):
        yield list(line)


def _words(line: Sequence[ChunkPlace]) -> Iterator[_Word]:
    """The words of a line, chunks of one word put together again."""
    for _, group in groupby(line, key=lambda each: each.chunk.word):
        chunks = list(group)
        reading = Reading(tuple(each for one in chunks for each in one.chunk.reading.syllables))
        yield _Word(reading, chunks[0].x, chunks[-1].x + chunks[-1].chunk.width)
