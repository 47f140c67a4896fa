"""Readings: pinyin of terms and of words in running text, one syllable a code point."""

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from glossary.normalize import fold, toneless
from reader.annotation.corrections import corrected, corrections
from reader.annotation.dictionary import Dictionary, Headword
from reader.annotation.model import Reading
from reader.annotation.sandhi import with_sandhi
from reader.annotation.syllables import aligned, guessed, marked, phrase, polyphone

if TYPE_CHECKING:
    from reader.annotation.ear import Ear

ONE_WORD = 3
"""Up to so many characters a term is written as one word."""

LONGEST_PARTED = 64
"""Longer words are no two of the dictionary's, whose longest has 19 characters."""

NEAR = 24
"""So many code points before and behind a word tell its reading."""

SHORT = 2
"""Words of up to so many characters are also read by the words around them."""

REMEMBERED = 1 << 16
"""The readings of so many words are remembered."""

_LAST = {"率": "lǜ", "量": "liàng", "数": "shù", "种": "zhǒng"}
"""How a character is read at the end of a word, if nothing says otherwise."""

_Sounds = tuple[str, ...]

# What g2pM hears as hái although a debt is paid, and as lòng although no lane is meant.
_HEARD_WRONG = (
    (re.compile("还(?=了(?!得)|清(?!楚)|[钱债贷])"), "huán"),
    (re.compile("(?<![里巷])弄(?![堂0-9])"), "nòng"),
)
_DATES = re.compile("星期.|礼拜.|[周週].|.{1,2}月")


class _Known(NamedTuple):
    """A word's reading, and the offsets at which only its sentence tells it.

    There it is one of the numbered syllables, any if there are none.
    """

    reading: Reading
    unsure: Mapping[int, _Sounds]


class Readings:
    """Readings of terms and words, remembered once worked out. Safe to share between threads.

    `sandhi` gives 一 and 不 the tones they are spoken with.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        cut: Callable[[str], Sequence[tuple[int, int]]],
        *,
        sandhi: bool = False,
    ) -> None:
        self._dictionary = dictionary
        self._cut = cut
        self._sandhi = sandhi
        self._alone = functools.lru_cache(REMEMBERED)(self._made)

    def with_sandhi(self, sandhi: bool) -> "Readings":
        """These readings, or others that know the same, with 一 and 不 so written."""
        if sandhi == self._sandhi:
            return self
        return Readings(self._dictionary, self._cut, sandhi=sandhi)

    def of(self, text: str, written: str = "") -> Reading:
        """The reading of a word standing alone; `written` is the one its term carries, if any.

        A written reading that does not fit the characters one to one is not used.
        """
        reading = (aligned(text, written) if written else None) or self._alone(text).reading
        if not self._sandhi:
            return reading
        return Reading(tuple(with_sandhi(fold(text), reading.syllables)), reading.words)

    def running(self, text: str, words: Sequence[tuple[int, int]]) -> list[Reading]:
        """The readings of words that tile running text, polyphones by what stands around them."""
        known = [self._alone(text[start:end]) for start, end in words]
        syllables = [each for one in known for each in one.reading.syllables]
        unsure = {
            start + offset: sounds
            for (start, _), one in zip(words, known, strict=True)
            for offset, sounds in one.unsure.items()
        }
        folded = fold(text)
        self._hear(folded, words, unsure, syllables)
        if self._sandhi:
            syllables = with_sandhi(folded, syllables)
        return [
            Reading(tuple(syllables[start:end]), one.reading.words)
            for (start, end), one in zip(words, known, strict=True)
        ]

    def within(
        self,
        text: str,
        start: int,
        end: int,
        cut: Callable[[str], Sequence[tuple[int, int]]],
    ) -> Reading:
        """The reading of a word of a text by what stands near it; `cut` gives a text's words."""
        first, last = max(0, start - NEAR), end + NEAR
        words = [(a + first, b + first) for a, b in cut(text[first:start])]
        words.append((start, end))
        words += [(a + end, b + end) for a, b in cut(text[end:last])]
        borders = [(a - first, b - first) for a, b in words]
        return self.running(text[first:last], borders)[words.index((start, end))]

    def _hear(
        self,
        text: str,
        words: Sequence[tuple[int, int]],
        unsure: dict[int, _Sounds],
        syllables: list[str],
    ) -> None:
        """Put in the syllables of unsure places: by their neighbours, else by ear."""
        ends = frozenset([end for _, end in words])
        for word in words:
            start, end = word
            if end - start > SHORT:
                continue
            for place in range(start, end):
                if found := corrected(text, place, word, ends, least=end - start + 1):
                    syllables[place] = found.syllable
                    unsure.pop(place, None)
        if not unsure:
            return
        for place, sound in self._ear.heard(text, unsure).items():
            syllables[place] = marked(sound)
        for wrong, right in _HEARD_WRONG:
            for match in wrong.finditer(text):
                if match.start() in unsure:
                    syllables[match.start()] = right

    @functools.cached_property
    def _ear(self) -> "Ear":
        from reader.annotation.ear import Ear  # only when a whole text is to be read

        return Ear()

    def _made(self, written: str) -> _Known:
        text = fold(written)
        words = [each for start, end in self._cut(text) for each in self._parted(text, start, end)]
        syllables = list(map(_unspoken, text, guessed(text)))
        unsure: dict[int, _Sounds] = {
            place: () for place, character in enumerate(text) if polyphone(character)
        }
        settled: dict[int, int] = {}
        for start, end in dict.fromkeys([*words, (0, len(text))]):
            if end - start > 1:
                known = self._spell(written, start, end, syllables, unsure)
                settled |= dict.fromkeys(range(start, end), end - start) if known else {}
            elif end > start:
                self._single(written, start, syllables, unsure)
        if len(text) > 1 and len(text) - 1 in unsure and (last := _LAST.get(text[-1])):
            syllables[-1] = last
            del unsure[len(text) - 1]
        starts = {start for start, _ in words if start} if len(text) > ONE_WORD else set()
        for place, syllable, start, end in corrections(text, words, settled):
            unsure.pop(place, None)
            starts.difference_update(range(start + 1, end) if end - start <= ONE_WORD else ())
            # 松散 keeps its neutral tone; 应付款 is not to cope
            if syllables[place] != toneless(syllable) or end - start > 2:
                syllables[place] = _alike(syllable, syllables[place])
        starts.update(place for place, each in enumerate(syllables) if place and each[:1].isupper())
        return _Known(Reading(tuple(syllables), tuple(sorted(starts))), unsure)

    def _spell(
        self, text: str, start: int, end: int, syllables: list[str], unsure: dict[int, _Sounds]
    ) -> bool:
        """Put in what the dictionaries say of a word; whether CC-CEDICT leaves no doubt."""
        word = text[start:end]
        headwords = [h for h in self._dictionary.look_up(word) if len(h.pinyin) == len(word)]
        spellings = {tuple(map(str.lower, h.pinyin)) for h in headwords}
        if not spellings:
            if len(word) >= ONE_WORD and phrase(fold(word)):
                for place in range(start, end):
                    unsure.pop(place, None)
            return False
        if len(spellings) == 1:
            named = _is_name(headwords)
            spelling = headwords[0].pinyin if named else spellings.pop()
            syllables[start:end] = map(_unspoken, word, map(marked, spelling))
            for place in range(start, end):
                unsure.pop(place, None)
            return True
        for place, sounds in enumerate(zip(*sorted(spellings), strict=True), start):
            either = tuple(dict.fromkeys(sounds))
            if len(either) == 1:
                syllables[place] = marked(either[0])
                unsure.pop(place, None)
            elif place in unsure:
                unsure[place] = either
        return False

    def _single(
        self, text: str, place: int, syllables: list[str], unsure: dict[int, _Sounds]
    ) -> None:
        """Put in what CC-CEDICT says of a lone character that is only a name, or traditional."""
        headwords = [h for h in self._dictionary.look_up(text[place]) if len(h.pinyin) == 1]
        if len(text) == 1 and len(headwords) == 1 and headwords[0].proper:
            syllables[place] = marked(headwords[0].pinyin[0])
        if place not in unsure or not headwords or fold(text[place]) == text[place]:
            return
        sounds = tuple(dict.fromkeys(h.pinyin[0].lower() for h in headwords))
        unsure[place] = sounds
        if len(sounds) == 1:
            syllables[place] = marked(sounds[0])
            del unsure[place]

    def _parted(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """The words a long one is written as: 银行|行长, but 供不应求 and Malaysia in one."""
        if not ONE_WORD < end - start <= LONGEST_PARTED:
            return [(start, end)]
        headwords = self._dictionary.look_up(text[start:end])
        name = headwords[0].pinyin if headwords and headwords[0].proper else ()
        for middle in range(start + 2, end - 1):
            if len(name) == end - start:
                apart = name[middle - start][:1].isupper()
            else:
                apart = {text[start:middle], text[middle:end]} <= self._dictionary.headwords
            if apart:
                return [*self._parted(text, start, middle), *self._parted(text, middle, end)]
        return [(start, end)]


def _is_name(headwords: Sequence[Headword]) -> bool:
    """Whether a word is written with a capital: it is only a name, and no day or month."""
    proper = all(headword.proper for headword in headwords)
    return proper and not _DATES.fullmatch(headwords[0].text)


def _unspoken(character: str, syllable: str) -> str:
    """The syllable with the dictionary's tone: both give some words with sandhi."""
    if character == "不" and syllable == "bú":
        return "bù"
    return "yī" if character == "一" and syllable in ("yí", "yì") else syllable


def _alike(syllable: str, before: str) -> str:
    """The syllable, with a capital if the one before it had one."""
    return syllable.capitalize() if before[:1].isupper() else syllable
