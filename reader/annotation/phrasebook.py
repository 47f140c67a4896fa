"""Phrasebook: pypinyin's characters and phrases, looked up where they lie; the door to pypinyin."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path
from typing import Final

from glossary import stamps
from reader.annotation.keeping import kept

KEPT = "pinyin.index"
_FORM = "pinyin 1"
_SOURCE = Path(__file__)
_NUMBER: Final = "I"


class Phrasebook:
    """The syllables that pypinyin knows. Safe to share between threads."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        """Raises ValueError or LookupError for other sections."""
        self._borders = list(sections["borders"].cast(_NUMBER))
        self._characters = sections["characters"].cast(_NUMBER)
        self._sounds = _Strings(sections, "sounds")
        self._phrases = _Strings(sections, "phrases")
        self._spoken = _Strings(sections, "spoken")

    def sounds(self, character: str) -> list[str]:
        """Every syllable of a character, the usual one first; none for one without pinyin."""
        code = ord(character)
        at = bisect_left(self._characters, code)
        known = at < len(self._characters) and self._characters[at] == code
        return self._sounds[at].decode().split(",") if known else []

    def phrase(self, text: str) -> list[str]:
        """The syllables of a phrase; none for what is no phrase."""
        key = text.encode(errors="surrogatepass")
        at = bisect_left(self._phrases, key)
        return self._said(at) if at < len(self._phrases) and self._phrases[at] == key else []

    def spoken(self, text: str) -> list[str]:
        """The likeliest syllable of each code point of a text, "" where there is none."""
        said: list[str] = []
        for start, end in self._runs(text):
            if start > len(said):
                said += [""] * (start - len(said))
            while start < end:
                number, stop = self._longest(text, start, end)
                said += self._said(number) if number >= 0 else map(self._usual, text[start:stop])
                start = stop
        return said + [""] * (len(text) - len(said))

    def _said(self, number: int) -> list[str]:
        return self._spoken[number].decode().split(" ")

    def _usual(self, character: str) -> str:
        return next(iter(self.sounds(character)), "")

    def _runs(self, text: str) -> Iterator[tuple[int, int]]:
        """The stretches of Chinese characters."""
        start = -1
        for place, character in enumerate(text):
            if bisect_right(self._borders, ord(character)) % 2:
                start = place if start < 0 else start
            elif start >= 0:
                yield start, place
                start = -1
        if start >= 0:
            yield start, len(text)

    def _longest(self, text: str, start: int, end: int) -> tuple[int, int]:
        """The longest phrase that begins at a place, by its number, and where it ends.

        -1 for none: then only one character is taken, or, as pypinyin does it, all the rest if a
        longer phrase could begin so.
        """
        found, stop, at = -1, start, 0
        for behind in range(start + 2, end + 1):
            key = text[start:behind].encode()
            at = bisect_left(self._phrases, key, at)
            phrase = self._phrases[at] if at < len(self._phrases) else b""
            if not phrase.startswith(key):
                break
            if phrase == key:
                found, stop = at, behind
        else:
            stop = stop if found >= 0 else end
        return found, max(stop, start + 1)


class _Strings:
    """Strings in order, as UTF-8."""

    def __init__(self, sections: Mapping[str, memoryview], name: str) -> None:
        self._text, self._places = sections[name], sections[f"{name}.places"].cast(_NUMBER)

    def __len__(self) -> int:
        return len(self._places) - 1

    def __getitem__(self, number: int) -> bytes:
        return bytes(self._text[self._places[number] : self._places[number + 1]])


def read_phrasebook(cache: Path | None = None) -> Phrasebook:
    """pypinyin's syllables, from the cache folder, if there is one: else it takes 0.6 s.

    What is kept is used only if it was made from this pypinyin by this version and is undamaged.
    """
    if cache is None:
        return Phrasebook({name: memoryview(each) for name, each in _sections().items()})
    made_by = stamps.of_package("pypinyin") + stamps.of_files((_SOURCE,))
    heading = f"{_FORM} {stamps.short(made_by)}"
    return kept(cache / KEPT, heading, Phrasebook, _sections)


def _sections() -> dict[str, bytes]:
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT, RE_HANS

    characters = sorted(code for code, sounds in PINYIN_DICT.items() if sounds)
    phrases = sorted(text for text, spoken in PHRASES_DICT.items() if len(text) == len(spoken))
    spoken = (" ".join(sounds[0] for sounds in PHRASES_DICT[text]) for text in phrases)
    chinese = [RE_HANS.match(chr(code)) is not None for code in range(characters[-1] + 2)]
    borders = (code for code, each in enumerate(chinese) if code and each != chinese[code - 1])
    return {
        "borders": _numbers(borders),
        "characters": _numbers(characters),
        **_strings("sounds", (PINYIN_DICT[code] for code in characters)),
        **_strings("phrases", phrases),
        **_strings("spoken", spoken),
    }


def _strings(name: str, texts: Iterable[str]) -> dict[str, bytes]:
    encoded = list(map(str.encode, texts))
    places = accumulate(map(len, encoded), initial=0)
    return {name: b"".join(encoded), f"{name}.places": _numbers(places)}


def _numbers(values: Iterable[int]) -> bytes:
    return array(_NUMBER, values).tobytes()
