"""The catalogue finds what a search through all texts would find, and keeps the user's marks."""

import datetime
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glossary.normalize import fold
from reader.article import Article, Block, BlockKind, Metadata
from reader.library.library import LIBRARY_FILE, Library
from reader.library.query import Meant, Query, Sort
from tests.reader.library.articles import MORNING, kept, put_met, restore

COOLING = (
    "英伟达推出液冷方案\n来源：示例财经\n\n"
    "液冷服务器的需求旺盛，英伟达的 GB200 机柜售价 1,234.5 万元。\n"
)
RRR = (
    "央行降准\n来源：样例证券报\n\n"
    "央行宣布下調存款準備金率，预计释放资金一万亿元。降息也在考虑之中。\n"
)
CARS = "车市观察\n来源：示例财经\n\n新能源汽车的销量创新高，市场份额达到 51.2%。\n"


@pytest.fixture
def shelf(library):
    for number, text in enumerate((COOLING, RRR, CARS)):
        kept(library, text, hours=number)
    return library


def found(library, text="", **filters):
    page = library.catalogue.find(Query(text=text, **filters))
    assert page.total == len(page.listed)
    return [listed.record.title for listed in page.listed]


COOL, CUT, CAR = "英伟达推出液冷方案", "央行降准", "车市观察"


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("", [CAR, CUT, COOL]),
        ("   ", [CAR, CUT, COOL]),
        ("。", [CAR, CUT, COOL]),
        ("液冷", [COOL]),
        ("液", [COOL]),
        ("的", [COOL, CAR]),
        ("存款准备金率", [CUT]),
        ("存款準備金", [CUT]),
        ("冷服务器的需求旺", [COOL]),
        ("gb200", [COOL]),
        ("ＧＢ２００", [COOL]),
        ("gb", [COOL]),
        ("b200", []),
        ("1234", [COOL]),
        ("1,234.5", [COOL]),
        ("51.2%", [CAR]),
        ("51.", [CAR]),
        ("2", []),
        ("的GB200机柜", [COOL]),
        ("旺盛英伟达", []),
        ("旺盛，英伟达", [COOL]),
        ("液冷 需求", [COOL]),
        ("液冷 销量", []),
        ("的 -液冷", [CAR]),
        ("-的", [CUT]),
        ("－的", [CUT]),
        ('"液冷 服务器"', [COOL]),
        ("“降准 降息”", []),
        ('"gb"', []),
        ('-"新能源汽车" -"液冷', [CUT]),
        ('") OR ("', []),
        ("NOT 液冷", []),
        ("title:液冷", []),
        ("\ud800", [CAR, CUT, COOL]),
        ("\x00", [CAR, CUT, COOL]),
        ("的" * 1000, []),
        ("的 " * 1000, [COOL, CAR]),
    ],
)
def test_what_is_typed_finds(shelf, typed, titles):
    assert sorted(found(shelf, typed)) == sorted(titles)


ALPHABET = "降准准備备央行的，。、 \n"


@given(
    texts=st.lists(st.text(ALPHABET, min_size=1, max_size=30), min_size=1, max_size=5, unique=True),
    typed=st.lists(st.text("降准備备央行的", min_size=1, max_size=4), min_size=1, max_size=3),
    minus=st.text("降准備备央行的", max_size=2),
)
@settings(max_examples=150, deadline=None)
def test_it_finds_what_python_finds_in_the_folded_texts(texts, typed, minus):
    def holds(text, words):
        return all(fold(word) in fold(text).replace(" ", "") for word in words)

    query = Query(text=" ".join((*typed, *([f"-{minus}"] if minus else []))))
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / LIBRARY_FILE) as library:
        shas = {}
        for text in texts:
            whole = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
            record = library.keep(Article(text=text, blocks=(whole,)), text.encode(), "")
            shas[record.sha256] = text
        listed = library.catalogue.find(query).listed
        hits = {each.record.sha256 for each in listed} | {
            copy.sha256 for each in listed for copy in each.copies
        }
        wanted = {sha for sha, text in shas.items() if holds(text, typed)}
        if minus:
            wanted -= {sha for sha, text in shas.items() if holds(text, [minus])}
        assert {sha for sha in hits if sha in wanted} == wanted
        assert all(each.record.sha256 in wanted for each in listed)


def test_words_of_the_glossary_find_their_chinese(shelf):
    meant = (Meant("liquid cooling", ("液冷", "浸没式冷却")),)
    assert found(shelf, "liquid cooling", meant=meant) == [COOL]
    assert found(shelf, "英伟达 Liquid Cooling", meant=meant) == [COOL]
    assert found(shelf, "liquid cooling 央行", meant=meant) == []
    assert found(shelf, "cooling", meant=meant) == []
    assert found(shelf, '"liquid cooling"', meant=meant) == []
    (listed,) = shelf.catalogue.find(Query(text="liquid cooling", meant=meant)).listed
    assert {listed.line[start:end] for start, end in listed.hits} == {"液冷"}


def test_what_was_set_aside_is_found_only_once_it_is_restored(library):
    text = f"{RRR}\n责任编辑：张三\n"
    sha = kept(library, text).sha256
    assert found(library, "责任编辑") == []
    article = library.article(sha)
    restore(library, sha, article, {len(article.blocks) - 1})
    assert found(library, "责任编辑") == [CUT]
    (listed,) = library.catalogue.find(Query(text="张三")).listed
    assert "张三" in listed.line


def test_the_list_is_narrowed(library):
    dated = [
        kept(
            library,
            f"第{day}天\n2025-03-{day:02} 09:00\n来源：{source}\n\n"
            f"{number}号文章写到了市场的情况。\n",
        ).sha256
        for number, (day, source) in enumerate([(1, "甲报"), (2, "乙报"), (3, "甲报")])
    ]
    march = datetime.date(2025, 3, 2)
    assert found(library, "市场", sources=frozenset({"甲报"})) == ["第3天", "第1天"]
    assert found(library, sources=frozenset({"甲报", "乙报"}), since=march) == ["第3天", "第2天"]
    assert found(library, until=march) == ["第2天", "第1天"]
    library.catalogue.star(dated[:2])
    library.catalogue.star(dated[:1], on=False)
    assert found(library, starred=True) == ["第2天"]
    library.catalogue.mark_read(dated[1:], MORNING)
    assert found(library, unread=True) == ["第1天"]
    library.catalogue.mark_read(dated[1:2], None)
    assert found(library, unread=True) == ["第2天", "第1天"]
    put_met(library, "a.b", 1, 2)
    put_met(library, "a.b", 2, 0)
    assert found(library, concept="a.b") == ["第1天"]
    assert library.catalogue.sources() == (("甲报", 2), ("乙报", 1))


def test_the_list_is_sorted(library):
    for hours, (title, source, date) in enumerate(
        [("乙", "c", "2025-03-03"), ("甲", "b", "2025-03-01"), ("丙", "a", "2025-03-02")]
    ):
        text = f"{title}篇文章\n\n这里是{title}篇文章的内容，写到了市场。\n"
        sha = kept(library, text, hours=hours).sha256
        known = Metadata(title=title, source=source, date=datetime.date.fromisoformat(date))
        library.catalogue.correct(sha, known)
    library.visit(sha, MORNING - datetime.timedelta(days=1))
    by = {
        Sort.RELEVANCE: "甲乙丙",
        Sort.OPENED: "甲乙丙",
        Sort.KEPT: "丙甲乙",
        Sort.DATE: "乙丙甲",
        Sort.TITLE: "丙乙甲",
        Sort.SOURCE: "丙甲乙",
    }
    assert {sort: "".join(found(library, sort=sort)) for sort in Sort} == by
    assert {
        sort: "".join(found(library, "市场", sort=sort))
        for sort in Sort
        if sort is not Sort.RELEVANCE
    } == {sort: titles for sort, titles in by.items() if sort is not Sort.RELEVANCE}


@pytest.mark.parametrize("sort", [Sort.KEPT, Sort.DATE, Sort.TITLE, Sort.SOURCE])
def test_opening_moves_nothing_among_what_came_together(library, sort):
    bodies = ("降准释放长期资金。", "铝价回落，电价上涨。", "航线运价连涨六周。")
    shas = [kept(library, f"同一天\n\n{body}\n").sha256 for body in bodies]

    def listed():
        return [each.record.sha256 for each in library.catalogue.find(Query(sort=sort)).listed]

    before = listed()
    assert set(before) == set(shas)
    library.visit(before[-1], MORNING + datetime.timedelta(days=3))
    assert listed() == before


def test_a_word_in_the_title_counts_more(library):
    kept(library, "普通的一天\n\n液冷，液冷，还是液冷，今天说的都是液冷。\n", hours=1)
    kept(library, "液冷\n\n今天说的是别的事情，与标题没有什么关系可言。\n")
    assert found(library, "液冷") == ["液冷", "普通的一天"]


def test_pages_follow_each_other(library):
    for number in range(7):
        kept(
            library,
            f"第{number}篇\n\n第{number}篇文章说的是市场的第{number}个方面。\n",
            hours=number,
        )
    pages = [library.catalogue.find(Query(text="市场"), limit=3, offset=at) for at in (0, 3, 6, 9)]
    assert [page.total for page in pages] == [7] * 4
    titles = [listed.record.title for page in pages for listed in page.listed]
    assert len(titles) == len(set(titles)) == 7


def test_the_line_shows_the_best_hit_in_context(library):
    text = (
        "公司动态\n\n公司说，需求仍在。\n"
        + "这是一段与此无关的文字。" * 20
        + "液冷服务器的需求旺盛，"
        + "后面还有许多话。" * 20
        + "\n"
    )
    kept(library, text)
    (listed,) = library.catalogue.find(Query(text="需求 液冷")).listed
    assert [listed.line[start:end] for start, end in listed.hits] == ["液冷", "需求"]
    assert listed.line.startswith("…")
    assert listed.line.endswith("…")
    assert len(listed.line) < 130
    assert text.replace("\n", "").find(listed.line.strip("…")) > 0
    (listed,) = library.catalogue.find(Query(text="公司动态")).listed
    assert (listed.line, listed.hits) == (listed.record.preview, ())
    assert listed.title_hits == ((0, 4),)


def test_a_hit_far_down_in_a_long_article_is_shown_and_filed_in_the_background(library):
    text = "长文\n\n" + "这里有一百万个字。\n" * 10_000 + "只有这里说到液冷。\n"
    sha = kept(library, text).sha256
    assert library.catalogue.unfiled() == (sha,)
    assert found(library, "液冷") == []
    assert library.catalogue.file(sha)
    assert library.catalogue.unfiled() == ()
    (listed,) = library.catalogue.find(Query(text="液冷")).listed
    assert listed.line == "只有这里说到液冷。"
    assert library.catalogue.file(sha)
    assert library.catalogue.find(Query(text="液冷")).total == 1


def test_filing_what_is_gone_says_so(library):
    assert not library.catalogue.file("0" * 64)
