"""OccurrencesModel: articles and the lines below them, as rows that arrive while one looks."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.ui.workshop.occurrences import Found, Occurrence

Index = QModelIndex | QPersistentModelIndex
Row = tuple[Found, Occurrence | None]
ROW_ROLE = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()


class OccurrencesModel(QAbstractListModel):
    """A row without an occurrence is the heading of an article; it can't be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        found, occurrence = self._rows[index.row()]
        if role == ROW_ROLE:
            return found, occurrence
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if occurrence is None:
                return heading(found)
            return f"{occurrence.before}{occurrence.term}{occurrence.after}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._rows[index.row()][1] is None:
            flags &= ~(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
        return flags

    def clear(self) -> None:
        """Show nothing."""
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def add(self, found: Found) -> None:
        """Show the lines of another article below those there are."""
        rows: list[Row] = [(found, None), *((found, each) for each in found.occurrences)]
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._rows += rows
        self.endInsertRows()

    @property
    def lines(self) -> int:
        """How many occurrences are shown."""
        return sum(occurrence is not None for _, occurrence in self._rows)


def heading(found: Found) -> str:
    """An article's title with its date and how many lines there are of it."""
    said = [found.title, found.date, f"{len(found.occurrences):,}"]
    return "  ·  ".join(filter(None, said))
