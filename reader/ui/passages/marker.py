"""Marker: what the reader marks in the article on the desk; kept, undone, done again."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from reader.annotation.highlight import Highlight
from reader.annotation.quotation import Quotation, located, quote
from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.passages import Colour, Passage, marked
from reader.ui.opening import BLANK, OpenedArticle
from reader.ui.placed_passages import PlacedPassage, placed
from reader.ui.undoing import Turn
from reader.ui.verdict_words import shortened


@dataclass(frozen=True, slots=True)
class _Change:
    """A passage before and after; None where it isn't there. No `sha`: it is kept nowhere."""

    sha: str | None
    before: Passage | None
    after: Passage | None

    @property
    def id(self) -> str:
        passage = self.after or self.before
        assert passage is not None
        return passage.id

    def back(self) -> "_Change":
        return replace(self, before=self.after, after=self.before)


@dataclass(frozen=True, slots=True)
class _Step:
    turn: Turn
    changes: tuple[_Change, ...]


class Marker(QObject):
    """Offsets are code points of the article's text.

    Passages are kept in the library, with the story. Without it, and where it can't take them, they
    last as long as the article lies here. Steps in articles the library holds can be undone later.
    """

    changed = Signal()
    """Other passages stand in the article, or they look or say something else."""
    acted = Signal()
    """What can be undone may be something else."""
    unremembered = Signal(object)
    """The library can't keep a passage (LibraryError)."""

    def __init__(self, library: Library | None, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._begin(BLANK)

    @property
    def placed(self) -> tuple[PlacedPassage, ...]:
        """The passages that stand in the article, in its order."""
        return self._placed

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All passages of the article, those whose words are gone too."""
        return tuple(self._passages.values())

    @property
    def highlights(self) -> tuple[Highlight, ...]:
        """The passages that stand in the article, for those who know of no library."""
        return tuple(each.highlight for each in self._placed)

    @property
    def keeps(self) -> bool:
        """Whether what is marked in this article is kept."""
        return self._sha is not None and not self._waiting

    def begin(self, opened: OpenedArticle) -> None:
        """Another article lies on the desk."""
        self.settle()
        self._begin(opened)
        kept = [[s for s in steps if s.changes[0].sha] for steps in (self._done, self._undone)]
        self._done, self._undone = kept
        self.changed.emit()
        self.acted.emit()

    def mark(self, start: int, end: int, colour: Colour, note: str = "") -> Passage:
        """Mark a place."""
        passage = marked(quote(self._text, start, end), colour, note)
        words = self.tr("note on {0}") if note else self.tr("highlight of {0}")
        self._take(words, [_Change(self._sha, None, passage)])
        return passage

    def recolour(self, passage: Passage, colour: Colour) -> None:
        """Give a passage of the article another colour."""
        after = replace(passage, colour=colour)
        self._take(self.tr("colour of {0}"), [_Change(self._sha, passage, after)])

    def annotate(self, passage: Passage, note: str) -> None:
        """Write a note on a passage of the article; an empty one takes it away."""
        after = replace(passage, note=note)
        self._take(self.tr("note on {0}"), [_Change(self._sha, passage, after)])

    def remove(self, *passages: Passage) -> None:
        """Remove passages of the article."""
        self._remove([_Change(self._sha, each, None) for each in passages])

    def remove_anywhere(self, passages: Iterable[tuple[str | None, Passage]]) -> None:
        """Remove passages with the hashes of their articles; no hash is the article shown."""
        self._remove([_Change(sha or self._sha, each, None) for sha, each in passages])

    def settle(self) -> None:
        """Try once more to keep what the library could not keep."""
        with suppress(LibraryError):
            self._write(())

    def next_undo(self) -> Turn | None:
        """What `undo` takes back now."""
        return self._done[-1].turn if self._done else None

    def next_redo(self) -> Turn | None:
        """What `redo` does again now."""
        return self._undone[-1].turn if self._undone else None

    def undo(self) -> str:
        """Take the latest step back; returns what it is called."""
        step = self._done.pop()
        if self._apply([each.back() for each in reversed(step.changes)]):
            self._undone.append(step)
        self.acted.emit()
        return step.turn.words

    def redo(self) -> str:
        """Do the step again that was taken back last; returns what it is called."""
        step = self._undone.pop()
        if self._apply(step.changes):
            self._done.append(step)
        self.acted.emit()
        return step.turn.words

    def _begin(self, opened: OpenedArticle) -> None:
        self._text = opened.article.text
        kept = opened.record is not None and self._library is not None
        self._sha = opened.record.sha256 if opened.record is not None and kept else None
        self._waiting: tuple[_Change, ...] = ()
        self._places: Mapping[Quotation, int] = opened.places
        self._passages = {each.id: each for each in opened.passages}
        self._placed = placed(opened.passages, opened.places)

    def _remove(self, changes: Sequence[_Change]) -> None:
        words = self.tr("no highlight of {0}"), self.tr("no highlight of {0} and others")
        if changes:
            self._take(words[len(changes) > 1], changes)

    def _take(self, words: str, changes: Sequence[_Change]) -> None:
        if not self._apply(changes):
            return
        passage = changes[0].after or changes[0].before
        assert passage is not None
        said = words.format(f"“{shortened(' '.join(passage.quotation.text.split()))}”")
        turn = Turn(datetime.datetime.now(datetime.UTC), said)
        self._done.append(_Step(turn, tuple(changes)))
        self._undone.clear()
        self.acted.emit()

    def _apply(self, changes: Sequence[_Change]) -> bool:
        """Let changes count, and say whether they do; what can't be kept counts in this article."""
        own = [each for each in changes if each.sha == self._sha or each.id in self._passages]
        kept: tuple[Passage, ...] | None = None
        try:
            kept = self._write(changes)
        except LibraryError as error:
            if not self._waiting:
                self.unremembered.emit(error)
            if not own:
                return False
            self._waiting += tuple(own)
        if kept is None:
            for each in own:
                if each.after is None:
                    self._passages.pop(each.id, None)
                else:
                    self._passages[each.id] = each.after
        else:
            self._passages = {each.id: each for each in kept}
        fresh = {each.quotation for each in self._passages.values()} - self._places.keys()
        self._places = {**self._places, **located(self._text, fresh)}
        self._placed = placed(self._passages.values(), self._places)
        self.changed.emit()
        return True

    def _write(self, changes: Sequence[_Change]) -> tuple[Passage, ...] | None:
        """Keep changes, and those that wait; the article's passages as they are kept now.

        None if the article is kept nowhere. Raises LibraryError.
        """
        todo = [each for each in (*self._waiting, *changes) if each.sha is not None]
        if self._library is None or not todo:
            return None
        with self._library.together():
            for each in todo:
                if each.after is None:
                    self._library.passages.remove([each.id])
                elif each.sha is not None:
                    self._library.passages.put(each.sha, [each.after])
        self._waiting = ()
        return None if self._sha is None else self._library.passages.of(self._sha)
