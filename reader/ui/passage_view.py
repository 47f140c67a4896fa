"""PassageView: a page that shows what the reader has marked, and the notes' signs beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.article import Article
from reader.ui.page_view import PageView
from reader.ui.passage_ink import paint_passages, paint_sign, rects_of, signs_between
from reader.ui.placed_passages import PlacedPassage

_REACH = 4.0


class PassageView(PageView):
    """All offsets that go in and come out are code points of `Article.text`."""

    note_hovered = Signal(object, QRect)
    """The PlacedPassage whose note's sign is pointed at, or None; its box on the screen."""
    note_wanted = Signal(object)
    """The PlacedPassage whose note is to be edited."""
    removal_wanted = Signal(object)
    """A PlacedPassage the reader wants rid of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._passages: tuple[PlacedPassage, ...] = ()
        self._current: str | None = None
        self._pointed: str | None = None
        self._pressed_sign: str | None = None
        super().__init__(parent)

    @property
    def passages(self) -> Sequence[PlacedPassage]:
        """What is marked, in the order of the text."""
        return self._passages

    @property
    def current_passage(self) -> PlacedPassage | None:
        """The passage the keyboard has walked to."""
        return next((each for each in self._passages if each.passage.id == self._current), None)

    def set_passages(self, passages: Sequence[PlacedPassage]) -> None:
        """Show these passages, and no others."""
        self._passages = tuple(passages)
        self.viewport().update()

    def set_current_passage(self, passage: PlacedPassage | None) -> None:
        """Put a ring around a passage, for keys to be about it."""
        self._current = None if passage is None else passage.passage.id
        self.viewport().update()

    def sign_at(self, point: QPoint) -> PlacedPassage | None:
        """The passage whose note's sign lies at a point of the viewport."""
        at = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        if at.x() >= self._page.width.left:
            return None
        near = (
            each
            for box, each in self._signs(at.y() - 1, at.y() + 1)
            if box.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(at)
        )
        return next(near, None)

    def passage_at(self, offset: int) -> Sequence[PlacedPassage]:
        """The passages over a code point."""
        return [each for each in self._passages if each.start <= offset < each.end]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        still = event.buttons() == Qt.MouseButton.NoButton
        self._point_at(self.sign_at(event.position().toPoint()) if still else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        sign = self.sign_at(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_sign = sign.passage.id if sign is not None and left else None
        self.set_current_passage(None)
        if self._pressed_sign is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed_sign = self._pressed_sign, None
        if pressed is None:
            super().mouseReleaseEvent(event)
            return
        sign = self.sign_at(event.position().toPoint())
        if sign is not None and sign.passage.id == pressed:
            self.note_wanted.emit(sign)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current_passage
        if current is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.note_wanted.emit(current)
        elif current is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(current)
        elif current is not None and event.key() == Qt.Key.Key_Escape:
            self.set_current_passage(None)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._passages:
            top = float(self.verticalScrollBar().value())
            area = QRectF(event.rect()).translated(0, top)
            self._paint(lambda painter: self._paint_passages(painter, area), top)
        super().paintEvent(event)

    def _paint_passages(self, painter: QPainter, area: QRectF) -> None:
        paint_passages(painter, self._page, self._passages, self._theme, area)
        for box, each in self._signs(area.top(), area.bottom()):
            paint_sign(painter, box, each.passage.colour, self._theme)
        current = self.current_passage
        if current is not None:
            self._painter.ring(painter, rects_of(self._page, current, area))

    def _set_article(self, article: Article) -> None:
        self._passages, self._current, self._pointed = (), None, None
        super()._set_article(article)

    def _signs(self, top: float, bottom: float) -> list[tuple[QRectF, PlacedPassage]]:
        return signs_between(self._page, self._passages, top, bottom)

    def _point_at(self, sign: PlacedPassage | None) -> None:
        pointed = None if sign is None else sign.passage.id
        if pointed == self._pointed:
            return
        self._pointed = pointed
        shape = Qt.CursorShape.IBeamCursor if sign is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)
        box = QRectF()
        for found, each in self._signs(*self._visible_heights()):
            if each.passage.id == pointed:
                box = found.translated(0, -self.verticalScrollBar().value())
        at = self.viewport().mapToGlobal(box.topLeft().toPoint())
        self.note_hovered.emit(sign, QRect(at, box.size().toSize()))
