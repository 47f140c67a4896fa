"""Where the lines of a PDF begin and end, and whether every ruby stands over its word."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from tests.pdf.boxes import Box, Char, chars, drawings, lines

NEVER_FIRST = frozenset("、。，．：；！？…‥·）〕］｝〉》」』】〗”’)]},.:;!?")
UNITS = frozenset("％‰℃°%")  # never first after the digits of their number
NEVER_LAST = frozenset("（〔［｛〈《「『【〖“‘＄￥€£([{$")
RUBY_REACH = 1.2  # of the type's size: how far a ruby may stand above the foot of its line
AWRY = 0.33  # sizes of its type by which a crowded ruby may stand aside of its word
CLASH = 0.3  # points by which two rubies may touch


def broken_lines(path: Path) -> list[str]:
    """Lines that begin or end with a mark that must not stand there."""
    return [said for page in chars(path) for said in _broken(lines(page))]


def lone_ends(path: Path) -> list[str]:
    """Last lines of paragraphs with a single Chinese character and its closing mark."""
    found = []
    for page in chars(path):
        for before, line in pairwise(lines(page)):
            signs = [char for char in line if char.text not in NEVER_FIRST]
            wide = sum(char.right - char.left for char in before) > 15 * line[0].size
            follows = wide and 0 < before[0].foot - line[0].foot < 2.5 * line[0].size
            if len(signs) == 1 and follows and len(line) < 3 and ord(signs[0].text) > 0x2E80:
                found.append("".join(char.text for char in line))
    return found


def ruby_faults(path: Path) -> list[str]:
    """Rubies that stand over no character of a line below them, or that meet on one line."""
    faults = []
    for page, boxes in zip(chars(path), drawings(path), strict=True):
        faults += [f"no word under {box}" for box in boxes if not _has_base(box, page)]
        ordered = sorted(boxes, key=lambda box: (round(box.low), box.left))
        for left, right in pairwise(ordered):
            if round(left.low) == round(right.low) and left.right - right.left > CLASH:
                faults.append(f"{left} meets {right}")
    return faults


def _broken(found: Sequence[Sequence[Char]]) -> list[str]:
    said = []
    for before, line in pairwise(((), *found)):
        text = "".join(char.text for char in line)
        torn = line[0].text in UNITS and bool(before) and before[-1].text.isdigit()
        if len(line) > 1 and (torn or line[0].text in NEVER_FIRST):
            said.append(f"page {line[0].page}, first: {text}")
        if len(line) > 1 and line[-1].text in NEVER_LAST:
            said.append(f"page {line[0].page}, last: {text}")
    return said


def _has_base(box: Box, page: Sequence[Char]) -> bool:
    middle = (box.left + box.right) / 2
    return any(
        char.left - AWRY * char.size < middle < char.right + AWRY * char.size
        and 0 < box.low - char.foot < RUBY_REACH * char.size
        for char in page
    )
