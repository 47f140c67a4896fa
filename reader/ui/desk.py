"""Desk: the article being read: opens it, annotates it, restores what is hidden."""

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from glossary.model import Concept
from reader.annotation.annotate import Annotator
from reader.annotation.manner import Manner
from reader.annotation.model import AnnotatedArticle, Annotation, Token
from reader.article import Article
from reader.errors import LibraryError, ReaderError
from reader.library.library import Library
from reader.library.record import ArticleRecord
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.judge import Judge
from reader.ui.lookup import readings_at, tokens, word_at
from reader.ui.memory import Memory
from reader.ui.opening import (
    BLANK,
    OpenedArticle,
    keep,
    read_again,
    read_article,
    read_kept,
    read_pasted,
)
from reader.ui.recognition import Recognition

logger = logging.getLogger(__name__)

Reading = Callable[[Collection[str]], OpenedArticle]
"""Reads an article without the rules of cleaning it is given."""


class Desk(QObject):
    """Offsets are code points of the article's text."""

    opening = Signal(str)
    leaving = Signal()
    """Another article is about to take this one's place, if it can be opened."""
    opened = Signal(object, int)
    """The Article to show, and the code point to begin at."""
    reshown = Signal(object)
    """The same Article with other blocks hidden."""
    described = Signal(object)
    """The same Article of which something else is known now, such as its title."""
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
        self.library = library  # for small reads on the GUI thread
        self.memory = Memory(library, jobs, self)
        self._opened = BLANK
        self._rules_off: frozenset[str] = frozenset()
        self._recognition = Recognition(annotator, jobs, self)
        self.judge = Judge(library, self)
        self.judge.judged.connect(self._recognition.take_verdicts)
        self.judge.unremembered.connect(self.memory.tell)
        self.memory.unremembered.connect(self.unremembered)
        self.memory.broke.connect(self.broke)
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
    def settled(self) -> bool:
        """Whether the annotator has taken over all changes of terms."""
        return self._recognition.settled

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
        return self.memory.shelf

    @property
    def path(self) -> Path | None:
        """The file the article was read from, if it was."""
        return self._opened.path

    def open_file(self, path: Path, instead: Callable[[], object] | None = None) -> None:
        """Read a file; the latest request wins. `instead` is done after a failure was told."""
        self.open_with(path.name, lambda rules_off: read_article(path, rules_off), instead)

    def open_text(self, text: str) -> None:
        """Read a text as it was pasted or dropped; the latest request wins."""
        self.open_with("", lambda rules_off: read_pasted(text, rules_off))

    def open_with(
        self, name: str, read: Reading, instead: Callable[[], object] | None = None
    ) -> None:
        """Let `read` read an article, on a thread; the latest request wins."""
        rules_off = self._rules_off
        self._open(name, lambda: read(rules_off), instead)

    def set_rules_off(self, rules_off: frozenset[str]) -> None:
        """Let these rules of cleaning hide nothing from now on, here as well."""
        if rules_off == self._rules_off:
            return
        self._rules_off = rules_off
        opened, shelf = self._opened, self.shelf
        if opened.article.text:
            title = opened.article.metadata.title
            self.open_with(title, lambda off: read_again(opened, shelf, off))

    def open_last(self) -> bool:
        """Go on with the article opened last; False if there is none."""
        try:
            record = self.library.last() if self.library else None
        except LibraryError as error:
            self.failed.emit(error)
            return False
        return record is not None and self.open_kept(record.sha256)

    def open_kept(self, sha: str, at: int | None = None) -> bool:
        """Open an article of the library at a code point, or where reading stopped.

        False, once that has been told, if the library doesn't hold it.
        """
        library = self.library
        if library is None:
            return False
        try:
            record = library.record(sha)
        except LibraryError as error:
            self.failed.emit(error)
            return False
        path, rules_off = library.path, self._rules_off
        self._open(record.title, lambda: read_kept(sha, path, rules_off), at=at, kept=True)
        return True

    def reload(self) -> None:
        """Read the file again."""
        if self._opened.path is not None:
            self.open_file(self._opened.path)

    def close_article(self) -> None:
        """Put nothing on the desk."""
        self.leaving.emit()
        self._jobs.cancel(Lane.OPEN)
        self._opened = BLANK
        self.judge.begin(BLANK)
        self._recognition.leave(BLANK.article, self.judge.verdicts)
        self.opened.emit(BLANK.article, 0)
        self.annotated.emit()

    def restore(self, indices: Collection[int], rule: str | None = None) -> None:
        """Show blocks set aside, by their numbers in the article; or hide them again by a rule."""
        article = self.article.with_set_aside(indices, rule)
        self._opened = replace(self._opened, article=article)
        self._recognition.leave(article, self.judge.verdicts)
        self._remember(lambda library, sha: library.remember_restored(sha, article, indices))
        self.reshown.emit(article)

    def describe(self, record: ArticleRecord) -> None:
        """The library says this of the article now."""
        before, article = self.article, replace(self.article, metadata=record.metadata)
        self._opened = replace(self._opened, article=article, record=record)
        if article != before:
            self._recognition.describe(article)
            self.described.emit(article)

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
        return word_at(self.annotator, self.article.text, offset, self.judge.rejected_words)

    def readings_at(self, start: int, end: int) -> Sequence[Annotation]:
        """All that could be meant from start to end, or by what overlaps that; likeliest first."""
        return readings_at(self.annotator, self.article.text, start, end)

    def tokens(self, start: int, end: int) -> Sequence[Token]:
        """The words of a range of code points."""
        return tokens(self.annotator, self.article.text, start, end)

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
        *,
        kept: bool = False,
    ) -> None:
        def fail(error: Exception) -> None:
            self._fail(error)
            if instead is not None:
                instead()

        shelf = None if kept else self.shelf

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
            self.memory.tell(opened.unkept)

    def _end_annotation(self) -> None:
        self.annotated.emit()
        if (found := self.found()) is not None:
            self.memory.remember_met(self._opened.record, found.annotations)

    def _remember(self, write: Callable[[Library, str], None]) -> None:
        self.memory.remember(self._opened.record, write)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError | GlossaryError):
            self.broke.emit()
            raise error
        self.failed.emit(error)
