"""The reader's own marks in an exported PDF: over exactly their words, with their notes, valid."""

from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Name

from reader.annotation.highlight import Highlight
from reader.export.options import English, ExportOptions, Layout, Pinyin
from reader.export.pdf.passages import AUTHOR
from reader.export.pdf.sheet import HIGHLIGHTED
from tests.pdf.boxes import chars
from tests.pdf.extractors import pages_of
from tests.pdf.scoring import squeezed
from tests.pdf.structure import highlights, qpdf_complaints
from tests.pdf.vera import check


def passages_in(text):
    """One within a line, one over several blocks of all kinds, one that cuts terms; two meet."""
    table = text.index("营业收入")
    inside = text.index("分析师在")
    cut = text.index("体指数收")
    return (
        Highlight(inside, inside + 12, "pink", "Who? 😀 核对"),
        Highlight(cut, cut + 4, "blue", "cuts a term"),
        Highlight(table - 60, table + 80, "green", "over\nblocks"),
        Highlight(inside + 6, inside + 30, "yellow"),
    )


SMALL = 0.7  # of a highlight: what is smaller are signs of notes
EDGE = 1.0  # points: the cell of a bracket that is squeezed is wider than what is seen of it
OPTIONS = {
    "usual": ExportOptions(),
    "all": ExportOptions(pinyin=Pinyin.ALL, english=English.MARGIN, layout=Layout.WIDE, grey=True),
    "bare": ExportOptions(pinyin=Pinyin.NONE, english=English.FOOTNOTES, popups=False, size_pt=20),
}


@pytest.fixture(scope="module", params=OPTIONS, ids=str)
def made(maker, short, request):
    wanted = passages_in(short.article.text)
    return maker.make(short, OPTIONS[request.param], f"own-{request.param}", wanted)


def own(made):
    """The annotations of the reader's marks by their numbers: their pages and pikepdf objects."""
    with pikepdf.open(made.path) as pdf:
        return {
            (int(str(each.NM).removeprefix("passage-")), number): (
                str(each.Contents),
                str(each.T),
                [float(part) for part in each.get(Name.C, [])],
            )
            for number, page in enumerate(pdf.pages, 1)
            for each in page.obj.Annots
            if each.Subtype == Name.Highlight and str(each.NM).startswith("passage-")
        }


def covered(made, says):
    """The characters under a mark, in the order of the text."""
    boxes = [
        replace(box, right=box.right + EDGE)
        for each in highlights(made.path)
        if each.says == says
        for box in each.boxes
    ]
    found = chars(made.path)
    return "".join(
        char.text
        for box in boxes
        for char in found[box.page - 1]
        if box.holds(char) and char.size > SMALL * (box.high - box.low)
    )


def test_every_mark_covers_its_own_words_and_says_its_note(made):
    text = made.edition.article.text
    for each in made.edition.highlights:
        words = squeezed(text[each.start : each.end]).replace("\t", "")
        got = squeezed(covered(made, each.note or HIGHLIGHTED))
        assert got.replace("•", "") == words.replace("•", "")


def test_each_has_a_colour_of_its_own_and_names_the_reader(made):
    found = own(made)
    numbers = {number for number, _ in found}
    assert numbers == set(range(len(made.edition.highlights)))
    assert {author for _, author, _ in found.values()} == {AUTHOR}
    colours = {tuple(colour) for _, _, colour in found.values()}
    assert len(colours) == (1 if made.options.grey else 4)


def test_no_placeholder_is_left_and_links_still_lead_somewhere(made):
    with pikepdf.open(made.path) as pdf:
        for page in pdf.pages:
            links = [each for each in page.obj.Annots if each.Subtype == Name.Link]
            assert all(Name.Dest in each for each in links)
            order = [str(each.Subtype) for each in page.obj.Annots]
            assert order == sorted(order, key=lambda each: each == "/Link")


@pytest.mark.parametrize("extractor", ["pdfium", "poppler"])
def test_the_text_that_is_copied_is_the_same_with_marks_and_without(
    maker, short, made, extractor, tolerating
):
    plain = maker.make(short, made.options, f"{made.path.stem}-plain")
    assert tolerating(lambda: pages_of(made.path, extractor) == pages_of(plain.path, extractor))


@pytest.mark.long
def test_the_pdf_is_valid_and_accessible(made, needs):
    needs("java")
    assert check([made.path]) == {made.path: []}
    needs("qpdf")
    assert qpdf_complaints(made.path) == ""


def test_without_the_choice_nothing_is_marked(maker, short):
    wanted = passages_in(short.article.text)
    made = maker.make(short, ExportOptions(marks=False), "own-none", wanted)
    assert own(made) == {}
