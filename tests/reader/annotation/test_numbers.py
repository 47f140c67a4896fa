"""Numerals are read exactly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.numbers import chinese_integer, read_figure

NUMBERS = {
    "7": "7",
    "3300.52": "3300.52",
    "1,234,567.8": "1234567.8",
    "3.1万": "31000",
    "34.56万": "345600",
    "1万5千": "15000",
    "3亿5000万": "350000000",
    "4万5000": "45000",
    "1.5万亿": "1500000000000",
    "2千亿": "200000000000",
    "3个亿": "300000000",
    "三百二十": "320",
    "三百二": "320",
    "一百零五": "105",
    "两千": "2000",
    "十五": "15",
    "二十": "20",
    "一点五": "1.5",
    "三点五亿": "350000000",
    "三万亿": "3000000000000",
    "一亿三千万": "130000000",
    "一万五": "15000",
    "百亿": "10000000000",
}
_DIGITS = "零一二三四五六七八九"


def read_number(text: str) -> Decimal:
    """The number the whole of the text writes. Raises ValueError where it is not one number."""
    figure = read_figure(text, 0)
    if figure is None or figure.end != len(text) or figure.value is None:
        raise ValueError(f"not a number: {text!r}")
    return figure.value


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_a_numeral_is_read_exactly(text, value):
    assert read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text", ["", "元", "三四五六", "3万x", "1万2亿3", "十百", "万万", "二〇二五"]
)
def test_what_is_no_single_number_is_refused(text):
    with pytest.raises(ValueError, match="not a number"):
        read_number(text)


@pytest.mark.parametrize(("text", "scale"), [("数十亿", 10**9), ("几百", 100), ("好几万", 10**4)])
def test_several_keeps_the_power_it_counts(text, scale):
    figure = read_figure(text, 0)
    assert figure is not None
    assert figure.value is None
    assert figure.scale == scale


def test_two_neighbouring_digits_are_an_approximate_range():
    figure = read_figure("两三百亿", 0)
    assert figure is not None
    assert (figure.low, figure.high) == (2 * 10**10, 3 * 10**10)


def test_the_thousand_of_a_kilowatt_belongs_to_the_unit():
    figure = read_figure("300千瓦", 0)
    assert figure is not None
    assert figure.end == 3


@given(st.integers(0, 10**15))
def test_numbers_with_separators_read_back(number):
    assert read_number(f"{number:,}") == number


def _chinese_below_10000(number: int) -> str:
    text, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + name
        gap = not digit
    return text


@given(st.integers(1, 9999), st.sampled_from(["", "万", "亿"]))
def test_chinese_numerals_read_back(number, power):
    scale = {"": 1, "万": 10**4, "亿": 10**8}[power]
    assert chinese_integer(_chinese_below_10000(number) + power) == number * scale
