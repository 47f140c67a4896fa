"""VerdictsDialog: the verdicts on the article, where each is, and the way to drop them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
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
        self._tree.setRootIsDecorated(False)
        self._tree.setHeaderLabels([self.tr("Term"), self.tr("Verdict"), self.tr("Place")])
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._tree.setAccessibleName(self.tr("Verdicts"))
        self._tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._remove = QPushButton(self.tr("&Remove"))
        self._remove.setAutoDefault(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
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
        judge.acted.connect(self.show_standing)
        self.show_standing()

    def show_standing(self) -> None:
        """List what is ruled now."""
        self._tree.clear()
        standing = self._judge.standing()
        for ruling, start in sorted(standing, key=lambda each: (each[1] is None, each[1] or 0)):
            self._tree.addTopLevelItem(self._item(ruling, start))
        for column in (0, 1):
            self._tree.resizeColumnToContents(column)
        self._on_selection()

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
