"""Markdown becomes pieces; what no person wrote takes no time and stays as text."""

import datetime
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LoadError
from reader.intake.formats import Format
from reader.intake.load import read_as
from reader.intake.markdown import draft_of

LONGEST_WAIT = 8.0  # seconds of this processor, for several megabytes


def pieces(text):
    return [(f"{piece.kind}{piece.level or ''}", piece.text) for piece in draft_of(text).pieces]


def test_each_construct_becomes_its_kind():
    text = """# 降准落地之后

央行下调存款准备金率，
释放**长期资金**，详见[公告](https://example.com)和`DR007`。

## 资金去向

- 甲
  - 乙
1. 一
2. 二

> 引用的话

| 指标 | 2024 |
|------|-----:|
| 净利润 | 12.3 |

![图1：利率走势](a.png)

    缩进的行

```
一行
又一行
```
"""
    assert pieces(text) == [
        ("title", "降准落地之后"),
        ("paragraph", "央行下调存款准备金率，释放长期资金，详见公告和DR007。"),
        ("heading1", "资金去向"),
        ("item1", "甲"),
        ("item2", "乙"),
        ("item1", "1. 一"),
        ("item1", "2. 二"),
        ("paragraph", "引用的话"),
        ("row", "指标\t2024"),
        ("row", "净利润\t12.3"),
        ("caption", "图1：利率走势"),
        ("paragraph", "缩进的行"),
        ("paragraph", "一行"),
        ("paragraph", "又一行"),
    ]


def test_front_matter_is_metadata_and_no_text():
    text = '---\ntitle: "降准落地"\n作者: 李四\ndate: 2025-03-26\nsource: 甲报\n---\n正文一段。\n'
    said = draft_of(text).metadata
    assert (said.title, said.author, said.source) == ("降准落地", "李四", "甲报")
    assert said.date == datetime.date(2025, 3, 26)
    assert pieces(text) == [("title", "降准落地"), ("paragraph", "正文一段。")]


def test_front_matter_as_pandoc_and_clippers_write_it_is_metadata():
    front = 'title: 降准落地\nauthor:\n  - "[[李四]]"\n- 王五\nsource: "https://example.com/a"\n'
    text = f"---\n{front}published: 2025-03-26\n---\n\n## 资金 {{#money .unnumbered}}\n\n正文。\n"
    said = draft_of(text).metadata
    assert (said.title, said.author) == ("降准落地", "李四、王五")
    assert (said.source, said.address) == ("", "https://example.com/a")
    assert ("heading1", "资金") in pieces(text)


def test_a_rule_at_the_beginning_is_no_front_matter():
    assert pieces("---\n正文一段。\n\n---\n") == [("paragraph", "正文一段。")]


def test_several_headings_of_the_first_level_are_parts():
    assert pieces("# 晨报\n\n# 股市\n\n## 港股\n\n涨。") == [
        ("title", "晨报"),
        ("heading1", "股市"),
        ("heading2", "港股"),
        ("paragraph", "涨。"),
    ]


def test_lines_join_as_their_script_does_and_breaks_part_them():
    assert pieces("央行\n降准\n\nThe bank\ncut\n\n甲<br>乙  \n丙") == [
        ("paragraph", "央行降准"),
        ("paragraph", "The bank cut"),
        ("paragraph", "甲"),
        ("paragraph", "乙"),
        ("paragraph", "丙"),
    ]


def test_entities_and_signs_with_a_backslash_are_read_as_what_they_mean():
    (read,) = pieces(r"AT&amp;T 涨 5\$ 至 30\$，3\*4 &lt;亿&gt;")
    assert "AT&T 涨 5$ 至 30$，3*4 <亿>" in read


def test_html_within_is_read_as_html_and_nothing_runs():
    text = "正文。\n\n<table><tr><td>甲<td>乙</table>\n\n<script>alert(1)</script>\n\n完。"
    assert pieces(text) == [("paragraph", "正文。"), ("row", "甲\t乙"), ("paragraph", "完。")]


def test_a_file_is_read_with_its_name_as_title():
    article = read_as("正文一段，很短。".encode("gb18030"), Format.MARKDOWN, "三月.md")
    assert article.metadata.title == "三月"


@pytest.mark.parametrize("text", ["", " \n", "<!-- 无 -->", "---\ntitle: 甲\n---\n"])
def test_a_text_without_text_says_so(text):
    with pytest.raises(LoadError, match="no text"):
        draft_of(text)


def test_a_text_that_is_too_long_is_refused():
    with pytest.raises(LoadError, match="too long"):
        draft_of("长" * 5_000_001)


HOSTILE = {
    "brackets": lambda: "[" * 50_000,
    "links": lambda: "[a](" * 12_000,
    "stars": lambda: "**a *b " * 7_000,
    "ticks": lambda: "".join("`" * n + " a" for n in range(300)),
    "pictures": lambda: "![[" * 16_000,
    "quotes": lambda: ">" * 100_000 + "a",
    "lists in lists": lambda: "".join("  " * n + "- a\n" for n in range(500)),
    "numbers": lambda: "1. " * 10_000 + "a",
    "a table": lambda: "|" * 40_000 + "\n" + "|-" * 20_000 + "\n" + "|a|b\n" * 2_000,
    "definitions": lambda: "[a]: b\n" * 50_000,
    "elements": lambda: "<a " * 16_000,
    "blocks of html": lambda: "<div>\n\n" * 10_000,
    "brackets again": lambda: ("[a " * 160 + "\n\n") * 2_000,
    "zeros": lambda: "\0" * 1_000 + "甲",
    "surrogates": lambda: "甲\ud800乙",
    "a long line": lambda: "长" * 4_900_000,
    "short lines": lambda: "甲\n" * 300_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_no_person_wrote_is_read_or_refused_in_time(name):
    text = HOSTILE[name]()
    began = time.process_time()
    try:
        assert draft_of(text).pieces
    except LoadError:
        assert name in ("quotes", "numbers", "definitions", "blocks of html")
    assert time.process_time() - began < LONGEST_WAIT


SAID = st.text(st.sampled_from("央行降准资金利率AB12"), min_size=1, max_size=20)
LINES = st.lists(SAID.map(lambda text: f"本{text}。"), min_size=1, max_size=8)


@settings(deadline=None)
@given(LINES, st.sampled_from(["", "- ", "1. ", "> ", "## "]))
def test_every_line_is_kept(lines, mark):
    text = "\n\n".join(mark + line for line in lines)
    assert [piece.text.split(". ")[-1] for piece in draft_of(text).pieces] == lines


@settings(deadline=None)
@given(st.text(st.sampled_from("甲 \n#*_`[]()<>|-1.!\\&~\t\0\ud800"), max_size=60))
def test_any_signs_are_read_or_refused(text):
    try:
        found = draft_of(text).pieces
    except LoadError:
        return
    assert any(piece.text.strip() for piece in found)
