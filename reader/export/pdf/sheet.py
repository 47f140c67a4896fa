"""The sheet: an edition as plain records, which the child process sets as a PDF."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any, TypeVar

from glossary.normalize import fold
from reader.annotation.card import card_as_text
from reader.annotation.senses import written_traditionally
from reader.article import Block, BlockKind
from reader.export.edition import Edition, Row
from reader.export.options import English, ExportOptions
from reader.export.pdf.style import style_of, tint

Record = dict[str, Any]
Part = TypeVar("Part")

UNTITLED = "Untitled"
GLOSSARY = "词汇表 Glossary"
QUANTITIES = "数量 Quantities"
REST = "… 其余见词汇表 The rest is in the glossary"
MADE_WITH = "Annotated with Caidu 财读"
MOST_EQUIVALENTS = 3
_HEADINGS = (BlockKind.TITLE, BlockKind.HEADING)


def sheet_of(edition: Edition, options: ExportOptions) -> Record:
    """The edition as JSON can hold it; offsets are code points of the block's own text."""
    article, metadata = edition.article, edition.article.metadata
    blocks = edition.blocks()
    marked = _marked(edition)
    noted = _noted(edition, marked, options)
    date = metadata.date
    facts = (metadata.source, metadata.author, date.isoformat() if date else "")
    records = [_block(edition, block, marked, noted) for block in blocks]
    titled = bool(blocks) and blocks[0].kind is BlockKind.TITLE
    rows = [row_record(row, index, options) for index, row in enumerate(edition.rows)]
    tabled = options.english is not English.NONE
    return {
        **_frame(options, edition.title or UNTITLED, article.text),
        "author": metadata.author,
        "facts": [fact for fact in facts if fact],
        "blocks": _tables(records if titled else [*_title(edition), {"kind": "facts"}, *records]),
        "rows": rows,
        "glossary": [row["index"] for row in rows if tabled and not row["quantity"]],
        "quantities": [
            row["index"]
            for row in rows
            if row["quantity"] and options.quantities_table and row["short"] != row["headword"]
        ],
        "places": None,
        "made_with": MADE_WITH if options.made_with else "",
    }


def table_sheet(
    rows: Sequence[Row], row_pages: Sequence[Sequence[int]], title: str, options: ExportOptions
) -> Record:
    """The sheet of the glossary alone, for pages that are not ours: page N of row R is N, R."""
    records = [row_record(row, index, options) for index, row in enumerate(rows)]
    return {
        **_frame(options, title, "".join(row.met.surface for row in rows)),
        "author": "",
        "facts": [],
        "blocks": [],
        "rows": records,
        "glossary": [row["index"] for row in records if not row["quantity"]],
        "quantities": [row["index"] for row in records if row["quantity"]],
        "places": {
            str(index): [[page, f"{page}:{index}"] for page in pages]
            for index, pages in enumerate(row_pages)
        },
        "made_with": "",
    }


def row_record(row: Row, index: int, options: ExportOptions) -> Record:
    """What is said of a term or quantity, in the table, in notes and in its popup."""
    met, card = row.met, row.card
    english = "; ".join(card.equivalents[:MOST_EQUIVALENTS])
    return {
        "index": index,
        "quantity": met.quantity,
        "headword": card.headword,
        "also": "、".join(each for each in met.surfaces if each != card.headword),
        "reading": card.reading,
        "short": card.equivalents[0] if card.equivalents else "",
        "english": english,
        "tickers": ", ".join(each for each in card.tickers if f"({each})" not in english),
        "definition_en": card.definition_en,
        "definition_zh": card.definition_zh,
        "value": card.value,
        "quiet": met.quantity and not options.quantities,
        "popup": card_as_text(card),
        "tint": tint(met.kind, options),
    }


def _frame(options: ExportOptions, title: str, text: str) -> Record:
    traditional = written_traditionally(text, fold(text))
    return {
        "title": title,
        "region": "TW" if traditional else "CN",
        "style": style_of(options, title),
        "labels": {"glossary": GLOSSARY, "quantities": QUANTITIES, "rest": REST},
        "size": options.size_pt,
        "family": options.font,
        "highlights": options.highlights,
        "popups": options.popups,
        "replace_missing": options.replace_missing,
    }


def _marked(edition: Edition) -> list[int]:
    """The mentions that are linked: all but the quantities that English writes alike."""
    alike = [row.met.quantity and _alike(row) for row in edition.rows]
    return [index for index, mention in enumerate(edition.mentions) if not alike[mention.row]]


def _alike(row: Row) -> bool:
    """Whether English writes it as the text does, as 3.3% is."""
    return row.card.equivalents[:1] == (row.card.headword,)


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
        "level": 2,
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
    }


def _between(ordered: Sequence[Part], start: int, end: int, place: Callable[[Part], int]) -> slice:
    """Which of the ordered parts begin from start to end."""
    first = bisect_left(ordered, start, key=place)
    return slice(first, bisect_left(ordered, end, lo=first, key=place))


def _title(edition: Edition) -> list[Record]:
    if not edition.title:
        return []
    return [{"kind": "title", "level": 1, "text": edition.title, "mentions": [], "ruby": []}]


def _tables(records: Sequence[Record]) -> list[Record]:
    """The records, rows that follow one another put together as tables."""
    tables: list[Record] = []
    for is_row, run in groupby(records, key=lambda record: record["kind"] == BlockKind.ROW.value):
        together = list(run)
        tables += [{"kind": "table", "rows": together}] if is_row else together
    return tables
