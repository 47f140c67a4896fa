"""Amounts that are not a number before a unit: fractions, per cent in words, halves, doubling."""

import functools
import re
from collections.abc import Callable
from decimal import Decimal

from reader.annotation.model import Quantity
from reader.annotation.numbers import chinese_integer, read_figure
from reader.annotation.rendering import plain, render_fraction

_PARTS = {"百": 100, "千": 1000, "万": 10000}
_TO_MULTIPLY = {2: "double", 3: "triple", 4: "quadruple"}
_DOUBLINGS = {"一": 1, "1": 1, "两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}


_Form = tuple[re.Pattern[str], Callable[[str, re.Match[str]], Quantity | None]]


@functools.cache
def _forms() -> dict[str, list[_Form]]:
    """The forms that may begin with a character, by that character."""
    forms: dict[str, list[_Form]] = {}
    for openings, pattern, read in (
        ("百千万", "(?P<whole>[百千万])分之", _per_cent),
        (
            "二三四五六七八九十0123456789",
            "(?P<whole>[二三四五六七八九十]+|[0-9]{1,3})分之",
            _fraction,
        ),
        ("翻", "翻了?(?:(?P<count>[一两二三四1-4])?番|倍)", _doubling),
        ("翻", "翻了?(?=[0-9一两三四五六七八九十])", _multiple),
        ("一半", "一半|半数|(?<=[过超])半(?![导年个小天场])", _half),
        ("半", "半(?:个(?=月)|个?(?=小时)|(?=[年天])|个?(?=世纪))", _half_of),
    ):
        for opening in openings:
            forms.setdefault(opening, []).append((re.compile(pattern), read))
    return forms


def read_special(text: str, start: int) -> Quantity | None:
    """The fraction, percentage in words, half or doubling at code point `start`, else None."""
    for pattern, read in _forms().get(text[start : start + 1], ()):
        match = pattern.match(text, start)
        if match:
            found = read(text, match)
            if found:
                return found
    return None


def _per_cent(text: str, match: re.Match[str]) -> Quantity | None:
    first = read_figure(text, match.end())
    if first is None or first.value is None:
        return None
    hundredth = Decimal(100) / _PARTS[match["whole"]]
    low = first.value * hundredth
    to = re.compile(r"[至到~-](?:百分之)?").match(text, first.end)
    second = read_figure(text, to.end()) if to else None
    if second is None or second.value is None or second.value <= first.value:
        english = (f"{plain(low)}%",)
        return Quantity(
            start=match.start(), end=first.end, value=float(low), unit="%", english=english
        )
    high = second.value * hundredth
    return Quantity(
        start=match.start(),
        end=second.end,
        low=float(low),
        high=float(high),
        unit="%",
        english=(f"{plain(low)}% to {plain(high)}%", f"{plain(low)}%-{plain(high)}%"),
    )


def _fraction(text: str, match: re.Match[str]) -> Quantity | None:
    part = read_figure(text, match.end())
    whole = int(match["whole"]) if match["whole"].isdigit() else chinese_integer(match["whole"])
    if not whole or part is None or part.value is None or part.value != int(part.value):
        return None
    english = (render_fraction(int(part.value), whole),)
    value = float(part.value / whole)
    return Quantity(start=match.start(), end=part.end, value=value, english=english)


def _doubling(_: str, match: re.Match[str]) -> Quantity | None:
    times = 2 ** _DOUBLINGS[match["count"] or "1"]
    return _multiplied(match.start(), match.end(), Decimal(times))


def _multiple(text: str, match: re.Match[str]) -> Quantity | None:
    figure = read_figure(text, match.end())
    if figure is None or figure.value is None or text[figure.end : figure.end + 1] != "倍":
        return None
    return _multiplied(match.start(), figure.end + 1, figure.value)


def _multiplied(start: int, end: int, times: Decimal) -> Quantity:
    verb = _TO_MULTIPLY.get(int(times)) if times == int(times) else None
    english = (f"to {verb}", verb, f"{verb}d") if verb else (f"to increase {plain(times)}-fold",)
    return Quantity(start=start, end=end, value=float(times), unit="times", english=english)


def _half(_: str, match: re.Match[str]) -> Quantity | None:
    return Quantity(start=match.start(), end=match.end(), value=0.5, english=("half",))


def _half_of(text: str, match: re.Match[str]) -> Quantity | None:
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
            return Quantity(start=match.start(), end=end, value=0.5, unit=code, english=english)
    return None
