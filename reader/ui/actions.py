"""Actions: the QActions made of the window's commands."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from reader.ui.commands import COMMANDS, Command
from reader.ui.icons import icon
from reader.ui.theme import Theme
from reader.ui.translation import translated, without_key


class Actions(QObject):
    """The window's QActions by command id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[str, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            self._actions[command.id] = self._action(command)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def group(self, choice: str) -> QActionGroup:
        """The commands that exclude one another; each QAction's `data` is its value."""
        return self._groups[choice]

    def choose(self, choice: str, value: str) -> None:
        """Tick the command of a value, without triggering it."""
        self._actions[f"{choice}.{value}"].setChecked(True)

    def show_steps(self, undo: str, redo: str) -> None:
        """Name what can be undone and done again; "" for nothing."""
        for command_id, what in (("undo", undo), ("redo", redo)):
            action = self[command_id]
            words, _, _ = action.text().partition(": ")
            action.setText(f"{words}: {what.replace('&', '&&')}" if what else words)
            action.setEnabled(bool(what))

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's ink."""
        for command_id, action in self._actions.items():
            drawn = icon(command_id, theme)
            if drawn is not None:
                action.setIcon(drawn)

    def _action(self, command: Command) -> QAction:
        action = QAction(translated("Commands", command.text), self)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setIconText(without_key(translated("Commands", command.short or command.text)))
        action.setCheckable(command.checkable or bool(command.choice))
        action.setIconVisibleInMenu(not action.isCheckable())
        if command.choice:
            action.setData(command.id.removeprefix(f"{command.choice}."))
            group = self._groups.setdefault(command.choice, QActionGroup(self))
            group.addAction(action)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        name = action.iconText()
        action.setToolTip(f"{name} ({keys})" if keys else name)
        return action
