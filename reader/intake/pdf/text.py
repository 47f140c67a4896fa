"""The door to pdfium for reading: the characters of a PDF's pages, with their places."""

import ctypes
import math
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from glossary.normalize import fold_radicals
from reader.errors import Cancelled, LoadError
from reader.intake.pdf.faces import Faces
from reader.intake.pdf.glyphs import UNKNOWN, Box, PageText
from reader.intake.pdf.pdfium import PDFIUM
from reader.intake.stopped import Stopped, never

_COPYING = 1 << 4  # bit 5 of the permissions
_MOST_OBLIQUE = math.radians(3)
_LARGEST_TYPE = 10_000.0
_HYPHENS = (0x02, 0xFFFE)
_SOFT_HYPHEN = 0xAD
_DROPPED = frozenset(
    {*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x200B, _SOFT_HYPHEN, 0xFEFF}
)


@dataclass(frozen=True, slots=True)
class _Glyph:
    code: int
    box: Box
    size: float
    turn: int
    is_bold: bool


def quiet(_done: int, _total: int) -> None:
    """Tell nobody how many pages are read."""


@contextmanager
def opened(source: Path | bytes, name: str) -> Iterator[pypdfium2.PdfDocument]:
    """The PDF, open as long as the block runs; messages call it `name`.

    Raises LoadError if it is no PDF, is damaged, or has a password.
    """
    with PDFIUM, _plain_words(name):
        document = pypdfium2.PdfDocument(source)
    try:
        yield document
    finally:
        with PDFIUM:
            document.close()


def read_pages(
    source: Path | bytes,
    name: str = "",
    *,
    told: Callable[[int, int], object] = quiet,
    stopped: Stopped = never,
) -> tuple[PageText, ...]:
    """The visible characters of every page, in the order in which the page draws them.

    Oblique text (a watermark) is left out, and so are the spaces and line ends that pdfium makes
    up. `told` gets how many pages are read and how many there are. Raises LoadError, which calls
    the PDF `name`, if it can't be read, and Cancelled; `stopped` is asked page by page.
    """
    name = name or (source.name if isinstance(source, Path) else "the PDF")
    with opened(source, name) as document:
        return tuple(pages_of(document, name, told=told, stopped=stopped))


def pages_of(
    document: pypdfium2.PdfDocument,
    name: str,
    *,
    told: Callable[[int, int], object] = quiet,
    stopped: Stopped = never,
) -> Iterator[PageText]:
    """The same of an open PDF, page by page."""
    count = len(document)
    for index in range(count):
        if stopped():
            raise Cancelled("Reading was stopped.")
        with PDFIUM, _plain_words(name):
            page = _page(document, index)
        yield page
        told(index + 1, count)


def may_be_copied(document: pypdfium2.PdfDocument) -> bool:
    """Whether its author lets those who may see it take its text."""
    with PDFIUM:
        return bool(pdfium.FPDF_GetDocPermissions(document.raw) & _COPYING)


def own_title(document: pypdfium2.PdfDocument) -> str:
    """The title the PDF has of its own, which often is a file's name; "" without one."""
    try:
        with PDFIUM:
            return str(document.get_metadata_value("Title") or "")
    except UnicodeDecodeError:
        return ""


@contextmanager
def _plain_words(name: str) -> Iterator[None]:
    try:
        yield
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise LoadError(
                f"{name} is encrypted and can't be opened without its password. "
                "Save a copy without a password."
            ) from error
        raise LoadError(f"{name} is not a PDF, or is damaged: {error}") from error
    except FileNotFoundError as error:
        raise LoadError(f"{name} can't be read as a PDF: {error}") from error


def _page(document: pypdfium2.PdfDocument, index: int) -> PageText:
    page = document[index]
    try:
        text_page = page.get_textpage()
        try:
            glyphs = list(_glyphs(text_page, _seen(page)))
        finally:
            text_page.close()
        images = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=4)
        has_image = not glyphs and next(iter(images), None) is not None
    finally:
        page.close()
    return PageText(
        text=fold_radicals("".join(chr(glyph.code) for glyph in glyphs)),
        boxes=array("d", (edge for glyph in glyphs for edge in glyph.box)),
        sizes=array("f", (glyph.size for glyph in glyphs)),
        turns=bytes(glyph.turn for glyph in glyphs),
        bold=bytes(glyph.is_bold for glyph in glyphs),
        has_image=has_image,
    )


def _seen(page: pypdfium2.PdfPage) -> Box:
    """What a viewer shows of a page, in its user space."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    return Box(
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )


def _glyphs(text_page: pypdfium2.PdfTextPage, seen: Box) -> Iterator[_Glyph]:
    raw, rect, matrix = text_page.raw, pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    faces = Faces(raw)
    high = 0
    for index in range(text_page.count_chars()):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else ord(UNKNOWN)
        high = 0
        if pdfium.FPDFText_IsGenerated(raw, index) == 1:
            continue
        code = _character(raw, index, code)
        box = _box(raw, index, rect)
        if code < 0 or not box.is_centred_in(seen):
            continue
        scale, turn = 1.0, 0
        if pdfium.FPDFText_GetMatrix(raw, index, matrix):
            scale = math.hypot(matrix.c, matrix.d) or 1.0
            turn = _quarter_turns(matrix)
        if turn >= 0:
            size = _size(pdfium.FPDFText_GetFontSize(raw, index) * scale, box)
            yield _Glyph(code, box, size, turn, faces.is_bold(index))


def _size(size: float, box: Box) -> float:
    """The size of the type, or the height of its box where the PDF says nonsense."""
    return size if 0 < size <= _LARGEST_TYPE else max(1.0, min(box.y1 - box.y0, _LARGEST_TYPE))


def _character(raw: pdfium.FPDF_TEXTPAGE, index: int, code: int) -> int:
    """The code point a character stands for; U+FFFD if nobody knows, -1 if for nothing."""
    if code in _HYPHENS or (code == _SOFT_HYPHEN and pdfium.FPDFText_IsHyphen(raw, index) == 1):
        return ord("-")
    if pdfium.FPDFText_HasUnicodeMapError(raw, index) == 1:
        return ord(UNKNOWN)
    if code in _DROPPED:
        return -1
    if code in (0x0A, 0x0B, 0x0C, 0x0D, 0x09, 0x2028, 0x2029):
        return ord(" ")
    private = 0xE000 <= code < 0xF900 or code >= 0xF0000
    surrogate_or_none = 0xD800 <= code < 0xE000 or code & 0xFFFE == 0xFFFE
    return ord(UNKNOWN) if private or surrogate_or_none else code


def _quarter_turns(matrix: pdfium.FS_MATRIX) -> int:
    """How many quarters of a circle, clockwise, the text is turned; -1 for anything between.

    What counts is how its line runs: slanted type stands in an upright line.
    """
    if matrix.b == 0 and matrix.a > 0:
        return 0
    turns = -math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    near = round(turns)
    return near % 4 if abs(turns - near) * math.pi / 2 <= _MOST_OBLIQUE else -1


def _box(raw: pdfium.FPDF_TEXTPAGE, index: int, rect: pdfium.FS_RECTF) -> Box:
    """The place of a character: as wide as its advance, as high as its type."""
    if pdfium.FPDFText_GetLooseCharBox(raw, index, rect):
        box = Box(rect.left, rect.bottom, rect.right, rect.top)
        if box.x1 - box.x0 > 0 and box.y1 - box.y0 > 0:
            return box
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(raw, index, left, right, bottom, top)
    return Box(left.value, bottom.value, right.value, top.value)
