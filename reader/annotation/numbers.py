"""Numerals, Arabic and Chinese, read exactly."""

import functools
import re
from decimal import Decimal
from typing import NamedTuple

DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
POWERS = SMALL | LARGE
CHINESE = "零〇一二两三四五六七八九十百千万亿兆"
LONGEST = 28  # code points of a numeral anybody writes; Decimal is exact so far

_THOUSAND = "千(?![瓦米克伏卡赫帕兆])"  # 千瓦 is a unit
_TRILLION = "兆(?![瓦赫字帕焦比位易丰])"  # 兆瓦 is a unit
_HUNDRED = "百(?!分[点之])"
_POWER = f"(?:(?:{_HUNDRED}|{_THOUSAND}|十)?(?:万亿|[万亿])|{_THOUSAND}|{_HUNDRED}|{_TRILLION})"
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}(?![0-9])|[0-9]{1,20})(?:\.[0-9]{1,12})?"
_ARABIC_NUMBER = (
    rf"{_ARABIC}(?:[ \u00a0]?个?{_POWER}(?:[0-9]{{1,5}}(?:\.[0-9]{{1,6}})?{_POWER}){{0,2}}"
    r"(?:(?<=万)[1-9][0-9]{3}(?![0-9.,年万亿]))?)?"
)
_NUMERAL = f"(?:[零〇一二两三四五六七八九十万亿]|{_HUNDRED}|{_THOUSAND}|{_TRILLION})"
_CHINESE_NUMBER = (
    f"{_NUMERAL}{{1,{LONGEST}}}"
    "(?:点[零〇一二三四五六七八九]{1,8}(?![零〇一二三四五六七八九])[万亿]{0,2}|个(?:万亿|亿))?"
)
_NEIGHBOURS = "一两|一二|两三|二三|三四|三五|四五|五六|六七|七八|八九"
_SEVERAL = (
    "(?:好几|[二三四五六七八九]?十[几数]|[数几])"
    f"(?P<scale>(?:十|{_HUNDRED}|{_THOUSAND})?(?:万亿|[万亿])?)"
)


_TENS_AND_SOME = re.compile("[二三四五六七八九]?十[几数]")


class Figure(NamedTuple):
    """A number as it stands at a place of the text, up to `end` (code points).

    `value` is None for 数十亿 and for 两三年, which has `low` and `high`. `scale` is the power the
    numeral ends in: 10**9 in 数十亿, 10**8 in 5亿.
    `bare` marks numbers without a digit (百亿); `counted` those with 百, 千, 万 or 亿; `more` those
    that say "and some" themselves (十几).
    """

    end: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    scale: int = 1
    chinese: bool = False
    bare: bool = False
    counted: bool = False
    more: bool = False


@functools.cache
def _power() -> re.Pattern[str]:
    return re.compile(_POWER)


@functools.cache
def _arabic() -> re.Pattern[str]:
    return re.compile(_ARABIC_NUMBER)


@functools.cache
def _steps() -> re.Pattern[str]:
    """Digits with the power behind them, of which 3万5千 has two."""
    return re.compile(r"([0-9,.]{1,28})[ \u00a0]?个?([百千十万亿兆]{0,4})")


@functools.cache
def _chinese() -> re.Pattern[str]:
    return re.compile(_CHINESE_NUMBER)


@functools.cache
def _neighbours() -> re.Pattern[str]:
    return re.compile(
        f"(?P<digits>{_NEIGHBOURS})(?![零〇一二两三四五六七八九])(?P<scale>{_NUMERAL}{{0,4}})"
    )


@functools.cache
def _several() -> re.Pattern[str]:
    return re.compile(_SEVERAL)


def read_figure(text: str, start: int) -> Figure | None:
    """The number that begins at code point `start`, as long as possible, else None."""
    character = text[start : start + 1]
    if "0" <= character <= "9":
        return _read_arabic(text, start)
    if character in ("数", "几", "好") or _TENS_AND_SOME.match(text, start):
        return _read_several(text, start)
    return _read_neighbours(text, start) or _read_chinese(text, start)


def read_power(text: str, start: int) -> tuple[int, int]:
    """The multiplier (万, 千亿 …) at code point `start`, with its end; 1 if there is none."""
    match = _power().match(text, start)
    return (_product(match[0]), match.end()) if match else (1, start)


def _read_arabic(text: str, start: int) -> Figure | None:
    match = _arabic().match(text, start)
    if match is None or match.end() - start > LONGEST:
        return None
    if match[0].isascii():
        return Figure(end=match.end(), value=Decimal(match[0].replace(",", "")))
    total, last, scale = Decimal(0), Decimal("Infinity"), Decimal(1)
    for digits, power in _steps().findall(match[0]):
        scale = Decimal(_product(power))
        if scale >= last:
            return None
        total, last = total + Decimal(digits.replace(",", "")) * scale, scale
    return Figure(end=match.end(), value=total.normalize(), scale=int(scale), counted=True)


def _product(powers: str) -> int:
    product = 1
    for power in powers:
        product *= POWERS[power]
    return product


def _read_several(text: str, start: int) -> Figure | None:
    match = _several().match(text, start)
    if match is None:
        return None
    scale = _product(match["scale"])
    counted = scale >= SMALL["百"]
    tens, ten_written, _ = match[0].removesuffix(match["scale"]).partition("十")
    if ten_written:
        ten = Decimal(10 * DIGITS.get(tens, 1) * scale)
        return Figure(end=match.end(), value=ten, chinese=True, counted=counted, more=True)
    return Figure(end=match.end(), scale=scale, chinese=True, counted=counted)


def _read_neighbours(text: str, start: int) -> Figure | None:
    match = _neighbours().match(text, start)
    if match is None:
        return None
    if not set(match["scale"]) <= POWERS.keys() or len(match["scale"]) > LONGEST:
        return None
    scale = _product(match["scale"])
    low, high = (Decimal(DIGITS[digit] * scale) for digit in match["digits"])
    return Figure(end=match.end(), low=low, high=high, chinese=True, counted=scale >= SMALL["百"])


def _read_chinese(text: str, start: int) -> Figure | None:
    match = _chinese().match(text, start)
    if match is None or match.end() - start > LONGEST:
        return None
    whole, _, rest = match[0].replace("个", "").partition("点")
    value = chinese_integer(whole)
    if value is None:
        return None
    number = Decimal(value)
    if rest:
        fraction = rest.rstrip("万亿")
        digits = "".join(str(DIGITS[digit]) for digit in fraction)
        number = Decimal(f"{value}.{digits}") * _product(rest[len(fraction) :])
    return Figure(
        end=match.end(),
        value=number,
        scale=_product(match[0][len(match[0].rstrip("百千万亿兆")) :]),
        chinese=True,
        bare=not any(character in DIGITS or character == "十" for character in match[0]),
        counted=any(power in match[0] for power in "百千万亿兆"),
    )


def chinese_integer(numeral: str) -> int | None:
    """The integer of a Chinese numeral (三百二十, 两千, 十五, 一万五), None where it is none."""
    total = section = digit = 0
    last = before = ""
    for character in numeral:
        if character in DIGITS:
            if DIGITS.get(last):
                return None
            digit = DIGITS[character]
        elif character in SMALL:
            if before and SMALL[character] >= SMALL[before]:
                return None
            section += (digit or 1) * SMALL[character]
            before, digit = character, 0
        else:
            if last == character or (last in ("亿", "兆") and character == "万"):
                return None
            total = _large(total, section + digit, LARGE[character])
            section, digit, before = 0, 0, ""
        last = character
    if digit and len(numeral) > 1 and POWERS.get(numeral[-2], 0) > SMALL["十"]:
        digit *= POWERS[numeral[-2]] // 10  # 三百二 is 320
    return total + section + digit


def _large(total: int, section: int, power: int) -> int:
    if not total and not section:
        return power
    if power >= LARGE["亿"]:
        return (total + section) * power
    return total + section * power
