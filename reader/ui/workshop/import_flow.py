"""ImportFlow: the steps of an import, each on a worker: look, plan, choose, write, take back."""

from collections.abc import Callable, Collection
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTemporaryDir, Signal

from glossary import plan as planning
from glossary.errors import GlossaryError
from glossary.exchange.columns import ColumnMapping
from glossary.exchange.formats import Form
from glossary.history import Group
from glossary.model import ConceptId
from glossary.plan import Choice, Plan, Policy
from reader.errors import plain
from reader.ui.jobs import Jobs
from reader.ui.run import Run, Stopped, Tell
from reader.ui.workshop import import_work as work
from reader.ui.workshop.import_work import Asked, Look, Planned, Share, Source, Written
from reader.ui.workshop.keeper import Keeper

AT_ONCE = 500
"""So many rows are chosen for on the spot; more on a worker."""
PASTED = "pasted.tsv"


class ImportFlow(QObject):
    """Every step returns at once; only one runs at a time, and a new one ends the one before."""

    busy_changed = Signal(bool)
    said = Signal(str)
    """Something to tell the user: mostly why it did not work."""
    progressed = Signal(str, int, int)
    """What is being done, and so much of so much of it; of 0 where nobody knows."""
    looked = Signal(object)
    """The Look at the file."""
    planned = Signal(object)
    """Another Plan; what there is to say of it follows by `said`."""
    chosen = Signal(object)
    """The Plan with other choices."""
    written = Signal(object)
    """What came of it (Written), if it was neither stopped nor too late."""
    undone = Signal()

    def __init__(self, keeper: Keeper, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._run = Run(jobs, self)
        self._source: Source | None = None
        self._look: Look | None = None
        self._planned: Planned | None = None
        self._group: Group | None = None
        self._pasted: QTemporaryDir | None = None
        self._policy = Policy.FILL
        self._stop: _Stop | None = None
        self._says = ""
        self._then: Callable[[Any], None] = lambda result: None
        self._run.changed.connect(self._on_changed)
        self._run.progressed.connect(self._on_progress)
        self._run.done.connect(self._on_done)
        self._run.failed.connect(self.said)

    @property
    def busy(self) -> bool:
        """Whether a step runs."""
        return self._run.running

    @property
    def plan(self) -> Plan | None:
        """The plan as it is now."""
        return self._planned.plan if self._planned else None

    def open_file(self, path: Path) -> None:
        """Look at a file; one that explains itself is planned at once."""
        self._begin(Source(path, f"import {path.name}"), Asked())

    def open_rows(self, rows: str) -> None:
        """Look at rows with tabs between the cells."""
        self._pasted = QTemporaryDir()
        path = Path(self._pasted.filePath(PASTED))
        try:
            path.write_text(rows, encoding="utf-8", errors="replace")
        except OSError as error:
            self.said.emit(plain(error))
            return
        self._begin(Source(path, "paste"), Asked(Form.TSV, "utf-8", "\t"))

    def look(self, asked: Asked) -> None:
        """Look at the same file in another way."""
        self._look_at(asked, self.looked.emit)

    def make_plan(self, columns: ColumnMapping | None) -> None:
        """Read the whole file and plan its import."""
        if self._source is None or self._look is None:
            return
        read = partial(
            work.read_and_plan,
            self._source,
            self._look.form,
            columns,
            self._keeper.layers,
            self._policy,
        )
        self._start(self.tr("Reading {0} …").format(self._source.path.name), read, self._on_planned)

    def set_policy(self, policy: Policy) -> None:
        """Plan by another policy."""
        self._policy = policy
        if (plan := self.plan) is not None:
            self._choose(partial(planning.with_policy, plan, policy), at_once=False)

    def choose(
        self, rows: Collection[int], choice: Choice, target: ConceptId | None = None
    ) -> None:
        """Choose for rows of the plan, by their numbers."""
        if (plan := self.plan) is not None:
            chosen = partial(planning.with_choice, plan, rows, choice, target)
            self._choose(chosen, at_once=len(rows) <= AT_ONCE)

    def write(self) -> None:
        """Do what the plan says, as one group that is undone in one."""
        plan, path = self.plan, self._keeper.path
        if plan is None or self._source is None:
            return
        action, layers = self._source.action, self._keeper.layers
        if path is None:
            self._write_here(plan, action)
            return
        stop = _Stop()

        def write(tell: Tell, stopped: Stopped) -> Written:
            return work.write(path, plan, layers, action, tell, lambda: stop.asked or stopped())

        self._start(self.tr("Importing …"), write, self._on_written, stop)

    def undo(self) -> None:
        """Take the import back."""
        group, path = self._group, self._keeper.path
        if group is None:
            return
        if path is None:
            self._undo_here()
            return

        def take_back(tell: Tell, stopped: Stopped) -> Group | None:
            return work.take_back(path, group)

        self._start(self.tr("Undoing …"), take_back, self._on_undone, _Stop())

    def cancel(self) -> None:
        """Stop what runs. What is being written says itself whether it could still be stopped."""
        if self._stop is not None:
            self._stop.asked = True
            self.progressed.emit(self.tr("Stopping …"), 0, 0)
        elif self._run.running:
            self._run.cancel()
            self.said.emit(self.tr("Cancelled. Nothing was changed."))

    def close(self) -> None:
        """Stop what runs, and say nothing more."""
        self._run.cancel()
        self._pasted = None

    def _begin(self, source: Source, asked: Asked) -> None:
        self._source, self._look, self._planned = source, None, None
        self._look_at(asked, self._on_first_look)

    def _look_at(self, asked: Asked, then: Callable[[Look], object]) -> None:
        source = self._source
        if source is None:
            return

        def take(look: Look) -> None:
            self._look = look
            then(look)

        says = self.tr("Looking at {0} …").format(source.path.name)
        self._start(says, lambda tell, stopped: work.look(source, asked), take)

    def _on_first_look(self, look: Look) -> None:
        self.looked.emit(look)
        if look.sheet is None:
            self.make_plan(None)

    def _on_planned(self, planned: Planned) -> None:
        self._planned = planned
        self.planned.emit(planned.plan)
        notes = list(planned.delivery.notes)
        if not self._keeper.writable:
            notes.append(self.tr("Your glossary could not be opened, so nothing can be imported."))
        self.said.emit("  ".join(notes))

    def _choose(self, function: Callable[[], Plan], *, at_once: bool) -> None:
        if at_once and not self.busy:
            self._take_plan(function())
        else:
            says = self.tr("Planning …")
            self._start(says, lambda tell, stopped: function(), self._take_plan)

    def _take_plan(self, plan: Plan) -> None:
        if self._planned is not None:
            self._planned = Planned(self._planned.delivery, plan)
            self.chosen.emit(plan)

    def _on_written(self, written: Written) -> None:
        if written.stopped:
            self.said.emit(self.tr("Cancelled. Nothing was imported."))
        elif written.stale:
            self._plan_anew()
        else:
            self._group = written.group
            self._keeper.take_over(written.group)
            self.written.emit(written)

    def _plan_anew(self) -> None:
        if self._planned is None:
            return
        try:
            self._keeper.refresh()
        except GlossaryError as error:
            self.said.emit(plain(error))
            return
        again = partial(work.plan_again, self._planned.delivery, self._keeper.layers, self._policy)
        self._start(self.tr("Planning …"), again, self._on_planned_anew)

    def _on_planned_anew(self, planned: Planned) -> None:
        self._planned = planned
        self.planned.emit(planned.plan)
        self.said.emit(
            self.tr(
                "Another window has changed the glossary meanwhile, so nothing was imported."
                " The plan has been made anew: look at it, then import."
            )
        )

    def _on_undone(self, undone: Group | None) -> None:
        self._group = None
        self._keeper.take_over(undone)
        self.undone.emit()

    def _write_here(self, plan: Plan, action: str) -> None:
        """Write to a glossary in memory, which only its own connection knows."""
        try:
            self._keeper.apply(action, planning.changes(plan, self._keeper.layers))
            groups = self._keeper.history(limit=1)
        except GlossaryError as error:
            self.said.emit(plain(error))
            return
        self._group = groups[0] if groups else None
        self.written.emit(work.outcome(plan, self._group))

    def _undo_here(self) -> None:
        try:
            self._keeper.undo()
        except GlossaryError as error:
            self.said.emit(plain(error))
            return
        self._on_undone(None)

    def _start(
        self,
        says: str,
        function: Callable[[Tell, Stopped], Any],
        then: Callable[[Any], None],
        stop: "_Stop | None" = None,
    ) -> None:
        self._run.cancel()
        self._says, self._then, self._stop = says, then, stop
        self._keeper.hold(stop is not None)
        self._run.start(function)
        self.progressed.emit(says, 0, 0)

    def _on_changed(self, busy: bool) -> None:
        if not busy:
            self._stop = None
            self._keeper.hold(False)
        self.busy_changed.emit(busy)

    def _on_progress(self, share: Share) -> None:
        if self._stop is None or not self._stop.asked:
            self.progressed.emit(self._says, share.done, share.total)

    def _on_done(self, result: object) -> None:
        self._then(result)


class _Stop:
    """Whether what is being written is to end; set by the window, read by the worker."""

    def __init__(self) -> None:
        self.asked = False
