"""OffersList: English that could be a new term's, each with a box to tick."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from reader.annotation.prefill import Offer, Origin

MOST_SHOWN = 6
_TEXT = Qt.ItemDataRole.UserRole


class OffersList(QListWidget):
    """As high as its offers; hidden without any. Space ticks, Enter is left to the dialog."""

    chosen_changed = Signal(str, bool)
    """A text, and whether it is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Offered English"))
        self.itemChanged.connect(self._on_ticked)
        self.hide()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these offers."""
        self.blockSignals(True)
        self.clear()
        names = {
            Origin.ARTICLE: self.tr("in the article"),
            Origin.DICTIONARY: self.tr("CC-CEDICT"),
        }
        for offer in offers:
            item = QListWidgetItem(f"{offer.text}   ({names[offer.origin]})")
            item.setData(_TEXT, offer.text)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.blockSignals(False)
        rows = min(len(offers), MOST_SHOWN)
        self.setFixedHeight(rows * max(1, self.sizeHintForRow(0)) + 2 * self.frameWidth() + 4)
        self.setVisible(bool(offers))

    def show_chosen(self, texts: Collection[str]) -> None:
        """Tick just these, without saying so."""
        self.blockSignals(True)
        for row in range(self.count()):
            item = self.item(row)
            wanted = item.data(_TEXT) in texts
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.viewport().update()

    def _on_ticked(self, item: QListWidgetItem) -> None:
        self.chosen_changed.emit(item.data(_TEXT), item.checkState() == Qt.CheckState.Checked)
