"""The concordance: every line in which something stands, sorted and counted."""

import datetime
import tempfile
from array import array
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.normalize import fold
from reader.article import Metadata
from reader.intake.load import read_text
from reader.library.companions import log_likelihood
from reader.library.concordance import Companion, Count, Sort, Within
from reader.library.library import Library
from reader.library.occurrences import _blob
from reader.library.variants import pattern
from tests.reader.library.articles import MORNING, kept, put_met, restore

COOLING = "semis.cooling"
DAY = datetime.date(2025, 3, 26)


def put(library, text, *, source="", date=None, title="", hours=0, **met):
    """Keep an article, in which each concept stands wherever its string does."""
    article = read_text(text)
    when = MORNING + datetime.timedelta(hours=hours)
    record = library.keep(article, text.encode(), "a.txt", when)
    known = Metadata(title=title or record.title, source=source, date=date)
    library.catalogue.correct(record.sha256, known)
    for concept, string in met.items():
        places = array("I")
        for found in pattern(string).finditer(article.text):
            places.extend(found.span())
        named = concept.replace("_", ".")
        put_met(library, named, record.id, len(places) // 2, _blob(places))
        library._connection.write("update article set terms = terms + 1 where id = ?", [record.id])
    return record.sha256


@pytest.fixture
def shelved(library):
    return [
        put(
            library,
            "乙篇\n\n公司说液冷需求旺盛，液冷产能不足。\n",
            source="晨报",
            date=DAY,
            semis_cooling="液冷",
            market_demand="需求",
        ),
        put(
            library,
            "甲篇\n\n分析师看好液冷概念与风冷市场，成交放大。\n",
            source="晚报",
            date=DAY.replace(month=5),
            hours=1,
            semis_cooling="液冷",
        ),
        put(library, "丙篇\n\n市場對液冷的需求上升。\n", hours=2, semis_cooling="液冷"),
        put(library, "丁篇\n\n股市收跌，成交清淡。\n", source="晨报", date=DAY, hours=3),
    ]


def told(found):
    return [(line.title, line.before, line.term, line.after) for line in found.lines]


def test_lines_stand_newest_first_with_what_is_around_the_term(library, shelved):
    found = library.concordance.of_concept(COOLING)
    assert told(found) == [
        ("甲篇", "分析师看好", "液冷", "概念与风冷市场，成交放大。"),
        ("丙篇", "市場對", "液冷", "的需求上升。"),
        ("乙篇", "公司说", "液冷", "需求旺盛，液冷产能不足。"),
        ("乙篇", "公司说液冷需求旺盛，", "液冷", "产能不足。"),
    ]
    assert (found.total, found.articles) == (4, 3)
    assert (found.first, found.last) == (DAY, DAY.replace(month=5))
    first = found.lines[0]
    assert (first.sha, first.source, first.date) == (shelved[1], "晚报", DAY.replace(month=5))
    assert library.article(first.sha).text[first.start :].startswith("液冷概念")
    assert found.lines[1].date is None


KEYS = {
    Sort.SOURCE: lambda line: line.source,
    Sort.TITLE: lambda line: line.title,
    Sort.RIGHT: lambda line: fold(line.after),
    Sort.LEFT: lambda line: fold(line.before[::-1]),
}


@pytest.mark.parametrize("sort", KEYS)
def test_lines_are_sorted_and_those_alike_stand_newest_first(library, shelved, sort):
    newest = library.concordance.of_concept(COOLING).lines
    found = library.concordance.of_concept(COOLING, sort).lines
    assert list(found) == sorted(newest, key=KEYS[sort])
    assert found != newest


def test_the_oldest_can_come_first(library, shelved):
    found = library.concordance.of_concept(COOLING, Sort.OLDEST)
    assert "".join(line.title[0] for line in found.lines) == "丙乙乙甲"


@pytest.mark.parametrize("sort", Sort)
def test_pages_are_parts_of_the_whole(library, shelved, sort):
    whole = library.concordance.of_concept(COOLING, sort)
    pages = [
        library.concordance.of_concept(COOLING, sort, limit=3, offset=offset)
        for offset in (0, 3, 6)
    ]
    assert sum((page.lines for page in pages), ()) == whole.lines
    assert {page.total for page in pages} == {4}


def test_sources_dates_and_tags_restrict(library, shelved):
    words = library.concordance
    assert words.of_concept(COOLING, within=Within(sources=frozenset({"晨报"}))).total == 2
    assert words.of_concept(COOLING, within=Within(sources=frozenset({""}))).total == 1
    may = Within(since=DAY.replace(month=5), until=DAY.replace(month=5))
    assert words.of_concept(COOLING, within=may).articles == 1
    assert words.of_concept(COOLING, within=Within(until=DAY)).total == 3
    library.catalogue.tag(shelved[:2], "电力")
    library.catalogue.tag(shelved[:1], "芯片")
    assert words.of_text("液冷", within=Within(tags=frozenset({"电力"}))).articles == 2
    assert words.of_concept(COOLING, within=Within(tags=frozenset({"电力", "芯片"}))).articles == 1
    assert words.of_concept(COOLING, within=Within(tags=frozenset({"油"}))).total == 0


def test_copies_of_a_story_count_once_if_wanted(library):
    body = "公司公布季度业绩，液冷需求旺盛。\n分析师预计下半年订单继续增加，市场反应平稳。\n"
    one = put(library, f"标题一\n\n{body}", source="甲", semis_cooling="液冷")
    put(library, f"标题一\n\n{body}更多内容请看明天的报纸。\n", source="乙", semis_cooling="液冷")
    assert library.concordance.of_concept(COOLING).articles == 2
    once = library.concordance.of_concept(COOLING, within=Within(once=True))
    assert [line.sha for line in once.lines] == [one]
    assert sum(c.articles for c in library.concordance.counts(COOLING, Within(once=True))) == 1


def test_places_in_longer_terms_count_if_wanted(library):
    sha = put(library, "甲篇\n\n液冷服务器与液冷。\n", semis_cooling="液冷")
    places = library.concordance.of_concept(COOLING).lines
    start = places[0].start
    library._connection.write(
        "update met set count = 1, places = ?, inside = ?",
        [
            _blob(array("I", (places[1].start, places[1].start + 2))),
            _blob(array("I", (start, start + 2))),
        ],
    )
    assert library.concordance.of_concept(COOLING).total == 1
    both = library.concordance.of_concept(COOLING, inside=True)
    assert [(line.sha, line.start) for line in both.lines] == [(sha, start), (sha, start + 6)]
    assert sum(c.mentions for c in library.concordance.counts(COOLING, inside=True)) == 2


def test_mentions_are_counted_by_month_and_source(library, shelved):
    assert library.concordance.counts(COOLING) == (
        Count("2025-03", "", 1, 1),
        Count("2025-03", "晨报", 2, 1),
        Count("2025-05", "晚报", 1, 1),
    )
    assert library.concordance.counts_of_text("成交") == (
        Count("2025-03", "晨报", 1, 1),
        Count("2025-05", "晚报", 1, 1),
    )


def test_a_string_is_found_in_either_script_width_and_case(library, shelved):
    put(library, "戊篇\n\n英伟达ＧＢ２００与gb200机柜。\n")
    assert library.concordance.of_text("市场").total == 2
    assert library.concordance.of_text("  市場 ").articles == 2
    assert library.concordance.of_text("GB200").total == 2
    for nothing in ("", " ", "液\n冷", "无人机"):
        assert library.concordance.of_text(nothing).total == 0


def test_lines_that_are_set_aside_do_not_count_unless_restored(library):
    text = "标题\n\n正文说到液冷。\n相关阅读：液冷概念股\n"
    hidden = read_text(text)
    last = len(hidden.blocks) - 1
    hidden = hidden.with_set_aside({last}, "teaser")
    sha = library.keep(hidden, text.encode(), "a.txt", MORNING).sha256
    assert library.concordance.of_text("液冷").total == 1
    restore(library, sha, hidden, {last})
    assert library.concordance.of_text("液冷").total == 2


def test_what_is_not_filed_yet_is_found_too(library, shelved):
    connection = library._connection
    with connection.transaction():
        connection.write("insert into found (found) values ('delete-all')")
        connection.write("update article set filed = 0")
    assert library.concordance.of_text("液冷").total == 4


def test_companions_stand_in_the_same_articles(library):
    for n in range(12):
        both = {"semis_cooling": "液冷", "semis_rack": "机柜"} if n < 4 else {}
        put(library, f"第{n}篇\n\n液冷机柜与市场。\n", market="市场", **both)
    first, *others = library.concordance.companions(COOLING)
    assert (first.concept, first.articles, first.lift) == ("semis.rack", 4, 3.0)
    assert first.score > 10
    assert others == [Companion("market", 4, pytest.approx(0), 1.0)]


def test_the_log_likelihood_is_dunnings():
    assert log_likelihood(10, 100, 100, 1000) == pytest.approx(0)
    assert log_likelihood(30, 100, 100, 1000) == pytest.approx(36.04, abs=0.01)
    assert log_likelihood(1, 100, 100, 1000) < -10
    assert log_likelihood(5, 5, 5, 5) == 0


CHARACTERS = "液冷降准準場场市Aaａ1１ 。，"
LINES = st.lists(st.text(CHARACTERS, min_size=1, max_size=12), min_size=1, max_size=5)


def naive(articles, wanted):
    """Every place of a string, by folding every line that is shown."""
    wanted = fold(wanted.strip())
    found = []
    for sha, article in articles:
        for block in article.shown():
            start, end = article.content(block)
            line = fold(article.text[start:end])
            at = line.find(wanted) if wanted else -1
            while at >= 0:
                found.append((sha, start + at))
                at = line.find(wanted, at + len(wanted))
    return sorted(found)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(LINES, min_size=1, max_size=4), st.text(CHARACTERS, min_size=1, max_size=3))
def test_a_strings_concordance_is_what_a_naive_scan_finds(texts, wanted):
    with tempfile.TemporaryDirectory() as name, Library(Path(name) / "library.db") as library:
        for lines in texts:
            kept(library, "\n".join(("标题", *lines, "")))
        shas = [record.sha256 for record in library.recent(9)]
        expected = naive([(sha, library.article(sha)) for sha in shas], wanted)
        found = library.concordance.of_text(wanted)
        assert sorted((line.sha, line.start) for line in found.lines) == expected
        assert found.total == len(expected)
        for line in found.lines:
            assert fold(line.term) == fold(wanted.strip())


def test_every_character_that_folds_to_another_is_found():
    for written in (*range(0x20, 0xD800), *range(0xE000, 0x20000), 0x2F800, 0x2F81A, 0xE0100):
        character = chr(written)
        folded = fold(character)
        if folded != character and folded.strip():
            assert pattern(folded).fullmatch(character), hex(written)
