"""TermsEditor: the terms of a concept, grouped by language."""

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QVBoxLayout, QWidget

from glossary.model import Kind, Language, Term
from reader.annotation.annotate import Annotator
from reader.annotation.prefill import english_match
from reader.ui.workshop.language_group import LanguageGroup
from reader.ui.workshop.words import named

ALWAYS = (Language.ZH_HANS, Language.EN)
"""The languages that are asked for, whether there are terms or not."""


class TermsEditor(QWidget):
    """Terms keep the order of the rows, languages that of `Language`."""

    changed = Signal()

    def __init__(self, annotator: Callable[[], Annotator]) -> None:
        super().__init__()
        self.groups = {each: LanguageGroup(each, annotator) for each in Language}
        self._more = QPushButton(self.tr("Add in another &language"))
        self._more.setAutoDefault(False)
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for group in self.groups.values():
            column.addWidget(group)
            group.changed.connect(self.changed)
        column.addWidget(self._more)
        self._menu.aboutToShow.connect(self._offer)

    def terms(self) -> tuple[Term, ...]:
        """The terms as they stand now."""
        return tuple(term for group in self.groups.values() for term in group.terms())

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Show these terms; the keyboard stays in the row of the same number."""
        held = self._held()
        for language, group in self.groups.items():
            ours = [term for term in terms if term.language is language]
            group.setVisible(bool(ours) or language in ALWAYS)
            group.set_terms(ours)
            if not ours and language in ALWAYS:
                group.add_empty()
        if held is not None:
            self._hold(*held)

    def set_kind(self, kind: Kind) -> None:
        """Terms added from now on are those of a concept of this kind."""
        self.groups[Language.EN].set_match(english_match(kind))

    def mark(self, texts: Collection[str]) -> None:
        """Show which terms can't stay as they are."""
        for group in self.groups.values():
            for row in group.rows:
                row.mark(row.term().text in texts)

    def take_focus(self) -> None:
        """Give the keyboard to the first term."""
        group = next(group for group in self.groups.values() if group.rows)
        group.rows[0].take_focus()

    def _held(self) -> tuple[Language, int, int] | None:
        """Which field of which row has the keyboard."""
        focused = QApplication.focusWidget()
        for language, group in self.groups.items():
            for number, row in enumerate(group.rows):
                if focused in row.fields:
                    return language, number, row.fields.index(focused)
        return None

    def _hold(self, language: Language, number: int, field: int) -> None:
        if rows := self.groups[language].rows:
            rows[min(number, len(rows) - 1)].fields[field].setFocus()

    def _offer(self) -> None:
        self._menu.clear()
        for language, group in self.groups.items():
            if group.isHidden():
                self._menu.addAction(named(language), partial(self._open, group))

    def _open(self, group: LanguageGroup) -> None:
        group.show()
        group.add_new()
