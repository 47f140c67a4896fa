"""The visible lines of a page in the order of reading, each with its kind and its element."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import lxml.html

from reader.article import BlockKind
from reader.intake.html import tables, tags, word
from reader.intake.html.inline import BORDER, Run, shown

_IN_ONE_LINE = (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION)


@dataclass(frozen=True, slots=True)
class Found:
    """A line of the page, the block element it stands in, and what its look tells.

    `size` counts the characters that are not white space, `linked` those that are links.
    """

    kind: BlockKind
    text: str
    level: int
    element: lxml.html.HtmlElement
    size: int
    linked: int
    is_bold: bool = False
    tag: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """What the text here belongs to."""

    element: lxml.html.HtmlElement
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    tag: str = ""
    is_bold: bool = False
    is_linked: bool = False
    keeps_lines: bool = False


@dataclass(slots=True)
class _Walk:
    """The lines found so far, and the runs of the line that is being read."""

    found: list[Found] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    number: str = ""
    counts: dict[lxml.html.HtmlElement, int] = field(default_factory=dict)

    def say(self, text: str | None, place: _Place) -> None:
        if not text:
            return
        first, *following = text.split("\n") if place.keeps_lines else [text]
        self.runs.append(Run(first, place.is_bold, place.is_linked))
        for line in following:
            self.end_line(place)
            self.runs.append(Run(line, place.is_bold, place.is_linked))

    def end_line(self, place: _Place) -> None:
        if not self.runs:
            return
        runs, self.runs = self.runs, []
        line = shown(runs)
        if not line.text:
            return
        text = line.text
        if self.number and place.kind is BlockKind.ITEM:
            is_numbered = text[0].isdecimal() or text[0] in "（(①②③④⑤⑥⑦⑧⑨⑩"
            text, self.number = text if is_numbered else f"{self.number}{text}", ""
        self.found.append(
            Found(
                place.kind,
                text,
                place.level,
                place.element,
                line.size,
                line.linked,
                line.is_bold,
                place.tag,
            )
        )

    def visit(self, element: lxml.html.HtmlElement, place: _Place) -> None:
        """Read an element, but not what follows it."""
        if tags.is_hidden(element) or word.is_marker(element):
            return
        name = tags.name_of(element)
        if name == "br":
            if place.kind in _IN_ONE_LINE:
                self.runs.append(Run(" "))
            else:
                self.end_line(place)
        elif tags.is_inline(element):
            self._visit_inline(element, name, place)
        elif name == "table" and tables.is_data(element):
            self.end_line(place)
            self.found.extend(_rows(element))
        else:
            self.end_line(place)
            inner = _place_of(element, name, place)
            if name == "li":
                self.number = self._numbered(element)
            self._visit_children(element, inner)
            self.end_line(inner)

    def _numbered(self, item: lxml.html.HtmlElement) -> str:
        """What a browser writes before a numbered item."""
        parent = item.getparent()
        if parent is None or tags.name_of(parent) != "ol" or "none" in parent.get("style", ""):
            return ""
        start = parent.get("start", "1")
        first = int(start) if start.isdecimal() and len(start) < 6 else 1
        self.counts[parent] = self.counts.get(parent, first - 1) + 1
        return f"{self.counts[parent]}. "

    def _visit_inline(self, element: lxml.html.HtmlElement, name: str, place: _Place) -> None:
        inner = replace(
            place,
            is_bold=place.is_bold or tags.is_bold(element),
            is_linked=place.is_linked or (name == "a" and element.get("href") is not None),
        )
        self.runs.append(BORDER)
        self._visit_children(element, inner)
        self.runs.append(BORDER)

    def _visit_children(self, element: lxml.html.HtmlElement, place: _Place) -> None:
        self.say(element.text, place)
        for child in element:
            self.visit(child, place)
            self.say(child.tail, place)


def lines_of(body: lxml.html.HtmlElement) -> list[Found]:
    """The visible lines of a page. The depth of the tree is bounded by its parser."""
    walk = _Walk()
    place = _Place(body)
    walk.visit(body, place)
    walk.end_line(place)
    return walk.found


def _place_of(element: lxml.html.HtmlElement, name: str, outer: _Place) -> _Place:
    place = replace(outer, element=element, is_bold=tags.is_bold(element) or outer.is_bold)
    if name in tags.HEADINGS:
        kind, level = BlockKind.HEADING, tags.HEADINGS[name]
        return replace(place, kind=kind, level=level, tag=name, is_bold=False)
    if name == "li":
        return replace(place, kind=BlockKind.ITEM, level=_depth(element), tag="")
    if name in ("figcaption", "caption"):
        return replace(place, kind=BlockKind.CAPTION, level=0)
    if name == "pre":
        return replace(place, keeps_lines=True)
    if name == "p":
        kind, level = word.kind_of(element) or (place.kind, place.level)
        return replace(place, kind=kind, level=level)
    return place


def _depth(element: lxml.html.HtmlElement) -> int:
    """How many lists an item stands in."""
    return max(1, sum(1 for _ in element.iterancestors("ul", "ol", "menu")))


def _rows(table: lxml.html.HtmlElement) -> Iterator[Found]:
    for element, cells in tables.rows(table):
        text = "\t".join(cells).rstrip("\t")
        size = sum(len("".join(cell.split())) for cell in cells)
        if size:
            kind = BlockKind.CAPTION if tags.name_of(element) == "caption" else BlockKind.ROW
            linked = sum(len("".join(a.itertext())) for a in element.iter("a"))
            yield Found(kind, text, 0, element, size, min(size, linked))
