"""Tags and corrected metadata of articles are kept, many at once, and found by."""

import datetime
from dataclasses import replace

import pytest

from reader.article import Metadata
from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library.query import Query
from tests.reader.library.articles import kept

COOL, CUT, CAR = "液冷方案", "央行降准", "车市观察"


@pytest.fixture
def shelf(library):
    for number, title in enumerate((COOL, CUT, CAR)):
        kept(library, f"{title}\n\n这里是{title}的正文，写得足够长了。\n", hours=number)
    return library


def found(library, text="", **filters):
    page = library.catalogue.find(Query(text=text, **filters))
    return [listed.record.title for listed in page.listed]


def test_tags_are_put_taken_and_renamed(shelf):
    catalogue = shelf.catalogue
    cooling, rrr, cars = (record.sha256 for record in reversed(shelf.recent(3)))
    catalogue.tag([cooling, cars], " 科技  股 ")
    catalogue.tag([cooling, rrr], "要闻")
    catalogue.tag([cooling, "0" * 64], "要闻")
    catalogue.tag([cooling], "   ")
    assert catalogue.tags() == (("科技 股", 2), ("要闻", 2))
    assert catalogue.tags_of(cooling) == ("科技 股", "要闻")
    assert sorted(found(shelf, tags=frozenset({"科技 股", "要闻"}))) == sorted([COOL, CUT, CAR])
    assert found(shelf, tags=frozenset({"要闻"})) == [CUT, COOL]
    (listed,) = catalogue.find(Query(text="液冷")).listed
    assert listed.tags == ("科技 股", "要闻")
    catalogue.untag([cooling, rrr], "要闻")
    assert catalogue.tags() == (("科技 股", 2),)
    catalogue.tag([cooling], "科技")
    catalogue.rename_tag("科技 股", "科技")
    assert catalogue.tags() == (("科技", 2),)
    catalogue.rename_tag("科技", "科技")
    assert catalogue.tags() == (("科技", 2),)


def test_corrected_metadata_stay_when_the_article_is_read_anew(library):
    text = "标题一行\n来源：旧报\n\n正文在这里，说明了一切，也足够长。\n"
    sha = kept(library, text).sha256
    before = library.record(sha).metadata
    corrected = replace(before, title="我的标题", date=datetime.date(2025, 1, 2))
    library.catalogue.correct(sha, corrected)
    assert library.record(sha).metadata == corrected
    assert found(library, "我的标题") == ["我的标题"]
    assert library.article(sha).metadata == corrected
    article = read_text(text)
    anew = replace(article.metadata, title="机器的标题", source="新报", author="李四")
    library.keep(replace(article, metadata=anew), text.encode(), "again.txt")
    now = library.record(sha).metadata
    assert (now.title, now.date) == ("我的标题", datetime.date(2025, 1, 2))
    assert (now.source, now.author) == ("新报", "李四")


def test_correcting_what_is_gone_is_an_error(library):
    with pytest.raises(LibraryError, match="doesn't hold"):
        library.catalogue.correct("0" * 64, Metadata(title="x"))


def test_a_corrected_title_is_found_and_the_old_one_no_more(library):
    sha = kept(library, "\n\n正文在这里，说明了一切，也足够长。\n").sha256
    for title in ("液冷周报", "降准周报", ""):
        library.catalogue.correct(sha, Metadata(title=title))
    assert found(library, "周报") == []
    library.catalogue.correct(sha, Metadata(title="终稿"))
    assert found(library, "终稿") == ["终稿"]
    assert found(library, "降准") == []
