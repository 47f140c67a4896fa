"""Builds and styles the QTextDocument of a section: a QTextBlock a piece, nothing added."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from reader.article import BlockKind
from reader.ui.page_style import PageStyle, em
from reader.ui.page_text import PageText, Piece

_STEPS = {BlockKind.TITLE: 2, BlockKind.HEADING: 1, BlockKind.CAPTION: -1}
_STEP_SCALES = {2: 1.5, 1: 1.2, 0: 1.0, -1: 0.8}
_SPACE_ABOVE = {BlockKind.TITLE: 0.2, BlockKind.HEADING: 0.7}
_SPACE_BELOW = {BlockKind.TITLE: 0.6, BlockKind.HEADING: 0.15, BlockKind.ITEM: 0.25}
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_COLUMN_GAP = 1.8


def size_scale(kind: BlockKind) -> float:
    """How large the block's type is, the running text being 1."""
    return _STEP_SCALES[_STEPS.get(kind, 0)]


def build_document(page: PageText, style: PageStyle, parent: QObject) -> QTextDocument:
    """The document of a section; character n of `page.shown` is its character n in UTF-16."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setDefaultFont(style.body_font())
    document.setPlainText(page.shown)
    cursor = QTextCursor(document)
    for block, piece in blocks_of(document, page):
        step = _STEPS.get(piece.block.kind)
        if step is not None:
            cursor.setPosition(block.position())
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(_char_format(piece.block.kind, step))
    set_block_formats(document, page, style)
    return document


def set_block_formats(document: QTextDocument, page: PageText, style: PageStyle) -> None:
    """Line height, margins, indents and columns of every block in this style."""
    font = style.body_font()
    document.setDefaultFont(font)
    unit = em(font)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    formats = _block_formats(page.pieces, page.article.text, font, unit, style.line_factor())
    for (block, _), block_format in zip(blocks_of(document, page), formats, strict=True):
        cursor.setPosition(block.position())
        cursor.setBlockFormat(block_format)
    cursor.endEditBlock()


def set_margins(document: QTextDocument, left: float, right: float, unit: float) -> None:
    """The white around the text in pixels; above and below it follows the size `unit`."""
    frame = document.rootFrame()
    margins = frame.frameFormat()
    if margins.leftMargin() == left and margins.rightMargin() == right:
        return
    margins.setLeftMargin(left)
    margins.setRightMargin(right)
    margins.setTopMargin(unit)
    margins.setBottomMargin(3 * unit)
    frame.setFrameFormat(margins)


def blocks_of(document: QTextDocument, page: PageText) -> Iterator[tuple[QTextBlock, Piece]]:
    """The document's blocks with the pieces they show."""
    block = document.begin()
    for piece in page.pieces:
        yield block, piece
        block = block.next()


def _char_format(kind: BlockKind, step: int) -> QTextCharFormat:
    char_format = QTextCharFormat()
    char_format.setProperty(QTextFormat.Property.FontSizeAdjustment, step)
    if kind is not BlockKind.CAPTION:
        char_format.setFontWeight(QFont.Weight.Bold)
    return char_format


def _block_formats(
    pieces: Sequence[Piece], text: str, font: QFont, unit: float, line_factor: float
) -> Iterator[QTextBlockFormat]:
    metrics = QFontMetricsF(font)
    for kind, run in groupby(pieces, key=lambda piece: piece.block.kind):
        members = list(run)
        tabs = _tabs(members, text, metrics, unit) if kind is BlockKind.ROW else []
        for piece in members:
            last = piece is members[-1]
            block_format = QTextBlockFormat()
            block_format.setLineHeight(unit * line_factor * size_scale(kind), _FIXED)
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
