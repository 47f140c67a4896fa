"""Table: strings and their senses by number; Held has them in memory."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from glossary.index.strings import Strings
from glossary.index.terms import flag
from glossary.model import Sense


class Table(Protocol):
    """Strings by number and what they name. Never changed; safe to share between threads."""

    @property
    def strings(self) -> Strings: ...

    @property
    def flags(self) -> bytes:
        """GONE, PLAIN or JUDGED for each string."""

    def senses(self, number: int) -> tuple[Sense, ...]:
        """What a string names, always the same objects."""

    def keys(self) -> Sequence[str]:
        """The strings in the order of their numbers."""


class Held:
    """A table in memory."""

    def __init__(self, senses: Mapping[str, Iterable[Sense]]) -> None:
        self._keys = tuple(senses)
        self._senses = list(map(tuple, senses.values()))
        self.flags = bytes(map(flag, self._keys, self._senses))
        self.strings = Strings(self._keys)

    def senses(self, number: int) -> tuple[Sense, ...]:
        return self._senses[number]

    def keys(self) -> Sequence[str]:
        return self._keys
