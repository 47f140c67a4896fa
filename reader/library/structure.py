"""How an article's blocks are written in the library: compact JSON, and read again."""

import json

from reader.article import Article, Block, BlockKind, Metadata
from reader.errors import LibraryError


def blocks_json(article: Article) -> str:
    """The blocks as a list of [kind, level, end, set_aside], ends in code points."""
    rows = [[block.kind, block.level, block.end, block.set_aside] for block in article.blocks]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def article_from(text: str, blocks: str, metadata: Metadata) -> Article:
    """The article again. Raises LibraryError if the blocks are damaged."""
    try:
        start, made = 0, list[Block]()
        for kind, level, end, rule in json.loads(blocks):
            made.append(
                Block(kind=BlockKind(kind), start=start, end=end, level=level, set_aside=rule)
            )
            start = end
        return Article(text=text, blocks=tuple(made), metadata=metadata)
    except (ValueError, TypeError, RecursionError) as error:
        raise LibraryError(
            "What the library keeps of this article is damaged; open its file again."
        ) from error
