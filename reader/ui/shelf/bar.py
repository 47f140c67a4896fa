"""FilterBar: what the list is narrowed to and sorted by, with a chip a filter."""

import datetime
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from reader.library.query import EVERYTHING, Query, Sort
from reader.ui.shelf.filter_menu import FilterMenu
from reader.ui.shelf.flow import FlowLayout
from reader.ui.shelf.narrowing import Chip, bare, chips_of, narrowed
from reader.ui.shelf.searching import Facets
from reader.ui.shelf.words import SORTS
from reader.ui.translation import translated

_LONGEST = 24


class FilterBar(QWidget):
    """A click on a chip takes its filter away."""

    changed = Signal(object)
    """The Query with other filters, or sorted otherwise."""
    term_wanted = Signal()
    """Only articles with the term chosen in the article are to be listed."""
    days_wanted = Signal()
    """The user wants to say which days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query, self._term = EVERYTHING, ""
        self.menu = FilterMenu(self)
        self._filter = _button(self.tr("Filter"), self.tr("Show only some of the articles"))
        self._filter.setMenu(self.menu)
        self._sort = _button("", self.tr("What the list is sorted by"))
        self._sort.setMenu(self._sort_menu())
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._filter)
        row.addStretch(1)
        row.addWidget(self._sort)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._chips)
        self.menu.changed.connect(self.changed)
        self.menu.term_wanted.connect(self.term_wanted)
        self.menu.days_wanted.connect(self.days_wanted)
        self.show_query(EVERYTHING, "")

    def show_query(self, query: Query, term: str) -> None:
        """Show by what is filtered and sorted; `term` is what the query's concept is called."""
        self._query, self._term = query, term
        self.menu.set_query(query)
        self._sort.setText(translated("Shelf", SORTS[query.sort]))
        for action in self._sort.menu().actions():
            action.setChecked(action.data() == query.sort)
            action.setEnabled(action.data() != Sort.RELEVANCE or bool(query.text.strip()))
        self._show_chips(chips_of(query, term, datetime.date.today()))  # noqa: DTZ011

    def set_facets(self, facets: Facets) -> None:
        """What can be offered."""
        self.menu.set_facets(facets)

    def chips(self) -> tuple[QToolButton, ...]:
        """The chips shown."""
        return tuple(self._chips.findChildren(QToolButton))

    def _show_chips(self, chips: tuple[Chip, ...]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for chip in chips:
            self._flow.addWidget(self._chip(chip))
        if narrowed(self._query) and len(chips) > 1:
            self._flow.addWidget(self._chip(Chip(self.tr("Clear all"), bare(self._query)), "clear"))
        self._chips.setVisible(bool(chips))

    def _chip(self, chip: Chip, name: str = "chip") -> QToolButton:
        button = QToolButton(self._chips)
        button.setObjectName(name)
        words = chip.words if len(chip.words) <= _LONGEST else f"{chip.words[:_LONGEST]}…"
        shown = words.replace("&", "&&")
        button.setText(f"{shown}  ✕" if name == "chip" else shown)
        button.setToolTip(self.tr("Remove the filter “{0}”").format(chip.words))
        button.setAccessibleName(button.toolTip())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.changed.emit(chip.without))
        return button

    def _sort_menu(self) -> QMenu:
        menu = QMenu(self)
        for sort, words in SORTS.items():
            action = menu.addAction(translated("Shelf", words))
            action.setCheckable(True)
            action.setData(sort)
        menu.triggered.connect(
            lambda action: self.changed.emit(replace(self._query, sort=Sort(action.data())))
        )
        return menu


def _button(text: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("barButton")
    button.setText(text)
    button.setToolTip(tip)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button
