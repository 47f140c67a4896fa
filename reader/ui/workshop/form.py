"""ConceptForm: one concept to edit and to save, with its history and its occurrences."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMessageBox, QStackedLayout, QWidget

from glossary import merge
from glossary.errors import GlossaryError, StaleChangeError
from glossary.model import Concept
from glossary.record import fingerprint
from reader.annotation.annotate import Annotator
from reader.ui.workshop.bulk import changes_of, restored
from reader.ui.workshop.changed import Changed
from reader.ui.workshop.concept_fields import ConceptFields
from reader.ui.workshop.conflict_bar import ConflictBar, is_error
from reader.ui.workshop.conflict_watch import ConflictWatch
from reader.ui.workshop.form_bars import SavedLine, StaleBar
from reader.ui.workshop.form_page import FormPage, empty_page
from reader.ui.workshop.history_tab import HistoryTab
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.layer_bars import BinBar, LayerBar, OutdatedBar
from reader.ui.workshop.occurrences_tab import OccurrencesTab

Button = QMessageBox.StandardButton


class ConceptForm(QWidget):
    """Asks nothing while the user types. Ctrl+S saves, Esc puts back what was saved."""

    saved = Signal(object)
    """The Concept as it counts now."""
    dirty_changed = Signal(bool)
    visit_wanted = Signal(object)
    """The ConceptId of another concept to be shown."""

    def __init__(
        self,
        keeper: Keeper,
        annotator: Callable[[], Annotator],
        domains: Mapping[str, str],
        watch: ConflictWatch | None = None,
        occurrences: OccurrencesTab | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("glossaryForm")
        self._keeper = keeper
        self._watch = watch or ConflictWatch.over(keeper)
        self._concept: Concept | None = None
        self._shown: Concept | None = None
        self._known: Concept | None = None
        self._is_new = self._busy = self._dirty = False
        self.fields = ConceptFields(annotator, domains)
        self.conflicts = ConflictBar(domains)
        self.layer = LayerBar(self._back_to_below)
        self.binned = BinBar(self._restore)
        self.outdated = OutdatedBar(self._back_to_below, self._keep_mine)
        self.stale = StaleBar(self._reload, self._save_anyway)
        self.line = SavedLine()
        self.history = HistoryTab(keeper)
        self.occurrences = occurrences
        above = (self.stale, self.outdated, self.layer, self.binned)
        self.page = FormPage(above, self.fields, self.conflicts, self.line)
        self.page.add_tab(self.history, self.tr("&History"))
        if occurrences is not None:
            self.page.add_tab(occurrences, self.tr("&Occurrences"))
        self._pages = QStackedLayout(self)
        self._pages.addWidget(empty_page(self.tr("Choose a term to see and edit it here.")))
        self._pages.addWidget(self.page)
        self._connect()
        self._take(None)

    @property
    def dirty(self) -> bool:
        """Whether something would be lost if another concept were shown."""
        return self._dirty

    def concept(self) -> Concept | None:
        """The concept as it stands in the form."""
        return None if self._concept is None else self.fields.concept()

    def show_concept(self, concept: Concept | None) -> bool:
        """Show a concept, maybe a new one; asks about changes. False if the user would stay."""
        if not self.leave():
            return False
        self._take(concept)
        return True

    def edit(self, draft: Concept) -> bool:
        """Show a concept as it might be saved; asks about changes. False if the user would stay."""
        known = self._keeper.layers.concept(draft.id)
        if not self.show_concept(known or draft):
            return False
        if known is not None:
            self._put(draft)
        return True

    def leave(self) -> bool:
        """Ask what to do about changes; False if the user would rather stay with them."""
        if not self._dirty:
            return True
        answer = QMessageBox.question(
            self,
            self.tr("Unsaved changes"),
            self.tr("Save the changes to this concept?"),
            Button.Save | Button.Discard | Button.Cancel,
            Button.Save,
        )
        if answer == Button.Save:
            return self.save()
        if answer == Button.Discard:
            self._take(None if self._is_new else self._concept)
            return True
        return False

    def save(self) -> bool:
        """Save the concept as one change; False, and the reason shown, if that can't be."""
        concept = self.concept()
        if concept is None or not self._dirty:
            return concept is not None
        if not concept.terms:
            self.line.complain(self.tr("A concept needs a term before it can be saved."))
            return False
        if any(map(is_error, self._watch.conflicts(concept))):
            self.line.complain(self.tr("One term stands twice: remove one of them to save."))
            return False
        action, known = "add" if self._is_new else "edit", {concept.id: self._known}
        return self._act(lambda: self._keeper.save(concept, action=action, known=known))

    def revert(self) -> None:
        """Put back what was saved; the changes can be had again."""
        if self._concept is None or not self._dirty:
            return
        draft = self.fields.concept()
        self._take(self._concept if not self._is_new else replace(self._concept, terms=()))
        self.line.say(
            self.tr("Your changes were put back."),
            self.tr("Take them again"),
            lambda: self._put(draft),
        )

    def take_focus(self) -> None:
        """Give the keyboard to the first term."""
        self.page.tabs.setCurrentIndex(0)
        self.fields.terms.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dirty:
            self.revert()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.save)
        self.page.save.clicked.connect(self.save)
        self.page.revert.clicked.connect(self.revert)
        self.fields.changed.connect(self._on_change)
        self.conflicts.merge_wanted.connect(self._merge)
        self.conflicts.synonym_wanted.connect(self._add_as_synonym)
        self.conflicts.both_wanted.connect(self.fields.keep_apart)
        self.conflicts.visit_wanted.connect(lambda other: self.visit_wanted.emit(other.id))
        self.history.revive_wanted.connect(self._revive)
        self._keeper.changed.connect(self._on_glossary)
        self._watch.ready.connect(self._on_change)

    def _take(self, concept: Concept | None) -> None:
        """Show a concept as it is saved, or a new one, with nothing changed yet."""
        self._concept, self._shown = concept, None
        self._pages.setCurrentIndex(0 if concept is None else 1)
        self.history.show_concept(concept.id if concept else None)
        if self.occurrences is not None:
            self.occurrences.show_concept(concept)
        self.line.say("")
        self.stale.say("")
        if concept is not None:
            layers = self._keeper.layers
            self._is_new = layers.concept(concept.id) is None
            self._known = layers.user.get(concept.id)
            self.layer.show_layer(layers, concept)
            self.binned.show_bin(concept)
            self.fields.set_editable(not concept.retired)
            self.outdated.show_layer(layers, concept)
            self.fields.show_concept(concept)
            shown = self.fields.concept()
            self._shown = replace(shown, terms=()) if self._is_new else shown
        self._on_change()

    def _put(self, draft: Concept) -> None:
        """Show a draft of the concept that is shown, still to be saved."""
        self.fields.show_concept(draft)
        self.line.say("")
        self._on_change()

    def _on_change(self) -> None:
        now = self.concept()
        self._set_dirty(now != self._shown)
        if now is None:
            return
        conflicts = () if now.retired else self._watch.conflicts(now)
        self.conflicts.show_conflicts(conflicts, is_new=self._is_new)
        self.fields.terms.mark({each.text for each in conflicts if is_error(each)})

    def _set_dirty(self, dirty: bool) -> None:
        self.page.set_dirty(dirty)
        if dirty != self._dirty:
            self._dirty = dirty
            self.dirty_changed.emit(dirty)
        if dirty and self.line.words:
            self.line.say("")

    def _on_glossary(self, changed: Changed) -> None:
        """Something has changed, perhaps in another window; what is being edited is kept."""
        concept = self._concept
        if self._busy or concept is None or concept.id not in changed.ids:
            return
        theirs = self._keeper.layers.concept(concept.id)
        if self._dirty:
            self.stale.show_stale(theirs, self.fields.concept())
        else:
            self._take(None if theirs is None or theirs.retired else theirs)

    def _act(self, do: Callable[[], object]) -> bool:
        """Change the glossary and show the concept as it then counts."""
        concept = self._concept
        if concept is None:
            return False
        self._busy = True
        try:
            do()
        except StaleChangeError:
            theirs = self._keeper.layers.concept(concept.id)
            self.stale.show_stale(theirs, self.fields.concept())
            return False
        except GlossaryError as error:
            self.line.complain(str(error))
            return False
        finally:
            self._busy = False
        now = self._keeper.layers.concept(concept.id)
        self._take(None if now is None or now.retired else now)
        self.line.say(self.tr("Saved."), self.tr("Undo"), self._undo)
        if now is not None:
            self.saved.emit(now)
        return True

    def _undo(self) -> None:
        try:
            self._keeper.undo()
        except GlossaryError as error:
            self.line.complain(str(error))

    def _reload(self) -> None:
        if self._concept is not None:
            theirs = self._keeper.layers.concept(self._concept.id)
            self._take(None if theirs is None or theirs.retired else theirs)

    def _save_anyway(self) -> None:
        if self._concept is not None:
            self._known = self._keeper.layers.user.get(self._concept.id)
            self.save()

    def _back_to_below(self) -> None:
        if self._concept is not None and self.leave():
            concept_id = self._concept.id
            self._act(lambda: self._keeper.back_to_below(concept_id))

    def _restore(self) -> None:
        if self._concept is not None:
            changes = changes_of([restored(self._concept)], self._keeper.layers)
            self._act(lambda: self._keeper.apply("restore", changes))

    def _keep_mine(self) -> None:
        layers = self._keeper.layers
        if self._concept is None or not self.leave():
            return
        mine, below = layers.user[self._concept.id], layers.below(self._concept.id)
        if below is not None:
            self._act(lambda: self._keeper.save(replace(mine, based_on=fingerprint(below))))

    def _revive(self, version: Concept) -> None:
        if self.leave():
            self._act(lambda: self._keeper.save(version, action="revive"))

    def _merge(self, other: Concept) -> None:
        kept = self.fields.concept()
        changes = merge.changes(kept, (other,), self._keeper.layers)
        self._act(lambda: self._keeper.apply("merge", changes))

    def _add_as_synonym(self, other: Concept) -> None:
        """The other concept takes over what was typed for a new one, which is then not needed."""
        whole = merge.merged(other, self.fields.concept())
        if self._act(lambda: self._keeper.save(whole)):
            self.visit_wanted.emit(other.id)
