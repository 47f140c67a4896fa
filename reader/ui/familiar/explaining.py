"""Explaining: remembers which terms were explained to the reader, in batches on a worker."""

import logging
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from reader.annotation.model import Annotation, Source
from reader.errors import LibraryError
from reader.library.familiarity import term_key
from reader.library.library import Library
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs, Lane
from reader.ui.pointing import Pointing

logger = logging.getLogger(__name__)

LOOKED_AT_MS = 1_000
"""A card that shows under the pointer for so long has been read."""
WRITE_MS = 5_000
PATIENCE = 3.0


class Explaining(QObject):
    """A card explains if it was opened by key or click, pinned, or looked at; an export does."""

    def __init__(self, desk: Desk, jobs: Jobs, pointing: Pointing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._hover = desk, jobs, pointing.hover
        self._waiting: set[str] = set()
        self._writing: frozenset[str] = frozenset()
        self._looked = self._timer(LOOKED_AT_MS, self._on_looked_at)
        self._write = self._timer(WRITE_MS, self.write)
        pointing.card_opened.connect(self._add)
        self._hover.card_shown.connect(lambda _: self._looked.start())
        self._hover.card_hidden.connect(self._looked.stop)
        self._hover.card_pinned.connect(lambda _: self._add(self._hover.pinned[-1].judged))

    @property
    def waiting(self) -> frozenset[str]:
        """The keys of terms explained that were not written yet."""
        return frozenset(self._waiting)

    def add(self, keys: Iterable[str]) -> None:
        """The terms with these keys were explained."""
        self._waiting.update(keys)
        if self._waiting and self._desk.shelf is not None and not self._write.isActive():
            self._write.start()

    def write(self) -> None:
        """Write now what waits, on a worker."""
        keys, shelf = frozenset(self._waiting), self._desk.shelf
        self._waiting.clear()
        self._write.stop()
        if keys and shelf is not None:
            self._writing |= keys
            self._jobs.run(
                Lane.LIBRARY, lambda _: _explain(shelf, keys), self._on_written, self._fail
            )

    def close(self) -> None:
        """The window is closed: write what waits at once."""
        self._looked.stop()
        self._write.stop()
        library, keys = self._desk.library, self._waiting | self._writing
        if keys and library is not None:
            try:
                library.familiarity.explain(keys)
            except LibraryError as error:
                self._fail(error)
        self._waiting.clear()

    def _on_written(self, keys: frozenset[str]) -> None:
        self._writing -= keys

    def _add(self, judged: object) -> None:
        if isinstance(judged, Annotation) and judged.source is not Source.QUANTITY:
            self.add([term_key(judged, self._desk.article.text)])

    def _on_looked_at(self) -> None:
        if self._hover.face.isVisible():
            self._add(self._hover.face.judged)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, LibraryError):
            raise error
        logger.warning("What was explained is not remembered: %s", error)

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer


def _explain(shelf: Path, keys: frozenset[str]) -> frozenset[str]:
    with Library(shelf, patience=PATIENCE) as library:
        library.familiarity.explain(keys)
    return keys
