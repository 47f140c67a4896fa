"""What the chart draws of counts: all months, the sources with most mentions, and their names."""

import datetime
import itertools

from hypothesis import given
from hypothesis import strategies as st

from reader.library.concordance import Count
from reader.ui.concordance.months import (
    MOST,
    Months,
    colours,
    days_of,
    labelled,
    months_between,
    months_of,
)

COUNTS = (
    Count("2024-11", "甲报", 3, 2),
    Count("2024-11", "乙报", 1, 1),
    Count("2025-02", "甲报", 5, 4),
)
MONTH = st.tuples(st.integers(1990, 2060), st.integers(1, 12)).map(
    lambda each: f"{each[0]:04}-{each[1]:02}"
)


def test_months_without_mentions_are_there_with_zeros():
    months = months_of(COUNTS, {"2024-11": 10, "2024-12": 7, "2025-02": 4})
    assert months.months == ("2024-11", "2024-12", "2025-01", "2025-02")
    assert [(part.source, part.mentions) for part in months.parts] == [
        ("甲报", (3, 0, 0, 5)),
        ("乙报", (1, 0, 0, 0)),
    ]
    assert (months.articles, months.kept) == ((3, 0, 0, 4), (10, 7, 0, 4))
    assert [months.total(at) for at in range(4)] == [4, 0, 0, 5]


def test_mentions_can_be_told_for_a_thousand_articles():
    months = months_of(COUNTS, {"2024-11": 10, "2025-02": 4})
    assert months.height(3, 0, relative=False) == 3
    assert months.height(3, 0, relative=True) == 300
    assert months.height(0, 2, relative=True) == 0


def test_many_sources_are_told_apart_but_for_the_smallest():
    counts = [Count("2025-01", f"来源{number:02}", 20 - number, 1) for number in range(12)]
    parts = months_of(counts, {}).parts
    assert [part.source for part in parts] == [
        *(f"来源{number:02}" for number in range(MOST)),
        None,
    ]
    assert parts[-1].mentions == (sum(20 - number for number in range(MOST, 12)),)
    assert len(set(colours("dark", parts))) == MOST + 1


def test_nothing_is_drawn_of_nothing():
    assert months_of((), {"2025-01": 3}) == Months()


@given(MONTH, MONTH)
def test_months_follow_one_another_without_a_gap(one, other):
    first, last = sorted((one, other))
    months = list(months_between(first, last))
    assert (months[0], months[-1]) == (first, last)
    for before, after in itertools.pairwise(months):
        assert days_of(before)[1] + datetime.timedelta(days=1) == days_of(after)[0]


@given(MONTH, st.integers(1, 700), st.integers(1, 40))
def test_no_more_months_are_named_than_there_is_room_for(first, count, most):
    months = [
        month for month, _ in zip(months_between(first, "2999-12"), range(count), strict=False)
    ]
    named = labelled(months, most)
    assert 1 <= len(named) <= most + 1
    assert list(named) == sorted(set(named))
