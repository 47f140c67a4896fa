"""LinesModel: lines in context as a Qt table; rows arrive when they are looked at."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.library.concordance import Line, Sort
from reader.ui.concordance.answering import Rows, Seen
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

Index = QModelIndex | QPersistentModelIndex

LINE_ROLE = Qt.ItemDataRole.UserRole
"""The Line of a row; None where it isn't there yet."""


class Column(IntEnum):
    """The table's columns."""

    BEFORE = 0
    TERM = 1
    AFTER = 2
    DATE = 3
    SOURCE = 4
    TITLE = 5


HEADINGS = {
    Column.BEFORE: QT_TRANSLATE_NOOP("Concordance", "Before"),
    Column.TERM: QT_TRANSLATE_NOOP("Concordance", "Term"),
    Column.AFTER: QT_TRANSLATE_NOOP("Concordance", "After"),
    Column.DATE: QT_TRANSLATE_NOOP("Concordance", "Date"),
    Column.SOURCE: QT_TRANSLATE_NOOP("Concordance", "Source"),
    Column.TITLE: QT_TRANSLATE_NOOP("Concordance", "Title"),
}
SORTS = {
    Column.BEFORE: Sort.LEFT,
    Column.AFTER: Sort.RIGHT,
    Column.DATE: Sort.NEWEST,
    Column.SOURCE: Sort.SOURCE,
    Column.TITLE: Sort.TITLE,
}


class LinesModel(QAbstractTableModel):
    """As many rows as there are places; of those far from sight nothing is known."""

    wanted = Signal(int)
    """A row that is looked at and isn't there yet."""
    about_to_change = Signal()
    renewed = Signal()
    """The same question has another answer: rows may be elsewhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, Line] = {}
        self._total = 0

    def take(self, seen: Seen) -> None:
        """Show an answer; if it is one to the same question, nothing jumps."""
        rows = dict(enumerate(seen.lines, seen.first))
        total = len(seen.spots)
        if not seen.anew and total == self._total and _alike(rows, self._rows):
            return
        if not seen.anew:
            self.about_to_change.emit()
        self.beginResetModel()
        self._rows, self._total = rows, total
        self.endResetModel()
        if not seen.anew:
            self.renewed.emit()

    def add(self, arrived: Rows) -> None:
        """Show lines that have arrived."""
        rows = dict(enumerate(arrived.lines, arrived.first))
        self._rows |= rows
        if rows:
            first, last = min(rows), min(max(rows), self._total - 1)
            self.dataChanged.emit(self.index(first, 0), self.index(last, Column.TITLE))

    def line(self, row: int) -> Line | None:
        """The line of a row, if it is there."""
        return self._rows.get(row)

    def row_of(self, line: Line) -> int | None:
        """Where a place stands, if that is known."""
        place = (line.sha, line.start)
        rows = (row for row, each in self._rows.items() if (each.sha, each.start) == place)
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return translated("Concordance", HEADINGS[column])
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.BEFORE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._rows.get(index.row())
        if line is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self.wanted.emit(index.row())
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(line, Column(index.column()))
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title if index.column() >= Column.DATE else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.before}{line.term}{line.after}"
        return None


def _text(line: Line, column: Column) -> str:
    texts = {
        Column.BEFORE: line.before,
        Column.TERM: line.term,
        Column.AFTER: line.after,
        Column.DATE: line.date.isoformat() if line.date else "",
        Column.SOURCE: line.source,
        Column.TITLE: line.title,
    }
    return texts[column]


def _alike(rows: dict[int, Line], known: dict[int, Line]) -> bool:
    return all(known.get(row) == line for row, line in rows.items())
