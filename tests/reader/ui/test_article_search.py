"""Finding strings in the shown text."""

import pytest

from reader.ui.article_search import find_hits
from tests.builders import article


def test_case_does_not_matter():
    assert find_hits(article("GPU与gpu"), "gpu").ranges == ((0, 3), (4, 7))


def test_hits_count_code_points_after_an_astral_character():
    assert find_hits(article("𠮷野家降准"), "降准").ranges == ((3, 5),)


def test_a_space_finds_every_kind_of_space():
    assert find_hits(article("S&P\u00a0500"), "s&p 500").count == 1


def test_blocks_set_aside_are_not_searched():
    assert find_hits(article("降准\n降准\n", set_aside=(0,)), "降准").ranges == ((3, 5),)


def test_whole_words_leave_parts_of_latin_words_out():
    made = article("GPU与GPUs")
    assert find_hits(made, "GPU", whole_words=True).ranges == ((0, 3),)


def test_signs_of_regular_expressions_are_searched_as_they_stand():
    assert find_hits(article("市盈率(TTM)"), "(TTM)").ranges == ((3, 8),)


def test_nothing_is_found_for_an_empty_string():
    assert find_hits(article("降准"), "  ").count == 0


def test_the_search_goes_round_in_both_directions():
    hits = find_hits(article("降降降"), "降")
    assert hits.next_index(3, backwards=False) == 0
    assert hits.next_index(0, backwards=True) == 2


def test_the_hits_of_a_part_are_those_that_touch_it():
    hits = find_hits(article("降准前降准后降准"), "降准")
    assert hits.between(1, 4) == ((0, 2), (3, 5))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("央行宣布降准。", "降準"),
        ("證交所設在臺灣。", "证交所设在台湾"),
        ("衞生署在這裏。", "卫生署在这里"),
        ("經濟軟著陸。", "软着陆"),
        ("隨着市場上升。", "隨著市場"),
        ("发行人的头发", "頭髮"),
    ],
)
def test_a_string_is_found_in_whichever_script_it_is_typed(text, wanted):
    assert find_hits(article(text), wanted).count == 1
