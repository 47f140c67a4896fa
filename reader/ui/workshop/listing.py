"""Listing: which rows the table shows, in which order, and how many each facet would leave."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from glossary.facets import Choice, Facet, Value, bits, picked
from reader.ui.workshop.columns import Column
from reader.ui.workshop.stock import MOST, Ready, Stock


@dataclass(frozen=True, slots=True)
class Sort:
    """The column to sort by, and which way."""

    column: Column
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What the user asks to see.

    What is found by typing stands best first unless it is sorted too; all else is in the order
    of its pinyin.
    """

    typed: str = ""
    choice: Choice = field(default_factory=dict)
    sort: Sort | None = None


class Listing(QObject):
    """Answers the user's question, and again whenever the stock has changed."""

    shown = Signal(object, object)
    """The rows to show (a list, which Qt would copy); and which are touched (frozenset).

    None in place of the touched rows says that the question is another than before.
    """
    counted = Signal()
    """`counts` and `total` may be others."""

    def __init__(self, stock: Stock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stock = stock
        self.question = Question()
        self.rows: list[int] = stock.first_rows()
        self.counts: Mapping[Value, int] = {}
        self.total = len(self.rows)
        stock.touched.connect(self._on_touched)
        stock.renewed.connect(self._on_renewed)

    @property
    def pending(self) -> bool:
        """Whether the question can't be answered yet: the shown rows are simply all."""
        return self.stock.ready is None

    def ask(self, question: Question) -> None:
        """Show what fits another question."""
        self.question = question
        self._answer(None)

    def search(self, typed: str) -> None:
        """Find what is typed; a search that begins is sorted by how well the rows fit."""
        begins = bool(typed.strip()) and not self.question.typed.strip()
        sort = None if begins else self.question.sort
        self.ask(replace(self.question, typed=typed, sort=sort))

    def choose(self, choice: Choice) -> None:
        """Show what has the values chosen in the facets."""
        self.ask(replace(self.question, choice=choice))

    def sort(self, sort: Sort | None) -> None:
        """Show the same rows in another order."""
        self.ask(replace(self.question, sort=sort))

    @property
    def in_bin(self) -> bool:
        """Whether the rows shown are those of the bin."""
        return bool(self.question.choice.get(Facet.BIN))

    def _on_touched(self, rows: frozenset[int]) -> None:
        if self.pending:
            self.rows = self.stock.first_rows()
            self.total = len(self.rows)
            self.shown.emit(self.rows, rows)
            self.counted.emit()
        elif len(rows) > MOST:  # what answers is being made anew
            self.shown.emit(self.rows, rows)
        else:
            self._answer(rows)

    def _on_renewed(self) -> None:
        self._answer(frozenset())

    def _answer(self, touched: frozenset[int] | None) -> None:
        ready = self.stock.ready
        if ready is None:
            return
        facets, choice = ready.facets, self.question.choice
        hits = ready.index.find(self.question.typed) if self.question.typed.strip() else None
        among = None if hits is None else bits(hits, facets.size)
        mask = facets.chosen(choice, among)
        self.rows = picked(self._ordered(ready, hits), mask, facets.size)
        self.counts = facets.counts(choice, among)
        self.total = facets.live.bit_count()
        self.shown.emit(self.rows, touched)
        self.counted.emit()

    def _ordered(self, ready: Ready, hits: list[int] | None) -> list[int]:
        sort = self.question.sort
        if sort is None:
            return ready.orders.by(Column.CHINESE) if hits is None else hits
        rows = ready.orders.by(sort.column)
        return rows[::-1] if sort.descending else rows
