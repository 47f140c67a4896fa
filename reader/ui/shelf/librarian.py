"""Librarian: the panel joined with the library: what is asked, found and opened."""

import datetime
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from reader.article import Article
from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.listing import Listed
from reader.library.query import Query, Sort
from reader.library.record import ArticleRecord
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs
from reader.ui.shelf.handling import Handling
from reader.ui.shelf.menu import ShelfMenu
from reader.ui.shelf.panel import ShelfPanel
from reader.ui.shelf.place_of import place_of
from reader.ui.shelf.searching import TYPING_MS, Searching
from reader.ui.shelf.watch import ShelfWatch
from reader.ui.shelf.wordings import Wordings
from reader.ui.workshop.keeper import Keeper

RENEW_MS = 150


class Librarian(QObject):
    """Nothing is asked of the library while the panel is out of sight."""

    def __init__(
        self,
        library: Library,
        desk: Desk,
        view: ArticleView,
        keeper: Keeper,
        jobs: Jobs,
        choices: Choices,
        handling: Handling,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._view, self._choices = desk, view, choices
        self._handling = handling
        self._opening: Listed | None = None
        self._goes = True
        self.panel = ShelfPanel()
        self.menu = ShelfMenu(self._do, window)
        self.searching = Searching(library.path, jobs, self)
        self.watch = ShelfWatch(library, self)
        self._wordings = Wordings(keeper, jobs, self)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(RENEW_MS)
        self._later.timeout.connect(self.searching.renew)
        self.searching.complete_with(self._completed)
        self.searching.set_view(self.panel.list.seen)
        self._connect()

    def begin(self) -> None:
        """The panel is in sight."""
        self.panel.narrow(replace(self.panel.query, sort=self._sort(self.panel.query)))
        self.watch.begin()

    def rest(self) -> None:
        """The panel is out of sight."""
        self.watch.stop()
        self._later.stop()
        self.searching.close()

    def renew(self) -> None:
        """Ask the same again, soon."""
        self._later.start()

    def search(self) -> None:
        """Let the reader type what to look for."""
        self.panel.take_focus()

    def show_term(self, concept: str, name: str) -> None:
        """List only articles in which a concept is met."""
        self.panel.narrow(replace(self.panel.query, concept=concept), name)

    def _connect(self) -> None:
        panel, searching, desk = self.panel, self.searching, self._desk
        panel.asked.connect(self._ask)
        panel.left.connect(self._view.setFocus)
        panel.list.opened.connect(self.open)
        panel.list.deed_wanted.connect(self._do)
        panel.list.menu_wanted.connect(self._open_menu)
        panel.model.wanted.connect(searching.want)
        panel.bar.days_wanted.connect(self._ask_for_days)
        searching.found.connect(panel.take)
        searching.failed.connect(self._fail)
        self.watch.changed.connect(self._later.start)
        self._wordings.ready.connect(searching.renew)
        desk.opened.connect(self._on_opened)
        desk.failed.connect(self._on_failed)
        self._mark_open()

    def open(self, listed: Listed, go: bool) -> None:
        """Open an article at its hit, or where reading stopped; `go` there, too."""
        self._goes = go
        record = self._desk.opened_article.record
        if record is not None and record.sha256 == listed.record.sha256:
            self._go_to_hit(self._desk.article, listed)
            return
        self._opening = listed
        if not self._desk.open_kept(listed.record.sha256):
            self._opening = None

    def _visit(self, record: ArticleRecord) -> None:
        self._desk.open_kept(record.sha256)

    def _ask(self, query: Query, typing: bool) -> None:
        if typing:
            query = replace(query, sort=self._sort_for(query))
            self.panel.show_query(query)
            self._wordings.prepare()
        elif not query.text.strip() and query.sort is not self._choices.now.shelf.sort:
            self._choices.change(shelf=replace(self._choices.now.shelf, sort=query.sort))
        self.searching.ask(query, TYPING_MS if typing else 0)

    def _sort_for(self, query: Query) -> Sort:
        """While something is typed the best match comes first, if nothing else was chosen then."""
        was_typed = bool(self.searching.query.text.strip())
        if not query.text.strip():
            return self._choices.now.shelf.sort
        return query.sort if was_typed else Sort.RELEVANCE

    def _sort(self, query: Query) -> Sort:
        return query.sort if query.text.strip() else self._choices.now.shelf.sort

    def _completed(self, query: Query) -> Query:
        return replace(query, meant=self._wordings.chinese_for(query.text))

    def _fail(self, error: LibraryError) -> None:
        self.panel.say(str(error))

    def _on_opened(self, article: Article) -> None:
        listed, self._opening = self._opening, None
        self._mark_open()
        if listed is not None and article.text:
            self._go_to_hit(article, listed)

    def _on_failed(self, _: Exception) -> None:
        self._opening = None

    def _go_to_hit(self, article: Article, listed: Listed) -> None:
        place = place_of(article, listed)
        if place is not None:
            self._view.go_to(*place)
        if self._goes:
            self._view.setFocus()
        else:
            self.panel.list.setFocus()

    def _mark_open(self) -> None:
        record = self._desk.opened_article.record
        self.panel.list.show_open(record.sha256 if record is not None else "")

    def _open_menu(self, point: QPoint) -> None:
        chosen = self.panel.list.chosen()
        if chosen:
            self.menu.menu_for(chosen, self._visit).popup(point)

    def _do(self, deed: str) -> None:
        chosen = self.panel.list.chosen()
        if deed == "open":
            self.panel.list.open_chosen()
        elif chosen:
            self._handling.do(deed, chosen)

    def _ask_for_days(self) -> None:
        from reader.ui.shelf.days_dialog import DaysDialog

        query = self.panel.query
        today = datetime.date.today()  # noqa: DTZ011  (the user's day)
        dialog = DaysDialog(query.since or today, query.until or today, self.panel)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(
            lambda since, until: self.panel.narrow(replace(query, since=since, until=until))
        )
        dialog.open()
