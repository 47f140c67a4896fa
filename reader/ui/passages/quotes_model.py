"""QuotesModel: quotations as a table, with their terms as they are found; and its filter."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from glossary.normalize import fold, toneless
from reader.export.quotations import QuotedTerm
from reader.ui.passage_ink import swatch
from reader.ui.passages.menu import SIDE
from reader.ui.passages.quotes import Quote
from reader.ui.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex
QUOTE_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
KEYS_ROLE = Qt.ItemDataRole.UserRole + 2
_TOP = QModelIndex()


class Column(IntEnum):
    """What the table shows of a quotation."""

    TEXT = 0
    PINYIN = 1
    ENGLISH = 2
    NOTE = 3
    SOURCE = 4
    MARKED = 5


class QuotesModel(QAbstractTableModel):
    """A row a quotation, in the order they are given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quotes: list[Quote] = []
        self._theme, self._ratio = LIGHT, 1.0
        self._names = {
            Column.TEXT: self.tr("Quotation"),
            Column.PINYIN: self.tr("Pinyin of its terms"),
            Column.ENGLISH: self.tr("English of its terms"),
            Column.NOTE: self.tr("Note"),
            Column.SOURCE: self.tr("Source"),
            Column.MARKED: self.tr("Marked"),
        }

    @property
    def quotes(self) -> Sequence[Quote]:
        """All quotations, in their order."""
        return self._quotes

    def show(self, quotes: Sequence[Quote]) -> None:
        """Show these, and no others."""
        self.beginResetModel()
        self._quotes = list(quotes)
        self.endResetModel()

    def explain(self, terms: Mapping[str, tuple[QuotedTerm, ...]]) -> None:
        """The terms of some passages are known now, by the passages' ids."""
        for number, quote in enumerate(self._quotes):
            found = terms.get(quote.passage.id)
            if found is not None and found != quote.terms:
                self._quotes[number] = replace(quote, terms=found)
                first, last = (self.index(number, each) for each in (Column.PINYIN, Column.ENGLISH))
                self.dataChanged.emit(first, last)

    def set_theme(self, theme: Theme, ratio: float) -> None:
        """Paint the patches of colour in a theme, for a screen of a ratio of pixels."""
        self._theme, self._ratio = theme, ratio
        if self._quotes:
            last = self.index(len(self._quotes) - 1, Column.TEXT)
            self.dataChanged.emit(self.index(0, Column.TEXT), last)

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._quotes)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._names[Column(section)]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        quote, column = self._quotes[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return _WORDS[column](quote)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.TEXT:
            return swatch(quote.passage.colour, self._theme, SIDE, self._ratio)
        if role == QUOTE_ROLE:
            return quote
        if role == SORT_ROLE:
            return fold(_WORDS[column](quote)).casefold()
        return keys_of(quote) if role == KEYS_ROLE else None


class QuotesFilter(QSortFilterProxyModel):
    """The rows that hold all words looked for, in any column, pinyin with or without tones."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._needles: tuple[str, ...] = ()
        self.setSortRole(SORT_ROLE)

    def look_for(self, words: str) -> None:
        """Show only what holds these words."""
        self._needles = tuple(fold(words).casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        index = self.sourceModel().index(row, Column.TEXT, parent)
        keys = str(index.data(KEYS_ROLE))
        return all(each in keys for each in self._needles)


def keys_of(quote: Quote) -> str:
    """All that a filter may look for in a quotation, in one string."""
    row = quote.row
    spoken = toneless(row.pinyin)
    said = (
        *(row.text, row.note, row.english, row.title, row.source, row.date, row.pinyin),
        *(spoken, spoken.replace(" ", "")),
    )
    return "\n".join(fold(each).casefold() for each in said)


_WORDS: Mapping[Column, Callable[[Quote], str]] = {
    Column.TEXT: lambda quote: "\n".join(filter(str.strip, quote.row.text.splitlines())),
    Column.PINYIN: lambda quote: "…" if quote.terms is None else quote.row.pinyin,
    Column.ENGLISH: lambda quote: "…" if quote.terms is None else quote.row.english,
    Column.NOTE: lambda quote: quote.passage.note,
    Column.SOURCE: lambda quote: quote.row.origin,
    Column.MARKED: lambda quote: quote.row.marked,
}
