"""Steps: undo and redo in the glossary, and the words for them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from glossary.errors import GlossaryError
from glossary.history import Group
from glossary.store import GlossaryStore
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.words import action_name
from reader.ui.workshop.writing import Writing


class Steps(QObject):
    """For one window. What would take long is done by a worker."""

    said = Signal(str)
    """What was done."""
    began = Signal(str)
    """What a worker does now; `said` or `failed` comes after it."""
    failed = Signal(object)
    """A GlossaryError; nothing was changed."""
    possible = Signal(str, str)
    """What can be undone and what can be redone; "" for nothing."""

    def __init__(self, keeper: Keeper, writing: Writing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper, self._writing = keeper, writing
        keeper.acted.connect(self.tell_possible)
        writing.busy_changed.connect(self.tell_possible)
        writing.failed.connect(self.failed)

    def tell_possible(self) -> None:
        """Tell once more what is possible."""
        words = (self._keeper.undo_word, self._keeper.redo_word)
        undo, redo = (
            "" if word is None or self._writing.busy else action_name(word) for word in words
        )
        self.possible.emit(undo, redo)

    def undo(self) -> None:
        """Take back what was done last."""
        words = self.tr("Undoing: {0} …"), self.tr("Undone: {0}.")
        self._step(self._keeper.undo_word, self._keeper.undo, GlossaryStore.undo, *words)

    def redo(self) -> None:
        """Do again what was taken back last."""
        words = self.tr("Doing again: {0} …"), self.tr("Done again: {0}.")
        self._step(self._keeper.redo_word, self._keeper.redo, GlossaryStore.redo, *words)

    def _step(
        self,
        word: str | None,
        here: Callable[[], None],
        there: Callable[[GlossaryStore], Group | None],
        doing: str,
        done: str,
    ) -> None:
        if word is None or self._writing.busy:
            return
        says = done.format(action_name(word))
        try:
            size = self._keeper.next_sizes()[here == self._keeper.redo]
            if self._writing.at_once(size):
                here()
                self.said.emit(says)
                return
        except GlossaryError as error:
            self.failed.emit(error)
            return
        self.began.emit(doing.format(action_name(word)))
        self._writing.write(there, lambda: self.said.emit(says))
