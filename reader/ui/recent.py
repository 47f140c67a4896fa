"""RecentMenu: the files opened last."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class RecentMenu(QMenu):
    """Says which file the user has chosen, or that the list is to be forgotten."""

    chosen = Signal(str)
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open Rece&nt"))
        self.setToolTipsVisible(True)
        self.triggered.connect(self._on_triggered)
        self.show_recent(())

    def show_recent(self, paths: tuple[str, ...]) -> None:
        """Offer these files, the latest first."""
        self.clear()
        for number, path in enumerate(paths, 1):
            name = Path(path).name.replace("&", "&&")
            action = self.addAction(f"&{number}  {name}" if number < 10 else name)
            action.setData(path)
            action.setToolTip(path)
        if paths:
            self.addSeparator()
            self.addAction(self.tr("&Forget These Files"))
        self.setEnabled(bool(paths))

    def _on_triggered(self, action: QAction) -> None:
        if action.data():
            self.chosen.emit(action.data())
        else:
            self.forgotten.emit()
