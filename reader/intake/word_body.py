"""The body of a Word file in pieces: paragraphs, headings, items, captions, rows of tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from glossary.normalize import fold
from reader.article import BlockKind
from reader.intake import byline
from reader.intake.blocks import split, width
from reader.intake.draft import Piece
from reader.intake.small_xml import local
from reader.intake.word_inline import Inline, inside
from reader.intake.word_styles import PLAIN, Node, Role, Styles, child, number, value

_WRAPPERS = frozenset(
    {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent"}
)
_LONGEST_HEADING = 120
_LONGEST_CELL = 40  # beyond which several paragraphs in a cell are text, not figures
_MOST_COLUMNS = 63  # as Word has it
_INNER_TABS = re.compile(r"\S *\t.*\S\t *\S", re.DOTALL)
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class _Cell:
    pieces: Sequence[Piece]
    span: int

    @property
    def is_text(self) -> bool:
        """Whether it is a part of a page laid out by a table, not a cell of figures."""
        pieces = self.pieces
        if any(piece.kind is BlockKind.HEADING for piece in pieces):
            return True
        return len(pieces) > 1 and any(width(piece.text) > _LONGEST_CELL for piece in pieces)

    @property
    def line(self) -> str:
        return _BLANKS.sub(" ", " ".join(piece.text for piece in self.pieces)).strip()


def pieces_of(container: Node, styles: Styles) -> Iterator[Piece]:
    """What a body, a cell, a box or a note holds, in the order it is written; nothing blank."""
    for node in _blocks(container):
        if local(node.tag) == "p":
            yield from _paragraph(node, styles)
        else:
            yield from _table(node, styles)


def with_title(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with one title at most: the first so styled, or the only top heading, at the top.

    Further titles head parts. Short lines above the first of several headings may be the title.
    """
    named = list(pieces)
    titles = [at for at, piece in enumerate(named) if piece.kind is BlockKind.TITLE]
    for at in titles[1:]:
        named[at] = replace(named[at], kind=BlockKind.HEADING, level=1)
    levels = [piece.level for piece in named if piece.kind is BlockKind.HEADING]
    first = next((at for at, piece in enumerate(named) if not _is_above_title(piece)), None)
    if titles or not levels or first is None:
        return named
    top = named[first]
    is_only_top = top.kind is BlockKind.HEADING and levels.count(min(levels)) == 1
    is_line = top.kind is BlockKind.PARAGRAPH and _is_headline(top.text)
    if (is_only_top and top.level == min(levels)) or is_line:
        named[first] = replace(top, kind=BlockKind.TITLE, level=0)
    return named


def _is_above_title(piece: Piece) -> bool:
    """Whether it is a date or a source, or hidden anyway."""
    return piece.set_aside is not None or byline.read(piece.text, fold(piece.text)) is not None


def _is_headline(text: str) -> bool:
    return width(text) <= _LONGEST_CELL and re.search(r"[。；，：！,.:;]$", text) is None


def _blocks(container: Node, names: tuple[str, ...] = ("p", "tbl")) -> Iterator[Node]:
    for node in inside(container):
        name = local(node.tag)
        if name in names:
            yield node
        elif name in _WRAPPERS:
            yield from _blocks(node, names)


def _paragraph(node: Node, styles: Styles) -> Iterator[Piece]:
    inline = Inline(node)
    if inline.text.strip():
        role = styles.role(child(node, "pPr"))
        yield from _lines(inline.text, role)
    for box in inline.boxes:
        yield from pieces_of(box, styles)


def _lines(text: str, role: Role) -> Iterator[Piece]:
    is_heading = role.kind in (BlockKind.TITLE, BlockKind.HEADING)
    if is_heading and width(text) <= _LONGEST_HEADING:
        yield Piece(role.kind, _BLANKS.sub(" ", text).strip(), role.level, role.set_aside)
        return
    for line in text.split("\n"):
        if line.strip():
            yield _line(line.strip(), PLAIN if is_heading else role)


def _line(line: str, role: Role) -> Piece:
    """A line of a plain paragraph can be a row, a caption or an item by what it shows itself."""
    if role == PLAIN:
        if _INNER_TABS.search(line):
            return Piece(BlockKind.ROW, line)
        line = _BLANKS.sub(" ", line) if "\t" in line else line
        kind = next(block.kind for block in split(line))
        return Piece(kind, line, 1 if kind is BlockKind.ITEM else 0)
    return Piece(role.kind, line, role.level, role.set_aside)


def _table(table: Node, styles: Styles) -> Iterator[Piece]:
    for row in _blocks(table, ("tr",)):
        properties = child(row, "trPr")
        if child(properties, "del") is not None:
            continue
        cells = [_cell(cell, styles) for cell in _blocks(row, ("tc",))]
        is_box = len(cells) == 1 and cells[0].span == 1
        if is_box or any(cell.is_text for cell in cells):
            for cell in cells:
                yield from cell.pieces
        elif any(cell.line for cell in cells):
            before = min(number(child(properties, "gridBefore"), 0), _MOST_COLUMNS)
            lines = [cell.line + "\t" * (cell.span - 1) for cell in cells]
            yield Piece(BlockKind.ROW, "\t" * before + "\t".join(lines))


def _cell(cell: Node, styles: Styles) -> _Cell:
    properties = child(cell, "tcPr")
    span = max(1, min(number(child(properties, "gridSpan"), 1), _MOST_COLUMNS))
    merged = child(properties, "vMerge")
    is_below = merged is not None and value(merged) != "restart"
    return _Cell(() if is_below else tuple(pieces_of(cell, styles)), span)
