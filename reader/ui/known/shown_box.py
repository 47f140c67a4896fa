"""ShownBox: chooses which terms the panel lists, with how many there are of each."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from reader.ui.known.shown import TRENDS, Shown, shown_name, shown_tip


class ShownBox(QComboBox):
    """What the library says is offered once it has been asked."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Which terms are listed"))
        self.setMaxVisibleItems(len(Shown) + 1)
        for shown in Shown:
            if shown in (Shown.NEW, TRENDS[0]):
                self.insertSeparator(self.count())
            self.addItem(shown_name(shown), str(shown))
            self.setItemData(self.count() - 1, shown_tip(shown), Qt.ItemDataRole.ToolTipRole)
        self.currentIndexChanged.connect(self._on_chosen)
        self._show_tip()

    @property
    def shown(self) -> Shown:
        """What is chosen."""
        return Shown(self.currentData())

    def choose(self, shown: Shown) -> None:
        """Choose what is listed."""
        self.setCurrentIndex(self.findData(str(shown)))

    def show_counts(self, counts: Mapping[Shown, int], *, trends: bool) -> None:
        """Say how many terms there are of each; of `trends` only if they are known."""
        for shown in Shown:
            number = counts.get(shown, 0)
            name = shown_name(shown)
            known = trends or shown not in TRENDS
            self.setItemText(self.findData(str(shown)), f"{name}  {number:,}" if known else name)

    def _on_chosen(self) -> None:
        self._show_tip()
        self.chosen.emit()

    def _show_tip(self) -> None:
        self.setToolTip(shown_tip(self.shown))
