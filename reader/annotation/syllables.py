"""Syllables: pinyin of characters and phrases."""

import functools
import re
import threading
import unicodedata
from pathlib import Path

from glossary import normalize
from glossary.normalize import fold
from reader.annotation.model import Reading
from reader.annotation.phrasebook import Phrasebook, read_phrasebook

HAN = re.compile(f"[{normalize.HAN}]")
_SYLLABLE = re.compile(
    r"[bpmfdtnlgkhjqxzcsryw]{0,2}(?:[aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ]+)(?:ng(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùü])"
    r"|n(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùüǖǘǚǜ])|r(?![aāáǎàeēéěèiīíǐìoōóǒòuūúǔùü]))?",
    re.IGNORECASE,
)
_MARKS = {"1": "\u0304", "2": "\u0301", "3": "\u030c", "4": "\u0300"}
_MARKED = ("a", "o", "e", "i", "u", "ü", "n", "m", "ê")
"""The letters that bear the mark, the first of these that a syllable has."""
TONED = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]", re.IGNORECASE)


class _Shelf:
    """The phrasebook of this process, read at first use. Safe to share between threads."""

    def __init__(self) -> None:
        self._cache: Path | None = None
        self._book: Phrasebook | None = None
        self._lock = threading.Lock()

    def keep_in(self, cache: Path) -> None:
        self._cache = cache

    def book(self) -> Phrasebook:
        with self._lock:
            if self._book is None:
                self._book = read_phrasebook(self._cache)
            return self._book


_SHELF = _Shelf()
"""The one of this process, as there is one pypinyin."""


def keep_in(cache: Path) -> None:
    """Keep what pypinyin knows in this folder, where it is read in no time; before first use."""
    _SHELF.keep_in(cache)


def load() -> None:
    """Read what pypinyin knows now: without a folder to keep it in that takes 0.6 s."""
    _SHELF.book()


@functools.lru_cache(maxsize=4096)
def marked(numbered: str) -> str:
    """A syllable with its tone mark: lu:4 becomes lǜ, r5 becomes r."""
    plain = numbered.lower().replace("u:", "ü").replace("v", "ü").replace("5", "")
    mark = _MARKS.get(plain[-1:])
    place = next((plain.index(each) for each in _MARKED if each in plain), -1)
    if mark and place >= 0:
        end = place + (2 if plain[place:].startswith("iu") else 1)
        plain = unicodedata.normalize("NFC", f"{plain[:end]}{mark}{plain[end:-1]}")
    return plain.capitalize() if numbered[:1].isupper() else plain


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
    either = dict.fromkeys((character, fold(character)))
    return tuple(dict.fromkeys(sound for each in either for sound in _SHELF.book().sounds(each)))


@functools.lru_cache(maxsize=8192)
def polyphone(character: str) -> bool:
    """Whether a character has several readings."""
    return len(_SHELF.book().sounds(character)) > 1


def guessed(text: str) -> list[str]:
    """pypinyin's reading of a text, one syllable a code point, "" where there is none."""
    return _SHELF.book().spoken(text)


def phrase(text: str) -> list[str]:
    """The reading of a phrase that pypinyin knows as a whole; none for another."""
    return _SHELF.book().phrase(text)
