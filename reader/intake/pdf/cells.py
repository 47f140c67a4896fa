"""Cells: the lines of a table put together where they run on, and cells put in rows."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from reader.intake.pdf.glyphs import Box, around
from reader.intake.pdf.lines import Line

BESIDE = 0.5
"""The share of the lower one's height that two lines beside one another have in common."""
FULL = 1.3
"""How far from the right edge a line ends at most that is full, in sizes of the type."""

_CLOSER = 0.85
_LARGEST_PITCH = 1.9

Cell = tuple[Line, ...]
"""The lines of a cell, which run on, or a line outside of tables."""


def cells_of(columns: Sequence[Sequence[Line]]) -> Iterator[Cell]:
    """The cells of a table, lines put together where they run on in one cell.

    Lines of one cell stand closer together than rows do in the column with the fewest lines.
    """
    distances = [_distances(column) for column in columns if len(column) > 1]
    rows = min(distances, key=len, default=[])
    pitch = min([_LARGEST_PITCH, *(_CLOSER * distance for distance in rows)])
    for column in columns:
        right = max(line.box.x1 for line in column)
        cell: list[Line] = []
        for line in downwards(column):
            if cell and not _wraps(cell[-1], line, right, pitch):
                yield tuple(cell)
                cell = []
            cell.append(line)
        yield tuple(cell)


def _distances(column: Sequence[Line]) -> list[float]:
    return [_distance(above, line) for above, line in pairwise(downwards(column))]


def _distance(above: Line, line: Line) -> float:
    return (above.box.y1 - line.box.y1) / max(above.size, line.size)


def _wraps(above: Line, line: Line, right: float, pitch: float) -> bool:
    """Whether a line in a column of cells goes on with the one above it."""
    left, middle = (
        abs(above.box.x0 - line.box.x0),
        abs(above.box.x0 + above.box.x1 - line.box.x0 - line.box.x1) / 2,
    )
    return (
        BESIDE < _distance(above, line) <= pitch
        and min(left, middle) <= line.size
        and above.box.x1 >= right - FULL * line.size
    )


def rows_of(cells: Iterable[Cell]) -> tuple[tuple[Cell, ...], ...]:
    """The cells that stand beside one another, from the top; each row from the left."""
    rows: list[list[Cell]] = []
    height: Box | None = None
    boxed = [(around(line.box for line in cell), cell) for cell in cells]
    for box, cell in sorted(boxed, key=lambda pair: (-pair[0].y1, pair[0].x0)):
        if height is not None and height.overlap(box) >= BESIDE:
            rows[-1].append(cell)
        else:
            rows.append([cell])
            height = box
    return tuple(tuple(sorted(row, key=lambda cell: cell[0].box.x0)) for row in rows)


def downwards(lines: Iterable[Line]) -> list[Line]:
    """The lines from the top; those of one height from the left."""
    return sorted(lines, key=lambda line: (-line.box.y1, line.box.x0))
