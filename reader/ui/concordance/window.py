"""ConcordanceWindow: a term's lines in context, its months, and what it appears with."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.errors import LibraryError
from reader.ui.concordance.answering import Beside, Seen
from reader.ui.concordance.asking import Asking
from reader.ui.concordance.bar import WithinBar
from reader.ui.concordance.beside import CompanionsPane, ConceptOf
from reader.ui.concordance.chart_pane import ChartPane
from reader.ui.concordance.facts import FactsLine
from reader.ui.concordance.field import SubjectField
from reader.ui.concordance.lines_model import LinesModel
from reader.ui.concordance.lines_table import LinesTable
from reader.ui.concordance.months import days_of
from reader.ui.concordance.naming import Naming
from reader.ui.concordance.saving import Saving
from reader.ui.concordance.subject import Question, Subject, subject_of
from reader.ui.concordance.words import named, why_nothing
from reader.ui.jobs import Jobs
from reader.ui.theme import Theme
from reader.ui.workshop.window_state import packed, unpacked

SIZE = (1180, 780)
ABOVE = (250, 470)
BESIDE = (700, 440)
"""How high and wide the panes are at first, in pixels."""
PATIENT_MS = 300
"""An answer that takes longer is said to be on its way."""
TOLD_MS = 5_000


class ConcordanceWindow(QMainWindow):
    """Not modal. What it looks like is `state()`, which `left` tells when it closes."""

    left = Signal(bytes)
    """The window closes; its state, for `restore_state` the next time."""
    opened = Signal(object, bool)
    """The Line whose place is to be shown, and whether the reader goes there."""

    def __init__(
        self,
        asking: Asking,
        naming: Naming,
        concept_of: ConceptOf,
        jobs: Jobs,
        folder: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`folder` is where files are saved if nothing else is chosen."""
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self.setWindowTitle(self.tr("Concordance"))
        self.setObjectName("concordanceWindow")
        self.asking, self._naming = asking, naming
        self._then_read = False
        self.field = SubjectField()
        self.field.set_names(lambda: naming.names)
        self.bar = WithinBar()
        self.facts = FactsLine()
        self.chart = ChartPane(jobs)
        self.companions = CompanionsPane(concept_of)
        self.model = LinesModel(self)
        self.table = LinesTable(self.model)
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.saving = Saving(self.chart, folder, self)
        self._looking = QLabel(self.tr("Looking…"))
        self._looking.hide()
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENT_MS)
        self._place = QStackedWidget()
        self._lay_out()
        self._connect()
        asking.set_view(self.table.seen)
        self._show_empty()
        self.field.setFocus()

    @property
    def words(self) -> str:
        """What is said instead of lines; "" if there are some."""
        return self._words.text() if self._place.currentWidget() is self._words else ""

    def look_for(self, subject: Subject, *, then_read: bool = True) -> None:
        """Look for another subject, in the articles chosen before.

        With `then_read` its lines get the keyboard once they are here.
        """
        self._then_read = then_read
        self.field.show_subject(subject)
        self.table.fit(subject.text)
        self.bar.inside.setEnabled(bool(subject.concept))
        inside = self.bar.looks_inside
        self._ask(replace(self.asking.question, subject=subject, inside=inside))

    def take_focus(self) -> None:
        """Let the user type what to look for."""
        self.prepare()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def follow(self) -> None:
        """The glossaries are others: terms may be called otherwise."""
        self._naming.follow()

    def prepare(self) -> None:
        """The user types: make the names of terms ready."""
        self._naming.prepare()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        for part in (self.facts, self.chart, self.table):
            part.set_theme(theme)

    def state(self) -> bytes:
        """How large the window and its parts are."""
        return packed((self.saveGeometry(), self._panes.saveState(), self._above.saveState()), None)

    def restore_state(self, state: bytes) -> None:
        """Look as when `state` was taken; what can't be read is passed over."""
        parts, _ = unpacked(state)
        restorers = (self.restoreGeometry, self._panes.restoreState, self._above.restoreState)
        for restore, part in zip(restorers, parts, strict=False):
            restore(part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.field.popup.hide()
        self.asking.stop()
        self._naming.stop()
        self.left.emit(self.state())
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._above = QSplitter(Qt.Orientation.Horizontal)
        self._above.addWidget(self.chart)
        self._above.addWidget(self.companions)
        self._above.setSizes(list(BESIDE))
        self._place.addWidget(self.table)
        self._place.addWidget(self._words)
        self._panes = QSplitter(Qt.Orientation.Vertical)
        self._panes.addWidget(self._above)
        self._panes.addWidget(self._place)
        self._panes.setStretchFactor(1, 1)
        self._panes.setSizes(list(ABOVE))
        for splitter in (self._above, self._panes):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        top = QVBoxLayout()
        top.setContentsMargins(12, 12, 12, 8)
        top.setSpacing(8)
        for widget in (self.field, self.bar, self.facts):
            top.addWidget(widget)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._panes, 1)
        self.setCentralWidget(whole)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self._looking)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        asking = self.asking
        asking.seen.connect(self._show)
        asking.beside.connect(self._show_beside)
        asking.arrived.connect(self.model.add)
        asking.failed.connect(self._fail)
        self.model.wanted.connect(asking.want)
        self.field.chosen.connect(self.look_for)
        self.field.textEdited.connect(self.prepare)
        self.field.left.connect(self.table.go_to_first)
        self._naming.ready.connect(self._on_names)
        self.bar.changed.connect(
            lambda within, inside: self._ask(replace(asking.question, within=within, inside=inside))
        )
        self.table.sort_wanted.connect(lambda sort: self._ask(replace(asking.question, sort=sort)))
        self.table.left.connect(self.field.setFocus)
        self.table.opened.connect(self.opened)
        self.table.copied.connect(lambda n: self._tell(self.tr("%n lines copied", "", n)))
        self.saving.saved.connect(lambda path: self._tell(self.tr("Saved: {0}").format(path)))
        self.saving.failed.connect(self._tell)
        self._patience.timeout.connect(self._looking.show)
        asking.busy_changed.connect(self._show_busy)
        self.facts.line_wanted.connect(lambda line: self.opened.emit(line, False))
        self.chart.month_wanted.connect(lambda month: self.bar.narrow_to_days(*days_of(month)))
        self.companions.chosen.connect(lambda concept: self.look_for(subject_of(concept)))
        for keys, do in (
            ("Ctrl+F", self.take_focus),
            ("Ctrl+L", self.take_focus),
            ("Ctrl+W", self.close),
            ("F6", self._to_next_pane),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(do)

    def _ask(self, question: Question) -> None:
        self.table.show_sort(question.sort)
        if question.subject:
            self.asking.ask(question)

    def _show(self, seen: Seen) -> None:
        self.model.take(seen)
        self.facts.show_facts(seen)
        self._show_title(named(seen.question.subject))
        self._show_place(seen)
        self._then_read = False

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(self.tr("{0} – Concordance").format(title))

    def _show_place(self, seen: Seen) -> None:
        self._above.setVisible(bool(seen.spots) or self._narrowed)
        if seen.spots:
            self._place.setCurrentWidget(self.table)
            if seen.anew:
                self.table.scrollToTop()
            if self._then_read and seen.anew:
                self.table.go_to_first()
        else:
            self._say(why_nothing(seen, narrowed=self._narrowed))

    def _show_beside(self, beside: Beside) -> None:
        title = named(beside.question.subject)
        self.chart.show_counts(title, beside.counts, dict(beside.months))
        self.companions.show_companions(beside.companions)
        self.bar.offer(beside.sources, beside.tags)

    @property
    def _narrowed(self) -> bool:
        return self.bar.clear.isVisibleTo(self.bar)

    def _show_empty(self) -> None:
        self._above.hide()
        self._say(
            self.tr("Type a term: all its lines in the articles of your library are shown here.")
        )

    def _fail(self, error: LibraryError) -> None:
        self._say(str(error))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._place.setCurrentWidget(self._words)

    def _tell(self, words: str) -> None:
        self.statusBar().showMessage(words, TOLD_MS)

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._patience.start()
        else:
            self._patience.stop()
            self._looking.hide()

    def _on_names(self) -> None:
        if self.field.isModified() and self.field.hasFocus():
            self.field.suggest()

    def _to_next_pane(self) -> None:
        panes: list[QWidget] = [self.field, self.table, self.companions.table]
        if self.chart.chart is not None:
            panes.append(self.chart.chart)
        now = next((at for at, pane in enumerate(panes) if pane.hasFocus()), -1)
        panes[(now + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)
