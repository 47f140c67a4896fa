"""Finding quantities takes time linear in the text, whatever it is; no clock is needed to tell."""

import re
from re._parser import SubPattern

import pytest

from reader.annotation import (
    amounts,
    common,
    currency,
    date_forms,
    date_points,
    date_spans,
    date_words,
    dates,
    distributions,
    exchange_rates,
    measured,
    numbers,
    plausible,
    qualifiers,
    quantities,
    ranges,
    special,
    trade_terms,
    units,
)
from reader.annotation.quantities import find_quantities

MODULES = (
    amounts, common, currency, date_forms, date_points, date_spans, date_words, dates,
    exchange_rates, measured, numbers, plausible, qualifiers, quantities, ranges, special,
    distributions, trade_terms, units,
)  # fmt: skip


def patterns():
    """Every pattern of the grammar, by its module and name."""
    for module in MODULES:
        for name, value in vars(module).items():
            if getattr(value, "__module__", "") == module.__name__ and hasattr(value, "cache_info"):
                try:
                    value = value()
                except TypeError:  # asks for something: no pattern of the grammar
                    continue
            for pattern in inside(value):
                yield f"{module.__name__}.{name}", pattern


def inside(value):
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from inside(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from inside(each)


def longest_repeat(parsed):
    """The most times that a part of a parsed pattern may repeat."""
    most = 0
    for _, arguments in parsed:
        parts = arguments if isinstance(arguments, tuple | list) else (arguments,)
        if len(parts) == 3 and isinstance(parts[1], int) and isinstance(parts[2], SubPattern):
            most = max(most, parts[1])
        for part in parts:
            for inner in part if isinstance(part, list) else [part]:
                if isinstance(inner, SubPattern):
                    most = max(most, longest_repeat(inner))
    return most


CONSUMING = {"reader.annotation.quantities._run", "reader.annotation.quantities._latin_before"}
"""What passes over a run once for all, and what sees twelve characters only."""


def test_no_pattern_looks_further_than_a_numeral_is_long():
    """So the work at a place of a text is bounded, and the whole linear in its length."""
    found = dict.fromkeys(name for name, _ in patterns())
    assert len(found) > 25
    far = {name for name, each in patterns() if longest_repeat(re._parser.parse(each.pattern)) > 32}
    assert far <= CONSUMING


@pytest.mark.parametrize(
    "piece",
    [
        "1", "一", "年", "1.", "至1", "（", "1万", "一点", "1,234,",
        "1-", "约", "百分之", "万", "1，000", "周一至", "1比", "1元兑", "2024年至",
        "分别1、", "1和", "第1", "高", "零下1", "两", "每股1", "民国", "T+1", "\ud800", "1亿至",
        "前",
    ],
)  # fmt: skip
def test_the_grammar_is_asked_no_more_often_than_a_text_has_characters(piece, monkeypatch):
    asked = []
    read = quantities._read

    def counted(text, start, limit, setting):
        asked.append(start)
        return read(text, start, limit, setting)

    monkeypatch.setattr(quantities, "_read", counted)
    text = piece * 2000
    find_quantities(text)
    assert len(asked) == len(set(asked)) <= len(text)
