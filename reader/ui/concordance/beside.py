"""CompanionsPane: the concepts that stand in the articles of another, to be looked for in turn."""

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from glossary.model import Concept
from reader.library.concordance import Companion
from reader.ui.concordance.subject import subject_of
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

Index = QModelIndex | QPersistentModelIndex
ConceptOf = Callable[[str], Concept | None]

ORDINARY = "general"
"""The domain of words of everyday news."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Column(IntEnum):
    """The table's columns."""

    TERM = 0
    ENGLISH = 1
    ARTICLES = 2
    SCORE = 3


_HEADINGS = (
    QT_TRANSLATE_NOOP("Concordance", "Term"),
    QT_TRANSLATE_NOOP("Concordance", "English"),
    QT_TRANSLATE_NOOP("Concordance", "Articles"),
    QT_TRANSLATE_NOOP("Concordance", "Score"),
)
_SCORE_TIP = QT_TRANSLATE_NOOP(
    "Concordance",
    "How far this is from chance (log-likelihood); above 11, chance is no explanation.\n"
    "They meet {0} times as often as by chance.",
)
CONCEPT_ROLE = Qt.ItemDataRole.UserRole


class CompanionsModel(QAbstractTableModel):
    """The companions whose concepts the glossaries still know, the highest score first."""

    def __init__(self, concept_of: ConceptOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._concept_of = concept_of
        self._rows: list[tuple[Companion, Concept]] = []

    def show_companions(self, companions: tuple[Companion, ...], *, ordinary: bool) -> None:
        """Show these; without ordinary words unless they are wanted."""
        found = ((each, self._concept_of(each.concept)) for each in companions if each.score > 0)
        rows = [
            (each, concept)
            for each, concept in found
            if concept is not None and (ordinary or concept.domain != ORDINARY)
        ]
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return translated("Concordance", _HEADINGS[section])
            if role == Qt.ItemDataRole.TextAlignmentRole and section >= Column.ARTICLES:
                return _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        companion, concept = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            named = subject_of(concept)
            texts = (
                named.text,
                named.english,
                f"{companion.articles:,}",
                f"{companion.score:,.0f}",
            )
            return texts[index.column()]
        if role == CONCEPT_ROLE:
            return concept
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() >= Column.ARTICLES:
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == Column.SCORE:
                return translated("Concordance", _SCORE_TIP).format(f"{companion.lift:,.1f}")
            return self.data(index)
        return None


class CompanionsTable(QTableView):
    """A click or Enter looks for the concept."""

    chosen = Signal(object)
    """A Concept."""

    def __init__(self, model: CompanionsModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setObjectName("companionsTable")
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Terms in the same articles"))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (Column.TERM, Column.ENGLISH):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (Column.ARTICLES, Column.SCORE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 9)
        self.clicked.connect(self._on_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_chosen(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, index: QModelIndex) -> None:
        concept = index.data(CONCEPT_ROLE)
        if isinstance(concept, Concept):
            self.chosen.emit(concept)


class CompanionsPane(QWidget):
    """The table under its heading; ordinary words are hidden until they are wanted."""

    chosen = Signal(object)
    """The Concept to look for."""

    def __init__(self, concept_of: ConceptOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._companions: tuple[Companion, ...] = ()
        self.model = CompanionsModel(concept_of, self)
        self.table = CompanionsTable(self.model)
        self.ordinary = QCheckBox(self.tr("Ordinary words"))
        self.ordinary.setToolTip(self.tr("Words of everyday news too"))
        self._heading = QLabel(self.tr("Appears with"))
        self._heading.setObjectName("heading")
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._place = QStackedWidget()
        self._place.addWidget(self.table)
        self._place.addWidget(self._words)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 6, 6)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._place, 1)
        column.addWidget(self.ordinary)
        self.table.chosen.connect(self.chosen)
        self.ordinary.toggled.connect(self._show)

    @property
    def words(self) -> str:
        """What is said instead of the table; "" if there is one."""
        return self._words.text() if self._place.currentWidget() is self._words else ""

    def show_companions(self, companions: tuple[Companion, ...]) -> None:
        """Show other companions."""
        self._companions = companions
        self._show()

    def _show(self) -> None:
        self.model.show_companions(self._companions, ordinary=self.ordinary.isChecked())
        shown = self.model.rowCount() > 0
        self._words.setText(
            "" if shown else self.tr("No other term stands in several of its articles.")
        )
        self._place.setCurrentWidget(self.table if shown else self._words)
