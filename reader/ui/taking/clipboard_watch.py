"""ClipboardWatch: tells of Chinese texts that are copied in other programs."""

import re
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QClipboard

from reader.ui.pasted import pasted_of

LEAST_CHINESE = 80  # characters
MOST = 5_000_000  # characters
SETTLE_MS = 250  # some programs put on the clipboard the same thing several times
_CHINESE = re.compile(r"[\u3400-\u9fff]")


def is_worth_reading(text: str) -> bool:
    """Whether a text is long enough, and Chinese."""
    if not LEAST_CHINESE <= len(text) <= MOST:
        return False
    found = _CHINESE.finditer(text)
    return sum(1 for _ in zip(range(LEAST_CHINESE), found, strict=False)) == LEAST_CHINESE


class ClipboardWatch(QObject):
    """Off until it is set on. Nothing of what is copied is kept but a number to know it again."""

    copied = Signal(object)
    """Something worth reading, as Pasted."""

    def __init__(
        self,
        clipboard: QClipboard,
        parent: QObject,
        is_ours: Callable[[], bool] | None = None,
    ) -> None:
        """`is_ours` says whether this program itself has copied what is on the clipboard."""
        super().__init__(parent)
        self._clipboard = clipboard
        self._is_ours = is_ours or clipboard.ownsClipboard
        self._on, self._last = False, 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MS)
        self._timer.timeout.connect(self._look)
        clipboard.dataChanged.connect(self._on_change)

    def set_on(self, on: bool) -> None:
        """Watch from now on, or no more. What is there already is not looked at."""
        self._on = on
        if not on:
            self._timer.stop()
            self._last = 0

    def _on_change(self) -> None:
        if self._on and not self._is_ours():
            self._timer.start()

    def _look(self) -> None:
        mime = self._clipboard.mimeData()
        if mime is None or mime.hasUrls() or not mime.hasText():
            return
        pasted = pasted_of(mime)
        mark = hash(pasted.text)
        if mark != self._last and is_worth_reading(pasted.text):
            self._last = mark
            self.copied.emit(pasted)
