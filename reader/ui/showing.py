"""Showing: puts what lies on the desk, and what is found in it, before the reader's eyes."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.annotation.met import MetTerm
from reader.article import Article
from reader.ui.annotate_page import AnnotatedChunk, Renewed
from reader.ui.article_pane import ArticlePane
from reader.ui.desk import Desk
from reader.ui.status import StatusLine
from reader.ui.terms_panel import TermsPanel

POSITION_DELAY_MS = 1500


class Showing(QObject):
    """Joins the desk with the panes; offsets are code points of the article's text."""

    article_shown = Signal(object)
    """The Article, another one or the same with other blocks hidden."""

    def __init__(
        self,
        desk: Desk,
        pane: ArticlePane,
        terms: TermsPanel,
        status: StatusLine,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._view = desk, pane, pane.view
        self._terms, self._status = terms, status
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(POSITION_DELAY_MS)
        self._timer.timeout.connect(self.remember_position)
        self._view.visible_range_changed.connect(self._on_scrolled)
        desk.opening.connect(self._on_opening)
        desk.leaving.connect(self.remember_position)
        desk.opened.connect(self._on_opened)
        desk.reshown.connect(self._on_reshown)
        desk.chunk_arrived.connect(self._on_chunk)
        desk.outdated.connect(self._on_outdated)
        desk.renewed.connect(self._on_renewed)
        desk.recounted.connect(self._show_terms)
        desk.annotated.connect(status.end_progress)
        desk.failed.connect(status.end_progress)
        desk.broke.connect(status.end_progress)
        terms.place_wanted.connect(self._view.go_to)
        desk.described.connect(self._view.describe)
        status.set_aside_wanted.connect(self.show_set_aside)

    def annotate_again(self) -> None:
        """Look for the terms once more, what is seen first."""
        self._annotate(self._view.top_offset())

    def remember_position(self) -> None:
        """Keep where the reader is, in the library."""
        self._timer.stop()
        self._desk.remember_position(self._view.top_offset())

    def show_set_aside(self) -> None:
        """Show the lines that are hidden, after the article's end."""
        self._view.show_set_aside()

    def _on_scrolled(self) -> None:
        if self._view.isVisible():  # a window that was closed has no library any more
            self._timer.start()

    def _on_opening(self, name: str) -> None:
        says = self.tr("Opening {0}…").format(name) if name else self.tr("Opening…")
        self._status.show_progress(says)

    def _on_opened(self, article: Article, offset: int) -> None:
        self._pane.find_bar.leave()
        self._status.clearMessage()
        self._terms.set_terms(())
        self._view.show_article(article)
        self._view.set_token_source(self._desk.tokens if article.text else None)
        if offset:
            self._view.scroll_to_offset(offset)
        self._show_facts(article)
        self._view.setFocus()
        self._annotate(offset)

    def _on_reshown(self, article: Article) -> None:
        self._view.reshow_article(article)
        self._show_facts(article)
        self._annotate(self._view.top_offset())

    def _annotate(self, offset: int) -> None:
        if self._desk.article.text:
            self._status.show_progress(self.tr("Looking for terms…"), 0)
            self._desk.annotate(offset)

    def _on_chunk(self, chunk: AnnotatedChunk) -> None:
        self._view.set_annotations(chunk.annotations, (chunk.start, chunk.end))
        self._show_terms(chunk.terms)
        self._status.show_progress(self.tr("Looking for terms…"), chunk.share)

    def _on_outdated(self) -> None:
        self._desk.renew(self._view.top_offset())

    def _on_renewed(self, renewed: Renewed) -> None:
        self._view.set_annotations(renewed.annotations, (renewed.start, renewed.end))

    def _show_terms(self, terms: tuple[MetTerm, ...]) -> None:
        self._terms.set_terms(terms)
        self._status.show_found(self._terms.wanted())

    def _show_facts(self, article: Article) -> None:
        self._pane.show_hint(not article.text)
        self._status.show_article(article)
        self.article_shown.emit(article)
