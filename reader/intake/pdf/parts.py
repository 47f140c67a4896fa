"""Parts: the paragraphs and rows of a PDF as text, with the look and the place they have."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.intake.pdf.glyphs import Box, around, is_chinese
from reader.intake.pdf.joints import joined
from reader.intake.pdf.paragraphs import Paragraph

_NARROW = 0.55
_STEPS_PT = 4
_CHINESE = 0.1


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph, or a row with its cells parted by tabs; `page` counts from 0.

    `size` is that of its type in points, `column` where its flow stands, `end` the page on which
    it ends.
    """

    text: str
    size: float
    is_bold: bool
    is_row: bool
    page: int
    end: int
    lines: int
    box: Box
    column: Box


@dataclass(frozen=True, slots=True)
class Body:
    """How most of the running text looks; sizes in points."""

    size: float
    is_bold: bool


def parts_of(paragraphs: Iterable[Paragraph]) -> tuple[Part, ...]:
    """The paragraphs as parts, narrow columns beside the first page's text after that text."""
    parts = [_part(paragraph) for paragraph in paragraphs]
    first = [part for part in parts if part.page == 0]
    beside = set(map(id, _beside(first)))
    return (
        *(part for part in first if id(part) not in beside),
        *(part for part in first if id(part) in beside),
        *(part for part in parts if part.page > 0),
    )


def body_of(parts: Sequence[Part]) -> Body:
    """The look of the running text, or of whatever there is.

    Where it is Chinese, what stands beside it in another language does not count.
    """
    text = [part for part in parts if not part.is_row] or parts
    chinese = [sum(map(is_chinese, part.text)) for part in text]
    lengths = [len(part.text) for part in text]
    weights = chinese if sum(chinese) > _CHINESE * sum(lengths) else lengths
    sizes: Counter[tuple[int, bool]] = Counter()
    for part, weight in zip(text, weights, strict=True):
        sizes[_step(part.size), part.is_bold] += weight
    if not sizes:
        return Body(0.0, is_bold=False)
    (most, is_bold), _ = sizes.most_common(1)[0]
    return Body(most / _STEPS_PT, is_bold)


def _step(size: float) -> int:
    return round(size * _STEPS_PT)


def _part(paragraph: Paragraph) -> Part:
    lines = [line for cell in paragraph.cells for line in cell]
    here = [line.box for line in lines if line.page == lines[0].page]
    return Part(
        text="\t".join(joined(cell) for cell in paragraph.cells),
        size=max(line.size for line in lines),
        is_bold=all(line.is_bold for line in lines),
        is_row=paragraph.is_row,
        page=lines[0].page,
        end=lines[-1].page,
        lines=len(lines),
        box=around(here),
        column=paragraph.column,
    )


def _beside(parts: Sequence[Part]) -> Iterator[Part]:
    """What stands in a narrow column beside a page's running text, on either side."""
    columns: Counter[tuple[int, int]] = Counter()
    for part in parts:
        if not part.is_row and part.lines > 1:
            columns[round(part.box.x0 / 10), round(part.box.x1 / 10)] += len(part.text)
    if not columns:
        return
    (left, right), _ = columns.most_common(1)[0]
    x0, x1 = left * 10 + 5, right * 10 - 5
    main = [part.box for part in parts if part.box.x0 < x1 and part.box.x1 > x0 and part.lines > 1]
    top, bottom = max(box.y1 for box in main), min(box.y0 for box in main)
    for part in parts:
        outside = part.box.x1 <= x0 or part.box.x0 >= x1
        narrow = part.column.x1 - part.column.x0 <= _NARROW * (x1 - x0)
        if outside and narrow and bottom < part.box.y1 and part.box.y0 < top:
            yield part
