"""PlacedArticle: the article on a PDF's pages, and where each of its characters stands."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TypeVar

from reader.article import Article, Metadata
from reader.errors import Cancelled
from reader.export.onto.columns import flows_of
from reader.export.onto.glyphs import Box, PageText, around, is_chinese
from reader.export.onto.lines import Line, lines_of
from reader.export.onto.paragraphs import Paragraph, paragraphs_of, run_together
from reader.export.onto.running import running_lines
from reader.export.progress import Stopped, never
from reader.intake.blocks import split, with_headings
from reader.intake.clean import clean

RUNNING = "running-line"
"""The rule that sets aside running heads and feet, and page numbers."""

_Page = TypeVar("_Page")


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
    lines = [lines_of(page, number) for number, page in _each(pages, stopped)]
    running = running_lines(lines)
    paragraphs = [
        paragraph
        for _, page in _each(lines, stopped)
        for flow in flows_of([line for line in page if line not in running])
        for paragraph in paragraphs_of(flow)
    ]
    asides = [line for page in lines for line in page if line in running]
    writing = _Writing()
    for paragraph in run_together(paragraphs):
        writing.add(paragraph)
    body = len(writing.text)
    for line in asides:
        writing.add(Paragraph(((line,),), line.box))
    return PlacedArticle(
        _article("".join(writing.text), body),
        tuple(pages),
        tuple(writing.lines),
        writing.line_of,
        writing.glyph_of,
    )


def _each(pages: Sequence[_Page], stopped: Stopped) -> Iterator[tuple[int, _Page]]:
    for number, page in enumerate(pages):
        if stopped():
            raise Cancelled("The export was stopped.")
        yield number, page


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
        """What stands between two lines: nothing in Chinese, else a space; no mere hyphen."""
        before, after = above.text[-1], line.text[0]
        if before == "-" and above.text[-2:-1].isalpha() and not is_chinese(above.text[-2]):
            if after.islower() and "-" not in above.text.split(" ")[-1][:-1]:
                self.text.pop()
                self.line_of.pop()
                self.glyph_of.pop()
        elif not is_chinese(before) and not is_chinese(after):
            self._put(" ", -1)

    def _put(self, character: str, glyph: int) -> None:
        self.text.append(character)
        self.line_of.append(len(self.lines) - 1)
        self.glyph_of.append(glyph)
