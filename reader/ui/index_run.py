"""IndexRun: one run of the indexer over the library, on a worker."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from glossary.layers import Layers
from reader.annotation.annotate import Annotator
from reader.errors import Cancelled
from reader.library.indexing import catch_up, index, pending
from reader.library.library import Library
from reader.library.marks import GlossaryMark, base_mark, same_state
from reader.ui.jobs import Work

PATIENCE = 1.0
REST_SECONDS = 0.01
"""So long it rests after each slice of an article."""
LOOK_SECONDS = 0.02
"""How often it looks whether it may go on, or is to stop."""
LONGEST_WAIT = 30.0
"""Annotating a page never takes so long."""
TOLD_SECONDS = 0.25
MANY = 50
"""Fewer articles than this are indexed without a word."""


@dataclass(frozen=True, slots=True)
class Based:
    """The base of the glossary mark, with the team's concepts it was made of."""

    team: object
    base: str


@dataclass(frozen=True, slots=True)
class Progress:
    """So many articles are done of so many."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many articles were indexed, and whether it is to be looked again later."""

    indexed: int
    again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRun:
    """Frozen values for a worker: `users` is the mark of the user's glossary in the layers.

    It waits while `clear` is not set.
    """

    shelf: Path
    store: Path
    annotator: Annotator
    layers: Layers
    users: str
    based: Based | None
    clear: threading.Event

    def work(self, work: Work) -> Outcome:
        """Index what is pending; says Based, and Progress. Raises LibraryError, GlossaryError."""
        rest = self._rest(work)
        based, layers = self.based, self.layers
        if based is None or based.team is not layers.team:
            based = Based(layers.team, base_mark(layers.team.values()))
        mark = GlossaryMark(based.base, self.users)
        with Library(self.shelf, patience=PATIENCE) as library:
            now = catch_up(library, self.store, layers.below, rest)
            work.progress(based)
            if not same_state(now, self.users):
                return Outcome(0, again=True)  # the window does not know yet what the file says
            shas = pending(library, based.base)
            told, indexed = 0.0, 0
            for done, sha in enumerate(shas):
                if len(shas) >= MANY and time.monotonic() - told > TOLD_SECONDS:
                    work.progress(Progress(done, len(shas)))
                    told = time.monotonic()
                rest()
                indexed += index(library, sha, self.annotator, mark, rest)
        return Outcome(indexed, again=False)

    def _rest(self, work: Work) -> Callable[[], None]:
        def rest() -> None:
            """Let the window have its turn. Raises Cancelled."""
            time.sleep(REST_SECONDS)
            began = time.monotonic()
            while not work.cancelled() and not self.clear.wait(LOOK_SECONDS):
                if time.monotonic() - began > LONGEST_WAIT:
                    break
            if work.cancelled():
                raise Cancelled("The indexing was stopped.")

        return rest
