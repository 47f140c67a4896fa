"""Undoing: one undo and redo for all that the user does, by when each step was done."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Turn:
    """A step that can be taken back or done again: when it was first done, and its name."""

    time: datetime.datetime
    words: str


class History(Protocol):
    """The steps of one kind: each can be taken back, the latest first, and done again."""

    def next_undo(self) -> Turn | None:
        """What `undo` takes back now."""

    def next_redo(self) -> Turn | None:
        """What `redo` does again now."""

    def undo(self) -> str:
        """Take a step back; returns what it is called, "" if the history says so itself."""

    def redo(self) -> str:
        """Do a step again; returns what it is called, "" if the history says so itself."""


class Undoing(QObject):
    """What was done last is undone first, whatever it is about; redo goes the other way."""

    said = Signal(str)
    """What was done."""
    possible = Signal(str, str)
    """What can be undone and what can be redone; "" for nothing."""

    def __init__(self, histories: Sequence[History], parent: QObject) -> None:
        """Of two steps of one time that of the earlier history counts as the later one."""
        super().__init__(parent)
        self._histories = tuple(histories)

    def undo(self) -> None:
        """Take back what was done last."""
        found = self._to_undo()
        if found is not None and (words := found[0].undo()):
            self.said.emit(self.tr("Undone: {0}.").format(words))
        self.tell_possible()

    def redo(self) -> None:
        """Do again what was taken back last."""
        found = self._to_redo()
        if found is not None and (words := found[0].redo()):
            self.said.emit(self.tr("Done again: {0}.").format(words))
        self.tell_possible()

    def tell_possible(self) -> None:
        """Tell once more what is possible."""
        words = [found[1].words if found else "" for found in (self._to_undo(), self._to_redo())]
        self.possible.emit(*words)

    def _to_undo(self) -> tuple[History, Turn] | None:
        return max(self._turns(lambda each: each.next_undo()), key=_time, default=None)

    def _to_redo(self) -> tuple[History, Turn] | None:
        return min(self._turns(lambda each: each.next_redo()), key=_time, default=None)

    def _turns(self, ask: Callable[[History], Turn | None]) -> list[tuple[History, Turn]]:
        return [(each, turn) for each in self._histories if (turn := ask(each)) is not None]


def _time(found: tuple[History, Turn]) -> datetime.datetime:
    return found[1].time
