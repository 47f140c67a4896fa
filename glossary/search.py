"""Index: finds concepts by the Chinese, pinyin, English or ticker typed, the best hits first."""

import unicodedata
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import filterfalse
from typing import Any, NamedTuple, Self

from glossary.errors import StoppedError
from glossary.model import Concept, Term
from glossary.normalize import fold, plainly_typed, toneless

STEP = 10
"""Rows between two questions whether to stop."""

FEW_LETTERS = 2
"""So few letters stand inside too many words to be looked for there."""

_FIRST_IDEOGRAPH = "\u2e80"
_LAST = "\U0010ffff"


def _unread(text: str) -> str:
    return ""


def _never() -> bool:
    return False


class Keys(NamedTuple):
    """What a row is found and sorted by.

    `found` holds every string that finds the row, folded, each between line ends; `spoken` is the
    first Chinese term in pinyin without tones, then in characters; `english` is the first English
    term, after all others where there is none.
    """

    found: str
    spoken: str
    english: str
    length: int


@dataclass(frozen=True, slots=True)
class Index:
    """Concepts in rows numbered from 0; a row keeps its number when concepts change."""

    concepts: Sequence[Concept]
    found: Sequence[str]
    spoken: Sequence[str]
    english: Sequence[str]
    shortest: Sequence[int]
    """All rows, those with the shortest Chinese first."""

    @classmethod
    def of(
        cls,
        concepts: Iterable[Concept],
        reading_of: Callable[[str], str] = _unread,
        *,
        known: Self | None = None,
        stopped: Callable[[], bool] = _never,
    ) -> Self:
        """An index of these concepts, in their order.

        `reading_of` gives the pinyin of a term that carries none. What `known` says of a row is
        taken from there if the concept is the same; it must have been made with that `reading_of`.
        Raises StoppedError once `stopped` says so.
        """
        rows = list(concepts)
        keys: list[Keys] = []
        before: Sequence[Concept] = known.concepts if known else ()
        for row, concept in enumerate(rows):
            if row % STEP == 0 and stopped():
                raise StoppedError("The search was not made ready.")
            if known and row < len(before) and before[row] is concept:
                keys.append(known.keys(row))
            else:
                keys.append(keys_of(concept, reading_of))
        return cls(
            rows,
            [each.found for each in keys],
            [each.spoken for each in keys],
            [each.english for each in keys],
            sorted(range(len(rows)), key=lambda row: keys[row].length),
        )

    def keys(self, row: int) -> Keys:
        """What a row is found and sorted by."""
        length = _length(self.concepts[row])
        return Keys(self.found[row], self.spoken[row], self.english[row], length)

    def with_changes(
        self, changed: Mapping[int, Concept], reading_of: Callable[[str], str] = _unread
    ) -> Self:
        """The index with other concepts in some rows; rows past the last are added, without gaps.

        Takes milliseconds for some dozen rows.
        """
        shortest = without(
            self.shortest,
            [row for row in changed if row < len(self.concepts)],
            lambda row: (_length(self.concepts[row]), row),
        )
        concepts, found = list(self.concepts), list(self.found)
        spoken, english = list(self.spoken), list(self.english)
        for row in sorted(changed):
            keys = keys_of(changed[row], reading_of)
            pairs = (
                (concepts, changed[row]),
                (found, keys.found),
                (spoken, keys.spoken),
                (english, keys.english),
            )
            for column, value in pairs:
                column[row : row + 1] = [value]  # type: ignore[list-item]
            insort(shortest, row, key=lambda each: (_length(concepts[each]), each))
        return type(self)(concepts, found, spoken, english, shortest)

    def find(self, typed: str) -> list[int]:
        """The rows that fit what is typed: those that are it, begin with it, hold it.

        Short terms first. Of several words each must be found somewhere in the row; pinyin may
        be typed with spaces or without, with tones or without. One letter finds what begins
        with it, two also what has a word that does; nothing typed finds every row.
        """
        whole = _folded(typed)
        if not whole:
            return list(self.shortest)
        if len(whole) <= FEW_LETTERS and whole.isascii():
            fitting = self._holding(f"\n{whole}", self.shortest)
            words = self._holding(f" {whole}", self.shortest) if len(whole) > 1 else []
            return _first(self._holding(f"\n{whole}\n", fitting), fitting, words)
        spelled = plainly_typed(whole) or whole
        hits: Sequence[int] = self.shortest
        for word in whole.split():
            hits = self._holding(word, hits)
        if spelled != whole:
            hits = _first(hits, self._holding(spelled, self.shortest))
        begun: list[int] = []
        exact: list[int] = []
        for needle in dict.fromkeys((whole, spelled)):
            begun = _first(begun, self._holding(f"\n{needle}", hits))
            exact = _first(exact, self._holding(f"\n{needle}\n", begun))
        return _first(exact, begun, hits)

    def _holding(self, needle: str, rows: Sequence[int]) -> list[int]:
        """Those of the rows whose strings hold the needle."""
        strings = self.found
        return [row for row in rows if needle in strings[row]]


def _first(*lists: Sequence[int]) -> list[int]:
    """The lists one after the other, each number once."""
    first, *others = lists
    joined = list(first)
    for rows in others:
        joined += filterfalse(set(joined).__contains__, rows) if joined else rows
    return joined


def without(rows: Sequence[int], gone: Iterable[int], key: Callable[[int], Any]) -> list[int]:
    """The rows, which are sorted by a key that no two share, but for those of them."""
    places = sorted(bisect_left(rows, key(row), key=key) for row in gone)
    kept = list(rows)
    for place in reversed(places):
        del kept[place]
    return kept


def keys_of(concept: Concept, reading_of: Callable[[str], str] = _unread) -> Keys:
    """What a concept is found and sorted by."""
    chinese, english = concept.chinese(), concept.english()
    first = (chinese or concept.terms)[:1]
    read = [term.reading or reading_of(term.text) for term in chinese]
    strings = dict.fromkeys(_strings(concept.terms, read, concept))
    return Keys(
        "\n".join(("", *strings, "")),
        _spoken(first[0].text, read[0] if read else "") if first else "",
        fold(english[0].text).casefold() if english else _LAST,
        _length(concept),
    )


def _strings(terms: Iterable[Term], readings: Iterable[str], concept: Concept) -> Iterator[str]:
    for term in terms:
        yield _folded(term.text)
    for reading in filter(None, readings):
        yield plainly_typed(reading)
        yield toneless(reading)
    for external in concept.external_ids:
        yield fold(external.value).casefold()


def _spoken(text: str, reading: str) -> str:
    folded = fold(text).casefold()
    said = toneless(reading) if reading and text >= _FIRST_IDEOGRAPH else folded
    return f"{said}\n{folded}"


def _length(concept: Concept) -> int:
    first = (concept.chinese() or concept.terms)[:1]
    return len(first[0].text) if first else 0


def _folded(typed: str) -> str:
    return " ".join(fold(unicodedata.normalize("NFC", typed)).casefold().split())
