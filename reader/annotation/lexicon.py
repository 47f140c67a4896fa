"""Lexicon: lines by their headwords in a file's sections, read when they are looked up."""

import json
from array import array
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Final

from glossary.index.strings import Strings

LONG = range(3, 9)
"""So many code points have the headwords that are looked for in texts, all at once."""

_PLACE: Final = "Q"


def sections_of(lines: Mapping[str, bytes]) -> dict[str, bytes]:
    """The sections for a Lexicon of these lines."""
    return {
        "headwords": json.dumps(list(lines), ensure_ascii=False).encode(),
        "strings": Strings(lines).saved(),
        "long": long_strings(lines).saved(),
        "places": array(_PLACE, accumulate(map(len, lines.values()), initial=0)).tobytes(),
        "lines": b"".join(lines.values()),
    }


def long_strings(lines: Mapping[str, bytes]) -> Strings:
    """The long headwords among them."""
    return Strings(text for text in lines if len(text) in LONG)


class Lexicon(Mapping[str, bytes]):
    """The lines by headword, as a mapping. Safe to share between threads."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        """Raises ValueError or LookupError for other sections."""
        self.long = Strings.loaded(sections["long"])
        self._strings = Strings.loaded(sections["strings"])
        self._headwords = sections["headwords"]
        self._places = sections["places"].cast(_PLACE)
        self._lines = sections["lines"]

    def __getitem__(self, text: str) -> bytes:
        number = self._strings.number(text)
        if number < 0:
            raise KeyError(text)
        return bytes(self._lines[self._places[number] : self._places[number + 1]])

    def __contains__(self, text: object) -> bool:
        return isinstance(text, str) and self._strings.number(text) >= 0

    def __iter__(self) -> Iterator[str]:
        headwords: list[str] = json.loads(bytes(self._headwords))
        return iter(headwords)

    def __len__(self) -> int:
        return len(self._places) - 1
