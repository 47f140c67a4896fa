"""The blocks of an edition as records: their text, and where mentions and ruby stand in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import Any, TypeVar

from reader.article import Block, BlockKind
from reader.export.edition import Edition, Row
from reader.export.options import ExportOptions
from reader.outline import heading_ranks

Record = dict[str, Any]
Part = TypeVar("Part")

_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)
_DEEPEST_HEADING, _DEEPEST_ITEM = 4, 6


def block_records(edition: Edition, options: ExportOptions) -> list[Record]:
    """The blocks below a title, rows as tables; none if there is neither text nor title.

    Offsets are code points of the block's own text. A block of kind "facts" is where source,
    author and date go, unless the article's text begins with its title.
    """
    blocks = edition.blocks()
    if not blocks and not edition.title:
        return []
    marked = _marked(edition)
    noted = _noted(edition, marked, options)
    alone = [_block(edition, block, marked, noted) for block in blocks]
    _rank(alone, blocks, heading_ranks(edition.article))
    records = _tables(alone)
    titled = bool(blocks) and blocks[0].kind is BlockKind.TITLE
    return records if titled else [*_title(edition), *records]


def _rank(records: Sequence[Record], blocks: Sequence[Block], ranks: Mapping[int, int]) -> None:
    """The levels of headings, below the title's 1 and none left out, and of nested items."""
    above = 1
    for record, block in zip(records, blocks, strict=True):
        if block.kind is BlockKind.HEADING:
            record["level"] = above = min(ranks[block.level] + 1, above + 1, _DEEPEST_HEADING)
        elif block.kind is BlockKind.ITEM:
            record["level"] = min(max(1, block.level), _DEEPEST_ITEM)


def _marked(edition: Edition) -> list[int]:
    """The mentions that are linked: all but the quantities that English writes alike."""
    alike = [row.met.quantity and _alike(row) for row in edition.rows]
    return [index for index, mention in enumerate(edition.mentions) if not alike[mention.row]]


def _alike(row: Row) -> bool:
    """Whether English writes it as the text does, as 3.3% is, or 2026年."""
    headword = row.card.headword
    return row.card.equivalents[:1] in ((headword,), (headword.removesuffix("年"),))


def _noted(edition: Edition, marked: Sequence[int], options: ExportOptions) -> frozenset[int]:
    """The mentions that carry a note: the first of each row outside headings.

    Quantities have notes only if they are wanted in the text.
    """
    found: dict[int, int] = {}
    headings = [
        (block.start, block.end) for block in edition.article.shown() if block.kind in _HEADINGS
    ]
    for index in marked:
        mention = edition.mentions[index]
        row = edition.rows[mention.row]
        if (row.met.quantity and not options.quantities) or _alike(row):
            continue
        at = bisect_right(headings, (mention.start, len(edition.article.text))) - 1
        if at < 0 or mention.start >= headings[at][1]:
            found.setdefault(mention.row, index)
    return frozenset(found.values())


def _block(edition: Edition, block: Block, marked: Sequence[int], noted: frozenset[int]) -> Record:
    text, mentions = edition.article.text, edition.mentions
    start, end = edition.article.content(block)
    while start < end and text[start].isspace():
        start += 1
    return {
        "kind": block.kind.value,
        "level": 1,
        "text": text[start:end].rstrip(),
        "mentions": [
            (mention.start - start, mention.end - start, index, mention.row, index in noted)
            for index in marked[_between(marked, start, end, lambda each: mentions[each].start)]
            for mention in (mentions[index],)
        ],
        "ruby": [
            (word.start - start, word.end - start, word.reading.syllables)
            for word in edition.ruby[_between(edition.ruby, start, end, lambda each: each.start)]
        ],
        "passages": [
            (max(each.start, start) - start, min(each.end, end) - start, index)
            for index, each in enumerate(edition.highlights)
            if each.start < end and start < each.end
        ],
    }


def _between(ordered: Sequence[Part], start: int, end: int, place: Callable[[Part], int]) -> slice:
    """Which of the ordered parts begin from start to end."""
    first = bisect_left(ordered, start, key=place)
    return slice(first, bisect_left(ordered, end, lo=first, key=place))


def _title(edition: Edition) -> list[Record]:
    """The title of an article whose text doesn't begin with one, and what is known of it."""
    facts = {"kind": "facts"}
    if not edition.title:
        return [facts]
    title = {"kind": "title", "level": 1, "text": edition.title, "mentions": [], "ruby": []}
    return [title, facts]


def _tables(records: Sequence[Record]) -> list[Record]:
    """The records, rows that follow one another put together as tables."""
    tables: list[Record] = []
    for is_row, run in groupby(records, key=lambda record: record["kind"] == BlockKind.ROW.value):
        together = list(run)
        tables += [{"kind": "table", "rows": together}] if is_row else together
    return tables
