"""Whether digits and numerals with what follows them are an amount, or part of a word or a name."""

import functools
import re
from decimal import Decimal

from reader.annotation.numbers import LARGE, Figure
from reader.annotation.unit import Unit

_TRIVIAL_AFTER = tuple("每某这那哪同新第头前上下唯统逐单另专万惟划")
_ONE_OF = ("%", "pp", "bp", "notches", "times", "years", "months", "weeks", "hours")
_SHY = tuple("元点股手处头克块米部支款方升期门口")  # 三元, 三点, 一股: words rather than amounts
_FEW, _LAST_HOUR = 10, 24
_SPOKEN = (
    "years",
    "quarters",
    "months",
    "weeks",
    "days",
    "hours",
    "companies",
    "people",
    "items",
    "units",
)
_NOUNS_IN_NUMBER = tuple(
    "指函参倍人股家户总多半份天基无系小整奇偶岁负计读点对少复代变张件台手单名辆套次字为"
)


@functools.cache
def _words() -> re.Pattern[str]:
    """Words that begin with a numeral and could be taken for an amount."""
    return re.compile(
        "千万(?=[不别要勿莫小记])|百万(?=英热)|十万火急|百万富翁|亿万|万亿纬|一年一度|一年到头|三只松鼠|"
        "千家万户|万家|百家争|百年|千年|万年|万人空巷|万元户|三人行|二成一|六个核桃|两个一百年|三个代表"
    )


@functools.cache
def _table_heading() -> re.Pattern[str]:
    return re.compile(r"(?:单位|[：:（(/])[：:为]?$")


def is_plausible(
    text: str,
    start: int,
    figure: Figure,
    unit: Unit | None,
    end: int,
    qualified: bool,
    counts: bool = False,
) -> bool:
    """Whether the number at code points start to `end` is an amount.

    `qualified` says that about, over or the like is said of it, `counts` that it ends a range.
    """
    if figure.chinese and not qualified and _words().match(text, start):
        return False
    if unit is None and (text[end : end + 1].isascii() and text[end : end + 1].isalnum()):
        return False
    if figure.low is not None:
        return unit is not None or figure.counted
    if figure.value is None:
        return _several(text, start, figure, unit)
    if not figure.chinese:
        return _arabic(text, start, end, figure, unit)
    if unit is None:
        return figure.value >= LARGE["万"] and (
            not figure.bare or qualified or figure.end - start > 1
        )
    return _chinese(text, start, end, figure, unit, qualified) or (counts and not figure.bare)


def _several(text: str, start: int, figure: Figure, unit: Unit | None) -> bool:
    if text[start] == "数" and text[max(start - 1, 0) : start] in _NOUNS_IN_NUMBER and start:
        return False
    if figure.scale == 1:
        return unit is not None and unit.code in _SPOKEN
    return unit is not None or figure.counted


def _arabic(text: str, start: int, end: int, figure: Figure, unit: Unit | None) -> bool:
    digits = text[start : figure.end]
    if digits[0] == "0" and digits[1:2].isdigit():
        return False
    value = figure.value or 0
    if unit is None:
        return figure.counted
    if unit.code == "years" and len(digits) == 4 and 1900 <= value <= 2100:
        return False
    return unit.code != "points" or not _may_be_time(text, start, end, value)


def _may_be_time(text: str, start: int, end: int, value: Decimal | int) -> bool:
    """Whether 点 may mean the hour: not in 3个点, 跌12点."""
    if value > _LAST_HOUR or value != int(value) or text[end - 2] == "个":
        return False
    return not start or text[start - 1] not in "涨跌升降高低挫弹逾超"


def _chinese(text: str, start: int, end: int, figure: Figure, unit: Unit, qualified: bool) -> bool:
    value = figure.value or 0
    if figure.bare:
        heading = _table_heading().search(text[max(start - 4, 0) : start])
        level = text[end : end + 1] == "级"
        return qualified or level or (figure.end - start > 1 and not heading)
    if text[start] == "二" and figure.end == start + 1 and unit.spelled and unit.code != "people":
        return False  # 二次, 二级: the second, not two
    if text[start] in "零〇" and "点" not in text[start : figure.end]:
        return False
    if unit.code == "points" and value > _FEW and _may_be_time(text, start, end, value):
        return False
    if figure.counted or value > _FEW or value != int(value):
        return True
    if value == 1:
        trivial = unit.code not in _ONE_OF or text[max(start - 1, 0) : start] in _TRIVIAL_AFTER
        return not trivial or (start == 0 and unit.code in _ONE_OF)
    return text[figure.end : end].strip() not in _SHY
