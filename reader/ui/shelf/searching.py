"""Searching: asks the library on a worker, page by page; what is stale is never delivered."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.listing import Listed
from reader.library.query import EVERYTHING, Query
from reader.ui.jobs import Job, Jobs, Lane, Work

PAGE = 60
TYPING_MS = 80
PATIENCE = 1.0
_WAITING = 3


@dataclass(frozen=True, slots=True)
class Facets:
    """What the list can be narrowed to: names with how many articles each has."""

    sources: tuple[tuple[str, int], ...] = ()
    tags: tuple[tuple[str, int], ...] = ()
    articles: int = 0


@dataclass(frozen=True, slots=True)
class Found:
    """Rows of the answer to a query, from `first` on, and how many there are in all.

    `new_terms` counts those of each article, by its hash. `anew`: to another question than before.
    `facets` are None where rows are only added to an answer.
    """

    query: Query
    first: int
    listed: tuple[Listed, ...]
    total: int
    new_terms: Mapping[str, int]
    anew: bool
    facets: Facets | None = None


class Searching(QObject):
    """One search at a time; the latest question wins, and of its pages the one wanted last."""

    found = Signal(object)
    """A Found that answers the latest question."""
    failed = Signal(object)
    """A LibraryError."""

    def __init__(self, library: Path, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self._query = EVERYTHING
        self._complete: Callable[[Query], Query] = _as_it_is
        self._seen: Callable[[], range] = lambda: range(PAGE)
        self._anew = True
        self._asked: list[int] = []
        self._job: Job[Found] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._begin)

    def complete_with(self, complete: Callable[[Query], Query]) -> None:
        """Let `complete` add to each query what its words mean, on a worker."""
        self._complete = complete

    @property
    def query(self) -> Query:
        """The latest question."""
        return self._query

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._timer.isActive() or self._job is not None

    def ask(self, query: Query, delay: int = 0) -> None:
        """Ask another question, after so many milliseconds."""
        self._query, self._anew = query, True
        self._timer.start(delay)

    def renew(self) -> None:
        """Ask the same again: the library may answer otherwise."""
        if not self._timer.isActive():
            self._timer.start(0)

    def want(self, row: int) -> None:
        """A row is looked at that is not there yet."""
        page = row // PAGE
        if page in self._asked:
            return
        self._asked = [*self._asked[1 - _WAITING :], page]
        if self._job is None and not self._timer.isActive():
            self._next_page()

    def set_view(self, seen: Callable[[], range]) -> None:
        """Where to ask which rows are looked at, when the same is asked again."""
        self._seen = seen

    def close(self) -> None:
        """Ask nothing more."""
        self._timer.stop()
        self._asked.clear()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _begin(self) -> None:
        self._asked.clear()
        seen = range(PAGE) if self._anew else self._seen()
        first = seen.start // PAGE
        last = max(first, (max(seen.stop, 1) - 1) // PAGE)
        self._run(first, last - first + 1, anew=self._anew, facets=True)

    def _next_page(self) -> None:
        if self._asked:
            self._run(self._asked.pop(), 1, anew=False, facets=False)

    def _run(self, page: int, pages: int, *, anew: bool, facets: bool) -> None:
        library, asked, complete = self._library, self._query, self._complete

        def work(_: Work) -> Found:
            query = complete(asked)
            with Library(library, patience=PATIENCE) as shelf:
                first = page * PAGE
                found = shelf.catalogue.find(query, pages * PAGE, first)
                if first >= found.total:  # there were more before
                    first, found = 0, shelf.catalogue.find(query, PAGE, 0)
                new = shelf.familiarity.new_terms([each.record.sha256 for each in found.listed])
                offers = _facets(shelf) if facets else None
                return Found(query, first, found.listed, found.total, new, anew, offers)

        self._job = self._jobs.run(Lane.SHELF, work, self._take, self._fail)

    def _take(self, found: Found) -> None:
        self._job = None
        if self._timer.isActive():
            return  # another question has been asked meanwhile
        if found.anew:
            self._anew = False
        self.found.emit(found)
        if self._job is None and not self._timer.isActive():
            self._next_page()

    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, LibraryError):
            raise error
        self._asked.clear()
        self.failed.emit(error)


def _as_it_is(query: Query) -> Query:
    return query


def _facets(shelf: Library) -> Facets:
    catalogue = shelf.catalogue
    return Facets(catalogue.sources(), catalogue.tags(), shelf.news.count())
