"""Desk: the article being read: opens it, annotates it, restores what is hidden."""

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from glossary.model import Concept, ConceptId
from reader.annotation.annotate import Annotator
from reader.annotation.manner import Manner
from reader.annotation.model import AnnotatedArticle, Annotation, Token
from reader.article import Article
from reader.errors import LibraryError, ReaderError
from reader.library.library import Library
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.judge import Judge
from reader.ui.opening import (
    BLANK,
    OpenedArticle,
    keep,
    read_article,
    read_kept,
    read_pasted,
    remember_met,
)
from reader.ui.recognition import Recognition

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
    """An AnnotatedChunk of an article annotated for the first time, or wholly anew."""
    outdated = Signal()
    """Terms or verdicts have changed: `renew` is to be called with what is seen."""
    renewed = Signal(object)
    """A Renewed stretch of the article."""
    recounted = Signal(object)
    """The MetTerms of the article after changes."""
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
        self._jobs = jobs
        self._library = library
        self._opened = BLANK
        self._recognition = Recognition(annotator, jobs, self)
        self.judge = Judge(library, self)
        self.judge.judged.connect(self._recognition.take_verdicts)
        self.judge.unremembered.connect(self._tell_unremembered)
        self._recognition.annotating.connect(self.annotating)
        self._recognition.chunk_arrived.connect(self.chunk_arrived)
        self._recognition.outdated.connect(self.outdated)
        self._recognition.renewed.connect(self.renewed)
        self._recognition.recounted.connect(self.recounted)
        self._recognition.annotated.connect(self._end_annotation)
        self._recognition.failed.connect(self._fail)

    @property
    def annotator(self) -> Annotator:
        """What recognises terms; safe to share between threads."""
        return self._recognition.annotator

    @property
    def article(self) -> Article:
        """What lies on the desk; empty at first."""
        return self._opened.article

    @property
    def opened_article(self) -> OpenedArticle:
        """The same with what the library says of it."""
        return self._opened

    @property
    def shelf(self) -> Path | None:
        """The library's file; None if it could not be opened."""
        return self._library.path if self._library is not None else None

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
        try:
            record = self._library.last() if self._library else None
        except LibraryError as error:
            self.failed.emit(error)
            return False
        return record is not None and self.open_kept(record.sha256)

    def open_kept(self, sha: str, at: int | None = None) -> bool:
        """Open an article of the library at a code point, or where reading stopped.

        False, once that has been told, if the library can't give it.
        """
        if self._library is None:
            return False
        try:
            record, raw = self._library.record(sha), self._library.original(sha)
        except LibraryError as error:
            self.failed.emit(error)
            return False
        self._open(record.title, lambda: read_kept(record, raw), at=at)
        return True

    def reload(self) -> None:
        """Read the file again."""
        if self._opened.path is not None:
            self.open_file(self._opened.path)

    def close_article(self) -> None:
        """Put nothing on the desk."""
        self._jobs.cancel(Lane.OPEN)
        self._opened = BLANK
        self.judge.begin(BLANK)
        self._recognition.leave(BLANK.article, self.judge.verdicts)
        self.opened.emit(BLANK.article, 0)
        self.annotated.emit()

    def restore(self, indices: Collection[int]) -> None:
        """Show blocks that were set aside, by their numbers in the article."""
        article = self.article.with_set_aside(indices, None)
        self._opened = replace(self._opened, article=article)
        self._recognition.leave(article, self.judge.verdicts)
        self._remember(lambda library, sha: library.remember_restored(sha, article, indices))
        self.reshown.emit(article)

    def annotate(self, first_offset: int) -> None:
        """Annotate the article, what stands at the code point first."""
        if self.article.text:
            self._recognition.annotate(first_offset)

    def take_changes(self, before: Iterable[Concept], after: Iterable[Concept]) -> None:
        """Recognise other concepts from now on: `before` went and `after` came.

        Only the blocks that hold one of their terms are annotated again.
        """
        self._recognition.take_changes(before, after)

    def renew(self, first_offset: int) -> None:
        """Annotate again what is outdated, what stands at the code point first."""
        self._recognition.renew(first_offset)

    def set_wanted(self, *, ordinary: bool, manner: Manner) -> None:
        """From the next annotation on: whether dictionary words too, and how things are written."""
        self._recognition.set_ordinary_words(ordinary)
        self._recognition.set_manner(manner)

    def found(self) -> AnnotatedArticle | None:
        """The article with the annotations made for the page; None while some are missing."""
        return self._recognition.found()

    def word_at(self, offset: int) -> Annotation | None:
        """The dictionary word over a code point, unless the user has said that it isn't meant."""
        start, end = self._line_around(offset)
        rejected = self.judge.rejected_words(start)
        found = self.annotator.word_at(self.article.text[start:end], offset - start, rejected)
        return found and found.moved(start)

    def readings_at(self, start: int, end: int) -> Sequence[Annotation]:
        """All that could be meant from start to end, or by what overlaps that; likeliest first."""
        before, after = self._line_around(start)[0], max(self._line_around(end)[1], end)
        text = self.article.text[before:after]
        found = self.annotator.readings_at(text, start - before, end - before)
        return [each.moved(before) for each in found]

    def tokens(self, start: int, end: int) -> Sequence[Token]:
        """The words of a range of code points."""
        tokens = self.annotator.tokens(self.article.text[start:end])
        return [Token(each.start + start, each.end + start, each.reading) for each in tokens]

    def ever_met(self) -> frozenset[ConceptId] | None:
        """The ids of the concepts met in any article; None if the library can't say."""
        try:
            if self._library is None:
                return None
            return frozenset(map(ConceptId, self._library.met_concepts()))
        except LibraryError as error:
            self._tell_unremembered(error)
            return None

    def remember_position(self, offset: int) -> None:
        """Keep where the reader is, and what could not be kept before."""
        self.judge.settle()
        self._remember(lambda library, sha: library.remember_position(sha, offset))

    def _open(
        self,
        name: str,
        read: Callable[[], OpenedArticle],
        instead: Callable[[], object] | None = None,
        at: int | None = None,
    ) -> None:
        def fail(error: Exception) -> None:
            self._fail(error)
            if instead is not None:
                instead()

        shelf = self.shelf

        def function(work: Work) -> OpenedArticle:
            opened = read()
            return opened if shelf is None or work.cancelled() else keep(opened, shelf)

        self.leaving.emit()  # the same article may be opened: where to go on is then read at once
        self.opening.emit(name)
        self._jobs.run(Lane.OPEN, function, lambda opened: self._take(opened, at), fail)

    def _take(self, opened: OpenedArticle, at: int | None) -> None:
        self.leaving.emit()
        self._opened = opened
        self.judge.begin(opened)
        self._recognition.leave(opened.article, self.judge.verdicts)
        logger.info("Opened an article of %d characters", len(opened.article.text))
        reached = opened.record.reached if opened.record else 0
        self.opened.emit(opened.article, reached if at is None else at)
        if opened.unkept is not None:
            self._tell_unremembered(opened.unkept)

    def _end_annotation(self) -> None:
        """Let the library remember what was met, on a thread: a long article has much."""
        self.annotated.emit()
        found, record, library = self.found(), self._opened.record, self._library
        if found is None or record is None or library is None:
            return
        annotations, shelf = found.annotations, library.path
        self._jobs.run(
            Lane.GLOSSARY,
            lambda _: remember_met(record, annotations, shelf),
            lambda _: None,
            self._fail_to_remember,
        )

    def _fail_to_remember(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            self.broke.emit()
            raise error
        self._tell_unremembered(error)

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

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError | GlossaryError):
            self.broke.emit()
            raise error
        self.failed.emit(error)
