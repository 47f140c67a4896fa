"""VerdictsDialog: the verdicts on the article, where each is, and the way to drop them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.annotation.rulings import Ruling
from reader.ui.judge import Judge
from reader.ui.verdict_words import ruling_words

AROUND = 14
WIDEST = 260
_RULING, _START = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class VerdictsDialog(QDialog):
    """Stays open beside the article and follows what is ruled."""

    place_wanted = Signal(int, int)
    """A verdict's place, in code points of the article's text."""

    def __init__(self, judge: Judge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judge = judge
        self.setWindowTitle(self.tr("Verdicts in This Article"))
        self.resize(660, 400)
        says = QLabel(
            self.tr(
                "What you have said about places in this article. It also counts in other copies "
                "of the article; where the words are missing, it waits."
            )
        )
        says.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setObjectName("verdictTree")
        self._tree.setRootIsDecorated(False)
        self._tree.setAllColumnsShowFocus(True)
        self._tree.setHeaderLabels([self.tr("Term"), self.tr("Verdict"), self.tr("Place")])
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._tree.setAccessibleName(self.tr("Verdicts"))
        self._tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._remove = QPushButton(self.tr("&Remove"))
        self._remove.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setIcon(QIcon())
        close.setAutoDefault(False)  # Return goes to a verdict
        buttons.addButton(self._remove, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (says, self._tree, buttons):
            column.addWidget(widget)
        buttons.rejected.connect(self.reject)
        self._remove.clicked.connect(self._on_remove)
        QShortcut(QKeySequence.StandardKey.Delete, self._tree, self._on_remove)
        self._tree.itemClicked.connect(self._go_to)
        self._tree.itemActivated.connect(self._go_to)
        self._tree.itemSelectionChanged.connect(self._on_selection)
        judge.acted.connect(self._on_acted)

    def show_standing(self) -> None:
        """List what is ruled now; the same verdict is current, or the one in its row."""
        row, current = self._current()
        self._tree.clear()
        standing = self._judge.standing()
        for ruling, start in sorted(standing, key=lambda each: (each[1] is None, each[1] or 0)):
            self._tree.addTopLevelItem(self._item(ruling, start))
        for column in (0, 1):
            self._tree.resizeColumnToContents(column)
            self._tree.setColumnWidth(column, min(self._tree.columnWidth(column), WIDEST))
        self._make_current(row, current)
        self._on_selection()

    def showEvent(self, event: QShowEvent) -> None:
        self.show_standing()
        super().showEvent(event)

    def _current(self) -> tuple[int, Ruling | None]:
        row = self._tree.currentIndex().row()
        item = self._tree.topLevelItem(row)
        return row, None if item is None else item.data(0, _RULING)

    def _make_current(self, row: int, ruling: Ruling | None) -> None:
        found = (self._tree.topLevelItem(n) for n in range(self._tree.topLevelItemCount()))
        items = [each for each in found if each is not None]
        if ruling is not None and items:
            same = (each for each in items if each.data(0, _RULING) == ruling)
            self._tree.setCurrentItem(next(same, items[min(row, len(items) - 1)]))

    def _on_acted(self) -> None:
        if self.isVisible():
            self.show_standing()

    def _item(self, ruling: Ruling, start: int | None) -> QTreeWidgetItem:
        quotation = ruling.quotation
        before, after = quotation.before[-AROUND:], quotation.after[:AROUND]
        line = " ".join(f"{before}{quotation.text}{after}".split())
        where = line if start is not None else self.tr("not in this copy: {0}").format(line)
        item = QTreeWidgetItem([quotation.text, ruling_words(ruling), where])
        item.setData(0, _RULING, ruling)
        item.setData(0, _START, start)
        if start is None:
            for column in range(item.columnCount()):
                item.setForeground(column, self.palette().placeholderText())
        return item

    def _go_to(self, item: QTreeWidgetItem) -> None:
        start = item.data(0, _START)
        if start is not None:
            self.place_wanted.emit(start, start + len(item.data(0, _RULING).quotation.text))

    def _on_selection(self) -> None:
        self._remove.setEnabled(bool(self._tree.selectedItems()))

    def _on_remove(self) -> None:
        chosen = [item.data(0, _RULING) for item in self._tree.selectedItems()]
        if chosen:
            self._judge.withdraw(*chosen)
