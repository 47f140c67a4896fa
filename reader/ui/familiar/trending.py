"""Trending: asks the library on a worker what is new, rising and never explained, and keeps it."""

import datetime
import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import LibraryError
from reader.library.library import Library
from reader.ui.jobs import Jobs, Lane
from reader.ui.known.shown import Trend

logger = logging.getLogger(__name__)

SOON_MS = 1_200
WEEK = datetime.timedelta(days=7)
PATIENCE = 1.0


class Trending(QObject):
    """What is kept is renewed when somebody asks, and once the index has changed."""

    changed = Signal(object)
    """A Trend."""

    def __init__(self, shelf: Path | None, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._shelf, self._jobs = shelf, jobs
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.ask)

    def ask_soon(self) -> None:
        """Ask once things have settled."""
        if self._shelf is not None:
            self._timer.start()

    def ask(self) -> None:
        """Ask now; the latest question wins."""
        shelf = self._shelf
        if shelf is not None:
            self._jobs.run(Lane.TRENDS, lambda _: trend_in(shelf), self.changed.emit, self._fail)

    def close(self) -> None:
        """Ask nothing more."""
        self._timer.stop()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        logger.warning("The library can't say what is new: %s", error)


def trend_in(shelf: Path, now: datetime.datetime | None = None) -> Trend:
    """What the library says at a time, or now. Raises LibraryError."""
    moment = now or datetime.datetime.now().astimezone()
    with Library(shelf, patience=PATIENCE) as library:
        return Trend(
            first_met=library.trends.new_since(moment - WEEK),
            rising=library.trends.rising(moment.date()),
            explained=library.trends.explained(),
        )
