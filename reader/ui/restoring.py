"""Restoring: lines that were set aside come back, and are hidden again; undone, done again."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.framed_view import FramedView
from reader.ui.set_aside import rule_name
from reader.ui.undoing import Turn


@dataclass(frozen=True, slots=True)
class _Step:
    """Blocks that were restored, by their numbers, with the rules that hid them."""

    turn: Turn
    rules: Mapping[int, str]


class Restoring(QObject):
    """A history of the article on the desk; with another article it begins anew."""

    acted = Signal()
    """What can be undone may be something else."""
    done = Signal(str)
    """What was done, which can be undone."""
    said = Signal(str)
    """Something to tell the user in passing."""

    def __init__(self, desk: Desk, view: FramedView, choices: Choices, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._choices = desk, choices
        self._done: list[_Step] = []
        self._undone: list[_Step] = []
        desk.opened.connect(self._begin)
        view.restore_wanted.connect(self.restore)
        view.rule_off_wanted.connect(self.switch_off)

    def restore(self, indices: Collection[int]) -> None:
        """Show blocks that were set aside, by their numbers."""
        blocks = self._desk.article.blocks
        found = ((index, blocks[index].set_aside) for index in sorted(indices))
        rules = {index: rule for index, rule in found if rule is not None}
        if not rules:
            return
        words = self.tr("%n lines restored", "", len(rules))
        turn = Turn(datetime.datetime.now(datetime.UTC), words)
        self._done.append(_Step(turn, rules))
        self._undone.clear()
        self._desk.restore(rules)
        self.acted.emit()
        self.done.emit(words)

    def switch_off(self, rule: str) -> None:
        """Let a rule of cleaning set nothing aside from now on, here and elsewhere."""
        intake = self._choices.now.intake
        self._choices.change(intake=replace(intake, rules_off=intake.rules_off | {rule}))
        says = self.tr("Not set aside any more: {0}. The settings list what is.")
        self.said.emit(says.format(rule_name(rule)))

    def next_undo(self) -> Turn | None:
        """What `undo` takes back now."""
        return self._done[-1].turn if self._done else None

    def next_redo(self) -> Turn | None:
        """What `redo` does again now."""
        return self._undone[-1].turn if self._undone else None

    def undo(self) -> str:
        """Hide again what was restored last; returns what it is called."""
        if not self._done:
            return ""
        step = self._done.pop()
        self._undone.append(step)
        for rule in dict.fromkeys(step.rules.values()):
            self._desk.restore([n for n, said in step.rules.items() if said == rule], rule)
        self.acted.emit()
        return step.turn.words

    def redo(self) -> str:
        """Restore again; returns what it is called."""
        if not self._undone:
            return ""
        step = self._undone.pop()
        self._done.append(step)
        self._desk.restore(step.rules)
        self.acted.emit()
        return step.turn.words

    def _begin(self) -> None:
        self._done.clear()
        self._undone.clear()
        self.acted.emit()
