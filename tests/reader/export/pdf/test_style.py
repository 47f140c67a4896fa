"""The look: every kind has a tint, titles leave no few characters alone, all fits the paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.model import Kind
from reader.export.options import English, ExportOptions, Layout, Paper, Pinyin
from reader.export.pdf.style import (
    LEAST_LAST_LINE,
    TITLE_SCALES,
    ink,
    ruby_size,
    style_of,
    tint,
    title_scale,
)

GREY = ExportOptions(grey=True)


@pytest.mark.parametrize("kind", [*(str(each.value) for each in Kind), "quantity", "date", "new"])
def test_every_kind_has_a_light_tint_and_a_grey_one(kind):
    colour = tint(kind, ExportOptions())
    assert len(colour) == 3
    assert all(0.6 < channel <= 1 for channel in colour)  # black stays readable on it
    assert len(set(tint(kind, GREY))) == 1


@pytest.mark.parametrize("name", ["body", "muted", "accent", "rule"])
def test_inks_are_grey_if_colour_is_not_wanted(name):
    colour = ink(name, GREY)
    assert len({colour[at : at + 2] for at in (1, 3, 5)}) == 1
    assert len(ink(name, ExportOptions())) == 7


def last_line(title, width, size, scale):
    """The characters on a title's last line, as far as they can be told beforehand."""
    whole = sum(1.0 if each >= "\u2e80" else 0.65 for each in title) + 0.5
    return whole if whole * size * scale <= width else whole % (width / (size * scale))


@given(st.text("降准利率AB12", max_size=60), st.floats(200, 500), st.floats(7, 20))
def test_a_title_leaves_no_short_last_line_where_a_size_avoids_it(title, width, size):
    chosen = last_line(title, width, size, title_scale(title, width, size))
    longest = max(last_line(title, width, size, scale) for scale in TITLE_SCALES)
    assert chosen >= min(longest, LEAST_LAST_LINE) or len(title) <= LEAST_LAST_LINE


def test_a_short_title_is_large():
    assert title_scale("降准", 400, 11) == TITLE_SCALES[0]


@given(st.floats(0.5, 2.0), st.floats(7, 20))
def test_ruby_is_smaller_than_the_type_it_stands_over(scale, size):
    assert 0 < ruby_size(scale, size) < size * max(scale, 1.0)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("english", English)
@pytest.mark.parametrize("margin", [10.0, 23.0, 45.0])
def test_text_and_notes_have_room_on_every_paper(paper, layout, english, margin):
    options = ExportOptions(paper=paper, layout=layout, english=english, margin_mm=margin)
    style = style_of(options, "降准")
    paper_width = {"a4": 595, "us-letter": 612}[style["paper"]]
    sides = style["margin"]["left"] + style["margin"]["right"]
    assert paper_width - sides > 20 * 11
    if english is English.MARGIN:
        assert style["note_left"] + style["note_width"] < paper_width


def test_lines_are_closer_without_pinyin():
    plain, read = (style_of(ExportOptions(pinyin=each), "") for each in (Pinyin.NONE, Pinyin.ALL))
    assert plain["leading"] < read["leading"]
    assert plain["unread"]
