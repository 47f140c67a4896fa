"""Which of the overlapping hits on a text are kept: the weights, and the best way through."""

from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeVar

SHORT = 3
"""Terms of up to so many code points must not cut a word; longer ones are trusted."""

GLOSSARY_LEAD = 0.5
"""What a term gains over a word of the dictionary on the same borders."""

Hit = tuple[int, int, Any]
"""A start, an end (code points) and what was found there, of whatever kind."""

_Value = TypeVar("_Value", covariant=True)


class Candidate(NamedTuple, Generic[_Value]):
    """A reading of start to end (code points) that competes with those it overlaps.

    `worth` is what keeping it gains: the square of its length, so that one long candidate defeats
    the short ones that would tile it, with a small lead for the better source.
    """

    start: int
    end: int
    worth: float
    value: _Value


class Knots(NamedTuple):
    """The groups of overlapping hits: where in the order of the hits each begins.

    A number past the last hit closes `firsts`. Of a knot whose first hit covers all the others
    that one is kept, or one of the `twins` with the same borders: pairs of a knot's number and
    the twin's place. `tangled` says of all other knots, by their number, where they end.
    """

    firsts: list[int]
    tangled: dict[int, int]
    twins: list[tuple[int, int]]


def worth(start: int, end: int, lead: float = 0.0) -> float:
    """What a candidate of this length gains; `lead` decides between sources on the same borders."""
    return (end - start) ** 2 + lead


def cuts_word(start: int, end: int, borders: AbstractSet[int]) -> bool:
    """Whether start to end takes a piece of one word and a piece of its neighbour.

    `borders` are the places where words end, and 0.
    """
    whole = start in borders and end in borders
    return not whole and not borders.isdisjoint(range(start + 1, end))


def rejoined(cutting: Iterable[tuple[int, int]], borders: Container[int]) -> set[tuple[int, int]]:
    """Of the terms that cut words, the pairs of neighbours that fill whole words with fewer.

    高/盛大/涨 is three words; 高盛 and 大涨 fill the same place with two.
    """
    places = set(cutting)
    ends: dict[int, list[int]] = {}
    for start, end in places:
        ends.setdefault(start, []).append(end)
    kept: set[tuple[int, int]] = set()
    for start, middle in places:
        for end in ends.get(middle, ()):
            whole = start in borders and end in borders
            if whole and sum(place in borders for place in range(start + 1, end)) > 1:
                kept |= {(start, middle), (middle, end)}
    return kept


def put_in_order(hits: list[Any]) -> None:
    """Sort hits or candidates by start, those of one start longest first."""
    hits.sort(key=itemgetter(1), reverse=True)
    hits.sort(key=itemgetter(0))


def knots(hits: Iterable[tuple[Any, ...]]) -> Knots:
    """The knots of hits (or candidates) in order.

    The first of a knot that is not tangled is kept whatever it holds: shorter ones inside its
    borders have less worth than it, however many.
    """
    firsts: list[int] = []
    tangled: dict[int, int] = {}
    twins: list[tuple[int, int]] = []
    begin = reach = index = -1
    for index, hit in enumerate(hits):
        start, end = hit[0], hit[1]
        if start >= reach:
            firsts.append(index)
            begin, reach = start, end
        elif end > reach:
            tangled[len(firsts) - 1] = reach = end
        elif end == reach and start == begin:
            twins.append((len(firsts) - 1, index))
    firsts.append(index + 1)
    return Knots(firsts, tangled, twins)


def best(candidates: Sequence[Candidate[_Value]]) -> list[Candidate[_Value]]:
    """The disjoint candidates of the greatest worth together; on a tie the leftmost ones.

    Candidates that do not overlap do not know of each other, so each knot of overlapping ones is
    solved alone.
    """
    ordered = list(candidates)
    put_in_order(ordered)
    firsts, tangled, twins = knots(ordered)
    tops = [ordered[first] for first in firsts[:-1]]
    for number, twin in twins:
        if ordered[twin].worth > tops[number].worth:
            tops[number] = ordered[twin]
    kept: list[Candidate[_Value]] = []
    done = 0
    for number in tangled:
        kept += tops[done:number]
        kept += solved(ordered[firsts[number] : firsts[number + 1]])
        done = number + 1
    return kept + tops[done:]


def solved(knot: Sequence[Candidate[_Value]]) -> list[Candidate[_Value]]:
    """The best of some candidates: weighted interval scheduling, in time linear but for a sort.

    From the right, so that ties go to the leftmost.
    """
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
