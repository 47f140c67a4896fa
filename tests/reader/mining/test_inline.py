"""Inline equivalents: the English a bracket gives, and where the term before it begins."""

import jieba
import pytest

from reader.annotation.word_classes import word_classes
from reader.mining.inline import find_pairs
from reader.mining.model import Mined
from tests.builders import article


def cut(text):
    return [(start, end) for _, start, end in jieba.tokenize(text)]


def pairs(text):
    made = article(text)
    classes = word_classes({text[start:end] for start, end in cut(text)})
    found = list(find_pairs(Mined("a", made), cut, classes))
    assert all(made.text[each.start : each.end] == each.text for each in found)
    return [(each.text, *each.english) for each in found]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("该公司是一家特殊目的收购公司（SPAC）。", ("特殊目的收购公司", "SPAC")),
        ("7月的消费者价格指数(CPI)升了。", ("消费者价格指数", "CPI")),
        ("他们谈到了“量化宽松”（Quantitative Easing）。", ("量化宽松", "Quantitative Easing")),
        (
            "它推出了大语言模型（Large Language Model，LLM）。",
            ("大语言模型", "Large Language Model", "LLM"),
        ),
        ("总装机约3吉瓦（GW）。", ("吉瓦", "GW")),
        ("餐厅、𠮷野家（Yoshinoya）和麦当劳。", ("𠮷野家", "Yoshinoya")),
        ("欧盟的碳边境调节机制（简称CBAM）生效。", ("碳边境调节机制", "CBAM")),
    ],
)
def test_a_term_is_taken_with_the_english_in_the_bracket(line, found):
    assert pairs(line) == [found]


@pytest.mark.parametrize(
    "line",
    [
        "英伟达（NVDA.US）收涨。",
        "腾讯（00700.HK）收涨。",
        "他（指总统）没有回答。",
        "增长（同比）明显。",
        "增长了3%（2024年）。",
        "（CPI）升了。",
        "，（CPI）升了。",
    ],
)
def test_a_bracket_with_something_else_gives_nothing(line):
    assert pairs(line) == []


def test_what_is_set_aside_gives_nothing():
    made = article("消费者价格指数(CPI)升了。", set_aside=(0,))
    assert list(find_pairs(Mined("a", made), cut, {})) == []
