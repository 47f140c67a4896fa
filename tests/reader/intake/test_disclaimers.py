"""Disclaimers behind an article are set aside; the risks a report speaks of are not."""

import pytest

from reader.intake.load import read_text

PROSE = "两市成交额突破一万二千亿元，资金从红利板块流向成长板块，分析师认为风格还会切换。"
MORE = "展望后市，该机构预计流动性保持宽松，降准仍有空间，建议关注估值较低的龙头公司。"
TEXT = ("标题在这里", PROSE, MORE)


def hidden(*lines):
    article = read_text("\n".join(lines))
    return [
        article.text[slice(*article.content(block))]
        for block in article.blocks
        if block.set_aside == "disclaimer"
    ]


@pytest.mark.parametrize(
    "end",
    [
        ("免责声明：本内容仅供参考，不构成投资建议。",),
        ("郑重声明：本站发布此内容旨在传播更多信息，与本站立场无关，据此操作，风险自担。",),
        ("风险提示：本文观点仅代表个人意见，所涉标的不作推荐，据此买卖，风险自负。",),
        ("风险提示及免责条款", "市场有风险，投资需谨慎。本文不构成个人投资建议。"),
        ("风险提示", "以上内容仅供参考，不构成任何投资建议。"),
        ("（本文仅代表作者个人观点，不构成投资建议，投资者据此操作，风险自担。）",),
        ("Disclaimer: This article is for information purposes only.",),
        (
            "免责声明",
            PROSE,
            "本公司力求信息准确，但不对其完整性作保证，客户不应视其为投资建议。",
            MORE,
        ),
    ],
)
def test_a_disclaimer_behind_the_article_is_set_aside(end):
    *_, last = end
    if len(end) == 4:
        end = (end[0], end[1], "本报告仅供参考，不构成投资建议，据此操作的风险由投资者自担。", last)
    assert hidden(*TEXT, *end) == list(end)
    assert hidden(*TEXT, *end, "责任编辑：张三", "goTop") == list(end)


@pytest.mark.parametrize(
    "end",
    [
        ("风险提示：集采降价超预期；新药放量不及预期；研发失败。",),
        ("风险提示", "需求不及预期；原材料价格大幅上涨；海外贸易政策变化，均可能影响公司业绩。"),
        (
            "四、风险提示",
            "需求不及预期；原材料价格大幅上涨；海外贸易政策变化，均可能影响公司业绩。",
        ),
        (
            "该行表示，上述测算仅供参考，投资者仍需关注后续政策落地的节奏与力度，谨慎对待高估值板块。",
        ),
        ("免责声明", PROSE, MORE),
    ],
)
def test_what_only_looks_like_one_stays(end):
    assert hidden(*TEXT, *end) == []


def test_one_that_the_article_goes_on_after_stays():
    assert hidden("标题在这里", PROSE, "免责声明：本内容仅供参考，不构成投资建议。", MORE) == []
    assert hidden("标题在这里", PROSE, "风险提示：本文不构成投资建议。", "二、后市展望", MORE) == []


def test_an_article_that_is_only_a_disclaimer_loses_nothing():
    assert hidden("免责声明", "本内容仅供参考，不构成投资建议，据此操作，风险自担。") == []


def test_a_rule_switched_off_hides_nothing():
    article = read_text("\n".join([*TEXT, "免责声明：仅供参考。"]), rules_off=("disclaimer",))
    assert all(block.set_aside is None for block in article.blocks)
