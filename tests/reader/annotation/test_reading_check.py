"""A reading that was typed is held against the characters; a suggested one is always right."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.reading_check import ReadingProblem, reading_fault, with_tone_marks
from reader.annotation.syllables import aligned

RIGHT = [
    ("降准", "jiàng zhǔn"),
    ("数据中心", "shùjù zhōngxīn"),
    ("西安", "xī'ān"),
    ("西安", "xī’ān"),
    ("银行", "Yínháng"),
    ("A股", "gǔ"),
    ("3D打印", "dǎyìn"),
    ("消息", "xiāoxi"),
    ("他的", "tā de"),
    ("不对", "bú duì"),
    ("轧空", "gá kōng"),
    ("轧空", "zhá kōng"),
    ("輝達", "Huīdá"),
    ("降准", ""),
    ("ETF", "  "),
]
WRONG = [
    ("降准", "jiàng", ReadingProblem.COUNT),
    ("降准", "jiàng zhǔn lǜ", ReadingProblem.COUNT),
    ("ETF", "gǔ", ReadingProblem.NEEDLESS),
    ("降准", "jiang4 zhun3", ReadingProblem.NO_PINYIN),
    ("降准", "jiàng 准", ReadingProblem.NO_PINYIN),
    ("降准", "'' zhǔn", ReadingProblem.NO_PINYIN),
    ("西安", "xīān", ReadingProblem.NO_PINYIN),
    ("降准", "jiang zhun", ReadingProblem.NO_TONES),
    ("数据", "shùju zhong", ReadingProblem.COUNT),
    ("降准", "jiàng zhun", ReadingProblem.NO_TONES),
    ("消息", "xiaoxi", ReadingProblem.NO_TONES),
    ("降准", "jiàng zhūn", ReadingProblem.SOUND),
    ("银行", "yínhǎng", ReadingProblem.SOUND),
]


@pytest.mark.parametrize(("text", "reading"), RIGHT)
def test_a_right_reading_has_no_fault(text, reading):
    assert reading_fault(text, reading) is None
    assert reading_fault(text, unicodedata.normalize("NFD", reading)) is None


@pytest.mark.parametrize(("text", "reading", "problem"), WRONG)
def test_a_wrong_reading_is_named(text, reading, problem):
    fault = reading_fault(text, reading)
    assert fault is not None
    assert fault.problem is problem
    assert str(fault).endswith(".")


def test_a_wrong_syllable_is_named_with_what_the_character_can_be():
    fault = reading_fault("长债", "cháng zhāi")
    assert fault is not None
    assert (fault.character, fault.piece, fault.known) == ("债", "zhāi", ("zhài",))


def test_the_usual_reading_is_right_even_if_nothing_else_knows_it():
    assert reading_fault("宏碁", "hóngjī") is not None
    assert reading_fault("宏碁", "hóngjī", ("hóng", "jī")) is None


@pytest.mark.long
def test_every_suggested_reading_of_the_glossary_is_right_and_can_be_laid_on(annotator, concepts):
    for concept in concepts:
        for term in concept.chinese():
            suggested = annotator.suggest_reading(term.text)
            assert annotator.reading_fault(term.text, suggested) is None, term.text
            assert suggested == "" or aligned(term.text, suggested) is not None, term.text
            assert annotator.reading_fault(term.text, term.reading) is None, term.text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("数据中心", "shùjù zhōngxīn"),
        ("上调", "shàngtiáo"),
        ("A股", "gǔ"),
        ("ETF", ""),
        ("玩儿", "wán'ér"),
    ],
)
def test_a_suggestion_is_written_as_glossaries_are(annotator, text, written):
    assert annotator.suggest_reading(text) == written


def test_a_reading_that_would_lack_a_syllable_is_not_suggested(annotator):
    assert annotator.suggest_reading("𠮷野家") == ""


@given(st.text(max_size=8), st.text(max_size=12))
def test_any_text_and_reading_can_be_checked(text, reading):
    reading_fault(text, reading)


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("jiang4 zhun3", "jiàng zhǔn"),
        ("Zhong1guo2", "Zhōngguó"),
        ("lv4", "lǜ"),
        ("lu:4", "lǜ"),
        ("xiao1xi5", "xiāoxi"),
        ("jiàng zhǔn", "jiàng zhǔn"),
        ("jiang", "jiang"),
        ("", ""),
    ],
)
def test_tone_numbers_become_marks(typed, marked):
    assert with_tone_marks(typed) == marked
