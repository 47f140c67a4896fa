"""Kept: a table read from a file's sections, of which a concept is made only when it is met."""

import json
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Final

from glossary.index.compact import compact, concept_of
from glossary.index.strings import Strings
from glossary.index.terms import flag, matched, want_whole_tokens
from glossary.model import Concept, ConceptId, Sense

_NUMBER: Final = "I"
_PLACE: Final = "Q"


def sections_of(
    laid: Sequence[Concept], own: Container[ConceptId] = (), covered: Iterable[Concept] = ()
) -> dict[str, bytes]:
    """The sections for `Kept`: concepts with distinct ids that count, and those they cover.

    `own` are the ids of the user's among them.
    The strings and numbers are those of a `Matcher` of the concepts that count.
    """
    named: dict[str, list[tuple[int, int]]] = {}
    for record, concept in enumerate(laid):
        for key, place in matched(concept):
            named.setdefault(key, []).append((record, place))
    flags, whole_tokens = bytearray(), False
    for key, places in named.items():
        senses = [Sense(laid[record], laid[record].terms[place]) for record, place in places]
        flags.append(flag(key, senses))
        whole_tokens = whole_tokens or want_whole_tokens((senses,))
    concepts = (*laid, *covered)
    lines = list(map(compact, concepts))
    hashed = sorted((_hashed(concept.id), record) for record, concept in enumerate(concepts))
    return {
        "counts": json.dumps([len(laid), whole_tokens]).encode(),
        "strings": Strings(named).saved(),
        "keys": json.dumps(list(named), ensure_ascii=False).encode(),
        "flags": bytes(flags),
        "firsts": _numbers(accumulate(map(len, named.values()), initial=0)),
        "senses": _numbers(n for places in named.values() for pair in places for n in pair),
        "own": bytes(concept.id in own for concept in laid),
        "hashes": _numbers(value for value, _ in hashed),
        "hashed": _numbers(record for _, record in hashed),
        "places": array(_PLACE, accumulate(map(len, lines), initial=0)).tobytes(),
        "records": b"".join(lines),
    }


class Kept:
    """The table that `sections_of` wrote, and the concepts by number and id.

    Safe to share between threads: what two make at once is the same for both.
    """

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        """Raises ValueError or LookupError for other sections."""
        self.count, self.whole_tokens = json.loads(bytes(sections["counts"]))
        """How many concepts count; whether a term may want to be a whole token."""
        self.strings = Strings.loaded(sections["strings"])
        self.flags = bytes(sections["flags"])
        self._keys = sections["keys"]
        self._firsts = sections["firsts"].cast(_NUMBER)
        self._pairs = sections["senses"].cast(_NUMBER)
        self._hashes = sections["hashes"].cast(_NUMBER)
        self._hashed = sections["hashed"].cast(_NUMBER)
        self._places = sections["places"].cast(_PLACE)
        self._records = sections["records"]
        self._own = sections["own"]
        self._concepts: dict[int, Concept] = {}
        self._senses: dict[int, tuple[Sense, ...]] = {}

    def senses(self, number: int) -> tuple[Sense, ...]:
        found = self._senses.get(number)
        if found is None:
            found = self._senses.setdefault(number, tuple(self._made(number)))
        return found

    def keys(self) -> Sequence[str]:
        keys: list[str] = json.loads(bytes(self._keys))
        return keys

    def order(self, concept_id: ConceptId) -> int:
        """The number of the concept that counts for an id; -1 if none is known."""
        return next((n for n in self._numbered(concept_id) if n < self.count), -1)

    def concept(self, concept_id: ConceptId) -> Concept | None:
        """What counts for an id, tombstones too."""
        number = self.order(concept_id)
        return self._concept(number) if number >= 0 else None

    def is_own(self, concept_id: ConceptId) -> bool:
        """Whether what counts for an id is the user's."""
        number = self.order(concept_id)
        return number >= 0 and bool(self._own[number])

    def covered(self, concept_id: ConceptId) -> Concept | None:
        """What is covered by the concept that counts for an id."""
        numbers = (n for n in self._numbered(concept_id) if n >= self.count)
        return next(map(self._concept, numbers), None)

    def _numbered(self, concept_id: ConceptId) -> Iterator[int]:
        hashed = _hashed(concept_id)
        at = bisect_left(self._hashes, hashed)
        while at < len(self._hashes) and self._hashes[at] == hashed:
            number = self._hashed[at]
            if self._concept(number).id == concept_id:
                yield number
            at += 1

    def _made(self, number: int) -> Iterator[Sense]:
        for at in range(2 * self._firsts[number], 2 * self._firsts[number + 1], 2):
            concept = self._concept(self._pairs[at])
            yield Sense(concept, concept.terms[self._pairs[at + 1]])

    def _concept(self, number: int) -> Concept:
        found = self._concepts.get(number)
        if found is None:
            line = self._records[self._places[number] : self._places[number + 1]]
            found = self._concepts.setdefault(number, concept_of(bytes(line)))
        return found


def _hashed(concept_id: ConceptId) -> int:
    return zlib.crc32(concept_id.encode(errors="surrogatepass"))


def _numbers(values: Iterable[int]) -> bytes:
    return array(_NUMBER, values).tobytes()
