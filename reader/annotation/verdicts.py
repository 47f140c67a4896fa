"""Verdicts: the user's word on places of an article: not this here, this sense here."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from glossary.matcher import Match, Matcher
from glossary.model import Sense
from reader.annotation.describe import Found
from reader.annotation.model import Annotation, Quantity, Source
from reader.annotation.names.model import Name
from reader.annotation.recognise import Candidate, worth
from reader.annotation.words import Word

Place = tuple[int, int]
_SOURCES = {Quantity: Source.QUANTITY, Name: Source.NAME, Word: Source.DICTIONARY}


@dataclass(frozen=True)
class Verdicts:
    """What the user has decided, by start and end in code points of the article's text.

    Places in `rejected` map to the meanings that are not meant there, those in `chosen`, which
    are disjoint, to the one that is. A meaning is what `meaning_of` says.
    """

    rejected: Mapping[Place, frozenset[str]] = field(default_factory=dict)
    chosen: Mapping[Place, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.rejected or self.chosen)

    @cached_property
    def _sorted(self) -> tuple[Sequence[Place], Sequence[Place]]:
        return sorted(self.rejected), sorted(self.chosen)

    def rejected_within(self, start: int, end: int) -> Iterator[tuple[Place, frozenset[str]]]:
        """What is rejected at places that begin from start up to end."""
        return ((place, self.rejected[place]) for place in _between(self._sorted[0], start, end))

    def chosen_within(self, start: int, end: int) -> Iterator[tuple[Place, str]]:
        """What is chosen at places that begin from start up to end."""
        return ((place, self.chosen[place]) for place in _between(self._sorted[1], start, end))


NO_VERDICTS = Verdicts()


def meaning_of(annotation: Annotation) -> str:
    """What an annotation takes its place to mean: a concept's id, else how it was found.

    A number, a name or a word of the dictionary has no id; no two of a kind share a place.
    """
    concept = annotation.concept
    return concept.id if concept else unnamed(annotation.source)


def unnamed(source: Source) -> str:
    """What is meant by what has no id: how it was found."""
    return f"={source}"


def decided(
    candidates: Sequence[Candidate[Found]],
    verdicts: Verdicts,
    text: str,
    base: int,
    matcher: Matcher,
) -> list[Candidate[Found]]:
    """The candidates on a text that begins at `base` of the article, as the verdicts leave them.

    A rejected concept is not meant by a shorter term inside its place either. A chosen meaning
    has its place for itself; one the glossary doesn't know any more changes nothing.
    """
    end = base + len(text)
    rejections = list(verdicts.rejected_within(base, end))
    kept = list(_without(candidates, rejections, base)) if rejections else list(candidates)
    for (first, last), meaning in verdicts.chosen_within(base, end):
        place = (first - base, last - base)
        chosen = _chosen(candidates, place, meaning, text, matcher)
        if chosen is not None:
            kept = [each for each in kept if each.end <= place[0] or each.start >= place[1]]
            kept.append(chosen)
    return kept


def _without(
    candidates: Iterable[Candidate[Found]],
    rejections: Iterable[tuple[Place, frozenset[str]]],
    base: int,
) -> Iterator[Candidate[Found]]:
    over: dict[int, list[tuple[Place, frozenset[str]]]] = {}
    for (start, end), meanings in rejections:
        place = (start - base, end - base)
        for offset in range(*place):
            over.setdefault(offset, []).append((place, meanings))
    for candidate in candidates:
        left: Candidate[Found] | None = candidate
        for place, meanings in over.get(candidate.start, ()):
            if left is not None and candidate.end <= place[1]:
                left = _left(left, meanings, exactly=(candidate.start, candidate.end) == place)
        if left is not None:
            yield left


def _left(
    candidate: Candidate[Found], meanings: frozenset[str], *, exactly: bool
) -> Candidate[Found] | None:
    """What is left of a candidate whose place, or a part of it, has rejected meanings."""
    value = candidate.value
    if not isinstance(value, Match):
        return None if exactly and unnamed(_SOURCES[type(value)]) in meanings else candidate
    senses = tuple(sense for sense in value.senses if sense.concept.id not in meanings)
    if len(senses) == len(value.senses):
        return candidate
    return candidate._replace(value=value._replace(senses=senses)) if senses else None


def _chosen(
    candidates: Iterable[Candidate[Found]], place: Place, meaning: str, text: str, matcher: Matcher
) -> Candidate[Found] | None:
    """The candidate at a place with this meaning first, though none of the contest has it."""
    for candidate in candidates:
        if (candidate.start, candidate.end) == place:
            value = candidate.value
            if isinstance(value, Match):
                senses = _led(value.senses, meaning)
                if senses:
                    return candidate._replace(value=value._replace(senses=senses))
            elif unnamed(_SOURCES[type(value)]) == meaning:
                return candidate
    senses = _led(matcher.senses(text[slice(*place)]), meaning)
    return Candidate(*place, worth(*place), Match(*place, senses)) if senses else None


def _led(senses: tuple[Sense, ...], meaning: str) -> tuple[Sense, ...]:
    """The senses with the one of this meaning first; none if it isn't among them."""
    first = [sense for sense in senses if sense.concept.id == meaning]
    rest = [sense for sense in senses if sense.concept.id != meaning]
    return (*first, *rest) if first else ()


def _between(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    return places[bisect_left(places, (start, 0)) : bisect_left(places, (end, 0))]
