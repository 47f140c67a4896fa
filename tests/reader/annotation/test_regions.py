"""Articles from Hong Kong and Taiwan: their own words, their currency, and no false friends."""

import pytest

from reader.annotation.model import Source
from tests.builders import article

TAIWAN = "台股收高，外資買超。"
HONG_KONG = "恒指收升，港股造好。"


def english(annotator, text, term):
    """What the term says first in an article of this text."""
    made = article(text)
    found = annotator.annotate(made).annotations
    named = {made.text[each.start : each.end]: each.equivalents for each in found}
    return named[term][0]


@pytest.mark.parametrize(
    ("opening", "text", "term", "meant"),
    [
        (TAIWAN, "輝達與超微上漲。", "輝達", "Nvidia"),
        (TAIWAN, "輝達與超微上漲。", "超微", "AMD"),
        (HONG_KONG, "英偉達與超微上升。", "英偉達", "Nvidia"),
        (HONG_KONG, "英偉達與超微上升。", "超微", "AMD"),
        (TAIWAN, "這個程式更新了。", "程式", "program"),
        (HONG_KONG, "服務質素提升。", "質素", "quality"),
        (HONG_KONG, "的士牌價下跌。", "的士", "taxi"),
        (TAIWAN, "聯準會宣布降息一碼。", "聯準會", "Federal Reserve"),
        (TAIWAN, "聯準會宣布降息一碼。", "一碼", "25 bp"),
        (HONG_KONG, "聯儲局減息四分一厘。", "聯儲局", "Federal Reserve"),
        (HONG_KONG, "比特幣下跌。", "比特幣", "bitcoin"),
        (TAIWAN, "經濟可望軟著陸。", "軟著陸", "soft landing"),
        (HONG_KONG, "經濟可望軟着陸。", "軟着陸", "soft landing"),
        (TAIWAN, "總部設在臺灣。", "臺灣", "Taiwan"),
    ],
)
def test_a_region_has_its_own_words(annotator, opening, text, term, meant):
    assert english(annotator, f"{opening}\n{text}\n", term) == meant


@pytest.mark.parametrize(
    ("text", "term", "meant"),
    [
        ("台股收高，營收為12億元。", "12億元", "NT$1.2bn"),
        ("恒指收升，營業額為12億元。", "12億元", "HK$1.2bn"),
        ("股市收高，利潤為12億元。", "12億元", "RMB1.2bn"),
        ("台股收高，營收為人民幣12億元。", "人民幣12億元", "RMB1.2bn"),
        ("恒指收升，營業額為12億美元。", "12億美元", "US$1.2bn"),
        ("股市收高，利润为12亿元。", "12亿元", "RMB1.2bn"),
    ],
)
def test_a_yuan_is_worth_what_it_is_where_the_article_was_written(annotator, text, term, meant):
    assert english(annotator, text, term) == meant


@pytest.mark.parametrize(
    ("text", "false"),
    [
        ("他在大海裡游泳。", "海裡"),
        ("這件事一碼歸一碼。", "一碼"),
        ("他將開報告會。", "開報"),
        ("公司收集資產的資料。", "集資"),
        ("這家公司賣地產。", "賣地"),
        ("他說這是多重訊息。", "重訊"),
        ("年減少了三次。", "年減"),
        ("他提高水平。", "高水"),
        ("台積電（2330.TW）上漲。", "TW"),
        ("这里有定存与好友。", "好友"),
        ("一码是长度单位。", "一码"),
        ("德国经济部表示。", "经济部"),
    ],
)
def test_neither_folding_nor_a_regional_word_makes_a_term_of_something_else(annotator, text, false):
    found = annotator.annotate_text(text)
    terms = [text[each.start : each.end] for each in found if each.source is Source.GLOSSARY]
    assert false not in terms
