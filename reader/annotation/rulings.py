"""Rulings: what the user has ruled about places of an article, step by step, to undo and redo."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.annotation.quotation import Quotation
from reader.annotation.verdicts import Place, Verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """One verdict: a meaning is meant at the quoted place, or is not.

    `meaning` is what `meaning_of` says, `called` its English at that time.
    """

    quotation: Quotation
    meaning: str
    meant: bool
    called: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What was done in one go: rulings that came and those that went; the time in UTC."""

    time: datetime.datetime
    given: tuple[Ruling, ...] = ()
    withdrawn: tuple[Ruling, ...] = ()
    undone: bool = False

    @property
    def rulings(self) -> tuple[Ruling, ...]:
        """Every ruling it is about, what came first."""
        return (*self.given, *self.withdrawn)


@dataclass(frozen=True, slots=True)
class Rulings:
    """The steps made in an article, in order; the undone ones are always the latest."""

    steps: tuple[Step, ...] = ()

    @property
    def next_undo(self) -> Step | None:
        """What `undone` takes back."""
        return next((step for step in reversed(self.steps) if not step.undone), None)

    @property
    def next_redo(self) -> Step | None:
        """What `redone` does again."""
        return next((step for step in self.steps if step.undone), None)

    def with_step(self, step: Step) -> "Rulings":
        """The same with another step; what was undone can't be redone any more."""
        return Rulings((*(each for each in self.steps if not each.undone), step))

    def undone(self) -> "Rulings":
        """The same with the latest step taken back, if there is one."""
        return self._marked(self.next_undo, undone=True)

    def redone(self) -> "Rulings":
        """The same with the step done again that was taken back last, if there is one."""
        return self._marked(self.next_redo, undone=False)

    def standing(self) -> tuple[Ruling, ...]:
        """The rulings that count, the oldest first."""
        counting: dict[Ruling, None] = {}
        for step in self.steps:
            if not step.undone:
                for ruling in step.withdrawn:
                    counting.pop(ruling, None)
                counting |= dict.fromkeys(step.given)
        return tuple(counting)

    def _marked(self, wanted: Step | None, *, undone: bool) -> "Rulings":
        steps = (replace(s, undone=undone) if s is wanted else s for s in self.steps)
        return Rulings(tuple(steps))


NOTHING_RULED = Rulings()


def verdicts_of(rulings: Iterable[Ruling], places: Mapping[Quotation, int]) -> Verdicts:
    """The verdicts on a text in which the quotations begin at `places`.

    A ruling whose quotation is gone waits; of two on one place that can't both be, the later one
    counts.
    """
    rejected: dict[Place, frozenset[str]] = {}
    chosen: dict[Place, str] = {}
    for ruling in rulings:
        start = places.get(ruling.quotation)
        if start is None:
            continue
        place, only = (start, start + len(ruling.quotation.text)), frozenset({ruling.meaning})
        if not ruling.meant:
            rejected[place] = rejected.get(place, frozenset()) | only
            if chosen.get(place) == ruling.meaning:
                del chosen[place]
            continue
        chosen = {other: m for other, m in chosen.items() if not overlap(other, place)}
        chosen[place] = ruling.meaning
        if place in rejected:
            rejected[place] -= only
    return Verdicts({place: left for place, left in rejected.items() if left}, chosen)


def superseded(
    ruling: Ruling, place: Place, standing: Sequence[tuple[Ruling, Place]]
) -> tuple[Ruling, ...]:
    """Those of the standing rulings that can't count beside a new one at its place."""

    def clashes(other: Ruling, there: Place) -> bool:
        if other.meant and ruling.meant:
            return overlap(there, place)
        return there == place and other.meaning == ruling.meaning

    return tuple(other for other, there in standing if clashes(other, there))


def overlap(one: Place, other: Place) -> bool:
    """Whether two places share a code point."""
    return one[0] < other[1] and other[0] < one[1]
