"""The outline of an article: its headings, ranked by their levels whatever numbers these have."""

from collections.abc import Mapping
from dataclasses import dataclass

from reader.article import Article, BlockKind


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading that is shown: its rank from 1, and where it starts, in code points."""

    rank: int
    start: int
    text: str


def heading_ranks(article: Article) -> Mapping[int, int]:
    """The ranks of the levels that the shown headings have: 1 for the highest, without gaps."""
    levels = {block.level for block in article.shown() if block.kind is BlockKind.HEADING}
    return {level: rank for rank, level in enumerate(sorted(levels), start=1)}


def outline(article: Article) -> tuple[Heading, ...]:
    """The headings in the order of the text."""
    ranks = heading_ranks(article)
    return tuple(
        Heading(ranks[block.level], start, article.text[start:end].strip())
        for block in article.shown()
        if block.kind is BlockKind.HEADING
        for start, end in (article.content(block),)
    )
