"""ThresholdBox: asks in how many articles a term is read past before it counts as known."""

from PySide6.QtWidgets import QSpinBox, QWidget

MOST = 1000


class ThresholdBox(QSpinBox):
    """0 is never."""

    def __init__(self, threshold: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, MOST)
        self.setSpecialValueText(self.tr("never"))
        self.setValue(threshold)
        self.setToolTip(
            self.tr(
                "A new term that stood in so many articles you have read to the end counts as "
                "known. Copies of one story count once."
            )
        )
        self._show_unit()
        self.valueChanged.connect(self._show_unit)

    def _show_unit(self) -> None:
        one = self.value() == 1
        self.setSuffix(self.tr(" article read") if one else self.tr(" articles read"))
