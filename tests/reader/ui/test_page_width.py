"""How wide text and side column are."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page_width import LONGEST_LINE, page_width


@given(st.floats(60, 4000), st.floats(8, 60), st.booleans())
def test_text_and_side_column_fit_into_the_viewport(width, unit, side_column):
    found = page_width(width, unit, side_column)
    text = width - found.left - found.right
    assert text <= LONGEST_LINE * unit + 1e-6
    if found.column is not None:
        x, column = found.column
        assert found.left + text < x
        assert x + column <= width + 1e-6


def test_a_narrow_window_has_no_side_column():
    assert page_width(400, 19, side_column=True).column is None


def test_a_wide_window_has_one():
    assert page_width(1200, 19, side_column=True).column is not None


def test_beside_the_column_three_fifths_are_left_for_the_text():
    found = page_width(850, 19, side_column=True)
    assert 850 - found.left - found.right > 0.6 * 850
