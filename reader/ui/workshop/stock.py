"""Stock: every concept in a numbered row, and what is made ready of them on a worker."""

import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from glossary.conflicts import all_conflicts
from glossary.errors import StoppedError
from glossary.facets import Facet, Facets
from glossary.layers import Layers
from glossary.model import ConceptId
from glossary.search import Index
from reader.errors import Cancelled
from reader.ui.jobs import Job, Jobs, Lane, Work
from reader.ui.workshop.changed import Changed
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.sorting import Orders

MOST = 50
"""So many changed concepts are taken over at once; for more, a worker makes all ready anew."""

STEP = 1_000
"""So many changed concepts are put in their rows before the window has its turn."""

WORK_SECONDS, REST_SECONDS = 0.004, 0.002
"""So long a worker goes on while the window may want to paint, and so long it rests."""

SETTLED_MS = 700
"""After a change, so long until conflicts are looked for again."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What answers questions about the rows; without `read`, pinyin is known of few terms."""

    index: Index
    facets: Facets
    orders: Orders
    read: bool


class Stock(QObject):
    """Follows the keeper. Rows keep their numbers; those of concepts that are gone stay empty."""

    touched = Signal(object)
    """The rows (frozenset) whose concepts are others; what is `ready` knows of it."""
    renewed = Signal()
    """What is `ready` was made anew, or knows more."""
    failed = Signal(object)
    """An unexpected error of a worker."""

    def __init__(
        self,
        keeper: Keeper,
        jobs: Jobs,
        reading_of: Callable[[str], str],
        domains: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper, self._jobs, self._reading_of = keeper, jobs, reading_of
        self._domains = domains
        layers = keeper.layers
        laid = {**layers.built_in, **layers.team, **layers.user}
        self.concepts = list(laid.values())
        self._row_of = dict(zip(laid, range(len(laid)), strict=True))
        self.ready: Ready | None = None
        self._states: dict[Facet, frozenset[ConceptId]] = {}
        self._late: set[int] | None = None
        self._job: Job[Ready] | None = None
        self._conflicts: Job[frozenset[ConceptId]] | None = None
        self._unsettled = True
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLED_MS)
        self._settled.timeout.connect(self._look_for_conflicts)
        self._unput: list[ConceptId] = []
        self._rows_put: set[int] = set()
        self._putting = QTimer(self)
        self._putting.setSingleShot(True)
        self._putting.timeout.connect(self._put_some)
        keeper.changed.connect(self._on_changed)

    @property
    def layers(self) -> Layers:
        """The keeper's layers."""
        return self._keeper.layers

    def row(self, concept_id: ConceptId) -> int | None:
        """The row of a concept."""
        return self._row_of.get(concept_id)

    def first_rows(self) -> list[int]:
        """The rows that count, in no special order, for the time before anything is `ready`."""
        return [row for row, concept in enumerate(self.concepts) if not concept.retired]

    def make_ready(self) -> None:
        """Begin to make the rows ready to be searched, or go on where `close` broke it off."""
        if self._job is not None:
            return
        if self.ready is None:
            self._start(read=False)
        elif not self.ready.read:
            self._look_for_conflicts()
            self._start(read=True)
        elif self._unsettled:
            self._look_for_conflicts()

    def set_states(self, states: Mapping[Facet, Collection[ConceptId]]) -> None:
        """Say of which concepts facets known from elsewhere are true; of NEVER_MET, untrue."""
        now = {facet: frozenset(ids) for facet, ids in states.items()}
        new = {facet: ids for facet, ids in now.items() if self._states.get(facet) != ids}
        self._states |= new
        if self.ready is not None and new:
            self._take(self.ready, new)

    def close(self) -> None:
        """Stop what runs, until `make_ready` is called again."""
        self._settled.stop()
        for job in (self._job, self._conflicts):
            if job is not None:
                job.cancel()
        self._job = self._conflicts = None
        self._late = None

    def _start(self, *, read: bool) -> None:
        self._late = set()
        concepts, layers = tuple(self.concepts), self.layers
        reading_of, domains = self._reading_of if read else _unread, self._domains
        known = self.ready.index if self.ready and self.ready.read is read else None

        def make(work: Work) -> Ready:
            try:
                index = Index.of(concepts, reading_of, known=known, stopped=_asker(work))
                facets = Facets.of(concepts, layers, stopped=_asker(work))
            except StoppedError as error:
                raise Cancelled(str(error)) from error
            orders = Orders(index, layers, domains)
            orders.make()
            return Ready(index, facets, orders, read)

        if self._job is not None:
            self._job.cancel()
        self._job = self._jobs.run(Lane.GLOSSARY, make, self._on_made, self.failed.emit)

    def _on_made(self, made: Ready) -> None:
        late, self._late, self._job = self._late or set(), None, None
        if len(late) > MOST:
            self._start(read=made.read)
            return
        ready = self._changed(made, frozenset(late)) if late else made
        self._take(ready, self._states)
        if not made.read:
            self._look_for_conflicts()
            self._start(read=True)

    def _take(self, ready: Ready, states: Mapping[Facet, frozenset[ConceptId]]) -> None:
        facets = ready.facets
        for facet, ids in states.items():
            rows = [row for each in ids if (row := self._row_of.get(each)) is not None]
            facets = facets.with_rows(facet, rows, others=facet is Facet.NEVER_MET)
        self.ready = replace(ready, facets=facets)
        self.renewed.emit()

    def _on_changed(self, changed: Changed) -> None:
        if self._unput or len(changed.ids) > STEP:
            self._unput += changed.ids
            self._putting.start()
        else:
            self._take_rows(self._put(changed.ids))

    def _put_some(self) -> None:
        """Take some of the very many that have changed; then the window has its turn."""
        some, self._unput = self._unput[:STEP], self._unput[STEP:]
        self._rows_put |= self._put(some)
        if self._unput:
            self._putting.start()
            return
        rows, self._rows_put = frozenset(self._rows_put), set()
        self._take_rows(rows)

    def _take_rows(self, rows: frozenset[int]) -> None:
        if self._late is not None:
            self._late |= rows
        if self.ready is not None and len(rows) <= MOST:
            self.ready = self._changed(self.ready, rows)
        elif self.ready is not None and self._job is None:
            self._start(read=self.ready.read)
        self._unsettled = True
        self.touched.emit(rows)
        if self.ready is not None:
            self._settled.start()

    def _put(self, ids: Iterable[ConceptId]) -> frozenset[int]:
        """Take what counts now for these ids; the rows."""
        layers, concepts, row_of = self.layers, self.concepts, self._row_of
        user, team, built_in = layers.user, layers.team, layers.built_in
        rows = []
        for id_ in ids:
            concept = user.get(id_) or team.get(id_) or built_in.get(id_)
            row = row_of.get(id_)
            if row is None and concept is not None:
                row = row_of[id_] = len(concepts)
                concepts.append(concept)
            elif row is not None and concept is not None:
                concepts[row] = concept
            if row is not None:
                rows.append(row)
        return frozenset(rows)

    def _changed(self, ready: Ready, rows: frozenset[int]) -> Ready:
        concepts = {row: self.concepts[row] for row in rows}
        index = ready.index.with_changes(concepts, self._reading_of if ready.read else _unread)
        return Ready(
            index,
            ready.facets.with_changes(concepts, self.layers),
            ready.orders.with_changes(index, self.layers, rows),
            ready.read,
        )

    def _look_for_conflicts(self) -> None:
        layers = self.layers
        if self._conflicts is not None:
            self._conflicts.cancel()
        self._conflicts = self._jobs.run(
            Lane.GLOSSARY,
            lambda work: all_conflicts(layers.concepts()),
            self._on_conflicts,
            self.failed.emit,
        )

    def _on_conflicts(self, ids: frozenset[ConceptId]) -> None:
        self._unsettled = self._settled.isActive()
        self.set_states({Facet.CONFLICT: ids})


def _unread(text: str) -> str:
    return ""


def _asker(work: Work) -> Callable[[], bool]:
    """Asks whether to stop, and rests now and then.

    Whoever paints asks for Python's lock thousands of times: while it is held that takes seconds.
    """
    began = time.perf_counter()

    def asked() -> bool:
        nonlocal began
        if time.perf_counter() - began > WORK_SECONDS:
            time.sleep(REST_SECONDS)
            began = time.perf_counter()
        return work.cancelled()

    return asked
