"""DaysDialog: from which day to which."""

import datetime

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QFormLayout, QWidget


class DaysDialog(QDialog):
    """Both days are among those meant."""

    chosen = Signal(object, object)
    """The first and the last day, as dates."""

    def __init__(
        self, since: datetime.date, until: datetime.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Articles of These Days"))
        self.since, self.until = _box(since), _box(until)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        form = QFormLayout(self)
        form.addRow(self.tr("&From"), self.since)
        form.addRow(self.tr("&To"), self.until)
        form.addRow(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

    def accept(self) -> None:
        """Say which days, the earlier one first."""
        days = sorted((_date(self.since), _date(self.until)))
        self.chosen.emit(*days)
        super().accept()


def _box(day: datetime.date) -> QDateEdit:
    box = QDateEdit(QDate(day.year, day.month, day.day))
    box.setCalendarPopup(True)
    box.setDisplayFormat("yyyy-MM-dd")
    return box


def _date(box: QDateEdit) -> datetime.date:
    day = box.date()
    return datetime.date(day.year(), day.month(), day.day())
