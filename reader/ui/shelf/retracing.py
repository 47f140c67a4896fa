"""Retracing: how articles were marked and described before; undone and done again."""

import datetime
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from reader.library.library import Library
from reader.library.stand import Stand
from reader.ui.undoing import Turn

MOST = 100
"""So many steps can be undone."""


@dataclass(frozen=True, slots=True)
class Touched:
    """What a deed writes: articles by their hashes, columns of their table; their tags always."""

    shas: Collection[str]
    columns: Sequence[str] = ()


@dataclass(slots=True, eq=False)
class Step:
    """A deed. Its stands are written on the worker only, where deeds follow one another."""

    turn: Turn
    stands: Mapping[str, Stand] = field(default_factory=dict)

    def do(self, library: Library, touched: Touched, write: Callable[[Library], object]) -> None:
        """Do the deed, and keep what was before where it is another now. Raises LibraryError."""
        catalogue = library.catalogue
        with library.together():
            before = catalogue.stands_of(touched.shas, touched.columns)
            write(library)
            now = catalogue.stands_of(before, touched.columns)
        others = ((sha, stand.other_than(now[sha])) for sha, stand in before.items())
        self.stands = {sha: stand for sha, stand in others if stand}

    def turn_round(self, library: Library) -> int:
        """Bring back what was; how many articles are gone. Raises LibraryError."""
        wanted = len(self.stands)
        self.stands = library.catalogue.bring_back(self.stands)
        return wanted - len(self.stands)

    def forget(self, shas: Collection[str]) -> None:
        """Know nothing of articles any more."""
        self.stands = {sha: stand for sha, stand in self.stands.items() if sha not in shas}


class Doing(Protocol):
    """Runs what is to be written on the worker, and says when it has been, or could not be."""

    def __call__(
        self,
        shas: Collection[str],
        write: Callable[[Library], object],
        *,
        then: Callable[[], object],
        failed: Callable[[], object],
    ) -> None: ...


class Retracing(QObject):
    """A history of this window's session; the latest MOST deeds of it can be undone.

    A step counts at once and is written later: what comes after it waits for it.
    """

    acted = Signal()
    """What can be undone may be something else."""
    said = Signal(str)
    """What was undone or done again, or why not."""

    def __init__(self, do: Doing, parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def do(self, touched: Touched, write: Callable[[Library], object], words: str) -> None:
        """Do a deed that can be undone; `words` say what it is."""
        step, outdated = Step(Turn(datetime.datetime.now(datetime.UTC), words)), (*self._undone,)

        def end() -> None:
            if step.stands:
                self._drop(outdated)
            else:
                self._drop((step,))  # it has changed nothing

        self._done.append(step)
        del self._done[:-MOST]
        self._do(
            touched.shas,
            lambda library: step.do(library, touched, write),
            then=end,
            failed=lambda: self._drop((step,)),
        )
        self.acted.emit()

    def forget(self, shas: Collection[str]) -> tuple[Callable[[], None], Callable[[], None]]:
        """Articles are to be forgotten: what to call on the worker then, and here at its end."""
        steps = (*self._done, *self._undone)

        def forget() -> None:
            for step in steps:
                step.forget(shas)

        return forget, lambda: self._drop([step for step in steps if not step.stands])

    def next_undo(self) -> Turn | None:
        """What `undo` takes back now."""
        return self._done[-1].turn if self._done else None

    def next_redo(self) -> Turn | None:
        """What `redo` does again now."""
        return self._undone[-1].turn if self._undone else None

    def undo(self) -> str:
        """Take the latest step back; says itself what it is called, once it is done."""
        self._go(self._done, self._undone, self.tr("Undone: {0}."))
        return ""

    def redo(self) -> str:
        """Do the step again that was taken back last; says itself what it is called."""
        self._go(self._undone, self._done, self.tr("Done again: {0}."))
        return ""

    def _go(self, steps: list[Step], others: list[Step], says: str) -> None:
        if not steps:
            return
        step = steps.pop()
        others.append(step)
        gone: list[int] = []

        def end() -> None:
            self._tell(step, says, sum(gone))

        def stay() -> None:
            if step in others:
                others.remove(step)
                steps.append(step)
                self._done.sort(key=_time)
                self._undone.sort(key=_time, reverse=True)
            self.acted.emit()

        self._do(
            (*step.stands,),
            lambda library: gone.append(step.turn_round(library)),
            then=end,
            failed=stay,
        )

    def _tell(self, step: Step, says: str, gone: int) -> None:
        if not gone:
            self.said.emit(says.format(step.turn.words))
            return
        missing = self.tr("%n articles are not in the library any more.", "", gone)
        if step.stands:
            self.said.emit(f"{says.format(step.turn.words)} {missing}")
        else:
            self._drop((step,))
            self.said.emit(missing)

    def _drop(self, steps: Collection[Step]) -> None:
        for mine in (self._done, self._undone):
            mine[:] = [each for each in mine if each not in steps]
        self.acted.emit()


def _time(step: Step) -> datetime.datetime:
    return step.turn.time
