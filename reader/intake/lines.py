"""The lines of an article as the cleaning rules see them."""

import re
from dataclasses import dataclass

from glossary.normalize import fold
from reader.article import Article, BlockKind
from reader.intake.blocks import ends_sentence, width

_SENTENCE = re.compile(r"[。!?;…]|\.(?:\s|$)")
_SHORTEST_PROSE = 20
_LONG = 60
_LONGEST_HEADLINE = 50


@dataclass(frozen=True, slots=True)
class Line:
    """A block's line without the white space around it, as written and folded alike.

    `width` is how long it looks, in Chinese characters.
    """

    text: str
    folded: str
    kind: BlockKind
    width: float

    @property
    def is_prose(self) -> bool:
        """Whether the line is running text, which only the strongest evidence may hide."""
        if self.kind in (BlockKind.ROW, BlockKind.CAPTION):
            return False
        has_sentence = _SENTENCE.search(self.folded) is not None
        return self.width >= (_SHORTEST_PROSE if has_sentence else _LONG)

    @property
    def is_headline(self) -> bool:
        """Whether the line could be the headline of another article."""
        if self.kind in (BlockKind.ROW, BlockKind.CAPTION) or ends_sentence(self.text):
            return False
        return self.width <= _LONGEST_HEADLINE and "。" not in self.text


def lines_of(article: Article) -> tuple[Line, ...]:
    """The article's lines, one a block."""
    texts = (article.text[block.start : block.end].strip() for block in article.blocks)
    return tuple(
        Line(text, fold(text), block.kind, width(text))
        for text, block in zip(texts, article.blocks, strict=True)
    )
