"""Ranges of amounts: 50亿至60亿元, 800MW至1.5GW, but not a change and what it led to."""

import functools
import re
from decimal import Decimal

from reader.annotation.manner import Amounts
from reader.annotation.measured import Measured, read_measured
from reader.annotation.plausible import is_plausible
from reader.annotation.qualifiers import SYMBOLS, Surroundings
from reader.annotation.quantity import Quantity, Setting, Wording
from reader.annotation.rendering import render, render_range
from reader.annotation.unit import Unit
from reader.annotation.unit_senses import in_sense
from reader.annotation.units import currencies

_BETWEEN = frozenset("-~–—−至到～ \u00a0")
LISTING = frozenset("、和及与")
_LIST_REACH = 30
"""How far before a number, in code points, it may be said that it belongs to a list."""
_THOUSAND, _TEN_THOUSAND = 1_000, 10_000
LOCAL = ("CNY", "TWD", "HKD")
"""The currencies that 元 alone may be."""


_CHANGE = re.compile(r"[涨跌升降挫落弹滑扬高低加少][了约近逾超]?\Z")


@functools.cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0]?(?:[-~–—−至到～]|——)[ \u00a0]?(?P<sign>[+\-−负](?=[0-9]))?")


def make_range(
    start: int,
    end: int,
    ends: tuple[Decimal, Decimal],
    units: tuple[Unit | None, Unit | None],
    amounts: Amounts,
) -> Quantity:
    wording = Wording(render_range, (*ends, *units), amounts)
    low = _converted(ends[0], *units)
    code = units[1].code if units[1] else ""
    return Quantity(start, end, low=float(low), high=float(ends[1]), unit=code, wording=wording)


def in_units(number: Decimal, unit: Unit | None) -> Decimal:
    if unit is None or unit.measure or unit.factor == 1:
        return number
    return (number * unit.factor).normalize()


def read_range(
    text: str, start: int, first: Measured, around: Surroundings, setting: Setting
) -> Quantity | None:
    between = text[first.end : first.end + 1]
    separator = _separator().match(text, first.end) if between in _BETWEEN else None
    if separator is None or first.figure.value is None or first.figure.bare:
        return None
    place = separator.end()
    named = _currency_before(text, place)
    second = read_measured(text, named[1] if named else place, setting.yuan)
    if second is None or second.figure.value is None or second.figure.bare:
        return None
    if named and (second.unit is None or second.unit.code in LOCAL):
        second = second._replace(unit=currencies()[named[0]])
    second = in_sense(text, start, second)
    unit = second.unit or (first.unit if around.currency else None)
    if not _fit(first, second, unit):
        return None
    low, high = _ends(first, second, unit)
    low = -low if around.sign == "-" else low
    high = -high if separator["sign"] in tuple("-−负") else high
    if _converted(low, first.unit or unit, unit) >= high or not is_plausible(
        text, separator.end(), second.figure, unit, second.end, qualified=False, counts=True
    ):
        return None
    if _moves_to(text, start, separator[0], unit, low, high):
        return None
    return make_range(
        around.border, second.end, (low, high), (first.unit or unit, unit), setting.amounts
    )


@functools.cache
def _listing() -> re.Pattern[str]:
    number = "[0-9][0-9,.]{0,12}(?:万亿|[万亿])?"
    return re.compile(f"(?:[、和及与]{number}){{0,6}}[、和及与](?=[0-9])")


@functools.cache
def _each_of() -> re.Pattern[str]:
    return re.compile("(?:分别|分別|依次)[^。；;！？\\n]{0,26}\\Z")


def _is_long(text: str, start: int, rest: str) -> bool:
    """Whether a list has three numbers or more, the last behind 和: 11、9和25万吨."""
    if not {"和", "及", "与"} & set(rest):
        return False
    return "、" in rest or (text[start - 1 : start] == "、" and text[start - 2].isdigit())


def read_listed(text: str, start: int, term: Measured, setting: Setting) -> Quantity | None:
    """A number of a list that says its unit once, at its end: 分别为3.1、4.2和5.3亿元."""
    figure = term.figure
    if figure.chinese or figure.value is None:
        return None
    match = _listing().match(text, term.end)
    if match is None:
        return None
    said = _each_of().search(text[max(start - _LIST_REACH, 0) : start])
    last = read_measured(text, match.end(), setting.yuan)
    if last is None or last.unit is None or last.figure.value is None:
        return None
    if not said and (last.unit.spelled or not _is_long(text, start, match[0])):
        return None
    number = figure.value
    if not figure.counted and not (number >= _THOUSAND and last.figure.scale == _TEN_THOUSAND):
        number *= last.figure.scale
    value = in_units(number, last.unit)
    wording = Wording(render, (value, last.unit, False, ""), setting.amounts)
    return Quantity(start, term.end, value=float(value), unit=last.unit.code, wording=wording)


def _moves_to(
    text: str, start: int, separator: str, unit: Unit | None, low: Decimal, high: Decimal
) -> bool:
    """Whether the first number is a change and the second where it led: 上涨3点至2013点."""
    if separator.strip() not in ("至", "到") or not _CHANGE.search(text[max(start - 3, 0) : start]):
        return False
    code = unit.code if unit else ""
    return code == "points" or (code not in ("%", "pp", "bp", "times") and high > 4 * low)


def _currency_before(text: str, start: int) -> tuple[str, int] | None:
    """The currency whose symbol stands at code point `start`: the second $ of $5亿-$6亿."""
    for length in (3, 2, 1):
        code = SYMBOLS.get(text[start : start + length])
        if code and text[start + length : start + length + 1].isdigit():
            return code, start + length
    return None


def _fit(first: Measured, second: Measured, unit: Unit | None) -> bool:
    if unit is None:
        return first.unit is None and second.figure.counted
    if first.unit is None or first.unit.code == unit.code:
        return True
    return bool(unit.measure) and first.unit.measure == unit.measure


def _ends(first: Measured, second: Measured, unit: Unit | None) -> tuple[Decimal, Decimal]:
    """Both numbers; in 3到5亿元 the first counts in 亿 too, in 5000至1万元 it does not."""
    low = in_units(first.figure.value or Decimal(0), first.unit or unit)
    high = in_units(second.figure.value or Decimal(0), unit)
    if first.unit is None or first.unit is unit:
        shared = low * second.figure.scale
        if first.figure.scale == 1 and shared < high and first.unit is None:
            low = shared
    return low, high


def _converted(number: Decimal, source: Unit | None, target: Unit | None) -> Decimal:
    if source and target and source is not target and target.measure:
        return number * source.factor / target.factor
    return number
