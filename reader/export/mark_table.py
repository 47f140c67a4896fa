"""What the reader has marked in an edition, as rows of cells."""

from bisect import bisect_left

from reader.annotation.met import MetTerm
from reader.export.edition import Edition
from reader.export.table import Cell

MARK_COLUMNS = ("Quotation", "Note", "Colour", "Pinyin", "English")
_BETWEEN = "; "


def mark_rows(edition: Edition) -> list[tuple[Cell, ...]]:
    """What stands under MARK_COLUMNS for each highlight of an edition."""
    rows: list[tuple[Cell, ...]] = []
    for each in edition.highlights:
        terms = _terms(edition, each.start, each.end)
        pinyin = _BETWEEN.join(term.reading for term in terms if term.reading)
        english = _BETWEEN.join(term.english for term in terms if term.english)
        quoted = edition.article.text[each.start : each.end]
        rows.append((quoted, each.note, each.colour, pinyin, english))
    return rows


def _terms(edition: Edition, start: int, end: int) -> list[MetTerm]:
    """The terms all of which stand from start to end, each once."""
    at = bisect_left(edition.mentions, start, key=lambda mention: mention.start)
    met: dict[int, MetTerm] = {}
    while at < len(edition.mentions) and edition.mentions[at].end <= end:
        row = edition.mentions[at].row
        if not edition.rows[row].met.quantity:
            met.setdefault(row, edition.rows[row].met)
        at += 1
    return list(met.values())
