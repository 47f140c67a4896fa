from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from reader.errors import Cancelled, ExportError
from reader.export.options import PRINT, READING, ExportOptions, Paper
from reader.export.pdf.image import page_image, page_sizes
from reader.export.progress import Stage, never, quiet
from reader.ui.printing import print_pages, printer_for, sheets
from reader.ui.run_dialog import RunDialog

PAGES = 3


@pytest.fixture(scope="module")
def pdf(tmp_path_factory, annotator):
    """Pages of 1, 2 and 3 black bars."""
    path = tmp_path_factory.mktemp("print") / "bars.pdf"
    raw = pypdfium2.raw
    document = pypdfium2.PdfDocument.new()
    for number in range(PAGES):
        page = document.new_page(595, 842)
        for bar in range(number + 1):
            box = raw.FPDFPageObj_CreateNewRect(100, 700 - 100 * bar, 300, 40)
            raw.FPDFPageObj_SetFillColor(box, 0, 0, 200, 255)
            raw.FPDFPath_SetDrawMode(box, raw.FPDF_FILLMODE_ALTERNATE, 0)
            raw.FPDFPage_InsertObject(page, box)
        page.gen_content()
        page.close()
    document.save(path)
    document.close()
    return path.read_bytes()


@pytest.fixture
def printer(qapp, tmp_path):
    made = printer_for(READING, "title")
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "printed.pdf"))
    return made


def bars(image):
    """How many dark bars lie on a page, counted down its middle."""
    middle = image.width // 2
    blue = [image.pixels[(line * image.width + middle) * 4 + 1] for line in range(image.height)]
    dark = [value < 128 for value in blue]
    return sum(now and not before for before, now in zip([False, *dark], dark, strict=False))


def printed(printer):
    made = Path(printer.outputFileName()).read_bytes()
    return [bars(page_image(made, page, 200)) for page in range(len(page_sizes(made)))]


def test_every_page_is_printed_as_it_looks(printer, pdf):
    told = []
    print_pages(pdf, printer, told.append, never)
    assert printed(printer) == [1, 2, 3]
    assert [(each.stage, each.done, each.total) for each in told] == [
        (Stage.PRINTING, number, PAGES) for number in (1, 2, 3)
    ]


def test_strips_leave_no_gap(printer, pdf):
    print_pages(pdf, printer, quiet, never)
    made = page_image(Path(printer.outputFileName()), 0, 595)
    first = page_image(pdf, 0, 595)
    differing = [
        place
        for place in range(0, min(len(first.pixels), len(made.pixels)), 4)
        if abs(first.pixels[place + 1] - made.pixels[place + 1]) > 100
    ]
    assert len(differing) < 300


@pytest.mark.parametrize(
    ("first", "last", "wanted"), [(2, 3, [2, 3]), (1, 1, [1]), (3, 9, [3]), (2, 2, [2])]
)
def test_a_range_of_pages_is_heeded(printer, pdf, first, last, wanted):
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(first, last)
    print_pages(pdf, printer, quiet, never)
    assert printed(printer) == wanted


def test_single_pages_may_be_named(printer, pdf):
    printer.setPageRanges(QPageRanges.fromString("1,3"))
    print_pages(pdf, printer, quiet, never)
    assert printed(printer) == [1, 3]


@pytest.mark.parametrize(("collated", "wanted"), [(True, [1, 2, 1, 2]), (False, [1, 1, 2, 2])])
def test_copies_are_made_as_often_as_asked(printer, pdf, collated, wanted):
    printer.setFromTo(1, 2)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setCopyCount(2)
    printer.setCollateCopies(collated)
    print_pages(pdf, printer, quiet, never)
    assert not printer.supportsMultipleCopies()
    assert printed(printer) == wanted


def test_the_last_page_may_come_first(printer, pdf):
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert list(sheets(printer, PAGES)) == [2, 1, 0]


def test_pages_that_are_not_there_are_told(printer, pdf):
    printer.setPageRanges(QPageRanges.fromString("7-9"))
    with pytest.raises(ExportError, match="no such pages"):
        print_pages(pdf, printer, quiet, never)


@pytest.mark.qt_log_ignore("^QPainter::begin", extend=True)
def test_a_printer_that_cannot_write_is_told(printer, pdf, tmp_path):
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "x.pdf"))
    with pytest.raises(ExportError, match=r"x\.pdf"):
        print_pages(pdf, printer, quiet, never)


def test_printing_stops_when_told(printer, pdf):
    with pytest.raises(Cancelled):
        print_pages(pdf, printer, quiet, lambda: True)


@pytest.mark.parametrize("options", [READING, PRINT, ExportOptions(paper=Paper.LETTER)])
def test_the_printer_is_set_for_the_options(qapp, options):
    made = printer_for(options, "title")
    size = made.pageLayout().pageSize().id().name
    assert size == {"a4": "A4", "letter": "Letter"}[options.paper]
    assert (made.colorMode() is QPrinter.ColorMode.GrayScale) == options.grey
    assert made.docName() == "title"


@pytest.fixture
def closing(program):
    yield
    for dialog in program.window.findChildren(QDialog):
        if isValid(dialog):
            dialog.close()


def test_the_command_prints_the_article(program, open_text, qtbot, tmp_path, closing):
    open_text()
    program.window.commands["print"].trigger()
    qtbot.waitUntil(lambda: bool(program.window.findChildren(QPrintDialog)), timeout=20_000)
    (asking,) = program.window.findChildren(QPrintDialog)
    assert asking.minPage() == 1
    assert asking.maxPage() >= 2
    printer = asking.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = asking.maxPage()
    asking.done(QDialog.DialogCode.Accepted)
    qtbot.waitUntil(
        lambda: not [each for each in program.window.findChildren(RunDialog) if each.isVisible()],
        timeout=20_000,
    )
    made = page_sizes(tmp_path / "printed.pdf")
    assert len(made) == pages
    assert made[0] == pytest.approx((595, 842), abs=1)


def test_waiting_for_the_pages_can_be_cancelled(program, open_text, qtbot, closing):
    open_text("净息差下降。\n" * 3000)
    program.window.commands["print"].trigger()
    (waiting,) = program.window.findChildren(RunDialog)
    waiting.reject()
    qtbot.wait(300)
    assert program.window.findChildren(QPrintDialog) == []
