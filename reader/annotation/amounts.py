"""Amounts: a number with its unit, qualifier and range, read at a place of the text."""

import functools
import re

from reader.annotation.date_spans import SPANS_OF_TIME, read_ago
from reader.annotation.distributions import read_distribution
from reader.annotation.exchange_rates import read_quoted, read_rate
from reader.annotation.measured import Measured, read_measured
from reader.annotation.numbers import CHINESE
from reader.annotation.plausible import is_plausible
from reader.annotation.qualifiers import Surroundings, after, before
from reader.annotation.quantity import Quantity, Setting, Wording
from reader.annotation.ranges import LISTING, LOCAL, in_units, make_range, read_listed, read_range
from reader.annotation.rendering import render, render_level, render_several
from reader.annotation.special import read_special
from reader.annotation.trade_terms import MARKS, REACH, read_trade_term
from reader.annotation.unit import Unit
from reader.annotation.unit_senses import in_sense
from reader.annotation.unit_table import PER
from reader.annotation.units import alone, currencies, currency_names, output, price

_OPENINGS = frozenset("0123456789数几好半翻双个单T前" + CHINESE)


_UNUSUAL = frozenset("翻双个单数半一T")
_MORE = Surroundings(0, "over", ("more than", "over"))


_BANKS_AND_THE_LIKE = Unit(
    "companies", "", "company|companies", ("{n}", "{n} {noun}"), spelled=True
)
"""家 before the noun it counts: 30家银行 are 30, not 30 companies."""


_EACH_LAST = frozenset(form[-1] for form in (*PER, *currency_names())) | {"产"}


_AGO = frozenset("前后之以")
_ADJECTIVAL = {"over": ("over", "more than"), "under": ("under", "less than")}
"""What is said before 5-year."""
_FRAME = tuple("在于后起")
"""What 内 closes rather than the span of time alone: 在三个月内, 变更后30日内."""
_SOME = Surroundings(0, "about", ("about", "around"))


def read_amount(text: str, start: int, limit: int, setting: Setting) -> Quantity | None:
    """The amount whose number begins at code point `start`, with what qualifies it on either side.

    `limit` is the end of the quantity before, into which this one does not reach.
    """
    if text[start] not in _OPENINGS:
        return None
    marked = text[start] in _UNUSUAL or not MARKS.isdisjoint(text[start : start + REACH])
    special = marked and (
        read_special(text, start, setting.amounts) or read_trade_term(text, start)
    )
    if special:
        around = before(text, start, limit)
        if around.currency:
            around = Surroundings(start)
        return _qualified(text, special._replace(start=around.border), around, None)
    found = read_rate(text, start, setting) or read_distribution(text, start, setting)
    if found is not None:
        return found
    term = read_measured(text, start, setting.yuan)
    if term is None:
        return None
    term = in_sense(text, start, term)
    around = before(text, start, limit)
    if (
        term.unit is None
        and text[term.end : term.end + 1] in LISTING
        and (listed := read_listed(text, start, term, setting))
    ):
        return listed
    if around.currency:
        term, around = _in_currency(term, around, start)
    if text[term.end : term.end + 1] == "兑" and (found := read_quoted(text, start, term, around)):
        return found
    if text[term.end : term.end + 1] in _AGO and (ago := _read_ago(text, start, term, setting)):
        return ago
    term, around = _per_each(text, limit, term, around)
    found = read_range(text, start, term, around, setting) or _single(
        text, start, term, around, setting
    )
    return found and _qualified(text, found, around, term)


def _read_ago(text: str, start: int, term: Measured, setting: Setting) -> Quantity | None:
    match = _before_or_after().match(text, term.end)
    if term.unit is None or match is None:
        return None
    date = setting.date if match["ago"] else None
    return read_ago(start, match.end(), term.figure, term.unit.code, date, bool(match["ago"]))


@functools.cache
def _before_or_after() -> re.Pattern[str]:
    return re.compile(
        "[之以]?(?:(?P<ago>前(?![瞻景列述台提往来期后夕高]))"
        "|后(?![续期来者市台端勤备视门卫世果顾方面排仓进缀遗]))"
    )


def _per_each(
    text: str, limit: int, term: Measured, around: Surroundings
) -> tuple[Measured, Surroundings]:
    """The term as a price or an output, where 每桶, 每股, 月产 stand before it."""
    unit, border = term.unit, around.border
    if unit is None or text[border - 1 : border] not in _EACH_LAST:
        return term, around
    head = text[max(limit, border - 7) : border]
    match = _each().search(head)
    if match is None:
        return term, around
    if match["per"] and unit.kind:
        unit = price(unit.code, match["per"])
    elif match["period"] and not unit.kind:
        unit = output(unit, match["period"])
    else:
        return term, around
    border -= len(match[0])
    return term._replace(unit=unit), around._replace(border=border)


@functools.cache
def _each() -> re.Pattern[str]:
    names = "|".join(sorted((*PER, *currency_names()), key=len, reverse=True))
    return re.compile(f"(?:每(?P<per>{names})|(?P<period>[年月日])产)\\Z")


def _in_currency(term: Measured, around: Surroundings, start: int) -> tuple[Measured, Surroundings]:
    """The term in the currency named before it: $80亿, 人民币116亿元, 欧元200万元."""
    named = currencies()[around.currency]
    unit = term.unit
    if unit is None and (around.symbol.isascii() or not around.symbol.isalpha()):
        return term._replace(unit=named), around
    if unit is None and (term.figure.counted or around.symbol.endswith("币")):
        return term._replace(unit=named), around
    if unit is not None and unit.kind == "money":
        return term._replace(unit=named if unit.code in LOCAL else unit), around
    if unit is not None and "/" in unit.code and unit.code.startswith(around.currency):
        return term, around
    return term, Surroundings(start)


def _single(
    text: str, start: int, term: Measured, around: Surroundings, setting: Setting
) -> Quantity | None:
    figure, unit = term.figure, term.unit
    amounts = setting.amounts
    qualified = bool(around.qualifier or term.more)
    if not is_plausible(text, start, figure, unit, term.end, qualified):
        return None
    place, end, code = around.border, term.end, unit.code if unit else ""
    if unit and (not figure.chinese or code == "people"):
        unit = alone(unit, text, end)
    if figure.low is not None and figure.high is not None:
        low, high = in_units(figure.low, unit), in_units(figure.high, unit)
        return make_range(place, end, (low, high), (unit, unit), amounts)
    if figure.value is None:
        noun = unit if unit is None or unit.formats[0] != "{n}" else None
        wording = Wording(render_several, (figure.scale, noun), amounts)
        return Quantity(place, end, unit=code, qualifier="several", wording=wording)
    value = in_units(figure.value, unit)
    if text[end : end + 1] == "级" and (figure.counted or figure.bare):
        wording = Wording(render_level, (value, unit), amounts)
        end += 1
    else:
        words = figure.chinese and not figure.counted
        if code == "companies" and _names_another_noun(text, term.end):
            unit = _BANKS_AND_THE_LIKE
        wording = Wording(render, (value, unit, words, around.sign), amounts)
    number = float(-value if around.sign == "-" else value)
    return Quantity(place, end, value=number, unit=code, wording=wording)


def _names_another_noun(text: str, end: int) -> bool:
    """Whether 家 counts something said next (30家银行) that is not simply companies."""
    follower = text[end : end + 2]
    return follower[:1].isalpha() and follower not in ("公司", "企业")


def _qualified(
    text: str, quantity: Quantity, around: Surroundings, term: Measured | None
) -> Quantity:
    """The quantity with its qualifier: the one before it, 多 or 余 inside, or the one after it."""
    framed = text[max(quantity.start - 1, 0) : quantity.start] in _FRAME
    behind = after(text, quantity.end, quantity.unit in SPANS_OF_TIME and not framed)
    found: Surroundings | None = behind
    if around.words:
        found = around
    elif term and term.more:
        found = _SOME if text.find("来", quantity.start + 1, quantity.end) > 0 else _MORE
    if behind and (not around.words or behind.qualifier == around.qualifier):
        quantity = quantity._replace(end=behind.border)
    if found is None:
        return quantity
    if found is behind and term and term.unit and term.unit.formats == ("{n}-{noun}",):
        found = found._replace(words=_ADJECTIVAL.get(found.qualifier, found.words))
    wording = quantity.wording
    if isinstance(wording, Wording):
        wording = wording._replace(qualifiers=found.words)
    return quantity._replace(qualifier=quantity.qualifier or found.qualifier, wording=wording)
