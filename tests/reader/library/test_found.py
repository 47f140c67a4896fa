"""Found: one search answers several questions; and how many articles there are of each month."""

import datetime
from dataclasses import replace

import pytest

from reader.article import Metadata
from reader.intake.load import read_text
from reader.library.concordance import Sort, Within
from reader.library.library import Library

STORY = "宁远算力说，机房将改用浸没式散热，首批交付三百台，工期六个月。" * 8
ARTICLES = (
    ("甲报", datetime.date(2025, 1, 9), f"{STORY}"),
    ("乙报", datetime.date(2025, 2, 1), f"{STORY}\n\n（转载）"),
    ("甲报", datetime.date(2025, 3, 5), "宁远算力股价上涨。"),
)


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as library:
        for number, (source, day, body) in enumerate(ARTICLES):
            text = f"标题{number}\n\n{body}\n"
            metadata = Metadata(title=f"标题{number}", source=source, date=day)
            article = replace(read_text(text), metadata=metadata)
            library.keep(article, text.encode(), f"/{number}.txt")
        yield library


def test_what_was_found_is_sorted_and_counted_without_another_search(library):
    found = library.concordance.find_text("宁远算力", Within())
    assert found.total == 8 + 8 + 1
    assert len(found.articles) == 3
    newest = library.concordance.spots(found, Sort.NEWEST)
    oldest = library.concordance.spots(found, Sort.OLDEST)
    assert len(newest) == len(oldest) == found.total
    lines = library.concordance.lines_at(newest[:2])
    assert [line.date.month for line in lines] == [3, 2]
    whole = library.concordance.of_text("宁远算力", Sort.OLDEST)
    assert library.concordance.lines_at(oldest) == whole.lines
    assert library.concordance.counts_in(found) == library.concordance.counts_of_text("宁远算力")


def test_articles_that_are_not_indexed_have_no_companions(library):
    found = library.concordance.find_text("宁远算力", Within())
    assert library.concordance.companions_in(found) == ()


def test_articles_are_counted_by_month_within_what_is_looked_in(library):
    months = library.concordance.articles_by_month
    assert months() == {"2025-01": 1, "2025-02": 1, "2025-03": 1}
    assert months(Within(once=True)) == {"2025-01": 1, "2025-03": 1}
    assert months(Within(sources=frozenset({"乙报"}))) == {"2025-02": 1}
    assert months(Within(since=datetime.date(2025, 2, 1))) == {"2025-02": 1, "2025-03": 1}
    assert months(Within(tags=frozenset({"周报"}))) == {}
