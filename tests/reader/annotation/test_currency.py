"""Which currency an amount without one is in."""

import pytest

from reader.annotation.currency import with_currency
from reader.annotation.quantities import find_quantities


def read(text):
    """Amount and unit of every quantity."""
    found = with_currency(text, find_quantities(text))
    return [(text[each.start : each.end], each.unit) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年净利润13.5亿。", [("13.5亿", "CNY")]),
        ("营收12亿港元，净利润3亿。", [("12亿港元", "HKD"), ("3亿", "HKD")]),
        ("进口额为20亿美元。净利润3亿。", [("20亿美元", "USD"), ("3亿", "CNY")]),
        ("投资80亿美元后，又签下近12亿的协议。", [("80亿美元", "USD"), ("近12亿", "USD")]),
        ("吞吐量300万TEU，净利润5亿。", [("300万TEU", "TEU"), ("5亿", "CNY")]),
    ],
)
def test_money_without_a_currency_is_given_the_likeliest(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize("text", ["用户超过13亿。", "人口14亿", "净利润增长13%。", "利润5000。"])
def test_what_is_no_money_is_left_alone(text):
    assert {unit for _, unit in read(text)} <= {"", "%"}


def test_the_english_names_the_currency_at_each_number():
    text = "预计亏损近3亿至5亿。"
    (loss,) = with_currency(text, find_quantities(text))
    assert loss.english[:2] == ("nearly RMB300m-500m", "nearly RMB300 million to RMB500 million")


def test_an_amount_of_a_region_is_in_its_own_money():
    text = "淨利3.45億"
    (profit,) = with_currency(text, find_quantities(text, yuan="TWD"), "TWD")
    assert (profit.unit, profit.english[0]) == ("TWD", "NT$345m")
