"""PageText: the text of a section as shown, and where each character stands in both."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from reader.article import Article, BlockKind
from reader.outline import heading_ranks
from reader.ui.cells import Piece, with_cells
from reader.ui.offsets import Offsets

SECTIONS_ABOVE = 100_000
SECTION_LENGTH = 25_000
PIECE_LENGTH = 10_000
TITLE_LENGTH = 24
_ROW_WEIGHT = 3  # so much longer than text it takes to lay out as long a row

# What Qt reads as the end of a block, as an object or as nothing; each becomes one UTF-16 unit.
_UNSHOWABLE = re.compile("[\x00-\x08\x0a-\x1f\x7f\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")


def pieces_of(article: Article) -> Iterator[Piece]:
    """The shown blocks without their line ends; a block of enormous length in several pieces."""
    for block in article.shown():
        start, end = article.content(block)
        for cut in range(start, end, PIECE_LENGTH):
            yield Piece(block, cut, min(end, cut + PIECE_LENGTH))


def sections_of(article: Article) -> tuple[tuple[Piece, ...], ...]:
    """All pieces in one section, several if the article is long; at least one, maybe empty.

    Rows are tables of cells in them.
    """
    pieces = tuple(pieces_of(article))
    if sum(map(_length, pieces)) <= SECTIONS_ABOVE:
        return (with_cells(article.text, pieces),)
    sections: list[list[Piece]] = [[]]
    length = 0
    for piece in pieces:
        if length >= SECTION_LENGTH:
            sections.append([])
            length = 0
        sections[-1].append(piece)
        length += _length(piece)
    return tuple(with_cells(article.text, section) for section in sections)


def _length(piece: Piece) -> int:
    length = piece.end - piece.start
    return _ROW_WEIGHT * length if piece.block.kind is BlockKind.ROW else length


def titles_of(article: Article, sections: tuple[tuple[Piece, ...], ...]) -> list[str]:
    """The first words of every section that has some."""
    firsts = [
        next((piece for piece in pieces if not piece.is_gap), pieces[0])
        for pieces in sections
        if pieces
    ]
    return [
        article.text[each.start : min(each.end, each.start + TITLE_LENGTH)].strip()
        for each in firsts
    ]


class PageText:
    """The shown text of some pieces, a line each, mapped to `Article.text` and Qt's positions.

    `draw` may put other characters in the place of those of the article, one for one.
    """

    def __init__(
        self, article: Article, pieces: tuple[Piece, ...], draw: Callable[[str], str] = str
    ) -> None:
        self.article = article
        self.pieces = pieces
        self.ranks = heading_ranks(article)
        written = "\n".join(
            _UNSHOWABLE.sub(" ", article.text[piece.start : piece.end]) for piece in pieces
        )
        self.shown = draw(written)
        self._offsets = Offsets(self.shown)
        self._starts = [piece.start for piece in pieces]
        self._borders: list[int] = []
        border = 0
        for piece in pieces:
            self._borders.append(border)
            border += piece.end - piece.start + 1

    def index_at(self, offset: int) -> int:
        """The piece that shows the code point, or the last one before it; 0 before the first."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def row_of(self, index: int) -> range:
        """The pieces that stand beside a piece, if it is a cell; else itself alone."""
        cell, first, last = self.pieces[index].cell, index, index
        if cell is None:
            return range(index, index + 1)

        def is_beside(other: int) -> bool:
            return (beside := self.pieces[other].cell) is not None and beside.row == cell.row

        while is_beside(first - 1):  # there is always something around a table
            first -= 1
        while is_beside(last + 1):
            last += 1
        return range(first, last + 1)

    def shows(self, offset: int) -> bool:
        """Whether the code point at `offset` can be seen in this section."""
        if not self.pieces:
            return False
        piece = self.pieces[self.index_at(offset)]
        return piece.start <= offset < piece.end

    @property
    def start(self) -> int:
        """The first code point that is shown; 0 if there is none."""
        return self.pieces[0].start if self.pieces else 0

    def ends_before(self, offset: int) -> bool:
        """Whether all that this section shows stands before the code point."""
        return bool(self.pieces) and self.pieces[-1].end <= offset

    def to_position(self, offset: int) -> int:
        """The UTF-16 position of a code point; a hidden one gives the end of the piece before."""
        if not self.pieces:
            return 0
        index = self.index_at(offset)
        piece = self.pieces[index]
        inside = min(max(offset, piece.start), piece.end) - piece.start
        return self._offsets.to_position(self._borders[index] + inside)

    def to_offset(self, position: int) -> int:
        """The code point at a UTF-16 position of the page; at a piece's end, the piece's end."""
        if not self.pieces:
            return 0
        shown = self._offsets.to_offset(position)
        index = max(0, bisect_right(self._borders, shown) - 1)
        piece = self.pieces[index]
        offset = min(piece.start + shown - self._borders[index], piece.end)
        return min(offset, len(self.article.text))

    def drawn(self, start: int, end: int) -> str:
        """What is shown of the code points from start to end of one piece."""
        if not self.pieces:
            return ""
        index = self.index_at(start)
        moved = self._borders[index] - self.pieces[index].start
        return self.shown[start + moved : end + moved]

    def written(self, index: int) -> str:
        """All that is shown of a piece."""
        piece, border = self.pieces[index], self._borders[index]
        return self.shown[border : border + piece.end - piece.start]

    def copied(self, start: int, end: int) -> str:
        """`Article.text` from start to end, in code points, without the blocks set aside."""
        text = self.article.text
        return "".join(
            text[max(start, block.start) : min(end, block.end)]
            for block in self.article.shown()
            if start < block.end and block.start < end
        )
