"""Prints the pages of a PDF: each is drawn as a picture and laid on the printer's paper."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from reader.errors import Cancelled, ExportError
from reader.export.options import ExportOptions, Paper
from reader.export.pdf.image import page_image, page_sizes
from reader.export.progress import Progress, Stage, Stopped, Tell

DPI = 300
STRIP = 100
_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def printer_for(options: ExportOptions, title: str) -> QPrinter:
    """The usual printer, set for pages made with these options."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(_SIZES[options.paper]))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)
    printer.setDocName(title.replace(".", " "))  # Qt takes what follows a dot for a suffix
    printer.setColorMode(QPrinter.ColorMode.GrayScale if options.grey else QPrinter.ColorMode.Color)
    return printer


def print_pages(pdf: bytes, printer: QPrinter, tell: Tell, stopped: Stopped) -> None:
    """Print the pages the user has asked for, as often as asked; on a thread of its own.

    Raises ExportError if the printer refuses, Cancelled once `stopped` says so.
    """
    printer.setFullPage(True)
    if printer.resolution() > DPI:
        printer.setResolution(DPI)
    wanted = sheets(printer, len(page_sizes(pdf)))
    if not wanted:
        raise ExportError("The article has no such pages to print.")
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError(f"{printer.outputFileName() or printer.printerName()} can't print.")
    try:
        for number, page in enumerate(wanted):
            tell(Progress(Stage.PRINTING, number + 1, len(wanted)))
            if number:
                _turn(printer)
            _paint(painter, printer, pdf, page, stopped)
    except (Cancelled, ExportError):
        printer.abort()
        raise
    finally:
        painter.end()


def sheets(printer: QPrinter, pages: int) -> Sequence[int]:
    """The pages to print, 0-based, in their order; copies too if the printer makes none."""
    ranges = printer.pageRanges()
    first, last = printer.fromPage(), printer.toPage()
    wanted = list(range(pages))
    if not ranges.isEmpty():
        wanted = [page for page in wanted if ranges.contains(page + 1)]
    elif printer.printRange() is QPrinter.PrintRange.PageRange and first:
        wanted = [page for page in wanted if first <= page + 1 <= (last or pages)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        wanted.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return wanted * copies
    return [page for page in wanted for _ in range(copies)]


def _turn(printer: QPrinter) -> None:
    if not printer.newPage():
        raise ExportError("The printer has stopped.")


def _paint(painter: QPainter, printer: QPrinter, pdf: bytes, page: int, stopped: Stopped) -> None:
    """Lay a page on the paper in strips, so that nothing waits long for one of them."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel).toAlignedRect()
    width_pt, height_pt = page_sizes(pdf)[page]
    fitting = QSize(round(width_pt * 100), round(height_pt * 100)).scaled(
        paper.size(), Qt.AspectRatioMode.KeepAspectRatio
    )
    shrink = min(1.0, DPI / printer.resolution())
    drawn = page_image(pdf, page, max(1, round(fitting.width() * shrink)))
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    left = (paper.width() - fitting.width()) // 2
    top = (paper.height() - fitting.height()) // 2
    for first in range(0, drawn.height, STRIP):
        if stopped():
            raise Cancelled("The printing was stopped.")
        last = min(first + STRIP, drawn.height)
        stride = drawn.width * 4
        strip = QImage(
            drawn.pixels[first * stride : last * stride],
            *(drawn.width, last - first, stride, QImage.Format.Format_RGB32),
        )
        if grey:
            strip = strip.convertToFormat(QImage.Format.Format_Grayscale8)
        upper = round(first * fitting.height() / drawn.height)
        lower = round(last * fitting.height() / drawn.height)
        painter.drawImage(QRect(left, top + upper, fitting.width(), lower - upper), strip)
