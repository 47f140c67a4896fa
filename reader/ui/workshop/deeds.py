"""Deeds: what the commands of the glossary's window do, and what is said when it is done."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from glossary import merge
from glossary.facets import Facet
from glossary.model import Concept, ConceptId
from reader.annotation.annotate import Annotator
from reader.ui.workshop.bulk import Bulk, Edit, binned, restored
from reader.ui.workshop.columns import Column, edited
from reader.ui.workshop.commands import Commands
from reader.ui.workshop.concept_table import ConceptTable
from reader.ui.workshop.doors import Doors
from reader.ui.workshop.facets import FacetPanel
from reader.ui.workshop.form import ConceptForm
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.listing import Listing
from reader.ui.workshop.message_line import MessageLine
from reader.ui.workshop.new_concept import concept_named
from reader.ui.workshop.steps import Steps
from reader.ui.workshop.term_pane import TermPane
from reader.ui.workshop.words import action_name


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of the window that its commands work on."""

    window: QWidget
    listing: Listing
    table: ConceptTable
    facets: FacetPanel
    pane: TermPane
    form: ConceptForm
    line: MessageLine
    bulk: Bulk
    steps: Steps


class Deeds(QObject):
    """Works on the rows that are selected in the table."""

    lines_wanted = Signal(object)
    """The ConceptId all lines of which in the library are wanted."""

    def __init__(
        self,
        parts: Parts,
        keeper: Keeper,
        doors: Doors,
        annotator: Callable[[], Annotator],
        met: Callable[[], Collection[ConceptId]],
    ) -> None:
        super().__init__(parts.window)
        self._parts, self._keeper, self._doors = parts, keeper, doors
        self._annotator, self._met = annotator, met

    def connect_to(self, commands: Commands) -> None:
        """Do what the commands say."""
        parts, doors, window = self._parts, self._doors, self._parts.window
        doing: dict[str, Callable[[], object]] = {
            "new": self.new_concept,
            "undo": self.undo,
            "redo": self.redo,
            "form": self.to_form,
            "copy": parts.table.copy,
            "lines": self.to_lines,
            "merge": self.merge,
            "delete": self.delete,
            "restore": self.restore,
            "below": self.back_to_below,
            "import": lambda: doors.import_terms(window),
            "export": self.export,
            "new_terms": doors.new_terms_wanted.emit,
            "backups": lambda: doors.backups(window),
            "team": lambda: doors.team(window),
            "bin": self.to_bin,
            "find": parts.pane.take_focus,
            "next_pane": self.to_next_pane,
            "close": window.close,
        }
        for command_id, do in doing.items():
            commands[command_id].triggered.connect(_calling(do))
        commands.change_wanted.connect(self.change)

    def new_concept(self, text: str = "") -> None:
        """Begin a new term in the form; nothing is saved yet."""
        if self._keeper.writable:
            self.edit(concept_named(text, self._annotator()))

    def edit(self, concept: Concept) -> None:
        """Show a concept in the form that may not be saved yet."""
        if self._parts.form.edit(concept):
            self._parts.table.clearSelection()
            self._parts.form.take_focus()

    def show_current(self) -> None:
        """Show the current row in the form; go back to the form's row if the user would stay."""
        form, table = self._parts.form, self._parts.table
        concept, shown = table.current(), form.concept()
        if concept is None or (shown and shown.id == concept.id):
            return
        if not form.show_concept(concept) and shown is not None:
            table.go_to(shown.id)

    def to_form(self) -> None:
        """Edit the current term in the form."""
        if self._parts.table.current() is not None:
            self.show_current()
            self._parts.form.take_focus()

    def to_lines(self) -> None:
        """Look in the library for the current term."""
        concept = self._parts.table.current()
        if concept is not None:
            self.lines_wanted.emit(concept.id)

    def undo(self) -> None:
        """Take the latest change back."""
        self._parts.steps.undo()

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._parts.steps.redo()

    def change(self, column: Column, value: str) -> None:
        """Give the selected terms one value in a column."""
        self._let_count("bulk edit", self._chosen(), lambda each: edited(each, column, value))

    def delete(self) -> None:
        """Put the selected terms into the bin."""
        self._let_count("delete", self._chosen(), binned)

    def restore(self) -> None:
        """Take the selected terms out of the bin."""
        self._let_count("restore", self._chosen(retired=True), restored)

    def back_to_below(self) -> None:
        """Let the built-in terms count again that the selected ones correct."""
        ids = [concept.id for concept in self._chosen()]
        corrected = filter(self._keeper.layers.is_correction, ids)
        self._parts.bulk.forget("back to built-in", corrected)

    def merge(self) -> None:
        """Make one term of the selected ones; what only one of them says is kept."""
        chosen = merge.in_order(self._chosen())
        if len(chosen) > 1:
            changes = merge.changes(chosen[0], chosen[1:], self._keeper.layers)
            self._parts.bulk.apply("merge", changes)
            self._parts.table.go_to(chosen[0].id)

    def paste(self, text: str) -> None:
        """Import the rows of a spreadsheet; a single text becomes a new term."""
        if not self._keeper.writable or not text.strip():
            return
        if "\t" in text or "\n" in text.strip():
            self._doors.import_text(self._parts.window, text)
        else:
            self.new_concept(text)

    def export(self) -> None:
        """Export the selected terms, those shown, those met, or others."""
        listing = self._parts.listing
        concepts = listing.stock.concepts
        scopes = {
            "selected": [concept.id for concept in self._parts.table.chosen()],
            "shown": [concepts[row].id for row in listing.rows],
            "met": list(self._met()),
        }
        chosen = {scope: ids for scope, ids in scopes.items() if ids}
        self._doors.export_terms(self._parts.window, chosen)

    def to_bin(self) -> None:
        """Show what is in the bin, or leave it."""
        chosen = {} if self._parts.listing.in_bin else {Facet.BIN: frozenset((str(Facet.BIN),))}
        self._parts.facets.choose(chosen)

    def to_next_pane(self) -> None:
        """Give the keyboard to the next of facets, search, table and form."""
        parts = self._parts
        panes = (parts.facets.tree, parts.pane.box, parts.table, parts.form)
        focused = QApplication.focusWidget()
        here = [pane is focused or (focused and pane.isAncestorOf(focused)) for pane in panes]
        steps = (parts.pane.take_focus, parts.table.go_to_first, parts.form.take_focus)
        number = here.index(True) if True in here else len(steps)
        (*steps, parts.facets.tree.setFocus)[number]()

    def tell(self, action: str, count: int) -> None:
        """Say what was done, and offer to take it back."""
        self._parts.line.say(self._said(action, count), undo=True)

    def _said(self, action: str, count: int) -> str:
        match action:
            case "delete":
                return self.tr("%n terms are in the bin now.", "", count)
            case "restore":
                return self.tr("%n terms are out of the bin again.", "", count)
            case "merge":
                return self.tr("The terms are one now.")
            case "back to built-in":
                return self.tr("%n terms are the built-in ones again.", "", count)
            case "bulk edit":
                return self.tr("%n terms were changed.", "", count)
            case _:
                return self.tr("Done: {0}.").format(action_name(action))

    def _let_count(self, action: str, concepts: Sequence[Concept], edit: Edit) -> None:
        self._parts.bulk.let_count(action, concepts, edit)

    def _chosen(self, *, retired: bool = False) -> tuple[Concept, ...]:
        """The selected terms, as they are once the form's changes are saved or dropped.

        None of them if the user would rather stay with these changes.
        """
        if not self._parts.form.leave():
            return ()
        return tuple(each for each in self._parts.table.chosen() if each.retired is retired)


def _calling(do: Callable[[], object]) -> Callable[[], None]:
    """What a QAction may call, which says whether it is ticked."""

    def called(_ticked: bool = False) -> None:
        do()

    return called
