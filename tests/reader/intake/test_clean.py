"""Page furniture is set aside by named rules; no word of an article is lost."""

import datetime
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.intake.clean import clean
from reader.intake.load import read_text

PROSE = "两市成交额连续五日超过万亿元，融资余额同步回升，资金从红利板块流向成长板块。"
MORE = "分析人士认为，业绩窗口期临近，市场风格可能再度切换，仓位管理比择时更重要。"


def shown(*lines):
    """The lines that cleaning leaves."""
    article = read_text("\n".join(lines))
    return [article.text[slice(*article.content(block))] for block in article.shown()]


@pytest.mark.parametrize(
    "text", ["placeholder", "返回顶部", "分享到：\n微信 微博", "来源：示例财经", "标题"]
)
def test_a_text_that_would_lose_everything_loses_nothing(text):
    assert shown(text) == text.split("\n")


SENTENCES = st.lists(
    st.sampled_from([PROSE, MORE, "央行表示将保持流动性充裕，引导融资成本下行，支持实体经济。"]),
    min_size=1,
)


@given(SENTENCES, st.booleans())
def test_plain_sentences_lose_nothing(sentences, are_apart):
    text = ("\n\n" if are_apart else "\n").join(sentences)
    assert "\n".join(shown(text)).replace("\n", "") == text.replace("\n", "")


def test_a_related_headline_before_a_disclaimer_is_no_heading_of_it():
    disclaimer = "免责声明：本文仅供参考，不构成投资建议。"
    article = read_text(f"标题在这里\n{PROSE}\n\n相关阅读\n液冷概念股盘点\n\n{disclaimer}")
    assert [block.set_aside for block in article.blocks][2:4] == ["related", "related"]


END_OF_PAGE = ("免责声明：仅供参考。", "责任编辑：张三", "（完）", "相关阅读", "黄金涨到哪里")
BUTTONS = ("placeholder", "goTop", "分享到：微信", "评论 (12)")
BYLINES = ("3 小时前", "作者 李四", "2025-03-26 10:00 来源：甲报")
FURNITURE = st.sampled_from((*END_OF_PAGE, *BUTTONS, *BYLINES))


@given(st.lists(st.one_of(FURNITURE, st.just(""), st.sampled_from([PROSE, MORE])), min_size=1))
def test_cleaning_anything_is_idempotent_and_keeps_the_first_paragraph(lines):
    text = "\n".join(["一个标题", PROSE + MORE, *lines])
    article = read_text(text)
    assert article.text == text
    assert clean(article).blocks == article.blocks
    assert shown(text)[:2] == ["一个标题", PROSE + MORE]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2025-03-26 21:05", {"date": "2025-03-26"}),
        ("2025年3月26日 08:30 来源：新浪财经", {"date": "2025-03-26", "source": "新浪财经"}),
        ("来源：财联社 作者：王 五 责任编辑：赵六", {"source": "财联社", "author": "王 五"}),
        ("来源 Tradingkey", {"source": "Tradingkey"}),
        ("作者：约翰·史密斯 | 2025/3/6", {"author": "约翰·史密斯", "date": "2025-03-06"}),
        ("文/钱七 编辑/孙八", {"author": "钱七"}),
        ("By Ann Example and Bo Sample", {"author": "Ann Example and Bo Sample"}),
        ("March 26, 2025 9:41 AM ET", {"date": "2025-03-26"}),
        ("26 March 2025", {"date": "2025-03-26"}),
        ("26/03/2025 08:52", {"date": "2025-03-26"}),
        ("示例日报 2025-03-26 08:15:22", {"source": "示例日报", "date": "2025-03-26"}),
        ("原创 林一 示例笔记 2025-03-26 08:15 北京", {"author": "林一", "publisher": "示例笔记"}),
        ("發佈時間：2025-03-26　閱讀 1.2萬", {"date": "2025-03-26"}),
        ("原文链接：https://example.com/a/1.html", {"address": "https://example.com/a/1.html"}),
        ("（来源：甲报，作者：乙）", {"source": "甲报", "author": "乙"}),
        (
            "字号 大 中 小　文章来源：甲报　2025-03-26 09:31　打印本页　关闭窗口",
            {"source": "甲报", "author": "", "date": "2025-03-26"},
        ),
        (
            "2025-03-26 09:31 来源：甲报 作者：乙 字号：小 中 大",
            {"source": "甲报", "author": "乙", "date": "2025-03-26"},
        ),
        ("2025-13-45 来源：甲报", {"source": "甲报", "date": "None"}),
    ],
)
def test_a_byline_becomes_metadata_and_is_set_aside(line, expected):
    article = read_text(f"标题在这里\n{line}\n\n{PROSE}\n")
    assert {name: str(getattr(article.metadata, name)) for name in expected} == expected
    assert [block.set_aside for block in article.blocks] == [None, "byline", None]


@pytest.mark.parametrize(
    "line",
    [
        "来源多元化降低了融资成本",
        "作者认为通胀将回落",
        "广告",
        "微信",
        "评论",
        "A+",
        "注册后三年内完成的项目",
        "免费试用期结束后的转化率",
        "未经授权的交易让这家银行损失了三亿元",
        "著作权收入占比提升",
        "下载量最高的十款应用",
        "印尼推广扫描二维码支付",
        "3月26日",
        "↑12.5% 营业收入",
        "资料来源：示例研究所",
        "转载量创新高的研报",
        "大中小企业冷热不均",
    ],
)
def test_a_line_that_only_looks_like_furniture_stays(line):
    assert shown("标题在这里", PROSE, line, MORE) == ["标题在这里", PROSE, line, MORE]


def test_a_title_with_a_date_is_no_byline():
    assert shown("财经早餐 2025年3月26日", PROSE) == ["财经早餐 2025年3月26日", PROSE]


def test_the_days_of_a_chronicle_are_headings():
    lines = ["危机始末", "2023年3月8日", PROSE, "2023年3月10日", MORE]
    assert shown(*lines) == lines


def test_a_date_under_a_statement_stays():
    lines = ["关于股东减持的公告", PROSE, "特此公告。", "示例股份董事会", "2025年3月26日"]
    assert shown(*lines) == lines


def test_the_source_under_a_table_stays():
    lines = ["标题在这里", PROSE, "营收\t86.4\t98.7", "来源：公司公告"]
    assert shown(*lines) == lines


def test_a_second_article_after_the_first_ones_end_stays():
    second = ["另一篇的标题", "今日要闻", PROSE, MORE]
    lines = ["标题在这里", PROSE, "责任编辑：张三", second[0], "2025-03-26 来源：甲报", *second[1:]]
    assert shown(*lines)[2:] == [second[0], "2025-03-26 来源：甲报", *second[1:]]


def test_headlines_announced_as_related_are_set_aside_but_not_the_text_that_goes_on():
    lines = [
        "标题在这里",
        PROSE,
        "相关报道：",
        "油价跌破七十美元",
        "铜价逼近一万美元",
        "接下来怎么走",
        MORE,
    ]
    assert shown(*lines) == ["标题在这里", PROSE, "接下来怎么走", MORE]


def test_a_second_article_after_related_headlines_stays():
    second = ["另一篇的标题", "2025-03-26 来源：甲报", PROSE, MORE]
    lines = ["标题在这里", PROSE, "相关阅读", "油价跌破七十美元", "铜价逼近一万美元", *second]
    assert shown(*lines) == ["标题在这里", PROSE, *second]


def test_a_heading_that_announces_text_and_not_headlines_stays():
    lines = ["标题在这里", PROSE, "延伸阅读", MORE]
    assert shown(*lines) == lines


def test_a_warning_of_risk_within_a_report_ends_nothing():
    lines = ["标题在这里", PROSE, "风险提示：需求不及预期。", "评级说明", "买入 增持 中性", MORE]
    assert shown(*lines) == lines


def test_the_disclaimer_at_the_end_and_the_cards_after_it_are_set_aside():
    card = "金价为何回调获利了结与美元反弹叠加，金价自高位回落百分之四。"
    cards = ["placeholder", card, "作者  李四", "3 小时前", card[6:], "goTop"]
    assert shown("标题在这里", PROSE, "免责声明：仅供参考。", *cards) == ["标题在这里", PROSE]


def test_what_the_user_showed_or_hid_before_stays_hidden():
    article = read_text(f"标题在这里\n{PROSE}\n{MORE}").with_set_aside({1}, "user")
    assert clean(article).blocks[1].set_aside == "user"


def test_a_date_is_a_date():
    article = read_text(f"标题\n2025年3月26日 08:30\n{PROSE}")
    assert article.metadata.date == datetime.date(2025, 3, 26)


@pytest.mark.parametrize(
    "line",
    [
        "微信扫一扫上线收款新功能，商户费率下调",
        "扫码开户新规落地，券商迎来新机遇",
        "扫码领取消费券成新风尚",
        "马上购买还是再等等？",
        "立即购买黄金的三大理由",
        "打开手机银行App，即可在首页查看理财产品净值。",
        "下载App的人数激增",
        "登录账号被盗案件上升",
        "点击链接泄露信息的案例增加",
        "转载请求数量大增，版权方受益",
        "版权所有者起诉模型公司索赔10亿美元",
        "如需授权，厂商须向高通支付专利费。",
        "未经许可不得从事支付业务",
        "(c) 公司未来三年的资本开支计划",
        "K图显示三连阳",
    ],
)
def test_a_line_of_the_article_that_begins_as_furniture_does_is_kept(line):
    assert shown(PROSE, line, MORE) == [PROSE, line, MORE]
    assert shown(line, "", PROSE, MORE)[0] == line


@pytest.mark.parametrize(
    "line",
    [
        "用微信扫一扫，分享到朋友圈",
        "微信扫一扫",
        "长按识别二维码关注我们",
        "扫码下载客户端，随时看行情",
        "微信扫码加入交流群",
        "扫码开户",
        "立即开户！",
        "点击领取新人礼包",
        "打开示例App查看更多",
        "立即下载示例财经APP",
        "登录后查看全文",
        "点击下方链接阅读原文",
        "点击蓝字关注我们",
        "转载请注明出处",
        "版权所有 示例财经 保留一切权利",
        "(c) 2025 示例财经",
        "如需转载，请联系本报编辑部",
        "未经书面授权，不得转载",
        "K图 000001_1",
    ],
)
def test_what_asks_or_forbids_the_reader_something_is_set_aside_wherever_it_stands(line):
    assert shown(PROSE, line, MORE) == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "纳指100 20,123.45 +0.5 %",
        "上证指数 3,045.67 -0.32% -9.78",
        "恒生指数：23,000.10 ↑ +120.5 (+0.53%)",
        "示例银行(600000) 12.30 +1.2%",
        "示例科技 SZ300000 45.67 -1.20 -2.56%",
        "美元指数 104.25 +0.13%",
        "现货黄金 3,020.5 -0.4%",
        "关注示例财经微信公众号（shili），获取更多资讯",
        "下载“示例时报”官方APP，或关注官方微信公众号，即可随时了解动态，把握机会。",
    ],
)
def test_quotes_and_offers_among_running_text_are_set_aside(line):
    assert shown(PROSE, line, MORE) == [PROSE, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "净利润 12.3 +5%",
        "营业收入 1,260.5 +20.1 +1.6%",
        "净利润\t12.3\t+5%",
        "上证指数\t3,045.67\t-0.32%",
        "上证指数 3,045.67",
        "上证指数收报3,045.67点，跌0.32%，成交额4,120亿元",
        "纳指100为何大涨+5%",
        "黄金 +5%",
        "关注三家公司的现金流，了解行业景气度",
        "下载量与日活背离",
    ],
)
def test_figures_of_the_article_itself_stay(line):
    assert shown(PROSE, line, MORE) == [PROSE, line, MORE]


def test_a_quote_on_three_lines_is_set_aside():
    assert shown(PROSE, "纳指100", "20,123.45", "+0.5%", MORE) == [PROSE, MORE]
    assert shown(PROSE, "纳指100", "为何上涨", MORE) == [PROSE, "纳指100", "为何上涨", MORE]


def test_a_table_of_indices_under_its_head_stays():
    table = ["指数 收盘 涨跌幅", "上证指数 3,045.67 -0.32%", "深证成指 9,876.50 +0.12%"]
    assert shown(PROSE, *table, MORE) == [PROSE, *table, MORE]
    table[0] = "图表1：主要指数的表现"
    assert shown(PROSE, *table, MORE) == [PROSE, *table, MORE]


def test_a_long_line_under_the_name_of_a_market_is_read_in_time():
    began = time.process_time()
    read_text(f"标题\n\n上证指数\n1{' ' * 20_000}|\n正文在这里，市场反应平稳。\n")
    assert time.process_time() - began < 2
