"""The door to pdfium for drawing: pictures of the pages of a PDF."""

from dataclasses import dataclass
from pathlib import Path

from reader.errors import ExportError
from reader.intake.pdf.pdfium import PDFIUM

_ROUNDING = 1e-3  # pdfium's door rounds widths up


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as it looks: `width` times `height` pixels of four bytes: blue, green, red, unused."""

    width: int
    height: int
    pixels: bytes


def page_sizes(pdf: Path | bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of every page in points. Raises ExportError if it can't be read."""
    import pypdfium2  # read at first use: the window comes up without it

    try:
        with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
            sizes = [document.get_page_size(index) for index in range(len(document))]
    except (pypdfium2.PdfiumError, OSError) as error:
        raise ExportError(f"The PDF can't be read: {error}") from error
    return tuple((float(width), float(height)) for width, height in sizes)


def page_image(pdf: Path | bytes, page: int, width_px: int) -> PageImage:
    """The page (0-based) drawn `width_px` pixels wide on white.

    Raises ExportError if the PDF can't be read or has no such page.
    """
    import pypdfium2

    try:
        with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
            sheet = document[page]
            scale = (width_px - _ROUNDING) / sheet.get_width()
            bitmap = sheet.render(scale=scale, rev_byteorder=False, prefer_bgrx=True)
            try:
                width, height, stride = bitmap.width, bitmap.height, bitmap.stride
                pixels = bytes(bitmap.buffer)
            finally:
                bitmap.close()
                sheet.close()
    except (pypdfium2.PdfiumError, OSError, IndexError) as error:
        raise ExportError(f"Page {page + 1} of the PDF can't be drawn: {error}") from error
    if stride != width * 4:
        pixels = b"".join(
            pixels[line * stride : line * stride + width * 4] for line in range(height)
        )
    return PageImage(width, height, pixels)
