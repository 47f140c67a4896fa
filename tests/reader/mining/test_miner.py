"""Candidates: what several articles suggest, each once, none that was judged already."""

import jieba
import pytest

from reader.errors import Cancelled
from reader.mining.known import known_texts
from reader.mining.miner import mine
from reader.mining.model import Evidence, Mined
from tests.builders import article, concept

TEXT = (
    "特殊目的收购公司（SPAC）今年很多。\n"
    "液体冷却系统卖得好，公司的液体冷却系统也是。\n"
    "市场上的液体冷却系统由Vertiv制造，Vertiv的总裁乔达诺·阿尔贝塔齐说。\n"
)
KNOWN = {"公司", "市场", "系统"}


def cut(text):
    return [(start, end) for _, start, end in jieba.tokenize(text, HMM=False)]


def mined(*texts, **options):
    articles = [Mined(str(number), article(text)) for number, text in enumerate(texts)]
    return mine(articles, cut, KNOWN, **options)


def test_an_article_suggests_inline_terms_frequent_ones_and_names():
    found = {each.text: each for each in mined(TEXT)}
    assert found["特殊目的收购公司"].english == ("SPAC",)
    assert found["特殊目的收购公司"].evidence == (Evidence.INLINE,)
    assert found["液体冷却系统"].evidence == (Evidence.FREQUENT,)
    assert found["Vertiv"].count == 2
    assert "乔达诺·阿尔贝塔齐" in found


def test_inline_terms_stand_first():
    assert mined(TEXT)[0].text == "特殊目的收购公司"


def test_mentions_are_places_of_the_article():
    for each in mined(TEXT):
        assert {TEXT[m.start : m.end] for m in each.mentions} == {each.text}


def test_what_was_judged_never_comes_back():
    assert "Vertiv" not in {each.text for each in mined(TEXT, judged={"vertiv"})}


def test_articles_are_counted():
    found = {each.text: each for each in mined(TEXT, TEXT)}
    assert (found["Vertiv"].count, found["Vertiv"].articles) == (4, 2)


def test_an_english_is_suggested_for_frequent_terms():
    found = {each.text: each for each in mined(TEXT, suggest=lambda text: f"E {text}")}
    assert found["液体冷却系统"].english == ("E 液体冷却系统",)
    assert found["特殊目的收购公司"].english == ("SPAC",)


def test_no_articles_suggest_nothing():
    assert mined() == ()


def test_the_search_can_be_stopped_and_says_how_far_it_is():
    heard = []
    mined(TEXT, TEXT, tell=heard.append)
    assert heard == [1, 2]
    with pytest.raises(Cancelled):
        mined(TEXT, stopped=lambda: True)


def test_an_abbreviation_given_for_a_term_is_no_name_however_its_case():
    found = mined("特殊目的收购公司（SPAC）很多。这些Spac还在找目标。")
    assert [each.text for each in found] == ["特殊目的收购公司"]


def test_tickers_are_no_names_and_those_of_known_concepts_are_known():
    assert mined("英伟达（NVDA.US）和台积电(2330.TW)上涨。") == ()
    known = known_texts([concept("英伟达", tickers=("NVDA.US",))])
    text = "市场上NVDA今天上涨，ARKQ下跌。"
    assert [each.text for each in mine([Mined("a", article(text))], cut, known)] == ["ARKQ"]


def test_characters_beyond_the_basic_plane_are_parts_of_names_and_phrases():
    text = "我们看好𠮷野液冷系统。\n关于𠮷野液冷系统的报告。\n买入𠮷野液冷系统。\n总裁詹姆斯·𠮷野。"
    made = article(text)
    found = mine([Mined("a", made)], cut, frozenset())
    texts = {each.text for each in found}
    assert "詹姆斯·𠮷野" in texts
    assert any(each.startswith("𠮷野液冷") for each in texts)
    assert all(made.text[m.start : m.end] == each.text for each in found for m in each.mentions)
