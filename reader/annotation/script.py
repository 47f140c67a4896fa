"""Script: the characters an article is written in, the region it comes from, what 元 is there."""

import re
from collections import Counter
from dataclasses import dataclass

from glossary.normalize import fold
from reader.annotation.region_words import (
    HONG_KONG,
    HONG_KONG_WORDS,
    TAIWAN,
    TAIWAN_WORDS,
    TELLING,
)

SAMPLE = 12_000
"""So many characters of an article are looked at, from all its parts."""
SLICES = 10
LEAD = 2
"""So many points more than the other a region must have, and half as many again."""
MOST_OF_A_WORD = 3
"""An article on one subject repeats its words: more often than this one counts no more."""
ORIGIN_POINTS = 6

_NOT_HAN = re.compile("[^\u4e00-\u9fff]+")
_GRAMMATICAL = frozenset(
    "这這个個们們为為与與对對会會时時来來说說过過还還将將从從开開应應发發没沒让讓给給两兩吗嗎万萬"
)
_GRAMMAR_WEIGHT = 3
_BOTH = "着裏嘅"
"""Characters of Hong Kong that an older encoding lacks: no sign of simplified ones."""
_ORIGINS = (
    (HONG_KONG, re.compile(r"\.hk(?![\w.-])|香港|hong ?kong", re.IGNORECASE)),
    (TAIWAN, re.compile(r"\.tw(?![\w.-])|[台臺][灣湾]|taiwan", re.IGNORECASE)),
)
_DOLLARS = ("港元", "港幣", "HK$")
_TAIWAN_DOLLARS = ("台幣", "臺幣", "NT$")
_RENMINBI = ("人民幣", "RMB")


@dataclass(frozen=True, slots=True)
class Script:
    """How an article is written: `region` is HK, TW or none, `yuan` the currency a bare 元 is."""

    traditional: bool = False
    region: str = ""
    yuan: str = "CNY"


SIMPLIFIED = Script()


def script_of(text: str, origin: str = "") -> Script:
    """The script of a whole article; `origin` is what is known of its publisher and address."""
    sample = _sample(text)
    if not written_traditionally(sample):
        return SIMPLIFIED
    region = _region(sample, origin)
    return Script(True, region, _yuan(sample, region))


def written_traditionally(text: str) -> bool:
    """Whether more characters are only traditional than are only simplified.

    Little words weigh more than names, which are quoted in either script.
    """
    if _of_china(text) or _of_china(han := _NOT_HAN.sub("", text)):
        return False
    counts = Counter(han)
    met = "".join(counts)
    in_taiwan = set(met.encode("big5", "ignore").decode("big5")) | set(_BOTH)
    in_china = set(met.encode("gb2312", "ignore").decode("gb2312"))
    points = 0
    for character, simple in zip(met, fold(met), strict=True):
        weight = _GRAMMAR_WEIGHT if character in _GRAMMATICAL else 1
        if character != simple:
            points += 0 if character in in_china else weight * counts[character]
        elif weight > 1 or (character in in_china and character not in in_taiwan):
            points -= weight * counts[character]
    return points > 0


def _of_china(text: str) -> bool:
    """Whether it holds but what China encodes, and so nothing that is only traditional."""
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _sample(text: str) -> str:
    """The text, or stretches from all its parts if it is long."""
    if len(text) <= SAMPLE:
        return text
    length = SAMPLE // SLICES
    step = (len(text) - length) // (SLICES - 1)
    return "\n".join(text[at * step : at * step + length] for at in range(SLICES))


def _region(sample: str, origin: str) -> str:
    hong_kong, taiwan = _points(sample, HONG_KONG_WORDS), _points(sample, TAIWAN_WORDS)
    for region, sign in _ORIGINS:
        points = ORIGIN_POINTS if origin and sign.search(origin) else 0
        if region == HONG_KONG:
            hong_kong += points
        else:
            taiwan += points
    region, most, least = HONG_KONG, hong_kong, taiwan
    if taiwan > hong_kong:
        region, most, least = TAIWAN, taiwan, hong_kong
    return region if most - least >= LEAD and 2 * most >= 3 * least else ""


def _points(sample: str, words: tuple[str, ...]) -> int:
    """One for each of the words met, two if there is no mistaking it; more if it is met again."""
    met = 0
    for word in words:
        if word in sample:
            met += min(sample.count(word), MOST_OF_A_WORD) * (2 if word in TELLING else 1)
    return met


def _yuan(sample: str, region: str) -> str:
    renminbi = sum(map(sample.count, _RENMINBI))
    if region == HONG_KONG:
        return "CNY" if renminbi > 1 + sum(map(sample.count, _DOLLARS)) else "HKD"
    if region == TAIWAN:
        return "CNY" if renminbi > 1 + 2 * sum(map(sample.count, _TAIWAN_DOLLARS)) else "TWD"
    return "CNY"
