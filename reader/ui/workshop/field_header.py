"""FieldHeader: a table's heading with a choice over each column of what the column holds."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

NARROWEST = 130
_MARGIN = 4


class FieldHeader(QHeaderView):
    """Takes its columns from the table's model; `set_fields` after each reset of that."""

    chosen = Signal()
    """The user has chosen another field for a column."""

    def __init__(self, offers: Sequence[tuple[str, str]], table: QTableView) -> None:
        """`offers` are fields with what they are called, in the order they are offered."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self._offers = tuple(offers)
        self._boxes: list[QComboBox] = []
        self.setMinimumSectionSize(NARROWEST)
        self.setDefaultSectionSize(NARROWEST + 20)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.sectionResized.connect(self._place)
        self.geometriesChanged.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)

    def fields(self) -> tuple[str, ...]:
        """What each column holds; empty where it is ignored."""
        return tuple(str(box.currentData()) for box in self._boxes)

    def set_fields(self, fields: Sequence[str], headings: Sequence[str]) -> None:
        """Show what each column holds, as guessed or chosen."""
        while len(self._boxes) > len(fields):
            self._boxes.pop().deleteLater()
        while len(self._boxes) < len(fields):
            self._boxes.append(self._new_box())
        for number, (box, field) in enumerate(zip(self._boxes, fields, strict=True)):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(0, box.findData(field)))
            heading = headings[number] if number < len(headings) else ""
            says = self.tr("Column {0}: {1}").format(number + 1, heading)
            box.setAccessibleName(says)
            box.show()
        self._place()

    def sizeHint(self) -> QSize:
        """As high as a choice with the file's own heading under it."""
        hint = super().sizeHint()
        return QSize(hint.width(), hint.height() + self._box_height() + _MARGIN)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()

    def _new_box(self) -> QComboBox:
        box = QComboBox(self)
        for field, says in self._offers:
            box.addItem(says, field)
        box.setMaxVisibleItems(len(self._offers))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.currentIndexChanged.connect(self.chosen)
        return box

    def _box_height(self) -> int:
        return self._boxes[0].sizeHint().height() if self._boxes else 0

    def _place(self) -> None:
        for number, box in enumerate(self._boxes):
            if number < self.count():
                left = self.sectionViewportPosition(number) + _MARGIN
                width = self.sectionSize(number) - 2 * _MARGIN
                box.setGeometry(left, _MARGIN, width, self._box_height())
