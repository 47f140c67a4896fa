"""Code points and UTF-16 positions of one shown text: the only place where the two meet."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Offsets:
    """The two ways to count in one text: Python's code points and Qt's UTF-16 units.

    Without an astral character both are the same number; otherwise a look-up is O(log n).
    """

    __slots__ = ("_astral", "_pairs")

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._pairs = [offset + before for before, offset in enumerate(self._astral)]

    def to_position(self, offset: int) -> int:
        """The UTF-16 position before the code point at `offset`."""
        return offset + bisect_left(self._astral, offset)

    def to_offset(self, position: int) -> int:
        """The code point at a UTF-16 position; inside a surrogate pair, the character it halves."""
        return position - bisect_left(self._pairs, position)
