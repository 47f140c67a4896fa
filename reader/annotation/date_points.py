"""Points of the calendar: a year, half, quarter, month or day as Chinese writes it."""

import datetime
import functools
import re
from decimal import Decimal
from typing import NamedTuple

from reader.annotation.manner import Amounts
from reader.annotation.numbers import DIGITS, chinese_integer
from reader.annotation.rendering import spelled

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_ORDINALS = ("first", "second", "third", "fourth")
YEARS_AGO = {
    "大前年": -3, "前年": -2, "去年": -1, "上年": -1, "今年": 0, "本年": 0, "明年": 1, "后年": 2,
}  # fmt: skip
YEAR_WORDS = {
    -3: "three years ago", -2: "the year before last", -1: "last year", 0: "this year",
    1: "next year", 2: "the year after next",
}  # fmt: skip
ZONES = {
    "北京时间": "(Beijing time)", "当地时间": "(local time)", "美东时间": "(ET)",
    "美国时间": "(US time)", "纽约时间": "(New York time)", "伦敦时间": "(London time)",
    "东京时间": "(Tokyo time)",
}  # fmt: skip
_EDGES = {
    "初": "early", "中": "mid", "底": "end of", "末": "end of", "上旬": "early", "中旬": "mid",
    "下旬": "late", "上中旬": "early to mid", "中下旬": "mid to late",
}  # fmt: skip
_YEAR_EDGE_MONTH = {"early": 1, "mid": 6, "end of": 12}

_MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
_NO_DAY = "(?!均|线|元|圆|报(?![道收告价于])|游|K)"
_EDGE = (
    "(?:初(?![步级创始衷中期次])|中(?=[，。、；,. 前后以时的将至到举）)]|$)"
    "|底(?!特律|部|层|薪|盘|仓)|末)"
)
_ROC = "[一二三四五六七八九十百零〇]{1,5}"
_NEEDED = (
    "year", "short", "old", "told", "relative", "roc", "qb", "hb", "months",
     "month", "quarter", "q", "half", "halfyear", "h", "first",
)  # fmt: skip
_ALONE = "(?![0-9A-Za-z])"
_PART = (
    rf"(?P<month>{_MONTH})[ ]?月(?!饼|球|亮|薪|均|供|度|费|票)"
    rf"(?:[ ]?(?P<day>{_DAY})[ ]?[日号]{_NO_DAY}|份)?"
    r"|第?(?P<quarter>[一二三四1-4首])(?:财季|季度?)(?!报)|Q(?P<q>[1-4])(?![0-9A-Za-z])"
    r"|(?P<qb>[1-4])Q(?![0-9A-Za-z])|(?P<hb>[12])H(?![0-9A-Za-z])"
    r"|(?P<half>[上下])半年(?!度)|(?P<halfyear>[上下])半年度|H(?P<h>[12])(?![0-9A-Za-z])"
    r"|[前首](?P<first>[一二三四1-4])个?季度?(?!报)|[前首头](?P<months>十一?|[二两三四五六七八九]|1[01]|[2-9])个?月(?!报)"
    r"|(?P<whole>全年|同期)"
)
_POINT = (
    r"(?P<zone>(?:北京|当地|美东|美国|纽约|伦敦|东京)时间)?"
    r"(?:(?P<relative>(?:大前|[前去上今本明后])年(?!夜))"
    rf"|民国(?P<roc>[0-9]{{2,3}}|{_ROC})年度?"
    r"|(?P<year>(?:19|20)[0-9]{2}|[一二][零〇九][零〇一二三四五六七八九]{2})"
    r"(?:[ ]?年(?!报(?![告道])|轻|代)(?:度(?!假))?|财年|财政年度|年度"
    rf"|(?=[ ]?Q[1-4]{_ALONE}|[ ]?H[12]{_ALONE}))"
    "|(?P<old>[零〇][一二三四五六七八九]|一[零〇]|二[零〇])年(?!代|级|期|轻|份)"
    "|(?P<told>[一二七八九][一二三四五六七八九])年(?=1[0-2]月|[1-9]月|十?[一二三四五六七八九]月|十月|第?[一二三四]季|[上下]半年)"
    r"|(?P<short>[0-3][0-9])"
    r"(?:年(?=1?[0-9]月|第?[一二三四]季|[上下]半年|Q[1-4]|[初中底末])|财年"
    rf"|(?=[QH][1-4]{_ALONE})))?"
    rf"(?:[ ]?(?:{_PART}))?"
    rf"(?:(?<=年)年?(?P<year_edge>{_EDGE})|(?<=[度季])(?P<quarter_edge>[末底](?!特)|初(?![步级创始]))|(?<=[月份])(?P<month_edge>(?:上中?|中下?|下)旬|{_EDGE})(?!(?<=月初)[一二三四五六七八九十](?:[^家个度些直名项次]|\Z)))?"
)


_HALF_A_YEAR = 6
_LAST_OF_CENTURY = 50  # two digits up to here are a year of this century
_SHORT_FORM = re.compile(r"\b[QH][1-4]\b")


class Point(NamedTuple):
    """A place in the calendar; what the text does not say is None, "" or 0."""

    year: int | None = None
    years_ago: int | None = None
    fiscal: bool = False
    quarter: int = 0
    half: int = 0
    quarters: int = 0
    """前三季度: the first three quarters."""
    months: int = 0
    """前三个月: the first three months."""
    month: int = 0
    day: int = 0
    edge: str = ""
    zone: str = ""
    supposed: int | None = None
    """The year the other end of a range is in."""
    ahead: bool = False
    """Whether the text speaks of what is to come: 下半年将推出."""
    same_period: bool = False
    """去年同期: the same period of last year."""

    def resolved(self, date: datetime.date | None) -> int | None:
        """The year, found from the publication date where the text does not say it."""
        if self.year is not None or date is None:
            return self.year
        if self.years_ago is not None:
            return date.year + self.years_ago
        if self.supposed is not None:
            return self.supposed
        first = self.month or self.months or 3 * self.quarters
        first = first or (3 * self.quarter - 2 if self.quarter else 1)
        if self.half == 2:
            first = 7
        if self.ahead:
            last = first + (5 if self.half else 2 if self.quarter else 0)
            return date.year + (last + _HALF_A_YEAR < date.month)
        return date.year if first <= date.month + 1 else date.year - 1

    def iso(self, date: datetime.date | None) -> str:
        """The point in ISO 8601 (2025-03-26, 2025-03, 2025-Q3, 2025-H1, 2025), "" if unresolved."""
        year = self.resolved(date)
        if year is None or (self.fiscal and self.year is None):
            return ""
        if self.quarters:
            return f"{year}-01/{year}-{3 * self.quarters:02}"
        if self.months:
            return f"{year}-01/{year}-{self.months:02}"
        if self.quarter and self.edge:
            return f"{year}-{3 * self.quarter - 2 * (self.edge == 'early'):02}"
        if self.quarter:
            return f"{year}-Q{self.quarter}"
        if self.half:
            return f"{year}-H{self.half}"
        month = self.month or _YEAR_EDGE_MONTH.get(self.edge, 0)
        if not month:
            return f"{year}"
        return f"{year}-{month:02}-{self.day:02}" if self.day else f"{year}-{month:02}"

    def english(self, date: datetime.date | None, amounts: Amounts) -> list[str]:
        """The point in English, best first: as the text says it, then with the year found.

        The short style prefers Q3 2024 and H1 to words.
        """
        found = self._spoken(date)
        if amounts is Amounts.SHORT and (self.quarter or self.half):
            return sorted(found, key=lambda text: not _SHORT_FORM.search(text))
        return found

    def _spoken(self, date: datetime.date | None) -> list[str]:
        found = self._worded(self.year, self.years_ago)
        if self.same_period:
            found = (
                ["the same period a year earlier", "a year earlier", "the same period last year"]
                if self.years_ago == -1
                else [f"the same period of {text}" for text in found]
            )
        elif self.year is None and not self.fiscal and self.resolved(date) is not None:
            found += self._worded(self.resolved(date), None)
        zone = f" {ZONES[self.zone]}" if self.zone else ""
        return list(dict.fromkeys(text + zone for text in found))

    def _worded(self, year: int | None, years_ago: int | None) -> list[str]:
        spoken = str(year) if year is not None else YEAR_WORDS.get(years_ago, "") if (
            years_ago is not None) else ""  # fmt: skip
        of = f" of {spoken}" if spoken else ""
        behind = f" {spoken}" if spoken else ""
        if self.quarters:
            return [f"first {_count(self.quarters)} quarters{of}"]
        if self.months:
            count = spelled(Decimal(self.months))
            return [f"first {count} months{of}", f"January to {MONTHS[self.months - 1]}{behind}"]
        if self.quarter:
            edge = {"": "", "early": "early "}.get(self.edge, "the end of ")
            the = "the " if edge else ""
            texts = self._quarterly(spoken)
            return [edge + (text if "Q" in text else the + text) for text in texts]
        if self.half:
            return [f"{_ORDINALS[self.half - 1]} half{of}", f"H{self.half}{behind}"]
        if self.day:
            month = MONTHS[self.month - 1]
            comma = f", {year}" if year is not None else behind
            return [f"{month} {self.day}{comma}", f"{self.day} {month}{behind}"]
        base = f"{MONTHS[self.month - 1]}{behind}" if self.month else spoken
        if self.fiscal:
            return [f"fiscal {base}", f"FY{base}"]
        return _edged(self.edge, base, bool(self.month)) if self.edge else [base]

    def _quarterly(self, year: str) -> list[str]:
        ordinal = f"{_ORDINALS[self.quarter - 1]} quarter"
        if self.fiscal:
            if not year:
                return [f"fiscal {ordinal}", f"fiscal Q{self.quarter}"]
            return [f"{ordinal} of fiscal {year}", f"Q{self.quarter} FY{year}"]
        if not year:
            return [ordinal, f"Q{self.quarter}"]
        return [f"{ordinal} of {year}", f"Q{self.quarter} {year}"]


def _edged(edge: str, base: str, month: bool) -> list[str]:
    if edge == "end of" and not month and base.isdigit():
        return [f"the end of {base}", f"year-end {base}", f"end-{base}", f"late {base}"]
    if edge == "end of":
        return [f"the end of {base}", f"late {base}"]
    return [f"mid-{base}" if edge == "mid" else f"{edge} {base}"]


def _count(number: int) -> str:
    return ("one", "two", "three", "four")[number - 1]


@functools.cache
def _point() -> re.Pattern[str]:
    return re.compile(_POINT)


@functools.cache
def _to_come_after() -> re.Pattern[str]:
    return re.compile("(?:将(?!近)|拟|有望|料将?|或将|计划|预计)")


@functools.cache
def _to_come_before() -> re.Pattern[str]:
    return re.compile("(?:有望|计划|[将拟]于|(?<!原)定于|[将拟]在|等到)\\Z")


@functools.cache
def _expected_before() -> re.Pattern[str]:
    """What is said of data of a past month, too: 预计1月非农."""
    return re.compile("(?:预计|预期|预料|料)\\Z")


def is_to_come(text: str, start: int, end: int, month: int) -> bool:
    """Whether what stands at code points start to `end` is spoken of as still to come.

    `month` is the month named there, 0 for none.
    """
    before = text[max(start - 4, 0) : start]
    if _to_come_after().match(text, end) or _to_come_before().search(before):
        return True
    return not month and bool(_expected_before().search(before))


def read_point(text: str, start: int) -> tuple[Point, int] | None:
    """The point of the calendar at code point `start` with its end, else None."""
    match = _point().match(text, start)
    if match is None or match.end() == start or match.lastgroup == "zone":
        return None
    if not any(map(match.__getitem__, _NEEDED)):
        return None
    month, day = _integer(match["month"]), _integer(match["day"])
    if day and not exists(month, day):
        return None
    half = match["half"] or match["halfyear"]
    edge = match["year_edge"] or match["month_edge"] or match["quarter_edge"]
    point = Point(
        year=_year(match["year"] or match["short"] or match["old"] or match["told"])
        or _republican(match["roc"]),
        years_ago=YEARS_AGO[match["relative"]] if match["relative"] else None,
        fiscal="财" in match[0],
        quarter=_integer(match["quarter"] or match["q"] or match["qb"]),
        half=(1 if half == "上" else 2) if half else _integer(match["h"] or match["hb"]),
        months=_integer(match["months"]),
        quarters=_integer(match["first"]),
        month=month,
        day=day,
        edge=_EDGES[edge] if edge else "",
        zone=match["zone"] or "",
        ahead=is_to_come(text, start, match.end(), month),
        same_period=match["whole"] == "同期",
    )
    return point, match.end()


def _republican(digits: str | None) -> int | None:
    """The year of 民国113年, which is 2024."""
    if not digits:
        return None
    read = "".join(str(DIGITS.get(digit, digit)) for digit in digits)
    return 1911 + (int(read) if read.isdecimal() else _integer(digits))


def exists(month: int, day: int) -> bool:
    return day <= (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _integer(digits: str | None) -> int:
    if not digits:
        return 0
    if digits == "首":
        return 1
    return int(digits) if digits.isascii() else chinese_integer(digits) or 0


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    number = int("".join(str(DIGITS.get(digit, digit)) for digit in digits))
    return number if number >= 100 else number + (1900 if number > _LAST_OF_CENTURY else 2000)
