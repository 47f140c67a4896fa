"""The sketch of an article: hashes of its clauses, by which another copy of it is known."""

import re
from collections.abc import Sequence
from hashlib import blake2b
from itertools import islice

from reader.article import Article

LOOKED_AT = 100_000
"""So many code points of what is shown are enough to know an article by."""
KEPT = 256
SHORTEST = 5
LIKENESS = 0.4
"""Copies of a story share so large a part of all their clauses."""
CONTAINED = 0.7
"""So much of the shorter copy stands in the other; notices on one form say more of their own."""
FEWEST = 3
"""Fewer clauses in common are chance, unless they are all there is."""
_BETWEEN = re.compile(r"[^\w%.+-]+")
_BLANK = re.compile(r"\s+")


def sketch_of(article: Article) -> tuple[int, ...]:
    """The smallest hashes of the clauses that are shown, at least one.

    Spaces and line ends do not count, so that another page width gives the same.
    """
    shown: list[str] = []
    length = 0
    for block in article.shown():
        start, end = article.content(block)
        shown.append(article.text[start : min(end, start + LOOKED_AT - length)])
        length += len(shown[-1])
        if length >= LOOKED_AT:
            break
    text = _BLANK.sub("", "".join(shown))
    clauses = {clause for clause in _BETWEEN.split(text) if len(clause) >= SHORTEST}
    return tuple(islice(sorted(map(_hash, clauses or {text})), KEPT))


def alike(shared: int, one: int, other: int) -> bool:
    """Whether two sketches of these lengths that share so many hashes are of one article."""
    return 2 * shared >= min(one, other)


def same_story(one: Sequence[int], other: Sequence[int], kept: int) -> bool:
    """Whether two sketches, sorted, of `kept` hashes at most are of copies of one story.

    Other than for `alike`, what only one of them has counts against it: a roundup is none of its
    items, but for one of two, which looks as an abridged copy does.
    """
    ends = [sketch[-1] for sketch in (one, other) if len(sketch) >= kept]
    first, second = ({hash_ for hash_ in s if not ends or hash_ <= min(ends)} for s in (one, other))
    shared, all_of_them = len(first & second), len(first | second)
    if first != second and shared < FEWEST:
        return False
    part = shared / max(1, min(len(first), len(second)))
    return part >= CONTAINED and shared >= LIKENESS * all_of_them


def _hash(clause: str) -> int:
    digest = blake2b(clause.encode(errors="replace"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
