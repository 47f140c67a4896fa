"""Shelf: the library in the main window: its place, its commands, and when it is shown."""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader import resources
from reader.annotation.model import Annotation
from reader.errors import LibraryError
from reader.ui.actions import Actions
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs, Lane
from reader.ui.preferences import Preferences
from reader.ui.shelf.deeds import Deeds
from reader.ui.shelf.handling import Handling
from reader.ui.shelf.reading_through import ReadingThrough
from reader.ui.theme import LIGHT, Theme
from reader.ui.workshop.keeper import Keeper

if TYPE_CHECKING:  # read once the article is on the screen
    from reader.ui.shelf.librarian import Librarian

NARROWEST = 230
ROOM = 900
"""In a narrower window the panel gives way to the article."""
FILL_MS = 60
_ABOUT_ARTICLE = (
    *("details", "star_article", "mark_read", "article_tags"),
    *("cite", "read_again", "forget_article"),
)
_IN_LIBRARY = ("shelf_shown", "search_shelf", "articles_with_term")


class Shelf(QObject):
    """`place` stands at the left of the window; the panel comes into it after the article."""

    said = Signal(str)
    """Something to tell the user in passing."""
    learnt = Signal(object)
    """The keys of the terms that are known by having been read past, as a frozenset."""
    failed = Signal(object)
    """An expected failure the user must know of."""

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        keeper: Keeper,
        jobs: Jobs,
        choices: Choices,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._view, self._keeper, self._jobs = desk, view, keeper, jobs
        self._choices, self._actions, self._window = choices, actions, window
        self._theme = LIGHT
        self._librarian: Librarian | None = None
        self._narrow = self._asked = False
        self._usual = _holds_more_than_the_sample(desk)
        self.place = QWidget()
        self.place.setObjectName("shelfPanel")
        self.place.setMinimumWidth(NARROWEST)
        self._column = QVBoxLayout(self.place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.deeds = Deeds(desk.shelf, jobs, self)
        self.handling = Handling(self.deeds, desk, choices, window)
        self.reading = ReadingThrough(desk, view, self)
        self._filler = QTimer(self)
        self._filler.setSingleShot(True)
        self._filler.setInterval(FILL_MS)
        self._filler.timeout.connect(self._prepare)
        for command_id in _IN_LIBRARY:
            actions[command_id].setEnabled(desk.shelf is not None)
        self._connect()
        self._show(choices.now)

    @property
    def librarian(self) -> "Librarian | None":
        """Who fills the panel; None until it has been shown."""
        return self._librarian

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        do = self.handling.do_with_opened
        return {
            "shelf_shown": self._toggle,
            "search_shelf": self._search,
            "articles_with_term": self.show_term,
            "details": lambda: do("details"),
            "star_article": lambda: do("star"),
            "mark_read": lambda: do("read"),
            "article_tags": lambda: do("tags"),
            "cite": lambda: do("cite"),
            "read_again": lambda: do("read_again"),
            "forget_article": lambda: do("forget"),
        }

    @property
    def shown(self) -> bool:
        """Whether the panel is in sight, or would be if the window were."""
        return not self.place.isHidden()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        if self._librarian is not None:
            self._librarian.panel.set_theme(theme)

    def set_room(self, width: int) -> None:
        """The window is so many pixels wide."""
        narrow = width < ROOM
        if narrow != self._narrow:
            self._narrow, self._asked = narrow, False
            self._show(self._choices.now)

    def show_term(self) -> None:
        """List the articles in which the term chosen in the article is met."""
        selected = self._view.selection()
        found = (each for each in self._view.annotations if (each.start, each.end) == selected)
        annotation = self._view.focused_annotation or next(found, None)
        if annotation is None or annotation.concept is None:
            self.said.emit(self.tr("Choose a term in the article first."))
        else:
            self.show_articles_with(annotation)

    def show_articles_with(self, annotation: Annotation) -> None:
        """List the articles in which a term of the article is met."""
        name = self._desk.article.text[annotation.start : annotation.end]
        if annotation.concept is not None and self._desk.shelf is not None:
            self._bring_up().show_term(annotation.concept.id, name)

    def renew(self) -> None:
        """Ask the library once more, which this window itself has changed."""
        if self._librarian is not None and self.shown:
            self._librarian.renew()

    def close(self) -> None:
        """The window is closed."""
        self._filler.stop()
        self.reading.close()
        if self._librarian is not None:
            self._librarian.rest()

    def _connect(self) -> None:
        desk = self._desk
        self._choices.changed.connect(lambda now, _: self._show(now))
        desk.opened.connect(self._on_opened)
        desk.failed.connect(self._on_opened)
        self.deeds.done.connect(self._show_marks)
        self.deeds.learnt.connect(self.learnt)
        self.deeds.said.connect(self.said)
        self.deeds.failed.connect(self.failed)
        self.handling.said.connect(self.said)
        self.reading.finished.connect(self._on_finished)

    def _wanted(self, now: Preferences) -> bool:
        shown = self._usual if now.shelf.shown is None else now.shelf.shown
        return shown and (not self._narrow or self._asked) and self._desk.shelf is not None

    def _show(self, now: Preferences) -> None:
        wanted, before = self._wanted(now), self.shown
        self._actions["shelf_shown"].setChecked(wanted)
        self.place.setVisible(wanted)
        if self._librarian is not None and wanted != before:
            (self._librarian.begin if wanted else self._librarian.rest)()

    def _toggle(self) -> None:
        self._want(not self.shown)

    def _want(self, shown: bool) -> None:
        self._asked = shown
        self._choices.change(shelf=replace(self._choices.now.shelf, shown=shown))
        self._show(self._choices.now)
        if shown:
            self._fill()

    def _search(self) -> None:
        if self._desk.shelf is not None:
            self._bring_up().search()

    def _bring_up(self) -> "Librarian":
        if not self.shown:
            self._want(shown=True)
        librarian = self._librarian or self._fill()
        assert librarian is not None
        return librarian

    def _prepare(self) -> None:
        """Read the panel's modules on a worker, which takes a tenth of a second; then fill."""
        self._jobs.run(
            Lane.LIBRARY,
            lambda _: importlib.import_module("reader.ui.shelf.librarian"),
            self._fill_if_shown,
            _raise,
        )

    def _fill_if_shown(self, _: ModuleType) -> None:
        if self.shown:
            self._fill()

    def _fill(self) -> "Librarian | None":
        """Put the panel in its place, and let it ask the library."""
        library = self._desk.library
        if self._librarian is None and library is not None:
            from reader.ui.shelf.librarian import Librarian

            made = Librarian(
                library,
                self._desk,
                self._view,
                self._keeper,
                self._jobs,
                self._choices,
                self.handling,
                self._window,
            )
            made.panel.bar.term_wanted.connect(self.show_term)
            made.watch.changed.connect(self.handling.refresh)
            made.watch.changed.connect(self._show_marks)
            made.panel.set_theme(self._theme)
            self._column.addWidget(made.panel)
            self._librarian = made
            made.begin()
        return self._librarian

    def _on_opened(self) -> None:
        self._show_marks()
        if self._librarian is None and self.shown and self._window.isVisible():
            self._filler.start()

    def _show_marks(self) -> None:
        record = self._desk.opened_article.record
        for command_id in _ABOUT_ARTICLE:
            self._actions[command_id].setEnabled(record is not None)
        self._actions["star_article"].setChecked(record is not None and record.starred)
        self._actions["mark_read"].setChecked(record is not None and record.read is not None)

    def _on_finished(self, sha: str) -> None:
        self.deeds.finish(sha, self._choices.now.shelf.threshold)


def _raise(error: Exception) -> None:
    raise error


def _holds_more_than_the_sample(desk: Desk) -> bool:
    sample = str(resources.sample().absolute())
    try:
        recent = desk.library.recent(2) if desk.library is not None else ()
    except LibraryError:
        return False  # whoever needs it will say so
    return any(record.origin != sample for record in recent)
