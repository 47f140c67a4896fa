import threading

import pypdfium2
import pytest

from reader.errors import ExportError
from reader.export.pdf.image import page_image, page_sizes

SIZES = ((300.0, 400.0), (612.0, 792.0))


@pytest.fixture
def pdf(tmp_path):
    path = tmp_path / "two.pdf"
    document = pypdfium2.PdfDocument.new()
    for width, height in SIZES:
        document.new_page(width, height).close()
    document.save(path)
    document.close()
    return path


def test_sizes_are_those_of_the_pages(pdf):
    assert page_sizes(pdf) == SIZES
    assert page_sizes(pdf.read_bytes()) == SIZES


@pytest.mark.parametrize("width", [1, 150, 333, 1001])
def test_a_page_is_as_wide_as_asked_and_keeps_its_shape(pdf, width):
    image = page_image(pdf, 0, width)
    assert image.width == width
    assert image.height == pytest.approx(width * 4 / 3, abs=1.01)
    assert len(image.pixels) == image.width * image.height * 4


def test_paper_is_white(pdf):
    pixels = page_image(pdf, 1, 40).pixels
    assert {pixels[place::4] for place in range(3)} == {b"\xff" * (len(pixels) // 4)}


@pytest.mark.parametrize("page", [2, 99])
def test_a_page_that_is_not_there_is_told(pdf, page):
    with pytest.raises(ExportError, match=f"Page {page + 1}"):
        page_image(pdf, page, 100)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 and then nothing", b"text"])
def test_what_is_no_pdf_is_told(tmp_path, content):
    path = tmp_path / "broken.pdf"
    path.write_bytes(content)
    for ask in (lambda: page_sizes(path), lambda: page_image(path, 0, 100)):
        with pytest.raises(ExportError):
            ask()


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(ExportError):
        page_sizes(tmp_path / "none.pdf")


def test_threads_may_draw_at_the_same_time(pdf):
    drawn = []
    threads = [
        threading.Thread(target=lambda: drawn.append(page_image(pdf, 1, 300))) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(drawn) == 8
    assert len(set(drawn)) == 1
