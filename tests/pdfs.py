"""Real PDFs for tests, set by typst in the bundled fonts."""

import functools
from collections.abc import Iterator
from pathlib import Path

import fontpkg_noto_sans
import manimgx_fonts_cjk
import pikepdf
import pypdfium2
import pypdfium2.raw
import typst
from pikepdf import Array, Name

from reader.intake.pdf.glyphs import Box
from reader.intake.pdf.placed import PlacedArticle, place
from reader.intake.pdf.text import read_pages

TERMS = ("费城半导体指数", "数据中心", "净息差", "市盈率", "毛利率", "资本开支")
PLAIN = "数据中心的需求旺盛。\n#pagebreak()\n净息差收窄，数据中心继续扩张。"
"""Two pages with three terms."""

_FACE = '#set text(font: ("Noto Sans", "Noto Sans CJK SC"), lang: "zh", size: 10pt)\n'
_SHEET = "#set page(width: 420pt, height: 500pt, margin: 40pt)\n"


@functools.cache
def _fonts() -> typst.Fonts:
    folders = [str(Path(each.__file__).parent) for each in (manimgx_fonts_cjk, fontpkg_noto_sans)]
    return typst.Fonts(font_paths=folders, include_system_fonts=False)


def set_pdf(path: Path, body: str, **options: object) -> Path:
    """Write a PDF of typst markup on pages of 420 by 500 points; returns its path."""
    markup = (_SHEET + _FACE + body).encode()
    path.write_bytes(typst.compile(markup, font_paths=_fonts(), **options))
    return path


def placed(path: Path) -> PlacedArticle:
    """The article read from a PDF."""
    return place(read_pages(path))


def paragraphs(path: Path) -> list[str]:
    """The shown blocks of a PDF as text."""
    article = placed(path).article
    return [article.text[slice(*article.content(block))] for block in article.shown()]


def boxes_of(page: pypdfium2.PdfPage) -> list[tuple[str, Box]]:
    """The characters of a page with their boxes as pdfium gives them, without those it made up."""
    text_page = page.get_textpage()
    try:
        found = []
        for index in range(text_page.count_chars()):
            if pypdfium2.raw.FPDFText_IsGenerated(text_page, index) == 1:
                continue
            character = chr(pypdfium2.raw.FPDFText_GetUnicode(text_page, index))
            found.append((character, Box(*text_page.get_charbox(index, loose=True))))
        return found
    finally:
        text_page.close()


def text_of(path: Path, pages: int) -> list[str]:
    """What pdfium extracts from the first pages."""
    document = pypdfium2.PdfDocument(path)
    try:
        texts = []
        for index in range(pages):
            page = document[index]
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range())
            text_page.close()
            page.close()
        return texts
    finally:
        document.close()


def marks_of(pdf: pikepdf.Pdf, subtype: Name = Name.Highlight) -> list[tuple[int, pikepdf.Object]]:
    """The annotations of a kind, each with its page, counted from 0."""
    return [
        (number, each)
        for number, page in enumerate(pdf.pages)
        for each in page.obj.get(Name.Annots, Array())
        if each.Subtype == subtype
    ]


def quads_of(highlight: pikepdf.Object) -> Iterator[Box]:
    """The boxes a highlight covers."""
    points = [float(number) for number in highlight.QuadPoints]
    for at in range(0, len(points), 8):
        xs, ys = points[at : at + 8 : 2], points[at + 1 : at + 8 : 2]
        yield Box(min(xs), min(ys), max(xs), max(ys))
