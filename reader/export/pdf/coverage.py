"""Which characters a font file has glyphs for, read from its cmap without unpacking it."""

import re
import sys
import unicodedata
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from pathlib import Path

from fontTools.ttLib import TTFont, TTLibError

Has = Callable[[int], bool]

# The Unicode tables of a cmap by platform and encoding, the fullest first.
_PREFERRED = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))

# What typst breaks the line at, or its shaper draws as nothing when the font has no glyph.
_GLYPHLESS = re.compile(
    "[\x09-\x0d\x85\xad\u034f\u061c\u17b4-\u17b5\u180b-\u180e"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufff0-\ufff8"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """The text without the characters that typst asks no font for."""
    return _GLYPHLESS.sub("", text)


class Coverage:
    """The characters of one face of a font file, the `index`th of a collection."""

    def __init__(self, path: Path, index: int = 0) -> None:
        """Reads the face; one that can't be read has no characters."""
        try:
            with TTFont(path, fontNumber=index, lazy=True) as font:
                self._has = _reader_of(font.reader["cmap"])
        except (OSError, TTLibError, KeyError, ValueError, IndexError):
            self._has = _never

    def has(self, cluster: str) -> bool:
        """Whether it can show a character and its marks, as typst's shaper would compose them."""
        wanted = visible(cluster)
        return all(map(self._has_one, wanted)) or all(
            map(self._has_one, unicodedata.normalize("NFC", wanted))
        )

    def _has_one(self, character: str) -> bool:
        if self._has(ord(character)):
            return True
        parts = unicodedata.normalize("NFD", character)
        return parts != character and all(self._has(ord(part)) for part in parts)


def _never(_code: int) -> bool:
    return False


def _reader_of(table: bytes) -> Has:
    """What answers for the best Unicode table of a cmap."""
    offsets: dict[tuple[int, int], int] = {}
    for at in range(4, 4 + 8 * _number(table, 2, 2), 8):
        key = _number(table, at, 2), _number(table, at + 2, 2)
        offsets[key] = _number(table, at + 4, 4)
    for key in _PREFERRED:
        if key in offsets:
            at = offsets[key]
            read = _FORMATS.get(_number(table, at, 2))
            if read is not None:
                return read(table, at)
    return _never


def _segments(table: bytes, at: int) -> Has:
    """Format 4: segments of the first plane, each by an offset to glyphs or a difference."""
    count = _number(table, at + 6, 2) // 2
    ends = _numbers(table, at + 14, count, "H")
    starts = _numbers(table, at + 16 + 2 * count, count, "H")
    deltas = _numbers(table, at + 16 + 4 * count, count, "H")
    ranges_at = at + 16 + 6 * count
    ranges = _numbers(table, ranges_at, count, "H")

    def has(code: int) -> bool:
        which = bisect_left(ends, code)
        if which == count or code < starts[which]:
            return False
        glyph = code
        if ranges[which]:
            place = ranges_at + 2 * which + ranges[which] + 2 * (code - starts[which])
            glyph = _number(table, place, 2)
            if not glyph:
                return False
        return (glyph + deltas[which]) & 0xFFFF != 0

    return has


def _trimmed(table: bytes, at: int) -> Has:
    """Format 6: the glyphs of one run of characters."""
    first, count = _number(table, at + 6, 2), _number(table, at + 8, 2)
    glyphs = _numbers(table, at + 10, count, "H")
    return lambda code: 0 <= code - first < count and glyphs[code - first] != 0


def _groups(table: bytes, at: int) -> Has:
    """Format 12: groups of characters with running glyphs."""
    numbers = _numbers(table, at + 16, 3 * _number(table, at + 12, 4), "I")
    starts, ends, glyphs = numbers[0::3], numbers[1::3], numbers[2::3]

    def has(code: int) -> bool:
        which = bisect_right(starts, code) - 1
        return which >= 0 and code <= ends[which] and glyphs[which] + code - starts[which] != 0

    return has


_FORMATS = {4: _segments, 6: _trimmed, 12: _groups}


def _number(table: bytes, at: int, size: int) -> int:
    return int.from_bytes(table[at : at + size], "big")


def _numbers(table: bytes, at: int, count: int, code: str) -> "array[int]":
    numbers = array(code)
    numbers.frombytes(table[at : at + count * numbers.itemsize])
    if sys.byteorder == "little":
        numbers.byteswap()
    return numbers
