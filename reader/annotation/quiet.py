"""Quiet: a pause of the garbage collector while much is made that is there to stay."""

import gc
import threading
from types import TracebackType

MUCH = 20_000
"""So many more objects than at the last search are taken to be there to stay."""


class Quiet:
    """While somebody is inside, on any thread, the collector does not start of itself.

    It would go through each new annotation several times, and through a whole glossary with them:
    a quarter of the time, and up to 0.3 s at once in which every thread stands still. Annotations
    hold no cycles: many at once are never looked through.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._enabled = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._enabled = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside or not self._enabled:
                return
            if gc.get_count()[0] > MUCH:
                gc.freeze()
            gc.enable()


QUIET = Quiet()
"""The one of this process, as there is one collector."""
