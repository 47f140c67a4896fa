"""DetailsDialog: what is known about an article, to be corrected."""

import datetime
import re
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.article import Metadata
from reader.library.record import ArticleRecord

_DATE = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_BETWEEN = re.compile(r"[,，、;；\n]+")
_WIDTH = 460


class DetailsDialog(QDialog):
    """Tags are written with commas between them; a date as 2024-05-31 or 2024年5月31日."""

    corrected = Signal(object, object)
    """The Metadata, and the tags as a frozenset."""

    def __init__(
        self, record: ArticleRecord, tags: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Article Details"))
        self.title = QLineEdit(record.title)
        self.source = QLineEdit(record.source)
        self.author = QLineEdit(record.author)
        self.date = QLineEdit(record.date.isoformat() if record.date else "")
        self.date.setPlaceholderText(self.tr("2024-05-31"))
        self.publisher = QLineEdit(record.publisher)
        self.address = QLineEdit(record.address)
        self.tags = QLineEdit(", ".join(sorted(tags)))
        self.tags.setPlaceholderText(self.tr("With commas between them"))
        self._fault = QLabel(self.tr("Write the date as 2024-05-31, or leave it empty."))
        self._fault.setObjectName("muted")
        self._fault.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._lay_out(record)
        self._buttons.accepted.connect(self._save)
        self._buttons.rejected.connect(self.reject)
        self.date.textChanged.connect(self._check)
        for box in self.findChildren(QLineEdit):
            box.setCursorPosition(0)
        self._check()

    def save_button(self) -> QPushButton:
        """The button that keeps what was written."""
        return self._buttons.button(QDialogButtonBox.StandardButton.Save)

    def metadata(self) -> Metadata:
        """What was written. Raises ValueError if the date is none."""
        return Metadata(
            title=_clean(self.title.text()),
            source=_clean(self.source.text()),
            author=_clean(self.author.text()),
            date=date_in(self.date.text()),
            publisher=_clean(self.publisher.text()),
            address=_clean(self.address.text()),
        )

    def _save(self) -> None:
        tags = filter(None, map(_clean, _BETWEEN.split(self.tags.text())))
        self.corrected.emit(self.metadata(), frozenset(tags))
        self.accept()

    def _check(self) -> None:
        try:
            date_in(self.date.text())
            sound = True
        except ValueError:
            sound = False
        self._fault.setVisible(not sound)
        self.save_button().setEnabled(sound)

    def _lay_out(self, record: ArticleRecord) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Title"), self.title)
        form.addRow(self.tr("&Source"), self.source)
        form.addRow(self.tr("&Author"), self.author)
        form.addRow(self.tr("&Date"), self.date)
        form.addRow("", self._fault)
        form.addRow(self.tr("&Publisher"), self.publisher)
        form.addRow(self.tr("Add&ress"), self.address)
        form.addRow(self.tr("Ta&gs"), self.tags)
        if record.origin:
            origin = QLabel(record.origin)
            origin.setObjectName("muted")
            origin.setTextFormat(Qt.TextFormat.PlainText)
            origin.setWordWrap(True)
            form.addRow(self.tr("From"), origin)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addWidget(self._buttons)
        self.setMinimumWidth(_WIDTH)


def date_in(text: str) -> datetime.date | None:
    """The date as it is written, None if nothing is. Raises ValueError for anything else."""
    text = text.strip()
    if not text:
        return None
    found = _DATE.fullmatch(text)
    if found is None:
        raise ValueError(text)
    year, month, day = map(int, found.groups())
    return datetime.date(year, month, day)


def _clean(text: str) -> str:
    return " ".join(text.split())
