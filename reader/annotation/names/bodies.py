"""Public bodies: a place and an office of its government, a court, a hospital, an association."""

import re
from collections.abc import Container, Iterable, Iterator

from glossary.model import Kind
from reader.annotation.names.model import Name
from reader.annotation.names.spelling import business, place
from reader.annotation.names.tables import (
    ABROAD,
    countries,
    industries_ending,
    ministries,
    offices,
    place_ending,
)

_LEVELS = {
    "省": "provincial",
    "市": "municipal",
    "区": "district",
    "县": "county",
    "州": "prefecture",
}
_ASSOCIATIONS = {
    "协会": "Association",
    "学会": "Society",
    "商会": "Chamber of Commerce",
    "联合会": "Federation",
    "促进会": "Promotion Association",
    "研究会": "Research Society",
    "研究院": "Research Institute",
    "研究所": "Research Institute",
    "基金会": "Foundation",
    "总会": "General Association",
    "理工大学": "University of Technology",
    "科技大学": "University of Science and Technology",
    "师范大学": "Normal University",
    "医科大学": "Medical University",
    "农业大学": "Agricultural University",
    "工业大学": "University of Technology",
    "财经大学": "University of Finance and Economics",
    "大学": "University",
}
_LABORATORIES = {
    "国家重点实验室": "State Key Laboratory of {}",
    "全国重点实验室": "State Key Laboratory of {}",
    "国家工程研究中心": "National Engineering Research Center of {}",
    "国家工程实验室": "National Engineering Laboratory of {}",
    "国家工程技术研究中心": "National Engineering Technology Research Center of {}",
}
LONGEST_CHAIN = 16
_COUNTRY_LENGTHS = range(6, 1, -1)
"""How long the names of countries are, the longest first."""

_LONGEST_FIELD = 12
_HAN = re.compile(r"[\u4e00-\u9fff]")
_FOUNDING = re.compile(
    r".*(?:建设|启动|获批|组建|共建|成立|依托|筹建|承担|落户|拥有|设立|入选|[的该与和及、为])"
)
_NATIONAL = frozenset(("中国", "中华", "全国", "国家"))
_NOT_CITIES = frozenset(
    ["中国", "中华", "全国", "国家", "伦敦", "东京", "纽约", "加州", "迪拜", "亚太"]
)


def kinds_of_body() -> tuple[str, ...]:
    """What the names of public bodies end with."""
    return (*offices(), *_ASSOCIATIONS, *_LABORATORIES, "人民政府", "政府", *ministries())


def bodies(folded: str, ends: Container[int], places: Iterable[tuple[int, int]]) -> Iterator[Name]:
    """The public bodies and institutions of a text; `places` are those of their kinds."""
    for start, end in places:
        kind = folded[start:end]
        if kind in ministries():
            found = _ministry(folded, start, end, ends)
            if found:
                yield found
                continue
        if kind in offices():
            found = _office(folded, start, end, ends)
        elif kind in _ASSOCIATIONS:
            found = _association(folded, start, end, ends)
        elif kind in _LABORATORIES:
            found = _laboratory(folded, start, end, ends)
        elif kind in ministries():
            continue
        else:
            found = _government(folded, start, end, ends)
        if found:
            yield found


def _chain(folded: str, end: int, ends: Container[int]) -> int:
    """Where the chain of places begins that ends at `end`, if a word begins there; -1 if none."""
    begin = place_ending(folded, max(0, end - LONGEST_CHAIN), end)
    return begin if begin >= 0 and (begin == 0 or begin in ends) else -1


def _ministry(folded: str, start: int, end: int, ends: Container[int]) -> Name | None:
    """阿塞拜疆卫生部: a foreign country and a ministry."""
    for length in _COUNTRY_LENGTHS:
        begin = start - length
        country = countries().get(folded[begin:start]) if begin >= 0 else None
        if country and end in ends and (begin == 0 or begin in ends):
            called = f"{ministries()[folded[start:end]]} of {country}"
            return Name(begin, end, Kind.INSTITUTION, (called,))
    return None


def _office(folded: str, start: int, end: int, ends: Container[int]) -> Name | None:
    middle = start - 4 if folded[start - 4 : start] == "人民政府" else start
    begin = _chain(folded, middle, ends)
    if begin < 0 or end not in ends:
        return None
    where = folded[begin:middle]
    kind = folded[start:end]
    if where[:2] in _NATIONAL or (where in ABROAD and kind != "海关"):
        return None
    called = place(where)
    return Name(
        begin,
        end,
        Kind.INSTITUTION,
        tuple(form.format(called) for form in offices()[kind].split(";")),
    )


def _government(folded: str, start: int, end: int, ends: Container[int]) -> Name | None:
    """烟台市政府: a place with its level; 烟台政府 is no name."""
    begin = _chain(folded, start, ends)
    level = _LEVELS.get(folded[start - 1]) if start else None
    if begin < 0 or level is None or end not in ends or start - begin < 3:
        return None
    called = place(folded[begin:start])
    if folded[begin:start].endswith("自治区"):
        level = "autonomous region"
    people = f"{called} {level.title()} People's Government"
    if end - start > 2:
        return Name(begin, end, Kind.INSTITUTION, (people, f"{called} {level} government"))
    return Name(begin, end, Kind.INSTITUTION, (f"{called} {level} government", people))


def _association(folded: str, start: int, end: int, ends: Container[int]) -> Name | None:
    """中国半导体行业协会: a place, a line of business, a kind of body."""
    if end not in ends:
        return None
    low = max(0, start - LONGEST_CHAIN)
    rest = start
    trade = folded[rest - 2 : rest] in ("行业", "工业", "产业", "企业")
    words = industries_ending(folded, low, rest - 2 if trade else rest)
    rest -= sum(map(len, words)) + (2 if trade else 0)
    begin = _chain(folded, rest, ends)
    school = folded[start:end].endswith("大学")
    if begin < 0 or school == bool(words):
        return None
    within = folded[begin:rest]
    if within in ABROAD or within == "国家" or (school and within in _NOT_CITIES):
        return None
    where = place(folded[begin:rest])
    head = " ".join(filter(None, (where, business(words), "Industry" if trade else "")))
    return Name(begin, end, Kind.INSTITUTION, (f"{head} {_ASSOCIATIONS[folded[start:end]]}",))


def _laboratory(folded: str, start: int, end: int, ends: Container[int]) -> Name | None:
    """认知智能国家重点实验室: a field, from a sign or a word that no name holds."""
    low = max(0, start - _LONGEST_FIELD)
    words = industries_ending(folded, low, start)
    if words[:1] == ["建设"]:
        words = words[1:]
    begin = start - sum(map(len, words))
    if not words or begin == 0 or begin not in ends or end not in ends:
        return None
    before = folded[max(0, begin - 2) : begin]
    if _HAN.match(before[-1]) and not _FOUNDING.fullmatch(before):
        return None
    called = _LABORATORIES[folded[start:end]].format(business(words))
    return Name(begin, end, Kind.INSTITUTION, (called,))
