"""Bombs: PDFs refused before they are parsed, for small files may unpack to gigabytes."""

import re
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from reader.errors import LoadError

LARGEST_STREAM = 32_000_000  # bytes, unpacked
MOST_DRAWN = 1_000_000  # forms on a page, each counted as often as it is drawn

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_NUMBER = re.compile(rb"(\d{1,10})\s+\d{1,5}\s*$")
_OBJECT = re.compile(rb"(\d{1,10})\s+\d{1,5}\s+obj\b")
_REFERENCE = re.compile(rb"/([^\s/<>\[\]()]+)\s+(\d{1,10})\s+\d{1,5}\s+R\b")
_DRAWN = re.compile(rb"/([^\s/<>\[\]()]+)\s+Do\b")
_IMAGE = re.compile(rb"/Subtype\s*/Image\b")
_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_WRITTEN = re.compile(rb"[\t\n\r -~]{64,}")
_LOOKED_AT = 4096
_LONGEST_DICTIONARY = 20_000
_LONGEST_NUMBERS = 24
_MOST_FILTERS = 4
_DEEPEST = 40
_HOPS = 3  # from a form to its resources, their XObjects, and those


@dataclass(frozen=True, slots=True)
class _Stream:
    """What a stream's dictionary says, and how often it draws what it calls by a name."""

    dictionary: bytes
    drawn: Counter[bytes]


def refuse_bombs(raw: bytes, name: str) -> None:
    """Raises LoadError, which calls the PDF `name`, if it would unpack, or draw, without bound.

    What is packed otherwise than by Flate, or lies in object streams, is not seen.
    """
    drawing = {number: each for number, each in _streams(raw, name) if each.drawn}
    if len(drawing) > 1 and _Drawing(raw, drawing).most() > MOST_DRAWN:
        raise LoadError(
            f"{name} can't be read: too many of its drawings are drawn within one another."
        )


def _streams(raw: bytes, name: str) -> Iterator[tuple[int, _Stream]]:
    """The streams that are no images, by the numbers of their objects."""
    for found in _STREAM.finditer(raw):
        begin = raw.rfind(b"obj", max(0, found.start() - _LONGEST_DICTIONARY), found.start())
        number = _NUMBER.search(raw[max(0, begin - _LONGEST_NUMBERS) : max(0, begin)])
        if begin < 0 or number is None:
            continue
        dictionary = raw[begin + 3 : found.start()]
        content = _unpacked(raw, found.end(), len(_FLATE.findall(dictionary)))
        if _IMAGE.search(dictionary) and not _WRITTEN.fullmatch(content[:_LOOKED_AT]):
            continue
        if len(content) > LARGEST_STREAM:
            raise LoadError(
                f"{name} can't be read: a part of it unpacks to more than "
                f"{LARGEST_STREAM // 1_000_000} MB."
            )
        yield int(number[1]), _Stream(dictionary, Counter(_DRAWN.findall(content)))


def _unpacked(raw: bytes, start: int, times: int) -> bytes:
    """What a stream holds, no more than a byte beyond the limit; as it is if it is not packed."""
    end = raw.find(b"endstream", start)
    content = raw[start : end if end >= 0 else len(raw)]
    return reduce(lambda packed, _: _inflated(packed), range(min(times, _MOST_FILTERS)), content)


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, LARGEST_STREAM + 1)
    except zlib.error:
        return b""


class _Drawing:
    """How often the forms of a PDF are drawn, those within others counted."""

    def __init__(self, raw: bytes, streams: dict[int, _Stream]) -> None:
        self._raw = raw
        self._streams = streams
        self._counts: dict[int, int] = {}
        self._places = {int(found[1]): found.end() for found in _OBJECT.finditer(raw)}

    def most(self) -> int:
        """How much the page that draws the most may draw; too much if a form draws itself."""
        counts = [self._count(number) for number in self._streams]
        return max(counts) * max(each.drawn.total() for each in self._streams.values())

    def _count(self, number: int, depth: int = 0) -> int:
        if number not in self._streams:
            return 0
        if depth > _DEEPEST:
            return MOST_DRAWN + 1
        if number not in self._counts:
            self._counts[number] = MOST_DRAWN + 1  # as long as it is open: it draws itself
            named = self._named(self._streams[number].dictionary, _HOPS)
            self._counts[number] = 1 + sum(
                times * self._count(named[name], depth + 1)
                for name, times in self._streams[number].drawn.items()
                if name in named
            )
        return self._counts[number]

    def _named(self, dictionary: bytes, hops: int) -> dict[bytes, int]:
        """The objects that a dictionary, or one it refers to for its resources, names."""
        named: dict[bytes, int] = {}
        for name, number in _REFERENCE.findall(dictionary):
            named[name] = int(number)
            if name in (b"Resources", b"XObject") and hops:
                named |= self._named(self._object(int(number)), hops - 1)
        return named

    def _object(self, number: int) -> bytes:
        start = self._places.get(number)
        if start is None:
            return b""
        return self._raw[start : start + _LONGEST_DICTIONARY].partition(b"endobj")[0]
