"""Readings: pinyin, one syllable a code point; the only door to pypinyin and g2pM."""

import functools
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import Any, cast

from glossary import normalize
from glossary.normalize import fold
from reader.annotation.corrections import CORRECTIONS
from reader.annotation.dictionary import Dictionary
from reader.annotation.model import Reading

HAN = re.compile(f"[{normalize.HAN}]")
_SYLLABLE = re.compile(
    r"[bpmfdtnlgkhjqxzcsryw]{0,2}(?:[aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ]+)(?:ng(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùü])"
    r"|n(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ])|r(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùü]))?",
    re.IGNORECASE,
)
TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]", re.IGNORECASE)
ONE_WORD = 3
"""Up to so many characters a term is written as one word."""

# What g2pM hears as hái although a debt is paid.
_REPAID = re.compile("还(?=了(?!得)|清(?!楚)|[钱债贷])")


class Readings:
    """Readings of terms and words, each worked out once. Safe to share between threads."""

    def __init__(
        self, dictionary: Dictionary, cut: Callable[[str], Sequence[tuple[int, int]]]
    ) -> None:
        self._dictionary = dictionary
        self._cut = cut
        self._known: dict[str, Reading] = {}
        self._by_ear: dict[str, bool] = {}

    def of(self, text: str, written: str = "") -> Reading:
        """The reading of a word standing alone; `written` is the one its term carries, if any.

        A written reading that does not fit the characters one to one is not used.
        """
        key = f"{text}\n{written}"
        if key not in self._known:
            given = aligned(text, written) if written else None
            self._known[key] = given or self._made(text)
        return self._known[key]

    def running(self, text: str, words: Sequence[tuple[int, int]]) -> list[Reading]:
        """The readings of words in running text, single polyphones by what stands around them."""
        by_ear = {start for start, end in words if self._is_by_ear(text[start:end])}
        heard = self._heard(text) if by_ear else []
        readings = []
        for start, end in words:
            reading = self.of(text[start:end])
            if start in by_ear:
                pairs = zip(heard[start:end], reading.syllables, strict=True)
                reading = Reading(tuple(sound or alone for sound, alone in pairs))
            readings.append(reading)
        return readings

    def _is_by_ear(self, word: str) -> bool:
        if word not in self._by_ear:
            self._by_ear[word] = self._needs_ear(word)
        return self._by_ear[word]

    def _needs_ear(self, word: str) -> bool:
        """Whether only the sentence tells a word's reading.

        So it is for a lone polyphone, and for one in a word that the segmenter made up.
        """
        if not any(map(_polyphone, word)):
            return False
        folded = fold(word)
        made_up = all(end - start == 1 for start, end in self._cut(folded))
        known = folded in self._dictionary.headwords or any(
            wrong in folded for wrong in CORRECTIONS
        )
        return len(word) == 1 or (made_up and not known)

    @functools.cached_property
    def _listener(self) -> Callable[[str], list[str]]:
        from g2pM import G2pM  # numpy and a model of 2 MB: only when a whole text is to be read

        return functools.partial(G2pM(), char_split=True)

    def _heard(self, text: str) -> list[str]:
        """What g2pM hears in each code point of the text; "" where it hears no syllable."""
        folded = fold(text)
        heard = [
            marked(sound) if HAN.match(character) and sound[-1:].isdigit() else ""
            for character, sound in zip(folded, self._listener(folded), strict=True)
        ]
        for match in _REPAID.finditer(folded):
            heard[match.start()] = "huán"
        return heard

    def _made(self, text: str) -> Reading:
        folded = fold(text)
        words = [
            each for start, end in self._cut(folded) for each in self._parted(folded, start, end)
        ]
        syllables = _syllables(folded)
        for start, end in [*words, (0, len(text))]:
            if end - start > 1 and (found := self._spelled(folded[start:end])):
                syllables[start:end] = found
        starts = {start for start, _ in words if start} if len(text) > ONE_WORD else set()
        for start, corrected in _corrections(folded, {end for _, end in words}):
            end = start + len(corrected)
            syllables[start:end] = corrected
            starts.difference_update(range(start + 1, end))
        return Reading(tuple(syllables), tuple(sorted(starts)))

    def _parted(self, text: str, start: int, end: int) -> list[tuple[int, int]]:
        """The words a long one is written as: 银行|行长, but 供不应求 and Malaysia in one."""
        if end - start <= ONE_WORD:
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

    def _spelled(self, word: str) -> list[str] | None:
        """CC-CEDICT's syllables, if all its headwords agree."""
        spelled = {tuple(map(str.lower, h.pinyin)) for h in self._dictionary.look_up(word)}
        if len(spelled) != 1 or len(numbered := spelled.pop()) != len(word):
            return None
        return [marked(syllable) for syllable in numbered]


def _corrections(text: str, ends: set[int]) -> Iterator[tuple[int, list[str]]]:
    """Where corrections apply, with their syllables: not where the end cuts a word (投资|行为)."""
    for wrong, right in CORRECTIONS.items():
        at = text.find(wrong)
        while at >= 0:
            end = at + len(wrong)
            if end in ends or not ends.intersection(range(at + 1, end)):
                yield at, right.split()
            at = text.find(wrong, end)


def load() -> ModuleType:
    """pypinyin, read at first use: its phrases take 0.1 s."""
    import pypinyin

    return pypinyin


@functools.lru_cache(maxsize=4096)
def marked(numbered: str) -> str:
    """A syllable with its tone mark: lu:4 becomes lǜ, r5 becomes r."""
    from pypinyin.contrib.tone_convert import to_tone

    return str(to_tone(numbered.replace("u:", "ü").replace("5", "")))


def aligned(text: str, written: str) -> Reading | None:
    """A reading written in words (shùjù zhōngxīn) laid on the text's Han characters, or None."""
    places = [offset for offset, character in enumerate(text) if HAN.match(character)]
    words = [spoken(word) for word in written.split()]
    if not places or not all(words) or sum(map(len, words)) != len(places):
        return None
    syllables = [""] * len(text)
    starts: list[int] = []
    left = iter(places)
    for word in words:
        for number, syllable in enumerate(word):
            place = next(left)
            syllables[place] = syllable
            if not number and place:
                starts.append(place)
    return Reading(tuple(syllables), tuple(starts))


def spoken(word: str) -> list[str]:
    """The syllables of a written word (shùjù, xī'ān), in lower case; none if it is no pinyin."""
    pieces = unicodedata.normalize("NFC", word).replace("’", "'").split("'")
    syllables = [syllable.lower() for piece in pieces for syllable in _SYLLABLE.findall(piece)]
    whole = "".join(syllables) == "".join(pieces).lower()
    return syllables if whole and all(len(TONED.findall(s)) < 2 for s in syllables) else []


@functools.lru_cache(maxsize=8192)
def sounds(character: str) -> tuple[str, ...]:
    """Every syllable a character can have, the usual one first; none for one without pinyin."""
    pypinyin = load()
    either = dict.fromkeys((character, fold(character)))
    found = [
        sound
        for each in either
        for sound in pypinyin.pinyin(each, style=pypinyin.Style.TONE, heteronym=True)[0]
    ]
    return tuple(dict.fromkeys(sound for sound in found if sound not in either))


@functools.lru_cache(maxsize=8192)
def _polyphone(character: str) -> bool:
    pypinyin = load()
    return len(pypinyin.pinyin(character, style=pypinyin.Style.TONE, heteronym=True)[0]) > 1


def _syllables(text: str) -> list[str]:
    """pypinyin's reading, one syllable a code point, "" where there is none."""
    pypinyin = load()
    spoken: list[str] = pypinyin.lazy_pinyin(
        text, style=pypinyin.Style.TONE, errors=cast("Any", _none_each)
    )
    if len(spoken) != len(text):
        raise ValueError("pypinyin gave other than one syllable a character")
    return spoken


def _none_each(characters: str) -> list[str]:
    return [""] * len(characters)
