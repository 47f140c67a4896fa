"""PlanModel: the rows of an import's plan as a Qt table, those of one verdict or all."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QGuiApplication, QPalette

from glossary.model import Concept, ConceptId
from glossary.plan import Choice, Plan, PlanRow, RowVerdict
from reader.ui.translation import translated
from reader.ui.workshop.note_words import remarks_line
from reader.ui.workshop.plan_words import (
    CONTEXT,
    VERDICT_NAMES,
    changes_line,
    chosen_option,
    offered_choices,
)

Index = QModelIndex | QPersistentModelIndex
LONGEST_SHOWN = 300
_LOUD = (RowVerdict.CONFLICT, RowVerdict.INVALID)


class Column(IntEnum):
    """The table's columns."""

    VERDICT = 0
    LINE = 1
    CHINESE = 2
    ENGLISH = 3
    CHOICE = 4
    CHANGES = 5
    REASON = 6


class PlanModel(QAbstractTableModel):
    """Cells are made when they are looked at, so that its size costs nothing."""

    choice_wanted = Signal(object, object, object)
    """Rows of the plan by number, the Choice for them, and the id of the concept meant or None."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PlanRow] = ()
        self._shown: Sequence[int] = ()
        self._verdict: RowVerdict | None = None
        self._headings = (
            self.tr("Verdict"),
            self.tr("Line"),
            self.tr("Chinese"),
            self.tr("English"),
            self.tr("Import"),
            self.tr("What changes"),
            self.tr("Remarks"),
        )

    def set_plan(self, plan: Plan | None) -> None:
        """Show another plan; where only choices differ, what is selected stays so."""
        rows = plan.rows if plan else ()
        if len(rows) == len(self._rows) and self._alike(rows):
            self._rows = rows
            if self._shown:
                last = self.index(len(self._shown) - 1, len(Column) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = rows
        self._choose_shown()
        self.endResetModel()

    def show_only(self, verdict: RowVerdict | None) -> None:
        """Show the rows of one verdict, or all."""
        self.beginResetModel()
        self._verdict = verdict
        self._choose_shown()
        self.endResetModel()

    def number(self, row: int) -> int:
        """The number in the plan of a row that is shown."""
        return self._shown[row]

    def row(self, row: int) -> PlanRow:
        """A row that is shown."""
        return self._rows[self._shown[row]]

    def wish(self, rows: Iterable[int], choice: Choice, target: ConceptId | None = None) -> None:
        """Ask for a choice for shown rows; those that don't have it are passed over.

        `target` is the concept meant, where a row has an option for several.
        """
        numbers = tuple(self._shown[row] for row in rows if _has(self.row(row), choice, target))
        if numbers:
            self.choice_wanted.emit(numbers, choice, target)

    def as_text(self, rows: Iterable[int]) -> str:
        """Shown rows with tabs between the cells, headings first."""
        lines = ["\t".join(self._headings)]
        lines += ["\t".join(_text(self.row(row), each) for each in Column) for row in rows]
        return "\n".join(lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only a choice that there is can be edited."""
        flags = super().flags(index)
        if (
            index.isValid()
            and index.column() == Column.CHOICE
            and offered_choices(self.row(index.row()))
        ):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.row(index.row()), Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)[:LONGEST_SHOWN]
        if role == Qt.ItemDataRole.ForegroundRole:
            return _brush(row, column)
        return None

    def _choose_shown(self) -> None:
        verdict = self._verdict
        if verdict is None:
            self._shown = range(len(self._rows))
        else:
            self._shown = [n for n, row in enumerate(self._rows) if row.verdict is verdict]

    def _alike(self, rows: Sequence[PlanRow]) -> bool:
        pairs = zip(rows, self._rows, strict=True)
        return all(
            new is old or (new.lines == old.lines and new.verdict is old.verdict)
            for new, old in pairs
        )


def _text(row: PlanRow, column: Column) -> str:
    match column:
        case Column.VERDICT:
            return translated(CONTEXT, VERDICT_NAMES[row.verdict])
        case Column.LINE:
            return str(row.line)
        case Column.CHINESE:
            return _terms(row.offered, chinese=True)
        case Column.ENGLISH:
            return _terms(row.offered, chinese=False)
        case Column.CHANGES:
            return changes_line(row)
        case Column.REASON:
            return remarks_line(row)
        case Column.CHOICE:
            option = chosen_option(row)
            return option.name if option else ""


def _has(row: PlanRow, choice: Choice, target: ConceptId | None) -> bool:
    if row.current is None and target is None and choice in (Choice.FILL, Choice.OVERWRITE):
        return False
    return choice in offered_choices(row)


def _terms(concept: Concept | None, *, chinese: bool) -> str:
    if concept is None:
        return ""
    return "; ".join(term.text for term in (concept.chinese() if chinese else concept.english()))


def _brush(row: PlanRow, column: Column) -> QBrush | None:
    """Loud for what needs the user, pale for what writes nothing."""
    palette = QGuiApplication.palette()
    if row.verdict in _LOUD and column in (Column.VERDICT, Column.REASON):
        return palette.brush(QPalette.ColorRole.BrightText)
    return None if row.after else palette.brush(QPalette.ColorRole.PlaceholderText)
