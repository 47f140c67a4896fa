"""Funds: the house, what they buy, and their kind: 易方达蓝筹精选混合型证券投资基金."""

import functools
import re
from collections.abc import Container, Iterable, Iterator, Mapping

from glossary.model import Kind
from reader.annotation.names.model import Name
from reader.annotation.names.tables import fund_houses, fund_themes, industries, one_of

KINDS = {
    "混合型证券投资基金": "Mixed Securities Investment Fund",
    "股票型证券投资基金": "Equity Securities Investment Fund",
    "债券型证券投资基金": "Bond Securities Investment Fund",
    "灵活配置混合型证券投资基金": "Flexible Allocation Mixed Securities Investment Fund",
    "指数证券投资基金": "Index Securities Investment Fund",
    "指数型证券投资基金": "Index Securities Investment Fund",
    "货币市场基金": "Money Market Fund",
    "交易型开放式指数证券投资基金": "Exchange-Traded Fund",
    "证券投资基金": "Securities Investment Fund",
    "混合型": "Mixed Fund",
    "灵活配置混合": "Flexible Allocation Mixed Fund",
    "混合": "Mixed Fund",
    "股票": "Equity Fund",
    "股票型": "Equity Fund",
    "etf联接": "ETF Feeder Fund",
    "etf": "ETF",
    "lof": "LOF",
    "指数增强": "Enhanced Index Fund",
    "指数": "Index Fund",
    "混合发起式": "Mixed Fund",
}
_WORD = 2
_PLAIN = frozenset(("股票", "指数", "混合"))
_CLASS = r"(?:[ace]类?(?![a-z])|\([a-z]+\))?"


def funds(
    text: str, folded: str, ends: Container[int], houses: Iterable[tuple[int, int]]
) -> Iterator[Name]:
    """The funds of a text: a house known, at least one theme, and a kind.

    `houses` are the places of the names of fund managers.
    """
    reached = 0
    for start, _ in houses:
        match = _fund().match(folded, start) if start >= reached else None
        if match is None or (start and start not in ends):
            continue
        reached = match.end()
        if match["kind"] in _PLAIN and len(match["themes"]) <= _WORD:
            continue  # 平安银行股票 are a bank's shares
        english = _english(match["house"], match["themes"], match["kind"])
        share = text[match.end("kind") : match.end()].strip("类()（）").upper()
        whole = " ".join(filter(None, (english, share)))
        yield Name(match.start(), match.end(), Kind.PRODUCT, (whole,))


@functools.cache
def _known() -> Mapping[str, str]:
    lines = {zh: en for zh, en in industries().items() if zh not in KINDS}
    return {**lines, **fund_themes()}


@functools.cache
def _fund() -> re.Pattern[str]:
    # Themes that also begin a kind are given back where the kind needs them.
    return re.compile(
        f"(?P<house>{one_of(fund_houses())})(?P<themes>(?:{one_of(fund_themes())}|{one_of(industries())}){{1,6}}?)"
        f"(?P<kind>{one_of(KINDS)}){_CLASS}"
    )


def _english(house: str, themes: str, kind: str) -> str:
    known, words, start = _known(), [], 0
    while start < len(themes):
        end = next(e for e in range(len(themes), start, -1) if themes[start:e] in known)
        words.append(known[themes[start:end]])
        start = end
    return " ".join((fund_houses()[house], *words, KINDS[kind]))
