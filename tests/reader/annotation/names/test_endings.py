"""A common word that ends an unlisted name is not that word."""

from itertools import accumulate

import pytest

from reader.annotation.names.endings import ENDINGS, name_endings


def ends(text, words):
    borders = list(accumulate(map(len, words.split("|")), initial=0))
    return (borders[-2], borders[-1]) in name_endings(text, borders)


@pytest.mark.parametrize(
    ("text", "words"),
    [("步森股份", "步|森|股份"), ("公告称锐明科技", "公告|称|锐|明|科技")],
)
def test_two_lone_characters_before_an_ending_make_a_name(text, words):
    assert ends(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("公司股份", "公司|股份"),  # a word before it
        ("的步股份", "的|步|股份"),  # a function word
        ("其他的股份", "其他|的|股份"),
        ("步股份", "步|股份"),  # one character only
        ("步森公告", "步|森|公告"),  # no ending
        ("A1股份", "A|1|股份"),  # not Chinese
        ("股份", "股份"),
    ],
)
def test_anything_else_is_no_name(text, words):
    assert not ends(text, words)


def test_endings_are_common_words_of_two_characters():
    assert {len(ending) for ending in ENDINGS} == {2}


def test_the_annotator_leaves_the_ending_of_a_name_alone(annotator):
    text = "垚晟股份公告称，公司的股份已被卖出。"
    found = [text[each.start : each.end] for each in annotator.annotate_text(text)]
    assert found.count("股份") == 1
    assert annotator.annotate_text(text)[0].start != 2
