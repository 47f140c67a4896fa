"""TeamWatch: reads the team's glossary again when its files have changed."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from glossary import team
from glossary.errors import ExchangeError, GlossaryError
from glossary.model import Concept
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.workshop.keeper import Keeper

LOOK_MS = 15_000

Seen = tuple[object, tuple[Concept, ...] | None]


class TeamWatch(QObject):
    """Looks now and then, on a worker: a shared folder may be slow. While it can't be read, what
    was read last counts on."""

    failed = Signal(object)
    """The team's glossary can't be read (GlossaryError); told once until it can again."""

    def __init__(self, keeper: Keeper, jobs: Jobs, data: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._jobs, self._data = keeper, jobs, data
        self._place: Path | None = None
        self._seen: object = None
        self._looking = self._failing = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self.begin_anew()

    def begin_anew(self) -> None:
        """The place, or what counts of it, is another."""
        try:
            self._place = team.place(self._data)
        except ExchangeError as error:
            self._place = None
            self.failed.emit(error)
        self._seen, self._failing = None, False
        if self._place is None:
            self._timer.stop()
        else:
            self._timer.start()

    def look(self) -> None:
        """Look now whether the files are others."""
        place, seen = self._place, self._seen
        if place is None or self._looking:
            return
        self._looking = True

        def read(_: Work) -> Seen:
            now = team.signature(place)
            return now, None if now == seen else team.read(place)

        self._jobs.run(Lane.GLOSSARY, read, lambda found: self._take(place, found), self._fail)

    def _take(self, place: Path, found: Seen) -> None:
        self._looking = self._failing = False
        if place != self._place:
            return
        self._seen, concepts = found
        if concepts is not None:
            self._keeper.set_team(concepts)

    def _fail(self, error: Exception) -> None:
        self._looking = False
        if not isinstance(error, GlossaryError):
            raise error
        if not self._failing:
            self._failing = True
            self.failed.emit(error)
