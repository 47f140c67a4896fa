"""Quoting: the list of quotations: what is in it, what its terms are, and what is done with it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.annotation.annotate import Annotator
from reader.errors import ExportError, LibraryError
from reader.export.quotations import (
    QuotationRow,
    QuotedTerm,
    as_markdown,
    as_text,
    quoted_terms,
    write_quotations,
)
from reader.library.passages import Passage
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.export_target import ask_target, file_name
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.passages.marker import Marker
from reader.ui.passages.quotes import Quote, quote_of
from reader.ui.passages.quotes_dialog import QuotesDialog, Scope
from reader.ui.theme import LIGHT, Theme

AT_ONCE = 16
"""Quotations whose terms are shown together."""

Terms = Mapping[str, tuple[QuotedTerm, ...]]


class Quoting(QObject):
    """The dialog is made when it is first wanted."""

    place_wanted = Signal(object, str, int)
    """The hash of an article or None, the id of a passage, and the code point it once stood at."""
    removal_wanted = Signal(object)
    """Pairs of an article's hash, or None, and a passage."""
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(
        self, marker: Marker, desk: Desk, jobs: Jobs, choices: Choices, window: QWidget
    ) -> None:
        super().__init__(window)
        self._marker, self._desk, self._jobs = marker, desk, jobs
        self._choices, self._window, self._theme = choices, window, LIGHT
        self._dialog: QuotesDialog | None = None
        self._explained: dict[str, tuple[QuotedTerm, ...]] = {}
        self._by: Annotator | None = None
        marker.changed.connect(self._refresh)
        desk.annotated.connect(self._refresh)

    @property
    def dialog(self) -> QuotesDialog | None:
        """The list, once it was shown."""
        return self._dialog

    def show(self) -> None:
        """Show the list; of the article if that has marks, else of the library."""
        if self._dialog is None:
            self._dialog = self._made()
        if not self._dialog.isVisible():
            library = self._desk.memory.library is not None
            self._dialog.set_library(there=library)
            if not self._marker.passages and library:
                self._dialog.scope_box.setCurrentIndex(1)
        self._dialog.show()
        self._dialog.activateWindow()

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        if self._dialog is not None:
            self._dialog.set_theme(theme)

    def _made(self) -> QuotesDialog:
        dialog = QuotesDialog(self._window)
        dialog.set_theme(self._theme)
        dialog.shown.connect(self._fill)
        dialog.scope_changed.connect(self._fill)
        dialog.place_wanted.connect(self._go_to)
        dialog.copy_wanted.connect(self._copy)
        dialog.export_wanted.connect(self._ask_and_export)
        dialog.removal_wanted.connect(self._remove)
        dialog.undo_wanted.connect(self.undo_wanted)
        dialog.redo_wanted.connect(self.redo_wanted)
        return dialog

    def _refresh(self) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._fill()

    def _fill(self) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        try:
            quotes = self._quotes(dialog.scope)
        except LibraryError as error:
            dialog.show_quotes(())
            dialog.say(str(error))
            return
        dialog.show_quotes(quotes)
        self._explain([quote.passage for quote in quotes])

    def _quotes(self, scope: Scope) -> Sequence[Quote]:
        """The quotations, those of the article in its order. Raises LibraryError."""
        library = self._desk.memory.library
        if scope is Scope.LIBRARY and library is not None:
            return list(map(quote_of, library.passages.all()))
        record, known = self._desk.opened_article.record, self._desk.article.metadata
        sha = None if record is None else record.sha256
        placed = [each.passage for each in self._marker.placed]
        gone = [each for each in self._marker.passages if each not in placed]
        return [Quote(passage=each, sha=sha, metadata=known) for each in (*placed, *gone)]

    def _explain(self, passages: Sequence[Passage]) -> None:
        """Look for the terms of passages, on a thread; those known already are shown at once."""
        annotator = self._desk.annotator
        if annotator is not self._by:
            self._by, self._explained = annotator, {}
        if self._dialog is not None:
            self._dialog.model.explain(self._explained)
        todo = [each for each in passages if each.id not in self._explained]
        if not todo:
            self._jobs.cancel(Lane.QUOTES)
            return

        def work(job: Work) -> None:
            found: dict[str, tuple[QuotedTerm, ...]] = {}
            for number, each in enumerate(todo, start=1):
                if job.cancelled():
                    return
                found[each.id] = quoted_terms(annotator, each.quotation)
                if number % AT_ONCE == 0 or number == len(todo):
                    job.progress(found)
                    found = {}

        self._jobs.run(Lane.QUOTES, work, lambda _: None, self._fail, self._on_explained)

    def _on_explained(self, terms: Terms) -> None:
        self._explained |= terms
        if self._dialog is not None:
            self._dialog.model.explain(terms)

    def _go_to(self, quote: Quote) -> None:
        self._window.activateWindow()
        self.place_wanted.emit(quote.sha, quote.passage.id, quote.passage.quotation.start)

    def _copy(self, quotes: Sequence[Quote], markdown: bool) -> None:
        rows = [quote.row for quote in quotes]
        if rows and self._dialog is not None:
            written = as_markdown(rows) if markdown else as_text(rows)
            QGuiApplication.clipboard().setText(written)
            self._dialog.say(self.tr("%n quotations were copied.", "", len(rows)))

    def _ask_and_export(self, quotes: Sequence[Quote], suffix: str) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        title = self._desk.article.metadata.title if dialog.scope is Scope.ARTICLE else ""
        name = self.tr("Quotations") + (f" – {title}" if title else "")
        folder = Path(self._choices.now.export_folder or Path.home())
        suggested = (folder if folder.is_dir() else Path.home()) / file_name(name, "quotations")
        rows = [quote.row for quote in quotes]
        ask_target(
            dialog,
            self.tr("Export Quotations"),
            suggested.with_name(suggested.name + suffix),
            suffix.removeprefix(".").upper(),
            lambda target: self._export(rows, target),
        )

    def _export(self, rows: Sequence[QuotationRow], target: Path) -> None:
        self._choices.change(export_folder=str(target.parent))
        said = self.tr("{0} was written.").format(target.name)
        self._jobs.run(
            Lane.TASKS,
            lambda _: write_quotations(rows, target),
            lambda _: self._say(said),
            self._fail,
        )

    def _remove(self, quotes: Sequence[Quote]) -> None:
        self.removal_wanted.emit([(quote.sha, quote.passage) for quote in quotes])

    def _say(self, words: str) -> None:
        if self._dialog is not None:
            self._dialog.say(words)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ExportError):
            raise error
        self._say(str(error))
