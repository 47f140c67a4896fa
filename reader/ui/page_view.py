"""PageView: shows an article in a style, a theme and with its annotations; knows what is seen."""

from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.annotation.model import Annotation, Token
from reader.annotation.script import script_of
from reader.article import Article
from reader.library.statuses import ALL_NEW, Statuses
from reader.ui.anchor import Anchor, anchor_of
from reader.ui.article_search import Hits
from reader.ui.cells import Piece
from reader.ui.marks import Marks
from reader.ui.other_script import drawn
from reader.ui.page import Page
from reader.ui.page_painter import PagePainter
from reader.ui.page_style import PageStyle
from reader.ui.page_text import sections_of, titles_of
from reader.ui.rooms import NO_ROOMS, Rooms
from reader.ui.section_bar import SectionBar
from reader.ui.theme import LIGHT, Theme, palette_for

_IDLE_SECONDS = 0.008
_PIECES_AT_ONCE = 8
_SETTLING_ROUNDS = 3


class PageView(QTextEdit):
    """All offsets that go in and come out are code points of `Article.text`."""

    visible_range_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._style, self._theme, self._statuses = PageStyle(), LIGHT, ALL_NEW
        self._token_source: Callable[[int, int], Sequence[Token]] | None = None
        self._hits = Hits()
        self._hovered: Annotation | None = None
        self._focused: Annotation | None = None
        self._section_bar = SectionBar(self)
        self._section_bar.section_chosen.connect(self.show_section)
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._space_some)
        self._announcer = QTimer(self)
        self._announcer.setSingleShot(True)
        self._announcer.setInterval(20)
        self._announcer.timeout.connect(self._announce_visible_range)
        self._set_article(Article(text="", blocks=()))
        self.set_theme(LIGHT)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def article(self) -> Article:
        return self._article

    @property
    def annotations(self) -> Sequence[Annotation]:
        """The annotations so far, sorted."""
        return self._marks.annotations

    @property
    def page_style(self) -> PageStyle:
        return self._style

    @property
    def theme(self) -> Theme:
        return self._theme

    def show_article(self, article: Article) -> None:
        """Show another article from its beginning, without annotations as yet."""
        self._set_article(article)

    def show_section(self, number: int) -> None:
        """Show a section of a long article from its beginning."""
        self._section = number
        self._section_bar.set_current(number)
        old = self.document()
        own = old.parent() is self
        pieces = self._sections[number]
        self._page = Page(self._article, pieces, self._style, self._marks, self, self._draw)
        self._page.layout.token_source = self._token_source
        self._page.rooms_for = self._rooms
        self._page.set_width(self.viewport().width(), self._style)
        caret = self.cursorWidth()  # which Qt keeps with the document
        self.setDocument(self._page.document)
        self.setCursorWidth(caret)
        if own:  # Qt has deleted the document it came with
            old.deleteLater()
        self.verticalScrollBar().setValue(0)
        self._restart_spacing()

    def set_annotations(
        self, annotations: Sequence[Annotation], covered: tuple[int, int] | None = None
    ) -> None:
        """Merge a sorted chunk of the annotations.

        It replaces what it overlaps, or everything between the code points of `covered`.
        """
        self._marks.merge(annotations, covered)
        if covered or annotations:
            start, end = covered or (annotations[0].start, annotations[-1].end)
            if self._page.text.ends_before(start):
                return  # it changes nothing that is laid out
            self._page.layout.forget_spacing(start, end)
        if self._focused is not None:
            self._focused = self._marks.at(self._focused.start)
        self._hovered = None
        self._restart_spacing()

    def set_token_source(self, source: Callable[[int, int], Sequence[Token]] | None) -> None:
        """Who gives the tokens of a range of code points, for pinyin over all words.

        It is called on the GUI thread, piece by piece; call this again when its answers change.
        """
        self._token_source = source
        self._page.layout.token_source = source
        self._page.layout.forget_spacing()
        self._restart_spacing()

    def set_style(self, style: PageStyle) -> None:
        """Set the article anew, keeping the line at the top where it is."""
        if style == self._style:
            return
        anchor, before = self._anchor(), self._style
        self._style = style
        self._marks.set_style(style)
        self._painter = PagePainter(style, self._theme, self._marks)
        if style.characters is not before.characters:
            self._redraw()
        self._page.set_style(style, self._token_source)
        self._page.set_width(self.viewport().width(), style)
        self._restart_spacing(anchor)

    def set_statuses(self, statuses: Statuses) -> None:
        """Mark and label what the reader's statuses of terms leave; nothing is annotated anew."""
        self._statuses = statuses
        others = self._marks.set_statuses(statuses)
        for each in filter(lambda each: self._page.text.shows(each.start), others):
            self._page.layout.forget_spacing(each.start, each.end)
        if others:
            self._restart_spacing()

    def set_theme(self, theme: Theme) -> None:
        """Other colours; nothing moves."""
        self._theme = theme
        self.setPalette(palette_for(theme))
        self._painter = PagePainter(self._style, theme, self._marks)
        self.viewport().update()

    def top_offset(self) -> int:
        """The code point at which the uppermost line begins that can be seen whole."""
        return self._anchor().offset

    def scroll_to_offset(self, offset: int) -> None:
        """Put the line of a code point at the top, in whichever section it stands."""
        self._open_section_of(offset)
        self._restore(Anchor(offset, 0.0))

    def visible_range(self) -> tuple[int, int]:
        """The code points from the first line that can be seen to the end of the last."""
        lines = list(self._page.lines_between(*self._visible_heights()))
        return (lines[0].start, lines[-1].end) if lines else (0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        anchor = self._anchor()
        self._page.set_width(self.viewport().width(), self._style)
        super().resizeEvent(event)
        self._page.layout.forget()
        bar = self._section_bar.sizeHint().height()
        self._section_bar.setGeometry(0, self.height() - bar, self.width(), bar)
        self._restore(anchor)
        self._announcer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        top = float(self.verticalScrollBar().value())
        area = QRectF(event.rect()).translated(0, top)
        lines = list(self._page.lines_between(area.top(), area.bottom()))
        behind = self._painter.behind_all
        self._paint(
            lambda painter: behind(painter, self._page, self._hovered, self._hits, area), top
        )
        super().paintEvent(event)
        around = self._painter.around_all
        self._paint(lambda painter: around(painter, lines, self._page, self._focused, area), top)

    def _paint(self, draw: Callable[[QPainter], None], top: float) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(0, -top))
        draw(painter)
        painter.end()

    def _set_article(self, article: Article) -> None:
        self._article = article
        self._marks = Marks(article.text, self._style, self._statuses)
        self._painter = PagePainter(self._style, self._theme, self._marks)
        self._hits, self._focused, self._hovered = Hits(), None, None
        self._sections: tuple[tuple[Piece, ...], ...] = sections_of(article)
        self._traditional = script_of(article.text).traditional
        self._section_bar.set_sections(titles_of(article, self._sections), 0)
        several = len(self._sections) > 1
        bar = self._section_bar.sizeHint().height() if several else 0
        self.setViewportMargins(0, 0, 0, bar)
        self.show_section(0)

    def _draw(self, text: str) -> str:
        """A text of the article in the characters the page shows."""
        return drawn(text, self._style.characters, traditional=self._traditional)

    def _redraw(self) -> None:
        """Show the section in other characters, with what is selected."""
        cursor, text = self.textCursor(), self._page.text
        anchor, position = text.to_offset(cursor.anchor()), text.to_offset(cursor.position())
        self.show_section(self._section)
        cursor = self.textCursor()
        cursor.setPosition(self._page.text.to_position(anchor))
        cursor.setPosition(self._page.text.to_position(position), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _open_section_of(self, offset: int) -> None:
        later = (
            number
            for number, pieces in enumerate(self._sections)
            if pieces and offset < pieces[-1].end
        )
        number = next(later, len(self._sections) - 1)
        if number != self._section:
            self.show_section(number)

    def _visible_heights(self) -> tuple[float, float]:
        top = self.verticalScrollBar().value()
        return top, top + self.viewport().height()

    def _rooms(self, width: float, unit: float) -> Rooms:
        """What to keep free beside a text of some width and type, in pixels."""
        return NO_ROOMS

    def _anchor(self) -> Anchor:
        return anchor_of(self._page, *self._visible_heights())

    def _restore(self, anchor: Anchor) -> None:
        if anchor.offset <= self._page.text.start and anchor.distance > 0:
            return
        for _ in range(_SETTLING_ROUNDS):
            # Asking for the size ends Qt's lazy layout, without which the scroll bar is too short.
            self.document().documentLayout().documentSize()
            line = self._page.line_of(anchor.offset)
            if line is not None:
                self.verticalScrollBar().setValue(round(line.top - anchor.distance))
            if not self._space_visible():
                return

    def _restart_spacing(self, anchor: Anchor | None = None) -> None:
        self._restore(anchor or self._anchor())
        self._space_visible()
        self._idle.start(0)
        self._announcer.start()
        self.viewport().update()

    def _space_visible(self) -> bool:
        """Set the letter spacing of what can be seen; whether that moved any text."""
        pieces = self._page.pieces_between(*self._visible_heights())
        return self._page.layout.space(pieces.start, pieces.stop)

    def _space_some(self) -> None:
        """Set some of the letter spacing that is left, while nothing else is to be done."""
        anchor, until, moved = self._anchor(), perf_counter() + _IDLE_SECONDS, False
        while perf_counter() < until:
            first = self._page.layout.unspaced()
            if first is None:
                self._idle.stop()
                break
            last = min(first + _PIECES_AT_ONCE, len(self._page.text.pieces))
            moved = self._page.layout.space(first, last) or moved
        if moved:
            self._restore(anchor)
            self.viewport().update()

    def _on_scrolled(self) -> None:
        with QSignalBlocker(self.verticalScrollBar()):
            anchor = self._anchor()
            if self._space_visible():
                self._restore(anchor)
        self._announcer.start()

    def _announce_visible_range(self) -> None:
        self.visible_range_changed.emit(*self.visible_range())
