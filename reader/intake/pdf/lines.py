"""Lines: a page's characters put together as pieces of lines without wide gaps."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from reader.intake.pdf.doubles import doubles
from reader.intake.pdf.glyphs import Box, PageText, around, is_chinese
from reader.intake.pdf.runs import Run, runs_of

_LETTER_GAP = 0.17
_CHINESE_GAP = 0.35
_SMALL = 0.75
_NOTE_MARKS = frozenset("0123456789*†[],")


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
    is_bold: bool


def lines_of(page: PageText, number: int) -> tuple[Line, ...]:
    """The pieces of lines on a page, the main direction of its text first, else as drawn.

    What is drawn twice is there once, and bold.
    """
    twice = doubles(page)
    bold = bytearray(page.bold)
    for index in twice.values():
        bold[index] = 1
    lines: list[Line] = []
    for turn in sorted(set(page.turns), key=lambda turn: -page.turns.count(turn)):
        lines += (_line(page, number, run, turn, bold) for run in runs_of(page, turn, twice))
    return tuple(lines)


def _line(page: PageText, number: int, run: Run, turn: int, bold: Sequence[int]) -> Line:
    """The run as text: with the spaces that are seen, without the marks of notes."""
    characters, glyphs = [page.text[run.glyphs[0]]], [run.glyphs[0]]
    before, last = run.glyphs[0], run.boxes[0]
    for index, box in zip(run.glyphs[1:], run.boxes[1:], strict=True):
        if _is_note_mark(page, before, index, box.y0 - last.y0):
            continue
        drawn = index - before > 1 and page.text[before + 1 : index].isspace()
        if _is_space(page.text[before], page.text[index], (box.x0 - last.x1) / run.size, drawn):
            characters.append(" ")
            glyphs.append(-1)
        characters.append(page.text[index])
        glyphs.append(index)
        before, last = index, box
    box = around(run.boxes)._replace(x1=run.right(page))
    is_bold = sum(bold[index] for index in run.glyphs) * 2 > len(run.glyphs)
    return Line(number, "".join(characters), tuple(glyphs), box, run.size, turn, is_bold)


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
