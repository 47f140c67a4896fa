"""Blocks tile any text, a line each, and their kinds are what a reader would call them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, BlockKind
from reader.intake.blocks import split, with_headings

PROSE = "本周公开市场净投放两千亿元，资金面保持平稳，隔夜利率小幅回落至百分之一点六附近。"


def kinds(*lines):
    text = "\n".join(lines)
    return [str(block.kind) for block in with_headings(text, split(text))]


@given(st.text("甲乙 \t\n。1.、一\u3000•"))
def test_blocks_tile_any_text(text):
    blocks = split(text)
    article = Article(text=text, blocks=with_headings(text, blocks))  # raises if they do not tile
    lines = [line for line in text.split("\n") if line.strip()]
    assert len(blocks) == (len(lines) or bool(text))
    assert all(
        line in text[slice(*article.content(block))]
        for line, block in zip(lines, article.blocks, strict=False)
    )


def test_blank_lines_belong_to_the_line_before_and_leading_ones_to_the_first():
    text = "\n\n甲\n\n\n乙\n丙"
    assert [text[block.start : block.end] for block in split(text)] == [
        "\n\n甲\n\n\n",
        "乙\n",
        "丙",
    ]


def test_an_empty_text_has_no_blocks():
    assert split("") == ()


def test_the_first_short_line_is_the_title_and_short_lines_before_text_are_headings():
    assert kinds("降准落地之后", PROSE, "资金去了哪里", PROSE) == [
        "title",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_long_first_line_is_no_title():
    assert kinds(PROSE, PROSE) == ["paragraph", "paragraph"]


def test_a_question_can_be_a_title_but_a_sentence_cannot():
    assert kinds("降息还会远吗？", PROSE)[0] == "title"
    assert kinds("降息不远了。", PROSE)[0] == "paragraph"


def test_numbered_sections_are_headings_with_levels():
    text = "\n".join(["标题", PROSE, "一、资产端", "（一）贷款", PROSE, "1. 对公贷款", PROSE])
    found = [(block.kind, block.level) for block in with_headings(text, split(text))]
    heading = BlockKind.HEADING
    assert found[2:4] == [(heading, 1), (heading, 2)]
    assert found[5] == (heading, 3)


def test_a_long_line_that_begins_with_a_chinese_number_is_a_paragraph():
    assert kinds("标题", f"一、{PROSE}")[1] == "paragraph"


@pytest.mark.parametrize("sign", ["• ", "·", "- ", "1. ", "2、", "（3）", "④", "（一）"])
def test_bullets_and_numbers_begin_items(sign):
    assert kinds("标题", f"{sign}{PROSE}", PROSE)[1] == "item"


@pytest.mark.parametrize("line", ["3.1万台出货量", "2025.3月数据", "-5.7%", "1.5%左右的息差"])
def test_quantities_begin_no_items(line):
    assert kinds("标题", PROSE, line + PROSE)[2] == "paragraph"


def test_numbered_short_lines_are_a_list_and_not_headings():
    assert kinds("标题", PROSE, "1. 估值", "2. 盈利", "3. 流动性", PROSE)[2:5] == ["item"] * 3


def test_many_short_lines_are_a_list_and_not_headings():
    assert kinds("标题", PROSE, "沪指", "深指", "创指", PROSE)[2:5] == ["paragraph"] * 3


def test_lines_with_tabs_are_rows_but_an_indented_paragraph_is_not():
    assert kinds("标题", "营收\t86.4\t98.7", f"\t{PROSE}") == ["title", "row", "paragraph"]


@pytest.mark.parametrize("line", ["图1：社融增速", "表 3 主要财务指标", "资料来源：示例研究所"])
def test_what_is_said_about_charts_and_tables_is_a_caption(line):
    assert kinds("标题", PROSE, line, PROSE)[2] == "caption"


def test_the_last_short_line_is_no_heading():
    assert kinds("标题", PROSE, "特此公告")[2] == "paragraph"


def test_blocks_that_are_set_aside_are_no_titles():
    text = f"首页\n真正的标题\n{PROSE}"
    article = Article(text=text, blocks=split(text)).with_set_aside({0}, "navigation")
    assert [str(b.kind) for b in with_headings(text, article.blocks)][1] == "title"
