"""Workshop: the main window's commands that look up, add to and change the glossary."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from glossary.errors import GlossaryError
from glossary.model import Concept, ConceptId
from reader.annotation.model import Annotation, Source
from reader.export.edition import sentence_of
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs
from reader.ui.workshop.adding import Adding
from reader.ui.workshop.changed import Changed
from reader.ui.workshop.doors import Doors
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.selected import bare
from reader.ui.workshop.steps import Steps
from reader.ui.workshop.team_watch import TeamWatch
from reader.ui.workshop.writing import Writing

if TYPE_CHECKING:  # the windows are read when they are first wanted
    from reader.ui.workshop.candidates_dialog import CandidatesDialog
    from reader.ui.workshop.occurrences_tab import OccurrencesTab
    from reader.ui.workshop.window import GlossaryWindow


class Workshop(QObject):
    """Makes the glossary's window when it is first wanted, and keeps it."""

    said = Signal(str)
    """Something to tell the user in passing."""
    working = Signal(str)
    """What is being done to the glossary that takes some time; "" once it is over."""
    failed = Signal(object)
    """An expected failure the user must know of."""
    lines_wanted = Signal(object)
    """The ConceptId all lines of which in the library are wanted."""

    def __init__(
        self,
        keeper: Keeper,
        desk: Desk,
        jobs: Jobs,
        view: ArticleView,
        domains: Mapping[str, str],
        data: Path,
        choices: Choices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keeper, self._desk, self._jobs, self._view = keeper, desk, jobs, view
        self._domains, self._choices, self._parent = domains, choices, window
        self._window: GlossaryWindow | None = None
        self._occurrences: OccurrencesTab | None = None
        self._candidates: CandidatesDialog | None = None
        self._writing = Writing(keeper, jobs, self)
        self.steps = Steps(keeper, self._writing, self)
        self.doors = Doors(keeper, jobs, data, self._contexts, self)
        self.adding = Adding(keeper, desk, jobs, view, domains, self._edit_in_full, window)
        self._team = TeamWatch(keeper, jobs, data, self)
        keeper.changed.connect(self._on_changed)
        keeper.failed.connect(self.failed)
        desk.opened.connect(self._look_elsewhere)
        desk.annotated.connect(self._look_again)
        self.adding.said.connect(self.said)
        self.adding.failed.connect(self.failed)
        self.steps.said.connect(self.said)
        self.steps.failed.connect(self.failed)
        self.steps.began.connect(self.working)
        self._writing.busy_changed.connect(self._on_busy)
        self._team.failed.connect(self._on_trouble)
        self.doors.team_moved.connect(self._team.begin_anew)
        self.doors.new_terms_wanted.connect(self.new_terms)

    @property
    def window(self) -> "GlossaryWindow":
        """The glossary's window, shown or not."""
        if self._window is None:
            self._window = self._make_window()
        return self._window

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {
            "add_term": self.add_term,
            "glossary": self.show_glossary,
            "new_terms": self.new_terms,
            "import_terms": self.import_terms,
            "export_terms": self.export_terms,
            "team": self.show_team,
        }

    def show_glossary(self) -> None:
        """Show the glossary, with what is selected in the article searched for."""
        text = self._view.selected_text().strip()
        self._bring_up()
        if text and "\n" not in text:
            self.window.search(text)

    def add_term(self) -> None:
        """Add what is selected, or edit the term walked to; without either, an empty form."""
        selected = self._view.selection()
        start, end = bare(self._desk.article.text, *selected)
        text = self._desk.article.text[start:end]
        focused = self._view.focused_annotation
        if "\n" in text:
            self.said.emit(self.tr("Select a term within one line first."))
        elif text:
            self.adding.ask(text, end)
        elif focused is not None:
            self.edit(focused)
        elif selected[0] < selected[1]:
            self.said.emit(self.tr("There is no word in what is selected."))
        else:
            self.adding.ask("", end)

    def edit(self, annotation: Annotation) -> None:
        """Show an annotation's concept in the form; a word that has none is added."""
        if annotation.source is Source.QUANTITY:
            self.said.emit(self.tr("Numbers and dates are no terms of a glossary."))
        elif annotation.concept is not None:
            self._bring_up()
            self.window.show_concept(annotation.concept.id)
            self.window.form.take_focus()
        else:
            self.adding.add(annotation)

    def new_terms(self) -> None:
        """Look for terms that no glossary knows, in the article or the library."""
        if self._candidates is None:
            self._candidates = self._make_candidates()
            self._candidates.show()
        self._candidates.raise_()
        self._candidates.activateWindow()

    def import_terms(self) -> None:
        """Ask for a file of terms, and import it."""
        self.doors.import_terms(self._parent)

    def export_terms(self) -> None:
        """Ask which terms are to be exported, and how."""
        self.doors.export_terms(self._parent, {"met": tuple(self._met())})

    def show_team(self) -> None:
        """Ask where the team's glossary lies."""
        self.doors.team(self._parent)

    def close(self) -> bool:
        """Close the glossary's window; False if the user would rather not lose what it holds."""
        return self._window is None or self._window.close()

    def _bring_up(self) -> None:
        window = self.window
        window.show()
        window.raise_()
        window.activateWindow()

    def _make_window(self) -> "GlossaryWindow":
        from reader.ui.workshop.occurrences_tab import OccurrencesTab
        from reader.ui.workshop.window import GlossaryWindow

        desk = self._desk
        self.adding.watch_conflicts()
        self._occurrences = OccurrencesTab(
            self._jobs,
            lambda: desk.annotator,
            lambda: desk.opened_article,
            desk.shelf,
            lambda: desk.memory.mark_of(),
        )
        self._occurrences.place_wanted.connect(self._go_to)
        self._occurrences.lines_wanted.connect(self.lines_wanted)
        window = GlossaryWindow(
            self._keeper,
            self._jobs,
            lambda: desk.annotator,
            self._domains,
            self.doors,
            met=self._met,
            ever_met=desk.memory.ever_met,
            occurrences=self._occurrences,
            parent=self._parent,
        )
        window.setWindowFlag(Qt.WindowType.Window)
        window.restore_state(self._choices.now.glossary_window)
        window.left.connect(lambda state: self._choices.change(glossary_window=state))
        window.failed.connect(_raise)
        window.deeds.lines_wanted.connect(self.lines_wanted)
        return window

    def _make_candidates(self) -> "CandidatesDialog":
        from reader.ui.workshop.candidates_dialog import CandidatesDialog

        desk = self._desk
        dialog = CandidatesDialog(
            self._keeper,
            self._jobs,
            lambda: desk.annotator,
            lambda: desk.opened_article,
            desk.shelf,
            self._domains,
            self.adding.domain,
            self._parent,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.place_wanted.connect(self._go_to)
        dialog.finished.connect(self._forget_candidates)
        return dialog

    def _forget_candidates(self) -> None:
        self._candidates = None

    def _edit_in_full(self, concept: Concept) -> None:
        self._bring_up()
        self.window.edit(concept)

    def _go_to(self, sha: str | None, offset: int) -> None:
        """Show a place of the open article, or of one of the library's."""
        self._parent.activateWindow()
        opened = self._desk.opened_article
        if sha is None or (opened.record is not None and opened.record.sha256 == sha):
            self._view.go_to(offset, offset)
        else:
            self._desk.open_kept(sha, offset)

    def _met(self) -> frozenset[ConceptId]:
        found = (each.concept for each in self._view.annotations)
        return frozenset(concept.id for concept in found if concept is not None)

    def _contexts(self) -> dict[ConceptId, str]:
        """The sentence in which each concept of the article stands first."""
        found: dict[ConceptId, str] = {}
        for each in self._view.annotations:
            if each.concept is not None and each.concept.id not in found:
                place = (each.start, each.end)
                found[each.concept.id] = sentence_of(self._desk.article, place)
        return found

    def _on_changed(self, changed: Changed) -> None:
        self._desk.take_changes(changed.before, changed.after)

    def _on_trouble(self, error: Exception) -> None:
        if not isinstance(error, GlossaryError):
            raise error
        self.said.emit(str(error))

    def _on_busy(self, busy: bool) -> None:
        if not busy:
            self.working.emit("")

    def _look_elsewhere(self) -> None:
        if self._occurrences is not None:
            self._occurrences.look_again()

    def _look_again(self) -> None:
        if self._window is not None and self._window.isVisible():
            self._window.look_again()


def _raise(error: Exception) -> None:
    raise error
