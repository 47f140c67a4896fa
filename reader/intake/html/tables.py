"""Tables: which hold figures and which only lay a page out, and the rows of the former."""

from collections.abc import Iterator

import lxml.html

from reader.intake.html import tags
from reader.intake.html.inline import line

_LONGEST_CELL = 300
_FEWEST_BLOCKS = 3
_MOST_COLUMNS = 200  # to which spans may fill a row
_MOST_FILLED = 20_000  # cells of a table that spans may add
_LAID_OUT = ("table", "ul", "ol", "h1", "h2", "h3", "article", "section")


def is_data(table: lxml.html.HtmlElement) -> bool:
    """Whether a table has columns of short cells; else its cells are text of the page."""
    is_wide = False
    for row in _rows(table):
        cells = _cells(row)
        is_wide = is_wide or len(cells) > 1
        if any(_lays_out(cell) for cell in cells):
            return False
    return is_wide


def _lays_out(cell: lxml.html.HtmlElement) -> bool:
    """Whether a cell holds a part of the page instead of a figure or a remark."""
    names = [tags.name_of(inner) for inner in cell.iterdescendants()]
    blocks = sum(name in ("p", "div", "br") for name in names)
    longest = _LONGEST_CELL if blocks < _FEWEST_BLOCKS else _LONGEST_CELL / 4
    return any(name in _LAID_OUT for name in names) or len(_text(cell)) > longest


def rows(
    table: lxml.html.HtmlElement,
) -> Iterator[tuple[lxml.html.HtmlElement, list[str]]]:
    """The rows with the texts of their cells, and the caption first, as one cell.

    A cell over several columns or rows is followed by empty ones.
    """
    for caption in table.iterchildren("caption"):
        yield caption, [_text(caption)]
    reaching: dict[int, int] = {}  # for how many rows more a column is taken from above
    filled = 0
    for row in _rows(table):
        texts: list[str] = []
        for cell in _cells(row):
            filled += _fill(texts, reaching)
            columns, deep = _span(cell, "colspan"), _span(cell, "rowspan")
            if filled + columns > _MOST_FILLED:
                columns, deep = 1, 1
            columns = max(1, min(columns, _MOST_COLUMNS - len(texts)))
            for column in range(len(texts), len(texts) + columns) if deep > 1 else ():
                reaching[column] = deep - 1
            texts += [_text(cell), *[""] * (columns - 1)]
            filled += columns - 1
        filled += _fill(texts, reaching)
        if filled > _MOST_FILLED:
            reaching.clear()
        yield row, texts


def _fill(texts: list[str], reaching: dict[int, int]) -> int:
    """Empty cells where a cell reaches down from above; gives how many."""
    before = len(texts)
    while reaching.get(len(texts), 0) > 0:
        reaching[len(texts)] -= 1
        texts.append("")
    return len(texts) - before


def _rows(table: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    for child in table:
        if tags.is_hidden(child):
            continue
        if tags.name_of(child) == "tr":
            yield child
        elif tags.name_of(child) in ("thead", "tbody", "tfoot"):
            yield from (row for row in child.iterchildren("tr") if not tags.is_hidden(row))


def _cells(row: lxml.html.HtmlElement) -> list[lxml.html.HtmlElement]:
    return [cell for cell in row.iterchildren("td", "th") if not tags.is_hidden(cell)]


def _span(cell: lxml.html.HtmlElement, name: str) -> int:
    number = cell.get(name, "1").strip()
    return max(1, int(number)) if number.isdecimal() and len(number) < 6 else 1


def _text(cell: lxml.html.HtmlElement) -> str:
    return line("".join(_texts(cell)))


def _texts(element: lxml.html.HtmlElement) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if not tags.is_hidden(child):
            is_inline = tags.is_inline(child)
            yield "" if is_inline else " "
            yield from _texts(child)
            yield "" if is_inline else " "
        yield child.tail or ""
