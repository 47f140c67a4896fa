"""WaitingDialog: how far something is that can be stopped, then what came of it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from reader.ui.run_dialog import RunLine
from reader.ui.workshop.parts import close_button, dialog_column

WIDTH = 540
_WHOLE = 1000


class WaitingDialog(QDialog):
    """Closing it while something runs stops that."""

    stop_wanted = Signal()

    def __init__(self, title: str, doing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._doing, self._running = doing, True
        self.line = RunLine()
        buttons = QDialogButtonBox()
        self._close = close_button(buttons, self.tr("Cancel"))
        buttons.rejected.connect(self.reject)
        column = dialog_column(self)
        column.addWidget(self.line)
        column.addWidget(buttons)
        self.setMinimumWidth(WIDTH)
        self.line.show_share(doing, 0, 0)

    def show_part(self, part: float) -> None:
        """So much is done, 0 to 1; at 1 there is only something left that takes its time."""
        if self._running:
            self.line.show_share(self._doing, round(_WHOLE * part), _WHOLE if part < 1 else 0)

    def show_end(self, says: str, target: Path | None = None) -> None:
        """Say what came of it; a file that was written can be looked at."""
        self._running = False
        self._close.setText(self.tr("Close"))
        if target is None:
            self.line.show_failure(says)
        else:
            self.line.show_written(says, target)

    def done(self, result: int) -> None:
        """Close, and stop what runs."""
        if self._running:
            self._running = False
            self.stop_wanted.emit()
        super().done(result)
