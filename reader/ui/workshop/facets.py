"""FacetPanel: the facets with how many terms each leaves, to be ticked."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from glossary.facets import Choice, Facet, Value
from reader.ui.translation import translated
from reader.ui.workshop.facet_words import GROUPS, group_of, in_order, value_name

_NAME, _COUNT = 0, 1
_NARROWEST = 180
_TICKED, _FREE = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_FOREGROUND = Qt.ItemDataRole.ForegroundRole
_ALWAYS = (Facet.CONFLICT, Facet.UNDEFINED, Facet.OUTDATED, Facet.BIN)


class FacetPanel(QWidget):
    """Values of one facet are joined by “or”, facets by “and”."""

    chosen = Signal(object)
    """The Choice as it is ticked now."""

    def __init__(self, domains: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facetPanel")
        self.setMinimumWidth(_NARROWEST)
        self._domains = domains
        self._items: dict[Value, QTreeWidgetItem] = {}
        self._groups: dict[str, QTreeWidgetItem] = {}
        self.tree = _Tree()
        self.tree.setAccessibleName(self.tr("Show only terms with"))
        self._clear = QToolButton()
        self._clear.setText(self.tr("Show all"))
        self._clear.setAutoRaise(True)
        self._clear.clicked.connect(self.clear)
        self._lay_out()
        self.tree.itemChanged.connect(self._on_changed)
        self.tree.itemClicked.connect(self._on_clicked)
        self._show_whether_chosen()

    def choice(self) -> Choice:
        """What is ticked, by facet."""
        ticked: dict[Facet, set[str]] = {}
        for (facet, held), item in self._items.items():
            if item.checkState(_NAME) is _TICKED:
                ticked.setdefault(facet, set()).add(held)
        return {facet: frozenset(held) for facet, held in ticked.items()}

    def choose(self, choice: Choice) -> None:
        """Tick other values, and say so."""
        with QSignalBlocker(self.tree):
            for (facet, held), item in self._items.items():
                item.setCheckState(_NAME, _TICKED if held in choice.get(facet, ()) else _FREE)
        self._say()

    def clear(self) -> None:
        """Tick nothing, so that every term shows."""
        self.choose({})
        self.tree.setFocus()

    def show_counts(self, counts: Mapping[Value, int]) -> None:
        """Show how many terms each value would leave; new values are added."""
        wanted = dict(counts)
        for facet in _ALWAYS:
            wanted.setdefault((facet, str(facet)), 0)
        with QSignalBlocker(self.tree):
            for value in sorted(wanted.keys() - self._items.keys(), key=self._order):
                self._add(value)
            for value, item in self._items.items():
                self._show_count(item, value, wanted.get(value, 0))
            seen = {
                group_of(facet) for (facet, _), item in self._items.items() if not item.isHidden()
            }
            for name, group in self._groups.items():
                group.setHidden(name not in seen)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            with QSignalBlocker(self.tree):
                for item in self._items.values():
                    self._colour(item)

    def _add(self, value: Value) -> None:
        group = self._group(group_of(value[0]))
        others = (other for other in self._items if group_of(other[0]) == group_of(value[0]))
        place = sum(self._order(other) < self._order(value) for other in others)
        item = QTreeWidgetItem([value_name(value, self._domains)])
        item.setToolTip(_NAME, item.text(_NAME))
        item.setFlags(_FLAGS | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_NAME, _FREE)
        item.setTextAlignment(_COUNT, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        group.insertChild(place, item)
        self._items[value] = item

    def _group(self, name: str) -> QTreeWidgetItem:
        if name not in self._groups:
            item = QTreeWidgetItem([translated("GlossaryFacets", GROUPS[name])])
            bold = QFont(self.font())
            bold.setBold(True)
            item.setFont(_NAME, bold)
            item.setFlags(_FLAGS)
            order = list(GROUPS)
            place = sum(order.index(other) < order.index(name) for other in self._groups)
            self.tree.insertTopLevelItem(place, item)
            item.setExpanded(True)
            self._groups[name] = item
        return self._groups[name]

    def _show_count(self, item: QTreeWidgetItem, value: Value, count: int) -> None:
        says = f"{count:,}"
        if item.text(_COUNT) == says:
            return
        item.setText(_COUNT, says)
        self._colour(item)
        name = value_name(value, self._domains)
        item.setData(_NAME, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {says}")
        item.setHidden(not count and value[0].several and item.checkState(_NAME) is _FREE)

    def _colour(self, item: QTreeWidgetItem) -> None:
        paler = self.palette().brush(QPalette.ColorRole.PlaceholderText)
        for column in (_NAME, _COUNT):
            item.setData(column, _FOREGROUND, paler if item.text(_COUNT) == "0" else None)

    def _order(self, value: Value) -> tuple[int, str]:
        return in_order(value, self._domains)

    def _on_clicked(self, item: QTreeWidgetItem, column: int) -> None:
        if item.parent() is None:
            item.setExpanded(not item.isExpanded())
        elif column == _COUNT:
            item.setCheckState(_NAME, _FREE if item.checkState(_NAME) is _TICKED else _TICKED)

    def _on_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if column == _NAME and item.parent() is not None:
            self._say()

    def _say(self) -> None:
        self._show_whether_chosen()
        self.chosen.emit(self.choice())

    def _show_whether_chosen(self) -> None:
        self._clear.setEnabled(bool(self.choice()))

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Show only"))
        heading.setObjectName("heading")
        top = QHBoxLayout()
        top.addWidget(heading, 1)
        top.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 4, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.tree, 1)


class _Tree(QTreeWidget):
    """Space and Enter tick."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("facetTree")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(True)
        self.setIndentation(14)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_COUNT, QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.itemClicked.emit(item, _COUNT)
        else:
            super().keyPressEvent(event)


_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
