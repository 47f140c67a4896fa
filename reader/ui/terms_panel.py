"""TermsPanel: the terms and quantities of the article, to filter, sort, copy and go to."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QTabBar, QVBoxLayout, QWidget

from reader.annotation.met import MetTerm
from reader.library.familiarity import Status
from reader.library.statuses import Statuses
from reader.ui.known.shown import TRENDS, Shown, Trend, key_of
from reader.ui.known.shown_box import ShownBox
from reader.ui.terms_model import TermsFilter, TermsModel
from reader.ui.terms_table import TermsTable
from reader.ui.theme import Theme

TERMS, QUANTITIES = 0, 1
_ENTER_TABLE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class TermsPanel(QWidget):
    """The right pane. A click goes to the term's first mention, the next click to the next one."""

    place_wanted = Signal(int, int)
    """A mention to go to, start and end in code points."""
    ordinary_words_changed = Signal(bool)
    status_wanted = Signal(object)
    """The Status that the chosen terms are to have."""
    trends_wanted = Signal()
    """What is chosen depends on what the library says, which hasn't been asked yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("termsPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._cycled: tuple[MetTerm | None, int] = (None, -1)
        self._model = TermsModel(self)
        self._shown = TermsFilter(self)
        self._shown.setSourceModel(self._model)
        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Filter: Chinese, pinyin or English"))
        self._filter.setAccessibleName(self.tr("Filter the terms"))
        self._filter.setClearButtonEnabled(True)
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.insertTab(TERMS, "")
        self._tabs.insertTab(QUANTITIES, "")
        self.box = ShownBox()
        self._ordinary = QCheckBox(self.tr("Ordinary words"))
        self._ordinary.setToolTip(self.tr("Words of everyday news and of the dictionary too"))
        self._table = TermsTable(self._shown)
        self._lay_out()
        self._filter.textChanged.connect(self._choose)
        self.box.chosen.connect(self._on_kind)
        self._table.status_wanted.connect(self.status_wanted)
        self._tabs.currentChanged.connect(self._choose)
        self._ordinary.toggled.connect(self._choose)
        self._ordinary.toggled.connect(self.ordinary_words_changed)
        self._table.term_wanted.connect(self._on_wanted)
        self._choose()

    @property
    def table(self) -> TermsTable:
        """The table, for the keyboard."""
        return self._table

    def set_terms(self, terms: tuple[MetTerm, ...]) -> None:
        """Show the terms of an article, or more of them."""
        chosen = self._table.chosen()
        self._model.set_terms(terms)
        self._name_tabs()
        if chosen is not None:
            self._table.choose_again(chosen)

    def wanted(self) -> tuple[MetTerm, ...]:
        """The terms and quantities of the article, but for what is never to be shown."""
        lights = self._model.lights
        return tuple(term for term in self._model.terms if lights.status(term) is not Status.NEVER)

    def set_statuses(self, statuses: Statuses) -> None:
        """How the reader stands to the terms from now on."""
        self._model.set_lights(replace(self._model.lights, statuses=statuses))
        self._name_tabs()

    def set_trend(self, trend: Trend | None) -> None:
        """What the library says of the terms; None if it is to be asked."""
        self._model.set_lights(replace(self._model.lights, trend=trend))
        self._name_tabs()

    def chosen_keys(self) -> dict[str, str]:
        """The keys of the terms that are selected, and how they are written."""
        chosen = (term for term in self._table.all_chosen() if not term.quantity)
        return {key_of(term): term.surface for term in chosen}

    def set_ordinary_words(self, ordinary: bool) -> None:
        """Tick the box, without saying so."""
        self._ordinary.blockSignals(True)
        self._ordinary.setChecked(ordinary)
        self._ordinary.blockSignals(False)
        self._choose()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._table.set_theme(theme)

    def take_focus(self) -> None:
        """Give the keyboard to the filter."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._filter.hasFocus():
            super().keyPressEvent(event)
        elif event.key() in _ENTER_TABLE and self._shown.rowCount():
            self._table.setFocus(Qt.FocusReason.TabFocusReason)
            self._table.selectRow(max(0, self._table.currentIndex().row()))
        elif event.key() == Qt.Key.Key_Escape:
            self._filter.clear()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Terms in this article"))
        heading.setObjectName("heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 10, 8)
        column.setSpacing(8)
        for widget in (heading, self._filter, self._tabs, self.box, self._table, self._ordinary):
            column.addWidget(widget)

    def _choose(self) -> None:
        self._shown.choose(
            self._filter.text(),
            quantities=self._tabs.currentIndex() == QUANTITIES,
            ordinary=self._ordinary.isChecked(),
            kind=self.box.shown,
        )
        self.box.setVisible(self._tabs.currentIndex() == TERMS)
        self._name_tabs()

    def _on_kind(self) -> None:
        self._choose()
        if self._model.lights.trend is None and self.box.shown in TRENDS:
            self.trends_wanted.emit()

    def _name_tabs(self) -> None:
        ordinary, lights = self._ordinary.isChecked(), self._model.lights
        terms = self._model.terms
        counts = lights.counts(
            term for term in terms if not term.quantity and (ordinary or not term.ordinary)
        )
        words = counts.get(Shown.ALL, 0)
        quantities = sum(term.quantity for term in terms)
        self.box.show_counts(counts, trends=lights.trend is not None)
        self._tabs.setTabText(TERMS, self.tr("Terms {0}").format(f"{words:,}"))
        self._tabs.setTabText(QUANTITIES, self.tr("Quantities {0}").format(f"{quantities:,}"))

    def _on_wanted(self, term: MetTerm) -> None:
        before, number = self._cycled
        same = before is not None and before.mentions == term.mentions
        number = (number + 1) % len(term.mentions) if same else 0
        self._cycled = (term, number)
        self.place_wanted.emit(*term.mentions[number])
