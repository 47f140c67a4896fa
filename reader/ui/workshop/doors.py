"""Doors: opens the dialogs of the glossary, which are read when they are first wanted."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from glossary.model import ConceptId
from reader.ui.jobs import Jobs
from reader.ui.workshop.keeper import Keeper

Chosen = Mapping[str, Collection[ConceptId]]
"""Ids by the scopes of reader.ui.workshop.export_terms_words."""


class Doors(QObject):
    """For the menus of both windows; every dialog deletes itself when it is closed."""

    team_moved = Signal()
    """The team's glossary lies elsewhere now."""
    backups_wanted = Signal(object)
    """The copies are to be shown over this window."""
    new_terms_wanted = Signal()
    """Candidates are to be looked for; what they are looked for in, others know."""

    def __init__(
        self,
        keeper: Keeper,
        jobs: Jobs,
        data: Path,
        contexts: Callable[[], Mapping[ConceptId, str]],
        parent: QObject | None = None,
    ) -> None:
        """`contexts` gives the sentence in which each concept of the open article stands first."""
        super().__init__(parent)
        self._keeper, self._jobs, self._data = keeper, jobs, data
        self._contexts = contexts

    def import_terms(self, parent: QWidget, path: Path | None = None) -> QDialog:
        """Import a file, which is asked for if none is given."""
        from reader.ui.workshop.import_dialog import ImportDialog

        return _opened(ImportDialog(path, self._keeper, self._jobs, parent))

    def import_text(self, parent: QWidget, text: str) -> QDialog:
        """Import rows that were copied from a spreadsheet, with tabs between their cells."""
        from reader.ui.workshop.import_dialog import ImportDialog

        return _opened(ImportDialog.from_text(text, self._keeper, self._jobs, parent))

    def export_terms(self, parent: QWidget, chosen: Chosen) -> QDialog:
        """Export concepts: those chosen by scope, one's own, or all."""
        from reader.ui.workshop.export_terms import ExportTermsDialog
        from reader.ui.workshop.export_terms_words import Scope

        scopes = {Scope(scope): ids for scope, ids in chosen.items()}
        contexts = self._contexts()
        return _opened(ExportTermsDialog(self._keeper, self._jobs, scopes, contexts, parent))

    def backups(self, parent: QWidget) -> None:
        """Look at the copies of the user's glossary, and restore one; others see to that."""
        self.backups_wanted.emit(parent)

    def team(self, parent: QWidget) -> QDialog:
        """Say where the team's glossary lies."""
        from reader.ui.workshop.team_dialog import TeamDialog

        dialog = TeamDialog(self._keeper, self._jobs, self._data, parent)
        dialog.place_changed.connect(self.team_moved)
        return _opened(dialog)


def _opened(dialog: QDialog) -> QDialog:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
