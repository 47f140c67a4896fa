"""What reading a report in promises: its structure, what frames it set aside, who wrote it when."""

import datetime

import pytest

from reader.article import BlockKind, Metadata
from reader.intake.formats import Format
from reader.intake.load import read_as, read_file
from tests.pdfs import set_pdf
from tests.reports import BESIDE, CLOSING, COLUMNS, NOTE, POINTS, RISKS, TITLE, report


def shown(article):
    return [
        (block.kind, block.level, article.text[slice(*article.content(block))])
        for block in article.shown()
    ]


def aside(article, rule):
    return [
        article.text[slice(*article.content(block))]
        for block in article.blocks
        if block.set_aside == rule
    ]


def read(tmp_path, body):
    return read_file(set_pdf(tmp_path / "in.pdf", body))


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_report_is_read_in_order_with_its_structure(tmp_path, side):
    kind, paragraph = BlockKind, BlockKind.PARAGRAPH
    rows = ["公司\t2024\t2025E\t2026E", "甲公司\t12.1\t15.3\t18.8", "乙公司\t3.2\t4.1\t5.0"]
    assert shown(read(tmp_path, report(side))) == [
        (kind.TITLE, 0, TITLE),
        (kind.HEADING, 1, "——数据中心系列报告之三"),
        *((paragraph, 0, text) for text in POINTS),
        *((kind.ROW if "\t" in text else paragraph, 0, text) for text in BESIDE),
        (paragraph, 0, "分析师：张三"),
        (paragraph, 0, "电话：010-12345678"),
        (kind.HEADING, 1, "一、行业：资本开支进入上行周期"),
        (kind.HEADING, 2, "1.1 海外云厂商上调指引"),
        *((paragraph, 0, text) for text in COLUMNS[:2]),
        (kind.HEADING, 2, "1.2 国内需求同步回升"),
        (paragraph, 0, COLUMNS[2]),
        (kind.ITEM, 0, "•需求端：模型迭代带动训练集群扩容。"),
        (kind.ITEM, 0, "•供给端：冷板和快接头的产能偏紧。"),
        (kind.CAPTION, 0, "图表1：主要公司盈利预测"),
        *((kind.ROW, 0, row) for row in rows),
        (kind.CAPTION, 0, "资料来源：公司公告，财读证券研究所"),
        (paragraph, 0, f"1{NOTE}"),
        (kind.HEADING, 1, "二、风险提示"),
        (paragraph, 0, RISKS),
    ]


def test_what_frames_a_report_is_set_aside_and_none_of_it_lost(tmp_path):
    article = read(tmp_path, report())
    assert aside(article, "masthead") == ["证券研究报告 | 行业研究"]
    assert aside(article, "disclaimer") == list(CLOSING)
    running = ["财读证券 | 行业深度报告", "2025年6月12日", "请务必阅读正文之后的免责声明"]
    assert aside(article, "running-line") == [text for page in "1234" for text in (*running, page)]
    whole = read_file(tmp_path / "in.pdf", rules_off={"masthead", "disclaimer", "running-line"})
    assert not [block for block in whole.blocks if block.set_aside]
    assert whole.text == article.text


def test_who_wrote_a_report_when_and_for_whom_is_known(tmp_path):
    assert read(tmp_path, report()).metadata == Metadata(
        title=TITLE, author="张三", source="财读证券", date=datetime.date(2025, 6, 12)
    )


def test_a_disclaimer_before_more_figures_is_no_end(tmp_path):
    middle = "#text(15pt)[评级说明]\n\n本报告的评级相对基准指数。\n\n"
    article = read(tmp_path, report(middle=f"{middle}图表2：说明之后的图"))
    assert "图表2：说明之后的图" in [text for _, _, text in shown(article)]
    assert aside(article, "disclaimer") == list(CLOSING)


PLAIN = """#align(center)[#text(16pt)[关于液冷产业链的调研纪要]]
#align(center)[2025年6月12日]

一、公司近况

公司表示，目前在手订单饱满，产能利用率维持在高位，海外客户的认证进展顺利，预计下半年开始批量交付。

二、问答

（一）毛利率怎么看？

管理层认为，原材料价格回落，叠加产品结构优化，毛利率仍有上行的空间，但是竞争加剧可能抵消这一影响。

1. 冷板：产能偏紧。

2. 快接头：国产替代加快。
"""


def test_a_plain_document_has_its_headings_by_their_numbers(tmp_path):
    article = read(tmp_path, PLAIN)
    assert [(kind.value, level, text[:6]) for kind, level, text in shown(article)] == [
        ("title", 0, "关于液冷产业"),
        ("heading", 1, "一、公司近况"),
        ("paragraph", 0, "公司表示，目"),
        ("heading", 1, "二、问答"),
        ("heading", 2, "（一）毛利率"),
        ("paragraph", 0, "管理层认为，"),
        ("item", 0, "1.冷板：产"),
        ("item", 0, "2.快接头："),
    ]
    assert article.metadata.date == datetime.date(2025, 6, 12)


def test_a_heading_with_an_outline_to_look_bold_is_one(tmp_path):
    bold = "#text(stroke: 0.3pt)[行业观点]"
    text = "数据中心的需求旺盛，液冷的渗透率继续提高，厂商上调了明年的预算，订单能见度延长。"
    article = read(tmp_path, f"#text(18pt)[板块周报]\n\n{bold}\n\n{text}\n\n{text}")
    assert shown(article)[1] == (BlockKind.HEADING, 1, "行业观点")


def test_a_title_may_have_several_lines_and_stand_under_a_company(tmp_path):
    body = """#text(20pt)[财读股份（688999.SH）]

    #text(20pt)[先进封装放量，毛利率环比改善，] \\
    #text(20pt)[上调全年盈利预测]

    公司发布三季报，前三季度营业收入同比增长，归属于上市公司股东的净利润创历史新高，好于预期。"""
    article = read(tmp_path, body)
    assert article.metadata.title == "先进封装放量，毛利率环比改善，上调全年盈利预测"
    assert shown(article)[0] == (BlockKind.HEADING, 1, "财读股份（688999.SH）")


@pytest.mark.parametrize(
    ("own", "title"),
    [
        ("Microsoft Word - 周报.docx", "in"),
        ("untitled", "in"),
        ("20250612", "in"),
        ("数据中心行业周报：需求旺盛", "数据中心行业周报：需求旺盛"),
    ],
)
def test_the_title_a_pdf_gives_itself_counts_if_it_is_one(tmp_path, own, title):
    text = (
        "数据中心的需求旺盛，液冷的渗透率继续提高，厂商上调了明年的预算，订单能见度延长到第三季度。"
    )
    body = f'#set document(title: "{own}")\n{text}\n\n{text}'
    assert read(tmp_path, body).metadata.title == title


def test_a_watermark_is_no_title_and_a_table_of_contents_no_text(tmp_path):
    text = "上周费城半导体指数下跌，数据中心的需求仍然旺盛，银行的净息差则继续收窄。" * 4
    body = f"""#text(16pt)[目录]

    一、数据中心 #box(width: 1fr, repeat[.]) 1

    二、净息差 #box(width: 1fr, repeat[.]) 2
    #pagebreak()
    #place(dx: 40pt, dy: 8pt, text(44pt, luma(220))[内部资料])
    {text}"""
    article = read(tmp_path, body)
    assert shown(article) == [(BlockKind.PARAGRAPH, 0, text)]
    assert aside(article, "watermark") == ["内部资料"]
    assert aside(article, "navigation")[0] == "目录"
    assert len(aside(article, "navigation")) == 3


def test_numbers_along_an_axis_are_set_aside_and_those_of_a_table_are_not(tmp_path):
    body = """图表1：市盈率

    20

    15

    10

    数据中心的需求旺盛，液冷的渗透率继续提高，厂商上调了明年的预算，订单能见度延长。
    #table(columns: 3, stroke: none, inset: 4pt, [项目], [2024], [2025], [收入], [10], [12])"""
    article = read(tmp_path, body)
    assert aside(article, "chart-label") == ["20", "15", "10"]
    assert [text for kind, _, text in shown(article) if kind is BlockKind.ROW] == [
        "项目\t2024\t2025",
        "收入\t10\t12",
    ]


def test_bytes_read_like_the_file_and_radicals_are_folded(tmp_path):
    path = set_pdf(tmp_path / "in.pdf", "数据中⼼的需求旺盛，厂商上调了明年的预算。")
    article = read_as(path.read_bytes(), Format.PDF, "in.pdf")
    assert article == read_file(path)
    assert "数据中心" in article.text


def test_a_title_said_again_above_the_second_page_does_not_part_a_paragraph(tmp_path):
    line = "这一行写满了版心的宽度，它后面还有好多行，讲的是数据中心的需求，"
    body = f"""#set page(header: context if counter(page).get().first() > 1 [#text(7pt)[板块周报]])
    #set par(justify: true)
    #text(18pt)[板块周报]

    #v(340pt)
    {line * 6}到这里才完。"""
    article = read(tmp_path, body)
    assert [text for _, _, text in shown(article)] == ["板块周报", f"{line * 6}到这里才完。"]
    assert aside(article, "running-line") == ["板块周报"]


def test_those_who_signed_with_their_numbers_are_the_authors(tmp_path):
    body = """#text(18pt)[板块周报]

    分析师 王小明 S0123456789012

    联系人 李四

    赵大力 执业证书编号：S0123456789013

    数据中心的需求旺盛，液冷的渗透率继续提高，厂商上调了明年的预算，订单能见度延长到第三季度。"""
    assert read(tmp_path, body).metadata.author == "王小明、赵大力"
