"""Box and PageText: the characters of a PDF's page and where they stand."""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

UNKNOWN = "\ufffd"
"""Stands for a character of which the PDF does not say what it means."""

_CHINESE = re.compile(
    "[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\U00020000-\U0003ffff]"
)


class Box(NamedTuple):
    """A rectangle in points, left, bottom, right, top; y grows upwards."""

    x0: float
    y0: float
    x1: float
    y1: float

    def is_centred_in(self, other: "Box") -> bool:
        """Whether its middle lies in the other box."""
        x, y = (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2
        return other.x0 <= x <= other.x1 and other.y0 <= y <= other.y1

    def joined(self, other: "Box") -> "Box":
        """The smallest box around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )

    def overlap(self, other: "Box") -> float:
        """How much of the height of the lower one both share; 0 where they do not meet."""
        shared = min(self.y1, other.y1) - max(self.y0, other.y0)
        height = min(self.y1 - self.y0, other.y1 - other.y0)
        return max(0.0, shared / height) if height > 0 else 0.0

    def turned(self, quarters: int) -> "Box":
        """The box where text turned clockwise by so many quarters runs to the right."""
        box = self
        for _ in range(quarters % 4):
            box = Box(-box.y1, box.x0, -box.y0, box.x1)
        return box


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them, of which there is at least one."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def is_chinese(character: str) -> bool:
    """Whether a character is written without spaces around it."""
    return _CHINESE.match(character) is not None


@dataclass(frozen=True, slots=True, eq=False)
class PageText:
    """The characters of a page, one code point each, in the order in which they are drawn.

    `boxes` holds four numbers a character in the page's user space (points, before /Rotate),
    `sizes` the size of the type, `turns` the quarters of a circle, clockwise, its text is turned,
    `bold` is 1 where it looks bold.
    """

    text: str
    boxes: "array[float]"
    sizes: "array[float]"
    turns: bytes
    bold: bytes
    has_image: bool = False

    def box(self, index: int) -> Box:
        """The place of a character."""
        return Box(*self.boxes[4 * index : 4 * index + 4])
