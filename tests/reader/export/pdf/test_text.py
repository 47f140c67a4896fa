"""The Chinese of an exported PDF comes back whole, whichever program reads it."""

import re

import pytest

from reader.export.options import English, ExportOptions
from tests.pdf.extractors import EXTRACTORS, pages_of
from tests.pdf.making import score_of
from tests.pdf.notes import TABLES
from tests.pdf.scoring import expected_of, score

IN_ORDER_OF_CONTENT = ["poppler -raw", "pdfium", "pdf.js", "mupdf", "pypdf"]
MISREAD_BY_GHOSTSCRIPT = re.compile("——|f[fil]|[\U00010000-\U0010ffff]")
"""Glyphs of two code units, whose halves it prints in the wrong order."""


def clear_of(made, extractor):
    """The number of blocks that an extractor can read at all."""
    blocks = expected_of(made.edition).blocks
    if extractor != "ghostscript":
        return len(blocks)
    return sum(MISREAD_BY_GHOSTSCRIPT.search(block) is None for block in blocks)


@pytest.mark.parametrize("extractor", EXTRACTORS)
@pytest.mark.parametrize("which", ["usual", "hard"])
def test_every_paragraph_comes_back_in_order_without_its_pinyin(
    request, which, extractor, tolerating
):
    made = request.getfixturevalue(which)
    found = tolerating(lambda: score_of(made, extractor))
    assert found.ordered >= clear_of(made, extractor)
    assert (found.pinyin, found.radicals, found.zero_width) == (0, 0, 0)


@pytest.mark.parametrize("extractor", [each for each in EXTRACTORS if each != "ghostscript"])
def test_searching_for_a_term_finds_it_wherever_it_stands(usual, extractor, tolerating):
    found = tolerating(lambda: score_of(usual, extractor))
    assert found.terms == found.of_terms


@pytest.mark.parametrize("extractor", IN_ORDER_OF_CONTENT)
def test_footnotes_and_their_marks_can_be_taken_out_of_the_text(noted, extractor, tolerating):
    found = tolerating(lambda: score_of(noted, extractor))
    assert found.ordered == found.of_blocks
    assert (found.lost_notes, found.pinyin) == (0, 0)


@pytest.mark.parametrize("extractor", IN_ORDER_OF_CONTENT)
@pytest.mark.parametrize("english", [English.MARGIN, English.INLINE])
def test_english_beside_or_in_the_text_leaves_the_chinese_whole(
    maker, short, english, extractor, tolerating
):
    made = maker.make(short, ExportOptions(english=english), f"{english}")
    found = tolerating(lambda: score_of(made, extractor))
    assert (found.ordered, found.pinyin) == (found.of_blocks, 0)


def test_a_note_the_margin_has_no_room_for_is_told_of(maker, short):
    made = maker.make(short, ExportOptions(english=English.MARGIN), "margin")
    assert score_of(made, "pdfium").lost_notes == 0 or made.said.notes


@pytest.mark.long
@pytest.mark.timeout(300)
@pytest.mark.parametrize("extractor", EXTRACTORS)
def test_a_hundred_pages_come_back_whole(hundred, extractor, tolerating):
    found = tolerating(lambda: score_of(hundred, extractor))
    assert found.ordered >= clear_of(hundred, extractor)
    assert (found.pinyin, found.radicals, found.zero_width) == (0, 0, 0)


def test_the_counts_notice_lost_text_pinyin_and_radicals(usual):
    pages = pages_of(usual.path, "pdfium")
    expected = expected_of(usual.edition)
    whole = score(pages, expected, TABLES)
    spoilt = [page.replace("净息差", "净xī息差").replace("也", "⼄") for page in pages]
    spoilt[0] += str(usual.edition.ruby[0].reading)
    found = score(spoilt, expected, TABLES)
    assert found.ordered < whole.ordered
    assert found.blocks < whole.blocks
    assert found.terms < whole.terms
    assert found.pinyin > 0
    assert found.radicals > 0
