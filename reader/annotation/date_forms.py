"""Forms of dates that say themselves what they are: 2025-03-26, 2023-2025年, 3Q24, 下午3点."""

import datetime
import functools
import re
from collections.abc import Callable

from reader.annotation.date_arithmetic import months_later, numbered
from reader.annotation.date_points import (
    MONTHS,
    YEAR_WORDS,
    YEARS_AGO,
    Point,
    exists,
    is_to_come,
    read_point,
)
from reader.annotation.manner import Amounts
from reader.annotation.numbers import chinese_integer
from reader.annotation.quantity import Quantity, Setting, Wording
from reader.annotation.rendering import as_written

_Reader = Callable[[re.Match[str], Setting], Quantity | None]

_YEAR = r"(?:19|20)[0-9]{2}"
_MONTH = "(?:1[0-2]|[1-9])"
DAY = "(?:3[01]|[12][0-9]|[1-9])"
_NUMERIC = rf"(?P<y>{_YEAR})(?P<sep>[-/.])(?P<m>[01]?[0-9])(?P=sep)(?P<d>[0-3]?[0-9])(?![0-9])"
_YEARS = (
    rf"(?P<a>{_YEAR})(?:年)?[-/—–~至到](?P<b>{_YEAR}|[0-9]{{2}})"
    "(?P<kind>财年|年度|年(?!第?[0-9一二三四]|[上下]半|[初中底末]|报))"
)
_BARE_YEAR = rf"(?P<y>{_YEAR})(?=(?:[、,和及与]{_YEAR}){{0,9}}[、,和及与]{_YEAR}(?:年|财年))"
_MONTHS = (
    rf"(?:(?P<year>[去今明前]年|(?:20)?[0-9]{{2}}年))?(?P<a>{_MONTH})月?[ ]?"
    r"(?P<to>[-—–~至到、和及与])[ ]?"
    rf"(?P<b>{_MONTH})月份?(?![0-9])"
)
_QUARTER = r"(?P<q>[1-4])(?P<kind>[QH])(?:20)?(?P<y>[0-9]{2})(?![0-9A-Za-z])"
_FISCAL_QUARTER = (
    r"(?:FY(?:20)?(?P<y>[0-9]{2})[ ]?Q(?P<q>[1-4])|(?:Q(?P<p>[1-4])[ ]?|(?P<r>[1-4])Q)"
    r"FY(?:20)?(?P<z>[0-9]{2}))(?![0-9A-Za-z])"
)
_FISCAL = r"FY(?:20)?(?P<y>[0-9]{2})(?![0-9A-Za-z])|(?P<z>20[0-9]{2})FY(?![A-Za-z])"
_EDGE = "(?P<e>[初末]|中[期叶])?"
_DECADE_OF = rf"(?:(?P<c>上|本|[12][0-9])世纪)(?P<d>[1-9]0|[一二三四五六七八九]十)年代{_EDGE}"
_DECADE = rf"(?:(?P<y>(?:19|20)[0-9]0)|(?P<d>[3-9]0|[三四五六七八九]十))年代(?![理表码工]){_EDGE}"
_CENTURY = "(?P<c>[12][0-9]|二十一?|十[五六七八九])世纪"
_HOUR = (
    "(?P<half>凌晨|清晨|早上|早间|上午|中午|下午|傍晚|晚上|晚间|夜间|[早晚夜])"
    "(?P<h>[0-9]{1,2}|[一二两三四五六七八九]|十[一二]?)"
    "(?:[点时](?!间)(?:(?P<m>[0-5]?[0-9])分?|(?P<x>半|整|钟))?|[:：](?P<n>[0-5][0-9]))"
)
_SEASON = (
    "(?:(?P<ago>[去今明]年)|(?P<y>20[0-9]{2})年)(?P<s>[春夏秋冬])"
    "(?:[季天](?!档|款|度)|(?=[，。、；]))"
)
_SEASONS = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_CLOCK = (
    r"(?P<h>[01][0-9]|2[0-3]|9(?=[:：][0134][05])"
    r"|[6-9](?=[:：][0-5][05][-–—~至到][0-2]?[0-9][:：][0-5][0-9]))[:：](?P<n>[0-5][0-9])"
    r"(?:[:：][0-5][0-9])?(?![0-9])"
)
_CLOCK_HOUR = (
    "(?P<h>[01]?[0-9]|2[0-4])[时](?:(?P<n>[0-5][0-9])分?(?!之)|(?![间代候期尚装段速刻差]))"
)
_TWO_QUARTERS = (
    rf"(?:(?P<year>{_YEAR})年|(?P<ago>[前去今明]年))?第?(?P<a>[一二三123])季?度?"
    "(?P<to>[、至到\\-~–—和及与]?)第?(?P<b>[二三四234])季度?(?!报)"
)
_SLASHED = (  # 12/31: with what makes it a date, as 1/3 is a third
    rf"(?P<m>{_MONTH})/(?P<d>{DAY})(?![0-9/%.])(?:"
    r"(?<=/[0-9]{2})(?<![0-9]{4})(?:(?=[日)）]|前|起|止|后|当[天日]|[（(]?[一二三四五六日][)）]|收盘|召开|举行|公布|除[息权]|上市|$)|(?<=[于於自从至在为][0-9]/[0-9]{2})|(?<=[于於自从至在为][0-9]{2}/[0-9]{2}))"
    r"|(?=日|(?:前|起|止|当[天日]|收盘|召开|举行|公布|除[息权]))|(?<=[(（][0-9]/[0-9])(?=[)）]))日?"
)
_DAY_ALONE = (
    rf"(?<![月升跌涨阳阴续+])(?<!月 )(?P<d>{DAY})[ ]?"
    r"(?:日(?![内均线元圆游K后前]|报(?![道收告价于]))|号(?<![〕）\])][0-9]号)(?<![〕）\])][0-9]{2}号)(?!楼|线|文|院|机|公|店|令))"
)


@functools.cache
def forms() -> dict[str, list[tuple[re.Pattern[str], _Reader]]]:
    """The forms that may have a mark, by that mark."""
    forms: dict[str, list[tuple[re.Pattern[str], _Reader]]] = {}
    for marks, pattern, read in (
        ("-/.", _NUMERIC, _numeric),
        ("年-/—–~至到", _YEARS, _years),
        ("、,和及与", _BARE_YEAR, _bare_year),
        ("去今明前年月-—–~至到、和及与", _MONTHS, _months),
        ("QH", _QUARTER, _short_quarter),
        ("FQ", _FISCAL_QUARTER, _fiscal_quarter),
        ("F", _FISCAL, _fiscal),
        ("上本世", _DECADE_OF, _decade_of),
        ("年三四五六七八九", _DECADE, _decade),
        ("年去今明", _SEASON, _season),
        ("世十二", _CENTURY, _century),
        ("凌清早上中下傍晚夜", _HOUR, _clock),
        (":：", _CLOCK, _clock),
        ("时", _CLOCK_HOUR, _clock),
        ("/", _SLASHED, _slashed),
        ("第一二三、年季至到-~–—和及与前去今明", _TWO_QUARTERS, _two_quarters),
        ("日号", _DAY_ALONE, _day),
    ):
        for mark in marks:
            forms.setdefault(mark, []).append((re.compile(pattern), read))
    return forms


def _made(match: re.Match[str], iso: str, *english: str) -> Quantity:
    return Quantity(
        match.start(), match.end(), "date", iso=iso, wording=Wording(as_written, (english,))
    )


def point_in_english(point: Point, date: datetime.date | None, amounts: Amounts) -> list[str]:
    return point.english(date, amounts)


def _numeric(match: re.Match[str], _: Setting) -> Quantity | None:
    try:
        day = datetime.date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None
    month = MONTHS[day.month - 1]
    english = (f"{month} {day.day}, {day.year}", f"{day.day} {month} {day.year}")
    return _made(match, day.isoformat(), *english)


def _years(match: re.Match[str], _: Setting) -> Quantity | None:
    first, last = match["a"], match["b"]
    full = last if len(last) == 4 else first[:2] + last
    if int(full) <= int(first):
        return None
    if match["kind"] == "年" and len(last) == 4:
        return _made(match, f"{first}/{full}", f"{first} to {full}", f"{first}-{full}")
    fiscal = "fiscal " if match["kind"] == "财年" else ""
    return _made(match, f"{first}/{full}", f"{fiscal}{first}/{full[2:]}", f"{first}-{full[2:]}")


def _bare_year(match: re.Match[str], _: Setting) -> Quantity:
    return _made(match, match["y"], match["y"])


def _months(match: re.Match[str], setting: Setting) -> Quantity | None:
    first, last = int(match["a"]), int(match["b"])
    if first >= last:
        return None
    found = read_point(match["year"] or "", 0)
    base = found[0] if found else Point()
    if match["year"] and not found:
        base = Point(year=2000 + int(match["year"][:2]))
    ends = (base._replace(month=first), base._replace(month=last))
    year = ends[1].resolved(setting.date)
    iso = f"{year}-{first:02}/{year}-{last:02}" if year is not None else ""
    tails = ends[1].english(setting.date, setting.amounts)
    start = MONTHS[first - 1]
    word = "and" if match["to"] in ("、", "和", "及", "与") else "to"
    english = (*(f"{start} {word} {tail}" for tail in tails), f"{start}-{tails[0]}")
    return _made(match, iso, *english)


def _short_quarter(match: re.Match[str], setting: Setting) -> Quantity | None:
    number = int(match["q"])
    if match["kind"] == "H" and number > 2:
        return None
    year = 2000 + int(match["y"])
    point = (
        Point(year=year, quarter=number) if match["kind"] == "Q" else Point(year=year, half=number)
    )
    wording = Wording(point_in_english, (point, None), setting.amounts)
    return Quantity(match.start(), match.end(), "date", iso=point.iso(None), wording=wording)


def _fiscal(match: re.Match[str], _: Setting) -> Quantity:
    year = match["z"] or f"20{match['y']}"
    return _made(match, year, f"fiscal {year}", f"FY{year}")


def _fiscal_quarter(match: re.Match[str], setting: Setting) -> Quantity:
    quarter = int(match["q"] or match["p"] or match["r"])
    point = Point(year=2000 + int(match["y"] or match["z"]), fiscal=True, quarter=quarter)
    wording = Wording(point_in_english, (point, None), setting.amounts)
    return Quantity(match.start(), match.end(), "date", iso=point.iso(None), wording=wording)


def _decade_of(match: re.Match[str], _: Setting) -> Quantity:
    century = {"上": 20, "本": 21}.get(match["c"]) or int(match["c"])
    tens = int(match["d"]) if match["d"].isascii() else chinese_integer(match["d"]) or 0
    return _decade_from(match, (century - 1) * 100 + tens)


def _decade(match: re.Match[str], _: Setting) -> Quantity:
    if match["y"]:
        return _decade_from(match, int(match["y"]))
    tens = int(match["d"]) if match["d"].isascii() else chinese_integer(match["d"]) or 0
    return _decade_from(match, 1900 + tens)


def _decade_from(match: re.Match[str], first: int) -> Quantity:
    edge = {"": "", "初": "early ", "末": "late "}.get(match["e"] or "", "mid-")
    return _made(match, f"{first}/{first + 9}", f"the {edge}{first}s", f"{edge}{first}s")


def _century(match: re.Match[str], _: Setting) -> Quantity:
    number = int(match["c"]) if match["c"].isascii() else chinese_integer(match["c"]) or 0
    return _made(match, f"{number * 100 - 99}/{number * 100}", f"the {numbered(number)} century")


def _season(match: re.Match[str], setting: Setting) -> Quantity:
    season, years_ago = _SEASONS[match["s"]], YEARS_AGO.get(match["ago"])
    if years_ago is None:
        return _made(match, match["y"], f"{season} {match['y']}", f"the {season} of {match['y']}")
    iso = f"{setting.date.year + years_ago:04}" if setting.date else ""
    which = YEAR_WORDS[years_ago].removesuffix(" year")
    return _made(match, iso, f"{which} {season}", f"{season} {YEAR_WORDS[years_ago]}")


def _clock(match: re.Match[str], _: Setting) -> Quantity | None:
    groups = match.groupdict()
    hour = int(match["h"]) if match["h"].isascii() else chinese_integer(match["h"]) or 0
    half = groups.get("half") or ""
    minute = 30 if groups.get("x") == "半" else int(groups.get("m") or groups.get("n") or 0)
    if half[:1] in ("下", "傍", "晚", "夜") and hour < 12:
        hour += 12
    if hour > 23:
        return None
    clock = f"{hour:02}:{minute:02}"
    minutes = f":{minute:02}" if minute else ""
    spoken = f"{(hour + 11) % 12 + 1}{minutes} {'a.m.' if hour < 12 else 'p.m.'}"
    return _made(match, f"T{clock}", *((spoken, clock) if half else (clock, spoken)))


def _day(match: re.Match[str], setting: Setting) -> Quantity:
    day = int(match["d"])
    iso, english = "", [f"the {numbered(day)}"]
    date = setting.date
    if date:
        months = range(3) if day <= date.day else range(1, 4)
        for back in months:
            month = months_later(date, -back)
            try:
                found = datetime.date.fromisoformat(f"{month}-{day:02}")
            except ValueError:
                continue
            iso = found.isoformat()
            english.append(f"{MONTHS[found.month - 1]} {day}")
            break
    return _made(match, iso, *english)


def _slashed(match: re.Match[str], setting: Setting) -> Quantity | None:
    month, day = int(match["m"]), int(match["d"])
    if not exists(month, day):
        return None
    ahead = is_to_come(match.string, match.start(), match.end(), month)
    point = Point(month=month, day=day, ahead=ahead)
    wording = Wording(point_in_english, (point, setting.date), setting.amounts)
    return Quantity(
        match.start(), match.end(), "date", iso=point.iso(setting.date), wording=wording
    )


def _two_quarters(match: re.Match[str], setting: Setting) -> Quantity | None:
    first, last = (
        int(text) if text.isascii() else chinese_integer(text) or 0
        for text in (match["a"], match["b"])
    )
    to = match["to"] in tuple("至到-~–—")
    if last <= first or (last > first + 1 and not to):
        return None
    if not match["to"] and (match["a"].isascii() or "季" in match[0][:-3]):  # 23季度
        return None
    year = int(match["year"]) if match["year"] else None
    point = Point(year=year, years_ago=YEARS_AGO[match["ago"]] if match["ago"] else None)
    ends = point._replace(quarter=first), point._replace(quarter=last)
    resolved = ends[1].resolved(setting.date)
    ends = ends[0]._replace(year=resolved), ends[1]._replace(year=resolved)
    iso = "/".join(end.iso(setting.date) for end in ends) if resolved else ""
    word = "to" if to else "and"
    spoken = match["year"] or (YEAR_WORDS[point.years_ago] if point.years_ago is not None else "")
    names = ("first", "second", "third", "fourth")
    words = f"{names[first - 1]} {word} {names[last - 1]} quarters{spoken and f' of {spoken}'}"
    short = f"Q{first} {word} Q{last}{spoken and f' {spoken}'}"
    return _made(
        match, iso, *((short, words) if setting.amounts is Amounts.SHORT else (words, short))
    )
