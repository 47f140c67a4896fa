"""Paragraphs: the rows of a flow put together where one line runs on into the next."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.intake.pdf.cells import Cell
from reader.intake.pdf.columns import Flow
from reader.intake.pdf.glyphs import Box, is_chinese
from reader.intake.pdf.lines import Line

_ITEM = re.compile(
    r"[•·●○■□◆◇▪►▶➤✓]|[-–—](?=\s)|\d{1,2}(?:[.．](?!\d)|[、)）])|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]"
    r"|[①-⑳]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十\d]{1,3}(?:章|节|部分|篇)"
)
_LABEL = re.compile(r"[^\s，。；、：:]{1,7}[：:]")
_ENDED = re.compile(r"[。！？!?；;：:]['\"”’」』)）]*$|[^.]\.$")
_SAME_SIZE = 1.12
_REGULAR = 1.3
_LARGEST_PITCH = 2.3
_INDENT = 0.9
_ROOM = 1.6
_CENTRED = 0.8
_CLOSE = 1.15
_NARROWEST = 8
_NARROW = 14
_SAME_WIDTH = 1.15


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that run on, in one cell, or the cells of a table's row.

    `column` is where its flow stands.
    """

    cells: tuple[Cell, ...]
    column: Box

    @property
    def is_row(self) -> bool:
        """Whether it is the row of a table."""
        return len(self.cells) > 1


def paragraphs_of(flow: Flow) -> Iterator[Paragraph]:
    """The paragraphs and table rows of a flow."""
    box = flow.box
    pitch = _pitch(flow)
    waiting: list[Line] = []
    column = box
    for row, edge in zip(flow.rows, _edges(flow, box.x1, pitch), strict=True):
        if waiting and (len(row) > 1 or not _runs_on(waiting, row[0][0], column, pitch)):
            yield Paragraph((tuple(waiting),), column)
            waiting = []
        column = box._replace(x1=edge)
        if len(row) > 1:
            yield Paragraph(row, column)
        else:
            waiting += row[0]
    if waiting:
        yield Paragraph((tuple(waiting),), column)


def run_together(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, those that go on in the next column or on the next page made whole.

    Notes at the foot of the first page follow them.
    """
    held: list[Paragraph] = []
    for paragraph in paragraphs:
        for place in (len(held) - 1, 0)[: len(held)]:
            if _goes_on(held[place], paragraph):
                cell = (*held[place].cells[0], *paragraph.cells[0])
                held[place] = Paragraph((cell,), paragraph.column)
                break
        else:
            if held and not _is_note(held[0], paragraph):
                yield from held
                held = []
            held.append(paragraph)
    yield from held


def _pitch(flow: Flow) -> float:
    """The usual distance of a line from the one above it, in sizes of the type."""
    singles = [line for row in flow.rows if len(row) == 1 for line in row[0]]
    pitches = sorted(_distance(above, line) for above, line in pairwise(singles))
    return pitches[len(pitches) // 3] if len(pitches) > 2 else _LARGEST_PITCH / _REGULAR


def _edges(flow: Flow, right: float, pitch: float) -> list[float]:
    """For each row where a full line would end, which may be left of the flow's own right edge.

    Lines closely below one another show it, if at least two of them end there.
    """
    edges: list[float] = []
    for block in _blocks(flow, pitch):
        lines = [line for row in block for cell in row for line in cell]
        ends = [line.box.x1 for line in lines]
        edge = max(ends)
        wide = edge - min(line.box.x0 for line in lines) >= _NARROWEST * lines[0].size
        shown = sum(edge - end <= lines[0].size / 2 for end in ends) > 1
        edges += [edge if wide and shown else right] * len(block)
    return edges


def _blocks(flow: Flow, pitch: float) -> Iterator[list[tuple[Cell, ...]]]:
    """The rows cut where the distance between two of them, or the size of the type, changes."""
    block: list[tuple[Cell, ...]] = []
    for row in flow.rows:
        if block and not (
            len(row) == len(block[-1]) == 1
            and _is_same_size(block[-1][0][-1], row[0][0])
            and _distance(block[-1][0][-1], row[0][0]) <= pitch * _CLOSE
        ):
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _distance(above: Line, line: Line) -> float:
    return (above.box.y1 - line.box.y1) / line.size


def _runs_on(lines: Sequence[Line], line: Line, column: Box, pitch: float) -> bool:
    above = lines[-1]
    distance = _distance(above, line)
    if not _is_same_size(above, line) or distance > min(pitch * _REGULAR, _LARGEST_PITCH):
        return False
    if _ITEM.match(line.text):
        return False
    if _LABEL.match(line.text) and (
        _LABEL.match(above.text) or column.x1 - column.x0 < _NARROW * line.size
    ):
        return False
    if _is_centred(above, column) and _is_centred(line, column):
        return not _ENDED.search(above.text)
    if line.box.x0 - lines[0].box.x0 > _INDENT * line.size:
        hangs = len(lines) == 1 and _ITEM.match(lines[0].text)
        hung = len(lines) > 1 and abs(line.box.x0 - above.box.x0) < _INDENT * line.size
        if not (hangs or hung):
            return False
    elif len(lines) > 1 and line.box.x0 - above.box.x0 > _INDENT * line.size:
        return False
    return _is_full(above, line, column)


def _goes_on(paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether a paragraph at the end of a column is finished by the first one of the next."""
    last, first = paragraph.cells[0][-1], following.cells[0][0]
    if not _is_open(paragraph) or following.is_row or last.turn != first.turn:
        return False
    if following.column.x0 == paragraph.column.x0 and last.page == first.page:
        return False
    widths = [box.x1 - box.x0 for box in (paragraph.column, following.column)]
    return (
        _is_same_size(last, first)
        and min(widths) * _SAME_WIDTH >= max(widths)
        and not _ITEM.match(first.text)
        and first.box.x0 - following.column.x0 <= _INDENT * first.size
        and _is_full(last, first, paragraph.column)
    )


def _is_open(paragraph: Paragraph) -> bool:
    """Whether a paragraph may go on elsewhere: it has several lines and no end."""
    lines = paragraph.cells[0]
    return not paragraph.is_row and len(lines) > 1 and not _ENDED.search(lines[-1].text)


def _is_note(paragraph: Paragraph, following: Paragraph) -> bool:
    """Whether smaller type stands below a paragraph that may go on on the next page."""
    last, first = paragraph.cells[0][-1], following.cells[0][0]
    return _is_open(paragraph) and last.page == first.page and first.size * _SAME_SIZE < last.size


def _is_same_size(one: Line, other: Line) -> bool:
    return max(one.size, other.size) <= _SAME_SIZE * min(one.size, other.size)


def _is_full(above: Line, line: Line, column: Box) -> bool:
    """Whether a line ends because what follows had no room in it."""
    first = re.match(r"[!-~\u00a1-\u024f]+", line.text)
    width = (line.box.x1 - line.box.x0) / max(1, len(line.text))
    word = len(first[0]) * width if first and not is_chinese(line.text[0]) else 0.0
    return column.x1 - above.box.x1 <= _ROOM * above.size + word


def _is_centred(line: Line, column: Box) -> bool:
    left, right = line.box.x0 - column.x0, column.x1 - line.box.x1
    return left > line.size and abs(left - right) <= _CENTRED * line.size
