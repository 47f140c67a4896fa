"""TagsDialog: the tags of the chosen articles, ticked and unticked; new ones are written."""

from collections import Counter
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

_SOME, _ALL, _NONE = (
    Qt.CheckState.PartiallyChecked,
    Qt.CheckState.Checked,
    Qt.CheckState.Unchecked,
)


class TagsDialog(QDialog):
    """A tag that only some of the articles have stays so until it is ticked or unticked."""

    changed = Signal(object, object)
    """The tags to be added to all the articles, and those to be removed; tuples of names."""

    def __init__(
        self,
        tags: Iterable[str],
        worn: Sequence[Iterable[str]],
        parent: QWidget | None = None,
    ) -> None:
        """`tags` are all there are; `worn` are those of each chosen article."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tags"))
        counts = Counter(name for names in worn for name in names)
        self._before: dict[str, Qt.CheckState] = {}
        self.new = QLineEdit()
        self.new.setPlaceholderText(self.tr("New tag"))
        self.new.setAccessibleName(self.tr("New tag"))
        self.list = QListWidget()
        self.list.setObjectName("tagList")
        self.list.setAccessibleName(self.tr("Tags"))
        for name in sorted({*tags, *counts}):
            count = counts[name]
            state = _ALL if count == len(worn) else _SOME if count else _NONE
            self._add(name, state)
            self._before[name] = state
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        column = QVBoxLayout(self)
        column.addWidget(self.new)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.resize(300, 340)

    def accept(self) -> None:
        """Take over what is written, or say what was ticked and unticked."""
        name = " ".join(self.new.text().split())
        if name:
            self._tick(name)
        states = {item.text(): item.checkState() for item in self._items()}
        added = [name for name, state in states.items() if state is _ALL]
        removed = [name for name, state in states.items() if state is _NONE]
        self.changed.emit(
            tuple(name for name in added if self._before.get(name) is not _ALL),
            tuple(name for name in removed if self._before.get(name, _NONE) is not _NONE),
        )
        super().accept()

    def _tick(self, name: str) -> None:
        item = next((each for each in self._items() if each.text() == name), None)
        if item is None:
            self._add(name, _ALL)
        else:
            item.setCheckState(_ALL)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _add(self, name: str, state: Qt.CheckState) -> None:
        item = QListWidgetItem(name, self.list)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(state)
