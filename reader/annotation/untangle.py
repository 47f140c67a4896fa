"""Untangling: which hits of a text are kept, the dictionary's words asked only where they count."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, Protocol

from reader.annotation.recognise import GLOSSARY_LEAD, SHORT, Candidate, Hit, knots, solved, worth
from reader.annotation.words import Cut, Word


class WordsOver(Protocol):
    """The part of Headwords that is asked here."""

    def over(self, cut: Cut, place: int) -> tuple[int, int]: ...
    def between(self, cut: Cut, start: int, end: int) -> list[Candidate[Word]]: ...


class _Region(NamedTuple):
    """Neighbouring knots that words tie together, by number, and where they reach."""

    first: int
    last: int
    start: int
    end: int


def untangled(hits: Sequence[Hit], cut: Cut, words: WordsOver) -> list[Hit]:
    """The hits in order that are kept when the words of the dictionary compete with them.

    The words themselves are looked for only where they may change what is kept: over the borders
    of a hit and in a tangled knot. Those of three and more characters that are several words of
    the text must be among the hits.
    """
    firsts, tangled, twins = knots(hits)
    tops = [hits[first] for first in firsts[:-1]]
    for number, twin in twins:
        if _weighed(hits[twin]).worth > _weighed(tops[number]).worth:
            tops[number] = hits[twin]
    kept: list[Hit] = []
    done = 0
    for region in _regions(tops, tangled, cut, words):
        kept += tops[done : region.first]
        members = [_weighed(hit) for hit in hits[firsts[region.first] : firsts[region.last]]]
        members = [each for each in members if type(each.value) is not Word]
        members += words.between(cut, region.start, region.end)
        kept += [_told(each) for each in solved(members)]
        done = region.last
    return kept + tops[done:]


def _weighed(hit: Hit) -> Candidate[Any]:
    """The candidate that a hit holds, or one with the number of a plain term."""
    start, end, value = hit
    if type(value) is int:
        return Candidate(start, end, worth(start, end, GLOSSARY_LEAD), value)
    known: Candidate[Any] = value
    return known


def _told(candidate: Candidate[Any]) -> Hit:
    """The hit of a candidate, as it came."""
    start, end, _, value = candidate
    return start, end, value if type(value) is int else candidate


def _regions(
    tops: Sequence[Hit], tangled: dict[int, int], cut: Cut, words: WordsOver
) -> Iterable[_Region]:
    """The parts of the text where the words of the dictionary may count, in order."""
    borders = cut.borders
    suspects = [
        number
        for number, (start, end, _) in enumerate(tops)
        if start not in borders
        or end not in borders
        or (end - start <= SHORT and (start + 1 in borders or end - 1 in borders))
    ]
    if tangled:
        suspects = sorted({*suspects, *tangled})
    done = 0
    for number in suspects:
        if number >= done:
            start, end, _ = tops[number]
            if number not in tangled and _alone(start, end, cut, words):
                continue
            seed = _Region(number, number + 1, start, tangled.get(number, end))
            region = _grown(seed, done, tops, tangled, cut, words)
            yield region
            done = region.last


def _alone(start: int, end: int, cut: Cut, words: WordsOver) -> bool:
    """Whether no word reaches beyond the borders of a hit."""
    return words.over(cut, start)[0] == start and words.over(cut, end)[1] == end


def _grown(
    region: _Region,
    least: int,
    tops: Sequence[Hit],
    tangled: dict[int, int],
    cut: Cut,
    words: WordsOver,
) -> _Region:
    """The region with all that words reach from it, from one to the next."""
    first, last, start, end = region
    while True:
        before, _ = words.over(cut, start)
        _, after = words.over(cut, end)
        if before == start and after == end:
            break
        start, end = before, after
        while first > least and tangled.get(first - 1, tops[first - 1][1]) > start:
            first -= 1
            start = min(start, tops[first][0])
        while last < len(tops) and tops[last][0] < end:
            end = max(end, tangled.get(last, tops[last][1]))
            last += 1
    return _Region(first, last, start, end)
