"""PageLayout: measures what is painted around the lines of a document, and keeps it per block."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLine

from reader.annotation.model import Annotation, Token
from reader.annotation.ruby import Base, Placed, RubyWord, place, spread
from reader.ui.cells import Piece
from reader.ui.document import size_scale
from reader.ui.english import EnglishLabel, Label, place_labels
from reader.ui.marks import Marks
from reader.ui.page_style import PageStyle, Pinyin, em
from reader.ui.page_text import PageText
from reader.ui.ruby import styled_words
from reader.ui.spacing import OVERHANG, SEPARATION, Spacing, ruby_scale, spaced_range, x_of

TokenSource = Callable[[int, int], Sequence[Token]]


@dataclass(frozen=True, slots=True)
class Span:
    """The piece of an annotation that stands on one line, x0 to x1 in pixels."""

    annotation: Annotation
    x0: float
    x1: float


@dataclass(frozen=True, slots=True)
class LineMarks:
    """What is painted around one line; all numbers in pixels from the document's upper left corner.

    `unit` is the size of its type. `rubies` are texts with their places.
    """

    start: int
    end: int
    top: float
    baseline: float
    bottom: float
    left: float
    right: float
    unit: float
    spans: tuple[Span, ...]
    rubies: tuple[tuple[str, Placed], ...]
    labels: tuple[Label, ...]
    notes: tuple[EnglishLabel, ...]
    ruby_scale: float


class PageLayout:
    """Measures lines on demand; `forget` whenever the document has been laid out anew."""

    def __init__(
        self, document: QTextDocument, page: PageText, style: PageStyle, marks: Marks
    ) -> None:
        self._document = document
        self._page = page
        self._style = style
        self._marks = marks
        self._ruby_metrics = QFontMetricsF(style.ruby_font())
        self._english_metrics = QFontMetricsF(style.english_font())
        self._body_metrics = QFontMetricsF(style.body_font())
        self.unit = em(style.body_font())
        self.side_column = False
        self.token_source: TokenSource | None = None
        self._lines: dict[int, tuple[LineMarks, ...]] = {}
        self._spacings: dict[int, tuple[Spacing, ...]] = {}
        self._words: dict[int, tuple[RubyWord, ...]] = {}

    def forget(self) -> None:
        """Measure everything anew, keeping the letter spacing."""
        self._lines.clear()

    def forget_spacing(self, start: int = 0, end: int | None = None) -> None:
        """Space the pieces between two code points anew, too; all of them without numbers."""
        self.forget()
        if end is None:
            self._spacings.clear()
            self._words.clear()
            return
        for index in range(
            self._page.index_at(start), self._page.index_at(max(start, end - 1)) + 1
        ):
            self._spacings.pop(index, None)
            self._words.pop(index, None)

    def unspaced(self) -> int | None:
        """The first piece whose letter spacing is not set yet."""
        if len(self._spacings) == len(self._page.pieces):
            return None
        pieces = range(len(self._page.pieces))
        return next((index for index in pieces if index not in self._spacings), None)

    def space(self, first: int, last: int) -> bool:
        """Set the letter spacing of the pieces from first up to last, where it is not set yet.

        Says whether that moved any text.
        """
        changed: list[QTextBlock] = []
        for index in range(first, last):
            if index not in self._spacings:
                block = self._document.findBlockByNumber(index)
                spacings = self._spacings[index] = self._find_spacings(index)
                formats = [spaced_range(self._page, block, each) for each in spacings]
                if formats or block.layout().formats():
                    block.layout().setFormats(formats)
                    changed.append(block)
        if not changed:
            return False
        start, end = changed[0].position(), changed[-1].position() + changed[-1].length()
        self._document.markContentsDirty(start, end - start - 1)
        self.forget()
        return True

    def lines(self, index: int) -> tuple[LineMarks, ...]:
        """What is painted around the lines of a piece."""
        if index not in self._lines:
            self._lines[index] = tuple(self._measure(index))
        return self._lines[index]

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """The boxes of the characters between two code points, a box a line."""
        for index in range(
            self._page.index_at(start), self._page.index_at(max(start, end - 1)) + 1
        ):
            block = self._document.findBlockByNumber(index)
            for line in self.lines(index):
                first, last = max(start, line.start), min(end, line.end)
                if first < last:
                    x0, x1 = self._extent(block, first, last)
                    height = line.unit
                    yield QRectF(x0, line.baseline - 0.96 * height, x1 - x0, 1.2 * height)

    def _ruby_words(self, index: int) -> tuple[RubyWord, ...]:
        if index not in self._words:
            self._words[index] = self._find_words(self._page.pieces[index])
        return self._words[index]

    def _find_words(self, piece: Piece) -> tuple[RubyWord, ...]:
        tokens: Sequence[Token] = ()
        if self._style.pinyin is Pinyin.ALL and self.token_source is not None:
            tokens = self.token_source(piece.start, piece.end)
        annotations = self._marks.between(piece.start, piece.end)
        return styled_words(annotations, tokens, self._style, self._marks.status_of)

    def _find_spacings(self, index: int) -> tuple[Spacing, ...]:
        piece = self._page.pieces[index]
        scale = size_scale(piece.block, self._page.ranks)
        text, x, at = self._page.article.text, 0.0, piece.start
        words, bases = self._ruby_words(index), []
        for word in words:
            x += self._body_metrics.horizontalAdvance(text[at : word.start]) * scale
            width = self._body_metrics.horizontalAdvance(text[word.start : word.end]) * scale
            ruby = self._ruby_metrics.horizontalAdvance(str(word.reading)) * ruby_scale(scale)
            bases.append(Base(x, x + width, ruby))
            x, at = x + width, word.end
        gains = spread(bases, OVERHANG * self.unit * scale, SEPARATION * self.unit)
        return tuple(
            Spacing.of(word, gain) for word, gain in zip(words, gains, strict=True) if gain > 0
        )

    def _measure(self, index: int) -> Iterator[LineMarks]:
        piece = self._page.pieces[index]
        block = self._document.findBlockByNumber(index)
        # Qt lays a document out as far as it was asked about: a block beyond would have no lines.
        self._document.documentLayout().blockBoundingRect(block)
        layout, annotations = block.layout(), self._marks.between(piece.start, piece.end)
        words = self._ruby_words(index)
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            start = self._page.to_offset(block.position() + line.textStart())
            end = self._page.to_offset(block.position() + line.textStart() + line.textLength())
            yield self._measure_line(
                block,
                line,
                (start, end),
                [each for each in annotations if each.start < end and each.end > start],
                [word for word in words if word.start < end and word.end > start],
                size_scale(piece.block, self._page.ranks),
            )

    def _measure_line(
        self,
        block: QTextBlock,
        line: QTextLine,
        borders: tuple[int, int],
        annotations: Sequence[Annotation],
        words: Sequence[RubyWord],
        scale: float,
    ) -> LineMarks:
        start, end = borders
        origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
        unit = self.unit * scale
        left, right = origin.x() + line.x(), origin.x() + line.x() + line.width()
        baseline = origin.y() + line.y() + line.ascent()
        spans = tuple(
            Span(each, *self._extent(block, max(start, each.start), min(end, each.end)))
            for each in annotations
        )
        labels = [
            EnglishLabel(span.annotation, span.x0, span.x1, self._english_width(span.annotation))
            for span in spans
            if start <= span.annotation.start and self._marks.labelled(span.annotation)
        ]
        fitting, notes = place_labels(labels, left, right, self.unit, self.side_column)
        return LineMarks(
            start=start,
            end=end,
            top=baseline - 0.8 * unit * self._style.line_factor(),
            baseline=baseline,
            bottom=baseline + 0.2 * unit * self._style.line_factor(),
            left=left,
            right=right,
            unit=unit,
            spans=spans,
            rubies=self._place_rubies(block, borders, words, (left, right), scale),
            labels=fitting,
            notes=notes,
            ruby_scale=ruby_scale(scale),
        )

    def _place_rubies(
        self,
        block: QTextBlock,
        borders: tuple[int, int],
        words: Sequence[RubyWord],
        sides: tuple[float, float],
        scale: float,
    ) -> tuple[tuple[str, Placed], ...]:
        texts, bases = [], []
        for word in words:
            part = word.part(*borders)
            text = str(part.reading)
            if text:
                width = self._ruby_metrics.horizontalAdvance(text) * ruby_scale(scale)
                texts.append(text)
                bases.append(Base(*self._extent(block, part.start, part.end), width))
        overhang = OVERHANG * self.unit * scale
        left, right = sides[0] - overhang, sides[1] + overhang
        placed = place(bases, left, right, SEPARATION * self.unit, overhang)
        return tuple(zip(texts, placed, strict=True))

    def _extent(self, block: QTextBlock, start: int, end: int) -> tuple[float, float]:
        """The left and right edge of the glyphs of some code points of one line of a block."""
        first = self._page.to_position(start) - block.position()
        last = self._page.to_position(end) - block.position()
        layout = block.layout()
        line = layout.lineForTextPosition(first)
        x = self._document.documentLayout().blockBoundingRect(block).x()
        x0, x1 = x_of(line, first), x_of(line, last)
        return x + x0, x + x1 - self._spacing_before(block.blockNumber(), end)

    def _spacing_before(self, index: int, offset: int) -> float:
        """The letter spacing after the character that ends at `offset`."""
        spacings = self._spacings.get(index, ())
        at = bisect_left(spacings, offset, key=lambda spacing: spacing.start) - 1
        return spacings[at].width if at >= 0 and offset <= spacings[at].end else 0.0

    def _english_width(self, annotation: Annotation) -> float:
        return self._english_metrics.horizontalAdvance(annotation.equivalents[0])
