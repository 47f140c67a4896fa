"""What reading a PDF's pages promises: paragraphs in order, and the place of each character."""

from collections import Counter

import pikepdf
import pypdfium2
import pytest

from reader.article import BlockKind
from reader.errors import Cancelled
from reader.intake.pdf.layout import RUNNING
from reader.intake.pdf.placed import place
from reader.intake.pdf.text import read_pages
from tests.pdfs import boxes_of, paragraphs, placed, set_pdf

TWO_COLUMNS = """
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
#align(center, text(16pt)[板块承压])
这一段横跨两栏，先讲全文的大意：费城半导体指数上周下跌，数据中心的需求仍然旺盛，液冷的渗透率继续提高。

#block(height: 200pt, columns(2, gutter: 18pt)[
左栏第一段说市场波动加大，投资者担心估值过高，但是费城半导体指数的成分股盈利仍在上调，银行股承压。

左栏第二段说资本开支将会增长，市盈率回落到历史均值附近，费城半导体指数的波动率也随之下降。
#colbreak()
右栏第一段说自由现金流将会改善，公司还计划回购股份，费城半导体指数基金获得净流入，订单排到了明年。

右栏第二段说北向资金连续净买入，两融余额也在回升，费城半导体指数有望企稳，成交量温和放大。
])
"""
TABLE = """
#table(columns: (70pt, 130pt, 60pt), [公司], [观点], [市盈率],
  [甲公司], [需求旺盛，订单排到了明年，毛利率保持在高位，是费城半导体指数的权重股。], [35.2],
  [乙公司], [产能紧张，资本开支上调，净利润增长，费城半导体指数上涨。], [22.1])
资料来源：公司公告
"""
NUMBERS = """
#table(columns: 4, stroke: none, inset: 4pt, [项目], [2023], [2024], [2025E],
  [营业收入], [1,000], [1,200], [1,400], [净利润], [100], [120], [140],
  [市盈率], [22.1], [20.0], [18.5])
"""


def test_two_columns_are_read_one_after_the_other_in_whole_paragraphs(tmp_path):
    read = paragraphs(set_pdf(tmp_path / "a.pdf", TWO_COLUMNS))
    assert [paragraph[:5] for paragraph in read] == [
        "板块承压",
        "这一段横跨",
        "左栏第一段",
        "左栏第二段",
        "右栏第一段",
        "右栏第二段",
    ]
    assert all(paragraph.endswith("。") for paragraph in read[1:])
    assert sum(paragraph.count("费城半导体指数") for paragraph in read) == 5


def test_a_table_is_read_row_by_row_and_its_wrapped_cells_are_whole(tmp_path):
    read = paragraphs(set_pdf(tmp_path / "a.pdf", TABLE))
    assert read == [
        "公司\t观点\t市盈率",
        "甲公司\t需求旺盛，订单排到了明年，毛利率保持在高位，是费城半导体指数的权重股。\t35.2",
        "乙公司\t产能紧张，资本开支上调，净利润增长，费城半导体指数上涨。\t22.1",
        "资料来源：公司公告",
    ]


def test_a_dense_table_of_numbers_keeps_its_rows(tmp_path):
    assert paragraphs(set_pdf(tmp_path / "a.pdf", NUMBERS)) == [
        "项目\t2023\t2024\t2025E",
        "营业收入\t1,000\t1,200\t1,400",
        "净利润\t100\t120\t140",
        "市盈率\t22.1\t20.0\t18.5",
    ]


def test_a_sidebar_stays_out_of_the_text_beside_it(tmp_path):
    body = """#set par(justify: true)
    #grid(columns: (1fr, 90pt), gutter: 14pt, [
    公司发布年报，全年营业收入同比增长，净利润创历史新高，费城半导体指数的成分股受益于资本开支的增加，管理层对明年谨慎乐观。
    ], [#set text(7pt); #table(columns: 2, stroke: none, inset: 3pt,
    [总股本], [12亿], [市盈率], [22.1], [市净率], [3.2])])"""
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == [
        "公司发布年报，全年营业收入同比增长，净利润创历史新高，费城半导体指数的成分股受益于资本开支的增加，管理层对明年谨慎乐观。",
        "总股本\t12亿",
        "市盈率\t22.1",
        "市净率\t3.2",
    ]


def test_a_term_broken_over_lines_is_whole_and_has_a_fragment_for_each_line(tmp_path):
    body = "#block(width: 100pt)[#set par(justify: true)\n上周下跌的是费城半导体指数成分股。]"
    article = placed(set_pdf(tmp_path / "a.pdf", body))
    start = article.article.text.index("费城半导体指数")
    fragments = article.fragments(start, start + 7)
    assert len(fragments) == 2
    assert fragments[0].box.y0 > fragments[1].box.y1


def test_items_and_short_lines_are_paragraphs_of_their_own(tmp_path):
    body = """#set par(justify: true)
    == 一、行业观点
    - 资本开支继续增长，液冷的渗透率提高，厂商上调了明年的预算，订单能见度延长到第三季度。
    - 消费需求平稳。

    分析师：张三 \\
    电话：123"""
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == [
        "一、行业观点",
        "•资本开支继续增长，液冷的渗透率提高，厂商上调了明年的预算，订单能见度延长到第三季度。",
        "•消费需求平稳。",
        "分析师：张三",
        "电话：123",
    ]


def test_latin_words_keep_their_spaces_and_lose_the_hyphen_of_a_line_end(tmp_path):
    body = """#set text(lang: "en", hyphenate: true); #set par(justify: true)
    #block(width: 105pt)[Management said that international semiconductor manufacturing will
    remain extraordinarily profitable under non-GAAP accounting.]"""
    (read,) = paragraphs(set_pdf(tmp_path / "a.pdf", body))
    assert read == " ".join(body.split("[")[1].rstrip("]").split())


def test_running_heads_and_page_numbers_are_set_aside(tmp_path):
    body = """#set page(header: [行业周报 #h(1fr) 2025年])
    #set page(footer: context align(center, counter(page).display()))
    第一页讲费城半导体指数。
    #pagebreak()
    第二页讲数据中心。
    #pagebreak()
    第三页讲净息差。"""
    article = placed(set_pdf(tmp_path / "a.pdf", body)).article
    aside = [article.text[b.start : b.end].strip() for b in article.blocks if b.set_aside]
    assert {block.set_aside for block in article.blocks} == {None, RUNNING}
    assert aside == [line for page in "123" for line in ("行业周报", "2025年", page)]
    assert len(list(article.shown())) == 3


def test_the_sources_under_charts_at_the_foot_of_pages_are_no_running_lines(tmp_path):
    charts = (
        f"{said}#v(1fr) 资料来源：公司公告，示例证券研究所" for said in ("甲银行", "乙", "丙")
    )
    body = "#set page(footer: [示例证券])\n" + "\n#pagebreak()\n".join(charts)
    article = placed(set_pdf(tmp_path / "a.pdf", body)).article
    aside = [article.text[b.start : b.end].strip() for b in article.blocks if b.set_aside]
    assert aside == ["示例证券"] * 3


def test_a_paragraph_goes_on_on_the_next_page_with_a_term_broken_by_it(tmp_path):
    before = "这一行正好有三十四个字，它写满了整个版心的宽度，后面那一页接着说，"
    body = f"""#set par(justify: false); #set page(margin: (y: 40pt, x: 40pt))
    #v(1fr)
    {before * 2}前一天收盘下跌的是费城半导体指数的成分股，跌幅大于上周，后市还要继续观察。"""
    body = body.replace("#v(1fr)", "#v(384pt)")
    article = placed(set_pdf(tmp_path / "a.pdf", body))
    assert len(article.pages) == 2
    assert len(list(article.article.shown())) == 1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(tmp_path, turn):
    path = set_pdf(tmp_path / "a.pdf", TWO_COLUMNS)
    upright = paragraphs(path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Rotate = turn
        pdf.save()
    assert paragraphs(path) == upright


def test_turned_text_is_read_after_the_main_text_and_oblique_text_is_not(tmp_path):
    body = """正文讲数据中心。
    #rotate(-90deg, reflow: true)[#block(width: 60pt)[#set par(justify: true)
      侧面的费城半导体指数。]]
    #rotate(90deg, reflow: true)[反面的净息差。]
    #place(center + horizon, rotate(-45deg, text(40pt)[内部资料]))"""
    read = placed(set_pdf(tmp_path / "a.pdf", body))
    text = read.article.text
    assert sorted(text.split()) == sorted(
        ["正文讲数据中心。", "侧面的费城半导体指数。", "反面的净息差。"]
    )
    start = text.index("费城半导体指数")
    first, second = read.fragments(start, start + 7)
    assert (first.turn, second.turn) == (3, 3)
    assert first.box.y1 - first.box.y0 > first.box.x1 - first.box.x0
    assert first.box.x1 <= second.box.x0


def test_what_a_crop_box_hides_is_not_read(tmp_path):
    path = set_pdf(tmp_path / "a.pdf", "看得见的数据中心。\n#v(200pt)\n看不见的净息差。")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].cropbox = [20, 350, 400, 490]
        pdf.save()
    assert paragraphs(path) == ["看得见的数据中心。"]


def test_the_box_of_every_character_is_the_one_pdfium_gives(tmp_path):
    path = set_pdf(tmp_path / "a.pdf", TWO_COLUMNS + TABLE)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].mediabox = [-10, -20, 500, 600]
        pdf.pages[0].cropbox = [5, 5, 415, 495]
        pdf.save()
    document = pypdfium2.PdfDocument(path)
    expected = [pair for pair in boxes_of(document[0]) if pair[0].strip()]
    page = read_pages(path)[0]
    found = [(c, page.box(at)) for at, c in enumerate(page.text) if c.strip()]
    document.close()
    assert [c for c, _ in found] == [c for c, _ in expected]
    for (_, box), (_, other) in zip(found, expected, strict=True):
        assert box == pytest.approx(other, abs=0.01)


@pytest.mark.parametrize("body", [TWO_COLUMNS, TABLE, NUMBERS, TWO_COLUMNS + TABLE + NUMBERS])
def test_no_character_is_lost_or_read_twice(tmp_path, body):
    read = placed(set_pdf(tmp_path / "a.pdf", body))
    on_pages = Counter(c for page in read.pages for c in page.text if c.strip())
    assert Counter(c for c in read.article.text if c.strip()) == on_pages
    for at, (character, glyph) in enumerate(zip(read.article.text, read.glyph_of, strict=True)):
        if glyph >= 0:
            assert read.pages[read.lines[read.line_of[at]].page].text[glyph] == character


def test_radicals_and_characters_beyond_the_first_plane_are_one_code_point_each(tmp_path):
    path = set_pdf(tmp_path / "a.pdf", "数据中⼼和𠮷野家。")
    article = placed(path)
    assert article.article.text == "数据中心和𠮷野家。\n"
    (fragment,) = article.fragments(5, 6)
    assert fragment.box.x1 - fragment.box.x0 == pytest.approx(10, abs=0.1)


def test_a_table_row_is_a_row_and_a_heading_a_heading(tmp_path):
    body = "板块周报\n\n" + TABLE
    kinds = [block.kind for block in placed(set_pdf(tmp_path / "a.pdf", body)).article.blocks]
    assert kinds == [BlockKind.TITLE, *[BlockKind.ROW] * 3, BlockKind.CAPTION]


def test_a_mark_of_a_note_is_no_part_of_the_text_and_a_power_is(tmp_path):
    body = """#set super(typographic: false)
    数据中心#super[12]的净息差#super[3]收窄，面积是10#super[6]平方米。"""
    assert paragraphs(set_pdf(tmp_path / "a.pdf", body)) == [
        "数据中心的净息差收窄，面积是106平方米。"
    ]


def test_reading_stops_when_told(tmp_path):
    pages = read_pages(set_pdf(tmp_path / "a.pdf", "净息差\n#pagebreak()\n净息差"))
    for after in range(4):
        calls = iter(range(9))
        with pytest.raises(Cancelled):
            place(pages, lambda calls=calls, after=after: next(calls) >= after)
