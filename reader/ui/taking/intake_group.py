"""IntakeGroup: the settings of how articles are taken in."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.intake_wishes import IntakeWishes
from reader.ui.set_aside import RULES
from reader.ui.translation import translated

_RULE = Qt.ItemDataRole.UserRole
RULES_SIZE = QSize(260, 130)


class IntakeGroup(QGroupBox):
    """Part of the settings' dialog."""

    changed = Signal()

    def __init__(self, wishes: IntakeWishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Taking articles in"))
        self._unknown = wishes.rules_off - RULES.keys()
        self._rich = _tick(self.tr("Keep headings, lists and tables of &what is pasted"))
        self._clipboard = _tick(self.tr("Offer Chinese texts that are copie&d elsewhere"))
        self._watches = _tick(self.tr("Add new files of this &folder to the library:"))
        self._folder = QLineEdit(wishes.folder)
        self._folder.setReadOnly(True)
        self._folder.setPlaceholderText(self.tr("No folder chosen"))
        self._folder.setAccessibleName(self.tr("Folder to watch"))
        self._choose = QPushButton(self.tr("&Browse…"))
        self._choose.setAutoDefault(False)
        self._offline = _tick(self.tr("Offline: &never use the network"))
        self._rules = self._rules_list(wishes.rules_off)
        self._lay_out()
        for tick, on in (
            (self._rich, wishes.rich_text),
            (self._clipboard, wishes.clipboard),
            (self._watches, wishes.watches),
            (self._offline, wishes.offline),
        ):
            tick.setChecked(on)
            tick.toggled.connect(self.changed)
        self._watches.clicked.connect(self._on_watches)
        self._choose.clicked.connect(self._ask_for_folder)
        self._rules.itemChanged.connect(self.changed)

    def wishes(self) -> IntakeWishes:
        """What the group says now."""
        items = (self._rules.item(row) for row in range(self._rules.count()))
        off = {
            str(item.data(_RULE)) for item in items if item.checkState() is Qt.CheckState.Unchecked
        }
        return IntakeWishes(
            rules_off=frozenset(off) | self._unknown,
            rich_text=self._rich.isChecked(),
            clipboard=self._clipboard.isChecked(),
            watches=self._watches.isChecked() and bool(self._folder.text()),
            folder=self._folder.text(),
            offline=self._offline.isChecked(),
        )

    def _rules_list(self, rules_off: frozenset[str]) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(self.tr("Rules of cleaning"))
        made.setMinimumSize(RULES_SIZE)
        named = ((translated("Rules", says), rule) for rule, says in RULES.items())
        for says, rule in sorted(named):
            item = QListWidgetItem(says, made)
            item.setData(_RULE, rule)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            on = rule not in rules_off
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        return made

    def _lay_out(self) -> None:
        folder = QHBoxLayout()
        folder.setContentsMargins(24, 0, 0, 0)
        folder.addWidget(self._folder, 1)
        folder.addWidget(self._choose)
        says = QLabel(self.tr("Set aside as page f&urniture:"))
        says.setBuddy(self._rules)
        kept = QLabel(self.tr("Addresses are opened only when you ask for one."))
        kept.setObjectName("muted")
        column = QVBoxLayout(self)
        column.addWidget(self._rich)
        column.addWidget(self._clipboard)
        column.addWidget(self._watches)
        column.addLayout(folder)
        column.addWidget(self._offline)
        column.addWidget(kept)
        column.addWidget(says)
        column.addWidget(self._rules, 1)

    def _on_watches(self, on: bool) -> None:
        if on and not self._folder.text():
            self._ask_for_folder()
            self._watches.setChecked(bool(self._folder.text()))

    def _ask_for_folder(self) -> None:
        before = self._folder.text() or str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder to Watch"), before)
        if chosen:
            self._folder.setText(chosen)
            self.changed.emit()


def _tick(says: str) -> QCheckBox:
    return QCheckBox(says)
