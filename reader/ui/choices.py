"""Choices: the preferences in force in one window, and the news of every change."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from reader.ui.preferences import Preferences


class Choices(QObject):
    """Holds the Preferences; whoever changes them says what, whoever shows them listens."""

    changed = Signal(object, object)
    """The Preferences now, and those before."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @property
    def now(self) -> Preferences:
        """The preferences in force."""
        return self._preferences

    def set(self, preferences: Preferences) -> None:
        """Put others in force; nothing is said where they are the same."""
        before, self._preferences = self._preferences, preferences
        if preferences != before:
            self.changed.emit(preferences, before)

    def change(self, **changes: object) -> None:
        """Change some fields of the preferences."""
        self.set(replace(self._preferences, **changes))  # type: ignore[arg-type]

    def change_page(self, **changes: object) -> None:
        """Change some fields of the page's style."""
        self.change(page=replace(self._preferences.page, **changes))  # type: ignore[arg-type]
