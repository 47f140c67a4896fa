"""Finds the word around a place of a text, since Qt takes a whole Chinese clause for one."""

from collections.abc import Callable, Sequence

from reader.annotation.model import Token

_AROUND = 30


def word_around(
    offset: int, length: int, tokens: Callable[[int, int], Sequence[Token]]
) -> Token | None:
    """The token over a code point of a text `length` code points long."""
    start, end = max(0, offset - _AROUND), min(length, offset + _AROUND)
    return next((each for each in tokens(start, end) if each.start <= offset < each.end), None)
