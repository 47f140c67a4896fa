"""Desk: the article being read: opens it, annotates it, restores what is hidden."""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from reader.annotation.annotate import Annotator
from reader.annotation.model import Annotation, Token
from reader.article import Article
from reader.errors import LibraryError, ReaderError
from reader.library.library import ArticleRecord, Library
from reader.ui.annotate_page import EVERYTHING, TERMS_ONLY, AnnotatedChunk, annotate_page
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.opening import BLANK, OpenedArticle, read_article, read_kept, read_pasted

logger = logging.getLogger(__name__)


class Desk(QObject):
    """Offsets are code points of the article's text."""

    opening = Signal(str)
    leaving = Signal()
    """Another article is about to take this one's place."""
    opened = Signal(object, int)
    """The Article to show, and the code point to begin at."""
    reshown = Signal(object)
    """The same Article with other blocks hidden."""
    annotating = Signal()
    chunk_arrived = Signal(object)
    annotated = Signal()
    failed = Signal(object)
    """An expected failure; the article on the desk stays."""
    broke = Signal()
    """The program is at fault; the fault itself is raised for the hook to show."""

    def __init__(
        self,
        annotator: Annotator,
        jobs: Jobs,
        library: Library | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._annotator = annotator
        self._jobs = jobs
        self._library = library
        self._opened = BLANK
        self._record: ArticleRecord | None = None
        self._ordinary = False

    @property
    def article(self) -> Article:
        """What lies on the desk; empty at first."""
        return self._opened.article

    @property
    def path(self) -> Path | None:
        """The file the article was read from, if it was."""
        return self._opened.path

    def open_file(self, path: Path) -> None:
        """Read a file; the latest request wins."""
        self._open(path.name, lambda: read_article(path))

    def open_text(self, text: str) -> None:
        """Read a text as it was pasted or dropped; the latest request wins."""
        self._open("", lambda: read_pasted(text))

    def open_last(self) -> bool:
        """Go on with the article opened last; False if there is none."""
        library, record = self._library, None
        try:
            record = library.last() if library else None
            if library is None or record is None:
                return False
            raw = library.original(record.sha256)
        except LibraryError as error:
            self.failed.emit(error)
            return False
        kept = record
        self._open(record.title, lambda: read_kept(kept, raw))
        return True

    def reload(self) -> None:
        """Read the file again."""
        if self._opened.path is not None:
            self.open_file(self._opened.path)

    def close_article(self) -> None:
        """Put nothing on the desk."""
        for lane in (Lane.OPEN, Lane.PAGE):
            self._jobs.cancel(lane)
        self._opened, self._record = BLANK, None
        self.opened.emit(BLANK.article, 0)
        self.annotated.emit()

    def restore(self, indices: Collection[int]) -> None:
        """Show blocks that were set aside, by their numbers in the article."""
        blocks = tuple(
            replace(block, set_aside=None) if index in indices else block
            for index, block in enumerate(self.article.blocks)
        )
        article = replace(self.article, blocks=blocks)
        self._opened = replace(self._opened, article=article)
        self.reshown.emit(article)

    def annotate(self, first_offset: int) -> None:
        """Annotate the article, what stands at the code point first."""
        article, wanted = self.article, EVERYTHING if self._ordinary else TERMS_ONLY
        if not article.text:
            return

        def function(work: Work) -> None:
            annotate_page(
                self._annotator, article, first_offset, wanted, work.cancelled, work.progress
            )

        self.annotating.emit()
        self._jobs.run(Lane.PAGE, function, self._end, self._fail, self._on_chunk)

    def set_ordinary_words(self, ordinary: bool) -> None:
        """Whether dictionary words are annotated too, from the next annotation on."""
        self._ordinary = ordinary

    def word_at(self, offset: int) -> Annotation | None:
        """The dictionary word over a code point."""
        start, end = self._line_around(offset)
        found = self._annotator.word_at(self.article.text[start:end], offset - start)
        return found and replace(found, start=found.start + start, end=found.end + start)

    def tokens(self, start: int, end: int) -> Sequence[Token]:
        """The words of a range of code points."""
        tokens = self._annotator.tokens(self.article.text[start:end])
        return [Token(each.start + start, each.end + start, each.reading) for each in tokens]

    def remember_position(self, offset: int) -> None:
        """Keep where the reader is."""
        if self._library is not None and self._record is not None:
            try:
                self._library.remember_position(self._record.sha256, offset)
            except LibraryError as error:
                self.failed.emit(error)

    def _open(self, name: str, read: Callable[[], OpenedArticle]) -> None:
        self.opening.emit(name)
        self._jobs.run(Lane.OPEN, lambda work: read(), self._take, self._fail)

    def _take(self, opened: OpenedArticle) -> None:
        self.leaving.emit()
        self._jobs.cancel(Lane.PAGE)
        self._opened, self._record = opened, None
        logger.info("Opened an article of %d characters", len(opened.article.text))
        if self._library is not None:
            try:
                self._record = self._library.keep(opened.article, opened.original, opened.origin)
            except LibraryError as error:
                self.failed.emit(error)
        self.opened.emit(opened.article, self._record.reached if self._record else 0)

    def _line_around(self, offset: int) -> tuple[int, int]:
        """A stretch around a code point that ends at line ends or well beyond any word."""
        text = self.article.text
        start = max(text.rfind("\n", max(0, offset - 60), offset) + 1, offset - 60, 0)
        end = text.find("\n", offset, offset + 60)
        return start, end if end >= 0 else min(len(text), offset + 60)

    def _on_chunk(self, chunk: AnnotatedChunk) -> None:
        self.chunk_arrived.emit(chunk)

    def _end(self, _: None) -> None:
        self.annotated.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError | GlossaryError):
            self.broke.emit()
            raise error
        self.failed.emit(error)
