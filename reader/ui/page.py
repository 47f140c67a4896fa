"""Page: one section of an article laid out: its document, its lines, and what lies at a point."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QTextDocument, QTextLine

from reader.article import Article
from reader.ui.cells import Piece
from reader.ui.document import build_document, set_block_formats, set_margins, set_title_room
from reader.ui.marks import Marks
from reader.ui.page_layout import LineMarks, PageLayout, TokenSource
from reader.ui.page_style import English, PageStyle
from reader.ui.page_text import PageText
from reader.ui.page_width import PageWidth, page_width
from reader.ui.rooms import NO_ROOMS, Rooms
from reader.ui.tables import Columns


class Page:
    """Points and boxes are in pixels from the document's upper left corner."""

    def __init__(
        self,
        article: Article,
        pieces: tuple[Piece, ...],
        style: PageStyle,
        marks: Marks,
        parent: QObject,
        draw: Callable[[str], str] = str,
    ) -> None:
        self.text = PageText(article, pieces, draw)
        self.document: QTextDocument = build_document(self.text, style, parent)
        self._columns = Columns(self.text, style)
        self.width, self.rooms = PageWidth(0, 0), NO_ROOMS
        self.rooms_for: Callable[[float, float], Rooms] = lambda _width, _unit: NO_ROOMS
        self._marks = marks
        self.layout = PageLayout(self.document, self.text, style, marks)

    def set_style(self, style: PageStyle, token_source: TokenSource | None) -> None:
        """Lay the page out anew in a style; its letter spacing has to be set again."""
        self._columns = Columns(self.text, style)
        set_block_formats(self.document, self.text, style)
        self.layout = PageLayout(self.document, self.text, style, self._marks)
        self.layout.token_source = token_source

    def set_width(self, width: float, style: PageStyle) -> None:
        """Set the margins for a viewport of some width."""
        unit = self.layout.unit
        self.width = page_width(width, unit, style.english is not English.NONE)
        text = max(0.0, width - self.width.left - self.width.right)
        self.rooms = self.rooms_for(text, unit)
        set_margins(self.document, self.width, unit, self.rooms)
        set_title_room(self.document, self.text, unit, self.rooms)
        self._columns.fit(self.document, text)
        self.layout.side_column = self.width.column is not None
        self.layout.forget()

    def bottom_margin(self) -> float:
        """The white below the text, in pixels."""
        return self.document.rootFrame().frameFormat().bottomMargin()

    def pieces_between(self, top: float, bottom: float) -> range:
        """The pieces that can be seen between two heights."""
        if not self.text.pieces:
            return range(0)
        first, last = self._piece_at(top), self._piece_at(bottom)
        return range(self.text.row_of(first).start, self.text.row_of(last).stop)

    def lines_between(self, top: float, bottom: float) -> Iterator[LineMarks]:
        """The lines that can be seen between two heights, with what is painted around them."""
        for index in self.pieces_between(top, bottom):
            for line in self.layout.lines(index):
                if line.bottom + line.unit >= top and line.top - line.unit <= bottom:
                    yield line

    def line_of(self, offset: int) -> LineMarks | None:
        """The line on which a code point stands."""
        if not self.text.pieces:
            return None
        lines = self.layout.lines(self.text.index_at(offset))
        later = (line for line in lines if offset < line.end)
        return next(later, lines[-1] if lines else None)

    def offset_at(self, point: QPointF) -> int | None:
        """The code point whose character, ruby or underline lies at the point."""
        for index in self.pieces_between(point.y(), point.y()):
            block = self.document.findBlockByNumber(index)
            origin = self.document.documentLayout().blockBoundingRect(block).topLeft()
            for number, line in enumerate(self.layout.lines(index)):
                if (
                    not line.baseline - 1.55 * line.unit
                    <= point.y()
                    < line.baseline + 0.4 * line.unit
                ):
                    continue
                drawn = block.layout().lineAt(number)
                x = point.x() - origin.x()
                if 0 <= x - drawn.naturalTextRect().x() < drawn.naturalTextWidth():
                    on = QTextLine.CursorPosition.CursorOnCharacter
                    offset = self.text.to_offset(block.position() + drawn.xToCursor(x, on))
                    return offset if line.start <= offset < line.end else None
        return None

    def rects(self, start: int, end: int, area: QRectF) -> list[QRectF]:
        """The boxes of the characters between two code points that touch an area."""
        if not self.text.shows(start):
            return []
        return [rect for rect in self.layout.rects(start, end) if rect.intersects(area)]

    def box_at(self, start: int, end: int, offset: int) -> QRectF:
        """The box of that line's piece of the range on which `offset` stands, with its ruby."""
        line = self.line_of(offset)
        if line is None:
            return QRectF()
        first, last = max(start, line.start), min(end, line.end)
        box = next(self.layout.rects(first, last), QRectF())
        below = 0.55 if line.labels else 0.1
        return box.adjusted(0, -0.6 * line.unit, 0, below * line.unit)

    def _piece_at(self, y: float) -> int:
        point = QPointF(self.width.left + 1, max(0.0, y))
        hit = self.document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self.document.findBlock(max(0, hit)).blockNumber()
