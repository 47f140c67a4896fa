"""Amounts that are not a number before a unit: fractions, per cent in words, halves, doubling."""

import functools
import re
from collections.abc import Callable
from decimal import Decimal

from reader.annotation.date_arithmetic import dated
from reader.annotation.manner import Amounts
from reader.annotation.numbers import POWERS, chinese_integer, read_figure
from reader.annotation.quantity import Quantity, Wording
from reader.annotation.rendering import (
    as_written,
    plain,
    render,
    render_fraction,
    render_range,
    render_several,
)
from reader.annotation.units import by_code

_PARTS = {"百": 100, "千": 1000, "万": 10000}
_TO_MULTIPLY = {2: "double", 3: "triple", 4: "quadruple"}
_FIGURES = {
    "个": ("single", 1), "单": ("single", 1), "1": ("single", 1),
    "两": ("double", 10), "双": ("double", 10),
    "2": ("double", 10), "三": ("triple", 100), "四": ("four", 1000),
}  # fmt: skip
_DOUBLINGS = {"一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}


_Form = tuple[re.Pattern[str], Callable[[str, re.Match[str], Amounts], Quantity | None]]


@functools.cache
def _forms() -> dict[str, list[_Form]]:
    """The forms that may begin with a character, by that character."""
    forms: dict[str, list[_Form]] = {}
    for openings, pattern, read in (
        ("百千万", "(?P<whole>[百千万])分之(?!一(?:的(?:机会|可能)|[^0-9点至到]?几))", _per_cent),
        (
            "二三四五六七八九十0123456789",
            "(?P<whole>[二三四五六七八九十]{1,6}|[0-9]{1,3})分之",
            _fraction,
        ),
        ("翻", "翻了?(?P<near>[近逾超])?(?:(?P<count>[一两二三四1-4])?番|倍)", _doubling),
        ("翻", "翻了?(?=[0-9一两三四五六七八九十])", _multiple),
        (
            "两个单三四双12",
            "(?P<count>[个两双三四12]|(?<=[高中低])单)位数(?![字目据])",
            _in_figures,
        ),
        ("数", "数以(?P<scale>[十百千]?[万亿]|[百千])计", _counted_in),
        ("T", r"T\+(?P<days>[0-9]{1,2})(?:日|个交易日|天)", _after_trade),
        ("一半", "一半|半数|(?<=[过超])半(?![导年个小天场])", _half),
        ("半", "(?<=[升涨跌降挫减增加近约逾足高低扬落弹占])半成(?![品员本为立功员])", _half_tenth),
        ("半", "半(?:个(?=月)|个?(?=小时)|(?=[年天])|个?(?=世纪))", _half_of),
    ):
        for opening in openings:
            forms.setdefault(opening, []).append((re.compile(pattern), read))
    return forms


def read_special(text: str, start: int, amounts: Amounts) -> Quantity | None:
    """The fraction, percentage in words, half or doubling at code point `start`, else None."""
    for pattern, read in _forms().get(text[start : start + 1], ()):
        match = pattern.match(text, start)
        found = read(text, match, amounts) if match else None
        if found:
            return found
    return None


def _made(
    start: int, end: int, value: float | None, unit: str, amounts: Amounts, *english: str
) -> Quantity:
    wording = Wording(as_written, (english,), amounts)
    return Quantity(start, end, value=value, unit=unit, wording=wording)


def _per_cent(text: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    first = read_figure(text, match.end())
    if first is None or first.value is None:
        return None
    hundredth = Decimal(100) / _PARTS[match["whole"]]
    low, unit = first.value * hundredth, by_code()["%"]
    to = _to().match(text, first.end)
    second = read_figure(text, to.end()) if to else None
    if second is None or second.value is None or second.value <= first.value:
        wording = Wording(render, (low, unit, False, ""), amounts)
        return Quantity(match.start(), first.end, value=float(low), unit="%", wording=wording)
    high = second.value * hundredth
    wording = Wording(render_range, (low, high, unit, unit), amounts)
    return Quantity(
        match.start(), second.end, low=float(low), high=float(high), unit="%", wording=wording
    )


@functools.cache
def _to() -> re.Pattern[str]:
    return re.compile("[至到~-](?:百分之)?")


def _fraction(text: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    part = read_figure(text, match.end())
    whole = int(match["whole"]) if match["whole"].isdigit() else chinese_integer(match["whole"])
    if not whole or part is None or part.value is None or part.value != int(part.value):
        return None
    english = render_fraction(int(part.value), whole)
    return _made(match.start(), part.end, float(part.value / whole), "", amounts, english)


def _doubling(_: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    times = 2 ** _DOUBLINGS[match["count"] or "1"]
    found = _multiplied(match.start(), match.end(), Decimal(times), amounts)
    if match["near"] and isinstance(found.wording, Wording):
        side, words = ("about", "nearly") if match["near"] == "近" else ("over", "more than")
        wording = found.wording._replace(qualifiers=(words,))
        wording = wording._replace(arguments=(wording.arguments[0][1:] or wording.arguments[0],))
        return found._replace(qualifier=side, wording=wording)
    return found


def _multiple(text: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    figure = read_figure(text, match.end())
    if figure is None or figure.value is None or text[figure.end : figure.end + 1] != "倍":
        return None
    times = Decimal(2) if figure.value == 1 else figure.value  # 翻一倍 is to double
    return _multiplied(match.start(), figure.end + 1, times, amounts)


def _multiplied(start: int, end: int, times: Decimal, amounts: Amounts) -> Quantity:
    verb = _TO_MULTIPLY.get(int(times)) if times == int(times) else None
    english = (f"to {verb}", verb, f"{verb}d") if verb else (f"to increase {plain(times)}-fold",)
    return _made(start, end, float(times), "times", amounts, *english)


def _half(_: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    return _made(match.start(), match.end(), 0.5, "", amounts, "half")


def _half_tenth(_: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    wording = Wording(render, (Decimal(5), by_code()["%"], False, ""), amounts)
    return Quantity(match.start(), match.end(), value=5.0, unit="%", wording=wording)


def _in_figures(_: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    word, low = _FIGURES[match["count"]]
    wording = Wording(as_written, ((f"{word} digits", f"{word}-digit"),), amounts)
    high = max(10 * low, 10) - 1
    return Quantity(match.start(), match.end(), low=float(low), high=float(high), wording=wording)


def _counted_in(_: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    scale = 1
    for power in match["scale"]:
        scale *= POWERS[power]
    wording = Wording(render_several, (scale, None), amounts)
    return Quantity(match.start(), match.end(), qualifier="several", wording=wording)


def _half_of(text: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    for form, code, english in (
        ("月", "months", ("half a month",)),
        ("小时", "hours", ("half an hour", "30 minutes")),
        ("年", "years", ("half a year", "six months")),
        ("天", "days", ("half a day",)),
        ("世纪", "centuries", ("half a century",)),
    ):
        if text.startswith(form, match.end()):
            end = match.end() + len(form)
            if text[end : end + 1] in tuple("报度线薪然"):
                return None
            if ago := _ago().match(text, end):
                side = "ago" if ago["ago"] else "later"
                return dated(match.start(), ago.end(), "", *(f"{text} {side}" for text in english))
            return _made(match.start(), end, 0.5, code, amounts, *english)
    return None


@functools.cache
def _ago() -> re.Pattern[str]:
    return re.compile(
        "[之以]?(?:(?P<ago>前(?![瞻景列述台提往来期后夕高]))|后(?![续期来者市台端勤备视门卫世果方面]))"
    )


def _after_trade(_: str, match: re.Match[str], amounts: Amounts) -> Quantity | None:
    days = match["days"]
    return _made(match.start(), match.end(), float(days), "days", amounts, f"T+{days}")
