"""Columns and tables: the pieces of lines on a page in the order in which they are read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median

from reader.export.onto.glyphs import Box, around
from reader.export.onto.lines import Line

_BESIDE = 0.5
_GUTTER = 0.5
_FULL = 1.3
_SHORTEST_TEXT = 8
_LONG_TEXT = 14
_LARGEST_GAP = 3.5
_ROW = 16
_CLOSER = 0.85
_LARGEST_PITCH = 1.9


Cell = tuple[Line, ...]
"""The lines of a cell, which run on, or a line outside of tables."""


@dataclass(frozen=True, slots=True)
class Flow:
    """Rows from top to bottom in one column: a line each, or the cells of a table's row."""

    rows: tuple[tuple[Cell, ...], ...]

    @property
    def box(self) -> Box:
        """Where it stands, as its text runs."""
        return around(line.box for row in self.rows for cell in row for line in cell)


def flows_of(lines: Sequence[Line]) -> Iterator[Flow]:
    """The flows of a page: columns one after the other, tables row by row.

    Text that runs in another direction than the main one comes after it.
    """
    for _, turned in groupby(lines, key=lambda line: line.turn):
        yield from _flows(list(turned))


def _flows(lines: list[Line]) -> Iterator[Flow]:
    for band in _bands(lines):
        columns = _columns(band)
        texts = [_is_text(column) for column in columns]
        if len(columns) > 1 and any(texts):
            for is_text, beside in groupby(zip(columns, texts, strict=True), key=lambda p: p[1]):
                parts = [column for column, _ in beside]
                together = parts if is_text else [[line for part in parts for line in part]]
                for part in together:
                    yield from _flows(part)
        else:
            cells = _cells(columns) if len(columns) > 1 else [(line,) for line in band]
            yield Flow(_rows(cells))


def _bands(lines: list[Line]) -> list[list[Line]]:
    """The lines cut across the page, so that columns begin and end where a band does."""
    bands: list[list[Line]] = []
    for line in _downwards(lines):
        if not bands:
            bands.append([line])
            continue
        band = bands[-1]
        beside = [other for other in band[-_ROW:] if other.box.overlap(line.box) >= _BESIDE]
        if len(_columns(band)) == 1:
            if beside:
                bands[-1] = [other for other in band if other not in beside]
                bands.append([*beside, line])
            else:
                band.append(line)
        elif len(_columns([*band, line])) > 1 and not _is_far(band, line):
            band.append(line)
        else:
            bands[-1] = [other for other in band if other not in beside]
            bands.append([*beside, line])
    return [band for band in bands if band]


def _is_far(band: Sequence[Line], line: Line) -> bool:
    """Whether a line stands so far below a band that it is no part of it."""
    return min(other.box.y0 for other in band) - line.box.y1 > _LARGEST_GAP * line.size


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines parted where a strip from top to bottom holds none of them, from the left."""
    columns: list[list[Line]] = []
    right = float("-inf")
    for line in sorted(lines, key=lambda line: line.box.x0):
        if not columns or line.box.x0 - right > _GUTTER * line.size:
            columns.append([])
        columns[-1].append(line)
        right = max(right, line.box.x1)
    return columns


def _cells(columns: Sequence[Sequence[Line]]) -> Iterator[Cell]:
    """The cells of a table, lines put together where they run on in one cell.

    Lines of one cell stand closer together than rows do in the column with the fewest lines.
    """
    distances = [_distances(column) for column in columns if len(column) > 1]
    rows = min(distances, key=len, default=[])
    pitch = min([_LARGEST_PITCH, *(_CLOSER * distance for distance in rows)])
    for column in columns:
        right = max(line.box.x1 for line in column)
        cell: list[Line] = []
        for line in _downwards(column):
            if cell and not _wraps(cell[-1], line, right, pitch):
                yield tuple(cell)
                cell = []
            cell.append(line)
        yield tuple(cell)


def _distances(column: Sequence[Line]) -> list[float]:
    return [_distance(above, line) for above, line in pairwise(_downwards(column))]


def _distance(above: Line, line: Line) -> float:
    return (above.box.y1 - line.box.y1) / max(above.size, line.size)


def _wraps(above: Line, line: Line, right: float, pitch: float) -> bool:
    """Whether a line in a column of cells goes on with the one above it."""
    left, middle = (
        abs(above.box.x0 - line.box.x0),
        abs(above.box.x0 + above.box.x1 - line.box.x0 - line.box.x1) / 2,
    )
    return (
        _BESIDE < _distance(above, line) <= pitch
        and min(left, middle) <= line.size
        and above.box.x1 >= right - _FULL * line.size
    )


def _rows(cells: Iterable[Cell]) -> tuple[tuple[Cell, ...], ...]:
    """The cells that stand beside one another, from the top; each row from the left."""
    rows: list[list[Cell]] = []
    height: Box | None = None
    boxed = [(around(line.box for line in cell), cell) for cell in cells]
    for box, cell in sorted(boxed, key=lambda pair: (-pair[0].y1, pair[0].x0)):
        if height is not None and height.overlap(box) >= _BESIDE:
            rows[-1].append(cell)
        else:
            rows.append([cell])
            height = box
    return tuple(tuple(sorted(row, key=lambda cell: cell[0].box.x0)) for row in rows)


def _downwards(lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: (-line.box.y1, line.box.x0))


def _is_text(column: Sequence[Line]) -> bool:
    """Whether a column is running text, whose lines mostly end where the column does."""
    size = median(line.size for line in column)
    widths = median(line.box.x1 - line.box.x0 for line in column) / size
    if len(column) < 2 or widths < (_SHORTEST_TEXT if len(column) > 2 else _LONG_TEXT):
        return False
    box = around(line.box for line in column)
    full = sum(box.x1 - line.box.x1 <= _FULL * size for line in column)
    rows = len(_rows((line,) for line in column))
    return full * 2 >= len(column) and rows * 1.3 >= len(column)
