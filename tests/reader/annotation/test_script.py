"""What script and region an article is written in, and what a bare 元 is worth there."""

import pytest

from reader.annotation.script import SAMPLE, Script, script_of, written_traditionally

HK, TW = ("HK", "HKD"), ("TW", "TWD")
NEITHER = ("", "CNY")

TRADITIONAL = [
    ("輝達股價創新高", TW),
    ("美國聯準會宣布降息一碼", TW),
    ("恒指收升兩百點", HK),
    ("隨着美國減息預期升溫", HK),
    ("台積電大漲", NEITHER),
    ("股價大跌", NEITHER),
    ("皇后大道東的舖位", NEITHER),
    ("程伟在會議上說，這樣做對企業有利", NEITHER),
]
SIMPLIFIED = [
    "英伟达股价创新高",
    "NVIDIA 3.1%",
    "",
    "央行",
    "著名的乾隆夥同",
    "公司在台湾的資料中心与其他几家数据中心相比并没有更高的利用率",
    "公司与輝達合作",
    "台积电（台積電）今日公布三季报",
    "\ud800\udc00\x00",
]


@pytest.mark.parametrize(("text", "known"), TRADITIONAL)
def test_a_traditional_text_is_told_with_its_region_and_its_yuan(text, known):
    assert script_of(text) == Script(True, *known)


@pytest.mark.parametrize("text", SIMPLIFIED)
def test_a_simplified_or_empty_text_is_not_traditional_whatever_it_quotes(text):
    assert script_of(text) == Script()


def test_where_an_article_was_published_decides_if_its_words_do_not():
    assert script_of("股價大跌", "https://news.example.com.hk/a").region == "HK"
    assert script_of("股價大跌", "某報（台灣）").region == "TW"
    assert script_of("股價大跌", "https://example.com/hk.two").region == ""


def test_words_of_both_regions_in_equal_number_decide_nothing():
    assert script_of("恒指與台股同創新高").region == ""


def test_one_foreign_subject_does_not_move_an_article():
    text = "台股開高，營收年增，殖利率下滑，投信買超。" + "港元" * 30
    assert script_of(text).region == "TW"


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("恒指收升，股價報12元。", "HKD"),
        ("恒指收升，淨利潤人民幣12億元，人民幣中間價上調。", "CNY"),
        ("恒指收升，成交額890億元，北水流入折合人民幣12億元。", "HKD"),
        ("恒指收升，市值達港元百億，收入為人民幣12億元。", "HKD"),
        ("台股收高，營收為12億元。", "TWD"),
        ("台股收高，人民幣升值，營收為12億元。", "TWD"),
        ("台股收高，營收為人民幣12億元，淨利人民幣2億元。", "CNY"),
    ],
)
def test_a_bare_yuan_is_the_currency_the_article_speaks_of(text, yuan):
    assert script_of(text).yuan == yuan


def test_a_long_article_is_judged_by_all_its_parts():
    english = "nothing Chinese here " * SAMPLE
    assert script_of(english + "恒指隨着大市上升，聯交所" * 4000).region == "HK"
    assert not written_traditionally("公司与其他企业" * SAMPLE + "會計師")
