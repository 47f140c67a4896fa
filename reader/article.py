"""Article, Block and Metadata: a text that never changes and the blocks that tile it."""

import datetime
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise


class BlockKind(StrEnum):
    """What a block is to a reader of the article."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line of the text with the line ends and blank lines that follow it; offsets in code points.

    `set_aside` names the cleaning rule that hides the block; None shows it.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    set_aside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What is known about an article besides its text; empty where unknown."""

    title: str = ""
    source: str = ""
    author: str = ""
    date: datetime.date | None = None
    publisher: str = ""
    address: str = ""


NOTHING_KNOWN = Metadata()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The text as taken in, which never changes, and the blocks that tile it.

    Raises ValueError if the blocks do not tile the text: a fault of the program, not of the text.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = NOTHING_KNOWN

    def __post_init__(self) -> None:
        borders = [0, *(block.end for block in self.blocks)]
        starts = [*(block.start for block in self.blocks), len(self.text)]
        if borders != starts or any(a >= b for a, b in pairwise(borders)):
            raise ValueError("blocks do not tile the text")

    def content(self, block: Block) -> tuple[int, int]:
        """The block's borders in code points without the line ends around it."""
        start, end = block.start, block.end
        while start < end and self.text[start] == "\n":
            start += 1
        while end > start and self.text[end - 1] == "\n":
            end -= 1
        return start, end

    def shown(self) -> Iterator[Block]:
        """The blocks that are not set aside, in order."""
        return (block for block in self.blocks if block.set_aside is None)

    def with_set_aside(self, indices: Collection[int], rule: str | None) -> "Article":
        """The same article with the numbered blocks hidden by a rule, or shown again with None."""
        blocks = tuple(
            replace(block, set_aside=rule) if index in indices else block
            for index, block in enumerate(self.blocks)
        )
        return replace(self, blocks=blocks)
