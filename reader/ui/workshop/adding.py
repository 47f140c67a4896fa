"""Adding: the quick dialog over the article, for a new term or for what a text always means."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from glossary.errors import GlossaryError
from glossary.model import Concept
from reader.annotation.model import Annotation, Source
from reader.annotation.prefill import Always, main_domain, never_meant, taken
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs
from reader.ui.workshop.keeper import Keeper


class Adding(QObject):
    """`edit_in_full` shows a concept in the glossary's window."""

    said = Signal(str)
    """Something to tell the user in passing."""
    failed = Signal(object)
    """An expected failure the user must know of."""

    def __init__(
        self,
        keeper: Keeper,
        desk: Desk,
        jobs: Jobs,
        view: ArticleView,
        domains: Mapping[str, str],
        edit_in_full: Callable[[Concept], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keeper, self._desk, self._jobs, self._view = keeper, desk, jobs, view
        self._domains, self._edit_in_full, self._parent = domains, edit_in_full, window

    def ask(self, text: str, end: int, always: Always | None = None) -> None:
        """Open the dialog for a text that ends at a code point of the article."""
        if not self._keeper.writable:
            self.failed.emit(GlossaryError(self.tr("Your glossary could not be opened.")))
            return
        from reader.ui.workshop.quick_add import QuickAdd

        self.watch_conflicts()
        dialog = QuickAdd(
            self._keeper, lambda: self._desk.annotator, self._domains, parent=self._parent
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.more_wanted.connect(self._edit_in_full)
        dialog.saved.connect(self._on_saved)
        dialog.ask(text, self._desk.article.text, end, self.domain(), always)

    def always(self, annotation: Annotation) -> None:
        """Let the words of an annotation always mean what its first sense is, or its English."""
        if annotation.source is Source.QUANTITY:
            self.said.emit(self.tr("Numbers and dates are no terms of a glossary."))
            return
        text = self._desk.article.text[annotation.start : annotation.end]
        meant = annotation.concept
        readings = self._desk.annotator.readings_at(text, 0, len(text))
        rivals = {
            each.concept.id: each.concept
            for each in readings
            if each.concept is not None and each.end - each.start == len(text)
        }
        if meant is not None:
            rivals.pop(meant.id, None)
        others = tuple(never_meant(each, text) for each in rivals.values())
        self.ask(text, annotation.end, taken(annotation, others))

    def add(self, annotation: Annotation) -> None:
        """Open the dialog for an annotation that has no concept; a name brings its English."""
        text = self._desk.article.text[annotation.start : annotation.end]
        named = annotation.source is Source.NAME
        self.ask(text, annotation.end, taken(annotation) if named else None)

    def watch_conflicts(self) -> None:
        """Let a worker make the index of conflicts, before a form would on this thread."""
        from reader.ui.workshop.conflict_watch import ConflictWatch

        ConflictWatch.over(self._keeper, self._jobs)

    def domain(self) -> str:
        """What the article is mainly about."""
        return main_domain(self._view.annotations)

    def _on_saved(self, concept: Concept) -> None:
        text = concept.terms[0].text if concept.terms else ""
        self.said.emit(self.tr("Saved: {0}").format(text))
