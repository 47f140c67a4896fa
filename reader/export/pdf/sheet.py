"""The sheet: an edition as plain records, which the child process sets as a PDF."""

from collections.abc import Sequence
from dataclasses import replace

from reader.annotation.card import card_as_text
from reader.annotation.highlight import Highlight
from reader.annotation.script import script_of
from reader.article import Metadata
from reader.errors import ExportError
from reader.export.edition import MADE_WITH, UNTITLED, Edition, Row
from reader.export.options import English, ExportOptions
from reader.export.pdf.blocks import Record as Record
from reader.export.pdf.blocks import block_records
from reader.export.pdf.style import mark_tint, style_of, tint
from reader.facts import facts_of

GLOSSARY = "词汇表 Glossary"
QUANTITIES = "数量 Quantities"
LABELS = {
    "CN": {
        "glossary": GLOSSARY,
        "quantities": QUANTITIES,
        "glossary_columns": ("术语 Term", "English", "Definition 释义", "页 Pages"),
        "quantity_columns": ("数量 Quantity", "English", "Value 数值", "页 Pages"),
        "rest": "… 其余见词汇表 The rest is in the glossary",
    },
    "TW": {
        "glossary": "詞彙表 Glossary",
        "quantities": "數量 Quantities",
        "glossary_columns": ("術語 Term", "English", "Definition 釋義", "頁 Pages"),
        "quantity_columns": ("數量 Quantity", "English", "Value 數值", "頁 Pages"),
        "rest": "… 其餘見詞彙表 The rest is in the glossary",
    },
}
MOST_EQUIVALENTS = 3
HIGHLIGHTED = "Highlighted"
"""What is said of a passage without a note: nobody may meet an annotation that says nothing."""


def sheet_of(edition: Edition, options: ExportOptions) -> Record:
    """The edition as JSON can hold it; offsets are code points of the block's own text.

    Raises ExportError if there is neither text nor title.
    """
    metadata = edition.article.metadata
    blocks = block_records(edition, options)
    if not blocks:
        raise ExportError("There is nothing to print: the article has no text.")
    rows = [row_record(row, index, options) for index, row in enumerate(edition.rows)]
    tabled = options.english is not English.NONE
    return {
        **_frame(options, edition.title or UNTITLED, edition.article.text),
        "author": metadata.author,
        "facts": _facts(metadata),
        "blocks": blocks,
        "rows": rows,
        "passages": [passage_record(each, options) for each in edition.highlights],
        "glossary": [row["index"] for row in rows if tabled and not row["quantity"]],
        "quantities": [
            row["index"]
            for row in rows
            if row["quantity"] and options.quantities_table and row["short"] != row["headword"]
        ],
        "places": None,
        "numbering": None,
        "made_with": MADE_WITH if options.made_with else "",
    }


def _facts(metadata: Metadata) -> list[str]:
    """What is known of the article; its publisher is called so, or it might be read as another."""
    facts = list(facts_of(replace(metadata, publisher="")))
    publisher = metadata.publisher.strip()
    return [*facts, f"发布者：{publisher}"] if publisher and publisher not in facts else facts


def table_sheet(
    rows: Sequence[Row],
    row_pages: Sequence[Sequence[int]],
    title: str,
    numbering: tuple[str, int],
    options: ExportOptions,
) -> Record:
    """The sheet of the glossary alone, for pages that are not ours: page N of row R is N, R.

    `numbering` is what stands before the number of each of its pages, and the first number.
    """
    records = [row_record(row, index, options) for index, row in enumerate(rows)]
    return {
        **_frame(options, title, "".join(row.met.surface for row in rows)),
        "author": "",
        "facts": [],
        "blocks": [],
        "rows": records,
        "passages": [],
        "glossary": [row["index"] for row in records if not row["quantity"]],
        "quantities": [row["index"] for row in records if row["quantity"]],
        "places": {
            str(index): [[page, f"{page}:{index}"] for page in pages]
            for index, pages in enumerate(row_pages)
        },
        "numbering": numbering,
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


def passage_record(highlight: Highlight, options: ExportOptions) -> Record:
    """What is said of a passage its reader has marked."""
    note = highlight.note.encode(errors="replace").decode()
    return {"note": note or HIGHLIGHTED, "tint": mark_tint(highlight.colour, options)}


def _frame(options: ExportOptions, title: str, text: str) -> Record:
    region = "TW" if script_of(text).traditional else "CN"
    return {
        "title": title,
        "region": region,
        "style": style_of(options, title),
        "labels": LABELS[region],
        "size": options.size_pt,
        "family": options.font,
        "highlights": options.highlights,
        "popups": options.popups,
        "replace_missing": options.replace_missing,
    }
