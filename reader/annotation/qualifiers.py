"""What stands around a number: about, over, under, a sign, a currency symbol."""

import functools
import re
from typing import NamedTuple

from reader.annotation.units import currency_names

_WORD = 4  # the same where no currency stands between
_REACH = 12  # code points before a number in which its qualifier, sign and symbol stand

_BEFORE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "大约|大概|约为|约合|约莫|大致|(?<![合签契节纽预制公条邀履违特相婚大])约",
        "about",
        ("about", "around"),
    ),
    (r"[>＞]", "over", ("more than", "over")),
    (r"[<＜]", "under", ("less than", "under")),
    ("≥", "over", ("at least",)),
    ("≤", "under", ("at most",)),
    (r"(?<![0-9%万亿元])[~≈]", "about", ("about", "around")),
    ("将近|接近|几近|(?<![最附靠邻临贴亲接将])近", "about", ("nearly", "close to")),
    ("(?<!不)超过|超逾|超出|(?<![不买卖買賣])超|逾|(?<![以加之晚早网线海市])上(?=[百千万亿])|(?<![度通经])过(?=半)",
     "over", ("more than", "over")),
    ("(?<![达得看想见找等感受料])不到|不足|不及", "under", ("less than", "under")),
    ("至少|最少|起码|不少于|不低于|不小于", "over", ("at least",)),
    ("至多|最多|不超过|不超|不高于|不多于", "under", ("at most", "no more than")),
    ("(?<![年月])中低(?=[个单双])", "", ("low to mid",)),
    ("(?<![年月])中高(?=[个单双])", "", ("mid to high",)),
    ("(?<![提新])高(?=[个单双])", "", ("high",)),
    ("(?<![年月])中(?=[个单双])", "", ("mid",)),
    ("低(?=[个单双])", "", ("low",)),
    ("高达|多达|最高达?(?!法|检|人|管)|至高", "", ("up to", "as much as")),
)  # fmt: skip
# Read, but no part of the quantity: verbs and comparisons that keep their own place in a sentence.
_OUTSIDE = (
    "约为",
    "约合",
    "不少于",
    "不低于",
    "不小于",
    "至多",
    "不超过",
    "不超",
    "不高于",
    "不多于",
)
_AFTER: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("左右|上下", "about", ("about", "around")),
    ("以上|之上", "over", ("more than", "over")),
    ("以下|以内|之内", "under", ("less than", "under")),
    ("多(?![头空数元次家种个只重样方])|余(?![额下款])", "over", ("more than", "over")),
)
SYMBOLS = {
    "US$": "USD", "$": "USD", "USD": "USD", "HK$": "HKD", "HKD": "HKD", "NT$": "TWD", "A$": "AUD",
    "C$": "CAD", "S$": "SGD", "¥": "CNY", "￥": "CNY", "RMB": "CNY", "CNY": "CNY", "€": "EUR",
    "EUR": "EUR", "£": "GBP", "GBP": "GBP", "JPY": "JPY", "JP¥": "JPY", "NTD": "TWD", "TWD": "TWD",
    "R$": "BRL", "₩": "KRW", "KRW": "KRW", "₹": "INR", "SGD": "SGD", "AUD": "AUD", "CHF": "CHF",
    "CN¥": "CNY", "NZ$": "NZD", "CAD": "CAD",
}  # fmt: skip
_SINGLE = frozenset("<>≥≤≈~约近超逾上过莫高中低+-\u2212负 \u00a0") | {key[-1] for key in SYMBOLS}
_PAIRS = frozenset(
    [
        "大约",
        "大概",
        "约为",
        "约合",
        "大致",
        "将近",
        "接近",
        "几近",
        "超过",
        "超逾",
        "超出",
        "不到",
        "不足",
        "不及",
        "至少",
        "最少",
        "起码",
        "少于",
        "低于",
        "小于",
        "至多",
        "最多",
        "不超",
        "高于",
        "多于",
        "高达",
        "多达",
        "最高",
        "高达",
        "至高",
        "零下",
    ]
) | {name[-2:] for name in currency_names()}
"""What can stand directly before a number and belong to it, by the last one or two characters."""
_LAST = frozenset(pair[-1] for pair in _PAIRS)


_CURRENCY_LAST = frozenset("+-\u2212负 \u00a0") | {key[-1] for key in (*SYMBOLS, *currency_names())}
_BEHIND = frozenset(option[0] for pattern, _, _ in _AFTER for option in pattern.split("|"))
"""What a qualifier behind a number begins with."""


def may_qualify(text: str, start: int) -> bool:
    """Whether what stands before the number at code point `start` may belong to it: asked first."""
    last = text[start - 1 : start]
    return last in _SINGLE or (last in _LAST and text[max(start - 2, 0) : start] in _PAIRS)


_WITHIN_FIRST = frozenset("内之以")


class Surroundings(NamedTuple):
    """What was read beside a number, as far as `border` (a code point); `words` are English.

    `currency` is the code that the `symbol` or name before the number stands for.
    """

    border: int
    qualifier: str = ""
    words: tuple[str, ...] = ()
    sign: str = ""
    currency: str = ""
    symbol: str = ""


@functools.cache
def _before() -> re.Pattern[str]:
    qualifiers = "|".join(f"(?P<q{i}>{pattern})" for i, (pattern, _, _) in enumerate(_BEFORE))
    symbols = "|".join(map(re.escape, sorted(SYMBOLS, key=len, reverse=True)))
    names = "|".join(sorted(currency_names(), key=len, reverse=True))
    return re.compile(
        rf"(?:(?:{qualifiers})[ \u00a0]?)?"
        r"(?P<sign>(?<![0-9A-Za-z%)\]\-])[+\-\u2212](?=[^ ])"
        r"|负(?=[0-9零一二三四五六七八九])|零下(?=[0-9]))?"
        rf"(?:(?P<symbol>(?<![A-Za-z0-9])(?:{symbols}))[ \u00a0]?"
        rf"|(?P<name>(?<![0-9万亿/新每])(?:{names}))[ \u00a0]?"
        "(?=[0-9一二三四五六七八九十百千数几]))?"
        r"(?=(?s:.)\Z)"
    )


@functools.cache
def _after() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<q{i}>{pattern})" for i, (pattern, _, _) in enumerate(_AFTER)))


@functools.cache
def _within() -> re.Pattern[str]:
    return re.compile("[之以]?内(?![地部外资容存控需卷蒙涵生幕销陆贸盘参置循圈瓦])")


def before(text: str, start: int, limit: int) -> Surroundings:
    """What stands before the number at code point `start`, not reaching back beyond `limit`."""
    if not may_qualify(text, start):
        return Surroundings(start)
    reach = _REACH if text[start - 1] in _CURRENCY_LAST else _WORD
    base = max(limit, start - reach, 0)
    seen = max(base - 2, 0)
    # The window holds a little more than may be read, for the patterns that look around.
    match = _before().search(text[seen : start + 1], base - seen)
    if match is None or not match[0]:
        return Surroundings(start)
    found = next((i for i in range(len(_BEFORE)) if match[f"q{i}"]), None)
    _, qualifier, words = _BEFORE[found] if found is not None else ("", "", ())
    sign = (match["sign"] or "").replace("负", "-").replace("零下", "-").replace("\u2212", "-")
    symbol = (match["symbol"] or "").strip("\u00a0 ")
    currency = SYMBOLS.get(symbol, "")
    name = currency_names().get(match["name"] or "")
    if name:
        currency, symbol = name.code, match["name"]
    border = match.start()
    if name and text[seen + match.start("name") - 1] in "兑对":  # the name is of the pair
        border = match.end()
    if match[0].startswith(_OUTSIDE):
        border = next((match.start(g) for g in ("sign", "symbol", "name") if match[g]), match.end())
    return Surroundings(seen + border, qualifier, words, sign, currency, symbol)


def after(text: str, end: int, of_time: bool = False) -> Surroundings | None:
    """The qualifier directly after the amount that ends at code point `end`, if there is one.

    `of_time` says that the amount is a span of time: 三年内 is within three years.
    """
    if of_time and text[end : end + 1] in _WITHIN_FIRST and (match := _within().match(text, end)):
        return Surroundings(match.end(), "under", ("within",))
    match = _after().match(text, end) if text[end : end + 1] in _BEHIND else None
    if match is None:
        return None
    index = next(i for i in range(len(_AFTER)) if match[f"q{i}"])
    return Surroundings(match.end(), *_AFTER[index][1:])
