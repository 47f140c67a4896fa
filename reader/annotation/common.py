"""The commonest shapes of quantities and dates, read at once as the grammar would read them."""

import functools
import re
from collections.abc import Callable
from decimal import Decimal

from reader.annotation.manner import Amounts
from reader.annotation.qualifiers import before, may_qualify
from reader.annotation.quantity import Quantity, Setting, Wording
from reader.annotation.rendering import render
from reader.annotation.unit import Unit
from reader.annotation.unit_table import PER, UNITS
from reader.annotation.units import (
    BARE,
    HOME,
    YUAN,
    alone,
    currencies,
    currency_names,
    forms_pattern,
)

# What may change the reading of the shapes below from either side is left to the grammar.
_BEFORE = (
    r"0-9A-Za-z.,:/±+\-−()\]$¥€£₩₹ \u00a0第双民产每普深证创素经指板比负"
    "兑换币"
)
_QUALIFYING = "<>≥≤≈~近到约合过逾出超上足及少于小多达高莫概致"
_FOLLOWS = (
    r"(?![百千万亿多余级半前每/A-Za-z0-9兑对=≈折派送转供拆合]|等于|约合|[一二两三四五六七八九十]{1,2}连?板|左右|上下|[以之][上下内前后]|内|后)"
    r"(?![ \u00a0]?(?:[-~–—−至到～]|——)[ \u00a0]?[+\-−负$¥€£A-Z]?"
    "[0-9零一二两三四五六七八九十百千万数几])"
)
_SPECIAL = frozenset(("years", "companies", "ratio", "centuries"))
_FREQUENT = frozenset("%元美个人年倍股家港台辆只名万吨点天小欧日英基")
_LEAST_POINTS = 24  # up to here 点 may be the time
_PLAIN_YEAR = (
    "(?!的[早晚稍较]|[春夏秋冬]"
    r"|[0-9一二三四五六七八九十上下前首头全同第初中底末度报轻代财QH 年以夜之来内"
    r"早晚稍至到\-–—~])"
)
_PLAIN_MONTH = (
    r"(?!的[早晚稍较]|[0-9一二三四五六七八九十初中底末上下饼球亮薪均供度费票报份至到、和及与"
    r"早晚稍 \-–—~将拟有料或计预])"
)
_PLAIN_DAY = r"(?!的[早晚稍较]|[当止内均线元本圆报游K后前周星礼至到早晚稍 \-–—~])"
_PLAIN_WEEKDAY = (
    r"(?!的[早晚稍较]|[本家个次项位名些直共笔款系篇份只支批部期样起边福年大报至到早晚稍较 \-–—~])"
)
_PLAIN_WEEK = r"(?!的[早晚稍较]|[初底中一二三四五六日天末期刊年转报至到早晚稍较 \-–—~])"
_PLAIN_QUARTER = r"(?!的[早晚稍较]|[末初底报度财份至到早晚稍较、 \-–—~将拟有料或计预])"
_PLAIN_HALF = r"(?![年初底末度的早晚稍较至到 \-–—~将拟有料或计预])"
_MONTH, _DAY = "(?:1[0-2]|[1-9])", "(?:3[01]|[12][0-9]|[1-9])"
_PART_OF_YEAR = (
    rf"(?:第?[一二三四](?:季度|财季){_PLAIN_QUARTER}|[上下]半年{_PLAIN_HALF}"
    r"|[底末](?![特部层薪盘仓至到 \-–—~])|初(?![步级创始衷中期次至到 \-–—~]))"
)
_SAID = (
    (
        r"[0-9](?<![0-9A-Za-z.,:/+\-~–—第双民近过 ][0-9])"
        rf"(?:(?:(?<=1)9[0-9]{{2}}|(?<=2)0[0-2][0-9])年{{YEAR}}"
        rf"|(?<![年、和及与计料望期到][0-9])(?<![将拟定][于在][0-9])(?:(?<=1)[0-2]|(?<=[1-9]))月{{MONTH}}"
        rf"|(?<![月升跌涨阳阴续收计期达时年、和及与][0-9])(?:(?<=3)[01]|(?<=[12])[0-9]|(?<=[1-9]))日{_PLAIN_DAY})"
        rf"|[今去]年{{YEAR}}"
        rf"|周(?<![每一两逢几数半圆四首本上下这当0-9]周)[一二三四五六日]{_PLAIN_WEEKDAY}"
        rf"|[本上下](?<![计料望期于在][本上下])(?:周{_PLAIN_WEEK}|个?月{_PLAIN_MONTH}|季度{_PLAIN_QUARTER}|(?<![年今去][上下])半年"
        rf"(?<=[上下]半年){_PLAIN_HALF})"
        rf"|第(?<![年今去、至到计料望期于在]第)[一二三四](?:季度|财季){_PLAIN_QUARTER}"
        rf"|[一二三四](?<![年今去、第至到计料望期于在][一二三四])季度{_PLAIN_QUARTER}"
        rf"|[今昨明](?<!大[今昨明])(?:天|(?<![明])日)(?! ?[周星礼]){_PLAIN_WEEKDAY}"
    )
    .replace("{MONTH}", "(?:{MONTH_REST})")
    .replace("{YEAR}", rf"(?:{_MONTH}月(?:{{MONTH_REST}})|{_PART_OF_YEAR}|{_PLAIN_YEAR})")
    .replace(
        "{MONTH_REST}",
        rf"{_DAY}日{_PLAIN_DAY}|份(?!额|的[早晚稍较])(?![初中底末至到早晚稍])|{_PLAIN_MONTH}",
    )
)
_NUMBER = (  # its neighbour is asked for behind its first digit: the engine skips faster
    "[0-9](?<![{BEFORE}][0-9])(?:(?<=[1-9])(?:[0-9]{0,2}(?:,[0-9]{3}){1,4}+|[0-9]{0,14}+)|(?<=0))"
    r"(?:\.[0-9]{1,12}+)?"
)
_EXPONENTS = {None: "", "万": "e4", "亿": "e8", "万亿": "e12"}
_POWERS = {None: 0, "万": 4, "亿": 8, "万亿": 12}


_EACH = frozenset(form[-1] for form in PER) | {"产"}


@functools.cache
def _units() -> dict[str, Unit]:
    """The units read here, by their forms; those that count by tens or mean the time do not.

    They are the frequent ones: of all, the pattern would take 0.02 s longer to compile.
    """
    return {
        form: unit
        for unit in UNITS
        for form in unit.forms.split()
        if form[0] in _FREQUENT
        and (unit.code not in _SPECIAL or form == "年期")
        and (unit.factor == 1 or unit.measure)
        and form not in ("度", "档")
    }


def common_pattern() -> str:
    """The shapes as one pattern, with the groups number, scale and unit, or said."""
    units = forms_pattern(_units())
    names = {name[-1] for name in currency_names()}
    beside = _BEFORE + "".join(sorted(names))
    number = _NUMBER.replace("{BEFORE}", beside + "".join(sorted(_EACH)))
    spoken = forms_pattern(
        {
            form: unit
            for form, unit in _units().items()
            if form not in "名位" and (unit.spelled or form[0] == "个")
        }
    )
    words = "只松鼠|人行|个核桃|个代表|个一百年"
    return (
        rf"(?P<number>{number})(?P<scale>万亿|[万亿])?"
        rf"(?P<unit>(?>{units}){_FOLLOWS}|(?<=[万亿])(?=[，。；！？）\n的]))"
        rf"|(?P<said>{_SAID}"
        rf"|[两三四五六七八九十](?<![{beside}{_QUALIFYING}一二两三四五六七八九十百千万亿零数几好][两三四五六七八九十])"
        rf"(?!{words})[三四五六七八九十]?(?>{spoken}){_FOLLOWS})"
    )


def read_common(match: re.Match[str], text: str, limit: int, setting: Setting) -> Quantity | None:
    """The amount that a match of the pattern in `text` is, or None where it may be something else.

    `limit` is the end of the quantity before.
    """
    number, scale, form, _ = match.groups()
    unit = _units()[form] if form else None
    if setting.yuan != HOME and form in YUAN:
        unit = currencies()[setting.yuan]
    digits = number.replace(",", "") if "," in number else number
    value = float(digits + _EXPONENTS[scale])
    code = unit.code if unit else ""
    if code == "times" or (code == "points" and value <= _LEAST_POINTS):
        return None
    if unit is not None and unit.formats[0] in BARE:
        unit = alone(unit, text, match.end())
    start, end = match.span()
    qualifier: str = ""
    words: tuple[str, ...] = ()
    if may_qualify(text, start):
        around = before(text, start, limit)
        if around.sign:  # 零下15个: the grammar knows signs
            return None
        start, qualifier, words = around.border, around.qualifier, around.words
        if text[start - 1 : start] in _EACH:
            return None
    # Made without the named tuples' own constructors, which cost as much as all the rest.
    said = (render_written, (digits, _POWERS[scale], unit), setting.amounts, words)
    wording = tuple.__new__(Wording, said)
    found = (start, end, "quantity", value, None, None, code, qualifier, "", wording)
    return tuple.__new__(Quantity, found)


def render_written(digits: str, power: int, unit: Unit | None, amounts: Amounts) -> list[str]:
    """The amount as it is written, 116.19 and 8 for 116.19亿, in English."""
    number = Decimal(digits)
    if power:
        number = number.scaleb(power).normalize()
    return render(number, unit, words=False, sign="", amounts=amounts)


Reader = Callable[[str, int, int, Setting], Quantity | None]


class Said(dict[str, Quantity | None]):
    """What the grammar makes of words alone that are said again and again: 今年, 周三, 3月5日."""

    def __init__(self, setting: Setting, read: Reader) -> None:
        super().__init__()
        self._setting, self._read = setting, read

    def __missing__(self, said: str) -> Quantity | None:
        found = self._read(said, 0, 0, self._setting)
        whole = found is not None and found.end == len(said) and not found.start
        self[said] = found if whole else None
        return self[said]
