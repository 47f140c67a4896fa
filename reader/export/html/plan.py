"""Plan: what an HTML page shows of an edition: the rows that are marked, noted and listed."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace

from reader.annotation.script import script_of
from reader.export.edition import Edition, Row
from reader.export.options import English, ExportOptions

MOST_LINKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An edition, its options, and what follows from them; rows and mentions by their indices.

    `places` holds each row's mentions in the shown blocks; `terms` and `quantities` are the rows
    of the tables, `numbers` the notes' numbers by row. `language` is the article's. `own_numbers`
    are the numbers of its reader's notes by the highlight, `own_ends` where its words end.
    """

    edition: Edition
    options: ExportOptions
    language: str
    places: tuple[tuple[int, ...], ...]
    terms: tuple[int, ...]
    quantities: tuple[int, ...]
    numbers: Mapping[int, int]
    listed: frozenset[int]
    own_numbers: Mapping[int, int]
    own_ends: Mapping[int, int]

    def row(self, index: int) -> Row:
        """What the index of a row stands for."""
        return self.edition.rows[index]

    def marked(self, index: int) -> bool:
        """Whether the row's mentions are terms to the reader's eye; no number written alike is."""
        row = self.row(index)
        return not row.met.quantity or (self.options.quantities and not _alike(row))

    def noted(self, index: int) -> bool:
        """Whether English stands by the row's first mention: some that says more than the text."""
        row = self.row(index)
        return self.marked(index) and bool(row.met.english) and not _alike(row)

    def first(self, mention: int) -> bool:
        """Whether a mention is the first of its row that is shown."""
        return self.places[self.edition.mentions[mention].row][0] == mention

    def anchored(self, mention: int) -> bool:
        """Whether a table links to a mention."""
        row = self.edition.mentions[mention].row
        return row in self.listed and mention in self.places[row][:MOST_LINKS]

    def target(self, index: int) -> str:
        """Where a mention of the row leads: its note, its line of a table, its card, or nowhere."""
        if index in self.numbers:
            return f"#n{index}"
        if index in self.listed:
            return f"#g{index}"
        return f"#c{index}" if self.options.popups else ""


def plan_of(edition: Edition, options: ExportOptions) -> Plan:
    """What a page shows of the edition."""
    places = _places(edition)
    met = [index for index, mentions in enumerate(places) if mentions]
    met.sort(key=lambda index: places[index][0])
    listing = options.english is not English.NONE
    terms = tuple(index for index in met if listing and not edition.rows[index].met.quantity)
    quantities = tuple(
        index
        for index in met
        if options.quantities_table
        and edition.rows[index].met.quantity
        and not _alike(edition.rows[index])
    )
    text, own_ends = edition.article.text, _own_ends(edition)
    plan = Plan(
        edition=edition,
        options=options,
        language="zh-Hant" if script_of(text).traditional else "zh-Hans",
        places=places,
        terms=terms,
        quantities=quantities,
        numbers={},
        listed=frozenset((*terms, *quantities)),
        own_numbers={n: sign for sign, n in enumerate(own_ends, start=1)},
        own_ends=own_ends,
    )
    if options.english is not English.FOOTNOTES:
        return plan
    noted = (index for index in met if plan.noted(index))
    return replace(plan, numbers={index: number for number, index in enumerate(noted, start=1)})


def _alike(row: Row) -> bool:
    """Whether English writes it as the text does, as 3.3% is."""
    return row.met.english == row.met.surface


def _own_ends(edition: Edition) -> dict[int, int]:
    """Where the words of each highlight with a note end that are shown, in the order of these."""
    shown = [edition.article.content(block) for block in edition.blocks()]
    ends: dict[int, int] = {}
    for n, each in enumerate(edition.highlights):
        parts = [
            min(each.end, end) for start, end in shown if each.start < end and start < each.end
        ]
        if each.note and parts:
            ends[n] = parts[-1]
    return dict(sorted(ends.items(), key=lambda pair: pair[1]))


def _places(edition: Edition) -> tuple[tuple[int, ...], ...]:
    """The mentions of each row that lie in a shown block."""
    places: list[list[int]] = [[] for _ in edition.rows]
    for block in edition.blocks():
        start, end = edition.article.content(block)
        index = bisect_left(edition.mentions, start, key=lambda mention: mention.start)
        while index < len(edition.mentions) and edition.mentions[index].end <= end:
            places[edition.mentions[index].row].append(index)
            index += 1
    return tuple(map(tuple, places))
