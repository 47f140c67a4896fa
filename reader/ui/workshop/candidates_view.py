"""CandidatesView: the candidates under tabs, with the lines in which the current one stands."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from reader.mining.model import Candidate
from reader.ui.workshop.candidates_model import CandidatesModel
from reader.ui.workshop.candidates_pile import Judged, Standing
from reader.ui.workshop.candidates_table import CandidatesTable
from reader.ui.workshop.candidates_words import none_of, standing_name
from reader.ui.workshop.candidates_work import Searched
from reader.ui.workshop.occurrences_delegate import OccurrencesDelegate
from reader.ui.workshop.occurrences_model import ROW_ROLE, OccurrencesModel

TABS: tuple[Standing | None, ...] = (*Standing, None)
PARTS = (380, 200)


class CandidatesView(QWidget):
    """Says in words why there is nothing to see."""

    place_wanted = Signal(object, int)
    """The hash of an article of the library, or None for the open one, and a code point."""

    def __init__(self, model: CandidatesModel) -> None:
        super().__init__()
        self._model = model
        self._searched: Searched | None = None
        self._shown: Candidate | None = None
        self._why = ""
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("Which candidates are shown"))
        for standing in TABS:
            self.tabs.addTab(standing_name(standing))
        self.table = CandidatesTable(model)
        self._nothing = QLabel()
        self._nothing.setObjectName("muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.setMargin(24)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self.lines = _Lines()
        self.lines.setAccessibleName(self.tr("Lines in context"))
        self.lines.chosen.connect(self._on_line)
        self._lay_out()
        self.tabs.currentChanged.connect(lambda tab: model.show_only(TABS[tab]))
        self.table.chosen_changed.connect(self.show_lines)
        model.counted.connect(self._show_counts)
        self._show_counts()

    @property
    def words(self) -> str:
        """What is said in place of candidates; empty if there are some."""
        return "" if self._stack.currentWidget() is self.table else self._nothing.text()

    def begin(self, says: str) -> None:
        """Say something as long as nothing is found."""
        self._searched, self._why = None, says
        self._model.begin()

    def show_searched(self, searched: Searched, judged: Judged) -> None:
        """Show what a search has found."""
        self._searched, self._why, self._shown = searched, "", None
        self._model.fill(searched.candidates, judged)

    def show_lines(self) -> None:
        """Show where the current candidate stands."""
        index = self.table.currentIndex()
        candidate = self._model.candidate(index.row()) if index.isValid() else None
        if candidate is self._shown:
            return
        self._shown = candidate
        self.lines.occurrences.clear()
        if candidate is not None and self._searched is not None:
            for found in self._searched.lines(candidate):
                self.lines.occurrences.add(found)
            self.lines.scrollToTop()

    def _lay_out(self) -> None:
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        caption = QLabel(self.tr("&In the text"))
        caption.setObjectName("heading")
        caption.setBuddy(self.lines)
        column.addWidget(caption)
        column.addWidget(self.lines, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self._stack)
        split.addWidget(below)
        split.setSizes(list(PARTS))
        split.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self.tabs)
        whole.addWidget(split, 1)

    def _show_counts(self) -> None:
        counts = self._model.counts()
        for tab, standing in enumerate(TABS):
            number = counts[standing] if standing else sum(counts.values())
            self.tabs.setTabText(tab, f"{standing_name(standing)}  {number:,}")
        empty = not self._model.rowCount()
        any_at_all = any(counts.values())
        self._nothing.setText(self._why or none_of(self._model.standing if any_at_all else None))
        self._stack.setCurrentWidget(self._nothing if empty else self.table)
        if empty:
            self.show_lines()

    def _on_line(self, index: QModelIndex) -> None:
        found, occurrence = index.data(ROW_ROLE)
        if occurrence is not None:
            self.place_wanted.emit(found.sha, occurrence.offset)


class _Lines(QListView):
    """A click or Enter chooses a line."""

    chosen = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.occurrences = OccurrencesModel(self)
        self.setModel(self.occurrences)
        self.setItemDelegate(OccurrencesDelegate(self))
        self.clicked.connect(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.chosen.emit(index)
        else:
            super().keyPressEvent(event)
