"""FramedView: a page with the article's facts under its title, and after it what was set aside."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.article import Article, BlockKind
from reader.ui.facts_line import FactsLine
from reader.ui.page_style import PageStyle, interface_font
from reader.ui.passage_view import PassageView
from reader.ui.rooms import NO_ROOMS, Rooms
from reader.ui.set_aside import SetAsideFooter
from reader.ui.theme import Theme

_TYPE = 0.68
_SMALLEST_PT = 8.0
_FACTS_ROOM = 1.9
_UNDER_TITLE = 0.42  # of the title's size, below its baseline
_GAP = 1.0  # in characters of the text, between its end and the footer


class FramedView(PassageView):
    """What stands around the text is no text: neither selected with it nor found or copied."""

    restore_wanted = Signal(object)
    """The numbers of the blocks to show again, as a frozenset."""
    rule_off_wanted = Signal(str)
    """A rule that is to set nothing aside any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._is_framed = False  # until there is a viewport to stand on
        super().__init__(parent)
        self.facts = FactsLine(self.viewport())
        self.aside = SetAsideFooter(self.viewport())
        self._is_framed = True
        self._dress()
        self.aside.restore_wanted.connect(self.restore_wanted)
        self.aside.rule_off_wanted.connect(self.rule_off_wanted)
        self.aside.resized.connect(self._on_aside_resized)
        self.verticalScrollBar().valueChanged.connect(self._place)
        self._place()

    def show_section(self, number: int) -> None:
        super().show_section(number)
        self.document().documentLayout().documentSizeChanged.connect(self._place)
        self._place()

    def reshow_article(self, article: Article) -> None:
        """The same text with other blocks hidden: the line at the top stays where it is."""
        anchor, annotations = self._anchor(), tuple(self.annotations)
        self.show_article(article)
        self.set_annotations(annotations)
        self._open_section_of(anchor.offset)
        self._restore(anchor)
        self._place()

    def describe(self, article: Article) -> None:
        """The same article, of which something else is known now."""
        self._article = article
        self.facts.show_metadata(article.metadata)
        self._make_room()

    def show_set_aside(self) -> None:
        """Open the list of what was set aside, and go there."""
        self.show_section_of_end()
        self.aside.set_open(True)
        self.aside.take_focus()
        self._bring_aside_into_sight()

    def show_section_of_end(self) -> None:
        """Show the section in which the article ends."""
        last = len(self._sections) - 1
        if self._section != last:
            self.show_section(last)

    def set_style(self, style: PageStyle) -> None:
        if style.size_pt != self._style.size_pt:
            self._dress(style)
        super().set_style(style)
        self._place()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._is_framed:
            self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _set_article(self, article: Article) -> None:
        if self._is_framed:
            self.facts.show_metadata(article.metadata)
            self.aside.show_hidden(article)
        super()._set_article(article)

    def _dress(self, style: PageStyle | None = None) -> None:
        font: QFont = interface_font(max(_SMALLEST_PT, (style or self._style).size_pt * _TYPE))
        self.facts.set_theme(self._theme, font)
        self.aside.set_theme(self._theme, font)

    def _rooms(self, width: float, unit: float) -> Rooms:
        if not self._is_framed or not self._article.text:
            return NO_ROOMS
        facts = after = 0.0
        if self._section == 0 and self.facts.says_something:
            facts = _FACTS_ROOM * self.facts.fontMetrics().height()
        if self._section == len(self._sections) - 1:
            height = self.aside.height_in(int(width))
            after = height + _GAP * unit if height else 0.0
        first = next(iter(self._sections[self._section]), None)
        is_titled = first is not None and first.block.kind is BlockKind.TITLE
        return Rooms(0.0, facts, after) if is_titled else Rooms(facts, 0.0, after)

    def _make_room(self) -> None:
        anchor = self._anchor()
        self._page.set_width(self.viewport().width(), self._style)
        self._restore(anchor)
        self._place()
        self.viewport().update()

    def _place(self) -> None:
        """Put the facts and the footer where there is room for them."""
        if not self._is_framed:
            return
        rooms, unit, width = self._page.rooms, self._page.layout.unit, self._page.width
        top = self.verticalScrollBar().value()
        left, wide = round(width.left), round(self.viewport().width() - width.left - width.right)
        self.facts.setVisible(bool(rooms.before or rooms.under_title))
        self.aside.setVisible(bool(rooms.after))
        layout = self.document().documentLayout()
        if self.facts.isVisibleTo(self):
            height = round(self.facts.fontMetrics().height() * 1.3)
            above = unit * 0.8
            if rooms.under_title:
                last = self._page.layout.lines(0)[-1]
                above = last.baseline + _UNDER_TITLE * last.unit
            self.facts.setGeometry(QRect(left, round(above - top), wide, height))
        if self.aside.isVisibleTo(self):
            above = layout.documentSize().height() - self._page.bottom_margin() + _GAP * unit
            height = self.aside.height_in(wide)
            self.aside.setGeometry(QRect(left, round(above - top), wide, height))

    def _on_aside_resized(self) -> None:
        self._make_room()
        if self.aside.is_open:
            self._bring_aside_into_sight()

    def _bring_aside_into_sight(self) -> None:
        """Scroll so far down that the footer ends on the page, but not past its beginning."""
        self.document().documentLayout().documentSize()
        box, seen = self.aside.geometry(), self.viewport().height()
        beyond = min(box.bottom() + 12 - seen, box.top() - seen // 4)
        if beyond > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + beyond)
