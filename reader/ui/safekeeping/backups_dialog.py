"""BackupsDialog: the daily copies of glossary and library, and the way back to one of them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QTabBar,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from glossary.errors import GlossaryError
from reader.errors import LibraryError, plain
from reader.ui.jobs import Jobs
from reader.ui.run import Run
from reader.ui.run_dialog import RunLine
from reader.ui.safekeeping.kinds import Backup, Kind, count_in, day_of
from reader.ui.safekeeping.replacing import Replacing
from reader.ui.workshop.parts import close_button, dialog_column, note_label

SIZE = (600, 460)
_BACKUP = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BackupsDialog(QDialog):
    """Nothing is lost by a restore: the file that was there is kept beside, and named.

    A restore goes on if the dialog is closed.
    """

    def __init__(
        self,
        kinds: Sequence[Kind],
        replacing: Replacing,
        jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self._kinds, self._replacing = tuple(kinds), replacing
        self._says_after = ""
        self._chosen: Backup | None = None
        self.run, self.line = Run(jobs, self), RunLine()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(self.tr("What is backed up"))
        for kind in self._kinds:
            self.tabs.addTab(kind.name())
        self.tabs.setExpanding(False)
        self.tabs.setVisible(len(self._kinds) > 1)
        self._note = note_label()
        self.table = self._new_table()
        self._restore = QPushButton(self.tr("&Restore…"))
        self._back_up = QPushButton(self.tr("&Back Up Now"))
        self._buttons = QDialogButtonBox()
        self._close = close_button(self._buttons, self.tr("Close"))
        for button in (self._restore, self._back_up):
            button.setAutoDefault(False)
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = dialog_column(self)
        for part in (self.tabs, self._note):
            column.addWidget(part)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        column.addWidget(self._buttons)
        self.resize(*SIZE)
        self._connect()
        self.look()

    @property
    def kind(self) -> Kind | None:
        """Whose backups are shown."""
        return self._kinds[self.tabs.currentIndex()] if self._kinds else None

    def look(self, says: str = "") -> None:
        """List the backups anew, then say something."""
        kind = self.kind
        self._show_possible()
        if kind is None:
            self.line.show_failure(self.tr("Your glossary is in no file, so it has no backups."))
            return
        self._note.setText(kind.note())
        self._says_after = says
        self.run.cancel()
        self.run.start(lambda tell, stopped: kind.backups())

    def chosen(self) -> Backup | None:
        """The backup of the current row."""
        item = self.table.item(self.table.currentRow(), 0)
        found = item.data(_BACKUP) if item else None
        return found if isinstance(found, Backup) else None

    def ask_and_restore(self) -> None:
        """Ask once, then restore the chosen backup."""
        kind, chosen = self.kind, self.chosen()
        if kind is None or chosen is None:
            return
        box = QMessageBox(
            QMessageBox.Icon.Question,
            self.tr("Restore"),
            kind.question(chosen),
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
        kind = self.kind
        if kind is None:
            return

        def put_in_place() -> tuple[Path, ...]:
            kept = kind.restore(chosen)
            return () if kept is None else (kept,)

        try:
            attempt = self._replacing.start(
                lambda tell, stopped: put_in_place(),
                library=kind.file if kind.is_library else None,
                glossary=not kind.is_library,
            )
        except (GlossaryError, LibraryError) as error:
            self.line.show_failure(plain(error))
            return
        self._chosen = chosen
        attempt.done.connect(self._on_restored)
        attempt.failed.connect(self._on_not_restored)
        self.line.show_share(self.tr("Restoring…"), 0, 0)
        self._show_possible()

    def back_up(self) -> None:
        """Copy the file as it is now."""
        kind = self.kind
        if kind is None:
            return

        def work() -> tuple[Backup, ...]:
            kind.daily()
            return kind.backups()

        self._says_after = self.tr("Backed up.")
        self.run.start(lambda tell, stopped: work())

    def done(self, result: int) -> None:
        """Close, whatever runs."""
        self.run.cancel()
        super().done(result)

    def _new_table(self) -> QTableWidget:
        table = QTableWidget(0, 3)
        table.setObjectName("plainTable")
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
        self.tabs.currentChanged.connect(lambda _: self.look())
        self.run.changed.connect(self._show_possible)
        self.run.done.connect(self._show_backups)
        self.run.failed.connect(self.line.show_failure)

    def _on_restored(self, kept: Sequence[Path]) -> None:
        kind, chosen = self.kind, self._chosen
        assert kind is not None
        assert chosen is not None
        says = kind.restored(chosen)
        for copy in kept:
            says += " " + self.tr("What was there is kept as {0}.").format(copy.name)
        self.look(says)

    def _on_not_restored(self, why: str) -> None:
        self.line.show_failure(why)
        self._show_possible()

    def _show_possible(self) -> None:
        replacing = self._replacing.running
        idle = not self.run.running and not replacing and self.kind is not None
        self.tabs.setEnabled(not replacing)
        self._back_up.setEnabled(idle)
        self._restore.setEnabled(idle and self.chosen() is not None)

    def _show_backups(self, backups: Sequence[Backup]) -> None:
        kind = self.kind
        assert kind is not None
        for column, says in enumerate((self.tr("Day"), kind.counted(), self.tr("Size"))):
            heading = QTableWidgetItem(says)
            heading.setTextAlignment(_RIGHT if column else _LEFT)
            self.table.setHorizontalHeaderItem(column, heading)
        self.table.setRowCount(len(backups))
        for row, each in enumerate(backups):
            self._show_backup(row, each)
        if backups:
            self.table.selectRow(0)
        self.line.show_failure(self._says_after or ("" if backups else self.tr("None yet.")))
        self._show_possible()

    def _show_backup(self, row: int, backup: Backup) -> None:
        day, count = day_of(backup), count_in(backup)
        if backup.before_restore:
            day = self.tr("{0}, before a restore").format(day)
        counted = "?" if count is None else f"{count:,}"
        for column, says in enumerate((day, counted, _size(backup.path))):
            item = QTableWidgetItem(says)
            item.setData(_BACKUP, backup)
            if column:
                item.setTextAlignment(_RIGHT)
            self.table.setItem(row, column, item)


def _size(path: Path) -> str:
    try:
        return QLocale().formattedDataSize(path.stat().st_size, 1)
    except OSError:
        return "?"
