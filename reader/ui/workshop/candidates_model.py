"""CandidatesModel: the candidates of one standing as a table whose English can be edited."""

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QGuiApplication, QPalette

from glossary.model import Concept
from glossary.normalize import has_han
from reader.mining.model import Candidate
from reader.ui.workshop.candidates_pile import Judged, Pile, Standing, suggested
from reader.ui.workshop.candidates_words import Column, heading, reasons, without_english

Index = QModelIndex | QPersistentModelIndex
OFFERS_ROLE = Qt.ItemDataRole.UserRole
MOST_PIECES = 100
"""With more gaps than this the table is drawn anew."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TOP = QModelIndex()


class CandidatesModel(QAbstractTableModel):
    """Readings are made when they are looked at."""

    counted = Signal()
    """There are other numbers of candidates."""

    def __init__(
        self,
        reading_of: Callable[[str], str],
        glosses_of: Callable[[str], Iterable[str]],
        parent: QObject | None = None,
    ) -> None:
        """`glosses_of` gives what the dictionary says of a text."""
        super().__init__(parent)
        self._reading_of, self._glosses_of = reading_of, glosses_of
        self.pile = Pile()
        self._standing: Standing | None = Standing.UNDECIDED
        self._shown: list[Candidate] = []
        self._readings: dict[str, str] = {}

    @property
    def standing(self) -> Standing | None:
        """Which candidates are shown; None stands for all."""
        return self._standing

    def begin(self) -> None:
        """Show nothing: a search begins."""
        self.pile.begin()
        self._show_anew()

    def fill(self, candidates: Iterable[Candidate], judged: Judged) -> None:
        """Show what a search has found."""
        self.pile.fill(candidates, judged)
        self._readings.clear()
        self._show_anew()

    def show_only(self, standing: Standing | None) -> None:
        """Show the candidates of one standing, or all."""
        self._standing = standing
        self._show_anew()

    def set_judged(self, judged: Judged) -> None:
        """Take over what was decided."""
        self.pile.set_judged(judged)
        self._show_changes()

    def learn(self, before: Iterable[Concept], after: Iterable[Concept]) -> None:
        """Take over that concepts came and went."""
        self.pile.learn(before, after)
        self._show_changes()

    def candidate(self, row: int) -> Candidate:
        """The candidate of a row."""
        return self._shown[row]

    def english(self, row: int) -> str:
        """The English of a row, empty if it has none."""
        return self.pile.english(self._shown[row])

    def counts(self) -> Mapping[Standing, int]:
        """How many candidates are of each standing."""
        return self.pile.counts()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(Column(section))
        is_number = section in (Column.COUNT, Column.ARTICLES)
        return _RIGHT if is_number and role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        editable = index.isValid() and index.column() == Column.ENGLISH
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        candidate, column = self._shown[index.row()], Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(candidate, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{heading(column)}: {self._text(candidate, column)}"
            case Qt.ItemDataRole.EditRole if column is Column.ENGLISH:
                return self.pile.english(candidate)
            case Qt.ItemDataRole.TextAlignmentRole if column in (Column.COUNT, Column.ARTICLES):
                return _RIGHT
            case Qt.ItemDataRole.ForegroundRole:
                return self._brush(candidate, column)
            case _ if role == OFFERS_ROLE and column is Column.ENGLISH:
                return self._offers(candidate)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        editable = index.isValid() and index.column() == Column.ENGLISH
        if role != Qt.ItemDataRole.EditRole or not editable:
            return False
        self.pile.type_english(self._shown[index.row()], str(value))
        self.dataChanged.emit(index, index)
        return True

    def _text(self, candidate: Candidate, column: Column) -> str:
        match column:
            case Column.TERM:
                return candidate.text
            case Column.READING:
                return self._reading(candidate.text)
            case Column.ENGLISH:
                return self.pile.english(candidate) or without_english()
            case Column.WHY:
                return reasons(candidate)
            case Column.COUNT:
                return f"{candidate.count:,}"
            case Column.ARTICLES:
                return f"{candidate.articles:,}"

    def _reading(self, text: str) -> str:
        if text not in self._readings:
            self._readings[text] = self._reading_of(text) if has_han(text) else ""
        return self._readings[text]

    def _offers(self, candidate: Candidate) -> tuple[str, ...]:
        """What can be chosen as English, best first."""
        english = (*candidate.english, *self._glosses_of(candidate.text))
        return tuple(filter(None, dict.fromkeys((suggested(candidate.english), *english))))

    def _brush(self, candidate: Candidate, column: Column) -> QBrush | None:
        """Loud where English is missing, pale for what is decided."""
        palette = QGuiApplication.palette()
        if column is Column.ENGLISH and not self.pile.english(candidate):
            return palette.brush(QPalette.ColorRole.BrightText)
        quiet = column in (Column.READING, Column.WHY)
        if quiet or self.pile.standing(candidate) is not Standing.UNDECIDED:
            return palette.brush(QPalette.ColorRole.PlaceholderText)
        return None

    def _show_anew(self) -> None:
        self.beginResetModel()
        self._shown = self.pile.those(self._standing)
        self.endResetModel()
        self.counted.emit()

    def _show_changes(self) -> None:
        """Take rows away where only some have gone, so that the others stay where they are."""
        wanted = {id(each) for each in self.pile.those(self._standing)}
        gone = [row for row, each in enumerate(self._shown) if id(each) not in wanted]
        pieces = _pieces(gone)
        if len(pieces) > MOST_PIECES or len(self._shown) - len(gone) != len(wanted):
            self._show_anew()
            return
        for first, last in reversed(pieces):
            self.beginRemoveRows(_TOP, first, last)
            del self._shown[first : last + 1]
            self.endRemoveRows()
        if self._shown:
            self.dataChanged.emit(
                self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1)
            )
        self.counted.emit()


def _pieces(rows: list[int]) -> list[tuple[int, int]]:
    """First and last of each stretch of neighbouring rows."""
    stretches = groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0])
    runs = ([row for _, row in stretch] for _, stretch in stretches)
    return [(run[0], run[-1]) for run in runs]
