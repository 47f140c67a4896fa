"""The reader's own passages on set pages: one highlight for each on a page, with its note."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pikepdf import Dictionary, Object, Page

from reader.export.pdf.links import Placeholder
from reader.export.pdf.marks import Highlighter, Quad
from reader.export.pdf.pages import Piece
from reader.export.pdf.quads import exact
from reader.export.pdf.tags import Tags

AUTHOR = "Reader"
LEVEL = 0.3
"""How far apart in heights the feet of two rectangles of one line may be."""
GAP = 0.7
"""How much white in heights between two of them is covered, too."""

_Share = tuple[int, float, float]


class PassageMarks:
    """Gathers the rectangles of passages page by page, in the order of the text."""

    def __init__(
        self, sheet: dict[str, Any], pieces: Sequence[Piece], marks: Highlighter, tags: Tags
    ) -> None:
        self._said = sheet["passages"]
        self._pieces, self._marks, self._tags = pieces, marks, tags
        self._shares: Mapping[str, Sequence[_Share]] = _shares(sheet)
        self._quads: defaultdict[int, list[Quad]] = defaultdict(list)
        self._links: dict[int, Dictionary] = {}
        self._placeholders: list[Dictionary] = []
        self._gone: set[tuple[int, int]] = set()

    def hold(self, mention: str) -> bool:
        """Whether a mention, by its key, belongs to a passage."""
        return mention in self._shares

    def take_mention(self, each: Placeholder, quads: Sequence[Quad]) -> None:
        """A mention of which passages hold all or a part."""
        for number, start, end in self._shares[each.key]:
            self._take(number, each.link, _part(quads, start, end))

    def take_piece(self, each: Placeholder, edge: float) -> None:
        """A piece of passages between mentions; `edge` is where lines end."""
        piece = self._pieces[int(each.key)]
        quads = exact(each.quads, piece.unit, edge, wide=piece.wide)
        for number in piece.passages:
            self._take(number, each.link, quads)
        self._placeholders.append(each.link)

    def finish(self, page: Page) -> list[Dictionary]:
        """The annotations of a page all of whose mentions and pieces were taken."""
        annotations: list[Dictionary] = []
        for number, quads in sorted(self._quads.items()):
            said = self._said[number]
            pair = self._marks.highlight(
                page, quads, said["note"], said["tint"], f"passage-{number}", author=AUTHOR
            )
            self._tags.add_after(self._links[number], pair)
            annotations += pair
        for link in self._placeholders:
            self._gone.add(link.objgen)
            self._tags.unlink(link)
        self._quads.clear()
        self._links.clear()
        self._placeholders.clear()
        return annotations

    def was_placeholder(self, link: Object) -> bool:
        """Whether a link only said where a piece stands."""
        return link.objgen in self._gone

    def _take(self, number: int, link: Dictionary, quads: Iterable[Quad]) -> None:
        self._links.setdefault(number, link)
        lines = self._quads[number]
        for quad in quads:
            if lines and _go_on(lines[-1], quad):
                lines[-1] = _together(lines[-1], quad)
            else:
                lines.append(quad)


def _shares(sheet: dict[str, Any]) -> dict[str, list[_Share]]:
    """Which share of each mention, by its key, which passage holds: from where to where, 0 to 1."""
    shares: dict[str, list[_Share]] = {}
    for block in _parts(sheet):
        for start, end, index, *_ in block.get("mentions", ()):
            for first, last, number in block.get("passages", ()):
                if first < end and start < last:
                    count = end - start
                    share = (max(first - start, 0) / count, min(last - start, count) / count)
                    shares.setdefault(str(index), []).append((number, *share))
    return shares


def _parts(sheet: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for block in sheet["blocks"]:
        yield from block["rows"] if block["kind"] == "table" else (block,)


def _part(quads: Sequence[Quad], start: float, end: float) -> Iterator[Quad]:
    """The part of rectangles from one share of their whole width to another."""
    whole = sum(quad.right - quad.left for quad in quads)
    at = 0.0
    for quad in quads:
        width = quad.right - quad.left
        left = max(0.0, start * whole - at)
        right = min(width, end * whole - at)
        at += width
        if right > left:
            yield replace(quad, left=quad.left + left, right=quad.left + right)


def _go_on(quad: Quad, following: Quad) -> bool:
    height = quad.top - quad.bottom
    level = abs(quad.bottom - following.bottom) < LEVEL * height
    return level and -LEVEL * height < following.left - quad.right < GAP * height


def _together(quad: Quad, following: Quad) -> Quad:
    return replace(
        quad,
        bottom=min(quad.bottom, following.bottom),
        right=max(quad.right, following.right),
        top=max(quad.top, following.top),
    )
