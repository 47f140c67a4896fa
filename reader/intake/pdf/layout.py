"""Layout: the paragraphs and table rows of a PDF's pages in the order of reading."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from reader.errors import Cancelled
from reader.intake.pdf.columns import flows_of
from reader.intake.pdf.glyphs import PageText
from reader.intake.pdf.lines import Line, lines_of
from reader.intake.pdf.paragraphs import Paragraph, paragraphs_of, run_together
from reader.intake.pdf.running import running_lines
from reader.intake.stopped import Stopped, never

RUNNING = "running-line"
"""The rule that sets aside running heads and feet, and page numbers."""

_Page = TypeVar("_Page")


@dataclass(frozen=True, slots=True)
class Layout:
    """What is read, and what runs along the edges of the pages, which is not."""

    paragraphs: tuple[Paragraph, ...]
    running: tuple[Line, ...]


def laid_out(pages: Iterable[PageText], stopped: Stopped = never) -> Layout:
    """The pages' columns and tables in reading order, lines made paragraphs.

    Raises Cancelled; `stopped` is asked page by page.
    """
    lines = [lines_of(page, number) for number, page in _each(pages, stopped)]
    running = running_lines(lines)
    paragraphs = [
        paragraph
        for _, page in _each(lines, stopped)
        for flow in flows_of([line for line in page if line not in running])
        for paragraph in paragraphs_of(flow)
    ]
    return Layout(
        tuple(run_together(paragraphs)),
        tuple(line for page in lines for line in page if line in running),
    )


def _each(pages: Iterable[_Page], stopped: Stopped) -> Iterator[tuple[int, _Page]]:
    for number, page in enumerate(pages):
        if stopped():
            raise Cancelled("Reading was stopped.")
        yield number, page
