"""Where each character of a PDF stands, as pdfium sees it; in points from the page's lower left."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

SAME_LINE = 0.45  # of the type's size: how far a raised mark's foot may stand from the line's
OVERLAP = -1.1  # of the type's size: marks set tight and ligatures share their cells
GAP = 1.8  # of the type's size: a wider gap parts the columns of a table


@dataclass(frozen=True, slots=True, kw_only=True)
class Char:
    """A character on a page (from 1): its foot, its cell from left to right, its ink's height."""

    page: int
    text: str
    foot: float
    left: float
    right: float
    low: float
    high: float
    size: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page (from 1)."""

    page: int
    left: float
    low: float
    right: float
    high: float

    def holds(self, char: Char) -> bool:
        """Whether the middle of a character's cell lies inside."""
        middle = (char.left + char.right) / 2
        level = (char.low + char.high) / 2 if char.high > char.low else char.foot + char.size / 4
        inside = self.left < middle < self.right and self.low < level < self.high
        return self.page == char.page and inside


def chars(path: Path) -> list[list[Char]]:
    """The characters of each page in the order of its content, without spaces and line ends."""
    with pypdfium2.PdfDocument(path) as opened:
        return [list(_of_page(page, number)) for number, page in enumerate(opened, 1)]


def drawings(path: Path) -> list[list[Box]]:
    """The boxes of the form objects of each page: outlines drawn in place of text."""
    with pypdfium2.PdfDocument(path) as opened:
        return [
            [
                Box(number, *each.get_bounds())
                for each in page.get_objects(max_depth=1)
                if each.type == pdfium.FPDF_PAGEOBJ_FORM
            ]
            for number, page in enumerate(opened, 1)
        ]


def lines(page: Sequence[Char]) -> list[list[Char]]:
    """The lines of a page: characters that stand on one foot without a wide gap between them."""
    found: list[list[Char]] = [list(page[:1])] if page else []
    for before, char in pairwise(page):
        size = max(before.size, char.size)
        level = abs(char.foot - before.foot) < SAME_LINE * size
        if level and OVERLAP * size < char.left - before.right < GAP * size:
            found[-1].append(char)
        else:
            found.append([char])
    return found


def _of_page(page: pypdfium2.PdfPage, number: int) -> Iterator[Char]:
    textpage = page.get_textpage()
    high = ""  # the first half of a character beyond U+FFFF
    for index in range(textpage.count_chars()):
        code = pdfium.FPDFText_GetUnicode(textpage, index)
        if 0xD800 <= code < 0xDC00:
            high = chr(code)
            continue
        text = (high + chr(code)).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        high = ""
        if text.strip() and text not in "\ufffe\x02":
            yield _char(textpage, index, number, text)


def _char(textpage: pypdfium2.PdfTextPage, index: int, page: int, text: str) -> Char:
    cell = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(textpage, index, cell)
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage, index, x, y)
    _, low, _, high = textpage.get_charbox(index)
    return Char(
        page=page,
        text=text,
        foot=y.value,
        left=cell.left,
        right=cell.right,
        low=low,
        high=high,
        size=pdfium.FPDFText_GetFontSize(textpage, index),
    )
