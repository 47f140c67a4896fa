"""Paints underlines, ruby and English around the lines, and what lies behind the text."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from reader.annotation.model import Annotation
from reader.ui.article_search import Hits
from reader.ui.marks import Marks
from reader.ui.page import Page
from reader.ui.page_layout import LineMarks
from reader.ui.page_style import PageStyle
from reader.ui.theme import Theme

_UNDERLINE = 0.2
_RUBY_ABOVE = 1.04
_ENGLISH_BELOW = 0.71
_NOTE_ROW = 0.66
_DOTTED = ("quantity", "date")


class PagePainter:
    """One style and one theme; painters come translated to the document's upper left corner."""

    def __init__(self, style: PageStyle, theme: Theme, marks: Marks) -> None:
        self._theme = theme
        self._marks = marks
        self._ruby_font = style.ruby_font()
        self._english_font = style.english_font()

    def behind(self, painter: QPainter, rects: Iterable[QRectF], colour: str) -> None:
        """Soft boxes behind characters: hits, the term under the pointer."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)

    def ring(self, painter: QPainter, rects: Iterable[QRectF]) -> None:
        """The ring around the annotation that has the keyboard's focus."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._theme.accent), 1.6))
        for rect in rects:
            painter.drawRoundedRect(rect.adjusted(-2.5, 1.5, 2.5, 2), 4, 4)

    def hits(self, painter: QPainter, page: Page, hits: Hits, area: QRectF) -> None:
        """Soft boxes behind what was found in a part of the page."""
        for line in page.lines_between(area.top(), area.bottom()):
            for hit in hits.between(line.start, line.end):
                current = hits.ranges[hits.current] == hit
                start, end = max(hit[0], line.start), min(hit[1], line.end)
                colour = self._theme.current_hit if current else self._theme.hit
                self.behind(painter, page.layout.rects(start, end), colour)

    def behind_all(
        self,
        painter: QPainter,
        page: Page,
        hovered: Annotation | None,
        hits: Hits,
        area: QRectF,
    ) -> None:
        """All that lies behind the text in a part of the page."""
        if hovered is not None:
            rects = page.rects(hovered.start, hovered.end, area)
            self.behind(painter, rects, self._theme.hover)
        if hits.count:
            self.hits(painter, page, hits, area)

    def around_all(
        self,
        painter: QPainter,
        lines: Iterable[LineMarks],
        page: Page,
        focused: Annotation | None,
        area: QRectF,
    ) -> None:
        """All that is drawn around lines of the page, and the ring of what has the focus."""
        for line in lines:
            self.around(painter, line, page)
        if focused is not None:
            self.ring(painter, page.rects(focused.start, focused.end, area))

    def around(self, painter: QPainter, line: LineMarks, page: Page) -> None:
        """Underlines, ruby and English of a line of the page, notes in its side column."""
        for span in line.spans:
            if self._marks.marked(span.annotation):
                self._underline(painter, line, span.annotation, span.x0, span.x1)
        self._rubies(painter, line)
        self._labels(painter, line)
        self._notes(painter, line, page)

    def _underline(
        self, painter: QPainter, line: LineMarks, annotation: Annotation, x0: float, x1: float
    ) -> None:
        pen = QPen(QColor(self._theme.kind(annotation.kind)), max(1.1, line.unit / 15))
        if annotation.kind in _DOTTED:
            pen.setDashPattern([1.6, 1.8])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        y = line.baseline + _UNDERLINE * line.unit
        painter.drawLine(QPointF(x0 + 1.5, y), QPointF(x1 - 1.5, y))

    def _rubies(self, painter: QPainter, line: LineMarks) -> None:
        painter.setPen(QColor(self._theme.accent))
        font = QFont(self._ruby_font)
        font.setPointSizeF(font.pointSizeF() * line.ruby_scale)
        painter.setFont(font)
        y = line.baseline - _RUBY_ABOVE * line.unit
        for text, placed in line.rubies:
            if placed.scale >= 1:
                painter.drawText(QPointF(placed.x, y), text)
                continue
            painter.save()
            painter.translate(placed.x, y)
            painter.scale(placed.scale, 1)
            painter.drawText(QPointF(0, 0), text)
            painter.restore()

    def _labels(self, painter: QPainter, line: LineMarks) -> None:
        if not line.labels:
            return
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(self._english_font)
        metrics = QFontMetricsF(self._english_font)
        y = line.baseline + _ENGLISH_BELOW * line.unit
        for label in line.labels:
            text = label.annotation.equivalents[0]
            if metrics.horizontalAdvance(text) > label.width + 0.5:
                text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, label.width)
            painter.drawText(QPointF(label.x, y), text)

    def _notes(self, painter: QPainter, line: LineMarks, page: Page) -> None:
        if not line.notes:
            return
        x, width = page.width.column or (0.0, 0.0)
        texts = [_note(note.annotation, page) for note in line.notes]
        painter.setPen(QColor(self._theme.muted))
        painter.setFont(self._english_font)
        metrics = QFontMetricsF(self._english_font)
        row = _NOTE_ROW * line.unit
        rows = max(1, int((line.bottom - line.top) / row))
        y = line.baseline - row * (min(rows, len(line.notes)) - 1)
        for number, text in enumerate(texts[:rows]):
            if number == rows - 1 and len(texts) > rows:
                text = "; ".join(texts[number:])
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QPointF(x, y + number * row), elided)


def _note(annotation: Annotation, page: Page) -> str:
    """The mention as a note beside the text: the term as it is shown and its English."""
    return f"{page.text.drawn(annotation.start, annotation.end)} {annotation.equivalents[0]}"
