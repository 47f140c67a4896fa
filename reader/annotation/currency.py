"""Amounts that leave their currency out: 净利润13.5亿 is money, in what the text counts in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.annotation.common import render_written
from reader.annotation.quantity import Quantity, Wording
from reader.annotation.rendering import render, render_range
from reader.annotation.unit import Unit
from reader.annotation.units import HOME, currencies

LARGE = 10_000
REACH = 14
"""How far before an amount, in code points of its clause, the word for money may stand."""

_MONEY = re.compile(
    r"利润|营收|收入|收益|盈利|亏损|巨亏|亏|净利|成本|支出|费用|开支|净值|价值|市值|估值|身价|价格|售价|作价|报价|对价|"
    r"金额|总额|规模|融资|筹资|集资|募资|募集|投资|出资|注资|斥资|耗资|贷款|借款|负债|债务|欠款|罚款|赔偿|补助|补贴|"
    r"资金|资产|资本|现金|折旧|减值|预算|赤字|税|奖金|薪|净额|成交额|销售额|交易额|流入|流出|套现|分红|派息|回购|涉资|成交值|"
    "利潤|營收|營業額|收益|盈餘|虧損|虧|淨利|費用|開支|淨值|價值|估值|總額|規模|融資|籌資|集資|募資|"
    "投資|出資|注資|斥資|耗資|涉資|貸款|負債|債務|罰款|賠償|補助|補貼|資金|資產|資本|現金|預算|獎金|"
    "淨額|成交額|銷售額|買超|賣超|減值|折舊|分紅|回購"
)
_AFTER = re.compile(
    r"的?(协议|合同|订单|大单|交易|收购|投资|融资|贷款|罚款|收益|亏损|利润|资金|补助|补贴|市值|债务|"
    "協議|合約|訂單|大單|收購|投資|融資|貸款|罰款|虧損|利潤|資金|補助|補貼|債務)"
)
_CLAUSE = re.compile(r"[,，。；;！!？?\n]")
_SENTENCE = re.compile(r"[。！!？?\n]")


def with_currency(text: str, quantities: Sequence[Quantity], home: str = HOME) -> list[Quantity]:
    """The quantities, bare large amounts of money given the currency they are most likely in.

    That is the one named last in the sentence, else for a company's own figures the home currency,
    else (an agreement, an order) the one named last in the text. `home` is the code of the currency
    that 元 alone means there.
    """
    money = currencies()
    priced: list[Quantity] = []
    named = sentence = ""
    for before, quantity in pairwise((None, *quantities)):
        if quantity is None:
            continue
        if before is not None and _SENTENCE.search(text, before.end, quantity.start):
            sentence = ""
        if quantity.unit in money:
            named = sentence = quantity.unit
        elif currency := _currency(text, quantity, sentence, named, home):
            wording = _priced(quantity.wording, money[currency])
            quantity = quantity._replace(unit=currency, wording=wording)
        priced.append(quantity)
    return priced


def _currency(text: str, quantity: Quantity, sentence: str, named: str, home: str) -> str:
    """The code of the currency a bare amount is in, or "" if it is no amount of money."""
    numbers = [n for n in (quantity.value, quantity.low, quantity.high) if n is not None]
    if quantity.unit or quantity.kind != "quantity" or not numbers or max(numbers) < LARGE:
        return ""
    if text[quantity.end - 1] not in "万亿萬億":
        return ""
    before = _CLAUSE.split(text[max(0, quantity.start - REACH) : quantity.start])[-1]
    if _MONEY.search(before):
        return sentence or home
    return (named or home) if _AFTER.match(text, quantity.end) else ""


def _priced(wording: Wording | tuple[str, ...], unit: Unit) -> Wording | tuple[str, ...]:
    """The wording with the currency at each number: nearly RMB5bn."""
    if isinstance(wording, Wording) and wording.render is render:
        number, _, words, sign = wording.arguments
        return wording._replace(arguments=(number, unit, words, sign))
    if isinstance(wording, Wording) and wording.render is render_written:
        return wording._replace(arguments=(*wording.arguments[:2], unit))
    if isinstance(wording, Wording) and wording.render is render_range:
        return wording._replace(arguments=(*wording.arguments[:2], unit, unit))
    return wording
