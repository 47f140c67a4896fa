"""Plan: what an HTML page shows of an edition: the rows that are marked, noted and listed."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, replace

from glossary.normalize import fold
from reader.annotation.senses import written_traditionally
from reader.export.edition import Edition, Row
from reader.export.options import English, ExportOptions

MOST_LINKS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An edition, its options, and what follows from them; rows and mentions by their indices.

    `places` holds each row's mentions in the shown blocks; `terms` and `quantities` are the rows
    of the tables, `numbers` the notes' numbers by row. `language` is the article's.
    """

    edition: Edition
    options: ExportOptions
    language: str
    places: tuple[tuple[int, ...], ...]
    terms: tuple[int, ...]
    quantities: tuple[int, ...]
    numbers: Mapping[int, int]
    listed: frozenset[int]

    def row(self, index: int) -> Row:
        return self.edition.rows[index]

    def marked(self, index: int) -> bool:
        """Whether the row's mentions are terms to the reader's eye."""
        return self.options.quantities or not self.row(index).met.quantity

    def noted(self, index: int) -> bool:
        """Whether English stands by the row's first mention: some that says more than the text."""
        met = self.row(index).met
        return self.marked(index) and met.english not in ("", met.surface)

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
    is_quantity = [row.met.quantity for row in edition.rows]
    listing = options.english is not English.NONE
    terms = tuple(index for index in met if listing and not is_quantity[index])
    quantities = tuple(index for index in met if options.quantities_table and is_quantity[index])
    text = edition.article.text
    plan = Plan(
        edition=edition,
        options=options,
        language="zh-Hant" if written_traditionally(text, fold(text)) else "zh-Hans",
        places=places,
        terms=terms,
        quantities=quantities,
        numbers={},
        listed=frozenset((*terms, *quantities)),
    )
    if options.english is not English.FOOTNOTES:
        return plan
    noted = (index for index in met if plan.noted(index))
    return replace(plan, numbers={index: number for number, index in enumerate(noted, start=1)})


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
