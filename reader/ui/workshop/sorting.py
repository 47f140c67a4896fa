"""Orders: the rows of the glossary in the order of each column, kept while concepts change."""

from bisect import insort
from collections.abc import Callable, Mapping
from itertools import chain
from typing import Any

from glossary.layers import Layers
from glossary.model import Kind, Review, TermStatus
from glossary.search import Index, without
from reader.ui.workshop.columns import Column, value_of
from reader.ui.workshop.words import names_of

Key = Callable[[int], Any]
STEP = 10_000
"""Rows sorted at a time; no other thread gets its turn meanwhile."""


class Orders:
    """All rows of an index, ascending by column; made when asked for, or beforehand.

    A row is as good as the index's: the rows that count for nothing are among them.
    """

    def __init__(self, index: Index, layers: Layers, domains: Mapping[str, str]) -> None:
        self._index, self._layers, self._domains = index, layers, domains
        self._made: dict[Column, list[int]] = {}

    def by(self, column: Column) -> list[int]:
        """The rows by a column; equal ones by their pinyin."""
        column = Column.CHINESE if column is Column.READING else column
        if column not in self._made:
            unsorted = list(range(len(self._index.concepts)))
            among = unsorted if column is Column.CHINESE else self.by(Column.CHINESE)
            self._made[column] = sorted_in_steps(among, self._key(column))
        return self._made[column]

    def make(self) -> None:
        """Make the orders of all columns, which takes a second: for a worker."""
        for column in Column:
            self.by(column)

    def with_changes(self, index: Index, layers: Layers, changed: frozenset[int]) -> "Orders":
        """The orders of a changed index."""
        orders = Orders(index, layers, self._domains)
        known = [row for row in changed if row < len(self._index.concepts)]
        for column, rows in self._made.items():
            kept = without(rows, known, self._whole_key(column))
            for row in changed:
                insort(kept, row, key=orders._whole_key(column))
            orders._made[column] = kept
        return orders

    def _whole_key(self, column: Column) -> Key:
        key, spoken = self._key(column), self._index.spoken
        return lambda row: (key(row), spoken[row], row)

    def _key(self, column: Column) -> Key:
        index, concepts = self._index, self._index.concepts
        names: Mapping[str, str]
        match column:
            case Column.CHINESE:
                return index.spoken.__getitem__
            case Column.ENGLISH:
                return index.english.__getitem__
            case Column.DOMAIN:
                names = self._domains
                return lambda row: names.get(concepts[row].domain, concepts[row].domain)
            case Column.KIND:
                names = names_of(Kind)
                return lambda row: names[concepts[row].kind]
            case Column.REVIEW:
                names = names_of(Review)
                return lambda row: names[concepts[row].review]
            case Column.STATUS:
                names = {"": "", **names_of(TermStatus)}
                return lambda row: names[value_of(concepts[row], Column.STATUS)]
            case _:
                return self._layer_key()

    def _layer_key(self) -> Key:
        """Built-in concepts first, then the team's, the user's own, and corrections."""
        concepts, layers = self._index.concepts, self._layers

        def rank(row: int) -> int:
            concept_id = concepts[row].id
            if concept_id in layers.user:
                return 2 + (concept_id in layers.team or concept_id in layers.built_in)
            return int(concept_id in layers.team)

        return rank


def sorted_in_steps(rows: list[int], key: Key) -> list[int]:
    """As `sorted`, but other threads are let in now and then."""
    runs = [sorted(rows[start : start + STEP], key=key) for start in range(0, len(rows), STEP)]
    while len(runs) > 1:
        runs = [
            sorted(chain.from_iterable(runs[number : number + 2]), key=key)
            for number in range(0, len(runs), 2)
        ]
    return runs[0] if runs else []
