"""Whether what is laid over a PDF's text lies where it should: highlights, links and the table."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.annotation.card import card_as_text
from reader.export.edition import Edition, Row
from tests.pdf.boxes import Box, Char, chars, lines
from tests.pdf.notes import TABLES
from tests.pdf.scoring import squeezed
from tests.pdf.structure import Highlight, Link, highlights, links

SIDE = 0.06  # sizes of the type a highlight may end beside its characters: lines are stretched
INK = 0.1  # of the type's size: how far a tail as of a Q may stand out below or above
TALL = 1.25  # of the type's size: no highlight is higher
NEAR = 24  # points above what it leads to that a link may put the top of the window
MOST_PAGES = 12  # the table names no more


@dataclass(frozen=True, slots=True)
class Marked:
    """A highlight with the characters under it and the row it belongs to."""

    highlight: Highlight
    chars: tuple[Char, ...]
    row: int

    @property
    def text(self) -> str:
        """The characters as a string."""
        return "".join(char.text for char in self.chars)


class Overlay:
    """What lies over the text of one exported PDF, with the edition it was made from."""

    def __init__(self, path: Path, edition: Edition) -> None:
        self.edition = edition
        self.chars = chars(path)
        popups = {card_as_text(row.card): index for index, row in enumerate(edition.rows)}
        self.marked = [
            Marked(each, self.under(each.boxes), popups[each.says]) for each in highlights(path)
        ]
        self.links = links(path)
        self._link_texts = [
            "".join(char.text for char in self.under([each.box])) for each in self.links
        ]
        self._marked_on: dict[int, list[Marked]] = defaultdict(list)
        for marked in self.marked:
            self._marked_on[marked.highlight.page].append(marked)
        headings = {squeezed(each) for each in TABLES}
        self.table_pages = [
            number
            for number, page in enumerate(self.chars, 1)
            if any("".join(char.text for char in line) in headings for line in lines(page))
        ]

    def under(self, boxes: Sequence[Box]) -> tuple[Char, ...]:
        """The characters whose middle lies in one of the boxes, in the order of the content."""
        page = self.chars[boxes[0].page - 1]
        return tuple(char for char in page if any(box.holds(char) for box in boxes))

    def wrong_texts(self, quantities: bool) -> Counter[str]:
        """Surfaces that highlights cover too often or that they miss, with how often."""
        text = self.edition.article.text
        rows = self.edition.rows
        shown = [
            mention
            for mention in self.edition.mentions
            if not rows[mention.row].met.quantity or (quantities and _told(rows[mention.row]))
        ]
        wanted = Counter(squeezed(text[each.start : each.end]) for each in shown)
        found = Counter(marked.text for marked in self.marked)
        return (wanted - found) + (found - wanted)

    def inexact(self) -> list[str]:
        """The highlights that end elsewhere than their characters, with by how much."""
        return [said for marked in self.marked for said in _inexact(marked)]

    def wrong_popups(self) -> list[str]:
        """Highlights whose popup lacks something of the term's card, or is another's."""
        wrong = []
        for marked in self.marked:
            row = self.edition.rows[marked.row]
            surfaces = {squeezed(each) for each in row.met.surfaces}
            card = row.card
            parts = (card.headword, card.reading, card.definition_en, card.definition_zh)
            wanted = (*parts, *card.equivalents, *card.tickers)
            popup = marked.highlight.popup
            if popup is None or any(each not in popup for each in wanted):
                wrong.append(f"{marked.text}: {popup}")
            elif marked.text not in surfaces:
                wrong.append(f"{marked.text} has the popup of {card.headword}")
        return wrong

    def wrong_links(self) -> list[str]:
        """Links of the body that do not lead to their term's row, and terms without a link."""
        by_place = {
            (link.box.page, round(link.box.high)): row for row, link in self._headwords().items()
        }
        linked: set[int] = set()
        wrong = []
        for link in self.links:
            if link.box.page >= min(self.table_pages):
                continue
            marked = self._below(link)
            rows = (by_place.get((link.to_page, round(link.to_y) - up)) for up in range(NEAR))
            row = next((row for row in rows if row is not None), None)
            if marked is None or row != marked.row:
                text = marked.text if marked else link.says
                wrong.append(f"{text} on page {link.box.page} leads to row {row}")
            else:
                linked.add(id(marked))
        wrong += [
            f"{marked.text} on page {marked.highlight.page} has no link"
            for marked in self.marked
            if id(marked) not in linked and not self.edition.rows[marked.row].met.quantity
        ]
        return wrong

    def wrong_rows(self) -> list[str]:
        """Rows of the table that don't lead to their term, or name other pages than its own."""
        places: dict[int, list[Highlight]] = defaultdict(list)
        for marked in self.marked:
            places[marked.row].append(marked.highlight)
        headwords = self._headwords()
        named = self._pages_named(headwords)
        wrong = []
        for index, row in enumerate(self.edition.rows):
            if row.met.quantity:
                continue
            link = headwords.get(index)
            if link is None:
                wrong.append(f"{row.card.headword} has no row")
                continue
            if not any(_leads_to(link, each.boxes[0]) for each in places[index]):
                wrong.append(f"{row.card.headword} leads elsewhere")
            pages = sorted({each.page for each in places[index]})[:MOST_PAGES]
            if named[index] != [(str(page), page) for page in pages]:
                wrong.append(f"{row.card.headword}: {named[index]} instead of {pages}")
        return wrong

    def _headwords(self) -> dict[int, Link]:
        """The links of the table's first column, by row."""
        rows = {squeezed(row.card.headword): index for index, row in enumerate(self.edition.rows)}
        found: dict[int, Link] = {}
        for link, text in zip(self.links, self._link_texts, strict=True):
            if link.box.page >= min(self.table_pages) and text in rows:
                found.setdefault(rows[text], link)
        return found

    def _pages_named(self, headwords: dict[int, Link]) -> dict[int, list[tuple[str, int]]]:
        """The numbers printed on the row of each headword, with the pages they lead to."""
        named: dict[int, list[tuple[str, int]]] = defaultdict(list)
        tops = sorted((link.box.page, -link.box.high, row) for row, link in headwords.items())
        for link, text in zip(self.links, self._link_texts, strict=True):
            if link.box.page >= min(self.table_pages) and text.isdecimal():
                middle = (link.box.low + link.box.high) / 2
                at = bisect_right(tops, (link.box.page, -middle, 0)) - 1
                if at >= 0:
                    named[tops[at][2]].append((text, link.to_page))
        return named

    def _below(self, link: Link) -> Marked | None:
        """The highlight that a link lies on, or just above."""
        middle = (link.box.left + link.box.right) / 2
        on_page = self._marked_on[link.box.page]
        near = (
            (abs(link.box.low - box.high), index)
            for index, marked in enumerate(on_page)
            for box in marked.highlight.boxes
            if box.left < middle < box.right
        )
        distance, index = min(near, default=(NEAR, 0))
        return on_page[index] if distance < NEAR else None


def _told(row: Row) -> bool:
    """Whether English writes a quantity otherwise than the text does, as it doesn't 3.3%."""
    return row.card.equivalents[:1] != (row.card.headword,)


def _inexact(marked: Marked) -> list[str]:
    wrong = []
    for box in marked.highlight.boxes:
        inside = [char for char in marked.chars if box.holds(char)]
        if not inside:
            wrong.append(f"{marked.text}: nothing under {box}")
            continue
        left = box.left - min(char.left for char in inside)
        right = box.right - max(char.right for char in inside)
        above = max(char.high for char in inside) - box.high
        below = box.low - min(char.low for char in inside)
        size = max(char.size for char in inside)
        tall = box.high - box.low > TALL * size
        if tall or max(abs(left), abs(right)) > SIDE * size or max(above, below) > INK * size:
            sides = ", ".join(f"{each:.2f}" for each in (left, right, above, below))
            wrong.append(f"{marked.text} on page {box.page}: {sides}")
    return wrong


def _leads_to(link: Link, box: Box) -> bool:
    return link.to_page == box.page and -1 < link.to_y - box.high < NEAR
