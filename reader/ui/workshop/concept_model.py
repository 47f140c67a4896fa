"""ConceptModel: the listing's rows as a Qt table whose cells can be edited."""

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

from glossary.errors import GlossaryError
from glossary.model import Concept, ConceptId
from reader.annotation.annotate import Annotator
from reader.annotation.reading_check import with_tone_marks
from reader.ui.translation import translated
from reader.ui.workshop.columns import (
    EDITABLE,
    HEADINGS,
    Column,
    edited,
    main_term,
    text_of,
    value_of,
)
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.listing import Listing
from reader.ui.workshop.reading_words import fault_words

Index = QModelIndex | QPersistentModelIndex

CONCEPT_ROLE = Qt.ItemDataRole.UserRole
FAINT_ROLE = Qt.ItemDataRole.UserRole + 1
"""Whether the text of a cell is ours rather than the concept's: a suggested reading."""

FEW = 200
"""So many rows that come or go are moved one by one; for more, the table is laid out anew."""

SOUGHT = 4
"""So few rows are looked for one by one."""

MANY = 2_000
"""So many touched rows are told of one by one."""

_SHOWN = Qt.ItemDataRole.DisplayRole


class ConceptModel(QAbstractTableModel):
    """A row a concept, in the listing's order; what a cell shows is worked out when painted."""

    failed = Signal(object)
    """A GlossaryError: an edit was not kept."""
    about_to_move = Signal()
    moved = Signal(bool)
    """All rows may be elsewhere, which resets views; whether this answers another question."""

    def __init__(
        self,
        listing: Listing,
        keeper: Keeper,
        annotator: Callable[[], Annotator],
        domains: Mapping[str, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._listing, self._keeper = listing, keeper
        self._annotator, self._domains = annotator, domains
        self._rows = list(listing.rows)
        listing.shown.connect(self._on_shown)

    @property
    def domains(self) -> Mapping[str, str]:
        """The names of the domains, by id."""
        return self._domains

    def concept(self, row: int) -> Concept:
        """The concept of a row of the table."""
        return self._listing.stock.concepts[self._rows[row]]

    def between(self, first: int, last: int) -> Iterable[Concept]:
        """The concepts of rows of the table, both ends among them."""
        return map(self._listing.stock.concepts.__getitem__, self._rows[first : last + 1])

    def rows_of(self, ids: frozenset[ConceptId]) -> list[int]:
        """Where concepts stand in the table, from the top."""
        stock = self._listing.stock
        wanted = {row for each in ids if (row := stock.row(each)) is not None}
        return [place for place, row in enumerate(self._rows) if row in wanted] if wanted else []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _SHOWN) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _SHOWN:
            return translated("GlossaryTable", HEADINGS[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and self._keeper.writable and index.column() in EDITABLE:
            concept = self.concept(index.row())
            if not concept.retired and main_term(concept) is not None:
                flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = _SHOWN) -> object:
        if not index.isValid():
            return None
        concept, column = self.concept(index.row()), Column(index.column())
        if role == _SHOWN:
            return self.text(concept, column)
        if role == Qt.ItemDataRole.EditRole:
            return value_of(concept, column) or self.text(concept, column)
        if role == CONCEPT_ROLE:
            return concept
        if role == FAINT_ROLE:
            return column is Column.READING and not value_of(concept, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(concept, column)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        concept, column = self.concept(index.row()), Column(index.column())
        if str(value) == self.data(index, role):
            return False
        try:
            self._keeper.save(self._checked(concept, column, str(value)))
        except GlossaryError as error:
            self.failed.emit(error)
            return False
        return True

    def _checked(self, concept: Concept, column: Column, value: str) -> Concept:
        """The edited concept. Raises GlossaryError for a reading that does not fit its term."""
        if column is Column.READING:
            value = with_tone_marks(value)
        after = edited(concept, column, value)
        main = main_term(after)
        if column is Column.READING and main is not None:
            fault = self._annotator().reading_fault(main.text, main.reading)
            if fault is not None:
                raise GlossaryError(fault_words(fault))
        return after

    def text(self, concept: Concept, column: Column) -> str:
        """What a cell shows; in place of a missing reading a suggested one."""
        text = text_of(concept, column, self._listing.stock.layers, self._domains)
        main = main_term(concept)
        ready = self._listing.stock.ready
        read = ready is not None and ready.read  # or the first one painted would wait for pypinyin
        if read and column is Column.READING and not text and main and main.language.chinese:
            return self._annotator().suggest_reading(main.text)
        return text

    def _tip(self, concept: Concept, column: Column) -> str:
        if column is Column.CHINESE:
            lines = ("; ".join(term.text for term in concept.chinese()), concept.definition_zh)
        elif column is Column.ENGLISH:
            lines = (self.text(concept, column), concept.definition_en)
        else:
            return ""
        return "\n".join(filter(None, lines))

    def _on_shown(self, rows: list[int], touched: frozenset[int] | None) -> None:
        if touched is not None and rows == self._rows and not 0 < len(touched) <= FEW:
            self._tell_all()
            return
        if not touched or len(touched) > MANY:
            self._lay_out(rows, anew=touched is None)
            return
        here, there = places_of(touched, self._rows), places_of(touched, rows)
        gone, came = here.keys() - there.keys(), there.keys() - here.keys()
        if len(came) + len(gone) > FEW or len(self._rows) - len(gone) + len(came) != len(rows):
            self._lay_out(rows, anew=False)
            return
        self._take_away(sorted(here[row] for row in gone))
        self._put_in(sorted((there[row], row) for row in came))
        self._tell_touched(touched)

    def _lay_out(self, rows: list[int], *, anew: bool) -> None:
        self.about_to_move.emit()
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.moved.emit(anew)

    def _take_away(self, places: list[int]) -> None:
        for first, last in reversed(runs_of(places)):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _put_in(self, places: list[tuple[int, int]]) -> None:
        """Those that stayed keep their places, though an edit would sort them elsewhere."""
        for place, row in places:
            at = min(place, len(self._rows))
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()

    def _tell_all(self) -> None:
        if self._rows:
            last = self.index(len(self._rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def _tell_touched(self, touched: frozenset[int]) -> None:
        places = sorted(places_of(touched, self._rows).values())
        for first, last in runs_of(places):
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))


def places_of(wanted: frozenset[int], rows: list[int]) -> dict[int, int]:
    """Where those of the rows stand, by row; quick for a few."""
    if len(wanted) <= SOUGHT:
        return {row: rows.index(row) for row in wanted if row in rows}
    return {row: place for place, row in enumerate(rows) if row in wanted}


def runs_of(places: list[int]) -> list[tuple[int, int]]:
    """The ranges that rising numbers make."""
    found = []
    for _, pairs in groupby(enumerate(places), lambda pair: pair[1] - pair[0]):
        run = [place for _, place in pairs]
        found.append((run[0], run[-1]))
    return found
