"""OccurrencesTab: the lines a concept stands in, in the open article and in the library's."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary.model import Concept
from reader.annotation.annotate import Annotator
from reader.article import Article
from reader.errors import ReaderError, plain
from reader.library.marks import GlossaryMark
from reader.ui.jobs import Job, Jobs, Lane, Work
from reader.ui.opening import OpenedArticle
from reader.ui.workshop.occurrences import MOST_LINES, Step, found_in, search_library
from reader.ui.workshop.occurrences_delegate import OccurrencesDelegate
from reader.ui.workshop.occurrences_model import ROW_ROLE, OccurrencesModel


class OccurrencesTab(QWidget):
    """Looks only while it is looked at; a click or Enter on a line wants its place."""

    lines_wanted = Signal(object)
    """The ConceptId all lines of which are wanted, with counts and all else."""
    place_wanted = Signal(object, int)
    """The hash of an article of the library, or None for the open one, and a code point."""

    def __init__(
        self,
        jobs: Jobs,
        annotator: Callable[[], Annotator],
        opened: Callable[[], OpenedArticle],
        library: Path | None,
        mark: Callable[[], GlossaryMark | None] = lambda: None,
    ) -> None:
        """`mark` is that of the annotator's glossaries, None while it isn't known."""
        super().__init__()
        self._jobs, self._annotator = jobs, annotator
        self._opened, self._library, self._mark = opened, library, mark
        self._concept: Concept | None = None
        self._looked_for: tuple[Concept, Article] | None = None
        self._job: Job[int] | None = None
        self.model = OccurrencesModel(self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(OccurrencesDelegate(self.list))
        self.list.setAccessibleName(self.tr("Lines in context"))
        self._says = QLabel()
        self._says.setObjectName("muted")
        self._says.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setAccessibleName(self.tr("Articles looked through"))
        self._cancel = QPushButton(self.tr("Stop"))
        self._cancel.setAutoDefault(False)
        self._cancel.clicked.connect(self.stop)
        self.all = QPushButton(self.tr("&All Lines…"))
        self.all.setToolTip(self.tr("All lines in the library, by date, source or neighbours"))
        self.all.setAutoDefault(False)
        self.all.setEnabled(False)
        self.all.clicked.connect(self._on_all)
        foot = QHBoxLayout()
        foot.addWidget(self._says, 1)
        foot.addWidget(self.all)
        foot.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.list, 1)
        column.addWidget(self._bar)
        column.addLayout(foot)
        self.list.clicked.connect(self._on_chosen)
        self._show_working(False)

    @property
    def words(self) -> str:
        """What is said of the search."""
        return self._says.text()

    @property
    def working(self) -> bool:
        """Whether the library is being looked through."""
        return self._job is not None

    def show_concept(self, concept: Concept | None) -> None:
        """Look for another concept."""
        self._concept = concept
        self.all.setEnabled(concept is not None and self._library is not None)
        if self.isVisible():
            self._look()

    def look_again(self) -> None:
        """Another article lies open, or terms are recognised otherwise."""
        self._looked_for = None
        if self.isVisible():
            self._look()

    def stop(self) -> None:
        """Look no further; what was found stays."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._show_working(False)
            self._says.setText(self.tr("Stopped: %n lines found", "", self.model.lines))

    def showEvent(self, event: QShowEvent) -> None:
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        if self._job is not None:
            self.stop()
            self._looked_for = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        concept, opened = self._concept, self._opened()
        wanted = None if concept is None else (concept, opened.article)
        if wanted is not None and wanted == self._looked_for:
            return
        self._looked_for = wanted
        self.stop()
        self.model.clear()
        self._says.setText("")
        if concept is None:
            return
        annotator = self._annotator()
        title = opened.article.metadata.title or self.tr("The open article")
        here = found_in(concept, opened.article, annotator, title)
        if here.occurrences:
            self.model.add(here)
        if self._library is None:
            self._on_end(0)
            return
        library, without = self._library, opened.record.sha256 if opened.record else None
        mark = self._mark()

        def search(work: Work) -> int:
            return search_library(
                concept,
                library,
                annotator,
                without=without,
                tell=work.progress,
                stopped=work.cancelled,
                mark=mark,
            )

        self._show_working(True)
        self._job = self._jobs.run(
            Lane.SEARCH, search, self._on_end, self._on_fault, self._on_step, self.stop
        )

    def _on_step(self, step: Step) -> None:
        if step.found is not None:
            self.model.add(step.found)
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        words = self.tr("Looking through the library: {0} of {1} articles")
        self._says.setText(words.format(f"{step.done:,}", f"{step.total:,}"))

    def _on_end(self, lines: int) -> None:
        self._job = None
        self._show_working(False)
        if not self.model.lines:
            self._says.setText(
                self.tr("It stands in no article of yours. A new term is found once it is saved.")
            )
        elif lines >= MOST_LINES:
            words = self.tr("The first %n lines; there may be more.", "", self.model.lines)
            self._says.setText(words)
        else:
            self._says.setText(self.tr("%n lines", "", self.model.lines))

    def _on_fault(self, error: Exception) -> None:
        self._job = None
        self._show_working(False)
        if not isinstance(error, ReaderError | OSError):
            raise error
        self._says.setText(plain(error))

    def _show_working(self, working: bool) -> None:
        self._bar.setVisible(working)
        self._cancel.setVisible(working)
        self._bar.setRange(0, 0 if working else 1)

    def _on_all(self) -> None:
        if self._concept is not None:
            self.lines_wanted.emit(self._concept.id)

    def _on_chosen(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        found, occurrence = index.data(ROW_ROLE)
        if occurrence is not None:
            self.place_wanted.emit(found.sha, occurrence.offset)
