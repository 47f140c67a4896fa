"""What stands around a number: about, over, under, a sign, a currency symbol."""

import functools
import re
from typing import NamedTuple

_REACH = 12  # code points before a number in which its qualifier, sign and symbol stand

_BEFORE: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("大约|大概|约为|约合|(?<![合签契节纽预制公条邀履违特相婚大])约", "about", ("about", "around")),
    ("将近|接近|(?<![最附靠邻临贴亲接将])近", "about", ("nearly", "close to")),
    ("(?<!不)超过|超逾|超出|(?<!不)超|逾|(?<![以加之晚早网线海市])上(?=[百千万亿])|(?<![度通经])过(?=半)",
     "over", ("more than", "over")),
    ("(?<![达得看想见找等感受料])不到|不足|不及", "under", ("less than", "under")),
    ("至少|最少|不少于|不低于|不小于", "over", ("at least",)),
    ("至多|最多|不超过|不超|不高于|不多于", "under", ("at most", "no more than")),
    ("高达|多达", "", ("as much as", "up to")),
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
_SYMBOLS = {
    "US$": "USD", "$": "USD", "USD": "USD", "HK$": "HKD", "HKD": "HKD", "NT$": "TWD", "A$": "AUD",
    "C$": "CAD", "S$": "SGD", "¥": "CNY", "￥": "CNY", "RMB": "CNY", "CNY": "CNY", "€": "EUR",
    "EUR": "EUR", "£": "GBP", "GBP": "GBP",
}  # fmt: skip
_LAST = frozenset("约为合近过逾出超上到足及少于小多达+-\u2212负 \u00a0") | {
    key[-1] for key in _SYMBOLS
}
"""What can stand directly before a number and belong to it."""


class Surroundings(NamedTuple):
    """What was read beside a number, as far as `border` (a code point); `words` are English."""

    border: int
    qualifier: str = ""
    words: tuple[str, ...] = ()
    sign: str = ""
    currency: str = ""


@functools.cache
def _before() -> re.Pattern[str]:
    qualifiers = "|".join(f"(?P<q{i}>{pattern})" for i, (pattern, _, _) in enumerate(_BEFORE))
    symbols = "|".join(map(re.escape, sorted(_SYMBOLS, key=len, reverse=True)))
    return re.compile(
        rf"(?:(?:{qualifiers})[ \u00a0]?)?"
        r"(?P<sign>(?<![0-9A-Za-z%)\]\-])[+\-\u2212](?=[^ ])|负(?=[0-9零一二三四五六七八九]))?"
        rf"(?P<symbol>(?<![A-Za-z0-9])(?:{symbols})[ \u00a0]?)?(?=(?s:.)\Z)"
    )


@functools.cache
def _after() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<q{i}>{pattern})" for i, (pattern, _, _) in enumerate(_AFTER)))


def before(text: str, start: int, limit: int) -> Surroundings:
    """What stands before the number at code point `start`, not reaching back beyond `limit`."""
    if text[start - 1 : start] not in _LAST:
        return Surroundings(start)
    base = max(limit, start - _REACH, 0)
    seen = max(base - 2, 0)
    # The window holds a little more than may be read, for the patterns that look around.
    match = _before().search(text[seen : start + 1], base - seen)
    if match is None or not match[0]:
        return Surroundings(start)
    found = next((i for i in range(len(_BEFORE)) if match[f"q{i}"]), None)
    _, qualifier, words = _BEFORE[found] if found is not None else ("", "", ())
    sign = (match["sign"] or "").replace("负", "-").replace("\u2212", "-")
    symbol = (match["symbol"] or "").strip("\u00a0 ")
    border = match.start()
    if match[0].startswith(_OUTSIDE):
        border = next((match.start(g) for g in ("sign", "symbol") if match[g]), match.end())
    return Surroundings(seen + border, qualifier, words, sign, _SYMBOLS.get(symbol, ""))


def after(text: str, end: int) -> Surroundings | None:
    """The qualifier directly after the amount that ends at code point `end`, if there is one."""
    match = _after().match(text, end)
    if match is None:
        return None
    index = next(i for i in range(len(_AFTER)) if match[f"q{i}"])
    return Surroundings(match.end(), *_AFTER[index][1:])
