"""Dates told from the day of publication: weekdays, yesterday, last month, the end of the year."""

import datetime
import functools
import re

from reader.annotation.date_arithmetic import dated, days_later, months_later, numbered, period_iso
from reader.annotation.date_spans import read_rolling
from reader.annotation.numbers import chinese_integer
from reader.annotation.quantity import Quantity, Setting

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


_DAYS = {
    "大前天": (-3, "three days ago"), "前天": (-2, "the day before yesterday"),
    "前日": (-2, "the day before yesterday"), "昨日": (-1, "yesterday"), "昨天": (-1, "yesterday"),
    "昨晚": (-1, "last night"), "昨夜": (-1, "last night"), "今日": (0, "today"),
    "今天": (0, "today"), "昨早": (-1, "yesterday morning"), "今夜": (0, "tonight"),
    "今早": (0, "this morning"), "今晨": (0, "this morning"),
    "今晚": (0, "tonight"), "本日": (0, "today"), "明日": (1, "tomorrow"), "明天": (1, "tomorrow"),
    "明晚": (1, "tomorrow night"), "明早": (1, "tomorrow morning"),
    "大后天": (3, "in three days"), "后天": (2, "the day after tomorrow"),
}  # fmt: skip


_WHICH = {
    "上上": (-2, "the one before last"), "上": (-1, "last"), "本": (0, "this"), "这": (0, "this"),
    "当": (0, "this"), "下": (1, "next"), "": (0, ""), "下下": (2, "the one after next"),
}  # fmt: skip


_FAR = {"上上": "before last", "下下": "after next"}


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


_COUNTED_ON = {
    "天": "day", "日": "day", "周": "week", "年": "year", "个月": "month",
    "个交易日": "trading day", "个季度": "quarter", "个财年": "fiscal year", "个年头": "year",
}  # fmt: skip
_IN_WORDS = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth",
)  # fmt: skip


@functools.cache
def _of_moon() -> re.Pattern[str]:
    return re.compile("[一二三四五六七八九十](?:[^家个度些直名项次]|\\Z)")


_SINCE = frozenset("今年前同")


@functools.cache
def _ordinal() -> re.Pattern[str]:
    return re.compile(
        "第(?P<n>[0-9]{1,3}|[一二三四五六七八九十]{1,3})"
        "(?P<unit>天(?![王然津性赋猫])|日(?!本)|周(?![岁刊期转])|年(?![级度底初])|个(?:月|交易日|季度|财年|年头))"
    )


@functools.cache
def _week_day() -> re.Pattern[str]:
    once = (  # 每周一次, 上周一家: last week, one company
        "(?!家|个(?![股人])|次|项|位(?!于)|名|些|直|共|笔|款|系列|篇|份|只|支|批|部(?![分门])|"
        "期(?![货指权])|样|起|边)"
    )
    return re.compile(
        "(?P<which>上上|下下|[上下本这])?(?:周|星期|礼拜)"
        f"(?:(?P<day>一{once}|[二三四五六日天])(?!福|年|期|大福|报|(?<=日)本(?![土报次周月届轮集地案院所]))|(?P<end>末))"
    )


@functools.cache
def _period() -> re.Pattern[str]:
    return re.compile(
        "(?P<which>上上|下下|[上下本这当])个?"
        "(?:(?P<unit>月|季度|季|周|星期|财年|财季|世纪)(?!(?<=[周期])末|[份刊期转]))"
        "(?P<edge>[上中下]旬|[初底末中](?!国|东|期|请|步|级|创|始|衷|次|审|值))?"
    )


def read_words(text: str, start: int, setting: Setting) -> Quantity | None:
    """The relative date at code point `start`; `iso` is "" without a publication date."""
    date = setting.date
    for read in (
        _read_day,
        _read_week_day,
        _read_since,
        _read_period,
        _read_ordinal,
        read_rolling,
        _read_edge,
    ):
        found = read(text, start, date)
        if found is not None:
            return found
    return None


def _read_day(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    for length in (3, 2):
        word = text[start : start + length]
        if len(word) == length and word in _DAYS:
            shift, english = _DAYS[word]
            iso = days_later(date, shift).isoformat() if date else ""
            return dated(start, start + length, iso, english)
    return None


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
            saturday = days_later(date, 5 - date.weekday() + 7 * shift)
            if not which and saturday > date:
                saturday = days_later(saturday, -7)
            iso = f"{saturday.isoformat()}/{days_later(saturday, 1).isoformat()}"
        return dated(start, match.end(), iso, f"{word or 'the'} {name}")
    index = "一二三四五六日天".index(match["day"])
    index = min(index, 6)
    name = WEEKDAYS[index]
    iso = ""
    if date:
        day = days_later(date, index - date.weekday() + 7 * shift)
        if not which and day > date:
            day = days_later(day, -7)
        iso = day.isoformat()
    english = (f"{word} {name}", name) if word in ("last", "this", "next") else (name,)
    if which in _FAR:
        english = (f"{name} of the week {_FAR[which]}",)
    return dated(start, match.end(), iso, *english)


def _read_since(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    if text[start] not in _SINCE:
        return None
    for form, english in (
        ("今年以来", ("so far this year", "since the start of the year", "year to date")),
        ("年初以来", ("since the start of the year", "year to date")),
        ("前几天", ("a few days ago", "several days ago")),
        ("前几日", ("a few days ago", "several days ago")),
        ("前几周", ("a few weeks ago", "several weeks ago")),
        ("前几年", ("a few years ago", "several years ago")),
        ("前一个月", ("the previous month", "the month before")),
        ("前一周", ("the previous week", "the week before")),
        ("前一日", ("the previous day", "the day before")),
        ("前一天", ("the previous day", "the day before")),
        ("前一年", ("the previous year", "the year before")),
        ("前一季度", ("the previous quarter", "the quarter before")),
        ("前一交易日", ("the previous trading day",)),
        ("前一个交易日", ("the previous trading day",)),
        ("同比期间", ("the same period a year earlier", "the year-earlier period")),
        ("年初至今", ("year to date", "since the start of the year")),
        ("今年年初以来", ("since the start of the year", "year to date")),
    ):
        if text.startswith(form, start):
            iso = f"{date.year:04}-01/{date:%Y-%m}" if date and form[0] in "今年" else ""
            return dated(start, start + len(form), iso, *english)
    return None


def _read_period(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    match = _period().match(text, start)
    if match is None or (match["which"] == "当" and match["unit"] not in ("月", "季度", "周")):
        return None
    shift, word = _WHICH[match["which"]]
    noun = _PERIODS[match["unit"]]
    iso = period_iso(noun, shift, date) if date else ""
    english = f"{word} {noun}" if len(match["which"]) < 2 else f"the {noun} {_FAR[match['which']]}"
    edge = match["edge"]
    if edge:
        english = {"初": "early {}", "上旬": "early {}", "中": "the middle of {}",
                   "中旬": "the middle of {}"}.get(
            edge, "late {}" if edge == "下旬" else "the end of {}"
        ).format(english)  # fmt: skip
    return dated(start, match.end(), iso, english)


def _read_ordinal(text: str, start: int, _: datetime.date | None) -> Quantity | None:
    """第三天, 第六个交易日: a day, week or year told by its place in a row."""
    match = _ordinal().match(text, start)
    if match is None:
        return None
    number = int(match["n"]) if match["n"].isascii() else chinese_integer(match["n"]) or 0
    place = _IN_WORDS[number] if number < len(_IN_WORDS) else numbered(number)
    noun = _COUNTED_ON[match["unit"]]
    if not number:
        return None
    if text[max(start - 2, 0) : start] in ("连续", "連續"):
        straight = f"{place} straight {noun}"
        english = (f"the {straight}", f"for a {straight}", f"the {place} consecutive {noun}")
        return dated(start - 2, match.end(), "", *english)
    following = (f"the next {noun}",) if match[0] in ("第二天", "第二日") else ()
    return dated(start, match.end(), "", *following, f"the {place} {noun}")


def _read_edge(text: str, start: int, date: datetime.date | None) -> Quantity | None:
    form = text[start : start + 2]
    if form not in _EDGES or text[start + 2 : start + 3] in tuple("国期东奖考"):
        return None
    if form == "月初" and _of_moon().match(text, start + 2):
        return None  # 正月初一
    if start and text[start - 1] in "一两三四五六七八九十0123456789近几数每周百千大 ":
        return None
    month, english = _EDGES[form]
    iso = ""
    if date:
        numbers = {"年": f"{date.year:04}", "月": months_later(date, 0), "季": ""}
        iso = f"{date.year:04}-{month:02}" if month else numbers[form[0]]
    return dated(start, start + 2, iso, *english)
