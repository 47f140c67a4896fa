"""Syllables: pinyin of characters and phrases; the only door to pypinyin."""

import functools
import re
import unicodedata
from types import ModuleType
from typing import Any, cast

from glossary import normalize
from glossary.normalize import fold
from reader.annotation.model import Reading

HAN = re.compile(f"[{normalize.HAN}]")
_SYLLABLE = re.compile(
    r"[bpmfdtnlgkhjqxzcsryw]{0,2}(?:[aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ]+)(?:ng(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùü])"
    r"|n(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ])|r(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùü]))?",
    re.IGNORECASE,
)
TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]", re.IGNORECASE)


def load() -> ModuleType:
    """pypinyin, read at first use: its phrases take 0.1 s."""
    import pypinyin

    return pypinyin


@functools.lru_cache(maxsize=4096)
def marked(numbered: str) -> str:
    """A syllable with its tone mark: lu:4 becomes lǜ, r5 becomes r."""
    from pypinyin.contrib.tone_convert import to_tone

    toned = str(to_tone(numbered.lower().replace("u:", "ü").replace("5", "")))
    return toned.capitalize() if numbered[:1].isupper() else toned


def aligned(text: str, written: str) -> Reading | None:
    """A reading written in words (shùjù zhōngxīn) laid on the text's Han characters, or None."""
    places = [offset for offset, character in enumerate(text) if HAN.match(character)]
    words = [_parted(word) for word in written.split()]
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
    return [syllable.lower() for syllable in _parted(word)]


def _parted(word: str) -> list[str]:
    pieces = unicodedata.normalize("NFC", word).replace("’", "'").split("'")
    syllables = [syllable for piece in pieces for syllable in _SYLLABLE.findall(piece)]
    whole = "".join(syllables) == "".join(pieces)
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
def polyphone(character: str) -> bool:
    """Whether a character has several readings."""
    pypinyin = load()
    return len(pypinyin.pinyin(character, style=pypinyin.Style.TONE, heteronym=True)[0]) > 1


def guessed(text: str) -> list[str]:
    """pypinyin's reading of a text, one syllable a code point, "" where there is none."""
    pypinyin = load()
    spoken: list[str] = pypinyin.lazy_pinyin(
        text, style=pypinyin.Style.TONE, errors=cast("Any", _none_each)
    )
    if len(spoken) != len(text):
        raise ValueError("pypinyin gave other than one syllable a character")
    return spoken


def phrase(text: str) -> list[str]:
    """The reading of a phrase that pypinyin knows as a whole; none for another."""
    load()
    from pypinyin.constants import PHRASES_DICT

    return [sound for (sound, *_) in PHRASES_DICT.get(text, ())]


def _none_each(characters: str) -> list[str]:
    return [""] * len(characters)
