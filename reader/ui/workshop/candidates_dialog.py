"""CandidatesDialog: new terms of the open article or the library, to accept, reject or put off."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.annotation.annotate import Annotator
from reader.annotation.prefill import glosses_of
from reader.ui.jobs import Jobs
from reader.ui.opening import OpenedArticle
from reader.ui.workshop.candidates_deeds import CandidatesDeeds
from reader.ui.workshop.candidates_model import CandidatesModel
from reader.ui.workshop.candidates_pile import Standing
from reader.ui.workshop.candidates_search import CandidatesSearch, Scope
from reader.ui.workshop.candidates_table import Decision
from reader.ui.workshop.candidates_view import CandidatesView
from reader.ui.workshop.candidates_work import Searched
from reader.ui.workshop.fields import ChoiceBox
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.message_line import MessageLine
from reader.ui.workshop.parts import dialog_column

SIZE = (1020, 740)


class CandidatesDialog(QDialog):
    """Not modal. Looks at once through the open article, or the library if there is none."""

    place_wanted = Signal(object, int)
    """The hash of an article of the library, or None for the open one, and a code point."""

    def __init__(
        self,
        keeper: Keeper,
        jobs: Jobs,
        annotator: Callable[[], Annotator],
        opened: Callable[[], OpenedArticle],
        library: Path | None,
        domains: Mapping[str, str],
        domain: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        """`domain` gives the domain most terms of the open article belong to, or ""."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("New Terms"))
        self._keeper, self._opened, self._main_domain = keeper, opened, domain
        self.search = CandidatesSearch(jobs, annotator, opened, library, lambda: keeper.layers)
        self.model = CandidatesModel(
            lambda text: annotator().suggest_reading(text),
            lambda text: glosses_of(text, annotator()),
            self,
        )
        self.view = CandidatesView(self.model)
        self.line = MessageLine()
        names = {"": self.tr("no domain"), **domains}
        self.domain = ChoiceBox(names, self.tr("Domain of the terms that are added"))
        self.deeds = CandidatesDeeds(
            keeper, self.model, self.line, annotator, lambda: self.domain.value
        )
        self._note = QLabel()
        self._note.setForegroundRole(self.palette().ColorRole.BrightText)
        self.buttons = {
            Decision.ACCEPT: self._button(self.tr("&Accept"), self.tr("Enter or A")),
            Decision.LATER: self._button(self.tr("&Later"), self.tr("L")),
            Decision.REJECT: self._button(self.tr("&Reject"), self.tr("Delete or R")),
            Decision.TAKE_BACK: self._button(self.tr("&Take Back"), self.tr("T")),
        }
        self._lay_out()
        self._connect()
        self._on_began()
        self._show_possible()

    def start(self) -> None:
        """Look for candidates anew."""
        self.search.start()

    def decide(self, decision: Decision) -> None:
        """Decide about the selected candidates."""
        if self.buttons[decision].isEnabled():
            self.deeds.decide(decision, self.view.table.chosen())

    def done(self, result: int) -> None:
        """Close, whatever runs."""
        self.search.close_search()
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            if not self._opened().article.text:
                self.search.choose(Scope.LIBRARY)
            QTimer.singleShot(0, self, self.start)

    def _button(self, says: str, keys: str) -> QPushButton:
        button = QPushButton(says)
        button.setAutoDefault(False)
        button.setToolTip(keys)
        button.setAccessibleDescription(keys)
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Domain:"))
        label.setBuddy(self.domain)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.search, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for button in self.buttons.values():
            foot.addWidget(button)
        foot.addSpacing(8)
        foot.addWidget(label)
        foot.addWidget(self.domain)
        foot.addStretch()
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        foot.addWidget(close)
        says = QHBoxLayout()
        says.addWidget(self.line, 1)
        says.addWidget(self._note)
        column = dialog_column(self)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addLayout(says)
        column.addLayout(foot)
        self.resize(*SIZE)

    def _connect(self) -> None:
        self.search.began.connect(self._on_began)
        self.search.found.connect(self._on_found)
        self.search.missed.connect(self.view.begin)
        self.view.table.decided.connect(self.decide)
        self.view.table.chosen_changed.connect(self._show_possible)
        self.view.place_wanted.connect(self.place_wanted)
        self.model.counted.connect(self._show_possible)
        self.model.dataChanged.connect(self._show_possible)
        for decision, button in self.buttons.items():
            button.clicked.connect(lambda _=False, wanted=decision: self.decide(wanted))

    def _on_began(self) -> None:
        in_article = self.search.scope is Scope.ARTICLE
        self.domain.set_value(self._main_domain() if in_article else "")
        self.view.begin(self.tr("Looking for new terms…"))

    def _on_found(self, searched: Searched) -> None:
        self.view.show_searched(searched, self.deeds.judged())
        self.view.table.setFocus()

    def _show_possible(self) -> None:
        rows = self.view.table.chosen()
        standings = {self.model.pile.standing(self.model.candidate(row)) for row in rows}
        can = self._keeper.writable and bool(rows)
        self.buttons[Decision.ACCEPT].setEnabled(can)
        self.buttons[Decision.LATER].setEnabled(can and standings != {Standing.LATER})
        self.buttons[Decision.REJECT].setEnabled(can and standings != {Standing.REJECTED})
        decided = standings & {Standing.LATER, Standing.REJECTED}
        self.buttons[Decision.TAKE_BACK].setEnabled(can and bool(decided))
        without = sum(not self.model.english(row) for row in rows)
        words = self.tr("%n of the chosen have no English yet", "", without)
        self._note.setText(words if without else "")
