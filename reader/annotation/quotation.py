"""Quotation: a place of a text by its words and those around it, found again in a later text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

CONTEXT = 32
"""So many code points before and after a quotation are kept, from its own line."""
ENOUGH = 8
"""So many of them, or all, must be the same where not all are, and half of them."""
MOST_WEIGHED = 2_000
"""So many places of the same words are compared, the nearest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words at a code point `start` of a text; a line end in what stands around them ends that."""

    text: str
    before: str
    after: str
    start: int

    @property
    def whole(self) -> str:
        """The words and what stands around them."""
        return f"{self.before}{self.text}{self.after}"


def quote(text: str, start: int, end: int) -> Quotation:
    """What stands from start to end of a text, in code points."""
    first, last = max(0, start - CONTEXT), end + CONTEXT
    before = ("" if first else "\n") + text[first:start]
    after = text[end:last] + ("\n" if last >= len(text) else "")
    return Quotation(
        text=text[start:end],
        before=before[max(0, before.rfind("\n")) :],
        after=after[: after.find("\n") + 1 or None],
        start=start,
    )


def located(text: str, quotations: Iterable[Quotation]) -> Mapping[Quotation, int]:
    """Where the quotations begin in a text, in code points; those that are gone are left out.

    One stands where its words do with the same around them, or at least half of it; of several
    such places it is the one nearest to the old place, as its neighbours have moved.
    """
    lined = f"\n{text}\n"
    found: dict[Quotation, int] = {}
    moves: list[tuple[int, int]] = []
    unsure: list[tuple[Quotation, list[int]]] = []
    for each in dict.fromkeys(quotations):
        old = each.start + 1 - len(each.before)
        if old >= 0 and lined.startswith(each.whole, old):
            found[each] = each.start
            moves.append((each.start, 0))
            continue
        places = _alike(lined, each)
        if len(places) == 1:
            found[each] = places[0]
            moves.append((each.start, places[0] - each.start))
        else:
            unsure.append((each, places))
    moves.sort()
    olds = [old for old, _ in moves]
    standing: dict[str, list[int]] = {}
    for each, places in unsure:
        expected = each.start + _move(moves, olds, each.start)
        if not places:
            if each.text not in standing:
                standing[each.text] = list(_places(lined, each.text))
            places = _partly_alike(lined, each, expected, standing[each.text])
        if places:
            found[each] = _nearest(places, expected)
    return found


def _alike(lined: str, quotation: Quotation) -> list[int]:
    """Where a quotation stands with the same around it."""
    ahead = len(quotation.before) - 1
    return [place + ahead for place in _places(lined, quotation.whole)]


def _partly_alike(
    lined: str, quotation: Quotation, expected: int, places: Sequence[int]
) -> list[int]:
    """Which of the words' places have the most of the same around them, if that is enough."""
    words, around = quotation.text, len(quotation.before) + len(quotation.after)
    before, after = quotation.before[::-1], quotation.after
    most, found = max(around / 2, min(around, ENOUGH)), list[int]()
    middle = bisect_right(places, expected + 1)
    for place in places[max(0, middle - MOST_WEIGHED // 2) : middle + MOST_WEIGHED // 2]:
        end = place + len(words)
        same = _same(before, lined[max(0, place - len(before)) : place][::-1])
        same += _same(after, lined[end : end + len(after)])
        if same > most:
            most, found = same, []
        if same == most:
            found.append(place - 1)
    return found


def _same(one: str, other: str) -> int:
    """How many characters are the same before the first that isn't."""
    if one[:1] != other[:1]:
        return 0  # the usual case, quickly told
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _places(text: str, words: str) -> Iterator[int]:
    """Every place of the words, overlapping ones too."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _move(moves: Sequence[tuple[int, int]], olds: Sequence[int], start: int) -> int:
    """How far the surely known neighbour before a place has moved, or the first one after it."""
    return moves[max(0, bisect_right(olds, start) - 1)][1] if moves else 0


def _nearest(places: Iterable[int], expected: int) -> int:
    return min(places, key=lambda place: abs(place - expected))
