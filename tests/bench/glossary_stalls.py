"""Measures how long the window stands still: python -m tests.bench.glossary_stalls."""

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QApplication

from glossary.exchange.folder import read_folder
from glossary.store import GlossaryStore
from reader import app as composition
from reader import resources
from reader.annotation.terminology import STORE
from reader.app import Program
from reader.ui.workshop.columns import Column
from reader.ui.workshop.window import GlossaryWindow
from tests.bench.glossary import many
from tests.bench.measure import cut

SELECTED = 50_000
TYPED = ("银", "银行", "a", "in", "yinhang", "net interest")
PATIENCE = 180
SOON = 1.0


class Probe:
    """A timer of a millisecond on the GUI thread: the gaps between its ticks are stalls."""

    def __init__(self, app: QApplication, reference: float) -> None:
        self._app, self._reference = app, reference
        self._gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(1)

    def wait(self, over: Callable[[], bool], at_least: float = SOON) -> None:
        """Let the window live until something is over."""
        began = time.perf_counter()
        while time.perf_counter() - began < at_least or not over():
            self._app.processEvents()
            time.sleep(0.0003)
            if time.perf_counter() - began > PATIENCE:
                raise TimeoutError("that took too long")

    @contextmanager
    def during(self, says: str) -> Iterator[None]:
        """Tell of the stalls meanwhile, the longest also as multiples of the reference."""
        self._tick()
        self._gaps.clear()
        began = time.perf_counter()
        yield
        self._tick()
        worst, long = max(self._gaps), sum(gap > 0.05 for gap in self._gaps)
        print(
            f"{says:<36}{time.perf_counter() - began:>7.1f} s   longest stall"
            f"{worst * 1000:>6.0f} ms  {worst / self._reference:>5.2f} ×   over 50 ms: {long}"
        )

    def _tick(self) -> None:
        now = time.perf_counter()
        self._gaps.append(now - self._last)
        self._last = now


def main() -> None:
    text = resources.sample().read_text(encoding="utf-8")
    cut("预热")
    reference = statistics.median(cut(text) for _ in range(9))
    print(f"reference: jieba cuts the sample in {reference * 1000:.1f} ms")
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        built_in = read_folder(resources.glossaries())
        with GlossaryStore(data / STORE) as store:
            store.save(*many(built_in)[len(built_in) :])
        app = composition.make_application()
        program = composition.build(app, data, composition.speak(app, data))
        program.window.show()
        composition.open_first(program, [])
        measure(Probe(app, reference), program)
        program.window.close()
        program.close()


def measure(probe: Probe, program: Program) -> None:
    """What a user does in a window over 100,000 concepts."""
    shop = program.window.workshop
    probe.wait(lambda: program.desk.found() is not None)
    with probe.during("opening, until all is read"):
        shop.show_glossary()
        probe.wait(lambda: is_ready(shop.window))
    window = shop.window
    with probe.during("typing"):
        for typed in (*TYPED, ""):
            window.search(typed)
            probe.wait(lambda: True, 0.2)
    with probe.during("sorting by each column"):
        for column in Column:
            window.table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
            probe.wait(lambda: True, 0.2)
        window.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    with probe.during("selecting all"):
        window.table.selectAll()
        probe.wait(lambda: True)
    select(window, SELECTED)
    with probe.during(f"changing {SELECTED:,} at once"):
        window.deeds.change(Column.DOMAIN, "macro")
        probe.wait(lambda: not window.bulk.busy and is_ready(window), 3)
    with probe.during("undoing that"):
        window.deeds.undo()
        probe.wait(lambda: program.keeper.redo_word is not None and is_ready(window), 3)


def is_ready(window: GlossaryWindow) -> bool:
    """Whether no worker makes anything ready any more."""
    stock = window.stock
    return bool(stock.ready and stock.ready.read and stock._job is None)


def select(window: GlossaryWindow, count: int) -> None:
    """Select so many rows, from the top."""
    model = window.table.model()
    last = model.index(count - 1, model.columnCount() - 1)
    chosen = QItemSelection(model.index(0, 0), last)
    flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
    window.table.selectionModel().select(chosen, flag)


if __name__ == "__main__":
    main()
