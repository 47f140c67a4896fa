"""The sketch of an article: hashes of its clauses, by which another copy of it is known."""

import re
from hashlib import blake2b
from itertools import islice

from reader.article import Article

LOOKED_AT = 100_000
"""So many code points of what is shown are enough to know an article by."""
KEPT = 256
SHORTEST = 5
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


def _hash(clause: str) -> int:
    digest = blake2b(clause.encode(errors="replace"), digest_size=8).digest()
    return int.from_bytes(digest, signed=True)
