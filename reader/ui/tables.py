"""Tables of a page: built as QTextTables, cell by cell, and given widths that fit the page."""

import re
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from reader.ui.cells import Cell, Piece
from reader.ui.page_style import PageStyle, em
from reader.ui.page_text import PageText

_NUMBER = re.compile(r"\s*[-+−–—~约¥$€£（(]*[\d,.]+[万亿萬億]?[\w/%）)]{0,4}\s*|\s*[-–—]?\s*")
_INK = QColor(128, 128, 128, 110)  # seen on light and on dark paper
_RULE, _HEAD_RULE = 0.7, 1.6
_PADDING = 0.4
ROW_SCALE = 0.88
_WIDEST, _NARROWEST = 30.0, 4.5  # a column of words, in characters
_SLACK = 1.25  # for letters spaced out under their pinyin


def is_number(cell: str) -> bool:
    """Whether a cell holds a number, or what stands for none."""
    return _NUMBER.fullmatch(cell) is not None


def insert_table(cursor: QTextCursor, texts: Sequence[str], pieces: Sequence[Piece]) -> None:
    """Put the cells of one grid behind the cursor's block; it ends in the block after them.

    Every cell takes the place of one character between its text and the next: a tab, a line end.
    """
    cells = [piece.cell for piece in pieces if piece.cell is not None]
    grid = cells[0].grid
    table = cursor.insertTable(grid.rows, grid.columns, _table_format())
    for cell in cells:
        if cell.span > 1:
            table.mergeCells(cell.row, cell.column, 1, cell.span)
    for cell, text in zip(cells, texts, strict=True):
        place = table.cellAt(cell.row, cell.column)
        is_head = grid.first and cell.row == 0
        if cell.row + 1 < grid.rows or not grid.last:
            place.setFormat(_ruled(_HEAD_RULE if is_head else _RULE))
        place.firstCursorPosition().insertText(text)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def tables_of(document: QTextDocument) -> Iterator[QTextTable]:
    """The tables of a document in its order."""
    return (frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable))


class Columns:
    """How wide the columns of a page's tables would like to be, in one size of type."""

    def __init__(self, page: PageText, style: PageStyle) -> None:
        font = style.body_font()
        self._unit = em(font)
        self._padding = _PADDING * self._unit
        rows = QFont(font)
        rows.setPointSizeF(font.pointSizeF() * ROW_SCALE)
        metrics = QFontMetricsF(rows)  # a scaled width would be wrong: type comes in whole pixels
        self._tables: list[int] = []
        self._last: list[bool] = []
        self._wanted: dict[int, list[float]] = {}
        self._least: dict[int, list[float]] = {}
        self._numeric: dict[tuple[int, int], bool] = {}
        for piece in page.pieces:
            if piece.cell is None:
                continue
            text = page.article.text[piece.start : piece.end]
            self._count(piece.cell, text, metrics)
            if piece.cell.row == 0 and piece.cell.column == 0:
                self._tables.append(piece.cell.grid.table)
                self._last.append(piece.cell.grid.last)

    def is_numeric(self, cell: Cell) -> bool:
        """Whether a column holds numbers, but for its heading."""
        return self._numeric.get((cell.grid.table, cell.column), False)

    def fit(self, document: QTextDocument, width: float) -> None:
        """Give every column of the document's tables its share of a page `width` pixels wide."""
        for number, (table, key) in enumerate(zip(tables_of(document), self._tables, strict=True)):
            widths = self._shares(key, width)
            made = _table_format()
            made.setCellPadding(self._padding)
            made.setLeftMargin(-self._padding)
            is_first = number == 0 or self._tables[number - 1] != key
            made.setTopMargin(0.3 * self._unit if is_first else 0)
            made.setBottomMargin(0.6 * self._unit if self._last[number] else 0)
            fixed = QTextLength.Type.FixedLength
            made.setColumnWidthConstraints([QTextLength(fixed, each) for each in widths])
            if made != table.format():
                table.setFormat(made)

    def _count(self, cell: Cell, text: str, metrics: QFontMetricsF) -> None:
        key, column = cell.grid.table, cell.column
        wanted = self._wanted.setdefault(key, [0.0] * cell.grid.columns)
        least = self._least.setdefault(key, [0.0] * cell.grid.columns)
        is_head = cell.row == 0 and not is_number(text)
        if not is_head and text.strip():
            place = (key, column)
            self._numeric[place] = self._numeric.get(place, True) and is_number(text)
        if cell.span > 1:
            return
        padding, drawn = 2 * self._padding, metrics.horizontalAdvance(text)
        width = min(drawn * (1 if is_number(text) else _SLACK), _WIDEST * self._unit)
        narrow = width if is_number(text) else min(width, _NARROWEST * self._unit)
        wanted[column] = max(wanted[column], width + padding + 1)
        least[column] = max(least[column], narrow + padding + 1)

    def _shares(self, key: int, width: float) -> list[float]:
        """Widths with padding: as wanted if all fit, else narrower where words can wrap."""
        wanted, least = self._wanted[key], self._least[key]
        room = max(width + 2 * self._padding, 1.0)
        if sum(wanted) <= room:
            return wanted
        if sum(least) >= room:
            return [each * room / sum(least) for each in least]
        spare, asked = room - sum(least), sum(wanted) - sum(least)
        return [low + (high - low) * spare / asked for low, high in zip(least, wanted, strict=True)]


def selected_cells(cursor: QTextCursor, page: PageText) -> str | None:
    """The text of a rectangle of cells that is selected, in rows and tabs; None if none is."""
    table = cursor.currentTable()
    if table is None or not cursor.hasComplexSelection():
        return None
    chosen = cast("tuple[int, int, int, int]", cursor.selectedTableCells())  # as it is in C++
    first, rows, left, columns = chosen
    lines = []
    for row in range(first, first + rows):
        cells = [table.cellAt(row, column) for column in range(left, left + columns)]
        texts = [
            page.article.text[
                page.to_offset(cell.firstPosition()) : page.to_offset(cell.lastPosition())
            ]
            for number, cell in enumerate(cells)
            if cell.column() == left + number
        ]
        lines.append("\t".join(texts))
    return "\n".join(lines)


def _table_format() -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    made.setCellSpacing(0)
    made.setBorderCollapse(False)
    return made


def _ruled(width: float) -> QTextTableCellFormat:
    made = QTextTableCellFormat()
    made.setBottomBorder(width)
    made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBottomBorderBrush(QBrush(_INK))
    return made
