"""Trends: what is new in the library, and what is rising in it."""

import datetime

import pytest

from reader.article import Metadata
from reader.intake.load import read_text
from reader.library.marks import GlossaryMark
from tests.reader.library.test_met import CASH, CUT, MINE, met

TODAY = datetime.date(2025, 6, 30)
MARK = GlossaryMark("base")
CLAUSES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月盈昃"


@pytest.fixture
def put(library):
    """Keeps an article of a day in which concepts are met; each is a story of its own."""
    count = 0

    def keep(days_ago, *concepts, dated=True, text=""):
        nonlocal count
        count += 1
        ten = "".join(CLAUSES[(count * k + k * k) % len(CLAUSES)] for k in range(1, 12))
        text = text or f"第{count}篇{ten}\n\n{ten[::-1]}的第{count}次说明{ten}。\n"
        day = TODAY - datetime.timedelta(days=days_ago)
        when = datetime.datetime.combine(day, datetime.time(12), datetime.UTC)
        record = library.keep(read_text(text), text.encode(), "a.txt", when)
        if dated:
            known = Metadata(title=record.title, date=day)
            library.catalogue.correct(record.sha256, known)
        found = [met(2 * n, each) for n, each in enumerate(concepts)]
        library.occurrences.remember(record.sha256, found, MARK)
        return record

    return keep


def midnight(days_ago):
    return datetime.datetime.combine(
        TODAY - datetime.timedelta(days=days_ago), datetime.time(), datetime.UTC
    )


def test_new_is_what_no_article_held_that_was_kept_before(library, put):
    put(20, CUT)
    put(3, CUT, CASH)
    put(2, CASH)
    assert library.trends.new_since(midnight(7)) == {CASH.id}
    assert library.trends.new_since(midnight(30)) == {CUT.id, CASH.id}
    assert library.trends.new_since(midnight(1)) == frozenset()


def test_what_stood_only_inside_of_longer_terms_is_new_when_it_stands_alone(library, put):
    long = met(0, CASH, parts=(met(0, CUT),))
    record = put(20)
    library.occurrences.remember(record.sha256, [long], MARK)
    put(2, CUT)
    assert library.trends.new_since(midnight(7)) == {CUT.id}


def test_rising_is_what_stands_in_many_more_articles_than_before(library, put):
    for days in range(40, 160, 4):
        put(days, CUT, *([CASH] if days % 8 else []))
    put(100, MINE)
    for days in range(1, 28, 3):
        put(days, CUT, MINE, *([CASH] if days % 2 else []))
    assert library.trends.rising(TODAY) == {MINE.id}


def test_few_articles_and_a_library_without_a_past_show_nothing_rising(library, put):
    for days in (1, 2, 3, 4):
        put(days, CUT)
    assert library.trends.rising(TODAY) == frozenset()
    for days in range(40, 160, 4):
        put(days, CASH)
    assert library.trends.rising(TODAY) == {CUT.id}
    assert library.trends.rising(TODAY - datetime.timedelta(days=3)) == frozenset()


def test_what_is_less_frequent_now_is_not_rising(library, put):
    for days in range(40, 160, 4):
        put(days, CUT)
    for days in range(1, 28):
        put(days, *([CUT] if days < 5 else [CASH]))
    assert library.trends.rising(TODAY) == {CASH.id}


def test_copies_of_a_story_make_nothing_rise(library, put):
    for days in range(40, 160, 4):
        put(days, CASH)
    body = "公司公布季度业绩，液冷需求旺盛。\n分析师预计下半年订单继续增加，市场反应平稳。\n"
    for days in range(1, 6):
        put(days, CUT, text=f"标题\n\n{body}{'更多内容请看明天的报纸。' * days}\n")
    assert library.trends.rising(TODAY) == frozenset()


def test_articles_without_a_date_count_for_the_day_they_were_kept(library, put):
    for days in range(40, 160, 4):
        put(days, CASH, dated=False)
    for days in range(1, 6):
        put(days, CUT, dated=False)
    assert library.trends.rising(TODAY) == {CUT.id}
