"""Desk: the article being read: opens it, annotates it, restores what is hidden."""

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from reader.annotation.annotate import Annotator
from reader.annotation.model import AnnotatedArticle, Annotation, Token
from reader.article import Article
from reader.errors import LibraryError, ReaderError
from reader.library.library import Library
from reader.ui.annotate_page import EVERYTHING, TERMS_ONLY, AnnotatedChunk, annotate_page
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.opening import BLANK, OpenedArticle, keep, read_article, read_kept, read_pasted

logger = logging.getLogger(__name__)


class Desk(QObject):
    """Offsets are code points of the article's text."""

    opening = Signal(str)
    leaving = Signal()
    """Another article is about to take this one's place, if it can be opened."""
    opened = Signal(object, int)
    """The Article to show, and the code point to begin at."""
    reshown = Signal(object)
    """The same Article with other blocks hidden."""
    annotating = Signal()
    chunk_arrived = Signal(object)
    annotated = Signal()
    failed = Signal(object)
    """An expected failure; the article on the desk stays."""
    unremembered = Signal(object)
    """The library can't remember something of the article; reading goes on."""
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
        self._ordinary = False
        self._found: list[AnnotatedChunk] = []
        self._complete = False

    @property
    def annotator(self) -> Annotator:
        """What recognises terms; safe to share between threads."""
        return self._annotator

    @property
    def article(self) -> Article:
        """What lies on the desk; empty at first."""
        return self._opened.article

    @property
    def path(self) -> Path | None:
        """The file the article was read from, if it was."""
        return self._opened.path

    def open_file(self, path: Path, instead: Callable[[], object] | None = None) -> None:
        """Read a file; the latest request wins. `instead` is done after a failure was told."""
        self._open(path.name, lambda: read_article(path), instead)

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
        self._opened, self._complete = BLANK, False
        self.opened.emit(BLANK.article, 0)
        self.annotated.emit()

    def restore(self, indices: Collection[int]) -> None:
        """Show blocks that were set aside, by their numbers in the article."""
        article = self.article.with_set_aside(indices, None)
        self._opened, self._complete = replace(self._opened, article=article), False
        self._remember(lambda library, sha: library.remember_restored(sha, article, indices))
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

        self._found, self._complete = [], False
        self.annotating.emit()
        self._jobs.run(Lane.PAGE, function, self._end, self._fail, self._on_chunk)

    def set_ordinary_words(self, ordinary: bool) -> None:
        """Whether dictionary words are annotated too, from the next annotation on."""
        self._ordinary = ordinary

    def found(self) -> AnnotatedArticle | None:
        """The article with the annotations made for the page; None while some are missing."""
        if not self._complete:
            return None
        chunks = sorted(self._found, key=lambda chunk: chunk.start)
        annotations = chain.from_iterable(chunk.annotations for chunk in chunks)
        return AnnotatedArticle(self.article, tuple(annotations))

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
        self._remember(lambda library, sha: library.remember_position(sha, offset))

    def _open(
        self,
        name: str,
        read: Callable[[], OpenedArticle],
        instead: Callable[[], object] | None = None,
    ) -> None:
        def fail(error: Exception) -> None:
            self._fail(error)
            if instead is not None:
                instead()

        shelf = self._library.path if self._library is not None else None

        def function(work: Work) -> OpenedArticle:
            opened = read()
            return opened if shelf is None or work.cancelled() else keep(opened, shelf)

        self.leaving.emit()  # the same article may be opened: where to go on is then read at once
        self.opening.emit(name)
        self._jobs.run(Lane.OPEN, function, self._take, fail)

    def _take(self, opened: OpenedArticle) -> None:
        self.leaving.emit()
        self._jobs.cancel(Lane.PAGE)
        self._opened, self._complete = opened, False
        logger.info("Opened an article of %d characters", len(opened.article.text))
        self.opened.emit(opened.article, opened.record.reached if opened.record else 0)
        if opened.unkept is not None:
            self._tell_unremembered(opened.unkept)

    def _remember(self, write: Callable[[Library, str], None]) -> None:
        """Do a small write about the article, if the library holds it."""
        if self._library is None or self._opened.record is None:
            return
        try:
            write(self._library, self._opened.record.sha256)
        except LibraryError as error:
            self._tell_unremembered(error)

    def _tell_unremembered(self, error: LibraryError) -> None:
        logger.warning("The library can't remember this: %s", error)
        self.unremembered.emit(error)

    def _line_around(self, offset: int) -> tuple[int, int]:
        """A stretch around a code point that ends at line ends or well beyond any word."""
        text = self.article.text
        start = max(text.rfind("\n", max(0, offset - 60), offset) + 1, offset - 60, 0)
        end = text.find("\n", offset, offset + 60)
        return start, end if end >= 0 else min(len(text), offset + 60)

    def _on_chunk(self, chunk: AnnotatedChunk) -> None:
        self._found.append(chunk)
        self.chunk_arrived.emit(chunk)

    def _end(self, _: None) -> None:
        self._complete = True
        self.annotated.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError | GlossaryError):
            self.broke.emit()
            raise error
        self.failed.emit(error)
