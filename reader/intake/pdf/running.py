"""Running lines: heads, feet and page numbers, which say nothing of the article."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.intake.blocks import is_caption
from reader.intake.pdf.lines import Line

_EDGE_ROWS = 2
_MOST_NEEDED = 3
_SHORTEST_TITLE = 4
_LARGER = 1.4
_NUMBERS = re.compile(r"\d+|[ivxlc]{1,6}(?![a-z])")


def running_lines(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """The lines that stand at the edges of several pages and differ in nothing but numbers.

    The first page often has none of them. A title said once more above a later page is one too;
    the source under a chart is none, though charts of several pages end at one height.
    """
    keyed = [(line, _key(line)) for page in pages for line in _edges(page)]
    counts = Counter({key: 0 for _, key in keyed})
    for page in pages:
        counts.update({_key(line) for line in _edges(page)})
    needed = max(2, min(_MOST_NEEDED, len(pages) - 1))
    first = pages[0] if pages else ()
    return frozenset(
        line
        for line, key in keyed
        if (counts[key] >= needed and not is_caption(line.text)) or _repeats_title(line, first)
    )


def _repeats_title(line: Line, first: Sequence[Line]) -> bool:
    """Whether a line says what stands on the first page in much larger type."""
    if not first or line.page == first[0].page or len(line.text) < _SHORTEST_TITLE:
        return False
    large = "".join(other.text for other in first if other.size >= _LARGER * line.size)
    return line.text.replace(" ", "") in large.replace(" ", "")


def _edges(page: Sequence[Line]) -> Iterator[Line]:
    """The highest and the lowest lines of a page, with all that stands beside them."""
    main = [line for line in page if line.turn == page[0].turn]
    main.sort(key=lambda line: -line.box.y1)
    yield from _first_rows(main)
    yield from _first_rows(main[::-1])


def _first_rows(lines: Sequence[Line]) -> Iterator[Line]:
    rows = 0
    above: Line | None = None
    for line in lines:
        if above is None or above.box.overlap(line.box) < 1 / 2:
            rows += 1
            if rows > _EDGE_ROWS:
                return
            above = line
        yield line


def _key(line: Line) -> tuple[str, int, int]:
    return _NUMBERS.sub("#", line.text.lower()), round(line.box.y0), line.turn
