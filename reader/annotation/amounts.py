"""Amounts: a number with its unit, qualifier and range, read at a place of the text."""

import functools
import re
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from reader.annotation.model import Quantity
from reader.annotation.numbers import CHINESE, Figure, read_figure, read_power
from reader.annotation.plausible import is_plausible
from reader.annotation.qualifiers import Surroundings, after, before
from reader.annotation.rendering import render, render_range, render_scale, render_several
from reader.annotation.special import read_special
from reader.annotation.units import UNITS, Unit, read_unit

_LATIN = {"trillion": 10**12, "trn": 10**12, "billion": 10**9, "bn": 10**9, "million": 10**6,
          "mn": 10**6}  # fmt: skip
_SPACES = " \u00a0\u2009"
_OPENINGS = frozenset("0123456789数几好半翻" + CHINESE)
_MORE = Surroundings(0, "over", ("more than", "over"))
_SOME = Surroundings(0, "about", ("about", "around"))


class _Term(NamedTuple):
    """A number with its unit, up to `end`; `more` says 多 or 余 stood inside (30多家)."""

    figure: Figure
    unit: Unit | None
    end: int
    more: bool


@functools.cache
def _latin_scale() -> re.Pattern[str]:
    words = "|".join(sorted(_LATIN, key=len, reverse=True))
    return re.compile(f"[ ]?(?P<word>(?i:{words}))(?![A-Za-z0-9])")


@functools.cache
def _separator() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0]?(?:[-~–—−至到～]|——)[ \u00a0]?(?P<sign>[+\-−负](?=[0-9]))?")


@functools.cache
def _by_code() -> dict[str, Unit]:
    return {unit.code: unit for unit in reversed(UNITS)}


def read_amount(text: str, start: int, limit: int) -> Quantity | None:
    """The amount whose number begins at code point `start`, with what qualifies it on either side.

    `limit` is the end of the quantity before, into which this one does not reach.
    """
    if text[start] not in _OPENINGS:
        return None
    special = read_special(text, start)
    if special is not None:
        around = before(text, start, limit)
        return _qualified(text, replace(special, start=around.border), around, None)
    term = _read_term(text, start)
    if term is None:
        return None
    around = before(text, start, limit)
    if around.currency and term.unit is None:
        term = term._replace(unit=_by_code()[around.currency])
    found = _read_range(text, term, around) or _single(text, start, term, around)
    return found and _qualified(text, found, around, term)


def _read_term(text: str, start: int) -> _Term | None:
    figure = read_figure(text, start)
    if figure is None:
        return None
    end, more = figure.end, figure.more
    if text[end : end + 1] in ("多", "余", "来") and not _is_word(text, end):
        power, after_power = read_power(text, end + 1)
        if power > 1 or read_unit(text, end + 1):
            more, end = True, after_power
            value = (figure.value * power).normalize() if figure.value is not None else None
            scale = figure.scale * power
            counted = figure.counted or power > 1
            figure = figure._replace(value=value, scale=scale, counted=counted)
    follower = text[end : end + 1]
    if follower.isascii():
        figure, end = _in_latin(text, figure, end)
    if follower == "个" and figure.value is not None and text.startswith("个半", end):  # 两个半月
        found = read_unit("个" + text[end + 2 : end + 4], 0)
        if found is not None:
            figure = figure._replace(value=figure.value + Decimal("0.5"))
            return _Term(figure, found[0], end + 1 + found[1], more)
    place = end + 1 if text[end : end + 1] and text[end] in _SPACES else end
    found = read_unit(text, place)
    unit, end = found or (None, end)
    if figure.value is not None and unit is not None:
        figure, end = _and_a_half(text, figure, unit, end)
    return _Term(figure, unit, end, more)


def _in_latin(text: str, figure: Figure, end: int) -> tuple[Figure, int]:
    """800 million, 80bn: the scale in English."""
    match = _latin_scale().match(text, end)
    if match is None or figure.value is None:
        return figure, end
    power = _LATIN[match["word"].lower()]
    value = (figure.value * power).normalize()
    return figure._replace(value=value, scale=power, counted=True), match.end()


def _is_word(text: str, at: int) -> bool:
    return text[at : at + 2] in ("余额", "余下", "余款", "多头", "多空", "来自", "来到", "来源")


def _and_a_half(text: str, figure: Figure, unit: Unit, end: int) -> tuple[Figure, int]:
    """两年半, 两个半月, 三成五: what follows the unit and belongs to the number."""
    value = figure.value or Decimal(0)
    if (
        unit.code == "%"
        and text[end - 1] == "成"
        and text[end : end + 1] in tuple("一二三四五六七八九")
    ):
        tenth = read_figure(text, end)
        if tenth is not None and tenth.value is not None and tenth.end == end + 1:
            return figure._replace(value=value + tenth.value / 10), end + 1
    halves = unit.code in ("years", "months", "hours", "times", "weeks")
    if halves and text[end : end + 1] == "半" and text[end + 1 : end + 2] not in ("导", "年"):
        return figure._replace(value=value + Decimal("0.5")), end + 1
    return figure, end


def _single(text: str, start: int, term: _Term, around: Surroundings) -> Quantity | None:
    figure, unit = term.figure, term.unit
    qualified = bool(around.qualifier or term.more)
    if not is_plausible(text, start, figure, unit, term.end, qualified):
        return None
    place, end, code = around.border, term.end, unit.code if unit else ""
    if figure.low is not None and figure.high is not None:
        low, high = _counted(figure.low, unit), _counted(figure.high, unit)
        english = tuple(render_range(low, high, (unit, unit)))
        return Quantity(
            start=place, end=end, low=float(low), high=float(high), unit=code, english=english
        )
    if figure.value is None:
        english = tuple(render_several(figure.scale, unit))
        return Quantity(start=place, end=end, unit=code, qualifier="several", english=english)
    value = _counted(figure.value, unit)
    if text[end : end + 1] == "级" and (figure.counted or figure.bare):
        forms = [render_scale(value, unit)]
        end += 1
    else:
        words = figure.chinese and not figure.counted
        forms = render(value, unit, words, around.sign)
    if around.sign == "-":
        value = -value
    if code == "companies" and _names_another_noun(text, term.end):
        forms.insert(0, forms.pop())
    return Quantity(start=place, end=end, value=float(value), unit=code, english=tuple(forms))


def _names_another_noun(text: str, end: int) -> bool:
    """Whether 家 counts something said next (30家银行) that is not simply companies."""
    follower = text[end : end + 2]
    return follower[:1].isalpha() and follower not in ("公司", "企业")


def _counted(number: Decimal, unit: Unit | None) -> Decimal:
    if unit is None or unit.measure or unit.factor == 1:
        return number
    return (number * unit.factor).normalize()


def _read_range(text: str, first: _Term, around: Surroundings) -> Quantity | None:
    separator = _separator().match(text, first.end)
    if separator is None or first.figure.value is None or first.figure.bare:
        return None
    second = _read_term(text, separator.end())
    if second is None or second.figure.value is None or second.figure.bare:
        return None
    unit = second.unit or (first.unit if around.currency else None)
    if not _fit(first, second, unit):
        return None
    low, high = _ends(first, second, unit)
    low = -low if around.sign == "-" else low
    high = -high if separator["sign"] in tuple("-−负") else high
    converted = _converted(low, first.unit or unit, unit)
    if converted >= high or not is_plausible(
        text, separator.end(), second.figure, unit, second.end, qualified=False, counts=True
    ):
        return None
    return Quantity(
        start=around.border,
        end=second.end,
        low=float(converted),
        high=float(high),
        unit=unit.code if unit else "",
        english=tuple(render_range(low, high, (first.unit or unit, unit))),
    )


def _fit(first: _Term, second: _Term, unit: Unit | None) -> bool:
    if unit is None:
        return first.unit is None and second.figure.counted
    if first.unit is None or first.unit.code == unit.code:
        return True
    return bool(unit.measure) and first.unit.measure == unit.measure


def _ends(first: _Term, second: _Term, unit: Unit | None) -> tuple[Decimal, Decimal]:
    """Both numbers; in 3到5亿元 the first counts in 亿 too, in 5000至1万元 it does not."""
    low = _counted(first.figure.value or Decimal(0), first.unit or unit)
    high = _counted(second.figure.value or Decimal(0), unit)
    if first.unit is None or first.unit is unit:
        shared = low * second.figure.scale
        if first.figure.scale == 1 and shared < high and first.unit is None:
            low = shared
    return low, high


def _converted(number: Decimal, source: Unit | None, target: Unit | None) -> Decimal:
    if source and target and source is not target and target.measure:
        return number * source.factor / target.factor
    return number


def _qualified(text: str, quantity: Quantity, around: Surroundings, term: _Term | None) -> Quantity:
    """The quantity with its qualifier: the one before it, 多 or 余 inside, or the one after it."""
    behind = after(text, quantity.end)
    found: Surroundings | None = behind
    if around.words:
        found = around
    elif term and term.more:
        found = _SOME if text.find("来", quantity.start + 1, quantity.end) > 0 else _MORE
    if behind and not around.words:
        quantity = replace(quantity, end=behind.border)
    if found is None:
        return quantity
    plain = quantity.english
    english = [f"{found.words[0]} {text}" for text in plain]
    english += [f"{word} {plain[0]}" for word in found.words[1:]]
    qualifier = quantity.qualifier or found.qualifier
    return replace(quantity, qualifier=qualifier, english=tuple(english))
