from reader.annotation.model import Token
from reader.ui.words import word_around
from tests.builders import reading_of

WORDS = [Token(0, 2, reading_of("价格", "jià gé")), Token(3, 5, reading_of("上涨", "shàng zhǎng"))]


def test_the_word_over_a_place_is_found_and_none_between_words():
    found = [word_around(offset, 6, lambda start, end: WORDS) for offset in range(6)]
    assert found == [WORDS[0], WORDS[0], None, WORDS[1], WORDS[1], None]


def test_no_more_is_asked_for_than_the_neighbourhood_inside_the_text():
    asked = []
    for offset in (0, 500, 999):
        word_around(offset, 1000, lambda start, end: asked.append((start, end)) or [])
    assert asked == [(0, 30), (470, 530), (969, 1000)]
