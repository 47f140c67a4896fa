"""AddressDialog: asks for an address of the web and waits for what lies there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from reader.intake.fetched import Fetched
from reader.ui.jobs import Jobs, Lane
from reader.ui.run import Run, Stopped, Tell

WIDTH = 560
KB = 1_000


class AddressDialog(QDialog):
    """Nothing is asked of the network before the user says so; Cancel stops at any time."""

    fetched = Signal(object)
    """What lies there, as Fetched; the dialog is closed then."""

    def __init__(self, address: str, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open Address"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._run = Run(jobs, self, Lane.FETCH)
        self._box = QLineEdit(address)
        self._box.setPlaceholderText("https://")
        self._box.setClearButtonEnabled(True)
        self._box.selectAll()
        ask = QLabel(self.tr("&Address of the article:"))
        ask.setBuddy(self._box)
        self._says = QLabel()
        self._says.setObjectName("muted")
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setWordWrap(True)
        self._says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(self.tr("Progress"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._open = buttons.addButton(self.tr("&Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._open.setDefault(True)
        buttons.accepted.connect(self.begin)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(10)
        for widget in (ask, self._box, self._bar, self._says):
            column.addWidget(widget)
        column.addStretch()
        column.addWidget(buttons)
        self._box.textChanged.connect(self._on_text)
        self._run.changed.connect(self._show_running)
        self._run.progressed.connect(self._on_progress)
        self._run.failed.connect(self._on_failed)
        self._run.done.connect(self._on_done)
        self._show_running(False)
        self._say(self.tr("Only this page is fetched: no pictures, no scripts, no cookies."))

    @property
    def words(self) -> str:
        """What is said below the address."""
        return self._says.text()

    @property
    def box(self) -> QLineEdit:
        """Where the address is typed."""
        return self._box

    def begin(self) -> None:
        """Fetch what lies at the address."""
        address = self._box.text().strip()
        if not address or self._run.running:
            return

        def work(tell: Tell, stopped: Stopped) -> Fetched:
            from reader.intake.address import fetch  # the network's code, only when asked for

            return fetch(address, stopped, lambda done, total: tell((done, total)))

        self._run.start(work)
        self._say(self.tr("Asking {0} …").format(address))

    def done(self, result: int) -> None:
        """Close, and stop what is being fetched."""
        self._run.cancel()
        super().done(result)

    def _on_text(self) -> None:
        self._open.setEnabled(bool(self._box.text().strip()) and not self._run.running)

    def _show_running(self, running: bool) -> None:
        self._bar.setRange(0, 0)
        self._bar.setVisible(running)
        self._box.setReadOnly(running)
        self._on_text()

    def _on_progress(self, told: tuple[int, int]) -> None:
        done, total = told
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._say(self.tr("{0} kB").format(f"{done // KB:,}"))

    def _on_failed(self, says: str) -> None:
        self._say(says)
        self._box.setFocus()
        self._box.selectAll()

    def _on_done(self, fetched: Fetched) -> None:
        self.accept()
        self.fetched.emit(fetched)

    def _say(self, words: str) -> None:
        self._says.setText(words)
