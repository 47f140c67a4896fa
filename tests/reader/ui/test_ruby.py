"""Which words of the page carry ruby."""

from dataclasses import replace

from reader.annotation.model import Reading, Token
from reader.annotation.ruby import RubyWord
from reader.ui.page_style import PageStyle, Pinyin
from reader.ui.ruby import styled_words
from tests.builders import annotated

ALL = PageStyle(pinyin=Pinyin.ALL)
TERMS = PageStyle(pinyin=Pinyin.TERMS)


def texts(words: tuple[RubyWord, ...]) -> list[str]:
    return [str(word.reading) for word in words]


def test_a_ruby_stands_over_each_word_of_a_term():
    (term,) = annotated("[数据中心|data center|shù-jù zhōng-xīn]").annotations
    words = styled_words([term], (), TERMS)
    assert [(word.start, word.end, str(word.reading)) for word in words] == [
        (0, 2, "shùjù"),
        (2, 4, "zhōngxīn"),
    ]


def test_names_begin_with_capitals_and_terms_do_not():
    marks = annotated(
        "[微软|Microsoft|wēi ruǎn|company]的[算力|computing power|suàn lì]"
    ).annotations
    assert texts(styled_words(marks, (), TERMS)) == ["Wēiruǎn", "suànlì"]


def test_ruby_stands_over_the_chinese_part_of_a_mixed_term_only():
    (term,) = annotated("[AI概念股|AI stocks|gài niàn gǔ]").annotations
    (word,) = styled_words([term], (), TERMS)
    assert (word.start, word.end, str(word.reading)) == (2, 5, "gàiniàngǔ")


def test_dictionary_words_carry_ruby_in_mode_all_only():
    marks = annotated("[公司|company|gōng sī|word]").annotations
    assert texts(styled_words(marks, (), TERMS)) == []
    assert texts(styled_words(marks, (), replace(TERMS, plain_general=False))) == ["gōngsī"]
    assert texts(styled_words(marks, (), ALL)) == ["gōngsī"]


def test_quantities_and_dates_in_digits_carry_no_ruby_and_keep_it_off_their_words():
    marks = annotated(
        "[3.1万台|31,000 units|wàn tái|quantity][3月|March|yuè|date][周三|Wednesday|zhōu sān|date]"
    ).annotations
    tokens = [Token(3, 5, Reading(("wàn", "tái"))), Token(6, 7, Reading(("yuè",)))]
    assert texts(styled_words(marks, tokens, ALL)) == ["zhōusān"]
    assert texts(styled_words(marks, tokens, TERMS)) == []


def test_in_mode_all_tokens_fill_the_gaps_between_annotations():
    marks = annotated("央行[降准|RRR cut|jiàng zhǔn]了").annotations
    tokens = [
        Token(0, 2, Reading(("yāng", "háng"))),
        Token(2, 3, Reading(("jiàng",))),
        Token(3, 5, Reading(("zhǔn", "le"))),
    ]
    assert texts(styled_words(marks, tokens, ALL)) == ["yāngháng", "jiàngzhǔn"]
    assert texts(styled_words(marks, tokens, TERMS)) == ["jiàngzhǔn"]
    assert texts(styled_words(marks, tokens, PageStyle(pinyin=Pinyin.NONE))) == []


def test_quantities_carry_ruby_in_mode_all_only():
    marks = annotated("[三万台|30,000 units|sān-wàn tái|quantity]").annotations
    assert texts(styled_words(marks, (), TERMS)) == []
    assert texts(styled_words(marks, (), ALL)) == ["sānwàn", "tái"]
