"""ConflictBar: what the terms being typed collide with, and what can be done about it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from glossary.conflicts import Conflict, ConflictKind
from glossary.model import Concept
from reader.ui.workshop.conflict_words import conflict_words
from reader.ui.workshop.fields import Bar

FORBIDDING = (ConflictKind.SAME_CONCEPT, ConflictKind.SCRIPT)
"""Between two terms of one concept these can't be saved."""


def is_error(conflict: Conflict) -> bool:
    """Whether a concept with this conflict can't be saved."""
    return conflict.other is None and conflict.kind in FORBIDDING


class ConflictBar(Bar):
    """Shows the first conflict; others are counted."""

    merge_wanted = Signal(object)
    """The other Concept, to be merged into the edited one."""
    synonym_wanted = Signal(object)
    """The other Concept, which is to take over the terms typed here."""
    both_wanted = Signal(object)
    visit_wanted = Signal(object)

    def __init__(self, domains: Mapping[str, str]) -> None:
        super().__init__()
        self._domains = domains
        self._conflict: Conflict | None = None
        self._merge = self.add_button(
            self.tr("&Merge"), lambda: self.merge_wanted.emit(self._other())
        )
        self._synonym = self.add_button(
            self.tr("Add as s&ynonym"), lambda: self.synonym_wanted.emit(self._other())
        )
        self._both = self.add_button(
            self.tr("Keep &both"), lambda: self.both_wanted.emit(self._other())
        )
        self._visit = self.add_button(
            self.tr("&Go to it"), lambda: self.visit_wanted.emit(self._other())
        )

    def show_conflicts(self, conflicts: Sequence[Conflict], *, is_new: bool) -> None:
        """Show what is worst of them, or nothing; `is_new` says the concept isn't saved yet."""
        ranked = sorted(conflicts, key=lambda each: (not is_error(each), not each.serious))
        told = [each for each in ranked if each.kind is not ConflictKind.SAME_ENGLISH]
        self._conflict = told[0] if told else None
        if self._conflict is None:
            self.say("")
            return
        other, serious = self._conflict.other, self._conflict.serious
        self._merge.setVisible(other is not None and serious and not is_new)
        self._synonym.setVisible(other is not None and serious and is_new)
        self._both.setVisible(other is not None and serious)
        self._visit.setVisible(other is not None)
        words = conflict_words(self._conflict, self._domains)
        if len(told) > 1:
            words += " " + self.tr("(%n more)", "", len(told) - 1)
        self.say(words, serious=serious)

    def _other(self) -> Concept | None:
        return self._conflict.other if self._conflict else None
