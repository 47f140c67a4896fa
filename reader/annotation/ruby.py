"""Pure layout of ruby: which words carry it, how they are spaced for it, where it stands."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.annotation.card import shown_reading
from reader.annotation.model import Annotation, Reading, Token

SMALLEST_SCALE = 0.84


@dataclass(frozen=True, slots=True)
class RubyWord:
    """A word that carries ruby, start to end in code points of `Article.text`."""

    start: int
    end: int
    reading: Reading

    def part(self, start: int, end: int) -> "RubyWord":
        """The piece from start to end, in code points of `Article.text`."""
        start, end = max(start, self.start), min(end, self.end)
        return RubyWord(start, end, self.reading.part(start - self.start, end - self.start))


@dataclass(frozen=True, slots=True)
class Base:
    """The characters under a ruby, x0 to x1, and the ruby's natural width."""

    x0: float
    x1: float
    width: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a ruby begins and how far it is condensed, 1 being its natural width."""

    x: float
    scale: float


def ruby_words(
    annotations: Sequence[Annotation], tokens: Sequence[Token] = ()
) -> tuple[RubyWord, ...]:
    """The words of a piece of text that carry ruby, from the left.

    They are those of the annotations, and the tokens outside them; both sorted.
    """
    read = [each for each in annotations if any(each.reading.syllables)]
    words = [word for each in read for word in _words(each.start, shown_reading(each))]
    for token in _outside(tokens, read):
        words += _words(token.start, token.reading)
    return tuple(sorted(words, key=lambda word: word.start))


def uncovered(words: Sequence[RubyWord], hidden: Sequence[Annotation]) -> tuple[RubyWord, ...]:
    """The words that don't touch a hidden annotation; both sorted, the latter disjoint."""
    kept: list[RubyWord] = []
    rest = iter(hidden)
    annotation = next(rest, None)
    for word in words:
        while annotation is not None and annotation.end <= word.start:
            annotation = next(rest, None)
        if annotation is None or word.end <= annotation.start:
            kept.append(word)
    return tuple(kept)


def spread(
    bases: Sequence[Base], overhang: float, separation: float, scale: float = SMALLEST_SCALE
) -> tuple[float, ...]:
    """The width each base must gain so that the rubies, condensed to `scale`, fit.

    A ruby may hang over its neighbours by `overhang` as long as it keeps `separation` from the
    next ruby. The bases stand in one line without breaks.
    """
    gains: list[float] = []
    taken, shift = float("-inf"), 0.0
    for index, base in enumerate(bases):
        x0, x1, width = base.x0 + shift, base.x1 + shift, base.width * scale
        left = max(taken + separation, x0 - overhang)
        right = x1 + overhang
        if index + 1 < len(bases):
            right = min(right, x1 + _room(base, bases[index + 1], scale, separation))
        gain = max(0.0, width - (right - left))
        start = min(max((x0 + x1 + gain - width) / 2, left), right + gain - width)
        taken = start + width
        shift += gain
        gains.append(gain)
    return tuple(gains)


def place(
    bases: Sequence[Base], left: float, right: float, separation: float, overhang: float
) -> tuple[Placed, ...]:
    """Where the rubies of one line stand: centred over their bases and moved as little as needed.

    They keep their order, stay between left and right, and `separation` apart; one that would
    hang over by more than `overhang` is condensed a little, and all of them where a line is full.
    """
    scales = [_scale(base, overhang) for base in bases]
    placed = _settled(bases, scales, left, right, separation)
    for index, (base, each) in enumerate(zip(bases, placed, strict=True)):
        middle = each.x + base.width * each.scale / 2
        if abs(middle - (base.x0 + base.x1) / 2) > overhang / 2:
            scales[index] = min(scales[index], SMALLEST_SCALE)
    return _settled(bases, scales, left, right, separation)


def _settled(
    bases: Sequence[Base], scales: Sequence[float], left: float, right: float, separation: float
) -> tuple[Placed, ...]:
    if not bases:
        return ()
    widths = [base.width * scale for base, scale in zip(bases, scales, strict=True)]
    whole = sum(widths) + separation * (len(widths) - 1)
    squeeze = min(1.0, max(0.0, right - left) / whole) if whole > 0 else 1.0
    widths = [width * squeeze for width in widths]
    before = [0.0]
    for width in widths:
        before.append(before[-1] + width + separation * squeeze)
    wanted = [
        (base.x0 + base.x1 - width) / 2 - offset
        for base, width, offset in zip(bases, widths, before, strict=False)
    ]
    highest = right - (before[-1] - separation * squeeze)
    settled = [min(max(x, left), highest) for x in _rising(wanted)]
    return tuple(
        Placed(x + offset, scale * squeeze)
        for x, offset, scale in zip(settled, before, scales, strict=False)
    )


def _rising(wanted: Iterable[float]) -> Iterator[float]:
    """The never falling numbers nearest to those wanted (pool adjacent violators)."""
    pools: list[tuple[float, int]] = []
    for number in wanted:
        total, count = number, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            previous, members = pools.pop()
            total, count = total + previous, count + members
        pools.append((total, count))
    return (total / count for total, count in pools for _ in range(count))


def _scale(base: Base, overhang: float) -> float:
    if base.width <= 0:
        return 1.0
    return min(1.0, max(SMALLEST_SCALE, (base.x1 - base.x0 + 2 * overhang) / base.width))


def _room(base: Base, following: Base, scale: float, separation: float) -> float:
    """How far to the right of its base a ruby may reach before it meets the next one."""
    gap = following.x0 - base.x1 - separation
    slack = (following.x1 - following.x0 - following.width * scale) / 2
    return gap + slack if slack >= 0 else gap / 2


def _words(start: int, reading: Reading) -> Iterator[RubyWord]:
    """The words of a reading that begins at `start`, each without unread characters at its ends."""
    borders = (0, *reading.words, len(reading.syllables))
    for first, last in pairwise(borders):
        read = [offset for offset in range(first, last) if reading.syllables[offset]]
        if read:
            part = reading.part(read[0], read[-1] + 1)
            yield RubyWord(start + read[0], start + read[-1] + 1, part)


def _outside(tokens: Iterable[Token], annotations: Sequence[Annotation]) -> Iterator[Token]:
    """The tokens that touch no annotation; both sorted."""
    rest = iter(annotations)
    annotation = next(rest, None)
    for token in tokens:
        while annotation is not None and annotation.end <= token.start:
            annotation = next(rest, None)
        if annotation is None or token.end <= annotation.start:
            yield token
