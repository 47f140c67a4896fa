"""ArticleView: the article to read, point at, walk through, search and copy."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.annotation.model import Annotation, Token
from reader.article import Article
from reader.ui.article_search import Hits, find_hits
from reader.ui.drop_view import DropView
from reader.ui.tables import selected_cells
from reader.ui.words import word_around

SMALLEST_PT, LARGEST_PT = 7.0, 48.0


class ArticleView(DropView):
    """All offsets that go in and come out are code points of `Article.text`."""

    annotation_hovered = Signal(object, QRect)
    """An Annotation, or None, and the box of the piece of its line, on the screen."""
    annotation_activated = Signal(object)
    offset_hovered = Signal(int, QRect)
    """A character without annotation and its box on the screen."""
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered_offset: int | None = None
        self._pressed: QPoint | None = None
        self._sought = ("", False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(self.tr("Article"))
        self.setCursorWidth(0)  # the caret shows once the keyboard moves it
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_text_moved)

    @property
    def focused_annotation(self) -> Annotation | None:
        """The annotation the keyboard has walked to."""
        return self._focused

    @property
    def hits(self) -> Hits:
        """What `find` has found."""
        return self._hits

    def show_article(self, article: Article) -> None:
        """Show another article from its beginning, without annotations as yet."""
        self._hover(None)
        super().show_article(article)

    def go_to(self, start: int, end: int) -> None:
        """Select the code points from start to end and bring them into sight."""
        self.leave_annotation()
        self._open_section_of(start)
        self._select(start, end)
        self._bring_into_sight(start)

    def next_annotation(self) -> Annotation | None:
        """Walk to the next marked annotation; None after the last."""
        return self._walk(backwards=False)

    def previous_annotation(self) -> Annotation | None:
        """Walk to the marked annotation before; None before the first."""
        return self._walk(backwards=True)

    def leave_annotation(self) -> None:
        """Take the keyboard's focus from the annotation it has walked to."""
        self._focused = None
        self.viewport().update()

    def find(  # type: ignore[override]  # Qt searches the document, which is not the text
        self, text: str, *, backwards: bool = False, whole_words: bool = False
    ) -> Hits:
        """Find a string from the selection, or beyond if that is its hit; mark every hit."""
        same, self._sought = self._sought == (text, whole_words), (text, whole_words)
        at = self._search_from(same and not backwards)
        hits = find_hits(self._article, text, whole_words)
        self._hits = Hits(hits.ranges, hits.next_index(at, backwards))
        if self._hits.count:
            self.go_to(*self._hits.ranges[self._hits.current])
        else:
            self._select(at, at)
        self.viewport().update()
        return self._hits

    def clear_find(self) -> None:
        """Forget the hits and their marks."""
        self._hits, self._sought = Hits(), ("", False)
        self.viewport().update()

    def selection(self) -> tuple[int, int]:
        """The code points selected, start to end; equal where nothing is."""
        cursor, text = self.textCursor(), self._page.text
        return text.to_offset(cursor.selectionStart()), text.to_offset(cursor.selectionEnd())

    def selected_text(self) -> str:
        """The selected part of `Article.text`, without blocks set aside."""
        cells = selected_cells(self.textCursor(), self._page.text)
        return self._page.text.copied(*self.selection()) if cells is None else cells

    def offset_at(self, point: QPoint) -> int | None:
        """The code point whose character or ruby lies at a point of the viewport."""
        return self._page.offset_at(QPointF(point) + QPointF(0, self.verticalScrollBar().value()))

    def annotation_at(self, point: QPoint) -> Annotation | None:
        """The annotation at a point of the viewport."""
        offset = self.offset_at(point)
        return None if offset is None else self._marks.at(offset)

    def box_of(self, start: int, end: int, offset: int | None = None) -> QRect:
        """The box of a range on the screen: of the piece of its line on which `offset` stands."""
        box = self._page.box_at(start, end, start if offset is None else offset)
        box.translate(0, -self.verticalScrollBar().value())
        return QRect(self.viewport().mapToGlobal(box.topLeft().toPoint()), box.size().toSize())

    def zoom(self, points: float) -> None:
        """Make the type larger or smaller; says so with `zoom_changed`."""
        size = min(max(self._style.size_pt + points, SMALLEST_PT), LARGEST_PT)
        if size != self._style.size_pt:
            self.set_style(replace(self._style, size_pt=size))
            self.zoom_changed.emit(size)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        pointing = event.buttons() == Qt.MouseButton.NoButton
        self._hover(self.offset_at(event.position().toPoint()) if pointing else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.setCursorWidth(0)
        self.leave_annotation()
        left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = event.position().toPoint() if left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        if self._pressed is not None and not self.textCursor().hasSelection():
            annotation = self.annotation_at(point)
            if annotation is not None and annotation == self.annotation_at(self._pressed):
                self.annotation_activated.emit(annotation)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        left = event.button() == Qt.MouseButton.LeftButton
        word = self._word_at(event.position().toPoint()) if left else None
        if word is None:
            super().mouseDoubleClickEvent(event)
        else:
            self._select(word.start, word.end)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self._focused is not None:
            self.annotation_activated.emit(self._focused)
        elif event.key() == Qt.Key.Key_Space:
            bar, back = self.verticalScrollBar(), Qt.KeyboardModifier.ShiftModifier
            page = bar.pageStep() - 2 * self.fontMetrics().height()
            bar.setValue(bar.value() + (-page if event.modifiers() & back else page))
        else:
            self.setCursorWidth(1)
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom(1 if turned > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        mime = QMimeData()
        mime.setText(self.selected_text())
        return mime

    def _hover(self, offset: int | None) -> None:
        annotation = None if offset is None else self._marks.at(offset)
        if annotation is not None and annotation is self._hovered:
            return
        bare = offset if annotation is None else None
        if annotation is None and self._hovered is None and bare == self._hovered_offset:
            return
        self._hovered, self._hovered_offset = annotation, bare
        if annotation is not None:
            box = self.box_of(annotation.start, annotation.end, offset)
            self.annotation_hovered.emit(annotation, box)
        else:
            self.annotation_hovered.emit(None, QRect())
        if bare is not None:
            self.offset_hovered.emit(bare, self.box_of(bare, bare + 1))
        self.viewport().update()

    def _word_at(self, point: QPoint) -> Annotation | Token | None:
        offset, source = self.offset_at(point), self._token_source
        if offset is None:
            return None
        word = source and word_around(offset, len(self._article.text), source)
        return self._marks.at(offset) or word

    def _on_text_moved(self) -> None:
        self._hover(None)

    def _walk(self, backwards: bool) -> Annotation | None:
        found = self._beside(self._walk_from(backwards), backwards)
        if found is None:
            return None
        self._open_section_of(found.start)
        self._select(found.start, found.start)
        self._focused = found
        self._bring_into_sight(found.start)
        self.annotation_hovered.emit(found, self.box_of(found.start, found.end))
        self.viewport().update()
        return found

    def _beside(self, offset: int, backwards: bool) -> Annotation | None:
        """The nearest marked annotation that can be shown, past those of blocks set aside."""
        found = self._marks.beside(offset, backwards)
        while found is not None and not self._shown(found.start):
            found = self._marks.beside(found.start, backwards)
        return found

    def _shown(self, offset: int) -> bool:
        return any(block.start <= offset < block.end for block in self._article.shown())

    def _walk_from(self, backwards: bool) -> int:
        if self._focused is not None:
            return self._focused.start
        start, end = self.selection()
        first, last = self.visible_range()
        if first <= start < last:
            return start if end > start or backwards else start - 1
        return last if backwards else first - 1

    def _search_from(self, beyond: bool) -> int:
        start, _ = self.selection()
        current = self._hits.ranges[self._hits.current] if self._hits.count else None
        return start + (beyond and current is not None and current[0] == start)

    def _select(self, start: int, end: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self._page.text.to_position(start))
        cursor.setPosition(self._page.text.to_position(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _bring_into_sight(self, offset: int) -> None:
        """Scroll so that the line of a code point stands a third from the top, if it must."""
        line = self._page.line_of(offset)
        if line is None:
            return
        top, bottom = self._visible_heights()
        if line.top < top or line.bottom + line.unit > bottom:
            self.verticalScrollBar().setValue(round(line.top - (bottom - top) / 3))
