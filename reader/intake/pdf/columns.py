"""Columns and tables: the pieces of lines on a page in the order in which they are read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import median

from reader.intake.pdf.cells import BESIDE, FULL, Cell, cells_of, downwards, rows_of
from reader.intake.pdf.glyphs import Box, around
from reader.intake.pdf.lines import Line

_GUTTER = 0.5
_SHORTEST_TEXT = 8
_LONG_TEXT = 14
_LARGEST_GAP = 3.5
_APART = 0.6
_ROW = 16
_LARGE = 1.8
_SAME_SIZE = 1.2
_MOST_PIECES = 2000


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

    Text that runs in another direction than the main one comes after it, and large text that
    stands over smaller text, as a watermark does, after both. Of a page with more pieces than any
    table has, columns are not sought, which would take too long.
    """
    if len(lines) > _MOST_PIECES:
        yield Flow(rows_of((line,) for line in lines))
        return
    over = _over_others(lines)
    for _, turned in groupby((line for line in lines if line not in over), key=_turn):
        yield from _flows(list(turned))
    for _, turned in groupby((line for line in lines if line in over), key=_turn):
        yield from _flows(list(turned))


def _turn(line: Line) -> int:
    return line.turn


def _over_others(lines: Sequence[Line]) -> frozenset[Line]:
    """The lines that stand over much smaller ones, with all of their size."""
    smallest = min((line.size for line in lines), default=0.0)
    large = [line for line in lines if line.size >= _LARGE * smallest]
    over = {line.size for line in large if any(_is_over(line, other) for other in lines)}
    return frozenset(line for line in large if line.size in over)


def _is_over(line: Line, other: Line) -> bool:
    """Whether a line stands over a much smaller one, by more than a character of it."""
    wide = min(line.box.x1, other.box.x1) - max(line.box.x0, other.box.x0)
    return (
        line.turn == other.turn
        and line.size >= _LARGE * other.size
        and wide > other.size
        and line.box.overlap(other.box) >= BESIDE
    )


def _flows(lines: list[Line]) -> Iterator[Flow]:
    for band in _bands(lines):
        columns = _columns(band)
        parts = _parts(columns)
        if len(parts) > 1:
            for part in parts:
                yield from _flows(part)
        else:
            cells = cells_of(columns) if len(columns) > 1 else [(line,) for line in band]
            yield Flow(rows_of(cells))


def _parts(columns: Sequence[list[Line]]) -> list[list[Line]]:
    """Columns of text one by one; the columns of a table, which are set in one size, together."""
    parts: list[list[Line]] = []
    before: tuple[bool, float] | None = None
    for column in columns:
        is_text, size = _is_text(column), median(line.size for line in column)
        if before is not None and not is_text and not before[0] and _is_like(size, before[1]):
            parts[-1] = parts[-1] + column
        else:
            parts.append(column)
        before = is_text, size
    return parts


def _is_like(size: float, other: float) -> bool:
    return max(size, other) <= _SAME_SIZE * min(size, other)


def _bands(lines: list[Line]) -> list[list[Line]]:
    """The lines cut across the page, so that columns begin and end where a band does."""
    bands: list[list[Line]] = []
    for line in downwards(lines):
        if not bands:
            bands.append([line])
            continue
        band = bands[-1]
        beside = [other for other in band[-_ROW:] if other.box.overlap(line.box) >= BESIDE]
        if _is_apart(band, line):
            bands.append([line])
        elif len(_columns(band)) == 1:
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


def _is_apart(band: Sequence[Line], line: Line) -> bool:
    """Whether a line stands below all of a band and under none of its lines, as under a title."""
    box = around(other.box for other in band)
    return box.y0 - line.box.y1 > _APART * line.size and not any(
        other.box.x0 < line.box.x1 and line.box.x0 < other.box.x1 for other in band
    )


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


def _is_text(column: Sequence[Line]) -> bool:
    """Whether a column is running text, whose lines mostly end where the column does."""
    size = median(line.size for line in column)
    widths = median(line.box.x1 - line.box.x0 for line in column) / size
    if len(column) < 2 or widths < (_SHORTEST_TEXT if len(column) > 2 else _LONG_TEXT):
        return False
    box = around(line.box for line in column)
    full = sum(box.x1 - line.box.x1 <= FULL * size for line in column)
    rows = len(rows_of((line,) for line in column))
    return full * 2 >= len(column) and rows * 1.3 >= len(column)
