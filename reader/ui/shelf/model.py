"""ShelfModel: the answer to a query as a Qt list; rows arrive when they are looked at."""

from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from reader.library.listing import Listed
from reader.ui.shelf.searching import Found
from reader.ui.shelf.words import title_of

Index = QModelIndex | QPersistentModelIndex

LISTED_ROLE = Qt.ItemDataRole.UserRole
"""The Listed of a row; None where it isn't there yet."""
NEW_ROLE = Qt.ItemDataRole.UserRole + 1
"""How many of its terms are new to the reader."""


class ShelfModel(QAbstractListModel):
    """As many rows as there are articles; of those far from sight nothing is known."""

    wanted = Signal(int)
    """A row that is looked at and isn't there yet."""
    about_to_change = Signal()
    renewed = Signal()
    """The same question has another answer: rows may be elsewhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, Listed] = {}
        self._total = 0
        self._new: dict[str, int] = {}

    def take(self, found: Found) -> None:
        """Show an answer, or add to it what has arrived."""
        rows = dict(enumerate(found.listed, found.first))
        known, self._new = self._new, {**self._new, **found.new_terms}
        if found.anew:
            self._lay_out(rows, found.total)
        elif found.facets is not None:
            self._renew(rows, found.total, same=known == self._new)
        elif found.total != self._total:
            self._lay_out({**self._rows, **rows}, found.total)
        else:
            self._rows |= rows
            self._tell(rows)

    def listed(self, row: int) -> Listed | None:
        """What stands in a row, if that is known."""
        return self._rows.get(row)

    def row_of(self, sha: str) -> int | None:
        """Where an article stands, or the story it is a copy of, if that is known."""
        rows = (row for row, each in self._rows.items() if sha in shas_of(each))
        return next(rows, None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        listed = self._rows.get(index.row())
        if listed is None:
            if role == LISTED_ROLE:
                self.wanted.emit(index.row())
            return None
        if role == LISTED_ROLE:
            return listed
        if role == NEW_ROLE:
            return self._new.get(listed.record.sha256, 0)
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(listed.record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{title_of(listed.record)}, {listed.record.source}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(listed)
        return None

    def _lay_out(self, rows: dict[int, Listed], total: int) -> None:
        self.beginResetModel()
        self._rows, self._total = rows, total
        self.endResetModel()

    def _renew(self, rows: dict[int, Listed], total: int, *, same: bool) -> None:
        if same and total == self._total and all(self._rows.get(row) == rows[row] for row in rows):
            return
        self.about_to_change.emit()
        if total == self._total:
            self._rows = rows
            self.dataChanged.emit(self.index(0), self.index(total - 1))
        else:
            self._lay_out(rows, total)
        self.renewed.emit()

    def _tell(self, rows: dict[int, Listed]) -> None:
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))


def shas_of(listed: Listed) -> frozenset[str]:
    """The hashes of a row: of the article that stands for the story, and of its copies."""
    return frozenset((listed.record.sha256, *(each.sha256 for each in listed.copies)))


def _tip(listed: Listed) -> str:
    """What the row has no room for."""
    record = listed.record
    lines = filter(None, (record.title, record.author, listed.line, record.origin))
    return f"<p>{'<br>'.join(map(escape, lines))}</p>"  # or a title may pass for rich text
