"""PlacedArticle: the article on a PDF's pages, and where each of its characters stands."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from reader.article import Article, Metadata
from reader.intake.blocks import split, with_headings
from reader.intake.clean import clean
from reader.intake.pdf.glyphs import Box, PageText, around
from reader.intake.pdf.joints import Joint, joint
from reader.intake.pdf.layout import RUNNING, laid_out
from reader.intake.pdf.lines import Line
from reader.intake.pdf.paragraphs import Paragraph
from reader.intake.stopped import Stopped, never


@dataclass(frozen=True, slots=True)
class Fragment:
    """The part of a range in one line: `page` counts from 0, `box` is in that page's user space.

    `turn` is how many quarters of a circle, clockwise, its text is turned.
    """

    page: int
    box: Box
    turn: int


@dataclass(frozen=True, slots=True, eq=False)
class PlacedArticle:
    """An article and, for each code point of its text, its line and its glyph in the page's text.

    A glyph of -1 is no mark on the page: a line end, or a space that is only seen.
    """

    article: Article
    pages: tuple[PageText, ...]
    lines: tuple[Line, ...]
    line_of: "array[int]"
    glyph_of: "array[int]"

    def fragments(self, start: int, end: int) -> tuple[Fragment, ...]:
        """Where the code points start to end stand, a fragment for each line they touch."""
        seen = [at for at in range(start, end) if self.glyph_of[at] >= 0]
        found: list[Fragment] = []
        for number, places in groupby(seen, key=lambda at: self.line_of[at]):
            line = self.lines[number]
            page = self.pages[line.page]
            box = around(page.box(self.glyph_of[at]) for at in places)
            found.append(Fragment(line.page, box, line.turn))
        return tuple(found)


def place(pages: Sequence[PageText], stopped: Stopped = never) -> PlacedArticle:
    """The article on the pages: columns and tables in reading order, lines made paragraphs.

    What runs along the edges of the pages stands after everything else, set aside. Raises
    Cancelled; `stopped` is asked page by page.
    """
    layout = laid_out(pages, stopped)
    writing = _Writing()
    for paragraph in layout.paragraphs:
        writing.add(paragraph)
    body = len(writing.text)
    for line in layout.running:
        writing.add(Paragraph(((line,),), line.box))
    return PlacedArticle(
        _article("".join(writing.text), body),
        tuple(pages),
        tuple(writing.lines),
        writing.line_of,
        writing.glyph_of,
    )


def _article(text: str, body: int) -> Article:
    blocks = [
        replace(block, set_aside=RUNNING) if block.start >= body else block for block in split(text)
    ]
    article = Article(text=text, blocks=with_headings(text, blocks))
    return replace(article, metadata=Metadata(date=clean(article).metadata.date))


class _Writing:
    """The text as it is put together, with the line and the glyph of each code point."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.lines: list[Line] = []
        self.line_of = array("l")
        self.glyph_of = array("l")

    def add(self, paragraph: Paragraph) -> None:
        for number, cell in enumerate(paragraph.cells):
            if number:
                self._put("\t", -1)
            self._line(cell[0])
            for above, line in pairwise(cell):
                self._join(above, line)
                self._line(line)
        self._put("\n", -1)

    def _line(self, line: Line) -> None:
        self.lines.append(line)
        for character, glyph in zip(line.text, line.glyphs, strict=True):
            self._put(character, glyph)

    def _join(self, above: Line, line: Line) -> None:
        match joint(above, line):
            case Joint.NO_HYPHEN:
                self.text.pop()
                self.line_of.pop()
                self.glyph_of.pop()
            case Joint.SPACE:
                self._put(" ", -1)

    def _put(self, character: str, glyph: int) -> None:
        self.text.append(character)
        self.line_of.append(len(self.lines) - 1)
        self.glyph_of.append(glyph)
