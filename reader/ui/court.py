"""Court: verdicts in the main window: their commands, the article's menus, and undo of all."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.ui.actions import Actions
from reader.ui.article_menu import ArticleMenu
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.familiar.knowing import Knowing
from reader.ui.histories import GlossaryHistory, VerdictHistory
from reader.ui.judging import Judging
from reader.ui.outline_menu import OutlineMenu
from reader.ui.passages.marking import Marking
from reader.ui.pointing import Pointing
from reader.ui.restoring import Restoring
from reader.ui.shelf.retracing import Retracing
from reader.ui.undoing import Undoing
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.workshop import Workshop


class Court(QObject):
    """Joins what rules with what it is ruled on; `domains` are names of domains by code."""

    said = Signal(str)
    """Something to tell the user in passing."""
    done = Signal(str)
    """What was done, which `undoing` can take back."""

    def __init__(
        self,
        view: ArticleView,
        desk: Desk,
        pointing: Pointing,
        workshop: Workshop,
        keeper: Keeper,
        marking: Marking,
        knowing: Knowing,
        restoring: Restoring,
        retracing: Retracing,
        actions: Actions,
        domains: Mapping[str, str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self.judging = Judging(view, desk, pointing, domains, window)
        glossary = GlossaryHistory(workshop.steps, lambda: keeper.marks, self)
        verdicts = VerdictHistory(desk.judge)
        others = (marking.marker, knowing, restoring, retracing, glossary)
        self.undoing = Undoing((verdicts, *others), self)
        self.menu = ArticleMenu(view, pointing, self.judging, marking, actions, window)
        self.outline = OutlineMenu(view, actions["outline"], window)
        desk.opened.connect(self.outline.show_article)
        desk.reshown.connect(self.outline.show_article)
        for acting in (desk.judge, *others):
            acting.acted.connect(self.undoing.tell_possible)
        self.undoing.possible.connect(actions.show_steps)
        self.undoing.said.connect(self.said)
        self.judging.said.connect(self.said)
        self.judging.done.connect(self.done)
        self.judging.always_wanted.connect(workshop.adding.always)
        self.undoing.tell_possible()

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {
            "undo": self.undoing.undo,
            "redo": self.undoing.redo,
            "not_here": self.judging.not_here,
            "another_sense": self.judging.another,
            "always": self.judging.always,
            "verdicts": self.judging.show_verdicts,
        }
