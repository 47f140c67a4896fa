"""Lines of an exported PDF begin and end as Chinese is printed; ruby stands over its word."""

import pytest

from reader.export.options import ExportOptions
from tests.pdf.boxes import chars, drawings, lines
from tests.pdf.line_breaks import NEVER_FIRST, NEVER_LAST, broken_lines, ruby_faults


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(usual, hard):
    assert broken_lines(usual.path) == []
    assert broken_lines(hard.path) == []


@pytest.mark.long
@pytest.mark.parametrize("margin", range(10, 46, 3))
@pytest.mark.parametrize("size", [7.0, 11.0, 13.5, 20.0])
def test_no_width_of_the_page_breaks_a_line_wrongly(maker, hard_article, margin, size):
    options = ExportOptions(margin_mm=float(margin), size_pt=size)
    made = maker.make(hard_article, options, f"hard-{margin}-{size}")
    assert broken_lines(made.path) == []
    assert ruby_faults(made.path) == []


def test_no_ruby_is_parted_from_its_word_or_meets_another(usual, full, hard):
    for made in (usual, full, hard):
        assert sum(map(len, drawings(made.path))) >= len(made.edition.ruby)
        assert ruby_faults(made.path) == []


def test_the_hard_page_has_lines_enough_to_go_wrong(hard):
    page = [line for page in chars(hard.path) for line in lines(page) if len(line) > 1]
    signs = [char.text for line in page for char in line[1:-1]]
    assert sum(sign in NEVER_FIRST for sign in signs) > 100
    assert sum(sign in NEVER_LAST for sign in signs) > 50
