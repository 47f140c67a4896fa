"""Builds and styles the QTextDocument of a section: a QTextBlock a piece, nothing added."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from reader.article import Block, BlockKind
from reader.ui.cells import Piece
from reader.ui.page_style import PageStyle, em
from reader.ui.page_text import PageText
from reader.ui.page_width import PageWidth
from reader.ui.rooms import Rooms
from reader.ui.tables import ROW_SCALE, Columns, insert_table

_SCALES = {BlockKind.TITLE: 1.5, BlockKind.CAPTION: 0.8}
_HEADING_SCALES = {1: 1.25, 2: 1.12}
_SPACE_ABOVE = {BlockKind.TITLE: 0.2, BlockKind.HEADING: 0.7}
_SPACE_BELOW = {BlockKind.TITLE: 0.6, BlockKind.HEADING: 0.15, BlockKind.ITEM: 0.25}
_BOLD = (BlockKind.TITLE, BlockKind.HEADING)
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_COLUMN_GAP = 1.8
_GAP_PIXELS = 1.0


def size_scale(block: Block, ranks: Mapping[int, int]) -> float:
    """How large the block's type is, the running text being 1; `ranks` are those of headings."""
    if block.kind is BlockKind.HEADING:
        return _HEADING_SCALES.get(ranks.get(block.level, 1), 1.0)
    return ROW_SCALE if block.kind is BlockKind.ROW else _SCALES.get(block.kind, 1.0)


def build_document(page: PageText, style: PageStyle, parent: QObject) -> QTextDocument:
    """The document of a section; character n of `page.shown` is its character n in UTF-16."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDefaultFont(style.body_font())
    if any(piece.cell is not None for piece in page.pieces):
        _write(document, page)
    else:
        document.setPlainText(page.shown)
    set_block_formats(document, page, style)
    return document


def _write(document: QTextDocument, page: PageText) -> None:
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    numbered = enumerate(page.pieces)
    for grid, run in groupby(numbered, key=lambda each: each[1].cell and each[1].cell.grid):
        numbers, pieces = zip(*run, strict=True)
        texts = [page.written(number) for number in numbers]
        if grid is None:
            cursor.insertText("\n".join(texts))
        else:
            insert_table(cursor, texts, pieces)
    cursor.endEditBlock()


def set_block_formats(document: QTextDocument, page: PageText, style: PageStyle) -> None:
    """Sizes of type, line height, margins, indents and tabs of every block in this style."""
    font = style.body_font()
    document.setDefaultFont(font)
    unit = em(font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    formats = _block_formats(page, style, unit)
    for (block, piece), block_format in zip(blocks_of(document, page), formats, strict=True):
        cursor.setPosition(block.position())
        cursor.setBlockFormat(block_format)
        scale = size_scale(piece.block, page.ranks)
        if scale != 1.0 or piece.block.kind in _BOLD:
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(_char_format(piece.block, style, scale))
    cursor.endEditBlock()


def set_margins(document: QTextDocument, width: PageWidth, unit: float, rooms: Rooms) -> None:
    """The white around the text in pixels; above and below it follows the size `unit`."""
    frame = document.rootFrame()
    before, margins = frame.frameFormat(), frame.frameFormat()
    margins.setLeftMargin(width.left)
    margins.setRightMargin(width.right)
    margins.setTopMargin(unit + rooms.before)
    margins.setBottomMargin(3 * unit + rooms.after)
    if margins != before:
        frame.setFrameFormat(margins)


def set_title_room(document: QTextDocument, page: PageText, unit: float, rooms: Rooms) -> None:
    """The white under a title with which the text begins."""
    if not page.pieces or page.pieces[0].block.kind is not BlockKind.TITLE:
        return
    below = unit * _SPACE_BELOW[BlockKind.TITLE] + rooms.under_title
    block_format = document.firstBlock().blockFormat()
    if block_format.bottomMargin() != below:
        block_format.setBottomMargin(below)
        QTextCursor(document.firstBlock()).setBlockFormat(block_format)


def blocks_of(document: QTextDocument, page: PageText) -> Iterator[tuple[QTextBlock, Piece]]:
    """The document's blocks with the pieces they show."""
    block = document.begin()
    for piece in page.pieces:
        yield block, piece
        block = block.next()


def _char_format(block: Block, style: PageStyle, scale: float) -> QTextCharFormat:
    char_format = QTextCharFormat()
    char_format.setFontPointSize(style.size_pt * scale)
    if block.kind in _BOLD:
        char_format.setFontWeight(QFont.Weight.Bold)
    return char_format


def _block_formats(page: PageText, style: PageStyle, unit: float) -> Iterator[QTextBlockFormat]:
    metrics, line = QFontMetricsF(style.body_font()), unit * style.line_factor()
    columns = Columns(page, style)
    for kind, run in groupby(page.pieces, key=lambda piece: piece.block.kind):
        members = list(run)
        in_tabs = kind is BlockKind.ROW and all(piece.cell is None for piece in members)
        tabs = _tabs(members, page.article.text, metrics, unit) if in_tabs else []
        for piece in members:
            block_format = QTextBlockFormat()
            if piece.is_gap:
                block_format.setLineHeight(_GAP_PIXELS, _FIXED)
                yield block_format
                continue
            block_format.setLineHeight(line * size_scale(piece.block, page.ranks), _FIXED)
            if piece.cell is not None:
                if columns.is_numeric(piece.cell):
                    block_format.setAlignment(Qt.AlignmentFlag.AlignRight)
                yield block_format
                continue
            last = piece is members[-1]
            block_format.setTopMargin(unit * _SPACE_ABOVE.get(kind, 0.0))
            below = 0.0 if kind is BlockKind.ROW and not last else _SPACE_BELOW.get(kind, 0.55)
            block_format.setBottomMargin(unit * below)
            if kind is BlockKind.ITEM:
                block_format.setLeftMargin(unit * (1 + 1.5 * max(0, piece.block.level - 1)))
            if tabs:
                block_format.setTabPositions(tabs)
            yield block_format


def _tabs(
    rows: Sequence[Piece], text: str, metrics: QFontMetricsF, unit: float
) -> list[QTextOption.Tab]:
    """Where the columns of consecutive rows begin, so that they stand under each other."""
    widths: list[float] = []
    for row in rows:
        cells = text[row.start : row.end].split("\t")
        widths += [0.0] * (len(cells) - len(widths))
        for column, cell in enumerate(cells):
            widths[column] = max(widths[column], min(metrics.horizontalAdvance(cell), 16 * unit))
    tabs: list[QTextOption.Tab] = []
    x = 0.0
    for width in widths[:-1]:
        x += width + _COLUMN_GAP * unit
        tabs.append(QTextOption.Tab(x, QTextOption.TabType.LeftTab))
    return tabs
