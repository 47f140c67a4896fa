"""Exchange rates and ratios: 1美元兑7.2元人民币, 美元兑日元151.5, 3比1."""

import functools
import re
from decimal import Decimal

from reader.annotation.manner import Amounts
from reader.annotation.measured import Measured
from reader.annotation.numbers import read_figure
from reader.annotation.qualifiers import Surroundings
from reader.annotation.quantity import Quantity, Setting, Wording
from reader.annotation.rendering import as_written, plain, render
from reader.annotation.unit import Unit
from reader.annotation.units import HOME, YUAN, currencies, currency_names, read_unit

_REACH = 24
"""How far before a bare rate, in code points, its pair of currencies may stand."""


_DEARER = ("USD", "EUR", "GBP", "AUD", "NZD")
"""What is quoted in the other currency, whichever is named first."""
_MEANS_RATIO = frozenset("比:∶：")


@functools.cache
def _names() -> str:
    names = [*currency_names(), *YUAN]
    return "|".join(sorted(names, key=len, reverse=True))


@functools.cache
def _equation() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<n>10{{0,4}}|一|百)(?P<base>{_names()})(?:(?:兑换?|对|折合?)(?P<quote>{_names()})?"
        "|[=≈]|等于|约合)约?[ ]?(?=[0-9零一二三四五六七八九])"
    )


@functools.cache
def _pair() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<base>{_names()})(?:兑换?|对|/)(?P<quote>{_names()})(?:即期|离岸|在岸)?"
        "(?:汇率|中间价|汇价)?(?:一度|现|最新|暂|已|曾|收盘|收)?[报升跌涨降贬回触见]?[报至到为在于破穿]?"
        r"[ ]?\Z"
    )


@functools.cache
def _ratio() -> re.Pattern[str]:
    return re.compile(
        "(?P<a>[0-9]{1,4}|[一二两三四五六七八九十])(?:比(?P<b>[0-9]{1,4}|[一二两三四五六七八九十])"
        "(?![0-9]|[上去较如之例重率分])|[:∶：](?P<c>1|10|100)(?![0-9:.：年月日万亿%])"
        "|(?<=1)[:∶：](?P<d>[0-9]{1,3}\\.[0-9]{1,4})(?![0-9.年月日万亿%元]))"
    )


def read_rate(text: str, start: int, setting: Setting) -> Quantity | None:
    """The exchange rate or ratio at code point `start`, else None."""
    found = _equation().match(text, start) if text[start] in "1一百" else None
    if found:
        return _equated(text, found, setting)
    if "0" <= text[start] <= "9":
        bare = _bare_rate(text, start, setting)
        if bare:
            return bare
    if not _MEANS_RATIO.isdisjoint(text[start + 1 : start + 5]):
        ratio = _ratio().match(text, start)
        return _ratio_of(text, ratio, setting.amounts) if ratio else None
    return None


def _code(name: str, yuan: str) -> str:
    unit = currency_names().get(name)
    return unit.code if unit else yuan


def _equated(text: str, found: re.Match[str], setting: Setting) -> Quantity | None:
    figure = read_figure(text, found.end())
    unit = read_unit(text, figure.end, setting.yuan) if figure else None
    if figure is None or figure.value is None:
        return None
    if found["quote"]:
        quote = currencies()[_code(found["quote"], setting.yuan)]
        same = unit is not None and (unit[0] is quote or text[unit[1] - 1] == "元")
        unit = (quote, unit[1] if unit and same else figure.end)
    if unit is None or unit[0].kind != "money" or "/" in unit[0].code:
        return None
    base = currencies()[_code(found["base"], setting.yuan)]
    one = {"一": 1, "百": 100}.get(found["n"]) or int(found["n"])
    wording = Wording(_quoted, (figure.value, unit[0], one, base), setting.amounts)
    said_before = "人民币" if base.code == "CNY" and found["base"] in YUAN else "每"
    return Quantity(
        found.start() - len(said_before) * text.endswith(said_before, 0, found.start()),
        unit[1],
        value=float(figure.value / one),
        unit=f"{unit[0].code}/{base.code}",
        wording=wording,
    )


@functools.cache
def _per_base() -> re.Pattern[str]:
    return re.compile(rf"兑换?(?P<n>10{{0,4}}|一)?(?P<base>{_names()})")


def read_quoted(text: str, start: int, term: Measured, around: Surroundings) -> Quantity | None:
    """The rate 32.5元兑1美元, whose money is `term`, else None."""
    found = _per_base().match(text, term.end)
    if found is None or term.unit is None or term.unit.kind != "money" or not term.figure.value:
        return None
    base, value = currencies()[_code(found["base"], HOME)], term.figure.value
    if not found["n"] or base.code == term.unit.code:
        return None
    one = 1 if found["n"] == "一" else int(found["n"])
    wording = Wording(_quoted, (value, term.unit, one, base))
    code = f"{term.unit.code}/{base.code}"
    begin = around.border if around.currency == term.unit.code else start
    return Quantity(begin, found.end(), value=float(value / one), unit=code, wording=wording)


def _quoted(number: Decimal, unit: Unit, one: int, base: Unit, amounts: Amounts) -> list[str]:
    quoted = render(number, unit, words=False, sign="", amounts=amounts)
    per = f"{one} {base.named(plural=True)}" if one > 1 else base.named(plural=False)
    sign = base.formats[0].format(n=one)
    return [f"{quoted[0]} per {per}", f"{sign} = {quoted[0]}", f"{quoted[0]} to {sign}"]


def _bare_rate(text: str, start: int, setting: Setting) -> Quantity | None:
    if "兑" not in text[max(start - _REACH, 0) : start] and text[start - 1 : start] not in "元币":
        return None
    pair = _pair().search(text[max(start - _REACH, 0) : start])
    figure = read_figure(text, start) if pair else None
    if pair is None or figure is None or figure.value is None or figure.counted:
        return None
    if read_unit(text, figure.end) or text[figure.end : figure.end + 1] in ("年", "月", "日"):
        return None
    quote, base = (_code(pair[name], setting.yuan) for name in ("quote", "base"))
    if figure.value > 1 and (base == "CNY" or quote == "USD") and base not in _DEARER:
        quote, base = base, quote  # 人民币兑美元 is said, yuan for the dollar is meant
    code = f"{quote}/{base}"
    wording = Wording(as_written, ((plain(figure.value),),), setting.amounts)
    return Quantity(start, figure.end, value=float(figure.value), unit=code, wording=wording)


def _ratio_of(text: str, found: re.Match[str], amounts: Amounts) -> Quantity | None:
    second = found["b"] or found["c"] or found["d"]
    first, last = read_figure(found["a"], 0), read_figure(second, 0)
    if first is None or last is None or not first.value or not last.value:
        return None
    if found["b"] is None and text[found.start() - 1 : found.start()] in tuple(":：图表注例件"):
        return None
    texts = (f"{first.value:f}:{last.value:f}", f"{first.value:f} to {last.value:f}")
    wording = Wording(as_written, (texts,), amounts)
    return Quantity(
        found.start(),
        found.end(),
        value=float(first.value / last.value),
        unit="ratio",
        wording=wording,
    )
