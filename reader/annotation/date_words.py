"""Dates told from the day of publication: weekdays, yesterday, last month, the past six months."""

import datetime
import functools
import re
from decimal import Decimal

from reader.annotation.model import Quantity
from reader.annotation.numbers import read_figure
from reader.annotation.rendering import plain, spelled

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = {
    "大前天": (-3, "three days ago"), "前天": (-2, "the day before yesterday"),
    "前日": (-2, "the day before yesterday"), "昨日": (-1, "yesterday"), "昨天": (-1, "yesterday"),
    "昨晚": (-1, "last night"), "昨夜": (-1, "last night"), "今日": (0, "today"),
    "今天": (0, "today"), "今早": (0, "this morning"), "今晨": (0, "this morning"),
    "今晚": (0, "tonight"), "本日": (0, "today"), "明日": (1, "tomorrow"), "明天": (1, "tomorrow"),
    "明晚": (1, "tomorrow night"), "明早": (1, "tomorrow morning"),
    "后天": (2, "the day after tomorrow"),
}  # fmt: skip
_WHICH = {
    "上上": (-2, "the one before last"), "上": (-1, "last"), "本": (0, "this"), "这": (0, "this"),
    "当": (0, "this"), "下": (1, "next"), "": (0, ""),
}  # fmt: skip
_PAST = "过去|近|最近|此前"
_UNITS = {
    "年": "year", "个月": "month", "个季度": "quarter", "周": "week", "个星期": "week", "天": "day",
    "日": "day", "个交易日": "trading day", "小时": "hour", "个小时": "hour",
}  # fmt: skip
_PERIODS = {
    "月": "month", "季": "quarter", "季度": "quarter", "周": "week", "星期": "week",
    "财年": "fiscal year", "财季": "fiscal quarter", "世纪": "century",
}  # fmt: skip
_EDGES = {
    "年初": (1, ("the start of the year", "early in the year")), "年中": (6, ("mid-year",)),
    "年底": (12, ("the end of the year", "year-end")),
    "年末": (12, ("the end of the year", "year-end")),
    "年内": (0, ("this year", "within the year")),
    "月初": (0, ("the start of the month", "early in the month")), "月中": (0, ("mid-month",)),
    "月底": (0, ("the end of the month", "month-end")),
    "月末": (0, ("the end of the month", "month-end")),
    "季初": (0, ("the start of the quarter",)),
    "季末": (0, ("the end of the quarter", "quarter-end")),
    "季底": (0, ("the end of the quarter",)),
}  # fmt: skip


@functools.cache
def _week_day() -> re.Pattern[str]:
    once = (  # 每周一次, 上周一家: last week, one company
        "(?!家|个(?![股人])|次|项|位(?!于)|名|些|直|共|笔|款|系列|篇|份|只|支|批|部(?![分门])|"
        "期(?![货指权])|样|起|边)"
    )
    return re.compile(
        "(?P<which>上上|[上下本这])?(?:周|星期|礼拜)"
        f"(?:(?P<day>一{once}|[二三四五六日天])(?!福|年|期|大福)|(?P<end>末))"
    )


@functools.cache
def _period() -> re.Pattern[str]:
    return re.compile(
        "(?P<which>上上|[上下本这当])个?"
        "(?:(?P<unit>月|季度|季|周|星期|财年|财季|世纪)(?![末份刊期转]))"
        "(?P<edge>[初底末中](?!国|东|期)|[上中下]旬)?"
    )


@functools.cache
def _rolling() -> re.Pattern[str]:
    return re.compile(f"(?P<side>{_PAST}|未来|今后|接下来)(?:的|这)?")


@functools.cache
def _rolling_unit() -> re.Pattern[str]:
    units = "|".join(sorted(_UNITS, key=len, reverse=True))
    return re.compile(rf"[ ]?(?P<unit>{units})(?!轻|报|度假|期|然气|线|均)(?:来|以来|里|间)?")


def read_words(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    """The relative date at code point `start`; `iso` is "" without a publication date."""
    for read in (_read_day, _read_week_day, _read_since, _read_period, _read_rolling, _read_edge):
        found = read(text, start, date)
        if found is not None:
            return found
    return None


def _made(start: int, end: int, iso: str, *english: str) -> Quantity:
    return Quantity(start=start, end=end, kind="date", iso=iso, english=english)


def _read_day(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    for length in (3, 2):
        word = text[start : start + length]
        if len(word) == length and word in _DAYS:
            shift, english = _DAYS[word]
            iso = _shifted(date, shift).isoformat() if date else ""
            return _made(start, start + length, iso, english)
    return None


def _shifted(date: datetime.date, days: int) -> datetime.date:
    """The date some days later; at the calendar's very ends the date itself."""
    try:
        return date + datetime.timedelta(days)
    except OverflowError:
        return date


def _read_week_day(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    match = _week_day().match(text, start)
    if match is None or (
        not match["which"] and start and text[start - 1] in "每一两逢几数半圆四首"
    ):
        return None
    which = match["which"] or ""
    shift, word = _WHICH[which]
    if match["end"]:
        name, iso = "weekend", ""
        if date:
            saturday = _shifted(date, 5 - date.weekday() + 7 * shift)
            if not which and saturday > date:
                saturday = _shifted(saturday, -7)
            iso = f"{saturday.isoformat()}/{_shifted(saturday, 1).isoformat()}"
        return _made(start, match.end(), iso, f"{word or 'the'} {name}")
    index = "一二三四五六日天".index(match["day"])
    index = min(index, 6)
    name = _WEEKDAYS[index]
    iso = ""
    if date:
        day = _shifted(date, index - date.weekday() + 7 * shift)
        if not which and day > date:
            day = _shifted(day, -7)
        iso = day.isoformat()
    english = (f"{word} {name}", name) if word in ("last", "this", "next") else (name,)
    if which == "上上":
        english = (f"{name} of the week before last",)
    return _made(start, match.end(), iso, *english)


def _read_since(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    for form, english in (
        ("今年以来", ("so far this year", "since the start of the year", "year to date")),
        ("年初以来", ("since the start of the year", "year to date")),
        ("年初至今", ("year to date", "since the start of the year")),
        ("今年年初以来", ("since the start of the year", "year to date")),
    ):
        if text.startswith(form, start):
            iso = f"{date.year:04}-01/{date:%Y-%m}" if date else ""
            return _made(start, start + len(form), iso, *english)
    return None


def _read_period(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    match = _period().match(text, start)
    if match is None or (match["which"] == "当" and match["unit"] not in ("月", "季度", "周")):
        return None
    shift, word = _WHICH[match["which"]]
    noun = _PERIODS[match["unit"]]
    iso = _period_iso(noun, shift, date) if date else ""
    english = f"{word} {noun}" if match["which"] != "上上" else f"the {noun} before last"
    edge = match["edge"]
    if edge:
        english = {"初": "early {}", "上旬": "early {}", "中": "mid-{}", "中旬": "mid-{}"}.get(
            edge, "late {}" if edge == "下旬" else "the end of {}"
        ).format(english)  # fmt: skip
    return _made(start, match.end(), iso, english)


def _period_iso(noun: str, shift: int, date: datetime.date) -> str:
    if noun == "month":
        return months_later(date, shift)
    if noun == "quarter":
        year, quarter = divmod(date.year * 4 + (date.month - 1) // 3 + shift, 4)
        return f"{year}-Q{quarter + 1}"
    if noun == "week":
        year, week, _ = _shifted(date, 7 * shift).isocalendar()
        return f"{year}-W{week:02}"
    return ""


def months_later(date: datetime.date, months: int) -> str:
    """The month so many months after the date's, as 2025-03."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


def _read_rolling(text: str, start: int, date: datetime.date | None) -> Quantity | None:
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
        if not name:
            return None
    past = match["side"] in _PAST.split("|")
    iso = _rolling_iso(noun, count, past, date) if date and count else ""
    return _made(
        start,
        end,
        iso,
        f"the {'past' if past else 'next'} {name}",
        f"{'past' if past else 'next'} {name}",
        *((f"last {name}",) if past and name.endswith("s") else ()),
    )


def _amount(several: bool, count: int, noun: str) -> str:
    if several:
        return f"few {noun}s"
    if not count:
        return ""
    if count == 1:
        return noun
    return f"{spelled(Decimal(count)) if count < 10 else plain(Decimal(count))} {noun}s"


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
            _shifted(date, sign * count * (7 if noun == "week" else 1)).isoformat(),
        ]
    else:
        return ""
    return "/".join(reversed(ends) if past else ends)


def _read_edge(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    form = text[start : start + 2]
    if form not in _EDGES or text[start + 2 : start + 3] in tuple("国期东奖考"):
        return None
    if start and text[start - 1] in "一两三四五六七八九十0123456789近几数每周百千 ":
        return None
    month, english = _EDGES[form]
    iso = ""
    if date:
        numbers = {"年": f"{date.year:04}", "月": months_later(date, 0), "季": ""}
        iso = f"{date.year:04}-{month:02}" if month else numbers[form[0]]
    return _made(start, start + 2, iso, *english)
