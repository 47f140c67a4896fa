"""Recognition: the annotations of the article on the desk, kept right while terms change."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from PySide6.QtCore import QObject, Signal

from glossary.matcher import Strings, matched_strings
from glossary.model import Concept
from reader.annotation.annotate import Annotator
from reader.annotation.manner import USUAL, Manner
from reader.annotation.model import AnnotatedArticle
from reader.annotation.verdicts import NO_VERDICTS, Verdicts
from reader.article import Article
from reader.ui.annotate_page import (
    EVERYTHING,
    TERMS_ONLY,
    AnnotatedChunk,
    Renewed,
    annotate_page,
    renew_page,
)
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.opening import BLANK

AT_ONCE = 500
"""So many changed concepts are taken over without a thread: it takes some milliseconds."""
_Changes = tuple[tuple[Concept, ...], tuple[Concept, ...]]


@dataclass(frozen=True, slots=True)
class _Grown:
    """An annotator that has taken over so many of the changes that were waiting."""

    annotator: Annotator
    taken: int


class Recognition(QObject):
    """Offsets are code points of the article's text."""

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

    def __init__(self, annotator: Annotator, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._annotator = annotator
        self._jobs = jobs
        self._article = BLANK.article
        self._wanted = TERMS_ONLY
        self._manner = USUAL
        self._found: list[AnnotatedChunk] = []
        self._complete = False
        self._verdicts = NO_VERDICTS
        self._waiting: tuple[_Changes, ...] = ()
        self._stale: dict[str, None] = {}
        self._unread: tuple[Concept, ...] = ()  # what they are found by is stale, too
        self._doubtful: frozenset[int] = frozenset()  # code points whose blocks are stale, too

    @property
    def annotator(self) -> Annotator:
        """What recognises terms; safe to share between threads."""
        return self._annotator

    @property
    def settled(self) -> bool:
        """Whether the annotator has taken over all changes of terms."""
        return not self._waiting

    def set_ordinary_words(self, ordinary: bool) -> None:
        """Whether dictionary words are annotated too, from the next annotation on."""
        self._wanted = EVERYTHING if ordinary else TERMS_ONLY

    def set_manner(self, manner: Manner) -> None:
        """How amounts and readings are written, from the next annotation on."""
        self._manner = manner
        self._annotator = self._annotator.with_manner(manner)

    def leave(self, article: Article, verdicts: Verdicts) -> None:
        """Forget what was found: this is the article from now on, and what is decided in it."""
        self._jobs.cancel(Lane.PAGE)
        self._article, self._found, self._complete = article, [], False
        self._verdicts = verdicts
        if self._waiting:
            self.renew(0)

    def describe(self, article: Article) -> None:
        """The same text with the same blocks; only what is known about it is other."""
        self._article = article

    def annotate(self, first_offset: int) -> None:
        """Annotate the article, what stands at the code point first."""
        article, wanted, verdicts = self._article, self._wanted, self._verdicts
        base, waiting = self._annotator, self._waiting

        def function(work: Work) -> None:
            annotator = _grown(base, waiting, work)
            annotate_page(
                annotator,
                article,
                first_offset,
                wanted,
                work.cancelled,
                work.progress,
                verdicts,
            )

        self._found, self._complete = [], False
        self._clear_stale()
        if article.text:
            self.annotating.emit()
        if article.text or waiting:
            self._jobs.run(Lane.PAGE, function, self._end, self.failed.emit, self._on_progress)

    def take_changes(self, before: Iterable[Concept], after: Iterable[Concept]) -> None:
        """Recognise other concepts from now on: `before` went and `after` came.

        Many are taken over on a thread, so that `annotator` is another only some time later.
        """
        changes = (tuple(before), tuple(after))
        many = sum(map(len, changes)) > AT_ONCE
        if many:
            self._unread += changes[0] + changes[1]
        else:
            self._stale |= dict.fromkeys(matched_strings(chain(*changes)))
        if self._waiting or many:
            self._waiting += (changes,)
        else:
            self._annotator = self._annotator.with_changes(*changes)
        self.outdated.emit()

    def take_verdicts(self, verdicts: Verdicts, places: Collection[int]) -> None:
        """Annotate by other verdicts from now on, which differ at these code points."""
        self._verdicts = verdicts
        self._doubtful |= frozenset(places)
        self.outdated.emit()

    def renew(self, first_offset: int) -> None:
        """Annotate again what the changes touch, what stands at the code point first.

        If the article was still being annotated, it is begun anew.
        """
        if not self._complete:
            self.annotate(first_offset)
            return
        known, wanted = self._known(), self._wanted
        stale, unread, doubtful = tuple(self._stale), self._unread, self._doubtful
        verdicts = self._verdicts
        base, waiting = self._annotator, self._waiting

        def function(work: Work) -> AnnotatedChunk:
            annotator = _grown(base, waiting, work)
            sought = Strings((*stale, *matched_strings(unread)))
            return renew_page(
                annotator,
                known,
                sought,
                first_offset,
                wanted,
                work.cancelled,
                work.progress,
                verdicts,
                doubtful,
            )

        self._jobs.run(Lane.PAGE, function, self._end_renewal, self.failed.emit, self._on_progress)

    def found(self) -> AnnotatedArticle | None:
        """The article with the annotations made for the page; None while some are missing."""
        stale = self._stale or self._unread or self._doubtful
        return self._known() if self._complete and not stale else None

    def _clear_stale(self) -> None:
        self._stale.clear()
        self._unread = ()
        self._doubtful = frozenset()

    def _known(self) -> AnnotatedArticle:
        chunks = sorted(self._found, key=lambda chunk: chunk.start)
        annotations = chain.from_iterable(chunk.annotations for chunk in chunks)
        return AnnotatedArticle(self._article, tuple(annotations))

    def _on_progress(self, value: AnnotatedChunk | Renewed | _Grown) -> None:
        if isinstance(value, _Grown):
            self._annotator = value.annotator.with_manner(self._manner)
            self._waiting = self._waiting[value.taken :]
        elif isinstance(value, Renewed):
            self.renewed.emit(value)
        else:
            self._found.append(value)
            self.chunk_arrived.emit(value)

    def _end(self, _: None) -> None:
        if self._article.text:  # else only changes were taken over
            self._complete = True
            self.annotated.emit()

    def _end_renewal(self, whole: AnnotatedChunk) -> None:
        self._found = [whole]
        self._clear_stale()
        self.recounted.emit(whole.terms)
        self.annotated.emit()


def _grown(annotator: Annotator, waiting: tuple[_Changes, ...], work: Work) -> Annotator:
    """The annotator with the changes taken over; says so, that others may use it too."""
    for changes in waiting:
        annotator = annotator.with_changes(*changes)
    if waiting:
        work.progress(_Grown(annotator, len(waiting)))
    return annotator
