"""ExternalIdsEditor: what a concept is called elsewhere, a scheme and a value in each row."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from glossary.model import ExternalId
from reader.ui.workshop.fields import ChoiceBox, line_edit, small_button

SCHEMES = ("ticker", "isin", "wikidata", "lei", "cik", "url", "source")


class ExternalIdsEditor(QWidget):
    """A row without a scheme or a value is left out."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[QWidget, ChoiceBox, QLineEdit]] = []
        add = QPushButton(self.tr("Add a ticker or an &id"))
        add.setAutoDefault(False)
        add.clicked.connect(self._add_new)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(add)

    def ids(self) -> tuple[ExternalId, ...]:
        """The ids as they stand now."""
        pairs = ((scheme.value, value.text().strip()) for _, scheme, value in self._rows)
        return tuple(ExternalId(scheme, value) for scheme, value in pairs if scheme and value)

    def set_ids(self, ids: Iterable[ExternalId]) -> None:
        """Show these ids."""
        for row, _, _ in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        for each in ids:
            self._add(each)

    def _add_new(self) -> None:
        self._add(ExternalId(SCHEMES[0], ""))
        self._rows[-1][2].setFocus()

    def _add(self, external: ExternalId) -> None:
        widget = QWidget()
        scheme = ChoiceBox({each: each for each in SCHEMES}, self.tr("Kind of id"), editable=True)
        scheme.set_value(external.scheme)
        value = line_edit(self.tr("Id"), "NVDA.US")
        value.setText(external.value)
        row = (widget, scheme, value)
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(scheme)
        line.addWidget(value, 1)
        line.addWidget(small_button("✕", self.tr("Remove this id"), lambda: self._remove(row)))
        scheme.currentTextChanged.connect(self.changed)
        value.textChanged.connect(self.changed)
        self._column.insertWidget(len(self._rows), widget)
        widget.show()
        self._rows.append(row)

    def _remove(self, row: tuple[QWidget, ChoiceBox, QLineEdit]) -> None:
        self._rows.remove(row)
        row[0].hide()
        row[0].deleteLater()
        self.changed.emit()
