"""Judge: what the user rules about places of the article on the desk; kept, undone, done again."""

import datetime
import functools
from collections.abc import Callable, Container, Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from reader.annotation.model import Annotation, Source
from reader.annotation.quotation import Quotation, located, quote
from reader.annotation.rulings import Ruling, Rulings, Step, superseded, verdicts_of
from reader.annotation.verdicts import NO_VERDICTS, Place, Verdicts, meaning_of, unnamed
from reader.article import Article
from reader.errors import LibraryError
from reader.library.library import Library
from reader.ui.opening import BLANK, OpenedArticle

_Change = Callable[[Rulings], Rulings]


class Judge(QObject):
    """Offsets are code points of the article's text.

    Rulings are kept in the library. What it can't take counts as long as the article lies here, and
    is kept as soon as it can be.
    """

    judged = Signal(object, object)
    """The Verdicts that count now, and the code points at which they differ from before."""
    acted = Signal()
    """What can be undone may be something else."""
    unremembered = Signal(object)
    """The library can't keep the rulings (LibraryError); they count all the same."""

    def __init__(self, library: Library | None, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._verdicts = NO_VERDICTS
        self._begin(BLANK)

    @property
    def verdicts(self) -> Verdicts:
        """What counts now."""
        return self._verdicts

    @property
    def rulings(self) -> Rulings:
        """What was ruled in the article, undone steps too."""
        return self._rulings

    def begin(self, opened: OpenedArticle) -> None:
        """Another article lies on the desk."""
        self._begin(opened)
        self.acted.emit()

    def standing(self) -> tuple[tuple[Ruling, int | None], ...]:
        """The rulings that count, and where each begins; None where its words are gone."""
        return tuple((each, self._places.get(each.quotation)) for each in self._rulings.standing())

    def rejected_words(self, base: int) -> Container[Place]:
        """Where words of the dictionary aren't meant, counted from a code point `base`."""
        meaning = unnamed(Source.DICTIONARY)
        rejected = self._verdicts.rejected.items()
        return {(start - base, end - base) for (start, end), them in rejected if meaning in them}

    def reject(self, annotation: Annotation) -> None:
        """What the annotation says is not meant at its place."""
        self._rule(annotation, meant=False)

    def choose(self, annotation: Annotation) -> None:
        """What the annotation says is meant at its place."""
        self._rule(annotation, meant=True)

    def settle(self) -> None:
        """Try once more to keep what the library could not keep."""
        if self._waiting and self._kept:
            self._change()

    def withdraw(self, *rulings: Ruling) -> None:
        """Let rulings count no more."""
        step = Step(time=_now(), withdrawn=rulings)
        self._change(lambda known: known.with_step(step))

    def undo(self) -> Step | None:
        """Take the latest step back, which another window may have done; returns it."""
        self._change(Rulings.undone)
        return self._rulings.next_redo

    def redo(self) -> Step | None:
        """Do the step again that was taken back last; returns it."""
        self._change(Rulings.redone)
        return self._rulings.next_undo

    def _begin(self, opened: OpenedArticle) -> None:
        self._article: Article = opened.article
        self._sha = opened.record.sha256 if opened.record is not None else None
        self._sketch, self._rulings = opened.sketch, opened.rulings
        self._places: Mapping[Quotation, int] = opened.places
        self._kept = bool(opened.sketch) and self._library is not None
        self._waiting: tuple[_Change, ...] = ()
        self._verdicts = verdicts_of(self._rulings.standing(), self._places)

    def _rule(self, annotation: Annotation, *, meant: bool) -> None:
        text, place = self._article.text, (annotation.start, annotation.end)
        meaning, known = meaning_of(annotation), self._verdicts
        if (
            meaning == known.chosen.get(place)
            if meant
            else meaning in known.rejected.get(place, ())
        ):
            return  # that is ruled already
        said = annotation.equivalents[:1] or (text[slice(*place)],)
        ruling = Ruling(
            quotation=quote(text, *place),
            meaning=meaning,
            meant=meant,
            called=said[0],
        )
        there = [
            (other, (start, start + len(other.quotation.text)))
            for other, start in self.standing()
            if start is not None
        ]
        gone = superseded(ruling, place, there)
        step = Step(time=_now(), given=(ruling,), withdrawn=gone)
        self._change(lambda rulings: rulings.with_step(step))

    def _change(self, *changes: _Change) -> None:
        before, known = set(self._rulings.standing()), self._rulings
        self._rulings = self._changed(*changes)
        if self._rulings == known:
            return
        after = set(self._rulings.standing())
        fresh = {each.quotation for each in after} - self._places.keys()
        self._places = {**self._places, **located(self._article.text, fresh)}
        self._verdicts = verdicts_of(self._rulings.standing(), self._places)
        places = (self._places.get(each.quotation) for each in before ^ after)
        self.judged.emit(self._verdicts, frozenset(at for at in places if at is not None))
        self.acted.emit()

    def _changed(self, *changes: _Change) -> Rulings:
        """The rulings after changes, kept with those before that the library could not keep."""
        told = bool(self._waiting)
        self._waiting += changes
        if self._kept and self._library is not None:
            try:
                if self._sha is not None:
                    self._library.record(self._sha)  # what was forgotten elsewhere stays forgotten
                now = self._library.change_rulings(self._sketch, _together(self._waiting))
            except LibraryError as error:
                if not told:
                    self.unremembered.emit(error)
            else:
                self._waiting = ()
                return now
        return _together(changes)(self._rulings)


def _together(changes: Iterable[_Change]) -> _Change:
    return lambda rulings: functools.reduce(lambda now, change: change(now), changes, rulings)


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
