"""ShelfWishes: how the user wants the library's panel."""

from dataclasses import dataclass

from reader.library.query import Sort

THRESHOLD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfWishes:
    """Part of the preferences. As long as nothing is said of `shown`, the library decides.

    `sort` is that of the list while nothing is searched for. A term read past in `threshold`
    articles counts as known; 0 lets none become so by itself.
    """

    shown: bool | None = None
    sort: Sort = Sort.KEPT
    threshold: int = THRESHOLD
