"""The menu bar and the toolbar, made from the actions."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader.ui.actions import Actions
from reader.ui.recent import RecentMenu
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

ICON_SIZE = 20
APART = "-"
RECENT = "recent"

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("Menus", "&File"),
        (
            "open",
            RECENT,
            "add_folder",
            "open_address",
            "paste",
            "paste_plain",
            "private_window",
            APART,
            "reload",
            "close_article",
            APART,
            "export",
            "print",
            "mark_pdf",
            APART,
            "settings",
            APART,
            "quit",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&Edit"),
        (
            *("undo", "redo", APART),
            *("copy", "copy_card", "copy_card_markdown", "select_all", APART),
            *("find", "find_next", "find_previous", APART),
            *("not_here", "another_sense", "always", "verdicts", APART),
            *("term_learning", "term_known", "term_never", "term_new", APART),
            *("highlight_passage", "note_passage", "quotations", APART, "details"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&View"),
        (
            *("pinyin.none", "pinyin.new", "pinyin.terms", "pinyin.all", APART),
            *("english.none", "english.first", "english.new", "english.all", APART),
            *("highlights", APART),
            *("characters.written", "characters.simplified", "characters.taiwan"),
            *("characters.hong_kong", APART),
            *("zoom_in", "zoom_out", "zoom_reset", APART),
            *("theme.system", "theme.light", "theme.dark", APART),
            *("shelf_shown", "terms_shown", "set_aside", "full_screen"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "&Go"),
        (
            *("next_term", "previous_term", "pin_card", APART),
            *("next_passage", "previous_passage", APART, "outline", "go_article", "go_terms"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "Li&brary"),
        (
            *("search_shelf", "articles_with_term", "concordance", "all_occurrences", APART),
            *("star_article", "mark_read", "article_tags", APART),
            *("cite", "read_again", APART, "import_known", "export_known", APART),
            *("forget_article", APART, "export_all", "restore_all", "backups"),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Menus", "G&lossary"),
        (
            *("add_term", "glossary", "new_terms", APART),
            *("import_terms", "export_terms", APART, "team"),
        ),
    ),
    (QT_TRANSLATE_NOOP("Menus", "&Help"), ("diagnostics", "about")),
)


def fill_menu_bar(window: QMainWindow, actions: Actions) -> RecentMenu:
    """Make the menu bar; returns the menu of recent files, which the window fills."""
    recent = RecentMenu(window)
    for title, command_ids in MENUS:
        menu = window.menuBar().addMenu(translated("Menus", title))
        for command_id in command_ids:
            if command_id == APART:
                menu.addSeparator()
            elif command_id == RECENT:
                menu.addMenu(recent)
            else:
                menu.addAction(actions[command_id])
    return recent


class ToolBar(QToolBar):
    """The few commands one wants at hand."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setIconSize(QSize(ICON_SIZE, ICON_SIZE))
        self._bare: list[QToolButton] = []
        self._worded, self._room_for_words = True, 0
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._add_icon(actions["shelf_shown"])
        self.addAction(actions["open"])
        self.addAction(actions["paste"])
        self.addSeparator()
        for choice in ("pinyin", "english"):
            self.addWidget(self._choice_button(actions, choice))
        self.addSeparator()
        for command_id in ("zoom_out", "zoom_in"):
            self._add_icon(actions[command_id])
        self.addSeparator()
        for command_id in ("find", "glossary", "export"):
            self.addAction(actions[command_id])
        self._show_words(True)
        spring = QWidget()
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        self.addAction(actions["terms_shown"])

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._worded:
            self._room_for_words = self.sizeHint().width()
        self._show_words(event.size().width() >= self._room_for_words)
        super().resizeEvent(event)

    def _show_words(self, shown: bool) -> None:
        """Words beside the icons where there is room; this resets the style of every button."""
        style = Qt.ToolButtonStyle
        self._worded = shown
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if shown else style.ToolButtonIconOnly
        )
        for action in self.actions():
            if action.isSeparator():
                action.setVisible(shown)
        for button in self._bare:
            button.setToolButtonStyle(style.ToolButtonIconOnly)

    def _add_icon(self, action: QAction) -> None:
        self.addAction(action)
        button = self.widgetForAction(action)
        if isinstance(button, QToolButton):
            self._bare.append(button)

    def _choice_button(self, actions: Actions, choice: str) -> QToolButton:
        button = QToolButton(self)
        menu = QMenu(button)
        group = actions.group(choice)
        menu.addActions(group.actions())
        button.setMenu(menu)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        def show_choice() -> None:
            chosen = group.checkedAction()
            if chosen is not None:
                button.setText(chosen.iconText())

        for action in group.actions():
            action.toggled.connect(show_choice)
        show_choice()
        return button
