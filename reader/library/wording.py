"""Wording: which Chinese terms of the glossary may be meant by English or pinyin that was typed."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Self

from glossary.errors import StoppedError
from glossary.model import Concept
from glossary.normalize import fold, has_han, plainly_typed, toneless
from reader.library.query import Meant

STEP = 100
"""Concepts between two questions whether to stop."""

MOST = 12
"""So many Chinese terms are looked for in the place of what was typed, the shortest of them."""

LOOKED_AT = 200
SHORTEST_BEGUN = 3
LONGEST = 8
"""A term has at most so many words."""


def _never() -> bool:
    return False


def _unread(text: str) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the glossary's English and pinyin say in Chinese; made once, asked while typing.

    `keys` are sorted; `chinese` has a term for each.
    """

    keys: Sequence[str] = ()
    chinese: Sequence[str] = ()

    @classmethod
    def of(
        cls,
        concepts: Iterable[Concept],
        reading_of: Callable[[str], str] = _unread,
        stopped: Callable[[], bool] = _never,
    ) -> Self:
        """The wording of these concepts. Takes a while: not for the GUI thread.

        `reading_of` gives the pinyin of a term that carries none. Raises StoppedError.
        """
        pairs: set[tuple[str, str]] = set()
        for number, concept in enumerate(concepts):
            if number % STEP == 0 and stopped():
                raise StoppedError("The search was not made ready.")
            pairs.update(_pairs(concept, reading_of))
        named: dict[str, list[str]] = {}
        for key, chinese in pairs:
            named.setdefault(key, []).append(chinese)
        keys = in_order(named)
        return cls(
            [key for key in keys for _ in named[key]],
            [
                text
                for key in keys
                for text in sorted(named[key], key=lambda each: (len(each), each))
            ],
        )

    def chinese_for(self, typed: str) -> tuple[Meant, ...]:
        """The English and pinyin in what is typed, with the Chinese it may stand for.

        Of several words the longest run that the glossary knows counts; the last of them may be
        begun only. What is quoted or unwanted means itself. For `Query.meant`.
        """
        return tuple(self._meant(typed.split()))

    def _meant(self, words: Sequence[str]) -> Iterator[Meant]:
        at, quoted = 0, False
        while at < len(words):
            run = list(takewhile(_is_plain, words[at : at + LONGEST])) if not quoted else []
            for length in range(len(run), 0, -1):
                is_last = at + length == len(words)
                if chinese := self._said(" ".join(run[:length]), begun=is_last):
                    yield Meant(" ".join(run[:length]), chinese)
                    at += length
                    break
            else:
                quoted ^= _quotes(words[at]) % 2 == 1
                at += 1

    def _said(self, typed: str, *, begun: bool) -> tuple[str, ...]:
        folded = fold(typed).casefold()
        spelled = plainly_typed(folded)
        found: dict[str, None] = {}
        for key in dict.fromkeys((folded, spelled)):
            found |= dict.fromkeys(self._under(key, exact=True))
        if not found and begun and len(spelled) >= SHORTEST_BEGUN:
            for key in dict.fromkeys((folded, spelled)):
                found |= dict.fromkeys(self._under(key, exact=False))
        return tuple(sorted(found, key=len)[:MOST])

    def _under(self, key: str, *, exact: bool) -> list[str]:
        first = bisect_left(self.keys, key)
        rows = range(first, min(len(self.keys), first + LOOKED_AT))
        fits = key.__eq__ if exact else lambda known: known.startswith(key)
        return [self.chinese[row] for row in takewhile(lambda row: fits(self.keys[row]), rows)]


NO_WORDING = Wording()


def in_order(strings: Iterable[str]) -> list[str]:
    """Many strings sorted a letter at a time: sorting all at once would hold the interpreter."""
    begun: dict[str, list[str]] = {}
    for string in strings:
        begun.setdefault(string[:1], []).append(string)
    return [string for letter in sorted(begun) for string in sorted(begun[letter])]


def _pairs(concept: Concept, reading_of: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    chinese = {fold(term.text): term for term in concept.chinese() if has_han(term.text)}
    for text, term in chinese.items():
        reading = term.reading or reading_of(term.text)
        if reading:
            yield toneless(reading), text
            yield plainly_typed(reading), text
    for english in concept.english():
        key = " ".join(fold(english.text).casefold().split())
        for text in chinese:
            yield key, text


def _is_plain(word: str) -> bool:
    return not (has_han(word) or _quotes(word) or word[0] in "-－")


def _quotes(word: str) -> int:
    return fold(word).count('"')
