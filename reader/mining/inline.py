"""Inline equivalents: Chinese terms whose English the article gives in brackets."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from glossary.normalize import HAN, fold, has_han
from reader.annotation.bracketed import english_beside
from reader.mining.model import Mined
from reader.mining.runs import Cut

LONGEST = 16
"""Code points of a Chinese term at most."""

_BRACKET = re.compile(r"[（(]")
_QUOTES = {"”": "“", "」": "「", "』": "『", "》": "《", "〉": "〈", '"': '"'}
_TERM = re.compile(rf"[{HAN}A-Za-z0-9·\-]+")
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "on", "to", "a", "an", "by", "de"})
_SPLITS = ("u", "p", "c", "r", "d", "y", "e", "m", "q")
_VERBS = ("v",)
_NOUNS_TOO = ("vn",)


@dataclass(frozen=True, slots=True)
class Pair:
    """A Chinese term (half-open code points of the article's text) and its English, best first."""

    key: str
    start: int
    end: int
    text: str
    english: tuple[str, ...]


def find_pairs(mined: Mined, cut: Cut, classes: Mapping[str, str]) -> Iterator[Pair]:
    """The pairs in the blocks that are shown; where a term begins is worked out.

    `classes` are those of the words the blocks are cut into, folded.
    """
    for block in mined.article.shown():
        start, end = mined.article.content(block)
        line = mined.article.text[start:end]
        words: Sequence[tuple[int, int]] = ()
        for match in _BRACKET.finditer(line):
            english = english_beside(line, match.start())
            if not english:
                continue
            words = words or cut(fold(line))
            begin, stop = _term_before(line, match.start(), english, words, classes)
            if stop - begin >= 2 and has_han(line[begin:stop]):
                yield Pair(mined.key, start + begin, start + stop, line[begin:stop], english)


def _term_before(
    line: str,
    end: int,
    english: Sequence[str],
    words: Sequence[tuple[int, int]],
    classes: Mapping[str, str],
) -> tuple[int, int]:
    """Where the term begins and ends that stands before a bracket: in quotes, or by its length."""
    if end and line[end - 1] in _QUOTES:
        begin = line.rfind(_QUOTES[line[end - 1]], max(0, end - LONGEST - 2), end - 1)
        return (begin + 1, end - 1) if begin >= 0 else (end, end)
    begins: list[tuple[int, str]] = []
    for start, stop in reversed([word for word in words if end - LONGEST <= word[0] < end]):
        word = fold(line[start:stop])
        word_class = classes.get(word, "")
        if not _TERM.fullmatch(word) or word.isdecimal() or word_class.startswith(_SPLITS):
            break
        begins.append((start, word_class))
    return (_likeliest(begins, end, english), end) if begins else (end, end)


def _likeliest(begins: Sequence[tuple[int, str]], end: int, english: Sequence[str]) -> int:
    """The beginning whose length fits the English best; a verb is an unlikely one."""
    wanted = _length_for(english)

    def misfit(begin: tuple[int, str]) -> float:
        start, word_class = begin
        verb = word_class.startswith(_VERBS) and not word_class.startswith(_NOUNS_TOO)
        return abs((end - start) - wanted) + (2.5 if verb else 0.0)

    return min(begins, key=misfit)[0]


def _length_for(english: Sequence[str]) -> float:
    """About how many Chinese characters name what the English names: two a word or letter."""
    lengths = []
    for each in english:
        words = [word for word in re.split(r"[ \-/]", each) if word.lower() not in _SMALL_WORDS]
        if len(words) > 1:
            return 2.0 * len(words)
        capitals = sum(map(str.isupper, each))
        lengths.append(2.0 * capitals if capitals > 1 else 0.5 * len(each) + 1)
    return max(min(lengths, default=4.0), 2.0)
