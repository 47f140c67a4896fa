"""Corrections: the families of polyphones laid on a text cut into words."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from reader.annotation.polyphones import families


class _Rule(NamedTuple):
    """A syllable, and whether the character may stand alone before or after what tells it."""

    syllable: str
    alone_behind: bool = False
    alone_before: bool = False


class Correction(NamedTuple):
    """The syllable at a place, as the string from start to end tells it (code points)."""

    place: int
    syllable: str
    start: int
    end: int


class _Rules(NamedTuple):
    """Rules by string and the character's offset in it; the characters; the longest string."""

    by_place: Mapping[tuple[str, int], _Rule]
    characters: frozenset[str]
    longest: int


@functools.cache
def _rules() -> _Rules:
    rules: dict[tuple[str, int], _Rule] = {}
    for family in families():
        own, syllable = family.character, family.syllable
        rules |= {(each + own, 1): _Rule(syllable, alone_behind=True) for each in family.before}
        rules |= {(own + each, 0): _Rule(syllable, alone_before=True) for each in family.after}
        for word in family.words:
            rules |= {
                (word, offset): _Rule(syllable)
                for offset, character in enumerate(word)
                if character == own
            }
    characters = frozenset(family.character for family in families())
    return _Rules(rules, characters, max(len(string) for string, _ in rules))


def corrected(
    text: str,
    place: int,
    word: tuple[int, int],
    ends: frozenset[int],
    least: int = 2,
    *,
    inside: bool = False,
) -> Correction | None:
    """The syllable of the character at `place` as its neighbours tell it; None if they don't.

    `word` is the word it stands in, `ends` where words end. The longest string that tells it
    counts; it lies in the word or consists of whole words (so that 投资|行为 is no 资行), or its
    character is a word by itself: 股份|行. Strings shorter than `least` don't count.
    In a term, which the text is with `inside`, such a one may cut the next word: 重|稀土.
    """
    rules = _rules()
    if text[place] not in rules.characters:
        return None
    for length in range(min(rules.longest, len(text)), least - 1, -1):
        for start in range(max(0, place - length + 1), min(place, len(text) - length) + 1):
            end = start + length
            rule = rules.by_place.get((text[start:end], place - start))
            if rule and _fits(rule, (start, end), word, ends, inside=inside):
                return Correction(place, rule.syllable, start, end)
    return None


def _fits(
    rule: _Rule,
    borders: tuple[int, int],
    word: tuple[int, int],
    ends: frozenset[int],
    *,
    inside: bool,
) -> bool:
    start, end = borders
    if word[0] <= start and end <= word[1]:
        return True
    starts_whole = start == 0 or start in ends
    if starts_whole and end in ends:
        return True
    alone = word[1] - word[0] == 1
    return alone and (rule.alone_behind or (rule.alone_before and (inside or end in ends)))


def corrections(
    text: str, words: Sequence[tuple[int, int]], settled: Mapping[int, int]
) -> Iterator[Correction]:
    """The corrections of a term cut into words.

    `settled` places stand in a headword of so many characters; only as long a string goes above it.
    """
    known = _rules().characters
    if known.isdisjoint(text):
        return
    ends = frozenset([end for _, end in words])
    for word in words:
        for place in range(*word):
            least = settled.get(place, 2)
            if found := corrected(text, place, word, ends, least, inside=True):
                yield found
