"""Knowing: the statuses of terms as this window knows them; set, undone and done again."""

import datetime
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from reader.errors import LibraryError
from reader.library.familiarity import Standing, Status
from reader.library.library import Library
from reader.library.statuses import ALL_NEW, Statuses
from reader.ui.undoing import Turn

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Step:
    """What was done, and what is to be restored to take it back, or to do it again."""

    turn: Turn
    standings: Mapping[str, Standing]


class Knowing(QObject):
    """A history that can be undone. Without a library all terms are new, and stay so."""

    changed = Signal()
    """The statuses are others than before."""
    acted = Signal()
    """What can be undone may be something else."""
    unremembered = Signal(object)
    """The library can't keep a status (LibraryError); nothing was changed."""

    def __init__(self, library: Library | None, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        self._statuses = ALL_NEW
        self._version = -1
        self.look()

    @property
    def statuses(self) -> Statuses:
        """What counts now."""
        return self._statuses

    @property
    def kept(self) -> bool:
        """Whether there is a library to keep statuses in."""
        return self._library is not None

    def set(self, keys: Iterable[str], status: Status, words: str) -> bool:
        """Let terms have a status; `words` say so. False if nothing has changed."""
        known = self._statuses.known
        others = [key for key in keys if known.get(key, Status.NEW) is not status]
        if not others or self._library is None:
            return False
        try:
            before = self._library.familiarity.set(others, status)
        except LibraryError as error:
            self.unremembered.emit(error)
            return False
        self._remember(before, words)
        self._take({**known, **dict.fromkeys(others, status)})
        return True

    def note(self, before: Mapping[str, Standing], words: str) -> None:
        """A worker has changed statuses: they were so before, and `words` say what was done."""
        if before:
            self._remember(before, words)
        self.look()

    def look(self) -> None:
        """Read the statuses: another window may have changed some."""
        if self._library is None:
            return
        try:
            self._take(self._library.familiarity.statuses())
        except LibraryError as error:
            logger.warning("The statuses of terms can't be read: %s", error)

    def look_again(self) -> None:
        """Read the statuses if others have written to the library since this was last called."""
        if self._library is None:
            return
        try:
            before, self._version = self._version, self._library.news.version()
        except LibraryError:
            return  # whoever needs it will say so
        if self._version != before:
            self.look()

    def next_undo(self) -> Turn | None:
        """What `undo` takes back now."""
        return self._done[-1].turn if self._done else None

    def next_redo(self) -> Turn | None:
        """What `redo` does again now."""
        return self._undone[-1].turn if self._undone else None

    def undo(self) -> str:
        """Let terms be as they were before the latest step; returns what it is called."""
        return self._go(self._done, self._undone)

    def redo(self) -> str:
        """Do the step again that was taken back last; returns what it is called."""
        return self._go(self._undone, self._done)

    def _go(self, steps: list[_Step], others: list[_Step]) -> str:
        if self._library is None or not steps:
            return ""
        try:
            now = self._library.familiarity.restore(steps[-1].standings)
        except LibraryError as error:
            self.unremembered.emit(error)
            return ""
        step = steps.pop()
        others.append(replace(step, standings=now))
        self.look()
        self.acted.emit()
        return step.turn.words

    def _remember(self, before: Mapping[str, Standing], words: str) -> None:
        turn = Turn(datetime.datetime.now(datetime.UTC), words)
        self._done.append(_Step(turn, before))
        self._undone.clear()
        self.acted.emit()

    def _take(self, known: Mapping[str, Status]) -> None:
        told = {key: status for key, status in known.items() if status is not Status.NEW}
        if told != self._statuses.known:
            self._statuses = Statuses(told)
            self.changed.emit()
