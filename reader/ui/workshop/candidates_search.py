"""CandidatesSearch: what is looked through for candidates, and how far that is."""

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from glossary.errors import GlossaryError
from glossary.layers import Layers
from reader.annotation.annotate import Annotator
from reader.errors import ReaderError, plain
from reader.ui.jobs import Job, Jobs, Lane, Work
from reader.ui.opening import OpenedArticle
from reader.ui.workshop.candidates_work import Searched, search_article, search_library
from reader.ui.workshop.fields import ChoiceBox


class Scope(StrEnum):
    """What can be looked through."""

    ARTICLE = "article"
    LIBRARY = "library"


class CandidatesSearch(QWidget):
    """A choice of what to look through, progress, and a button that stops and starts."""

    began = Signal()
    found = Signal(object)
    """Searched: what a search has found."""
    missed = Signal(str)
    """Why there is nothing, in words."""

    def __init__(
        self,
        jobs: Jobs,
        annotator: Callable[[], Annotator],
        opened: Callable[[], OpenedArticle],
        library: Path | None,
        layers: Callable[[], Layers],
    ) -> None:
        super().__init__()
        self._jobs, self._annotator = jobs, annotator
        self._opened, self._library, self._layers = opened, library, layers
        self._job: Job[Searched] | None = None
        scopes: dict[str, str] = {Scope.ARTICLE: self.tr("This article")}
        if library is not None:
            scopes[Scope.LIBRARY] = self.tr("All articles in the library")
        self.box = ChoiceBox(scopes, self.tr("Where to look for new terms"))
        self._label = QLabel(self.tr("Loo&k in:"))
        self._label.setBuddy(self.box)
        self._says = QLabel()
        self._says.setObjectName("muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(140, 6)
        self._bar.setAccessibleName(self.tr("Articles looked through"))
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self._label, self.box, self.button):
            row.addWidget(part)
        row.addStretch()
        row.addWidget(self._says)
        row.addWidget(self._bar)
        self.box.activated.connect(self.start)
        self.button.clicked.connect(self._on_button)
        self._show_running(False)

    @property
    def scope(self) -> Scope:
        """What is looked through."""
        return Scope(self.box.value)

    @property
    def running(self) -> bool:
        """Whether a search is on its way."""
        return self._job is not None

    def choose(self, scope: Scope) -> None:
        """Look there from now on, if that is possible."""
        if self.box.findData(scope) >= 0:
            self.box.set_value(scope)

    def start(self) -> None:
        """Look anew."""
        self._leave()
        opened = self._opened()
        if self.scope is Scope.ARTICLE and not opened.article.text:
            self.began.emit()
            self.missed.emit(self.tr("No article is open."))
            return
        self._show_running(True)
        self.began.emit()
        search = self._search_for(opened)
        self._job = self._jobs.run(Lane.MINING, search, self._end, self._fail, self._on_progress)

    def stop(self) -> None:
        """Look no further."""
        if self._job is not None:
            self._leave()
            self.missed.emit(self.tr("Stopped."))

    def close_search(self) -> None:
        """Look no further, and say nothing."""
        self._leave()

    def _search_for(self, opened: OpenedArticle) -> Callable[[Work], Searched]:
        scope, library = self.scope, self._library
        annotator, layers = self._annotator(), self._layers()
        title = opened.article.metadata.title or self.tr("The open article")

        def search(work: Work) -> Searched:
            if scope is Scope.ARTICLE or library is None:
                return search_article(opened.article, title, annotator, layers, work.cancelled)
            return search_library(
                library,
                annotator,
                layers,
                work.cancelled,
                lambda done, total: work.progress((done, total)),
            )

        return search

    def _end(self, searched: Searched) -> None:
        self._leave()
        count = len(searched.articles)
        if not count:
            self.missed.emit(self.tr("There are no articles in the library yet."))
            return
        if self.scope is Scope.LIBRARY:
            self._says.setText(self.tr("%n articles looked through", "", count))
        self.found.emit(searched)

    def _fail(self, error: Exception) -> None:
        self._leave()
        self.missed.emit(plain(error))
        if not isinstance(error, ReaderError | GlossaryError | OSError):
            raise error

    def _on_progress(self, share: tuple[int, int]) -> None:
        done, total = share
        words = self.tr("Looking through the library: {0} of {1} articles")
        self._says.setText(words.format(f"{done:,}", f"{total:,}"))
        self._bar.setRange(0, total if done < total else 0)  # what was read is then compared
        self._bar.setValue(done)

    def _on_button(self) -> None:
        if self.running:
            self.stop()
        else:
            self.start()

    def _leave(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
        self._show_running(False)

    def _show_running(self, running: bool) -> None:
        self._bar.setRange(0, 0 if running else 1)
        self._bar.setVisible(running)
        self._says.setText(self.tr("Looking for new terms…") if running else "")
        self.button.setText(self.tr("Sto&p") if running else self.tr("Look A&gain"))
