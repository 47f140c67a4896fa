"""The tables of places and lines of business, read at first use."""

import csv
import functools
import re
from collections.abc import Iterable, Mapping

from reader import resources


@functools.cache
def places() -> Mapping[str, str]:
    """The English of places that stand in names: 烟台 and 烟台市, 前海, 广西."""
    return _table("places.csv")


@functools.cache
def industries() -> Mapping[str, str]:
    """The English of what companies do, as it stands in their names: 网络技术, 股权投资."""
    return _table("industries.csv")


@functools.cache
def offices() -> Mapping[str, str]:
    """The English of a place's public offices, {} for the place, best first with ; between."""
    return _table("offices.csv")


@functools.cache
def ministries() -> Mapping[str, str]:
    """The English of the ministries of a government."""
    return _table("ministries.csv")


@functools.cache
def countries() -> Mapping[str, str]:
    """The English of foreign countries."""
    return _table("countries.csv")


@functools.cache
def fund_houses() -> Mapping[str, str]:
    """The English of companies that manage funds, by what their funds' names begin with."""
    return _table("fund_houses.csv")


@functools.cache
def fund_themes() -> Mapping[str, str]:
    """The English of what funds buy, as it stands in their names."""
    return _table("fund_themes.csv")


def lengths(strings: Iterable[str]) -> tuple[int, ...]:
    """The lengths there are among strings, longest first."""
    return tuple(sorted({len(each) for each in strings}, reverse=True))


@functools.cache
def place_lengths() -> tuple[int, ...]:
    """The lengths of the places, longest first."""
    return lengths(places())


def _by_last(strings: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """The lengths of strings, longest first, by the character they end with."""
    ending: dict[str, list[str]] = {}
    for string in strings:
        ending.setdefault(string[-1], []).append(string)
    return {last: lengths(each) for last, each in ending.items()}


@functools.cache
def _place_ends() -> Mapping[str, tuple[int, ...]]:
    return _by_last(places())


@functools.cache
def _industry_ends() -> Mapping[str, tuple[int, ...]]:
    return _by_last(industries())


def place_ending(text: str, start: int, end: int) -> int:
    """Where the longest place that ends at `end` begins, not before `start`; -1 if there is none.

    A chain of places (北京市海淀区) counts as one.
    """
    found = -1
    while (begin := _ending(text, start, end, places(), _place_ends())) >= 0:
        found = end = begin
    return found


def place_at(text: str, start: int, end: int) -> int:
    """Where the longest chain of places that begins at `start` ends; `start` if there is none."""
    known = places()
    while True:
        for length in place_lengths():
            if start + length <= end and text[start : start + length] in known:
                start += length
                break
        else:
            return start


def industries_ending(text: str, start: int, end: int) -> list[str]:
    """The lines of business that end at `end`, in the order of the text, longest first."""
    found: list[str] = []
    while (
        len(found) < MOST_WORDS
        and (begin := _ending(text, start, end, industries(), _industry_ends())) >= 0
    ):
        found.append(text[begin:end])
        end = begin
    return found[::-1]


def one_of(strings: Iterable[str]) -> str:
    """A regular expression of strings, the longest tried first."""
    return "|".join(map(re.escape, sorted(strings, key=len, reverse=True)))


ABROAD = frozenset(
    [
        *("美国", "英国", "日本", "韩国", "欧盟", "加拿大", "澳大利亚", "墨西哥", "印度", "德国"),
        *("法国", "俄罗斯", "新加坡", "马来西亚", "泰国", "越南", "瑞士", "荷兰", "意大利"),
        *("西班牙", "巴西", "欧洲", "亚洲", "新西兰", "丹麦", "挪威", "芬兰", "瑞典", "比利时"),
        *("奥地利", "以色列", "波兰", "匈牙利", "爱尔兰", "阿根廷", "智利"),
    ]
)
"""Countries whose offices and companies have English names of their own."""

MOST_WORDS = 6
"""No name says more of what a company does."""


def _ending(
    text: str,
    start: int,
    end: int,
    known: Mapping[str, str],
    by_last: Mapping[str, tuple[int, ...]],
) -> int:
    for length in by_last.get(text[end - 1], ()) if end > start else ():
        if end - length >= start and text[end - length : end] in known:
            return end - length
    return -1


def _table(file: str) -> Mapping[str, str]:
    with resources.path("names", file).open(encoding="utf-8", newline="") as lines:
        return {row["zh"]: row["en"] for row in csv.DictReader(lines)}
