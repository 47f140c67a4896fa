"""Links, ruby and the opening: the small pieces of a PDF, each on a file of its own."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from reader.annotation.model import Reading
from reader.export.pdf.links import RISE, lead, move, placeholders
from reader.export.pdf.marks import Quad
from reader.export.pdf.outlines import RubyFace
from reader.export.pdf.pages import Chunk, ChunkPlace
from reader.export.pdf.ruby import RubyPainter


@pytest.fixture
def pdf():
    with pikepdf.new() as made:
        made.add_blank_page(page_size=(600, 800))
        made.add_blank_page(page_size=(600, 800))
        yield made


def link(pdf, page, address, **more):
    action = Dictionary(S=Name.URI, URI=String(address))
    made = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[70, 90, 50, 80], A=action, **more)
    )
    annotations = pdf.pages[page].obj.get(Name.Annots, Array())
    annotations.append(made)
    pdf.pages[page].obj.Annots = annotations
    return made


def test_only_our_own_links_are_placeholders_in_the_order_of_pages(pdf):
    link(pdf, 1, "caidu:row/3")
    link(pdf, 0, "https://example.com/")
    link(pdf, 0, "caidu:mention/7/3")
    found = list(placeholders(pdf))
    assert [(each.name, each.key, each.page) for each in found] == [
        ("mention", "7", 0),
        ("row", "3", 1),
    ]
    assert found[0].quads == (Quad(50, 80, 70, 90),)


def test_a_placeholder_over_two_lines_has_two_rectangles(pdf):
    points = [500, 90, 520, 90, 500, 80, 520, 80, 50, 70, 70, 70, 50, 60, 70, 60]
    link(pdf, 0, "caidu:mention/7/3", QuadPoints=points)
    (found,) = placeholders(pdf)
    assert found.quads == (Quad(500, 80, 520, 90), Quad(50, 60, 70, 70))


def test_a_led_link_says_where_it_leads_and_has_no_address(pdf):
    link(pdf, 0, "caidu:mention/7/3")
    link(pdf, 1, "caidu:row/3")
    source, target = placeholders(pdf)
    pages = [page.obj for page in pdf.pages]
    lead(pages, source, target, "To the glossary")
    assert Name.A not in source.link
    assert source.link.Dest[0].objgen == pages[1].objgen
    assert float(source.link.Dest[3]) == 90 + RISE
    assert str(source.link.Contents) == "To the glossary"
    lead(pages, target, None, "Here")
    assert target.link.Dest[0].objgen == pages[1].objgen


def test_a_moved_link_has_one_rectangle(pdf):
    moved = link(pdf, 0, "caidu:mention/7/3", QuadPoints=[0] * 8)
    move(moved, Quad(1, 2, 3, 4))
    assert [float(each) for each in moved.Rect] == [1, 2, 3, 4]
    assert Name.QuadPoints not in moved


def test_ruby_is_an_artifact_drawn_once_for_each_text(pdf):
    chunk = Chunk(0, Reading(("jiàng", "zhǔn")), 22.0, 5.7, 11.0)
    places = [
        ChunkPlace(chunk, 1, 100.0, 100.0),
        ChunkPlace(Chunk(1, *_rest(chunk)), 1, 300.0, 100.0),
    ]
    painter = RubyPainter(pdf, RubyFace(), "#1d5fa8")
    painter.paint(pdf.pages[0], places, 50.0, 550.0)
    pdf.pages[0].contents_coalesce()
    content = pdf.pages[0].Contents.read_bytes().decode()
    assert content.count(" Do") == 2
    assert len(pdf.pages[0].Resources.XObject) == 1
    assert content.index("/Artifact BMC") < content.index(" Do") < content.index("EMC")
    blank = pdf.pages[1].obj.unparse()
    painter.paint(pdf.pages[1], [], 50.0, 550.0)
    assert pdf.pages[1].obj.unparse() == blank


def _rest(chunk):
    return chunk.reading, chunk.width, chunk.size, chunk.unit
