"""MainWindow: the panes, and who listens to whom; what they do is done elsewhere."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QResizeEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QSplitter

from reader import resources
from reader.article import Article
from reader.errors import LibraryError
from reader.export.pdf.typesetter import Typesetter
from reader.ui.about import show_about
from reader.ui.actions import Actions
from reader.ui.article_pane import ArticlePane
from reader.ui.bringing import Bringing
from reader.ui.choices import Choices
from reader.ui.choosing import Choosing
from reader.ui.concordance.tracing import Tracing
from reader.ui.court import Court
from reader.ui.desk import Desk
from reader.ui.diagnostics import diagnostics
from reader.ui.exporting import Exporting
from reader.ui.familiar.known_and_new import KnownAndNew
from reader.ui.jobs import Jobs
from reader.ui.menus import ToolBar, fill_menu_bar
from reader.ui.messages import Messages
from reader.ui.passages.marking import Marking
from reader.ui.pointing import Pointing
from reader.ui.preferences import Preferences
from reader.ui.restoring import Restoring
from reader.ui.safekeeping.safekeeping import Safekeeping
from reader.ui.set_aside import hidden_lines
from reader.ui.shelf.shelf import Shelf
from reader.ui.showing import Showing
from reader.ui.status import StatusLine
from reader.ui.taking.gathering import Gathering
from reader.ui.taking.outside import Outside
from reader.ui.taking.private import mark_private
from reader.ui.terms_panel import TermsPanel
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.workshop import Workshop

NAME = "Caidu 财读"
FIRST_SIZE = (1240, 820)
PANE_WIDTHS = (290, 860, 380)
MESSAGE_MS = 4000
UNDO_MS = 9000


class Serving(Protocol):
    """A part of the window that does some of its commands, by their ids."""

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""


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
        self._name, self.is_private = NAME, False
        self.choices = Choices(preferences, self)
        self.setWindowIcon(QIcon(str(resources.path("icons", "caidu.svg"))))
        self.setAcceptDrops(True)
        self.pane = ArticlePane()
        self.view, self.find_bar = self.pane.view, self.pane.find_bar
        self.terms = TermsPanel()
        self.status = StatusLine()
        self.commands = Actions(self)
        self.messages = Messages(self, lambda: diagnostics(self.choices.now, log))
        self.shelf = Shelf(desk, self.view, keeper, jobs, self.choices, self.commands, self)
        self._lay_out()
        self.showing = Showing(desk, self.pane, self.terms, self.status, self)
        self.pointing = Pointing(self.view, desk, self, domains)
        self.exporting = Exporting(desk, jobs, typesetter, self.choices, self)
        self.workshop = Workshop(
            keeper, desk, jobs, self.view, domains, log.parent, self.choices, self
        )
        self.safekeeping = Safekeeping(keeper, desk, jobs, self.commands, log.parent, self)
        self.marking = Marking(self.view, desk, jobs, self.choices, self)
        self.exporting.highlights = lambda: self.marking.marker.highlights
        self.known = KnownAndNew(desk, jobs, keeper, self.view, self.pointing, self.terms, self)
        self.restoring = Restoring(desk, self.view, self.choices, self)
        self.court = Court(
            self.view,
            desk,
            self.pointing,
            self.workshop,
            keeper,
            self.marking,
            self.known.knowing,
            self.restoring,
            self.shelf.deeds.retracing,
            self.commands,
            domains,
            self,
        )
        self.known.aimed = self.court.judging.current
        gathering = Gathering(jobs, self.choices, self)
        self.bringing = Bringing(desk, self.view, self.recent, gathering, self.choices, self)
        self.outside = Outside(
            desk,
            jobs,
            self.pane.offers,
            self.commands,
            self.choices,
            log.parent,
            self.bringing.open_pasted,
            self,
        )
        self.bringing.address_met.connect(self.outside.offer_address)
        gathering.failed.connect(lambda says: self.messages.tell(LibraryError(says)))
        self.tracing = Tracing(
            desk, self.view, self.pointing, self.terms, keeper, jobs, self.choices, self
        )
        self.tracing.listen(self.court.menu, self.workshop)
        painted = (self.commands, self.marking, self.shelf, self.tracing)
        themed = (self.view, self.terms, self.pointing, *painted)
        self.choosing = Choosing(self.choices, self.commands, self.view, self.terms, themed, self)
        parts = (self.bringing, self.outside, self.shelf, self.choosing, self.court)
        later = (self.marking, self.known, self.tracing, self.exporting, self.workshop)
        self._serve((*parts, *later, self.safekeeping))
        self._connect_panes()
        self._follow(preferences, None)
        self._restore_window(preferences)

    def open_files(
        self, paths: Sequence[str | Path], instead: Callable[[], object] | None = None
    ) -> None:
        """Open the first file; `instead` is done once it was told that it can't be opened."""
        self.bringing.open_files(paths, instead)

    def mark_private(self) -> None:
        """Show that nothing is kept of what is read here; who builds the window sees to that."""
        self.is_private = True
        self._name = self.tr("Private – {0}").format(NAME)
        self.setWindowTitle(self._name)
        self.commands["add_folder"].setEnabled(False)
        self.safekeeping.mark_private()
        mark_private(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.workshop.close():
            event.ignore()
            return
        self.pointing.close_all()
        self.marking.close()
        self.known.close()
        self.tracing.close()
        self.outside.close()
        self.shelf.close()
        for dialog in filter(QDialog.isVisible, self.findChildren(QDialog)):
            dialog.done(QDialog.DialogCode.Rejected)  # what runs for it stops, too
        self.choices.change(
            geometry=bytes(self.saveGeometry().data()), panes=bytes(self._panes.saveState().data())
        )
        self.showing.remember_position()
        self._desk.memory.remember_open(self._desk.opened_article.record)
        self._jobs.close()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.shelf.set_room(event.size().width())
        super().resizeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.view.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self.view.dropEvent(event)

    def _lay_out(self) -> None:
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self._panes.setHandleWidth(1)
        self._panes.addWidget(self.shelf.place)
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

    def _serve(self, parts: Iterable[Serving]) -> None:
        """Let each part do its commands, and the window the rest."""
        own: dict[str, Callable[[], object]] = {
            "set_aside": self.showing.show_set_aside,
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
            "diagnostics": self.messages.save_diagnostics,
            "about": lambda: show_about(self),
        }
        for commands in (own, *(part.commands for part in parts)):
            for command_id, command in commands.items():
                self.commands[command_id].triggered.connect(lambda _=False, do=command: do())
        self.commands["full_screen"].triggered.connect(self._set_full_screen)
        self.addActions(list(self.commands))

    def _connect_panes(self) -> None:
        self.choices.changed.connect(self._follow)
        for part in (self.bringing, self.outside, self.shelf, self.pointing, self.exporting):
            part.said.connect(self._say)
        for ruling in (self.court, self.marking, self.known, self.restoring):
            ruling.said.connect(self._say)
            ruling.done.connect(lambda said: self.status.say(said, UNDO_MS, undo=True))
        for other in (self.tracing, self.workshop, self.safekeeping):
            other.said.connect(self._say)
        for failing in (self.shelf, self.known, self.workshop, self.safekeeping):
            failing.failed.connect(self.messages.tell)
        self.shelf.learnt.connect(self.known.learnt)
        self.known.knowing.changed.connect(self.shelf.renew)
        self.known.knowing.changed.connect(lambda: self.status.show_found(self.terms.wanted()))
        self.exporting.explained.connect(self.known.explained)
        self.court.menu.articles_wanted.connect(self.shelf.show_articles_with)
        self.pointing.edit_wanted.connect(self.workshop.edit)
        self.workshop.doors.backups_wanted.connect(self.safekeeping.show_backups)
        self.shelf.handling.forgetting.connect(self.pane.offers.withdraw)
        self.workshop.working.connect(self.status.show_doing)
        self.marking.marker.changed.connect(
            lambda: self.status.show_passages(len(self.marking.marker.placed))
        )
        self.marking.quoting.undo_wanted.connect(self.court.undoing.undo)
        self.marking.quoting.redo_wanted.connect(self.court.undoing.redo)
        self.status.undo_wanted.connect(self.court.undoing.undo)
        self._desk.failed.connect(self.messages.tell)
        self._desk.unremembered.connect(lambda error: self._say(str(error)))
        self._desk.described.connect(self._show_title)
        self.showing.article_shown.connect(self._on_article_shown)

    def _follow(self, now: Preferences, before: Preferences | None) -> None:
        """Recognise and explain as the preferences say."""
        self.pointing.set_preferences(now)
        self._desk.set_wanted(ordinary=now.ordinary_words, manner=now.manner)
        if before is not None and before.recognised != now.recognised:
            self.showing.annotate_again()

    def _on_article_shown(self, article: Article) -> None:
        self.pointing.close_all()
        self._show_title(article)
        self.commands["set_aside"].setEnabled(hidden_lines(article) > 0)
        self.commands["reload"].setEnabled(self._desk.path is not None)
        for command_id in (
            *("close_article", "export", "print", "new_terms", "verdicts"),
            *("highlight_passage", "note_passage", "next_passage", "previous_passage"),
        ):
            self.commands[command_id].setEnabled(bool(article.text))
        self.bringing.note_opened(article)

    def _show_title(self, article: Article) -> None:
        title = article.metadata.title
        self.setWindowTitle(f"{title} – {self._name}" if title else self._name)

    def _set_full_screen(self, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    def _say(self, message: str) -> None:
        self.status.say(message, MESSAGE_MS)
