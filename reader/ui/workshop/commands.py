"""The commands of the glossary's window: its toolbar, its keys and the table's menu."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QToolBar, QToolButton, QWidget

from reader.ui.commands import Command
from reader.ui.translation import QT_TRANSLATE_NOOP, translated, without_key
from reader.ui.workshop.columns import HEADINGS, Column
from reader.ui.workshop.concept_delegate import choices
from reader.ui.workshop.words import action_name, labelled

CONTEXT = "GlossaryWindow"
APART = "-"
COMMANDS = (
    Command("new", QT_TRANSLATE_NOOP("GlossaryWindow", "&New"), ("Ctrl+N",)),
    Command("undo", QT_TRANSLATE_NOOP("GlossaryWindow", "&Undo"), ("Ctrl+Z",)),
    Command("redo", QT_TRANSLATE_NOOP("GlossaryWindow", "&Redo"), ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("form", QT_TRANSLATE_NOOP("GlossaryWindow", "&Edit")),
    Command("copy", QT_TRANSLATE_NOOP("GlossaryWindow", "&Copy")),
    Command("lines", QT_TRANSLATE_NOOP("GlossaryWindow", "All &Lines in the Library"), ("Ctrl+L",)),
    Command("merge", QT_TRANSLATE_NOOP("GlossaryWindow", "&Merge"), ("Ctrl+M",)),
    Command("delete", QT_TRANSLATE_NOOP("GlossaryWindow", "&Delete")),
    Command("restore", QT_TRANSLATE_NOOP("GlossaryWindow", "Re&store")),
    Command("below", QT_TRANSLATE_NOOP("GlossaryWindow", "&Back to Built-in")),
    Command("import", QT_TRANSLATE_NOOP("GlossaryWindow", "&Import…"), ("Ctrl+I",)),
    Command("export", QT_TRANSLATE_NOOP("GlossaryWindow", "E&xport…"), ("Ctrl+E",)),
    Command("new_terms", QT_TRANSLATE_NOOP("GlossaryWindow", "New &Terms…")),
    Command("backups", QT_TRANSLATE_NOOP("GlossaryWindow", "Bac&kups…")),
    Command("team", QT_TRANSLATE_NOOP("GlossaryWindow", "Te&am…")),
    Command("bin", QT_TRANSLATE_NOOP("GlossaryWindow", "Bi&n"), checkable=True),
    Command("find", QT_TRANSLATE_NOOP("GlossaryWindow", "&Find"), ("Ctrl+F",)),
    Command("next_pane", QT_TRANSLATE_NOOP("GlossaryWindow", "To the Next &Part"), ("F6",)),
    Command("close", QT_TRANSLATE_NOOP("GlossaryWindow", "C&lose"), ("Ctrl+W",)),
)
TOOLBAR = (
    *("new", "undo", "redo", APART, "change", "merge", "delete", "restore", APART),
    *("import", "export", "new_terms", APART, "bin", "backups", "team"),
)
ROW_MENU = ("form", "copy", "lines", APART, "change", "merge", "below", APART, "delete", "restore")
BULK = (Column.STATUS, Column.DOMAIN, Column.KIND, Column.REVIEW)


class Commands(QObject):
    """The QActions by id, and the menu that changes the selected terms."""

    change_wanted = Signal(object, str)
    """The Column in which the selected terms are to have a value, and the value."""

    def __init__(self, domains: Mapping[str, str], window: QWidget) -> None:
        super().__init__(window)
        self._actions = {command.id: _action(command, window) for command in COMMANDS}
        window.addActions(list(self._actions.values()))
        self.change = self._change_menu(domains, window)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def show_history(self, undo: str | None, redo: str | None) -> None:
        """Name what would be undone and redone."""
        for command_id, word in (("undo", undo), ("redo", redo)):
            action = self[command_id]
            action.setEnabled(word is not None)
            name = action.iconText()
            says = labelled(name, action_name(word)) if word else name
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{says} ({keys})")
            action.setStatusTip(says)

    def show_possible(self, chosen: int, *, in_bin: bool, writable: bool, corrected: bool) -> None:
        """Offer what can be done with so many selected terms."""
        some = chosen > 0 and writable
        self["copy"].setEnabled(chosen > 0)
        self["lines"].setEnabled(chosen > 0)
        self["form"].setEnabled(chosen > 0)
        self["merge"].setEnabled(chosen > 1 and writable and not in_bin)
        self["delete"].setEnabled(some and not in_bin)
        self["delete"].setVisible(not in_bin)
        self["restore"].setEnabled(some and in_bin)
        self["restore"].setVisible(in_bin)
        self["below"].setEnabled(some and corrected)
        self.change.setEnabled(some and not in_bin)
        self["new"].setEnabled(writable)

    def tool_bar(self) -> QToolBar:
        """The toolbar of the window."""
        bar = QToolBar(translated(CONTEXT, QT_TRANSLATE_NOOP("GlossaryWindow", "Glossary")))
        bar.setObjectName("glossaryBar")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        for command_id in TOOLBAR:
            if command_id == APART:
                bar.addSeparator()
            elif command_id == "change":
                bar.addAction(self.change.menuAction())
            else:
                bar.addAction(self[command_id])
        for button in bar.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if button.defaultAction() is self.change.menuAction():
                button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return bar

    def row_menu(self, parent: QWidget) -> QMenu:
        """What can be done with the selected rows; the menu deletes itself when it closes."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for command_id in ROW_MENU:
            if command_id == APART:
                menu.addSeparator()
            elif command_id == "change":
                menu.addMenu(self.change)
            elif self[command_id].isVisible():
                menu.addAction(self[command_id])
        return menu

    def _change_menu(self, domains: Mapping[str, str], window: QWidget) -> QMenu:
        says = QT_TRANSLATE_NOOP("GlossaryWindow", "Chan&ge")
        menu = QMenu(translated(CONTEXT, says), window)
        menu.menuAction().setIconText(without_key(menu.title()))
        for column in BULK:
            part = menu.addMenu(translated("GlossaryTable", HEADINGS[column]))
            for value, name in choices(column, domains).items():
                action = part.addAction(name.replace("&", "&&"))
                action.setData((column, value))
        menu.triggered.connect(self._on_change)
        return menu

    def _on_change(self, action: QAction) -> None:
        column, value = action.data()
        self.change_wanted.emit(column, value)


def _action(command: Command, window: QWidget) -> QAction:
    action = QAction(translated(CONTEXT, command.text), window)
    action.setIconText(without_key(action.text()))
    action.setObjectName(command.id)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setCheckable(command.checkable)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = action.iconText()
    action.setToolTip(f"{name} ({keys})" if keys else name)
    return action
