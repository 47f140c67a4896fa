"""The dictionary's words that fill whole words of a text, and compete there with terms."""

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator
from itertools import accumulate, pairwise
from typing import NamedTuple

from reader.annotation.dictionary import Dictionary
from reader.annotation.recognise import Candidate, worth

LONGEST_WORD = 8
REMEMBERED = 1 << 15
"""Of so many strings it is remembered whether they are headwords; asking takes much longer."""
MOST_WORDS = 4
"""So many words of the segmenter, at most, are one of the dictionary's."""


class Word(NamedTuple):
    """A dictionary word found in a text."""

    text: str


class Cut:
    """A folded text cut into words: `ends` where they end, in order; `borders` the same and 0.

    At the places in `barred` no word of the dictionary is meant.
    """

    __slots__ = ("barred", "borders", "ends", "folded", "words")

    def __init__(self, folded: str, words: list[str]) -> None:
        self.folded, self.words = folded, words
        self.ends = list(accumulate(map(len, words)))
        self.borders = {0, *self.ends}
        self.barred: set[tuple[int, int]] = set()

    def fills(self, start: int, end: int) -> bool:
        """Whether start to end is one or several whole words."""
        return start in self.borders and end in self.borders


class Headwords:
    """The dictionary's headwords, to be found in cut texts. Safe to share between threads."""

    def __init__(self, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._known = functools.lru_cache(REMEMBERED)(lambda text: text in dictionary.headwords)

    def compound(self, cut: Cut) -> list[Candidate[Word]]:
        """Those of three and more characters that are several words of the text."""
        borders, folded = cut.borders, cut.folded
        found = [
            (start, end)
            for start, end, _ in self._dictionary.long.places(folded)
            if start in borders and end in borders and end - start <= LONGEST_WORD
        ]
        return [
            Candidate(start, end, worth(start, end), Word(folded[start:end]))
            for start, end in found
            if 0 < len(borders.intersection(range(start + 1, end))) < MOST_WORDS
        ]

    def everywhere(self, cut: Cut, taken: Collection[tuple[int, int]]) -> list[Candidate[Word]]:
        """All of a text, in no order, but for those whose borders are taken."""
        known = self._dictionary.headwords
        found = [
            (end - len(word), end)
            for word, end in zip(cut.words, cut.ends, strict=True)
            if 1 < len(word) <= LONGEST_WORD and word in known
        ]
        found += [
            (end - 1, end + 1)
            for (word, after), end in zip(pairwise(cut.words), cut.ends, strict=False)
            if len(word) == 1 == len(after) and word + after in known
        ]
        words = [
            Candidate(start, end, worth(start, end), Word(cut.folded[start:end]))
            for start, end in found
            if (start, end) not in taken and (start, end) not in cut.barred
        ]
        words += [each for each in self.compound(cut) if (each.start, each.end) not in taken]
        return words

    def between(self, cut: Cut, start: int, end: int) -> list[Candidate[Word]]:
        """Those that begin from start on and end by end, in code points."""
        ends = cut.ends
        first = bisect_left(ends, start) + 1 if start else 0
        last = bisect_right(ends, end)
        return [
            Candidate(begin, stop, worth(begin, stop), Word(cut.folded[begin:stop]))
            for number in range(first, last)
            for begin, stop in self._from(cut, number)
            if stop <= end
        ]

    def over(self, cut: Cut, place: int) -> tuple[int, int]:
        """The word that stands across a place, if it isn't one of `compound`; else the place."""
        borders = cut.borders
        if place not in borders:
            at = bisect_left(cut.ends, place)
            start, end = cut.ends[at - 1] if at else 0, cut.ends[at]
        elif place - 1 in borders and place + 1 in borders:
            start, end = place - 1, place + 1
        else:
            return place, place
        return (start, end) if self._is_word(cut, start, end) else (place, place)

    def _is_word(self, cut: Cut, start: int, end: int) -> bool:
        return (
            1 < end - start <= LONGEST_WORD
            and self._known(cut.folded[start:end])
            and (start, end) not in cut.barred
        )

    def _from(self, cut: Cut, number: int) -> Iterator[tuple[int, int]]:
        """The places of those that begin with a word of the text, by its number."""
        ends = cut.ends
        start = ends[number - 1] if number else 0
        for end in ends[number : number + MOST_WORDS]:
            if end - start > LONGEST_WORD:
                return
            if self._is_word(cut, start, end):
                yield start, end
