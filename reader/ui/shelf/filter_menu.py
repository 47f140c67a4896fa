"""FilterMenu: the filters that can be laid on the list, with how many articles each has."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.library.query import EVERYTHING, Query
from reader.ui.shelf.narrowing import bare, narrowed
from reader.ui.shelf.periods import first_day, period_of
from reader.ui.shelf.searching import Facets
from reader.ui.shelf.words import PERIODS, source_name
from reader.ui.translation import translated

MOST = 40


class FilterMenu(QMenu):
    """Filled when it opens; what is ticked is in force."""

    changed = Signal(object)
    """The Query with other filters."""
    term_wanted = Signal()
    days_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._query, self._facets = EVERYTHING, Facets()
        self.aboutToShow.connect(self.fill)

    def set_query(self, query: Query) -> None:
        """What is in force."""
        self._query = query

    def set_facets(self, facets: Facets) -> None:
        """What can be offered."""
        self._facets = facets

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        query = self._query
        self._tick(self, self.tr("&Unread"), query.unread, replace(query, unread=not query.unread))
        self._tick(
            self, self.tr("&Starred"), query.starred, replace(query, starred=not query.starred)
        )
        self.addSeparator()
        self._add_days()
        self._add_names(
            self.tr("S&ource"),
            self._facets.sources,
            query.sources,
            source_name,
            lambda names: replace(query, sources=names),
        )
        self._add_names(
            self.tr("&Tag"),
            self._facets.tags,
            query.tags,
            str,
            lambda names: replace(query, tags=names),
        )
        term = self.addAction(self.tr("With the T&erm Chosen in the Article"))
        term.triggered.connect(self.term_wanted)
        self.addSeparator()
        clear = self.addAction(self.tr("&Clear All"))
        clear.setEnabled(narrowed(query))
        clear.triggered.connect(lambda: self.changed.emit(bare(query)))

    def _add_days(self) -> None:
        menu = self.addMenu(self.tr("&Date"))
        query, today = self._query, datetime.date.today()  # noqa: DTZ011  (the user's day)
        now = period_of(query.since, query.until, today)
        for period, words in PERIODS.items():
            since = None if period is now else first_day(period, today)
            self._tick(
                menu,
                translated("Shelf", words),
                period is now,
                replace(query, since=since, until=None),
            )
        menu.addSeparator()
        menu.addAction(self.tr("From … to …")).triggered.connect(self.days_wanted)

    def _add_names(
        self,
        title: str,
        offers: Sequence[tuple[str, int]],
        ticked: frozenset[str],
        says: Callable[[str], str],
        with_names: Callable[[frozenset[str]], Query],
    ) -> None:
        menu = self.addMenu(title)
        menu.setEnabled(bool(offers))
        for name, count in offers[:MOST]:
            words = f"{says(name).replace('&', '&&')}\t{count:,}"
            self._tick(menu, words, name in ticked, with_names(ticked ^ {name}))

    def _tick(self, menu: QMenu, words: str, ticked: bool, then: Query) -> QAction:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(lambda: self.changed.emit(then))
        return action
