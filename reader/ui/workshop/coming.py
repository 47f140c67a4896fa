"""Coming: the moves of the layers that are being made, one after the other."""

from collections.abc import Callable

from glossary.errors import GlossaryError
from glossary.layers import Layers
from reader.ui.jobs import Jobs, Lane
from reader.ui.workshop.news import Move, News

AT_ONCE = 500
"""A move of so many concepts is made at once; one of more by a worker."""

Making = Callable[[Layers], Move | News]


class Coming:
    """Each move begins from the layers as they are; one that is overtaken is made anew."""

    def __init__(
        self,
        layers: Callable[[], Layers],
        take: Callable[[Move | News], None],
        failed: Callable[[GlossaryError], None],
    ) -> None:
        """`take` is given what was made, on the GUI thread, and `failed` what a worker raised."""
        self._layers, self._take, self._failed = layers, take, failed
        self._waiting: list[tuple[Making, bool]] = []
        self.jobs: Jobs | None = None

    def __len__(self) -> int:
        """How many moves are still being made."""
        return len(self._waiting)

    @property
    def written(self) -> bool:
        """Whether the file says already what the layers will say only after a move."""
        return any(written for _, written in self._waiting)

    def make(self, making: Making, concepts: int | None, *, written: bool = False) -> None:
        """Make a move of so many concepts; None stands for many."""
        few = concepts is not None and concepts <= AT_ONCE
        if not self._waiting and (self.jobs is None or few):
            self._take(making(self._layers()))
            return
        self._waiting.append((making, written))
        if len(self._waiting) == 1:
            self._make_next()

    def _make_next(self) -> None:
        if self.jobs is not None and self._waiting:
            base, (making, _) = self._layers(), self._waiting[0]
            self.jobs.run(Lane.KEEPER, lambda _: making(base), self._on_made, self._on_unmade)

    def _on_made(self, made: Move | News) -> None:
        move = made.move if isinstance(made, News) else made
        if move.base is self._layers():
            self._waiting.pop(0)
            self._take(made)
        self._make_next()

    def _on_unmade(self, error: Exception) -> None:
        self._waiting.pop(0)
        self._make_next()
        if not isinstance(error, GlossaryError):
            raise error
        self._failed(error)
