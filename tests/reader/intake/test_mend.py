"""Mending takes out what no article means and leaves everything else as it was."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.intake.mend import mend


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_newline(end):
    assert mend(f"上调评级{end}目标价") == "上调评级\n目标价"


@pytest.mark.parametrize(
    ("broken", "mended"),
    [
        ("\ufeff净息差\ufeff收窄", "净息差收窄"),
        ("北向\u200b资金", "北向资金"),
        ("市盈率\x00\x07\x1b\x7f", "市盈率"),
        ("缺\ud83d口", "缺\ufffd口"),
        ("火箭\ud83d\ude80升空", "火箭🚀升空"),
        ("怪\ufdd0字\U0001ffff符", "怪\ufffd字\ufffd符"),
        ("数据中⼼的⾦额", "数据中心的金额"),
        ("上一段\n \t\u3000\n下一段", "上一段\n\n下一段"),
    ],
)
def test_what_no_article_means_is_mended(broken, mended):
    assert mend(broken) == mended


@pytest.mark.parametrize(
    "text",
    [
        "　　缩进的段落。",
        "指标\t2024\t2025",
        "全角ＡＢＣ，１２３％",
        "带\u00a0不换行空格",
        "👨\u200d👩\u200d👧 家族",
        "𠮷野家 ﷼ é e\u0301",
    ],
)
def test_nothing_else_changes(text):
    assert mend(text) == text


@given(st.text(st.characters()))
def test_mended_text_can_be_encoded_and_mending_it_again_changes_nothing(text):
    mended = mend(text)
    mended.encode("utf-8")
    assert mend(mended) == mended
    assert all(unicodedata.category(c) != "Cc" or c in "\n\t" for c in mended)
