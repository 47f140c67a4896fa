"""The opening of an edition: as much as fills its first page."""

from dataclasses import replace

from reader.article import Article
from reader.export.edition import Edition

PREVIEWED = 2_500
"""The characters of an article that surely fill a page."""


def beginning(edition: Edition) -> Edition:
    """The edition cut after the block in which its first page surely ends."""
    article, shown = edition.article, 0
    for index, block in enumerate(article.blocks):
        if block.set_aside is None:
            shown += block.end - block.start
        if shown >= PREVIEWED and block.end < len(article.text):
            cut = article.text[: block.end]
            kept = Article(text=cut, blocks=article.blocks[: index + 1], metadata=article.metadata)
            return replace(
                edition,
                article=kept,
                mentions=tuple(each for each in edition.mentions if each.end <= block.end),
                ruby=tuple(each for each in edition.ruby if each.end <= block.end),
            )
    return edition
