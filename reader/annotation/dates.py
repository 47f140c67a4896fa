"""Dates and periods, read at a place of the text."""

import datetime
import functools
import re
from decimal import Decimal

from reader.annotation.date_arithmetic import days_later, months_later, period_iso
from reader.annotation.date_forms import DAY, forms, point_in_english
from reader.annotation.date_points import MONTHS, ZONES, Point, read_point
from reader.annotation.date_words import WEEKDAYS, read_words
from reader.annotation.manner import Amounts
from reader.annotation.numbers import chinese_integer
from reader.annotation.quantity import Quantity, Setting, Wording
from reader.annotation.rendering import spelled

_POINTS = frozenset("大零〇首头北当美纽伦东民前去上下今本明后第年财月季QH一二三四五六七八九十")
_DIGITS = frozenset("0123456789一二三四五六七八九十")
_WORDS = frozenset("第同大前昨今本明后上下这当周星礼过近最此未接年月季")
"""The marks of points of the calendar, and the characters that relative dates begin with."""

_FOLLOWING = frozenset("当止-~–—至到 周星礼早晚稍较的")
_DAY_ISO = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@functools.cache
def _mark() -> re.Pattern[str]:
    """The mark of a date: its first character, or what follows the digits that it begins with."""
    return re.compile("(?P<digits>(?:19|20)[0-9]{2}|[0-9]{1,2})?[ ]?(?P<mark>[^0-9 ])")


@functools.cache
def _marks() -> frozenset[str]:
    """Every character that may mark a date."""
    return _POINTS | _WORDS | forms().keys()


@functools.cache
def _separator() -> re.Pattern[str]:
    return re.compile("[ ]?(?:[-~–—至到]|——)[ ]?")


@functools.cache
def _later_day() -> re.Pattern[str]:
    return re.compile(f"(?P<day>{DAY})[日号](?![内均线元圆])")


@functools.cache
def _weekday_behind() -> re.Pattern[str]:
    return re.compile("[ ]?(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?![股家])")


@functools.cache
def _part_behind() -> re.Pattern[str]:
    return re.compile(
        "的?(?:(?P<early>早些时候|稍早时候|稍早些?|较早时候?|早前)|(?:晚些时候|稍晚时候|稍晚))"
    )


def read_date(text: str, start: int, setting: Setting) -> Quantity | None:
    """The date or period that begins at code point `start`, else None.

    Relative dates count from the day of publication, and have no `iso` without it.
    """
    zone = text[start : start + 4] if text.startswith("时间", start + 2) else ""
    found = _read_in_zone(text, start, zone, setting) if zone in ZONES else None
    found = found or _read_one(text, start, setting)
    if found is None:
        return None
    follower = text[found.end : found.end + 2]
    if not follower or follower[0] not in _FOLLOWING:
        return found
    numbered_day = text[found.end - 1] in "日号" and text[found.end - 2] in _DIGITS
    if follower[0] in "当止" and numbered_day and _DAY_ISO.fullmatch(found.iso):
        return _ended(text, found, setting) or found
    weekday = _weekday_behind().match(text, found.end)
    if (
        weekday
        and _DAY_ISO.fullmatch(found.iso or "0000-00-00")
        and "日" in text[start : found.end]
        and text[found.end - 2] not in "周期拜"
    ):
        name = WEEKDAYS["一二三四五六日天".index(weekday["day"]) % 7]
        wording = Wording(_with_before, (f"{name}, ", found.wording), setting.amounts)
        return found._replace(end=weekday.end(), wording=wording)
    part = _part_behind().match(text, found.end)
    if part and not _DAY_ISO.fullmatch(found.iso):
        wording = Wording(_at_part, (bool(part["early"]), found.wording), setting.amounts)
        return found._replace(end=part.end(), wording=wording)
    return _read_later(text, found, setting) or found


def _read_in_zone(text: str, start: int, zone: str, setting: Setting) -> Quantity | None:
    """北京时间周三, 当地时间下午2点: what a point of the calendar says itself is left to it."""
    if read_point(text, start):
        return None
    found = _read_one(text, start + len(zone), setting)
    if found is None:
        return None
    wording = Wording(_in_zone, (ZONES[zone], found.wording), setting.amounts)
    return found._replace(start=start, wording=wording)


def _in_zone(zone: str, wording: Wording, amounts: Amounts) -> list[str]:
    return [f"{text} {zone}" for text in wording.english()]


def _with_before(word: str, wording: Wording, amounts: Amounts) -> list[str]:
    return [*(word + text for text in wording.english()), *wording.english()]


@functools.cache
def _period_ended() -> re.Pattern[str]:
    return re.compile(
        "止(?:之|的)?(?:(?P<year>(?:财政)?年度|全年|一年)|(?P<half>半年度?)|(?P<quarter>季度|一季)"
        "|(?P<months>[3-9]|1[0-2]|[三四五六七八九]|十[一二]?)个月)"
    )


def _ended(text: str, last: Quantity, setting: Setting) -> Quantity | None:
    """The period that a day ends: 截至8月2日当周, 截至12月31日止年度."""
    day = datetime.date.fromisoformat(last.iso)
    if text.startswith("当周", last.end):
        ended = text[max(last.start - 2, 0) : last.start] in ("截至", "截止")
        words = ("the week ended", "the week to") if ended else ("the week of", "the week ended")
        wording = Wording(_of_period, (words, last.wording), setting.amounts)
        return last._replace(end=last.end + 2, iso=period_iso("week", 0, day), wording=wording)
    match = _period_ended().match(text, last.end)
    if match is None:
        return None
    digits = match["months"] or ""
    count = int(digits) if digits.isascii() and digits else chinese_integer(digits) or 0
    count = count or (12 if match["year"] else 6 if match["half"] else 3)
    name = {12: "year", 6: "half-year", 3: "quarter"}.get(count, "") if not digits else ""
    name = name or f"{spelled(Decimal(count))} months"
    iso = f"{months_later(day, 1 - count)}/{months_later(day, 0)}"
    words = (f"the {name} ended", f"the {name} to")
    wording = Wording(_of_period, (words, last.wording), setting.amounts)
    return last._replace(end=match.end(), iso=iso, wording=wording)


def _of_period(words: tuple[str, ...], wording: Wording, amounts: Amounts) -> list[str]:
    return [f"{word} {text}" for text in wording.english() for word in words]


def _at_part(early: bool, wording: Wording, amounts: Amounts) -> list[str]:
    part = ("earlier", "early") if early else ("later", "late")
    return [f"{part[not text.startswith('this')]} {text}" for text in wording.english()]


def _read_later(text: str, first: Quantity, setting: Setting) -> Quantity | None:
    """The range of which a date is the first end: 周一至周五, 今年至2027年."""
    separator = _separator().match(text, first.end)
    last = _read_one(text, separator.end(), setting) if separator else None
    if last is None or "/" in first.iso + last.iso:
        return None
    iso = f"{first.iso}/{last.iso}" if first.iso and last.iso else ""
    if iso and last.iso < first.iso:
        if not (_DAY_ISO.fullmatch(first.iso) and _DAY_ISO.fullmatch(last.iso)):
            return None
        iso = f"{first.iso}/{_week_later(last.iso)}"
    wording = Wording(_from_to, (first.wording, last.wording), setting.amounts)
    return first._replace(end=last.end, iso=iso, wording=wording)


def _week_later(iso: str) -> str:
    try:
        return days_later(datetime.date.fromisoformat(iso), 7).isoformat()
    except ValueError:  # February 29 of another year
        return iso


def _from_to(first: Wording, last: Wording, amounts: Amounts) -> list[str]:
    return [f"{a} to {b}" for a, b in zip(first.english(), last.english(), strict=False)]


def _read_one(text: str, start: int, setting: Setting) -> Quantity | None:
    seen = _mark().match(text, start)
    if seen is None:
        return None
    mark = seen["mark"]
    if mark not in _marks():
        return None
    for pattern, read in forms().get(mark, ()):
        match = pattern.match(text, start)
        found = read(match, setting) if match else None
        if found is not None:
            return found
    found = _read_points(text, start, setting) if mark in _POINTS else None
    if found is None and mark in _WORDS and not seen["digits"]:
        found = read_words(text, start, setting)
    return found


def _read_points(text: str, start: int, setting: Setting) -> Quantity | None:
    since = read_words(text, start, setting) if text.startswith("今年以来", start) else None
    found = read_point(text, start) if since is None else None
    if found is None:
        return since
    first, end = found
    separator = _separator().match(text, end)
    second = _second(text, separator.end(), first) if separator else None
    if second is None:
        wording = Wording(point_in_english, (first, setting.date), setting.amounts)
        return Quantity(start, end, "date", iso=first.iso(setting.date), wording=wording)
    last, end = second
    if last.year is not None and first.year is None and first.years_ago is None:
        first = first._replace(year=last.year)
    first = _first_of_two(first, last, setting.date)
    isos = first.iso(setting.date), last.iso(setting.date)
    wording = Wording(_points_in_english, (first, last, setting.date), setting.amounts)
    return Quantity(start, end, "date", iso="/".join(isos) if all(isos) else "", wording=wording)


def _first_of_two(first: Point, last: Point, date: datetime.date | None) -> Point:
    """The first point of a range, in the year of the last where neither says one."""
    year = last.resolved(date)
    if first.year is not None or first.years_ago is not None or year is None:
        return first
    crossing = bool(first.month and last.month) and first.month > last.month
    return first._replace(supposed=year - crossing)


def _points_in_english(
    first: Point, last: Point, date: datetime.date | None, amounts: Amounts
) -> list[str]:
    alike = (first.month, first.year) == (last.month, last.year)
    if alike and first.day and last.day and first.years_ago == last.years_ago:
        month = MONTHS[first.month - 1]
        return [
            *(
                text.replace(f" {last.day}", f" {first.day}-{last.day}", 1)
                if text.startswith(month)
                else text.replace(f"{last.day} ", f"{first.day}-{last.day} ", 1)
                for text in last.english(date, amounts)
            ),
        ]
    both = zip(first.english(date, amounts), last.english(date, amounts), strict=False)
    return [f"{a} to {b}" for a, b in both]


def _second(text: str, start: int, first: Point) -> tuple[Point, int] | None:
    """The end of a range, which takes what it does not say from the range's beginning."""
    day = _later_day().match(text, start) if first.day else None
    if day:
        return first._replace(day=int(day["day"]), zone=""), day.end()
    found = read_point(text, start)
    if found is None:
        return None
    point, end = found
    if point.year is None and point.years_ago is None:
        point = point._replace(year=first.year, years_ago=first.years_ago)
    return point, end
