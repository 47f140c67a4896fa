"""WithinBar: in which articles to look: sources, period, tags, copies of a story once."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QToolButton, QWidget

from reader.library.concordance import Within
from reader.library.placed import EVERYWHERE
from reader.library.query import Query
from reader.ui.shelf.days_dialog import DaysDialog
from reader.ui.shelf.periods import first_day, period_of
from reader.ui.shelf.words import PERIODS, days_words, source_name
from reader.ui.translation import translated

_MOST = 40
_LONGEST = 22
Offers = Sequence[tuple[str, int]]


class WithinBar(QWidget):
    """A button a filter, which says what it lets through; `inside` is for concepts alone."""

    changed = Signal(object, bool)
    """A Within, and whether to look inside longer terms too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._within = EVERYWHERE
        self._sources: Offers = ()
        self._tags: Offers = ()
        self.sources, self.days, self.tags = (
            self._button(fill) for fill in (self._fill_sources, self._fill_days, self._fill_tags)
        )
        self.clear = QToolButton()
        self.clear.setText(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Look in all articles"))
        self.clear.setObjectName("clear")
        self.clear.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clear.clicked.connect(lambda: self._set(replace(EVERYWHERE, once=self._within.once)))
        self.once = QCheckBox(self.tr("Count copies of a story once"))
        self.inside = QCheckBox(self.tr("Also inside longer terms"))
        self.inside.setToolTip(
            self.tr("Also where it is part of another term, and where it may be meant")
        )
        self.once.clicked.connect(lambda on: self._set(replace(self._within, once=on)))
        self.inside.clicked.connect(lambda: self.changed.emit(self._within, self.looks_inside))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.sources, self.days, self.tags, self.clear):
            row.addWidget(widget)
        row.addStretch(1)
        for box in (self.inside, self.once):
            row.addSpacing(10)
            row.addWidget(box)
        self._show()

    @property
    def within(self) -> Within:
        """In which articles to look."""
        return self._within

    @property
    def looks_inside(self) -> bool:
        """Whether to look inside longer terms, too."""
        return self.inside.isChecked() and self.inside.isEnabled()

    def offer(self, sources: Offers, tags: Offers) -> None:
        """The sources and tags there are, with how many articles each has."""
        self._sources, self._tags = sources, tags
        self._show()

    def set_within(self, within: Within) -> None:
        """Look in these articles, without saying so."""
        self._within = within
        self._show()

    def narrow_to_days(self, since: datetime.date, until: datetime.date) -> None:
        """Look in the articles of these days only."""
        self._set(replace(self._within, since=since, until=until))

    def _set(self, within: Within) -> None:
        self.set_within(within)
        self.changed.emit(within, self.looks_inside)

    def _show(self) -> None:
        within, today = self._within, datetime.date.today()  # noqa: DTZ011  (the user's day)
        sources = ", ".join(map(source_name, sorted(within.sources)))
        days = days_words(Query(since=within.since, until=within.until), today)
        tags = ", ".join(sorted(within.tags))
        named = (
            (self.sources, self.tr("All sources"), sources),
            (self.days, self.tr("Any time"), days),
            (self.tags, self.tr("Any tag"), tags),
        )
        for button, otherwise, said in named:
            button.setText(said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…")
            button.setToolTip(said)
            button.setAccessibleName(said or otherwise)
            if not said:
                button.setText(otherwise)
        self.tags.setVisible(bool(self._tags or within.tags))
        self.once.setChecked(within.once)
        self.clear.setVisible(replace(within, once=False) != EVERYWHERE)

    def _button(self, fill: Callable[[QMenu], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName("barButton")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)

        def refill() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(refill)
        button.setMenu(menu)
        return button

    def _fill_sources(self, menu: QMenu) -> None:
        chosen = self._within.sources
        for name, count in self._sources[:_MOST]:
            words = f"{source_name(name).replace('&', '&&')}\t{count:,}"
            then = replace(self._within, sources=chosen ^ {name})
            self._tick(menu, words, name in chosen, then)

    def _fill_tags(self, menu: QMenu) -> None:
        chosen = self._within.tags
        for name, count in self._tags[:_MOST]:
            words = f"{name.replace('&', '&&')}\t{count:,}"
            self._tick(menu, words, name in chosen, replace(self._within, tags=chosen ^ {name}))

    def _fill_days(self, menu: QMenu) -> None:
        within, today = self._within, datetime.date.today()  # noqa: DTZ011  (the user's day)
        now = period_of(within.since, within.until, today)
        for period, words in PERIODS.items():
            since = None if period is now else first_day(period, today)
            then = replace(within, since=since, until=None)
            self._tick(menu, translated("Shelf", words), period is now, then)
        menu.addSeparator()
        menu.addAction(self.tr("From … to …")).triggered.connect(self._ask_for_days)

    def _tick(self, menu: QMenu, words: str, ticked: bool, then: Within) -> None:
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(lambda: self._set(then))

    def _ask_for_days(self) -> None:
        today = datetime.date.today()  # noqa: DTZ011  (the user's day)
        until = self._within.until or today
        dialog = DaysDialog(self._within.since or until.replace(day=1), until, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.narrow_to_days)
        dialog.open()
