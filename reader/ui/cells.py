"""Cells: rows of an article as the cells of tables, a piece each, and what holds tables apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from reader.article import Block, BlockKind

ROWS_TOGETHER = 30  # laying out one of them lays out all
_MOST_COLUMNS = 40
_LONGEST_CELL = 4_000  # code points


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows that are laid out together: all of a table, or some of a long one.

    `table` tells the tables of a page apart; `first` begins one, `last` is at its end.
    """

    table: int
    rows: int
    columns: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a grid; the last of a short row spans the columns that are left."""

    grid: Grid
    row: int
    column: int
    span: int


@dataclass(frozen=True, slots=True)
class Piece:
    """What one QTextBlock shows: start to end in code points of `Article.text`.

    One that shows nothing and is no cell holds a table apart from what it can't stand beside:
    another one, or an end of the page.
    """

    block: Block
    start: int
    end: int
    cell: Cell | None = None

    @property
    def is_gap(self) -> bool:
        """Whether it only holds a table apart."""
        return self.cell is None and self.start == self.end


def with_cells(text: str, pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces of a page, rows that follow one another made into tables."""
    made: list[Piece] = []
    runs = groupby(pieces, key=lambda piece: piece.block.kind is BlockKind.ROW)
    for table, (is_row, run) in enumerate(runs):
        rows = list(run)
        cells = [_split(text, row) for row in rows] if is_row else []
        if not is_row or not _is_table(cells):
            made += rows
            continue
        for grid in _grids(table, rows, cells):
            if not made or made[-1].cell is not None:
                made.append(Piece(grid[0].block, grid[0].start, grid[0].start))
            made += grid
    if made and made[-1].cell is not None:
        after = made[-1].end + 1  # so that the end of the last cell is still its own
        made.append(Piece(made[-1].block, after, after))
    return tuple(made)


def _split(text: str, row: Piece) -> list[tuple[int, int]]:
    borders, start = [], row.start
    for cell in text[row.start : row.end].split("\t"):
        borders.append((start, start + len(cell)))
        start += len(cell) + 1
    return borders


def _is_table(rows: Sequence[Sequence[tuple[int, int]]]) -> bool:
    columns = max(map(len, rows))
    longest = max(end - start for row in rows for start, end in row)
    return 1 < columns <= _MOST_COLUMNS and longest <= _LONGEST_CELL


def _grids(
    table: int, rows: Sequence[Piece], cells: Sequence[Sequence[tuple[int, int]]]
) -> Iterator[list[Piece]]:
    columns = max(map(len, cells))
    for first in range(0, len(rows), ROWS_TOGETHER):
        some = rows[first : first + ROWS_TOGETHER]
        ends = first + ROWS_TOGETHER >= len(rows)
        grid = Grid(table, len(some), columns, first=first == 0, last=ends)
        yield [
            Piece(row.block, start, end, Cell(grid, number, column, _span(column, own, columns)))
            for number, row in enumerate(some)
            for own in (cells[first + number],)
            for column, (start, end) in enumerate(own)
        ]


def _span(column: int, own: Sequence[tuple[int, int]], columns: int) -> int:
    return columns - column if column == len(own) - 1 else 1
