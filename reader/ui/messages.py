"""Tells the user what went wrong: an expected failure in plain words, a bug with its report."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.errors import plain


def tell_before_window(error: Exception) -> None:
    """Show why no window comes up, and wait until that is read."""
    box = QMessageBox(QMessageBox.Icon.Critical, "Caidu", "", QMessageBox.StandardButton.Close)
    box.setText(QCoreApplication.translate("Messages", "Caidu can't start."))
    box.setInformativeText(plain(error))
    box.exec()


class Messages(QObject):
    """Boxes over a window; they don't wait, so that nothing behind them stops."""

    def __init__(self, window: QWidget, diagnostics: Callable[[], str]) -> None:
        super().__init__(window)
        self._window = window
        self._diagnostics = diagnostics
        self._bug: QMessageBox | None = None

    def tell(self, error: Exception) -> None:
        """Show an expected failure, in words fit for the user."""
        box = self._box(QMessageBox.Icon.Warning, self.tr("That did not work."), plain(error))
        box.open()

    def tell_bug(self, report: str) -> None:
        """Show that the program is at fault; while one box is open, further faults are logged."""
        if self._bug is not None:
            return
        box = self._box(
            QMessageBox.Icon.Critical,
            self.tr("Caidu has made a mistake."),
            self.tr(
                "The window stays open and your article is safe. The report says what happened; "
                "it holds nothing of your articles."
            ),
        )
        box.setDetailedText(report)
        copy = box.addButton(self.tr("&Copy Report"), QMessageBox.ButtonRole.ActionRole)
        save = box.addButton(self.tr("&Save Diagnostics…"), QMessageBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        save.clicked.connect(self.save_diagnostics)
        box.finished.connect(self._forget_bug)
        self._bug = box
        box.open()

    def save_diagnostics(self) -> None:
        """Ask for a file and write the diagnostics into it."""
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save Diagnostics"), "caidu-diagnostics.txt"
        )
        if not name:
            return
        try:
            Path(name).write_text(self._diagnostics(), encoding="utf-8")
        except OSError as error:
            self.tell(error)

    def _box(self, icon: QMessageBox.Icon, text: str, detail: str) -> QMessageBox:
        box = QMessageBox(icon, "Caidu", text, QMessageBox.StandardButton.Close, self._window)
        box.setInformativeText(detail)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box

    def _forget_bug(self) -> None:
        self._bug = None
