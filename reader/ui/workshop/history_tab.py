"""HistoryTab: every change of one concept, what it changed, and each version to be had again."""

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from glossary.errors import GlossaryError
from glossary.history import Group
from glossary.model import Concept, ConceptId
from reader.ui.workshop.difference_words import difference_html
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.words import action_name

MOST_GROUPS = 200


class HistoryTab(QWidget):
    """Reads the history when it is looked at."""

    revive_wanted = Signal(object)
    """A Concept as it once was."""

    def __init__(self, keeper: Keeper) -> None:
        super().__init__()
        self._keeper = keeper
        self._concept_id: ConceptId | None = None
        self._groups: tuple[Group, ...] = ()
        self._says = QLabel()
        self._says.setObjectName("muted")
        self._says.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Changes of this concept, the latest first"))
        self.text = QTextBrowser()
        self.text.setAccessibleName(self.tr("What the change changed"))
        self.revive = QPushButton(self.tr("Revive this &version"))
        self.revive.setAutoDefault(False)
        self.revive.clicked.connect(self._on_revive)
        sides = QSplitter(Qt.Orientation.Vertical)
        sides.addWidget(self.list)
        sides.addWidget(self.text)
        sides.setChildrenCollapsible(False)
        sides.setSizes([180, 320])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self._says)
        column.addWidget(sides, 1)
        column.addWidget(self.revive, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentRowChanged.connect(self._show_group)
        keeper.acted.connect(self._read_again)

    def show_concept(self, concept_id: ConceptId | None) -> None:
        """Show the history of another concept."""
        self._concept_id = concept_id
        self._read_again()

    def showEvent(self, event: object) -> None:
        self._read_again()

    def _read_again(self) -> None:
        if not self.isVisible():
            return
        self._groups, trouble = (), ""
        if self._concept_id is not None and self._keeper.writable:
            try:
                self._groups = self._keeper.history(self._concept_id, MOST_GROUPS)
            except GlossaryError as error:
                trouble = str(error)
        self.list.clear()
        for group in self._groups:
            self.list.addItem(QListWidgetItem(self._named(group)))
        nothing = self.tr("Nothing has been changed: what you save will be listed here.")
        self._says.setText(trouble or ("" if self._groups else nothing))
        self._says.setHidden(bool(self._groups))
        self.list.setCurrentRow(0 if self._groups else -1)
        self._show_group(self.list.currentRow())

    def _named(self, group: Group) -> str:
        time = QDateTime.fromSecsSinceEpoch(int(group.time.timestamp()))
        when = QLocale().toString(time, QLocale.FormatType.ShortFormat)
        undone = self.tr(" (undone)") if group.undone else ""
        return f"{when}   {action_name(group.action)}{undone}"

    def _sides(self, row: int) -> tuple[Concept | None, Concept | None]:
        """What counted before and after; without a version of the user's, what lies below did."""
        change = self._groups[row].changes[0]
        below = self._keeper.layers.below(change.concept_id)
        return change.before or below, change.after or below

    def _show_group(self, row: int) -> None:
        known = 0 <= row < len(self._groups)
        before, after = self._sides(row) if known else (None, None)
        warning = self.palette().color(QPalette.ColorRole.BrightText).name()
        html = difference_html(before, after, warning=warning)
        nothing = self.tr("Nothing that shows.") if known else ""
        self.text.setHtml(html or nothing)
        now = self._keeper.layers.concept(self._concept_id) if self._concept_id else None
        self.revive.setEnabled(after is not None and not after.retired and after != now)

    def _on_revive(self) -> None:
        _, after = self._sides(self.list.currentRow())
        if after is not None:
            self.revive_wanted.emit(after)
