"""Which of the overlapping candidates on a text are kept: the weights, and the best way through."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

SHORT = 3
"""Terms of up to so many code points must not cut a word; longer ones are trusted."""

_Value = TypeVar("_Value")


class Candidate(NamedTuple, Generic[_Value]):
    """A reading of start to end (code points) that competes with those it overlaps.

    `worth` is what keeping it gains: the square of its length, so that one long candidate defeats
    the short ones that would tile it, with a small lead for the better source.
    """

    start: int
    end: int
    worth: float
    value: _Value


def worth(start: int, end: int, lead: float = 0.0) -> float:
    """What a candidate of this length gains; `lead` decides between sources on the same borders."""
    return (end - start) ** 2 + lead


def cuts_word(start: int, end: int, owners: Sequence[tuple[int, int]]) -> bool:
    """Whether start to end takes a piece of one word and a piece of its neighbour.

    `owners` gives, for each code point, the borders of its word.
    """
    first, last = owners[start], owners[end - 1]
    if first is last or first == last:
        return False
    return first[0] != start or last[1] != end


def rejoined(
    cutting: Iterable[tuple[int, int]], owners: Sequence[tuple[int, int]]
) -> set[tuple[int, int]]:
    """Of the terms that cut words, the pairs of neighbours that fill whole words with fewer.

    高/盛大/涨 is three words; 高盛 and 大涨 fill the same place with two.
    """
    borders = set(cutting)
    ends: dict[int, list[int]] = {}
    for start, end in borders:
        ends.setdefault(start, []).append(end)
    kept: set[tuple[int, int]] = set()
    for start, middle in borders:
        for end in ends.get(middle, ()):
            whole = owners[start][0] == start and owners[end - 1][1] == end
            if whole and len(set(owners[start:end])) > 2:
                kept |= {(start, middle), (middle, end)}
    return kept


def owners(words: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """For each code point the borders of the word it lies in."""
    borders: list[tuple[int, int]] = []
    for word in words:
        borders += (word,) * (word[1] - word[0])
    return borders


def best(candidates: Sequence[Candidate[_Value]]) -> list[Candidate[_Value]]:
    """The disjoint candidates of the greatest worth together; on a tie the leftmost ones.

    Candidates that do not overlap do not know of each other, so each knot of overlapping ones is
    solved alone.
    """
    kept: list[Candidate[_Value]] = []
    knot: list[Candidate[_Value]] = []
    reach = 0
    for candidate in sorted(candidates, key=_place):
        if candidate.start >= reach:
            kept += knot if len(knot) < 2 else _untied(knot, reach)
            knot = [candidate]
            reach = candidate.end
        else:
            knot.append(candidate)
            reach = max(reach, candidate.end)
    kept += knot if len(knot) < 2 else _untied(knot, reach)
    return kept


def _place(candidate: Candidate[_Value]) -> tuple[int, int]:
    start, end, _, _ = candidate
    return start, -end


def _untied(knot: Sequence[Candidate[_Value]], reach: int) -> list[Candidate[_Value]]:
    """The best of a knot of several that ends at `reach`."""
    first = knot[0]
    # What covers the knot and is worth more than all the rest needs no search.
    if first.end == reach and 2 * first.worth > sum([candidate.worth for candidate in knot]):
        return [first]
    return _solve(knot)


def _solve(knot: Sequence[Candidate[_Value]]) -> list[Candidate[_Value]]:
    """Weighted interval scheduling, from the right, so that ties go to the leftmost."""
    gains: dict[int, tuple[float, Candidate[_Value] | None, int]] = {}
    places = sorted({border for c in knot for border in (c.start, c.end)}, reverse=True)
    starting: dict[int, list[Candidate[_Value]]] = {}
    for candidate in knot:
        starting.setdefault(candidate.start, []).append(candidate)
    after = -1
    for place in places:
        gain, choice, onward = (gains[after][0], None, after) if after >= 0 else (0.0, None, -1)
        for candidate in starting.get(place, ()):
            total = candidate.worth + gains[candidate.end][0]
            if total > gain or (total == gain and choice is None):
                gain, choice, onward = total, candidate, candidate.end
        gains[place] = (gain, choice, onward)
        after = place
    return _walk(gains, places[-1])


def _walk(
    gains: dict[int, tuple[float, Candidate[_Value] | None, int]], place: int
) -> list[Candidate[_Value]]:
    kept: list[Candidate[_Value]] = []
    while place >= 0:
        _, choice, place = gains[place]
        if choice is not None:
            kept.append(choice)
    return kept
