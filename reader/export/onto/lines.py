"""Lines: a page's characters put together as pieces of lines without wide gaps."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from reader.export.onto.glyphs import Box, PageText, around

WIDE = 0.9
"""The gap, in sizes of the type, that parts two columns or cells; less where no space is drawn."""
WIDE_UNSPACED = 0.6

_LETTER_GAP = 0.17
_CHINESE_GAP = 0.35
_SAME_LINE = 0.55
_APART = 0.35
_APART_AFTER_SIGN = 0.75
_SMALL = 0.75
_NOTE_MARKS = frozenset("0123456789*†[],")
_CLOSING = "，。、；：）」』】》！？”’"
_NEIGHBOURS = 24
_CHINESE = re.compile(
    "[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A piece of a line; `box` is where its text would run to the right, turned by `turn`.

    `glyphs` are places in `PageText.text`, one for each code point of `text`; -1 is a space that
    is only seen.
    """

    page: int
    text: str
    glyphs: tuple[int, ...]
    box: Box
    size: float
    turn: int


def is_chinese(character: str) -> bool:
    """Whether a character is written without spaces around it."""
    return _CHINESE.match(character) is not None


def lines_of(page: PageText, number: int) -> tuple[Line, ...]:
    """The pieces of lines on a page, the main direction of its text first, else as drawn."""
    lines: list[Line] = []
    for turn in sorted(set(page.turns), key=lambda turn: -page.turns.count(turn)):
        runs = _joined(page, _runs(page, turn))
        lines += (_line(page, number, run, turn) for run in runs)
    return tuple(lines)


@dataclass(slots=True)
class _Run:
    glyphs: list[int]
    boxes: list[Box]
    box: Box
    size: float

    def takes(self, box: Box, size: float, room: float) -> bool:
        last = self.boxes[-1]
        if box == last:
            return True  # a ligature is several characters in one place
        gap = box.x0 - last.x1
        size = max(size, self.size)
        return -size / 2 <= gap <= room * size and self.box.overlap(box) >= _SAME_LINE

    def room(self, page: PageText, index: int) -> float:
        """How far from its end the next character may stand, in sizes of the type."""
        between = page.text[self.glyphs[-1] + 1 : index]
        if between == "\u3000":
            return WIDE + 1
        return WIDE if between.isspace() else WIDE_UNSPACED


def _runs(page: PageText, turn: int) -> Iterator[_Run]:
    """What is drawn one character after the other, without spaces."""
    run: _Run | None = None
    for index, character in enumerate(page.text):
        if page.turns[index] != turn or character.isspace():
            continue
        box, size = page.box(index).turned(turn), page.sizes[index]
        if run is not None and run.takes(box, size, run.room(page, index)):
            run.glyphs.append(index)
            run.boxes.append(box)
            run.box, run.size = run.box.joined(box), max(run.size, size)
        else:
            if run is not None:
                yield run
            run = _Run([index], [box], box, size)
    if run is not None:
        yield run


def _joined(page: PageText, runs: Iterator[_Run]) -> list[_Run]:
    """The runs with those put together that stand in one line but were drawn apart."""
    waiting = sorted(runs, key=lambda run: (-(run.box.y0 + run.box.y1), run.box.x0))
    done: list[_Run] = []
    for run in waiting:
        for other in reversed(done[-_NEIGHBOURS:]):
            if _touches(page, other, run):
                pairs = sorted(
                    zip(other.glyphs + run.glyphs, other.boxes + run.boxes, strict=True),
                    key=lambda pair: (pair[1].x0, pair[0]),
                )
                other.glyphs = [glyph for glyph, _ in pairs]
                other.boxes = [box for _, box in pairs]
                other.box, other.size = other.box.joined(run.box), max(other.size, run.size)
                break
        else:
            done.append(run)
    return done


def _touches(page: PageText, one: _Run, other: _Run) -> bool:
    """Whether two runs follow each other closely, as parts of a line do and full cells don't."""
    if one.box.overlap(other.box) < _SAME_LINE:
        return False
    left, right = (one, other) if one.box.x0 <= other.box.x0 else (other, one)
    room = _APART_AFTER_SIGN if page.text[left.glyphs[-1]] in _CLOSING else _APART
    return right.box.x0 - _right(page, left) <= room * max(one.size, other.size)


def _right(page: PageText, run: _Run) -> float:
    """Where a run ends to the eye: the right half of a closing sign is empty, or is cut off."""
    last = run.boxes[-1]
    half = page.text[run.glyphs[-1]] in _CLOSING and last.x1 - last.x0 > run.size / 2
    return run.box.x1 - (last.x1 - last.x0) / 2 if half else run.box.x1


def _line(page: PageText, number: int, run: _Run, turn: int) -> Line:
    """The run as text: with the spaces that are seen, without marks of notes and doubled signs."""
    characters, glyphs = [page.text[run.glyphs[0]]], [run.glyphs[0]]
    before, last = run.glyphs[0], run.boxes[0]
    for index, box in zip(run.glyphs[1:], run.boxes[1:], strict=True):
        if _is_note_mark(page, before, index, box.y0 - last.y0):
            continue
        is_same = page.text[index] == page.text[before]
        if is_same and box != last and abs(box.x0 - last.x0) < run.size / 4:
            continue  # drawn twice to look bold
        drawn = index - before > 1 and page.text[before + 1 : index].isspace()
        if _is_space(page.text[before], page.text[index], (box.x0 - last.x1) / run.size, drawn):
            characters.append(" ")
            glyphs.append(-1)
        characters.append(page.text[index])
        glyphs.append(index)
        before, last = index, box
    box = around(run.boxes)._replace(x1=_right(page, run))
    return Line(number, "".join(characters), tuple(glyphs), box, run.size, turn)


def _is_note_mark(page: PageText, before: int, index: int, rise: float) -> bool:
    """Whether a character is the small raised number of a note behind a Chinese word."""
    return (
        page.text[index] in _NOTE_MARKS
        and page.sizes[index] <= _SMALL * page.sizes[before]
        and rise >= page.sizes[before] / 5
        and is_chinese(page.text[before])
    )


def _is_space(before: str, after: str, gap: float, drawn: bool) -> bool:
    if is_chinese(before) and is_chinese(after):
        return drawn and gap >= _CHINESE_GAP
    if drawn:
        return gap > 0
    if is_chinese(before) or is_chinese(after) or unicodedata.combining(after):
        return False
    return gap > _LETTER_GAP
