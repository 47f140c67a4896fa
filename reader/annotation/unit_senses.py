"""Units that mean something else beside certain words: 增长1.3倍 is 130%, 降息两码 is 50 bp."""

import functools
import re

from reader.annotation.measured import Measured
from reader.annotation.unit import Unit
from reader.annotation.units import by_code

_LEAST_POWER = 10_000
"""度 alone are kilowatt-hours from here on; fewer are degrees."""
_FEW = 10
_RISE = Unit("%", "", "per cent", ("{n}%",), factor=100)
"""倍 of what is added: 增长1.3倍 is 130% more."""
_ADVERB = "(?:了|近|逾|超过?|超逾|约|将近|接近|不到|高达|达|大约|整整)*"


@functools.cache
def _risen() -> re.Pattern[str]:
    verbs = "增长?|增加|增幅|扩大|(?<!下)涨|上升|上调|提高|提升|飙升|攀升|大升|激升|跃升|高出|多出"
    return re.compile(rf"(?:{verbs}){_ADVERB}\Z")


@functools.cache
def _regraded() -> re.Pattern[str]:
    return re.compile(rf"(?:[调降升]|[调降]级|评级){_ADVERB}\Z")


@functools.cache
def _on_rates() -> re.Pattern[str]:
    return re.compile("[息率][^，。；,;]{0,6}\\Z|[调升降加减][息了]?(?:各|共|约|逾|累计)?\\Z")


def in_sense(text: str, start: int, term: Measured) -> Measured:
    """The measured number at code point `start` with the unit that is meant there."""
    unit, figure = term.unit, term.figure
    last = text[term.end - 1]
    if unit is None:
        level = figure.value is not None and figure.value <= _FEW and text[term.end : term.end + 1]
        if level == "级" and _regraded().search(text[max(start - 6, 0) : start]):
            return term._replace(unit=by_code()["notches"], end=term.end + 1)
        return term
    if last == "倍" and figure.value is not None:
        risen = unit.code == "times" and _risen().search(text[max(start - 8, 0) : start])
        return term._replace(unit=_RISE) if risen else term
    if last == "档" and _regraded().search(text[max(start - 6, 0) : start]):
        return term._replace(unit=by_code()["notches"])
    if not _is_meant(text, start, term, unit, last):
        return term._replace(unit=None, end=figure.end)
    return term


def _is_meant(text: str, start: int, term: Measured, unit: Unit, last: str) -> bool:
    """Whether 码 are quarters of a point rather than yards, and 度 energy rather than degrees."""
    figure = term.figure
    if last == "码":
        few = figure.value is not None and figure.value <= _FEW
        return few and bool(_on_rates().search(text[max(start - 10, 0) : start]))
    return last != "度" or unit is not by_code()["kWh"] or figure.scale >= _LEAST_POWER
