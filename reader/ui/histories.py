"""The histories that undo knows: the article's verdicts, and the glossary's changes."""

import datetime
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from glossary.history import Marks
from reader.annotation.rulings import Step
from reader.ui.judge import Judge
from reader.ui.undoing import Turn
from reader.ui.verdict_words import step_words
from reader.ui.workshop.steps import Steps

_FIRST = datetime.datetime.min.replace(tzinfo=datetime.UTC)
_LAST = datetime.datetime.max.replace(tzinfo=datetime.UTC)


class VerdictHistory:
    """What was ruled in the article on the desk."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def next_undo(self) -> Turn | None:
        """What `undo` takes back now."""
        return _turn(self._judge.rulings.next_undo)

    def next_redo(self) -> Turn | None:
        """What `redo` does again now."""
        return _turn(self._judge.rulings.next_redo)

    def undo(self) -> str:
        """Take a step back; returns what it is called."""
        known = self._judge.rulings.next_undo
        return _words(self._judge.undo() or known)

    def redo(self) -> str:
        """Do a step again; returns what it is called."""
        known = self._judge.rulings.next_redo
        return _words(self._judge.redo() or known)


class GlossaryHistory(QObject):
    """What was changed in the glossary; `Steps` tells itself what was done."""

    acted = Signal()
    """What can be undone may be something else."""

    def __init__(self, steps: Steps, marks: Callable[[], Marks], parent: QObject) -> None:
        """`marks` gives the groups of the glossary's history, with their times."""
        super().__init__(parent)
        self._steps, self._marks = steps, marks
        self._words = ("", "")
        steps.possible.connect(self._on_possible)

    def next_undo(self) -> Turn | None:
        """What `undo` takes back now."""
        word = self._words[0]
        return Turn(max(self._times(undone=False), default=_FIRST), word) if word else None

    def next_redo(self) -> Turn | None:
        """What `redo` does again now."""
        word = self._words[1]
        return Turn(min(self._times(undone=True), default=_LAST), word) if word else None

    def undo(self) -> str:
        """Take a step back."""
        self._steps.undo()
        return ""

    def redo(self) -> str:
        """Do a step again."""
        self._steps.redo()
        return ""

    def _times(self, *, undone: bool) -> Iterable[datetime.datetime]:
        return (_time(time) for time, taken_back in self._marks().values() if taken_back is undone)

    def _on_possible(self, undo: str, redo: str) -> None:
        self._words = (undo, redo)
        self.acted.emit()


def _turn(step: Step | None) -> Turn | None:
    return None if step is None else Turn(step.time, _words(step))


def _words(step: Step | None) -> str:
    return "" if step is None else step_words(step)


def _time(said: str) -> datetime.datetime:
    time = datetime.datetime.fromisoformat(said)
    return time if time.tzinfo else time.replace(tzinfo=datetime.UTC)
