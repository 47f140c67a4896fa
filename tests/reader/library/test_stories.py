"""Copies of one wire story share a work whatever the portal made of it; other articles do not."""

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.intake.load import read_text
from reader.library.library import LIBRARY_FILE, Library
from reader.library.query import Query
from reader.library.sketch import same_story
from reader.library.stories import COMMON, SKETCHED
from tests.reader.library.articles import kept

NAMES = re.findall(
    "..", "东方西山南海北辰中兴远大长河高原明月清风金石玉泉银河铁岭铜川锡林青松翠竹红梅白桦"
)
REASONS = re.findall(
    "....", "需求回暖成本上升汇率波动政策支持竞争加剧库存下降订单饱满原料涨价渠道调整技术突破"
)
DEEDS = (
    *("公布了季度业绩", "宣布回购股份", "签下海外订单", "下调全年指引", "更换首席财务官"),
    *("扩建华东工厂", "推迟新品上市", "收购同行资产", "发行可转换债", "终止重组计划"),
)
FURNITURE = (
    "点击下载本站客户端，第一时间掌握市场行情。\n关注公众号，每天早晨收到财经要闻。\n",
    "编者注，本文转载自合作媒体，仅供读者参考。\n更多精彩内容，请看本站财经频道。\n",
)


def paragraphs(seed, count=8):
    """A story of its own: what is said depends on the seed alone."""
    chance = random.Random(seed)

    def clause():
        name, deed = chance.choice(NAMES), chance.choice(DEEDS)
        trade = chance.choice(["科技", "电子", "能源", "医药"])
        return f"{name}{trade}{deed}{chance.randint(2, 999)}次"

    return [
        "".join(
            f"{clause()}，原因是{chance.choice(REASONS)}{chance.randint(2, 99)}成，"
            f"分析师{chance.choice(NAMES)}预计影响在{chance.randint(1, 36)}个月内显现。"
            for _ in range(3)
        )
        for _ in range(count)
    ]


def written(parts, title="公司新闻一则", furniture=""):
    return "\n".join((title, "", *parts, furniture))


def variants(parts):
    yield "another title", written(parts, "这是另一个标题")
    yield "furniture", written(parts, furniture=FURNITURE[0])
    yield "other furniture", written(parts, "换了标题", furniture=FURNITURE[1])
    yield "a paragraph less", written(parts[:3] + parts[4:], furniture=FURNITURE[1])
    yield "abridged", written(parts[: round(0.6 * len(parts))], "摘要", furniture=FURNITURE[0])
    yield "an introduction", written(["本报讯，记者从多方获悉如下消息。", *parts])
    yield "other line breaks", written(parts).replace("，", "，\n")


def works(library, *texts):
    return [kept(library, text).work for text in texts]


@pytest.mark.parametrize("seed", range(3))
def test_copies_of_a_story_share_its_work(library, seed):
    parts = paragraphs(seed)
    (work,) = works(library, written(parts))
    assert {name: kept(library, text).work for name, text in variants(parts)} == {
        name: work for name, _ in variants(parts)
    }


def test_of_many_stories_hardly_a_copy_is_missed_and_none_is_mixed_up(library):
    missed, mixed, copies = 0, 0, 0
    seen = set()
    for seed in range(40):
        parts = paragraphs(100 + seed, count=3 + seed % 12)
        (work,) = works(library, written(parts))
        mixed += work in seen
        seen.add(work)
        for _, text in variants(parts):
            copies += 1
            missed += kept(library, text).work != work
    assert mixed == 0
    assert missed <= copies // 50


def test_a_roundup_is_none_of_its_items_whichever_is_kept_first(library):
    items = [paragraphs(seed, count=2) for seed in range(20)]
    first = works(library, *(written(item) for item in items[:10]))
    (roundup,) = works(library, written([part for item in items for part in item], "早间要闻"))
    last = works(library, *(written(item) for item in items[10:]))
    assert len({*first, roundup, *last}) == 21


def test_two_days_of_a_report_on_one_pattern_are_two_stories(library):
    def report(day, index, change):
        return (
            f"{day}日收盘\n\n{day}日收盘，沪指报{index}点，跌幅为{change}%。深成指表现较弱，"
            f"两市成交{index * 3}亿元，较前一日变化{change * 7:.0f}亿元。\n"
            f"北向资金净流入{change * 30:.0f}亿元，分析师认为市场情绪趋于谨慎。\n"
        )

    assert len(set(works(library, report(3, 3245, 0.4), report(4, 3199, 1.4)))) == 2


def test_two_notices_on_one_form_are_two_stories(library):
    form = paragraphs(50, count=6)
    one, other = ([*form, *paragraphs(seed, count=5)] for seed in (51, 52))
    assert len(set(works(library, written(one), written(other)))) == 2


def test_a_clause_of_every_article_makes_no_story(library):
    for number in range(COMMON + 5):
        parts = [*paragraphs(1000 + number, count=1), "本报记者从有关部门获悉上述情况。"]
        kept(library, written(parts, f"第{number}条"))
    assert library._connection.first("select count(distinct work) from article") == (COMMON + 5,)


def test_very_short_articles_are_one_story_only_if_they_say_the_same(library):
    first, same, other = works(library, "央行降准。", "央行降准。\n\n", "央行降息。")
    assert first == same != other


def test_copies_stand_under_the_one_that_comes_first_in_the_list(library):
    parts = paragraphs(1)
    kept(library, f"来源：甲报\n{written(parts)}", hours=0)
    kept(library, f"来源：乙报\n{written(parts, '改了标题')}", hours=1)
    kept(library, written(paragraphs(2)), hours=2)
    page = library.catalogue.find(Query())
    assert page.total == 2
    listed = page.listed[1]
    assert (listed.record.title, [copy.title for copy in listed.copies]) == (
        "改了标题",
        ["公司新闻一则"],
    )
    (best,) = library.catalogue.find(Query(text="公司新闻一则", since=None)).listed[:1]
    assert best.record.title == "公司新闻一则"


def test_an_article_read_otherwise_stays_in_its_work(library):
    record = kept(library, written(paragraphs(1)))
    library.update(record.sha256, read_text(written(paragraphs(2))))
    assert library.record(record.sha256).work == record.work


@given(
    st.sets(st.integers(), min_size=1, max_size=40), st.sets(st.integers(), min_size=1, max_size=40)
)
@settings(max_examples=100)
def test_likeness_is_the_same_both_ways_and_everything_is_like_itself(one, other):
    first, second = sorted(one), sorted(other)
    assert same_story(first, first, 16)
    assert same_story(first[:16], second[:16], 16) == same_story(second[:16], first[:16], 16)


def test_long_articles_are_known_by_a_part_of_their_clauses(tmp_path):
    parts = paragraphs(5, count=120)
    with Library(tmp_path / LIBRARY_FILE) as library:
        (work,) = works(library, written(parts))
        held = library._connection.first("select count(*) from clause where work = ?", [work])
        assert held == (SKETCHED,)
        assert works(library, written(parts[:80], "摘要")) == [work]
        assert works(library, written(parts[:12], "一条")) != [work]
