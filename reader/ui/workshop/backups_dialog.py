"""BackupsDialog: the daily copies of the user's glossary, and the way back to one of them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from glossary import backup
from glossary.backup import Backup
from glossary.errors import GlossaryError
from reader.errors import plain
from reader.ui.jobs import Jobs
from reader.ui.run import Run
from reader.ui.run_dialog import RunLine
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.parts import close_button, dialog_column, note_label

SIZE = (600, 440)
_BACKUP = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BackupsDialog(QDialog):
    """Nothing is lost by a restore: the file that was there is kept beside, and named."""

    def __init__(self, keeper: Keeper, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups of Your Glossary"))
        self._keeper = keeper
        self._says_after = ""
        self.run, self.line = Run(jobs, self), RunLine()
        self.table = self._new_table()
        self._restore = QPushButton(self.tr("&Restore…"))
        self._back_up = QPushButton(self.tr("&Back Up Now"))
        self._buttons = QDialogButtonBox()
        self._close = close_button(self._buttons, self.tr("Close"))
        for button in (self._restore, self._back_up):
            button.setAutoDefault(False)
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = dialog_column(self)
        column.addWidget(
            note_label(
                self.tr(
                    "Once a day your glossary is copied before anything in it is changed; "
                    "the newest copies are kept."
                )
            )
        )
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        column.addWidget(self._buttons)
        self.resize(*SIZE)
        self._connect()
        self.look()

    def look(self, says: str = "") -> None:
        """List the backups anew, then say something."""
        path = self._keeper.path
        self._show_possible()
        if path is None:
            self.line.show_failure(self.tr("Your glossary is in no file, so it has no backups."))
            return
        self._says_after = says
        self.run.start(lambda tell, stopped: backup.backups(path))

    def chosen(self) -> Backup | None:
        """The backup of the current row."""
        item = self.table.item(self.table.currentRow(), 0)
        found = item.data(_BACKUP) if item else None
        return found if isinstance(found, Backup) else None

    def ask_and_restore(self) -> None:
        """Ask once, then restore the chosen backup."""
        if (chosen := self.chosen()) is None:
            return
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Restore"),
            self.tr("Put the glossary of {0} in place of the present one?").format(_day(chosen)),
            QMessageBox.StandardButton.Cancel,
            self,
        )
        box.setInformativeText(
            self.tr("The present file is kept beside it, so this can be taken back.")
        )
        restore = box.addButton(self.tr("Restore"), QMessageBox.ButtonRole.AcceptRole)
        restore.clicked.connect(lambda: self.restore(chosen))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def restore(self, chosen: Backup) -> None:
        """Put a backup in the file's place; the window then shows what it holds."""
        path = self._keeper.path
        if path is None:
            return
        try:
            kept = self._keeper.replaced(lambda: backup.restore(path, chosen))
        except (GlossaryError, OSError) as error:
            self.line.show_failure(plain(error))
            return
        says = self.tr("Your glossary is again as it was on {0}.").format(_day(chosen))
        if kept is not None:
            says += " " + self.tr("What was there is kept as {0}.").format(kept.name)
        self.look(says)

    def back_up(self) -> None:
        """Copy the glossary as it is now."""
        path = self._keeper.path
        if path is None:
            return

        def work() -> tuple[Backup, ...]:
            backup.daily(path, date.today(), again=True)  # noqa: DTZ011  (the user's own day)
            return backup.backups(path)

        self._says_after = self.tr("Backed up.")
        self.run.start(lambda tell, stopped: work())

    def done(self, result: int) -> None:
        """Close, whatever runs."""
        self.run.cancel()
        super().done(result)

    def _new_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setObjectName("plainTable")
        for number, says in enumerate((self.tr("Day"), self.tr("Concepts"), self.tr("Size"))):
            heading = QTableWidgetItem(says)
            heading.setTextAlignment(_RIGHT if number else _LEFT)
            table.setHorizontalHeaderItem(number, heading)
        table.setAccessibleName(self.tr("Backups"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        return table

    def _connect(self) -> None:
        self._buttons.rejected.connect(self.reject)
        self._restore.clicked.connect(self.ask_and_restore)
        self._back_up.clicked.connect(self.back_up)
        self.table.activated.connect(self.ask_and_restore)
        self.table.itemSelectionChanged.connect(self._show_possible)
        self.run.changed.connect(self._show_possible)
        self.run.done.connect(self._show_backups)
        self.run.failed.connect(self.line.show_failure)

    def _show_possible(self) -> None:
        idle = not self.run.running and self._keeper.path is not None
        self._back_up.setEnabled(idle)
        self._restore.setEnabled(idle and self.chosen() is not None)

    def _show_backups(self, backups: Sequence[Backup]) -> None:
        self.table.setRowCount(len(backups))
        for row, each in enumerate(backups):
            day = _day(each)
            if each.before_restore:
                day = self.tr("{0}, before a restore").format(day)
            for column, says in enumerate((day, _count(each), _size(each.path))):
                item = QTableWidgetItem(says)
                item.setData(_BACKUP, each)
                if column:
                    item.setTextAlignment(_RIGHT)
                self.table.setItem(row, column, item)
        if backups:
            self.table.selectRow(0)
        self.line.show_failure(self._says_after or ("" if backups else self.tr("None yet.")))
        self._show_possible()


def _day(each: Backup) -> str:
    day = QDate(each.day.year, each.day.month, each.day.day)
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def _count(each: Backup) -> str:
    return "?" if each.concepts is None else f"{each.concepts:,}"


def _size(path: Path) -> str:
    try:
        return QLocale().formattedDataSize(path.stat().st_size, 1)
    except OSError:
        return "?"
