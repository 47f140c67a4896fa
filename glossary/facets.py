"""Facets: which rows have which value of a facet, and how many are left under a choice."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import reduce
from itertools import compress
from operator import or_
from typing import Self

from glossary.errors import StoppedError
from glossary.layers import Layer, Layers
from glossary.model import Concept

STEP = 100
"""Rows between two questions whether to stop."""

FEW = 30
"""So many rows are added to a set one by one; more at once."""

CORRECTION = "correction"
"""Beside the layers: the user's version of a concept of a layer below."""

_TICK, _NO_TICK = ord("1"), b"0"
_TRUTH = bytes.maketrans(b"01", b"\0\1")


class Facet(StrEnum):
    """What rows are told apart by; those from `CONFLICT` on are true of a row or not."""

    DOMAIN = "domain"
    KIND = "kind"
    STATUS = "status"
    REVIEW = "review"
    LAYER = "layer"
    REGION = "region"
    CONFLICT = "conflict"
    UNDEFINED = "undefined"
    MET = "met"
    NEVER_MET = "never met"
    OUTDATED = "outdated"
    BIN = "bin"

    @property
    def several(self) -> bool:
        """Whether the facet has values; the others have one, their own name."""
        return self in SEVERAL


SEVERAL = tuple(Facet)[: tuple(Facet).index(Facet.CONFLICT)]
Value = tuple[Facet, str]
Choice = Mapping[Facet, frozenset[str]]


def values_of(concept: Concept, layers: Layers) -> frozenset[Value]:
    """The values of a row that follow from its concept and the layers."""
    chinese = concept.chinese()
    layer = layers.layer_of(concept.id)
    values: set[Value] = {
        (Facet.DOMAIN, concept.domain),
        (Facet.KIND, concept.kind),
        (Facet.REVIEW, concept.review),
        *((Facet.STATUS, term.status) for term in chinese),
        *((Facet.REGION, term.language) for term in chinese),
        *((Facet.REGION, term.region) for term in chinese if term.region),
    }
    if layer is not None:
        values.add((Facet.LAYER, layer))
    if layer is Layer.USER and layers.is_correction(concept.id):
        values.add((Facet.LAYER, CORRECTION))
        if layers.is_outdated(concept.id):
            values.add(_own(Facet.OUTDATED))
    if not concept.definition_en and not concept.definition_zh:
        values.add(_own(Facet.UNDEFINED))
    return frozenset(values)


@dataclass(frozen=True, slots=True)
class Facets:
    """Sets of rows as the bits of whole numbers, so that 100,000 rows are counted at once.

    `live` are the rows that count, `binned` those in the bin; a row may be neither.
    """

    size: int
    live: int
    binned: int
    masks: Mapping[Value, int]

    @classmethod
    def of(
        cls,
        concepts: Sequence[Concept],
        layers: Layers,
        *,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Self:
        """The facets of these rows. Raises StoppedError once `stopped` says so."""
        rows = dict(enumerate(concepts))
        return cls(len(concepts), 0, 0, {}).with_changes(rows, layers, stopped=stopped)

    def with_changes(
        self,
        changed: Mapping[int, Concept],
        layers: Layers,
        *,
        stopped: Callable[[], bool] = lambda: False,
    ) -> Self:
        """The facets with other concepts in some rows; a concept of no layer is nowhere."""
        size = max(self.size, *(row + 1 for row in changed)) if changed else self.size
        found: dict[Value, list[int]] = {}
        live: list[int] = []
        binned: list[int] = []
        for count, (row, concept) in enumerate(changed.items()):
            if count % STEP == 0 and stopped():
                raise StoppedError("The search was not made ready.")
            now = layers.concept(concept.id)
            if now is None or (now.retired and not _in_bin(now, layers)):
                continue
            (binned if now.retired else live).append(row)
            for value in values_of(now, layers):
                found.setdefault(value, []).append(row)
        gone = ~bits(changed, size)
        outer = {Facet.CONFLICT, Facet.MET, Facet.NEVER_MET}
        masks = {
            value: mask if value[0] in outer else mask & gone for value, mask in self.masks.items()
        }
        for value, rows in found.items():
            masks[value] = masks.get(value, 0) | bits(rows, size)
        return replace(
            self,
            size=size,
            live=self.live & gone | bits(live, size),
            binned=self.binned & gone | bits(binned, size),
            masks=masks,
        )

    def with_rows(self, facet: Facet, rows: Iterable[int], *, others: bool = False) -> Self:
        """The facets with these rows, or all others, in a facet that is known from elsewhere.

        Rows that the facets don't know yet are passed over.
        """
        mask = bits((row for row in rows if row < self.size), self.size)
        if others:
            mask ^= (1 << self.size) - 1
        return replace(self, masks={**self.masks, _own(facet): mask})

    def chosen(self, choice: Choice, among: int | None = None) -> int:
        """The rows left: one of the values chosen in each facet; the bin's only if that is."""
        left = self._base(choice) if among is None else self._base(choice) & among
        for facet in choice:
            left &= self._any(facet, choice)
        return left

    def counts(self, choice: Choice, among: int | None = None) -> Mapping[Value, int]:
        """How many rows each value would leave, were it the only one chosen in its facet."""
        counts: dict[Value, int] = {}
        left: dict[Facet, int] = {}
        for value, mask in self.masks.items():
            facet = value[0]
            if facet not in left:
                others = {other: chosen for other, chosen in choice.items() if other is not facet}
                left[facet] = self.chosen(others, among)
            counts[value] = (left[facet] & mask).bit_count()
        in_bin = {**choice, Facet.BIN: frozenset((str(Facet.BIN),))}
        binned = self.chosen(in_bin, among)
        counts[_own(Facet.BIN)] = binned.bit_count()
        return counts

    def _base(self, choice: Choice) -> int:
        return self.binned if choice.get(Facet.BIN) else self.live

    def _any(self, facet: Facet, choice: Choice) -> int:
        if facet is Facet.BIN or not choice[facet]:
            return -1
        mask = 0
        for value in choice[facet]:
            mask |= self.masks.get((facet, value), 0)
        return mask


def bits(rows: Iterable[int], size: int) -> int:
    """A set of rows, each below `size`, as the bits of a number."""
    rows = list(rows)
    if len(rows) <= FEW:
        return reduce(or_, (1 << row for row in rows), 0)
    digits = bytearray(_NO_TICK) * max(size, 1)
    for row in rows:
        digits[-1 - row] = _TICK
    return int(bytes(digits), 2)


def picked(rows: Sequence[int], mask: int, size: int) -> list[int]:
    """Those of the rows, in their order, that are in a set made with `bits`."""
    ticks = f"{mask:0{size}b}".encode().translate(_TRUTH)[::-1]
    return list(compress(rows, map(ticks.__getitem__, rows)))


def _own(facet: Facet) -> Value:
    return (facet, facet)


def _in_bin(concept: Concept, layers: Layers) -> bool:
    return concept.id in layers.user and not concept.replaced_by
