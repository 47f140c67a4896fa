"""Highlights, popups and links of an exported PDF lie where its text says they should."""

import pikepdf
import pytest
from pikepdf import Name

from reader.export.options import ExportOptions
from tests.pdf.marks import Overlay


def test_every_term_has_a_highlight_that_covers_exactly_its_characters(overlay):
    assert overlay.marked
    assert overlay.wrong_texts(quantities=False) == {}
    assert overlay.inexact() == []


def test_a_term_over_two_lines_has_a_box_on_each(maker, short):
    made = maker.make(short, ExportOptions(margin_mm=45.0, size_pt=20.0), "large")
    overlay = Overlay(made.path, made.edition)
    parted = [each for each in overlay.marked if len({box.low for box in each.highlight.boxes}) > 1]
    assert parted
    assert overlay.wrong_texts(quantities=False) == {}
    assert overlay.inexact() == []


def test_popups_hold_the_term_its_pinyin_english_tickers_and_definition(overlay):
    assert overlay.wrong_popups() == []


def test_every_term_leads_to_its_row_of_the_table(overlay):
    assert overlay.wrong_links() == []


def test_every_row_leads_back_and_names_the_pages_its_term_stands_on(overlay):
    assert overlay.wrong_rows() == []


def test_the_typesetter_tells_the_pages_that_the_highlights_stand_on(usual, overlay):
    pages = [set() for _ in usual.edition.rows]
    for marked in overlay.marked:
        pages[marked.row].add(marked.highlight.page)
    assert [set(each) for each in usual.said.row_pages] == pages


def test_quantities_are_marked_like_terms(maker, short):
    options = ExportOptions(quantities=True, quantities_table=True)
    made = maker.make(short, options, "quantities")
    overlay = Overlay(made.path, made.edition)
    assert overlay.wrong_texts(quantities=True) == {}
    assert overlay.inexact() == []
    assert overlay.wrong_popups() == []


@pytest.mark.long
@pytest.mark.timeout(300)
def test_marks_and_links_are_right_on_a_hundred_pages(hundred):
    overlay = Overlay(hundred.path, hundred.edition)
    assert hundred.said.pages > 90
    assert overlay.wrong_texts(quantities=False) == {}
    assert overlay.inexact() == []
    assert overlay.wrong_popups() == []
    assert overlay.wrong_links() == []
    assert overlay.wrong_rows() == []


def test_a_highlight_that_is_moved_or_cut_is_noticed(usual, tmp_path):
    spoilt = tmp_path / "spoilt.pdf"
    with pikepdf.open(usual.path) as pdf:
        marks = [each for each in pdf.pages[0].Annots if each.Subtype == Name.Highlight]
        rows = [each for each in pdf.pages[1].Annots if each.Subtype == Name.Link]
        marks[0].QuadPoints = [float(each) + 15 for each in marks[0].QuadPoints]
        marks[1].QuadPoints = [float(each) - 1.5 for each in marks[1].QuadPoints]
        marks[2].Popup.Contents = pikepdf.String("nothing")
        for link in rows:
            link.Dest[0] = pdf.pages[-1].obj
        pdf.save(spoilt)
    overlay = Overlay(spoilt, usual.edition)
    assert overlay.wrong_texts(quantities=False)
    assert len(overlay.inexact()) >= 2
    assert overlay.wrong_popups()
    assert overlay.wrong_rows()
