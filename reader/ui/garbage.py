"""Resting: Python's search for garbage in cycles, which stops every thread, waits for the jobs."""

import gc
from threading import Lock

MUCH = 20_000
"""So many more objects than at the last search are taken to be there to stay."""


class Resting:
    """A context that jobs on any threads enter; the search goes on when the last has left it.

    Concepts and annotations hold no cycles. Looking for some among those of a large glossary takes
    a second, and a job that makes many would set it off again and again. What jobs have made is
    therefore never looked through.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._inside = 0
        self._was_on = False

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._was_on = gc.isenabled()
                gc.disable()
            self._inside += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside or not self._was_on:
                return
            if gc.get_count()[0] > MUCH:
                gc.freeze()
            gc.enable()
