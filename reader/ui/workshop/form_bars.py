"""StaleBar and SavedLine: what came of saving, and what is to be done about it."""

from collections.abc import Callable

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from glossary.model import Concept
from reader.ui.workshop.difference_words import difference_lines
from reader.ui.workshop.fields import Bar


class StaleBar(Bar):
    """Another window has saved the concept that is being edited here."""

    def __init__(self, reload: Callable[[], object], insist: Callable[[], object]) -> None:
        super().__init__()
        self.reload = self.add_button(self.tr("&Reload"), reload)
        self.insist = self.add_button(self.tr("Save &mine anyway"), insist)

    def show_stale(self, theirs: Concept | None, mine: Concept) -> None:
        """Show what the other window saved, beside what stands here."""
        gone = theirs is None or theirs.retired
        if gone:
            self.say(self.tr("This concept has been deleted elsewhere."), serious=True)
            return
        says = self.tr("This concept has been changed elsewhere. That → what stands here:")
        self.say(f"{says}\n{difference_lines(theirs, mine)}", serious=True)


class SavedLine(QWidget):
    """Words, and a button that takes back what they tell of; hidden with nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._do: Callable[[], object] | None = None
        self._says = QLabel()
        self._says.setWordWrap(True)
        self.button = QPushButton()
        self.button.setObjectName("lineButton")
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_button)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._says, 1)
        row.addWidget(self.button)
        self.say("")

    @property
    def words(self) -> str:
        """What is said now."""
        return self._says.text()

    def say(self, words: str, button: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something, and offer something to do about it."""
        self._show(words, QPalette.ColorRole.PlaceholderText)
        self.button.setText(button)
        self.button.setVisible(do is not None)
        self._do = do

    def complain(self, words: str) -> None:
        """Say why something couldn't be done."""
        self.say("")
        self._show(words, QPalette.ColorRole.BrightText)

    def _show(self, words: str, role: QPalette.ColorRole) -> None:
        self._says.setForegroundRole(role)
        self._says.setText(words)
        self.setVisible(bool(words))

    def _on_button(self) -> None:
        if self._do is not None:
            self._do()
