"""MainWindow: the panes, and who listens to whom; what they do is done elsewhere."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QSplitter

from reader import resources
from reader.article import Article
from reader.export.pdf.typesetter import Typesetter
from reader.ui.about import show_about
from reader.ui.actions import Actions
from reader.ui.appearance import apply_theme
from reader.ui.article_pane import ArticlePane
from reader.ui.choices import Choices
from reader.ui.court import Court
from reader.ui.desk import Desk
from reader.ui.diagnostics import diagnostics
from reader.ui.exporting import Exporting
from reader.ui.jobs import Jobs
from reader.ui.menus import ToolBar, fill_menu_bar
from reader.ui.messages import Messages
from reader.ui.page_style import Characters, English, PageStyle, Pinyin
from reader.ui.pointing import Pointing
from reader.ui.preferences import Preferences, with_recent
from reader.ui.set_aside import SetAsideDialog, hidden_lines
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.showing import Showing
from reader.ui.status import StatusLine
from reader.ui.terms_panel import TermsPanel
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.workshop import Workshop

FIRST_SIZE = (1240, 820)
PANE_WIDTHS = (860, 380)
MESSAGE_MS = 4000
UNDO_MS = 9000


class MainWindow(QMainWindow):
    """One window, one article. `choices` tells whoever keeps the preferences of their changes.

    `log` is the file diagnostics quote, in the folder of the user's data; `domains` are the names
    of domains by code.
    """

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        typesetter: Typesetter,
        preferences: Preferences,
        log: Path,
        domains: Mapping[str, str],
        keeper: Keeper,
    ) -> None:
        super().__init__()
        self._desk, self._jobs = desk, jobs
        self.choices = Choices(preferences, self)
        self.setWindowIcon(QIcon(str(resources.path("icons", "caidu.svg"))))
        self.setAcceptDrops(True)
        self.pane = ArticlePane()
        self.view, self.find_bar = self.pane.view, self.pane.find_bar
        self.terms = TermsPanel()
        self.status = StatusLine()
        self.set_aside = SetAsideDialog(self)
        self.commands = Actions(self)
        self.messages = Messages(self, lambda: diagnostics(self.choices.now, log))
        self._lay_out()
        self.showing = Showing(desk, self.pane, self.terms, self.status, self.set_aside, self)
        self.pointing = Pointing(self.view, desk, self, domains)
        self.exporting = Exporting(desk, jobs, typesetter, self.choices, self)
        self.workshop = Workshop(
            keeper, desk, jobs, self.view, domains, log.parent, self.choices, self
        )
        self.court = Court(
            self.view, desk, self.pointing, self.workshop, keeper, self.commands, domains, self
        )
        self._connect_commands()
        self._connect_choices()
        self._connect_panes()
        self._show_preferences(preferences, None)
        self._restore_window(preferences)

    def open_files(
        self, paths: Sequence[str | Path], instead: Callable[[], object] | None = None
    ) -> None:
        """Open the first file; the others wait in the menu of recent files.

        `instead` is done if the file can't be opened, once that has been told.
        """
        for path in reversed(paths[1:]):
            self._add_recent(Path(path).absolute())
        if paths:
            self._desk.open_file(Path(paths[0]), instead)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.workshop.close():
            event.ignore()
            return
        self.pointing.close_all()
        for dialog in filter(QDialog.isVisible, self.findChildren(QDialog)):
            dialog.done(QDialog.DialogCode.Rejected)  # what runs for it stops, too
        self.choices.change(
            geometry=bytes(self.saveGeometry().data()), panes=bytes(self._panes.saveState().data())
        )
        self.showing.remember_position()
        self._jobs.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.view.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.view.dropEvent(event)

    def _lay_out(self) -> None:
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(self.pane)
        self._panes.addWidget(self.terms)
        self._panes.setStretchFactor(self._panes.indexOf(self.pane), 1)
        self._panes.setSizes(list(PANE_WIDTHS))
        self.setCentralWidget(self._panes)
        self.setStatusBar(self.status)
        self.recent = fill_menu_bar(self, self.commands)
        self.addToolBar(ToolBar(self.commands, self))

    def _restore_window(self, preferences: Preferences) -> None:
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize()))
        if preferences.geometry:
            self.restoreGeometry(QByteArray(preferences.geometry))
        if preferences.panes:
            self._panes.restoreState(QByteArray(preferences.panes))

    def _connect_commands(self) -> None:
        commands: dict[str, Callable[[], object]] = {
            "open": self._ask_for_file,
            "paste": self._paste,
            "reload": self._desk.reload,
            "close_article": self._desk.close_article,
            "set_aside": self.showing.show_set_aside,
            "export": self.exporting.export,
            "print": self.exporting.print_article,
            "mark_pdf": self.exporting.ask_and_mark,
            "settings": self._ask_for_settings,
            "quit": self.close,
            "copy": self.view.copy,
            "copy_card": self.pointing.copy_card,
            "copy_card_markdown": self.pointing.copy_card_markdown,
            "select_all": self.view.selectAll,
            "find": self.pane.open_find_bar,
            "find_next": self.find_bar.find_next,
            "find_previous": self.find_bar.find_previous,
            "next_term": self.pointing.next_term,
            "previous_term": self.pointing.previous_term,
            "pin_card": self.pointing.pin,
            "go_article": self.view.setFocus,
            "go_terms": self._go_to_terms,
            "zoom_in": lambda: self.view.zoom(1),
            "zoom_out": lambda: self.view.zoom(-1),
            "zoom_reset": lambda: self.choices.change_page(size_pt=PageStyle().size_pt),
            "add_term": self.workshop.add_term,
            "glossary": self.workshop.show_glossary,
            "new_terms": self.workshop.new_terms,
            "import_terms": self.workshop.import_terms,
            "export_terms": self.workshop.export_terms,
            "team": self.workshop.show_team,
            "backups": self.workshop.show_backups,
            "diagnostics": self.messages.save_diagnostics,
            "about": lambda: show_about(self),
        }
        for command_id, command in commands.items():
            self.commands[command_id].triggered.connect(lambda _=False, do=command: do())
        self.addActions(list(self.commands))

    def _connect_choices(self) -> None:
        choices, commands = self.choices, self.commands
        commands.group("pinyin").triggered.connect(
            lambda action: choices.change_page(pinyin=Pinyin(action.data()))
        )
        commands.group("english").triggered.connect(
            lambda action: choices.change_page(english=English(action.data()))
        )
        commands.group("characters").triggered.connect(
            lambda action: choices.change_page(characters=Characters(action.data()))
        )
        commands.group("theme").triggered.connect(
            lambda action: choices.change(theme=action.data())
        )
        commands["highlights"].triggered.connect(lambda on: choices.change_page(highlights=on))
        commands["terms_shown"].triggered.connect(lambda on: choices.change(terms_shown=on))
        commands["full_screen"].triggered.connect(self._set_full_screen)
        self.view.zoom_changed.connect(lambda size: choices.change_page(size_pt=size))
        self.terms.ordinary_words_changed.connect(
            lambda ordinary: choices.change(ordinary_words=ordinary)
        )
        self.recent.forgotten.connect(lambda: choices.change(recent=()))
        choices.changed.connect(self._show_preferences)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_colour_scheme)

    def _connect_panes(self) -> None:
        self.view.files_dropped.connect(self.open_files)
        self.view.text_dropped.connect(self._desk.open_text)
        self.recent.chosen.connect(lambda path: self.open_files([path]))
        self.pointing.said.connect(self._say)
        self.pointing.edit_wanted.connect(self.workshop.edit)
        self.exporting.said.connect(self._say)
        self.workshop.said.connect(self._say)
        self.workshop.failed.connect(self.messages.tell)
        self.workshop.working.connect(self.status.show_doing)
        self.court.said.connect(self._say)
        self.court.done.connect(lambda said: self.status.say(said, UNDO_MS, undo=True))
        self.status.undo_wanted.connect(self.court.undoing.undo)
        self._desk.failed.connect(self.messages.tell)
        self.messages.marks_wanted.connect(self.exporting.mark_pdf)
        self._desk.unremembered.connect(lambda error: self._say(str(error)))
        self.showing.article_shown.connect(self._on_article_shown)

    def _show_preferences(self, now: Preferences, before: Preferences | None) -> None:
        if before is None or before.theme != now.theme:
            self._apply_theme()
        self.commands.choose("pinyin", now.page.pinyin)
        self.commands.choose("english", now.page.english)
        self.commands.choose("characters", now.page.characters)
        self.commands.choose("theme", now.theme)
        self.commands["highlights"].setChecked(now.page.highlights)
        self.commands["terms_shown"].setChecked(now.terms_shown)
        self.terms.setVisible(now.terms_shown)
        self.terms.set_ordinary_words(now.ordinary_words)
        self.view.set_style(now.page)
        self.pointing.set_preferences(now)
        self.recent.show_recent(now.recent)
        self._desk.set_wanted(ordinary=now.ordinary_words, manner=now.manner)
        if before is not None and before.recognised != now.recognised:
            self.showing.annotate_again()

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme = apply_theme(app, self.choices.now.theme)
            for part in (self.view, self.terms, self.pointing, self.commands):
                part.set_theme(theme)

    def _on_colour_scheme(self) -> None:
        if self.choices.now.theme == "system":
            self._apply_theme()

    def _on_article_shown(self, article: Article) -> None:
        self.pointing.close_all()
        title = article.metadata.title
        self.setWindowTitle(f"{title} – Caidu 财读" if title else "Caidu 财读")
        self.commands["set_aside"].setEnabled(hidden_lines(article) > 0)
        self.commands["reload"].setEnabled(self._desk.path is not None)
        for command_id in ("close_article", "export", "print", "new_terms", "verdicts"):
            self.commands[command_id].setEnabled(bool(article.text))
        path = self._desk.path
        if path is not None and path != resources.sample().absolute():
            self._add_recent(path)

    def _ask_for_file(self) -> None:
        folder = str(self._desk.path.parent) if self._desk.path else ""
        names = self.tr("Texts (*.txt *.text *.md);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open an Article"), folder, names)
        if name:
            self.open_files([name])

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._desk.open_text(text)
        else:
            self._say(self.tr("There is no text on the clipboard."))

    def _ask_for_settings(self) -> None:
        dialog = SettingsDialog(self.choices.now, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self.choices.set)
        dialog.open()

    def _go_to_terms(self) -> None:
        self.choices.change(terms_shown=True)
        self.terms.take_focus()

    def _set_full_screen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    def _add_recent(self, path: Path) -> None:
        self.choices.change(recent=with_recent(self.choices.now.recent, str(path)))

    def _say(self, message: str) -> None:
        self.status.say(message, MESSAGE_MS)
