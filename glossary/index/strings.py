"""Strings: folded strings looked for all at once; the only door to daachorse."""

from collections.abc import Iterable
from pathlib import Path
from typing import Self

import daachorse

PIECE = 65_536
"""Code points of a text that are gone through at one go."""

_LENGTH = 4  # bytes of the number before what is saved


class Strings:
    """Folded strings that are looked for all at once, each known by its number.

    Safe to share between threads.
    """

    def __init__(self, strings: Iterable[str]) -> None:
        """The strings are numbered as they come; one that comes again counts for nothing."""
        known = list(dict.fromkeys(strings))
        self._longest = max(map(len, known), default=0)
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(known) if known else None

    @classmethod
    def loaded(cls, saved: bytes | memoryview) -> Self:
        """The strings that were saved by the same build of the engine. Raises ValueError."""
        strings = cls(())
        strings._longest = int.from_bytes(saved[:_LENGTH], "little")
        if len(saved) > _LENGTH:
            content = bytes(saved[_LENGTH:])
            strings._automaton = daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(content)
        return strings

    def saved(self) -> bytes:
        """The strings as bytes, for `loaded`; keep a checksum and `engine` with them."""
        content = self._automaton.serialize() if self._automaton is not None else b""
        return self._longest.to_bytes(_LENGTH, "little") + bytes(content)

    def within(self, folded: str) -> bool:
        """Whether one of the strings stands anywhere in the folded text."""
        return self._automaton is not None and bool(self._automaton.find(encodable(folded)))

    def places(self, folded: str) -> list[tuple[int, int, int]]:
        """Every start, end and number of a string in the folded text, by end.

        A long text is gone through in pieces, so that other threads have their turn.
        """
        if len(folded) <= PIECE:
            return self._places(folded)
        found: list[tuple[int, int, int]] = []
        for begin in range(0, len(folded), PIECE):
            base = max(0, begin - self._longest + 1)
            found += [
                (start + base, end + base, number)
                for start, end, number in self._places(folded[base : begin + PIECE])
                if end + base > begin
            ]
        return found

    def number(self, folded: str) -> int:
        """The number of a string; -1 if it is none of them."""
        if not folded or len(folded) > self._longest or encodable(folded) is not folded:
            return -1
        whole = (0, len(folded))
        places = self._places(folded)
        return next((number for start, end, number in places if (start, end) == whole), -1)

    def _places(self, folded: str) -> list[tuple[int, int, int]]:
        if self._automaton is None:
            return []
        try:
            found: list[tuple[int, int, int]] = self._automaton.find_overlapping(folded)
        except UnicodeEncodeError:
            found = self._automaton.find_overlapping(encodable(folded))
        return found


def engine() -> str:
    """What tells this build of the engine from any other, whose saved strings differ."""
    folder = Path(daachorse.__file__).parent
    stats = [(path.name, path.stat()) for path in sorted(folder.iterdir()) if path.is_file()]
    return repr([(name, stat.st_size, stat.st_mtime_ns) for name, stat in stats])


def encodable(text: str) -> str:
    """The text with lone surrogates, which the automaton refuses, made U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text
