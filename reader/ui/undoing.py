"""Undoing: one undo and redo for the article's verdicts and the glossary, by when each was done."""

import datetime
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from glossary.history import Marks
from reader.annotation.rulings import Step
from reader.ui.judge import Judge
from reader.ui.verdict_words import step_words
from reader.ui.workshop.steps import Steps


class Undoing(QObject):
    """What was done last is undone first, in whichever of the two; redo goes the other way."""

    said = Signal(str)
    """What was done."""
    possible = Signal(str, str)
    """What can be undone and what can be redone; "" for nothing."""

    def __init__(
        self, judge: Judge, steps: Steps, marks: Callable[[], Marks], parent: QObject
    ) -> None:
        """`marks` gives the groups of the glossary's history, with their times."""
        super().__init__(parent)
        self._judge, self._steps, self._marks = judge, steps, marks
        self._words = ("", "")
        steps.possible.connect(self._on_steps)
        judge.acted.connect(self.tell_possible)

    def undo(self) -> None:
        """Take back what was done last."""
        step = self._verdict_to_undo()
        if step is None:
            self._steps.undo()
        else:
            done = self._judge.undo() or step
            self.said.emit(self.tr("Undone: {0}.").format(step_words(done)))

    def redo(self) -> None:
        """Do again what was taken back last."""
        step = self._verdict_to_redo()
        if step is None:
            self._steps.redo()
        else:
            done = self._judge.redo() or step
            self.said.emit(self.tr("Done again: {0}.").format(step_words(done)))

    def _verdict_to_undo(self) -> Step | None:
        """The verdict that `undo` takes back, unless the glossary was changed later."""
        step = self._judge.rulings.next_undo
        times = [_time(time) for time, undone in self._marks().values() if not undone]
        later = self._words[0] and step is not None and max(times, default=step.time) > step.time
        return None if later else step

    def _verdict_to_redo(self) -> Step | None:
        """The verdict that `redo` does again, unless the glossary comes first."""
        step = self._judge.rulings.next_redo
        times = [_time(time) for time, undone in self._marks().values() if undone]
        first = self._words[1] and step is not None and min(times, default=step.time) < step.time
        return None if first else step

    def _on_steps(self, undo: str, redo: str) -> None:
        self._words = (undo, redo)
        self.tell_possible()

    def tell_possible(self) -> None:
        """Tell once more what is possible."""
        steps = (self._verdict_to_undo(), self._verdict_to_redo())
        undo, redo = (
            step_words(step) if step else word
            for step, word in zip(steps, self._words, strict=True)
        )
        self.possible.emit(undo, redo)


def _time(said: str) -> datetime.datetime:
    time = datetime.datetime.fromisoformat(said)
    return time if time.tzinfo else time.replace(tzinfo=datetime.UTC)
