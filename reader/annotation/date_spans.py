"""Spans of time told from the day of publication: 过去六个月, 近十年, 未来5至10年, 两年前."""

import datetime
import functools
import re
from decimal import Decimal

from reader.annotation.date_arithmetic import dated, days_later, months_later, period_iso
from reader.annotation.numbers import Figure, read_figure
from reader.annotation.quantity import Quantity
from reader.annotation.rendering import plain, spelled

_PAST = "过去|近|最近|此前"


_UNITS = {
    "年": "year", "个月": "month", "个季度": "quarter", "周": "week", "个星期": "week", "天": "day",
    "日": "day", "个交易日": "trading day", "小时": "hour", "个小时": "hour",
}  # fmt: skip


@functools.cache
def _rolling() -> re.Pattern[str]:
    return re.compile(f"(?P<side>{_PAST}|未来|今后|接下来)(?:的|这)?")


@functools.cache
def _rolling_to() -> re.Pattern[str]:
    return re.compile("[-~–—至到]")


@functools.cache
def _rolling_unit() -> re.Pattern[str]:
    units = "|".join(sorted(_UNITS, key=len, reverse=True))
    return re.compile(rf"[ ]?(?P<unit>{units})(?!轻|报|度假|期|然气|线|均)(?:里|间(?!隔))?")


def read_rolling(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    match = _rolling().match(text, start)
    if match is None or (
        match["side"] == "近" and text[max(start - 1, 0) : start] in tuple("附接将靠邻临")
    ):
        return None
    if text.startswith("半年", match.end()):
        count, end, name = 6, match.end() + 2, "half a year"
        noun = "month"
    else:
        figure = read_figure(text, match.end())
        to = _rolling_to().match(text, figure.end) if figure and figure.value else None
        last = read_figure(text, to.end()) if to else None
        if figure and last and last.value and figure.value and figure.value < last.value:
            figure = last._replace(low=figure.value, high=last.value, value=None)
        unit = _rolling_unit().match(text, figure.end) if figure else None
        if figure is None or unit is None or (figure.value is not None and figure.value > 1000):
            return None
        noun, end = _UNITS[unit["unit"]], unit.end()
        count = (
            int(figure.value)
            if figure.value is not None and figure.value == int(figure.value)
            else 0
        )
        name = _amount(figure.value is None and figure.low is None, count, noun)
        if figure.low is not None and figure.high is not None:
            name = f"{spelled(figure.low)} to {spelled(figure.high)} {noun}s"
        if not name:
            return None
    past = match["side"] in _PAST.split("|")
    iso = _rolling_iso(noun, count, past, date) if date and count else ""
    side = "past" if past else "next"
    decade = (f"the {side} decade",) if name == "ten years" else ()
    return dated(
        start,
        end,
        iso,
        f"the {side} {name}",
        *decade,
        f"{side} {name}",
        *((f"last {name}",) if past and name.endswith("s") else ()),
    )


def _amount(several: bool, count: int, noun: str) -> str:
    if several:
        return f"few {noun}s"
    if not count:
        return ""
    if count == 1:
        return noun
    return f"{spelled(Decimal(count)) if count <= 10 else plain(Decimal(count))} {noun}s"


def _rolling_iso(noun: str, count: int, past: bool, date: datetime.date) -> str:
    sign = -1 if past else 1
    if noun == "year":
        ends = [f"{date.year:04}", f"{date.year + sign * count:04}"]
    elif noun in ("month", "quarter"):
        ends = [
            months_later(date, 0),
            months_later(date, sign * count * (3 if noun == "quarter" else 1)),
        ]
    elif noun in ("week", "day"):
        ends = [
            date.isoformat(),
            days_later(date, sign * count * (7 if noun == "week" else 1)).isoformat(),
        ]
    else:
        return ""
    return "/".join(reversed(ends) if past else ends)


SPANS_OF_TIME = frozenset(
    ("years", "months", "weeks", "days", "quarters", "trading days", "working days", "hours",
     "minutes", "seconds", "decades")
)  # fmt: skip
"""The codes of the units that measure time."""


_AGO = {
    "years": "year", "months": "month", "weeks": "week", "days": "day", "quarters": "quarter",
    "trading days": "trading day", "hours": "hour", "minutes": "minute", "decades": "decade",
}  # fmt: skip


def read_ago(
    start: int, end: int, figure: Figure, unit: str, date: datetime.date | None, past: bool = True
) -> Quantity | None:
    """两年前, 两周后: so many units before the day of publication, or after the day spoken of.

    `end` is behind the 前 or 后; what lies after has no `iso`, as it may count from any day.
    """
    noun = _AGO.get(unit)
    if noun is None or figure.low is not None:
        return None
    number = figure.value
    if number is None:
        side = "ago" if past else "later"
        return dated(start, end, "", f"several {noun}s {side}", f"a few {noun}s {side}")
    if number > 1000:
        return None
    count = int(number) if number == int(number) else 0
    amount = spelled(number) if count and count <= 10 else plain(number)
    iso = _ago_iso(noun, count, date) if date and count else ""
    plural = "" if number == 1 else "s"
    if not past:
        return dated(
            start, end, "", f"{amount} {noun}{plural} later", f"in {amount} {noun}{plural}"
        )
    return dated(
        start, end, iso, f"{amount} {noun}{plural} ago", f"{amount} {noun}{plural} earlier"
    )


def _ago_iso(noun: str, count: int, date: datetime.date) -> str:
    if noun == "year":
        return f"{date.year - count:04}"
    if noun in ("month", "quarter"):
        months = months_later(date, -count)
        return months if noun == "month" else period_iso(noun, -count, date)
    if noun == "week":
        return period_iso(noun, -count, date)
    return days_later(date, -count).isoformat() if noun == "day" else ""
