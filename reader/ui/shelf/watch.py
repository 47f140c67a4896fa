"""ShelfWatch: notices what workers and other windows write to the library."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryError
from reader.library.library import Library

LOOK_MS = 1_000


class ShelfWatch(QObject):
    """Asks the GUI thread's connection, which takes some microseconds."""

    changed = Signal()

    def __init__(self, library: Library, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._version = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and now and then."""
        if not self._timer.isActive():
            self._timer.start()
            self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def look(self) -> None:
        """Look now whether the library is another."""
        try:
            version = self._library.news.version()
        except LibraryError:
            return  # a search will say so
        if version != self._version:
            self._version = version
            self.changed.emit()
