"""A line shortened to fit a width so that its first hit stays in sight."""

from collections.abc import Callable, Sequence

Ranges = Sequence[tuple[int, int]]
_MORE = "…"
_BEFORE = 0.3


def elided(
    words: str, hits: Ranges, width: int, measure: Callable[[str], int]
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """What fits into a width in pixels, and the hits in that; offsets in code points.

    What stands before the first hit gives way only as far as it must.
    """
    start = _start(words, hits, width, measure)
    shown = (_MORE if start else "") + words[start:]
    shift = start - (1 if start else 0)
    if measure(shown) > width:
        shown = shown[: _longest(shown, width - measure(_MORE), measure)] + _MORE
        end = len(shown) - 1
    else:
        end = len(shown)
    inside = ((max(0, a - shift), min(b - shift, end)) for a, b in hits)
    return shown, tuple((a, b) for a, b in inside if a < b)


def _start(words: str, hits: Ranges, width: int, measure: Callable[[str], int]) -> int:
    """Where to begin so that the first hit is seen."""
    if not hits or measure(words) <= width:
        return 0
    if measure(words[: hits[0][1]]) <= width * (1 - _BEFORE / 2):
        return 0
    before = words[: hits[0][0]]
    room = int(width * _BEFORE) - measure(_MORE)
    kept = 0
    while kept < len(before) and measure(before[len(before) - kept - 1 :]) <= room:
        kept += 1
    return len(before) - kept


def _longest(words: str, width: int, measure: Callable[[str], int]) -> int:
    """How many code points fit."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(words[:middle]) <= width:
            low = middle
        else:
            high = middle - 1
    return low
