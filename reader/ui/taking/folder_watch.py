"""FolderWatch: puts the new files of a folder into the library, once they are complete."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.errors import LibraryError, plain
from reader.intake.stopped import Stopped
from reader.library.gather import Gathered, gather
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.taking.seen import Sight, look, read_seen, write_seen

SETTLE_MS = 2_000
"""So long a file must stay as it is to be complete."""
LOOK_MS = 60_000
"""How often a folder is looked at that may not tell of its changes."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What one look has found: files that still change, and what came of the complete ones."""

    waiting: tuple[Sight, ...]
    gathered: Gathered


class FolderWatch(QObject):
    """Off without a folder or a library. Files are marked as seen in the data folder."""

    added = Signal(object)
    """The Gathered, if anything was added or refused."""
    failed = Signal(str)
    """The folder can't be read; told once until it can again."""

    def __init__(
        self,
        jobs: Jobs,
        library: Callable[[], Path | None],
        data: Path,
        parent: QObject,
        settle_ms: int = SETTLE_MS,
    ) -> None:
        """`library` says where the library lies; None if there is none."""
        super().__init__(parent)
        self._jobs, self._library, self._data = jobs, library, data
        self._folder: Path | None = None
        self._rules_off: Collection[str] = ()
        self._waiting: tuple[Sight, ...] = ()
        self._looking = self._again = self._failing = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._soon)
        self._soon_timer, self._timer = QTimer(self), QTimer(self)
        self._soon_timer.setSingleShot(True)
        self._soon_timer.setInterval(settle_ms)
        self._timer.setInterval(LOOK_MS)
        self._soon_timer.timeout.connect(self.look)
        self._timer.timeout.connect(self.look)

    def set_folder(self, folder: str, rules_off: Collection[str]) -> None:
        """Watch this folder from now on, "" for none, and look soon what came meanwhile."""
        self._rules_off = rules_off
        if (Path(folder) if folder else None) == self._folder:
            return
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        self._folder = Path(folder) if folder else None
        self._waiting, self._failing = (), False
        self._timer.stop()
        self._soon_timer.stop()
        if self._folder is not None:
            self._timer.start()
            self._soon()

    def look(self) -> None:
        """Look now, on a worker, and put into the library what is complete."""
        folder, library = self._folder, self._library()
        if folder is None or library is None:
            return
        if self._looking:
            self._again = True
            return
        self._looking, self._again = True, False
        waited, data, rules_off = self._waiting, self._data, self._rules_off

        def function(work: Work) -> Looked:
            return look_and_gather(folder, data, library, waited, rules_off, work.cancelled)

        def take(looked: Looked) -> None:
            self._take(folder, looked)

        self._jobs.run(Lane.INTAKE, function, take, self._fail)

    def _take(self, folder: Path, looked: Looked) -> None:
        self._looking = self._failing = False
        if folder != self._folder:
            self._soon()
            return
        if str(folder) not in self._watcher.directories():
            self._watcher.addPath(str(folder))
        self._waiting = looked.waiting
        if looked.waiting or self._again:
            self._soon()
        if looked.gathered.added or looked.gathered.refused:
            self.added.emit(looked.gathered)

    def _fail(self, error: Exception) -> None:
        self._looking = False
        if not isinstance(error, OSError | LibraryError):
            raise error
        if not self._failing:
            self._failing = True
            self.failed.emit(plain(error))

    def _soon(self) -> None:
        if self._folder is not None:
            self._soon_timer.start()


def look_and_gather(
    folder: Path,
    data: Path,
    library: Path,
    waited: Collection[Sight],
    rules_off: Collection[str],
    stopped: Stopped,
) -> Looked:
    """Put into the library what was not seen yet and is as it was at the look before.

    Raises OSError, LibraryError.
    """
    seen, there = read_seen(data), look(folder)
    new = [sight for sight in there if sight.mark not in seen]
    complete = [sight for sight in new if sight in waited and sight.size]
    gathered = Gathered()
    if complete:
        paths = [sight.path for sight in complete]
        gathered = gather(paths, library, rules_off, stopped)
        marks = {sight.mark for sight in there}
        done = set() if gathered.stopped else {sight.mark for sight in complete}
        write_seen(data, (seen & marks) | done)
    waiting = tuple(sight for sight in new if sight not in complete and sight.size)
    return Looked(waiting, gathered)
