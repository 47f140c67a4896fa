"""Units read from a text, prices among them, and the list of unit codes the reader publishes."""

import functools
import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from reader.annotation.unit import Unit
from reader.annotation.unit_table import CHANGE, MONEY, PER, UNITS

HOME = "CNY"
"""The currency that 元 alone means, unless the reader of a text knows better."""
_PER_CURRENCY = ("美元", "欧元", "英镑", "日元", "港元")
_FREQUENT = "%元美个人年倍股家港台辆只名万吨"
_PERIODS = {
    "年": "year", "月": "month", "日": "day", "天": "day", "周": "week", "季度": "quarter",
    "小时": "hour", "时": "hour", "分钟": "minute", "秒": "second",
}  # fmt: skip
"""The periods that an output or a speed may be told by."""
_SPEEDS = {"hour": "/h", "minute": "/min", "second": "/s"}
YUAN = frozenset(("元", "圆", "块钱"))
"""The forms of money that are a currency only where they are said."""

BARE = ("{n}", "{n}-inch")
"""The first formats of units whose noun the text itself says, as a rule."""
_ANYTHING = "item|items"


@functools.cache
def _forms() -> dict[str, Unit]:
    return {form: unit for unit in UNITS for form in unit.forms.split()}


@functools.cache
def by_code() -> dict[str, Unit]:
    """The first unit of each code of the table."""
    return {unit.code: unit for unit in reversed(UNITS)}


@functools.cache
def currencies() -> dict[str, Unit]:
    """The currencies by their codes."""
    return {unit.code: unit for unit in MONEY}


@functools.cache
def currency_names() -> dict[str, Unit]:
    """The currencies by the names that may stand before an amount: 人民币116亿元, 欧元200万元."""
    kept = {name: unit for unit in MONEY for name in unit.forms.split() if name not in YUAN}
    return {name: unit for name, unit in kept.items() if not name.isascii() and name[0] != "元"}


@functools.cache
def price(currency: str, per: str) -> Unit:
    """The unit of a price: 美元/桶 is of USD and 桶."""
    if per in PER:
        code, noun = PER[per]
    else:
        base = currency_names()[per]
        code, noun = base.code, base.named(plural=False)
    money = by_code()[currency]
    sign = money.formats[0].replace("{noun}", money.named(plural=True))
    return Unit(f"{currency}/{code}", "", "", (f"{sign} per {noun}", f"{sign}/{noun}"))


@functools.cache
def output(unit: Unit, period: str) -> Unit:
    """The unit of an output: 月产4万只 is of units and 月."""
    noun = _PERIODS[period]
    one, many = unit.named(plural=False), unit.named(plural=True)
    brief = unit.brief and unit.brief + _SPEEDS.get(noun, f" per {noun}")
    return Unit(f"{unit.code}/{noun}", "", f"{one} per {noun}|{many} per {noun}", brief=brief)


@functools.cache
def _rent(unit: Unit, period: str) -> Unit:
    """The unit of a price for a period: 元/平方米/月."""
    noun = _PERIODS[period]
    formats = tuple(f"{form} per {noun}" for form in unit.formats[:1])
    return replace(unit, code=f"{unit.code}/{noun}", formats=formats)


@functools.cache
def _over() -> re.Pattern[str]:
    return re.compile(f"/({'|'.join(_PERIODS)})(?![A-Za-z0-9])")


@functools.cache
def _per() -> re.Pattern[str]:
    names = [name for name in currency_names() if name in _PER_CURRENCY]
    wanted = sorted((*PER, *names), key=len, reverse=True)
    return re.compile(f"(?:/|每)({'|'.join(wanted)})(?![A-Za-z0-9])")


def forms_pattern(forms: Mapping[str, Unit]) -> str:
    """One pattern of surface forms, the longest first, each not before what makes it a word."""
    by_first: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        ends = "(?![A-Za-z0-9])" if form[-1].isascii() and form[-1].isalpha() else ""
        followers = "|".join(map(re.escape, forms[form].not_before.split()))
        pattern = re.escape(form[1:]) + ends + (f"(?!{followers})" if followers else "")
        by_first.setdefault(form[0], []).append(pattern)
    first = [each for each in _FREQUENT if each in by_first]
    order = [*first, *(each for each in by_first if each not in first)]
    return "|".join(f"{re.escape(each)}(?:{'|'.join(by_first[each])})" for each in order)


@functools.cache
def _by_first() -> dict[str, dict[str, Unit]]:
    """The forms that begin with a character, by that character."""
    forms: dict[str, dict[str, Unit]] = {}
    for form, unit in _forms().items():
        forms.setdefault(form[0], {})[form] = unit
    return forms


@functools.cache
def _pattern(first: str) -> re.Pattern[str]:
    """What matches the forms that begin with a character; compiled when that is met."""
    return re.compile(forms_pattern(_by_first()[first]))


def read_unit(text: str, start: int, yuan: str = HOME) -> tuple[Unit, int] | None:
    """The unit at code point `start` with its end, the longest form first, else None.

    `yuan` is the code of the currency that 元 alone means.
    """
    first = text[start : start + 1]
    match = _pattern(first).match(text, start) if first in _by_first() else None
    if match is None:
        return None
    unit, end = _forms()[match[0]], match.end()
    if not unit.kind:
        over = _over().match(text, end) if text[end : end + 1] == "/" else None
        return (output(unit, over[1]), over.end()) if over else (unit, end)
    if match[0] in YUAN and yuan != HOME:
        unit = currencies()[yuan]
    per = _per().match(text, end) if text[end : end + 1] in ("/", "每") else None
    if per is None:
        return unit, end
    unit, end = price(unit.code, per[1]), per.end()
    over = _over().match(text, end) if text[end : end + 1] == "/" else None
    return (_rent(unit, over[1]), over.end()) if over else (unit, end)


def alone(unit: Unit, text: str, end: int) -> Unit:
    """The unit, its noun said where the text says none behind it: 204个。 are 204 units."""
    if unit.formats[0] in BARE and unit.noun != _ANYTHING and not text[end : end + 1].isalpha():
        return _with_noun(unit)
    return unit


@functools.cache
def _with_noun(unit: Unit) -> Unit:
    return replace(unit, formats=(*unit.formats[1:], "{n}"))


def larger_unit(unit: Unit, number: Decimal) -> Unit | None:
    """The largest unit of the same measure that `number` of `unit` fills: GW for 3,000 MW."""
    if not unit.measure:
        return None
    amount = number * unit.factor
    fitting = [
        other
        for other in UNITS
        if other.measure == unit.measure and unit.factor < other.factor <= amount
    ]
    return max(fitting, key=lambda other: other.factor, default=None)


def published_units() -> tuple[tuple[str, str, str], ...]:
    """Every unit code with its English and its Chinese forms; prices and rates by their parts.

    A price is a currency's code, a slash and one of the codes of `PER`; an exchange rate two
    currencies' codes; a rate of output `units/` and day, month, quarter or year.
    """
    rows: dict[str, tuple[str, str, str]] = {}
    for unit in UNITS:
        _, english, forms = rows.get(unit.code, (unit.code, unit.named(plural=True), ""))
        rows[unit.code] = (unit.code, english, f"{forms} {unit.forms}".strip())
    return tuple(rows.values())


def is_published(code: str) -> bool:
    """Whether a code is one that the list holds or makes: "", USD, GW, USD/bbl, CNY/USD."""
    if not code or code in by_code():
        return True
    head, _, tail = code.rpartition("/")
    if "/" in head and tail in _PERIODS.values():
        return is_published(head)
    ends = {each for each, _ in PER.values()} | currencies().keys()
    if head in {unit.code for unit in (*MONEY, *CHANGE)}:
        return tail in ends
    return head in by_code() and tail in _PERIODS.values()
