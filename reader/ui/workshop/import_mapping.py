"""MappingPage: how a table is read, and what each of its columns holds, over its first rows."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from glossary.exchange.columns import ColumnMapping, Sheet
from glossary.exchange.formats import Form
from glossary.exchange.headings import TERMS
from glossary.exchange.rows import LISTS
from reader.ui.workshop.field_header import FieldHeader
from reader.ui.workshop.import_words import (
    encoding_offers,
    field_offers,
    form_offers,
    separator_offers,
)
from reader.ui.workshop.import_work import Asked, Look
from reader.ui.workshop.parts import choice_box, note_label

LONGEST_CELL = 200
_ROOM = 8


class MappingPage(QWidget):
    """Asks for a file to be read anew when it must be; what columns hold it keeps to itself."""

    asked = Signal(object)
    """Asked: the file is to be looked at in another way."""
    changed = Signal()
    """Another column has been chosen for a field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._has_heading: bool | None = None
        self.form = choice_box(form_offers())
        self.encoding = choice_box(encoding_offers())
        self.separator = choice_box(separator_offers())
        self.sheet = QComboBox()
        self.has_heading = QCheckBox(self.tr("First row is a &heading"))
        self._model = QStandardItemModel(self)
        self.table = QTableView()
        self.table.setObjectName("plainTable")
        self.table.setModel(self._model)
        self.header = FieldHeader(field_offers(), self.table)
        self._says = note_label()
        self._set_up_table()
        self._lay_out()
        self._connect()

    def show_look(self, look: Look) -> None:
        """Show the beginning of a file, with what its columns most likely hold."""
        self._look = look
        _choose(self.form, look.form.value)
        sheet = look.sheet
        for part, label in self._parts.items():
            shown = self._is_asked(part, look)
            part.setVisible(shown)
            label.setVisible(shown)
        self.has_heading.setVisible(sheet is not None)
        self.table.setVisible(sheet is not None)
        if sheet is not None and look.guessed is not None:
            self._show_sheet(sheet, look.guessed)
        self._say()

    def columns(self) -> ColumnMapping | None:
        """What the columns hold; None for a file that has none."""
        sheet = self._look.sheet if self._look else None
        if sheet is None:
            return None
        return ColumnMapping(
            self.header.fields(), sheet.has_heading, sheet.encoding, sheet.separator, sheet.sheet
        )

    def fault(self) -> str:
        """Why the table can't be read with these columns; empty if it can."""
        columns = self.columns()
        if columns is None:
            return ""
        if not TERMS.intersection(columns.columns):
            return self.tr("Choose the column that holds the terms, Chinese or English.")
        offers = dict(field_offers())
        for field in columns.columns:
            if field and field not in LISTS and columns.columns.count(field) > 1:
                return self.tr("Two columns are to hold “{0}”; choose one.").format(offers[field])
        return ""

    def _show_sheet(self, sheet: Sheet, guessed: ColumnMapping) -> None:
        _choose(self.encoding, sheet.encoding)
        _choose(self.separator, sheet.separator)
        with QSignalBlocker(self.sheet):
            self.sheet.clear()
            for name in sheet.sheets:
                self.sheet.addItem(name, name)
        _choose(self.sheet, sheet.sheet)
        with QSignalBlocker(self.has_heading):
            self.has_heading.setChecked(sheet.has_heading)
        self._model.clear()
        self._model.setHorizontalHeaderLabels(list(sheet.headings))
        for row in sheet.rows:
            self._model.appendRow(list(map(_item, row)))
        self.header.set_fields(guessed.columns, sheet.headings)

    def _set_up_table(self) -> None:
        self.table.setHorizontalHeader(self.header)
        self.table.setAccessibleName(self.tr("The first rows of the file"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _ROOM)

    def _lay_out(self) -> None:
        self._parts: dict[QWidget, QLabel] = {}
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for says, part in (
            (self.tr("&Format:"), self.form),
            (self.tr("&Encoding:"), self.encoding),
            (self.tr("&Separator:"), self.separator),
            (self.tr("Shee&t:"), self.sheet),
        ):
            label = QLabel(says)
            label.setBuddy(part)
            self._parts[part] = label
            choices.addWidget(label)
            choices.addWidget(part)
            choices.addSpacing(10)
        choices.addWidget(self.has_heading)
        choices.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(choices)
        column.addWidget(self._says)
        column.addWidget(self.table, 1)
        column.addStretch()

    def _connect(self) -> None:
        for box in (self.form, self.encoding, self.separator, self.sheet):
            box.currentIndexChanged.connect(self._ask)
        self.has_heading.toggled.connect(self._on_heading)
        self.header.chosen.connect(self._on_chosen)

    def _is_asked(self, part: QWidget, look: Look) -> bool:
        sheet = look.sheet
        if part is self.form:
            return True
        if part is self.sheet:
            return sheet is not None and len(sheet.sheets) > 1
        return sheet is not None and look.form is not Form.XLSX

    def _ask(self) -> None:
        form = Form(self.form.currentData())
        same = self._look is not None and form is self._look.form
        if not same or self._look is None or self._look.sheet is None:
            self._has_heading = None
            self.asked.emit(Asked(form))
            return
        self.asked.emit(
            Asked(
                form,
                str(self.encoding.currentData() or ""),
                str(self.separator.currentData() or ""),
                str(self.sheet.currentData() or ""),
                self._has_heading,
            )
        )

    def _on_heading(self, has_heading: bool) -> None:
        self._has_heading = has_heading
        self._ask()

    def _on_chosen(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        if self._look is not None and self._look.sheet is None:
            self._says.setText(
                self.tr("This format says itself what its fields are: there is nothing to choose.")
            )
            return
        self._says.setText(
            self.fault()
            or self.tr("Choose over each column what it holds. The rows below are the first ones.")
        )


def _choose(box: QComboBox, value: str) -> None:
    with QSignalBlocker(box):
        if value and box.findData(value) < 0:
            box.addItem(value, value)
        box.setCurrentIndex(box.findData(value))


def _item(text: str) -> QStandardItem:
    item = QStandardItem(" ".join(text[:LONGEST_CELL].split()))
    item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return item
