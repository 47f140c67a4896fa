"""TermsModel and TermsFilter: the terms of the article as a Qt table that sorts and filters."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from glossary.normalize import toneless
from reader.annotation.met import MetTerm, fits, needle
from reader.library.familiarity import Status
from reader.ui.known.shown import Lights, Shown
from reader.ui.known.words import status_name

Index = QModelIndex | QPersistentModelIndex

TERM_ROLE = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
STATUS_ROLE = Qt.ItemDataRole.UserRole + 2


class Column(IntEnum):
    """The table's columns."""

    TERM = 0
    READING = 1
    ENGLISH = 2
    COUNT = 3


class TermsModel(QAbstractTableModel):
    """A row a term, in the order of the article."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[MetTerm, ...] = ()
        self._lights = Lights()
        self._headings = (self.tr("Term"), self.tr("Pinyin"), self.tr("English"), self.tr("Count"))

    def set_terms(self, terms: tuple[MetTerm, ...]) -> None:
        """Show other terms; nothing happens where they are the same."""
        if terms == self._terms:
            return
        self.beginResetModel()
        self._terms = terms
        self.endResetModel()

    @property
    def terms(self) -> tuple[MetTerm, ...]:
        """All terms, in the order of the article."""
        return self._terms

    @property
    def lights(self) -> Lights:
        """What the reader and the library know of terms."""
        return self._lights

    def set_lights(self, lights: Lights) -> None:
        """Know something else of the terms."""
        self._lights = lights
        if self._terms:
            last = self.index(len(self._terms) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def term(self, row: int) -> MetTerm:
        """The term of a row."""
        return self._terms[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._terms)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.COUNT:
            return _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        term, column = self._terms[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(term, column)
        if role == SORT_ROLE:
            return _sorted_by(term, column)
        if role == TERM_ROLE:
            return term
        if role == STATUS_ROLE:
            return self._lights.status(term)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(term)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is Column.COUNT:
            return _RIGHT
        return None

    def _tip(self, term: MetTerm) -> str:
        status = self._lights.status(term)
        told = "" if status is Status.NEW else status_name(status)
        lines = (f"{term.surface}  {term.reading}".strip(), term.english, told)
        return "\n".join(filter(None, lines))


def _shown(term: MetTerm, column: Column) -> str | int:
    if column is Column.COUNT:
        return len(term.mentions)
    return (term.surface, term.reading, term.english)[column]


def _sorted_by(term: MetTerm, column: Column) -> str | int:
    if column is Column.COUNT:
        return len(term.mentions)
    return term.english.casefold() if column is Column.ENGLISH else toneless(term.reading)


class TermsFilter(QSortFilterProxyModel):
    """Lets through what the user asks to see: terms or quantities, ordinary words or not."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._needles: tuple[str, ...] = ()
        self._quantities = False
        self._ordinary = False
        self._kind = Shown.ALL
        self.setSortRole(SORT_ROLE)

    def choose(
        self, wanted: str, *, quantities: bool, ordinary: bool, kind: Shown = Shown.ALL
    ) -> None:
        """Filter by what is typed, ticked and chosen."""
        self._needles, self._quantities, self._ordinary = needle(wanted), quantities, ordinary
        self._kind = kind
        self.invalidate()

    def lets_through(self, term: MetTerm) -> bool:
        """Whether a term is to be seen."""
        if term.quantity != self._quantities or (term.ordinary and not self._ordinary):
            return False
        return self._chosen(term) and fits(term, self._needles)

    def _chosen(self, term: MetTerm) -> bool:
        model = self.sourceModel()
        lights = model.lights if isinstance(model, TermsModel) else Lights()
        return self._quantities or self._kind in lights.kinds(term)

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        model = self.sourceModel()
        return isinstance(model, TermsModel) and self.lets_through(model.term(source_row))
