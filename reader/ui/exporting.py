"""Exporting: the window's commands that put an article, or its terms, on paper or in a file."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.annotation.highlight import Highlight
from reader.annotation.verdicts import NO_VERDICTS, Verdicts
from reader.article import Article
from reader.export.export import Outcome
from reader.export.options import PDF
from reader.export.pdf.image import page_sizes
from reader.export.pdf.typesetter import Typesetter
from reader.export.progress import Stopped, Tell
from reader.library.recall import statuses_in, verdicts_on
from reader.library.statuses import ALL_NEW, Statuses
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.export_dialog import ExportDialog
from reader.ui.export_source import ExportSource, WholePdf
from reader.ui.export_target import ask_target
from reader.ui.export_words import format_name
from reader.ui.jobs import Jobs
from reader.ui.printing import print_pages, printer_for
from reader.ui.run_dialog import RunDialog

logger = logging.getLogger(__name__)


class Exporting(QObject):
    """Every command asks and works beside the event loop, and returns at once."""

    said = Signal(str)
    """Something to tell the user in passing."""
    explained = Signal(object)
    """The keys of the terms that an export has explained, as a frozenset."""

    def __init__(
        self, desk: Desk, jobs: Jobs, typesetter: Typesetter, choices: Choices, window: QWidget
    ) -> None:
        super().__init__(window)
        self.highlights: Callable[[], Sequence[Highlight]] = tuple
        """Asks what the reader has marked in the article on the desk."""
        self._desk, self._jobs, self._window = desk, jobs, window
        self._typesetter, self._choices = typesetter, choices

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {
            "export": self.export,
            "print": self.print_article,
            "mark_pdf": self.ask_and_mark,
        }

    def export(self) -> None:
        """Ask how the article is to be exported, and export it."""
        if not self._desk.article.text:
            return
        dialog = ExportDialog(
            self._source(), self._typesetter, self._jobs, self._choices, self._window
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.explained.connect(self.explained)
        dialog.open()

    def print_article(self) -> None:
        """Set the article as it was exported last, then ask which printer is to print it."""
        if not self._desk.article.text:
            return
        source, options = self._source(), self._choices.now.export

        def ask(whole: WholePdf) -> None:
            waiting.accept()
            self.explained.emit(source.explained)
            self._ask_printer(whole, source.title)

        waiting = self._run(self.tr("Print"), ask)
        waiting.run.start(
            lambda tell, stopped: source.pdf(options, self._typesetter, tell, stopped)
        )

    def ask_and_mark(self) -> None:
        """Ask for a PDF, and mark its terms on a copy."""
        folder, kinds = self._choices.now.export_folder, self.tr("PDF files (*.pdf)")
        asking = QFileDialog(self._window, self.tr("Mark Terms on a PDF"), folder, kinds)
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(lambda name: self.mark_pdf(Path(name)))
        asking.open()

    def mark_pdf(self, original: Path) -> None:
        """Ask where a copy of the PDF goes, and write it with its terms marked."""
        name = self.tr("{0} with terms").format(original.stem)
        ask_target(
            self._window,
            self.tr("Write the marked copy as"),
            original.with_name(f"{name}{PDF}"),
            format_name(PDF),
            lambda target: self._mark(original, target),
        )

    def _mark(self, original: Path, target: Path) -> None:
        options, annotator = self._choices.now.export, self._desk.annotator
        options = replace(options, highlights=True, popups=True, grey=False)  # marks are for these
        shelf = self._desk.shelf
        waiting = self._run(self.tr("Mark Terms on a PDF"), lambda outcome: None)
        waiting.run.done.connect(waiting.line.show_outcome)

        def work(tell: Tell, stopped: Stopped) -> Outcome:
            from reader.export.onto.marking import annotate_pdf  # 0.1 s that few windows need

            return annotate_pdf(
                original,
                target,
                annotator,
                options,
                self._typesetter,
                verdicts=lambda article: _ruled(article, shelf),
                statuses=_standing(shelf),
                tell=tell,
                stopped=stopped,
            )

        waiting.run.start(work)

    def _ask_printer(self, whole: WholePdf, title: str) -> None:
        pages = len(page_sizes(whole.pdf))
        printer = printer_for(self._choices.now.export, title)
        asking = QPrintDialog(printer, self._window)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        asking.setMinMax(1, pages)
        asking.setFromTo(1, pages)

        def begin() -> None:
            waiting = self._run(self.tr("Print"), lambda _: waiting.accept())
            waiting.run.start(lambda tell, stopped: print_pages(whole.pdf, printer, tell, stopped))

        asking.accepted.connect(begin)
        asking.setWindowModality(Qt.WindowModality.WindowModal)
        asking.show()
        if whole.notes:
            self.said.emit("  ".join(whole.notes))

    def _run(self, title: str, done: Callable[[WholePdf], object]) -> RunDialog:
        """A dialog that waits for a work which is yet to be started in it."""
        waiting = RunDialog(title, self._jobs, self._window)
        waiting.run.done.connect(done)
        waiting.open()
        return waiting

    def _source(self) -> ExportSource:
        desk = self._desk
        name = desk.path.stem if desk.path is not None else ""
        return ExportSource(
            desk.article,
            desk.annotator,
            name,
            desk.found(),
            desk.judge.verdicts,
            _standing(desk.shelf),
            self.highlights(),
        )


def _ruled(article: Article, shelf: Path | None) -> Verdicts:
    """What is ruled in an article, by the library in the file."""
    return NO_VERDICTS if shelf is None else verdicts_on(article, shelf.parent, logger.warning)


def _standing(shelf: Path | None) -> Statuses:
    """How the reader stands to terms, by the library in the file."""
    return ALL_NEW if shelf is None else statuses_in(shelf.parent, logger.warning)
