"""MainWindow: the panes, and who listens to whom; what they do is done elsewhere."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMainWindow,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader import resources
from reader.article import Article
from reader.ui.about import show_about
from reader.ui.actions import Actions
from reader.ui.annotate_page import AnnotatedChunk
from reader.ui.appearance import apply_theme
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.diagnostics import diagnostics
from reader.ui.find_bar import FindBar
from reader.ui.jobs import Jobs
from reader.ui.menus import ToolBar, fill_menu_bar
from reader.ui.messages import Messages
from reader.ui.page_style import English, PageStyle, Pinyin
from reader.ui.pointing import Pointing
from reader.ui.preferences import Preferences, with_recent
from reader.ui.set_aside import SetAsideDialog, hidden_lines
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.status import StatusLine
from reader.ui.terms_panel import TermsPanel

FIRST_SIZE = (1240, 820)
PANE_WIDTHS = (860, 380)
POSITION_DELAY_MS = 1500


class MainWindow(QMainWindow):
    """Shows what lies on the desk. Offsets are code points of the article's text."""

    preferences_changed = Signal(object)
    """Preferences, whenever the user has changed something worth keeping."""

    def __init__(self, desk: Desk, jobs: Jobs, preferences: Preferences, log: Path) -> None:
        super().__init__()
        self._desk, self._jobs, self._preferences = desk, jobs, preferences
        self.setWindowIcon(QIcon(str(resources.path("icons", "caidu.svg"))))
        self.setAcceptDrops(True)
        self.view = ArticleView()
        self.terms = TermsPanel()
        self.terms.setObjectName("termsPanel")
        self.find_bar = FindBar()
        self.find_bar.setObjectName("findBar")
        self.status = StatusLine()
        self.set_aside = SetAsideDialog(self)
        self.actions_by_id = Actions(self)
        self.messages = Messages(self, lambda: diagnostics(self._preferences, log))
        self._settings: SettingsDialog | None = None
        self._position_timer = QTimer(self)
        self._position_timer.setSingleShot(True)
        self._position_timer.setInterval(POSITION_DELAY_MS)
        self._lay_out()
        self.pointing = Pointing(self.view, desk, self)
        self._connect_commands()
        self._connect_panes()
        self._show_preferences()
        self._restore_window()

    def open_files(self, paths: Sequence[str | Path]) -> None:
        """Open the first file; the others wait in the menu of recent files."""
        for path in reversed(paths[1:]):
            self._add_recent(Path(path))
        if paths:
            self._desk.open_file(Path(paths[0]))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember_position()
        self.pointing.close_all()
        self._change(
            geometry=bytes(self.saveGeometry().data()), panes=bytes(self._panes.saveState().data())
        )
        self._jobs.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if mime.hasText() or any(url.isLocalFile() for url in mime.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.view.dropEvent(event)

    def _lay_out(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.view)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(page)
        self._panes.addWidget(self.terms)
        self._panes.setStretchFactor(0, 1)
        self._panes.setStretchFactor(1, 0)
        self._panes.setSizes(list(PANE_WIDTHS))
        page.setMinimumWidth(280)
        self.terms.setMinimumWidth(220)
        self.setCentralWidget(self._panes)
        self.setStatusBar(self.status)
        self.recent = fill_menu_bar(self, self.actions_by_id)
        self.addToolBar(ToolBar(self.actions_by_id, self))
        self.view.setPlaceholderText(
            self.tr("Open a file, paste a text, or drop one here.")
        )

    def _connect_commands(self) -> None:
        commands: dict[str, Callable[[], object]] = {
            "open": self._ask_for_file,
            "paste": self._paste,
            "reload": self._desk.reload,
            "close_article": self._desk.close_article,
            "set_aside": self._show_set_aside,
            "settings": self._ask_for_settings,
            "quit": self.close,
            "copy": self.view.copy,
            "copy_card": self.pointing.copy_card,
            "copy_card_markdown": self.pointing.copy_card_markdown,
            "select_all": self.view.selectAll,
            "find": self._open_find_bar,
            "find_next": self.find_bar.find_next,
            "find_previous": self.find_bar.find_previous,
            "next_term": self.pointing.next_term,
            "previous_term": self.pointing.previous_term,
            "pin_card": self.pointing.pin,
            "go_article": self.view.setFocus,
            "go_terms": self._go_to_terms,
            "zoom_in": lambda: self.view.zoom(1),
            "zoom_out": lambda: self.view.zoom(-1),
            "zoom_reset": lambda: self._change_page(size_pt=PageStyle().size_pt),
            "diagnostics": self.messages.save_diagnostics,
            "about": lambda: show_about(self),
        }
        for command_id, command in commands.items():
            self.actions_by_id[command_id].triggered.connect(lambda _=False, do=command: do())
        self.addActions(list(self.actions_by_id))
        actions = self.actions_by_id
        actions.group("pinyin").triggered.connect(
            lambda action: self._change_page(pinyin=Pinyin(action.data()))
        )
        actions.group("english").triggered.connect(
            lambda action: self._change_page(english=English(action.data()))
        )
        actions.group("theme").triggered.connect(lambda action: self._change(theme=action.data()))
        actions["highlights"].triggered.connect(lambda on: self._change_page(highlights=on))
        actions["terms_shown"].triggered.connect(lambda on: self._change(terms_shown=on))
        actions["full_screen"].triggered.connect(self._set_full_screen)

    def _connect_panes(self) -> None:
        desk, view = self._desk, self.view
        desk.opening.connect(self._on_opening)
        desk.leaving.connect(self._remember_position)
        desk.opened.connect(self._on_opened)
        desk.reshown.connect(self._on_reshown)
        desk.chunk_arrived.connect(self._on_chunk)
        desk.annotated.connect(self.status.end_progress)
        desk.failed.connect(self._on_failed)
        view.files_dropped.connect(self.open_files)
        view.text_dropped.connect(desk.open_text)
        view.zoom_changed.connect(lambda size: self._change_page(size_pt=size))
        view.visible_range_changed.connect(lambda *_: self._position_timer.start())
        self._position_timer.timeout.connect(self._remember_position)
        self.terms.place_wanted.connect(view.go_to)
        self.terms.ordinary_words_changed.connect(self._on_ordinary_words)
        self.find_bar.wanted.connect(self._on_find)
        self.find_bar.left.connect(self._on_find_left)
        self.status.set_aside_wanted.connect(self._show_set_aside)
        self.set_aside.restore_wanted.connect(desk.restore)
        self.recent.chosen.connect(lambda path: self.open_files([path]))
        self.recent.forgotten.connect(lambda: self._change(recent=()))
        self.pointing.said.connect(self._say)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_colour_scheme)

    def _change(self, **changes: object) -> None:
        self._set_preferences(replace(self._preferences, **changes))  # type: ignore[arg-type]

    def _change_page(self, **changes: object) -> None:
        self._change(page=replace(self._preferences.page, **changes))  # type: ignore[arg-type]

    def _set_preferences(self, preferences: Preferences) -> None:
        before, self._preferences = self._preferences, preferences
        if preferences != before:
            self._show_preferences(before)
            self.preferences_changed.emit(preferences)

    def _show_preferences(self, before: Preferences | None = None) -> None:
        preferences, actions = self._preferences, self.actions_by_id
        if before is None or before.theme != preferences.theme:
            self._apply_theme()
        for choice, value in (
            ("pinyin", preferences.page.pinyin),
            ("english", preferences.page.english),
            ("theme", preferences.theme),
        ):
            actions.choose(choice, value)
        actions["highlights"].setChecked(preferences.page.highlights)
        actions["terms_shown"].setChecked(preferences.terms_shown)
        self.terms.setVisible(preferences.terms_shown)
        self.terms.set_ordinary_words(preferences.ordinary_words)
        self._desk.set_ordinary_words(preferences.ordinary_words)
        self.view.set_style(preferences.page)
        self.pointing.set_preferences(preferences)
        self.recent.show_recent(preferences.recent)

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        theme = apply_theme(app, self._preferences.theme)
        self.view.set_theme(theme)
        self.terms.set_theme(theme)
        self.pointing.set_theme(theme)
        self.actions_by_id.set_theme(theme)

    def _on_colour_scheme(self) -> None:
        if self._preferences.theme == "system":
            self._apply_theme()

    def _restore_window(self) -> None:
        self.resize(*FIRST_SIZE)
        if self._preferences.geometry:
            self.restoreGeometry(QByteArray(self._preferences.geometry))
        if self._preferences.panes:
            self._panes.restoreState(QByteArray(self._preferences.panes))

    def _on_opening(self, name: str) -> None:
        self.status.show_progress(self.tr("Opening {0}…").format(name).replace(" …", "…"))

    def _on_opened(self, article: Article, offset: int) -> None:
        self.pointing.close_all()
        self.find_bar.leave()
        self.status.clearMessage()
        self.terms.set_terms(())
        self.view.show_article(article)
        self.view.set_token_source(self._desk.tokens if article.text else None)
        if offset:
            self.view.scroll_to_offset(offset)
        self._show_article_facts(article)
        if self._desk.path is not None:
            self._add_recent(self._desk.path)
        self.view.setFocus()
        self._annotate(offset)

    def _on_reshown(self, article: Article) -> None:
        offset, annotations = self.view.top_offset(), tuple(self.view.annotations)
        self.view.show_article(article)
        self.view.set_annotations(annotations)
        self.view.scroll_to_offset(offset)
        self._show_article_facts(article)
        self._annotate(offset)

    def _annotate(self, offset: int) -> None:
        if self._desk.article.text:
            self.status.show_progress(self.tr("Looking for terms…"), 0)
        self._desk.annotate(offset)

    def _on_chunk(self, chunk: AnnotatedChunk) -> None:
        self.view.set_annotations(chunk.annotations, (chunk.start, chunk.end))
        self.terms.set_terms(chunk.terms)
        self.status.show_found(chunk.terms)
        self.status.show_progress(self.tr("Looking for terms…"), chunk.share)

    def _on_failed(self, error: Exception) -> None:
        self.status.end_progress()
        self.messages.tell(error)

    def _on_ordinary_words(self, ordinary: bool) -> None:
        self._change(ordinary_words=ordinary)
        self._annotate(self.view.top_offset())

    def _show_article_facts(self, article: Article) -> None:
        title = article.metadata.title
        self.setWindowTitle(f"{title} – Caidu 财读" if title else "Caidu 财读")
        self.status.show_article(article)
        self.set_aside.show_hidden(article)
        self.actions_by_id["set_aside"].setEnabled(hidden_lines(article) > 0)
        self.actions_by_id["reload"].setEnabled(self._desk.path is not None)
        self.actions_by_id["close_article"].setEnabled(bool(article.text))

    def _on_find(self, text: str, backwards: bool, whole_words: bool) -> None:
        hits = self.view.find(text, backwards=backwards, whole_words=whole_words)
        self.find_bar.show_count(hits.current + 1, hits.count)

    def _on_find_left(self) -> None:
        self.view.clear_find()
        self.view.setFocus()

    def _open_find_bar(self) -> None:
        self.find_bar.open_with(self.view.selected_text())

    def _go_to_terms(self) -> None:
        self._change(terms_shown=True)
        self.terms.take_focus()

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

    def _show_set_aside(self) -> None:
        self.set_aside.show_hidden(self._desk.article)
        self.set_aside.show()
        self.set_aside.raise_()

    def _ask_for_settings(self) -> None:
        dialog = SettingsDialog(self._preferences, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._set_preferences)
        dialog.open()

    def _set_full_screen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    def _add_recent(self, path: Path) -> None:
        self._change(recent=with_recent(self._preferences.recent, str(path)))

    def _remember_position(self) -> None:
        self._position_timer.stop()
        self._desk.remember_position(self.view.top_offset())

    def _say(self, message: str) -> None:
        self.status.showMessage(message, 4000)
