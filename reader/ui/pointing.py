"""Pointing: which card the pointer or the keyboard brings up, and what is copied of it."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.annotation.card import Card, card_as_markdown, card_as_text, card_for
from reader.annotation.model import Annotation, Source
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.hover_card import HoverCard
from reader.ui.preferences import Preferences
from reader.ui.theme import Theme


class Pointing(QObject):
    """Joins the page, the desk and the hover card; `domains` are names of domains by code."""

    said = Signal(str)
    """Something for the status line."""
    card_opened = Signal(object)
    """The Annotation whose card was opened on purpose."""
    edit_wanted = Signal(object)
    """The Annotation whose concept, or word, is to be edited."""

    def __init__(
        self, view: ArticleView, desk: Desk, window: QWidget, domains: Mapping[str, str]
    ) -> None:
        super().__init__(window)
        self._view, self._desk = view, desk
        self._hover = HoverCard(window, view, domains)
        self._hover.edit_requested.connect(self.edit_wanted)
        view.annotation_hovered.connect(self._on_annotation)
        view.offset_hovered.connect(self._on_offset)
        view.annotation_activated.connect(self.show_card)
        view.viewport().installEventFilter(self)

    @property
    def hover(self) -> HoverCard:
        """The cards."""
        return self._hover

    def set_preferences(self, preferences: Preferences) -> None:
        """When cards appear."""
        self._hover.set_delay(preferences.hover_delay)
        key = Qt.KeyboardModifier.ControlModifier
        self._hover.set_modifier(key if preferences.hover_with_key else None)

    def set_theme(self, theme: Theme) -> None:
        """The colours of the cards."""
        self._hover.set_theme(theme)

    def next_term(self) -> None:
        """Walk to the next term and show its card."""
        self._walked(self._view.next_annotation())

    def previous_term(self) -> None:
        """Walk to the term before and show its card."""
        self._walked(self._view.previous_annotation())

    def show_card(self, annotation: Annotation) -> None:
        """Show the card of an annotation at once."""
        box = self._view.box_of(annotation.start, annotation.end)
        self._hover.show_now(self._card(annotation), box, _editable(annotation), annotation)
        self.card_opened.emit(annotation)

    def pin(self) -> None:
        """Let the card that shows stay."""
        self._hover.pin()

    def copy_card(self) -> None:
        """Copy the card that shows, or that of the term walked to or selected, as text."""
        if card := self._current():
            self._copy(card_as_text(card))

    def copy_card_markdown(self) -> None:
        """The same as Markdown."""
        if card := self._current():
            self._copy(card_as_markdown(card))

    def close_all(self) -> None:
        """No card is left, pinned or not."""
        self._hover.close_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Wheel, QEvent.Type.Resize):
            self._hover.dismiss()
        return super().eventFilter(watched, event)

    def _on_annotation(self, annotation: Annotation | None, box: QRect) -> None:
        if annotation is None:
            self._hover.release()
        else:
            self._hover.offer(self._card(annotation), box, _editable(annotation), annotation)

    def _on_offset(self, offset: int, box: QRect) -> None:
        word = self._desk.word_at(offset)
        if word is not None:
            self._hover.offer(self._card(word), box, word, word)

    def _walked(self, annotation: Annotation | None) -> None:
        if annotation is None:
            self._hover.dismiss()
            self.said.emit(self.tr("There are no more terms this way."))
        else:
            self.show_card(annotation)

    def current_annotation(self) -> Annotation | None:
        """The annotation walked to, else the one the selection begins in."""
        focused = self._view.focused_annotation
        if focused is None:
            start, _ = self._view.selection()
            found = (each for each in self._view.annotations if each.start <= start < each.end)
            focused = next(found, None)
        return focused

    def judged(self) -> Annotation | None:
        """What a verdict would be about: what a card shows, or was walked to, or is selected."""
        shown, (start, end) = self._hover.judged(), self._view.selection()
        if isinstance(shown, Annotation):
            return shown
        return self.current_annotation() if end > start else self._view.focused_annotation

    def word_at(self, offset: int) -> Annotation | None:
        """The annotation on a code point, else the dictionary's word."""
        found = (each for each in self._view.annotations if each.start <= offset < each.end)
        return next(found, None) or self._desk.word_at(offset)

    def _current(self) -> Card | None:
        face = self._hover.face
        if face.isVisible() and face.card is not None:
            return face.card
        focused = self.current_annotation()
        return self._card(focused) if focused else None

    def _card(self, annotation: Annotation) -> Card:
        return card_for(annotation, self._desk.article.text)

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.said.emit(self.tr("The card was copied."))


def _editable(annotation: Annotation) -> Annotation | None:
    """The annotation, unless it is a number or a date, which no glossary holds."""
    return None if annotation.source is Source.QUANTITY else annotation
