"""Amounts that have a way of their own in trade: 八折, 降息半码, 前十大, 5天3板, 7×24小时."""

import functools
import re
from collections.abc import Callable
from decimal import Decimal

from reader.annotation.manner import Amounts
from reader.annotation.numbers import DIGITS, chinese_integer
from reader.annotation.quantity import Quantity, Wording
from reader.annotation.rendering import as_written, plain, render_range, spelled
from reader.annotation.unit import Unit

_DIGIT = "一二三四五六七八九"
_NUMERAL = f"[0-9]{{1,3}}|[{_DIGIT}]?十[{_DIGIT}]?|[两百千{_DIGIT}]"
_PRICE = f"[1-9](?:\\.[0-9]{{1,2}}|[0-9])?|[{_DIGIT}]{{1,2}}"
_DISCOUNT = (
    rf"(?<![0-9.波百曲周十])(?P<a>{_PRICE})(?:折?[至到~-](?P<b>{_PRICE}))?"
    "折(?![旧价算合现让扣叠线痕返子戟射腾中桂损纸])"
)
_HALF_YARD = "半码(?![头字])"
_TOP = f"前(?P<n>{_NUMERAL})[大名位强](?![学楼型类量额数校选])"
_LIMITS = f"(?P<days>{_NUMERAL})[天日](?P<n>{_NUMERAL})连?板(?![块子])"
_ALWAYS = "7[ ]?[×xX*][ ]?24(?:个?小时)?(?![0-9])"
_QUARTER_POINT = Decimal("12.5")

MARKS = frozenset("折板前码厘×xX*分位")
"""One of them is in each form, and in fractions and figures told by their places, at most
so many code points on."""
REACH = 12

_Read = Callable[[re.Match[str]], Quantity | None]


@functools.cache
def _forms() -> dict[str, list[tuple[re.Pattern[str], _Read]]]:
    """The forms that may begin with a character, by that character."""
    forms: dict[str, list[tuple[re.Pattern[str], _Read]]] = {}
    for openings, pattern, read in (
        (f"123456789{_DIGIT}", _DISCOUNT, _discount),
        ("半", _HALF_YARD, _half_yard),
        ("四", "四分(?P<n>[一三])厘(?!米)", _quarters),
        ("半", "半厘(?!米)", _quarters),
        ("前", _TOP, _top),
        (f"123456789十{_DIGIT}", _LIMITS, _limits),
        ("7", _ALWAYS, _always),
    ):
        for opening in openings:
            forms.setdefault(opening, []).append((re.compile(pattern), read))
    return forms


def read_trade_term(text: str, start: int) -> Quantity | None:
    """The amount in a trade's own words at code point `start`, else None."""
    if MARKS.isdisjoint(text[start : start + REACH]):
        return None
    for pattern, read in _forms().get(text[start], ()):
        match = pattern.match(text, start)
        found = read(match) if match else None
        if found:
            return found
    return None


def _written(match: re.Match[str], value: float | None, unit: str, *english: str) -> Quantity:
    wording = Wording(as_written, (english,))
    return Quantity(match.start(), match.end(), value=value, unit=unit, wording=wording)


def _integer(numeral: str) -> int:
    return int(numeral) if numeral.isascii() else chinese_integer(numeral) or 0


def _reduced(price: str) -> Decimal:
    """What 八五折 or 8.5折 takes off, in per cent."""
    digits = "".join(str(DIGITS.get(each, each)) for each in price)
    tenths = Decimal(digits) if len(digits) == 1 or "." in digits else Decimal(digits) / 10
    return 100 - 10 * tenths


def _discount(match: re.Match[str]) -> Quantity | None:
    off = _reduced(match["a"])
    if match["b"] is None:
        number = plain(off.normalize())
        return _written(match, float(off), "%", f"{number}% off", f"{number}% discount")
    low = _reduced(match["b"])
    if low >= off:
        return None
    wording = Wording(_range_off, (low, off), Amounts.SHORT)
    found = Quantity(match.start(), match.end(), unit="%", wording=wording)
    return found._replace(low=float(low), high=float(off))


def _range_off(low: Decimal, high: Decimal, amounts: Amounts) -> list[str]:
    unit = Unit("%", "", "", ("{n}%",))
    return [f"{text} off" for text in render_range(low, high, unit, unit, amounts)]


def _half_yard(match: re.Match[str]) -> Quantity | None:
    number = plain(_QUARTER_POINT)
    return _written(match, float(number), "bp", f"{number} bp", f"{number} basis points")


def _quarters(match: re.Match[str]) -> Quantity:
    """加息四分一厘, 減息半厘: quarters of a percentage point."""
    quarters = {"四分一厘": 25, "四分三厘": 75}.get(match[0], 50)
    words = {25: "a quarter", 50: "half", 75: "three quarters"}[quarters]
    parts = f"{words} of a percentage point" if quarters != 50 else "half a percentage point"
    return _written(match, float(quarters), "bp", f"{quarters} bp", parts)


def _top(match: re.Match[str]) -> Quantity | None:
    number = _integer(match["n"])
    if number < 2:
        return None
    word = spelled(Decimal(number))
    first = word if number < 10 else f"{number:,}"
    return _written(match, float(number), "", f"top {first}", f"top {word}")


def _limits(match: re.Match[str]) -> Quantity | None:
    days, boards = _integer(match["days"]), _integer(match["n"])
    if not 0 < boards <= days:
        return None
    times, span = spelled(Decimal(boards)), spelled(Decimal(days))
    return _written(match, float(boards), "", f"{times} limit-ups in {span} days")


def _always(match: re.Match[str]) -> Quantity | None:
    return _written(match, None, "", "24/7", "round-the-clock")
