"""Tracing: opens the window of a term's lines from wherever a term is met, and keeps it fresh."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from glossary.model import ConceptId
from reader.annotation.met import MetTerm
from reader.annotation.model import Annotation
from reader.article import Article
from reader.library.concordance import Line
from reader.ui.article_menu import ArticleMenu
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.concordance.subject import Subject, subject_of
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs
from reader.ui.pointing import Pointing
from reader.ui.shelf.watch import ShelfWatch
from reader.ui.terms_panel import TermsPanel
from reader.ui.theme import LIGHT, Theme
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.workshop import Workshop

if TYPE_CHECKING:  # the window is read when it is first wanted
    from reader.ui.concordance.window import ConcordanceWindow

RENEW_MS = 1_500
"""While the library changes, lines are looked for anew no more often than this."""
LONGEST = 120
"""So many code points that are selected are looked for."""


class Tracing(QObject):
    """Makes the window when it is first wanted, and keeps it."""

    said = Signal(str)
    """Something to tell the user in passing."""

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        pointing: Pointing,
        terms: TermsPanel,
        keeper: Keeper,
        jobs: Jobs,
        choices: Choices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._view, self._pointing, self._terms = desk, view, pointing, terms
        self._keeper, self._jobs, self._choices, self._parent = keeper, jobs, choices, window
        self._theme = LIGHT
        self._window: ConcordanceWindow | None = None
        self._watch: ShelfWatch | None = None
        self._wanted: Line | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(RENEW_MS)
        self._later.timeout.connect(self._renew)
        desk.opened.connect(self._on_opened)
        desk.failed.connect(self._on_failed)
        keeper.changed.connect(lambda _: self._on_changed())
        pointing.hover.lines_requested.connect(self.trace_annotation)
        terms.table.lines_wanted.connect(self.trace_met)

    @property
    def window(self) -> "ConcordanceWindow | None":
        """The window; None until it was first wanted."""
        return self._window

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {"concordance": self.show, "all_occurrences": self.trace_here}

    def listen(self, menu: ArticleMenu, workshop: Workshop) -> None:
        """Do what is wanted in the article's menu and in the glossary's window."""
        menu.lines_wanted.connect(self._on_menu)
        workshop.lines_wanted.connect(self.trace_concept)

    def show(self) -> None:
        """Show the window, with what is selected in the article looked for."""
        window = self._bring_up()
        if window is None:
            return
        if subject := self._selected():
            window.look_for(subject, then_read=False)
        window.take_focus()

    def trace_here(self) -> None:
        """Look for what the card shows, for the term walked to, or for what is selected."""
        if self._terms.table.hasFocus() and (term := self._terms.table.chosen()):
            self.trace_met(term)
            return
        judged = self._pointing.judged()
        subject = self._subject(judged) if judged is not None else self._selected()
        if subject:
            self.trace(subject)
        else:
            self.said.emit(self.tr("Choose a term in the article first, or select some words."))

    def trace_annotation(self, annotation: Annotation) -> None:
        """Look for what an annotation of the open article is about."""
        self.trace(self._subject(annotation))

    def trace_met(self, term: MetTerm) -> None:
        """Look for a term of the panel."""
        concept = term.annotation.concept
        self.trace(subject_of(concept, term.surface) if concept else Subject(_line(term.surface)))

    def trace_concept(self, concept_id: ConceptId) -> None:
        """Look for a concept of the glossaries."""
        concept = self._keeper.layers.concept(concept_id)
        if concept is not None:
            self.trace(subject_of(concept))

    def trace_text(self, text: str) -> None:
        """Look for a string, whatever it means."""
        self.trace(Subject(_line(text)))

    def trace(self, subject: Subject) -> None:
        """Show the lines of a subject."""
        window = self._bring_up() if subject else None
        if window is not None:
            window.look_for(subject)

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        if self._window is not None:
            self._window.set_theme(theme)

    def close(self) -> None:
        """The main window is closed."""
        if self._window is not None:
            self._window.close()

    def _bring_up(self) -> "ConcordanceWindow | None":
        if self._desk.shelf is None:
            self.said.emit(self.tr("There is no library to look in here."))
            return None
        window = self._window = self._window or self._make()
        if self._watch is not None:
            self._watch.begin()
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _make(self) -> "ConcordanceWindow":
        from reader.ui.concordance.asking import Asking
        from reader.ui.concordance.naming import Naming
        from reader.ui.concordance.window import ConcordanceWindow

        desk, library = self._desk, self._desk.library
        assert library is not None
        self._watch = ShelfWatch(library, self)
        self._watch.changed.connect(self._later.start)
        asking = Asking(library.path, self._jobs, self._base, self)
        naming = Naming(self._keeper, self._jobs, self)
        window = ConcordanceWindow(
            asking,
            naming,
            lambda concept_id: self._keeper.layers.concept(ConceptId(concept_id)),
            self._jobs,
            lambda: self._choices.now.export_folder,
            self._parent,
        )
        window.set_theme(self._theme)
        window.restore_state(self._choices.now.concordance_window)
        window.opened.connect(self._open)
        window.left.connect(self._on_left)
        desk.annotated.connect(self._look)
        return window

    def _look(self) -> None:
        if self._watch is not None and self._window is not None and self._window.isVisible():
            self._watch.look()

    def _base(self) -> str | None:
        mark = self._desk.memory.mark_of()
        return None if mark is None else mark.base

    def _on_menu(self, wanted: Annotation | str) -> None:
        if isinstance(wanted, str):
            self.trace_text(wanted)
        else:
            self.trace_annotation(wanted)

    def _selected(self) -> Subject:
        return Subject(_line(self._view.selected_text()))

    def _subject(self, annotation: Annotation) -> Subject:
        text = self._desk.article.text[annotation.start : annotation.end]
        if annotation.concept is None:
            return Subject(_line(text))
        return subject_of(annotation.concept, text)

    def _open(self, line: Line, go: bool) -> None:
        record = self._desk.opened_article.record
        if record is not None and record.sha256 == line.sha:
            self._go_to(line)
        else:
            self._wanted = line
            if not self._desk.open_kept(line.sha, line.start):
                self._wanted = None
        if go:
            self._parent.activateWindow()
            self._view.setFocus()

    def _go_to(self, line: Line) -> None:
        self._view.go_to(line.start, line.start + len(line.term))

    def _on_opened(self, _: Article) -> None:
        line, self._wanted = self._wanted, None
        record = self._desk.opened_article.record
        if line is not None and record is not None and record.sha256 == line.sha:
            self._go_to(line)

    def _on_failed(self, _: Exception) -> None:
        self._wanted = None

    def _on_changed(self) -> None:
        if self._window is not None and self._window.isVisible():
            self._window.follow()

    def _renew(self) -> None:
        if self._window is not None and self._window.isVisible():
            self._window.asking.renew()

    def _on_left(self, state: bytes) -> None:
        self._later.stop()
        if self._watch is not None:
            self._watch.stop()
        self._choices.change(concordance_window=state)


def _line(text: str) -> str:
    """The first line of what was selected, not too much of it."""
    lines = text.strip().splitlines()
    return lines[0].strip()[:LONGEST] if lines else ""
