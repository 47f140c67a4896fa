"""Runs: characters of a page that stand in one line without wide gaps between them."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from reader.intake.pdf.glyphs import Box, PageText, around, is_chinese

# Gaps and tolerances are in sizes of the type.
_WIDE = 0.9
_WIDE_UNSPACED = 0.6
_SAME_LINE = 0.55
_APART = 0.35
_APART_AFTER_SIGN = 0.75
_OTHER_TYPE = 1.3
_APART_OTHER_TYPE = 0.15
_UNLIKE = 2.0
_MOST_SPACED = 4.0
_EVEN = 0.15
_CLOSING = "，。、；：）」』】》！？”’"
_NEIGHBOURS = 24


@dataclass(slots=True)
class Run:
    """Places in `PageText.text` with their boxes, from left to right, turned upright."""

    glyphs: list[int]
    boxes: list[Box]
    box: Box
    size: float

    def right(self, page: PageText) -> float:
        """Where it ends to the eye: the right half of a closing sign is empty, or is cut off."""
        last = self.boxes[-1]
        half = page.text[self.glyphs[-1]] in _CLOSING and last.x1 - last.x0 > self.size / 2
        return self.box.x1 - (last.x1 - last.x0) / 2 if half else self.box.x1


def runs_of(page: PageText, turn: int, without: Container[int]) -> list[Run]:
    """The runs of the text turned so many quarters, without some of the characters."""
    return _joined(page, _letter_spaced(page, _drawn(page, turn, without)))


def _drawn(page: PageText, turn: int, without: Container[int]) -> Iterator[Run]:
    """What is drawn one character after the other, without spaces."""
    glyphs: list[int] = []
    boxes: list[Box] = []
    size = 0.0
    for index, character in enumerate(page.text):
        if page.turns[index] != turn or character.isspace() or index in without:
            continue
        box, own = page.box(index).turned(turn), page.sizes[index]
        if glyphs and not _follows(
            page.text[glyphs[-1] + 1 : index], boxes[-1], box, max(size, own)
        ):
            yield Run(glyphs, boxes, around(boxes), size)
            glyphs, boxes, size = [], [], 0.0
        glyphs.append(index)
        boxes.append(box)
        size = max(size, own)
    if glyphs:
        yield Run(glyphs, boxes, around(boxes), size)


def _follows(between: str, last: Box, box: Box, size: float) -> bool:
    if box == last:
        return True  # a ligature is several characters in one place
    gap = box.x0 - last.x1
    return -size / 2 <= gap <= _room(between) * size and last.overlap(box) >= _SAME_LINE


def _room(between: str) -> float:
    """How far apart two characters of a run may stand, in sizes of the type."""
    if between == "\u3000":
        return _WIDE + 1
    return _WIDE if between.isspace() else _WIDE_UNSPACED


def _letter_spaced(page: PageText, runs: Iterable[Run]) -> Iterator[Run]:
    """The runs, those made one that are single Chinese characters at one distance.

    Headings are spaced so, and justified lines with few characters.
    """
    steps: list[Run] = []
    for run in runs:
        if len(steps) == 2 and not _keeps_step(page, steps, run):
            yield steps.pop(0)
        if steps and not _keeps_step(page, steps, run):
            yield from _walked(steps)
            steps = []
        steps.append(run)
    yield from _walked(steps)


def _keeps_step(page: PageText, steps: list[Run], run: Run) -> bool:
    last = steps[-1]
    if not all(len(each.glyphs) == 1 and is_chinese(_first(page, each)) for each in (last, run)):
        return False
    gap = run.box.x0 - last.box.x1
    before = last.box.x0 - steps[-2].box.x1 if len(steps) > 1 else gap
    return (
        0 < gap <= _MOST_SPACED * run.size
        and abs(gap - before) <= _EVEN * run.size
        and last.box.overlap(run.box) >= _SAME_LINE
        and page.text[last.glyphs[0] + 1 : run.glyphs[0]].strip() == ""
    )


def _first(page: PageText, run: Run) -> str:
    return page.text[run.glyphs[0]]


def _walked(steps: list[Run]) -> Iterator[Run]:
    if len(steps) > 2:
        first, *others = steps
        for other in others:
            _merge(first, other)
        yield first
    else:
        yield from steps


def _joined(page: PageText, runs: Iterable[Run]) -> list[Run]:
    """The runs with those put together that stand in one line but were drawn apart."""
    waiting = sorted(runs, key=lambda run: (-(run.box.y0 + run.box.y1), run.box.x0))
    done: list[Run] = []
    for run in waiting:
        near = [other for other in done[-_NEIGHBOURS:] if _touches(page, other, run)]
        for other in near[1:]:
            _merge(run, other)
            done.remove(other)
        if near:
            _merge(near[0], run)
        else:
            done.append(run)
    return done


def _merge(run: Run, other: Run) -> None:
    pairs = sorted(
        zip(run.glyphs + other.glyphs, run.boxes + other.boxes, strict=True),
        key=lambda pair: (pair[1].x0, pair[0]),
    )
    run.glyphs = [glyph for glyph, _ in pairs]
    run.boxes = [box for _, box in pairs]
    run.box, run.size = run.box.joined(other.box), max(run.size, other.size)


def _touches(page: PageText, one: Run, other: Run) -> bool:
    """Whether two runs follow each other closely, as parts of a line do and full cells don't."""
    small, large = sorted((one.size, other.size))
    if large > _UNLIKE * small or one.box.overlap(other.box) < _SAME_LINE:
        return False
    left, right = (one, other) if one.box.x0 <= other.box.x0 else (other, one)
    room = _APART_AFTER_SIGN if page.text[left.glyphs[-1]] in _CLOSING else _APART
    if large > _OTHER_TYPE * small:
        room = _APART_OTHER_TYPE
    return right.box.x0 - left.right(page) <= room * large
