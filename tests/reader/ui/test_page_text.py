"""Where each shown character stands in the article and in Qt's document."""

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.page_text import PIECE_LENGTH, SECTION_LENGTH, PageText, pieces_of, sections_of
from tests.builders import article


def page_of(text, **options):
    made = article(text, **options)
    return PageText(made, tuple(pieces_of(made)))


@given(st.text(st.sampled_from("中a𠮷 　\t\n\n"), max_size=80), st.sets(st.integers(0, 5)))
def test_every_shown_character_maps_to_its_offset_and_back(text, hidden):
    if not text.strip("\n"):
        return
    made = article(text, set_aside=tuple(hidden))
    page = PageText(made, tuple(pieces_of(made)))
    utf16 = page.shown.encode("utf-16-le")
    for piece in page.pieces:
        for offset in range(piece.start, piece.end):
            position = page.to_position(offset)
            assert page.to_offset(position) == offset
            assert utf16[2 * position :].decode("utf-16-le")[0] == made.text[offset]


def test_blocks_set_aside_are_not_shown_and_not_copied():
    page = page_of("一二\n广告\n\n三四\n", set_aside=(1,))
    assert page.shown == "一二\n三四"
    assert page.copied(1, 9) == "二\n三四"
    assert not page.shows(3)


def test_what_is_copied_is_the_article_with_its_own_spaces_and_blank_lines():
    page = page_of("　　甲\u00a0乙\n\n\n丙丁\n")
    assert page.copied(0, 9) == "　　甲\u00a0乙\n\n\n丙"


def test_characters_that_qt_takes_for_block_ends_stay_one_position_each():
    page = page_of("甲\u2029乙\ufdd0丙\u2028丁\n")
    assert "\n" not in page.shown
    assert len(page.shown) == 7
    assert page.copied(0, 7) == "甲\u2029乙\ufdd0丙\u2028丁"


def test_a_hidden_offset_maps_to_the_end_of_what_is_shown_before():
    page = page_of("一二\n广告\n三四\n", set_aside=(1,))
    assert page.to_position(4) == 2


def test_an_article_without_text_has_one_empty_section():
    assert sections_of(article("")) == ((),)


def test_a_long_article_is_shown_in_sections_that_leave_nothing_out():
    made = article("中文字句测试样本\n" * 20_000)
    sections = sections_of(made)
    assert len(sections) > 1
    assert sum(sections, ()) == tuple(pieces_of(made))
    assert all(
        sum(p.end - p.start for p in each) < SECTION_LENGTH + PIECE_LENGTH for each in sections
    )


def test_a_line_of_enormous_length_is_cut_into_pieces():
    made = article("长" * (3 * PIECE_LENGTH + 1))
    assert [p.end - p.start for p in pieces_of(made)] == [PIECE_LENGTH] * 3 + [1]
