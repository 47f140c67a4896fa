"""GlossaryWindow: the user's workshop, with facets, the table of terms, and the form."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from glossary.facets import Facet
from glossary.model import Concept, ConceptId
from reader.annotation.annotate import Annotator
from reader.ui.jobs import Jobs
from reader.ui.workshop.bulk import Bulk
from reader.ui.workshop.commands import Commands
from reader.ui.workshop.concept_model import ConceptModel
from reader.ui.workshop.concept_table import ConceptTable
from reader.ui.workshop.deeds import Deeds, Parts
from reader.ui.workshop.doors import Doors
from reader.ui.workshop.facets import FacetPanel
from reader.ui.workshop.form import ConceptForm
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.listing import Listing, Sort
from reader.ui.workshop.message_line import MessageLine
from reader.ui.workshop.occurrences_tab import OccurrencesTab
from reader.ui.workshop.steps import Steps
from reader.ui.workshop.stock import Stock
from reader.ui.workshop.term_pane import TermPane
from reader.ui.workshop.window_state import packed, unpacked
from reader.ui.workshop.writing import Writing

SIZE = (1360, 820)
PANES = (240, 660, 460)
SETTLE_MS = 60
"""So long a row is current before the form shows it: a key held down runs over the rows."""


LOOKED_THROUGH = 500
"""Of more selected rows than these some are taken to be corrections."""


class GlossaryWindow(QMainWindow):
    """Not modal. What it looks like is `state()`, which `left` tells when it closes."""

    left = Signal(bytes)
    """The window closes; its state, for `restore_state` the next time."""
    failed = Signal(object)
    """An unexpected error of a worker."""

    def __init__(
        self,
        keeper: Keeper,
        jobs: Jobs,
        annotator: Callable[[], Annotator],
        domains: Mapping[str, str],
        doors: Doors,
        *,
        met: Callable[[], Collection[ConceptId]] = frozenset,
        ever_met: Callable[[], Collection[ConceptId] | None] = lambda: None,
        occurrences: OccurrencesTab | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`met` gives the concepts of the open article, `ever_met` those of all articles.

        `ever_met` gives None as long as that isn't known.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Glossary"))
        self.setObjectName("glossaryWindow")
        self._keeper, self._met, self._ever_met = keeper, met, ever_met

        def reading_of(text: str) -> str:
            return annotator().suggest_reading(text)

        self.stock = Stock(keeper, jobs, reading_of, domains, self)
        self.listing = Listing(self.stock, self)
        self.model = ConceptModel(self.listing, keeper, annotator, domains, self)
        self.table = ConceptTable(self.model)
        self.facets = FacetPanel(domains)
        self.pane = TermPane(self.listing, self.table, writable=keeper.writable)
        self.form = ConceptForm(keeper, annotator, domains, occurrences=occurrences)
        self.line = MessageLine()
        self.commands = Commands(domains, self)
        self.bulk = Bulk(keeper, jobs, self)
        self.steps = Steps(keeper, Writing(keeper, jobs, self), self)
        parts = (self.listing, self.table, self.facets, self.pane, self.form, self.line)
        whole = Parts(self, *parts, self.bulk, self.steps)
        self.deeds = Deeds(whole, keeper, doors, annotator, met)
        self.deeds.connect_to(self.commands)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.deeds.show_current)
        self._lay_out()
        self._connect()
        self._show_history()
        self._show_possible()

    def show_concept(self, concept_id: ConceptId) -> None:
        """Show a concept in the form, and in the table, whatever hides it there."""
        concept = self._keeper.layers.concept(concept_id)
        if concept is None or not self.form.show_concept(concept):
            return
        if not self.table.go_to(concept_id):
            self.facets.choose({})
            self.pane.search("")
            self.table.go_to(concept_id)
        self._settle.stop()

    def new_concept(self, text: str = "") -> None:
        """Begin a new term in the form; nothing is saved yet."""
        self.deeds.new_concept(text)

    def edit(self, concept: Concept) -> None:
        """Show a concept in the form that may not be saved yet."""
        self.deeds.edit(concept)

    def search(self, text: str) -> None:
        """Search for a text, as if it were typed."""
        self.pane.search(text)
        self.pane.take_focus()

    def look_again(self) -> None:
        """Ask anew which concepts are met; for when another article is open."""
        states = {Facet.MET: self._met()}
        ever = self._ever_met()
        if ever is not None:
            states[Facet.NEVER_MET] = ever
        self.stock.set_states(states)

    def state(self) -> bytes:
        """How large the window and its parts are, and how the table is sorted."""
        header = self.table.horizontalHeader()
        parts = (self.saveGeometry(), self._panes.saveState(), header.saveState())
        return packed(parts, self.listing.question.sort)

    def restore_state(self, state: bytes) -> None:
        """Look as when `state` was taken; what can't be read is passed over."""
        parts, sort = unpacked(state)
        header = self.table.horizontalHeader()
        restorers = (self.restoreGeometry, self._panes.restoreState, header.restoreState)
        for restore, part in zip(restorers, parts, strict=False):
            restore(part)
        self._sort(sort)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            QTimer.singleShot(0, self, self.stock.make_ready)
            QTimer.singleShot(0, self, self.look_again)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.form.leave():
            event.ignore()
            return
        self.stock.close()
        self.pane.close_search()
        self._settle.stop()
        self.left.emit(self.state())
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self.addToolBar(self.commands.tool_bar())
        self._panes = QSplitter()
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        for number, pane in enumerate((self.facets, self.pane, self.form)):
            self._panes.addWidget(pane)
            self._panes.setStretchFactor(number, int(pane is self.pane))
        self._panes.setSizes(list(PANES))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panes, 1)
        column.addWidget(self.line)
        self.setCentralWidget(whole)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
        self.pane.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.facets.chosen.connect(self.listing.choose)
        self.listing.counted.connect(self._on_counted)
        self.stock.failed.connect(self.failed)
        self.model.failed.connect(self.line.complain)
        table = self.table
        table.current_changed.connect(lambda _: self._settle.start())
        table.chosen_changed.connect(self._show_possible)
        table.sort_wanted.connect(self._sort)
        table.form_wanted.connect(self.deeds.to_form)
        table.delete_wanted.connect(self.deeds.delete)
        table.paste_wanted.connect(lambda: self.deeds.paste(QGuiApplication.clipboard().text()))
        table.menu_wanted.connect(self._on_menu)
        table.typed.connect(self.pane.take_focus)
        self.pane.new_wanted.connect(self.new_concept)
        self.pane.all_wanted.connect(self.facets.clear)
        self.form.saved.connect(self._on_saved)
        self.form.visit_wanted.connect(self.show_concept)
        self.line.undo_wanted.connect(self.deeds.undo)
        self.bulk.done.connect(self.deeds.tell)
        self.bulk.failed.connect(self.line.complain)
        self.bulk.busy_changed.connect(self._show_possible)
        self.steps.began.connect(self.line.say)
        self.steps.said.connect(self.line.say)
        self.steps.failed.connect(self.line.complain)
        self._keeper.acted.connect(self._show_history)
        self._keeper.acted.connect(self._show_possible)
        self._keeper.failed.connect(self.line.complain)

    def _sort(self, sort: object) -> None:
        self.listing.sort(sort if isinstance(sort, Sort) else None)

    def _on_menu(self, place: QPoint) -> None:
        menu = self.commands.row_menu(self)
        menu.addSeparator()
        menu.addMenu(self.table.columns_menu(menu))
        menu.popup(place)

    def _on_saved(self, concept: Concept) -> None:
        self.table.go_to(concept.id)
        self._settle.stop()
        self.line.say("")

    def _on_counted(self) -> None:
        self.facets.show_counts(self.listing.counts)
        self.table.show_sort(self.listing.question.sort)
        self.commands["bin"].setChecked(self.listing.in_bin)

    def _show_history(self) -> None:
        self.commands.show_history(self._keeper.undo_word, self._keeper.redo_word)

    def _show_possible(self) -> None:
        layers = self._keeper.layers
        ids = [concept.id for concept in self.table.chosen()]
        self.commands.show_possible(
            len(ids),
            in_bin=self.listing.in_bin,
            writable=self._keeper.writable and not self.bulk.busy,
            corrected=len(ids) > LOOKED_THROUGH or any(map(layers.is_correction, ids)),
        )
