"""A number with its unit, read at a place of the text: what amounts and ranges are made of."""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

from reader.annotation.numbers import Figure, read_figure, read_power
from reader.annotation.unit import Unit
from reader.annotation.units import HOME, by_code, read_unit

_LATIN = {"trillion": 10**12, "trn": 10**12, "billion": 10**9, "bn": 10**9, "million": 10**6,
          "mn": 10**6}  # fmt: skip


_SPACES = " \u00a0\u2009"


_DAYS_RUNNING = re.compile(r"(?:连续?|连[升跌涨阳阴续收]|累计|为期|长达|历时|耗时)\Z")

_DAYS_WITHIN = re.compile("日[之以]?内(?![瓦地部外盘线])")


class Measured(NamedTuple):
    """A number with its unit, up to `end`; `more` says 多 or 余 stood inside (30多家)."""

    figure: Figure
    unit: Unit | None
    end: int
    more: bool


@functools.cache
def _latin_scale() -> re.Pattern[str]:
    words = "|".join(sorted(_LATIN, key=len, reverse=True))
    return re.compile(f"[ ]?(?P<word>(?i:{words}))(?![A-Za-z0-9])")


def read_measured(text: str, start: int, yuan: str = HOME) -> Measured | None:
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
            return Measured(figure, found[0], end + 1 + found[1], more)
    place = end + 1 if text[end : end + 1] and text[end] in _SPACES else end
    found = read_unit(text, place, yuan)
    if (
        found is None
        and text[end : end + 1] == "日"
        and (_DAYS_RUNNING.search(text[max(start - 3, 0) : start]) or _DAYS_WITHIN.match(text, end))
    ):
        found = by_code()["days"], end + 1
    unit, end = found or (None, end)
    if figure.value is not None and unit is not None:
        figure, end = _and_a_half(text, figure, unit, end)
    return Measured(figure, unit, end, more)


def _in_latin(text: str, figure: Figure, end: int) -> tuple[Figure, int]:
    """800 million, 80bn: the scale in English."""
    match = _latin_scale().match(text, end)
    if match is None or figure.value is None:
        return figure, end
    power = _LATIN[match["word"].lower()]
    value = (figure.value * power).normalize()
    return figure._replace(value=value, scale=power, counted=True), match.end()


@functools.cache
def _tenth() -> re.Pattern[str]:
    return re.compile(
        "[二三四五六七八九](?![线年个家名月日人位次星级类季手种款项套])|一(?![一-鿿])|一(?=[至到的])"
    )


def _is_word(text: str, at: int) -> bool:
    return text[at : at + 2] in ("余额", "余下", "余款", "多头", "多空", "来自", "来到", "来源")


def _and_a_half(text: str, figure: Figure, unit: Unit, end: int) -> tuple[Figure, int]:
    """两年半, 两个半月, 三成五: what follows the unit and belongs to the number."""
    value = figure.value or Decimal(0)
    if unit.code == "%" and text[end - 1] == "成" and _tenth().match(text, end):
        tenth = read_figure(text, end)
        if tenth is not None and tenth.value is not None and tenth.end == end + 1:
            return figure._replace(value=value + tenth.value / 10), end + 1
    if unit.code == "%" and text[end - 1 : end + 1] == "成半":
        return figure._replace(value=value + Decimal("0.5")), end + 1
    halves = unit.code in ("years", "months", "hours", "times", "weeks")
    if halves and text[end : end + 1] == "半" and text[end + 1 : end + 2] not in ("导", "年"):
        return figure._replace(value=value + Decimal("0.5")), end + 1
    return figure, end
