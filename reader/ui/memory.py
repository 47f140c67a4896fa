"""Memory: what the library is to remember of the article on the desk, and what it can't."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from glossary.model import ConceptId
from reader.annotation.model import Annotation
from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from reader.library.record import ArticleRecord
from reader.ui.jobs import Jobs, Lane
from reader.ui.opening import remember_met

logger = logging.getLogger(__name__)


class Memory(QObject):
    """The GUI thread's library; without one nothing is remembered, and nobody is told."""

    unremembered = Signal(object)
    """The LibraryError by which something was not remembered; reading goes on."""
    broke = Signal()
    """The program is at fault; the fault itself is raised for the hook to show."""

    def __init__(self, library: Library | None, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self.mark_of: Callable[[], GlossaryMark | None] = lambda: None
        """Asks for the mark of the glossaries by which terms are recognised; None if unknown."""

    @property
    def library(self) -> Library | None:
        """The library, for small reads and writes on the GUI thread."""
        return self._library

    @property
    def shelf(self) -> Path | None:
        """The library's file; None if it could not be opened."""
        return self._library.path if self._library is not None else None

    def remember(
        self, record: ArticleRecord | None, write: Callable[[Library, str], object]
    ) -> None:
        """Do a small write about an article, if the library holds it."""
        if self._library is None or record is None:
            return
        try:
            write(self._library, record.sha256)
        except LibraryError as error:
            self.tell(error)

    def remember_open(self, record: ArticleRecord | None) -> None:
        """Whatever has come in meanwhile, this article is the one to go on with."""
        self.remember(record, lambda library, sha: library.visit(sha))

    def remember_met(self, record: ArticleRecord | None, found: Iterable[Annotation]) -> None:
        """Remember what was met in an article, on a thread: a long article has much."""
        shelf, mark = self.shelf, self.mark_of()
        if record is not None and shelf is not None:
            self._jobs.run(
                Lane.GLOSSARY,
                lambda _: remember_met(record, found, mark, shelf),
                lambda _: None,
                self._fail,
            )

    def ever_met(self) -> frozenset[ConceptId] | None:
        """The ids of the concepts met in any article; None if the library can't say."""
        try:
            if self._library is None:
                return None
            return frozenset(map(ConceptId, self._library.occurrences.concepts()))
        except LibraryError as error:
            self.tell(error)
            return None

    def tell(self, error: LibraryError) -> None:
        """Something could not be remembered."""
        logger.warning("The library can't remember this: %s", error)
        self.unremembered.emit(error)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            self.broke.emit()
            raise error
        self.tell(error)
