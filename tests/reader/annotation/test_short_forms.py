"""Abbreviations an article defines, and the names it shortens or repeats."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.model import Source
from reader.annotation.segment import Segmenter
from reader.annotation.short_forms import short_forms

DEFINITIONS = [
    (
        "公司与北京瑞禾云帆科技有限公司（以下简称“瑞禾云帆”）签约。瑞禾云帆主营软件。",
        "瑞禾云帆",
        "Ruihe Yunfan",
    ),
    (
        "收购烟台昱嘉投资集团有限公司（下称昱嘉投资）。昱嘉投资亏损。",
        "昱嘉投资",
        "Yujia Investment",
    ),
    ("持股方为深圳市沃桐信创业投资有限公司。沃桐信是员工平台。", "沃桐信", "Wotongxin"),
    ("持股方为烟台昱睦投资股份有限公司。昱睦投资是员工平台。", "昱睦投资", "Yumu Investment"),
    (
        "浙江璟州商业银行股份有限公司（以下简称“璟州银行”）上市。璟州银行盈利。",
        "璟州银行",
        "Jingzhou Bank",
    ),
    (
        "買方為北京瑞禾雲帆科技有限公司（下稱「瑞禾雲帆」）。瑞禾雲帆虧損。",
        "瑞禾雲帆",
        "Ruihe Yunfan",
    ),
    ("全资子公司Borealtek Zrt.（以下简称BT公司）亏损。BT公司将出售。", "BT公司", "Borealtek"),
    ("董事长沈屹川表示扩产。沈屹川还说，订单饱满。", "沈屹川", "Shen Yichuan"),
    ("分析师路易莎·斯特里克（Louisa Strick）表示乐观。斯特里克说。", "斯特里克", "Strick"),
    ("包括沈屹、邢雁和陆昀在内。邢雁和陆昀将分别认购。陆昀出资。", "陆昀", "Lu Yun"),
]
PLAIN_BRACKETS = [
    "销售额（同比）增长。同比数据向好。",
    "北京瑞禾云帆科技有限公司（以下简称“公司”）签约。公司主营软件。",
    "营业收入（万元）下降。合计一万元。",
]
PIECES = [
    "北京",
    "瑞禾",
    "有限公司",
    "（",
    "）",
    "（以下简称",
    "“",
    "”",
    "下称",
    "、",
    "或",
    "简称",
    "全称",
    "SPAC",
    "a",
    ".",
    "。",
    "董事长",
    "王雨桐",
    "·",
    "\ud800",
    "\n",
]


def last(annotator, text, surface):
    """The annotation of the last place of a surface, if there is one of its borders."""
    start = text.rindex(surface)
    found = annotator.annotate_text(text)
    return next((a for a in found if (a.start, a.end) == (start, start + len(surface))), None)


@pytest.mark.parametrize(("text", "surface", "english"), DEFINITIONS)
def test_a_short_form_is_a_name_later_on(annotator, text, surface, english):
    annotation = last(annotator, text, surface)
    assert annotation is not None
    assert (annotation.source, annotation.equivalents[0]) == (Source.NAME, english)


def test_a_short_form_of_a_glossary_term_has_its_concept(annotator):
    text = "费城半导体指数（费半）下跌，昨日费半也下跌。"
    whole = annotator.annotate_text(text)[0]
    annotation = last(annotator, text, "费半")
    assert annotation is not None
    assert annotation.source is Source.GLOSSARY
    assert annotation.concept is not None
    assert annotation.concept is whole.concept


@pytest.mark.parametrize("text", PLAIN_BRACKETS)
def test_a_bracket_that_abbreviates_nothing_changes_nothing(annotator, text):
    plainly = annotator.annotate_text(text.rpartition("）")[2])
    assert plainly
    behind = len(text) - len(text.rpartition("）")[2])
    again = [a for a in annotator.annotate_text(text) if a.start >= behind]
    assert [(a.start - behind, a.end - behind, a.source) for a in again] == [
        (a.start, a.end, a.source) for a in plainly
    ]


def test_the_english_a_foreigner_has_in_the_glossary_serves_for_the_whole_name(annotator):
    annotation = last(annotator, "唐纳德·约翰·特朗普表示，将征税。", "唐纳德·约翰·特朗普")
    assert annotation is not None
    assert annotation.concept is not None


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_may_define_anything(text):
    cut = _plain.cut_plainly
    found = short_forms(text, lambda string: (), cut)
    for key in found:
        assert key
        assert 0 <= found[key].since <= len(text)


_plain = Segmenter()
