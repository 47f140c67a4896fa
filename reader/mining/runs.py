"""Runs: the stretches of an article in which a term may stand, cut into words."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from glossary.normalize import HAN, fold
from reader.mining.model import Mined

Cut = Callable[[str], Sequence[tuple[int, int]]]
"""A folded text into words: half-open code points that tile it."""

_HAN = re.compile(f"[{HAN}]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring Chinese words of one article, folded; `starts` are code points of its text.

    `starts` has one number more than there are words: the end of the last. `before` and `after`
    are the characters on either side, empty where the line ends.
    """

    key: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    before: str = ""
    after: str = ""


def runs_of(mined: Mined, cut: Cut) -> Iterator[Run]:
    """The runs of the blocks that are shown, in the article's order."""
    for block in mined.article.shown():
        start, end = mined.article.content(block)
        yield from _runs(mined.key, fold(mined.article.text[start:end]), start, cut)


def _runs(key: str, folded: str, base: int, cut: Cut) -> Iterator[Run]:
    borders: list[tuple[int, int]] = []
    for start, end in cut(folded):
        if _HAN.fullmatch(folded, start, end):
            borders.append((start, end))
        elif borders:
            yield _run(key, folded, base, borders)
            borders = []
    if borders:
        yield _run(key, folded, base, borders)


def _run(key: str, folded: str, base: int, borders: list[tuple[int, int]]) -> Run:
    first, last = borders[0][0], borders[-1][1]
    return Run(
        key,
        tuple(folded[start:end] for start, end in borders),
        (*(base + start for start, _ in borders), base + last),
        folded[first - 1 : first] if first else "",
        folded[last : last + 1],
    )
