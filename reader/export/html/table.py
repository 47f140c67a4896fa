"""A table of the article itself: rows of cells that are parted by tabs."""

import re
from collections.abc import Iterator, Sequence

from reader.article import Block
from reader.export.html.inline import beside_text, running_text
from reader.export.html.plan import Plan
from reader.export.html.text import element
from reader.export.options import English

_NUMBER = re.compile(r"\s*[-+−–—~约¥$€£（(]*[\d,.]+[万亿萬億]?[\w/%）)]{0,4}\s*|\s*[-–—]?\s*")


def grid(plan: Plan, rows: Sequence[Block], caption: Block | None) -> str:
    """A table that scrolls sideways where it is too wide; its side notes, if any, stand before it.

    They can't be in it: what scrolls cuts off what hangs out into the margin.
    """
    article = plan.edition.article
    aside = plan.options.english is English.MARGIN
    borders = article.content(caption or rows[0])[0], article.content(rows[-1])[1]
    notes = beside_text(plan, *borders) if aside else ""
    cells = [tuple(_cells(article.text, *article.content(block))) for block in rows]
    width = max(map(len, cells))
    headed = len(cells) > 1 and _heads(article.text, cells)
    title = _caption(plan, caption) if caption else ""
    head = element("thead", _row(plan, cells[0], width, "th")) if headed else ""
    body = "".join(_row(plan, each, width, "td") for each in cells[headed:])
    table = element("table", title + head + element("tbody", body))
    region = element(
        "div", table, class_="wide", role="region", aria_label="Table 表格", tabindex="0"
    )
    return element("p", notes, class_="sides") + region if notes else region


def _caption(plan: Plan, block: Block) -> str:
    beside = plan.options.english is not English.MARGIN
    borders = plan.edition.article.content(block)
    return element("caption", running_text(plan, *borders, beside=beside))


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for cell in text[start:end].split("\t"):
        yield start, start + len(cell)
        start += len(cell) + 1


def _heads(text: str, rows: Sequence[Sequence[tuple[int, int]]]) -> bool:
    """Whether the first row holds no number while the others do."""
    first, *others = ([text[start:end] for start, end in row[1:]] for row in rows)
    plain = not any(_is_number(cell) for cell in first if cell.strip())
    return plain and any(_is_number(cell) for row in others for cell in row if cell.strip())


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell) is not None


def _row(plan: Plan, cells: Sequence[tuple[int, int]], width: int, name: str) -> str:
    """A row, filled up to its width with empty cells."""
    text = plan.edition.article.text
    beside = plan.options.english is not English.MARGIN
    written = [
        element(
            name,
            running_text(plan, start, end, beside=beside),
            class_="number" if _is_number(text[start:end]) else "",
            scope="col" if name == "th" else "",
        )
        for start, end in cells
    ]
    return element("tr", "".join(written) + "<td></td>" * (width - len(cells)))
